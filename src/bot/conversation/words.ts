/** Text as people type it on phones: lower case, without accents, one space between words. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Not the tail of a longer number: in "10000%" there is no 0 %, in "62,5%" no 5 %. */
const PERCENT = String.raw`(?<![\d.,])(-?\d{1,9}(?:[.,]\d{1,3})?)\s?(?:%|phan tram|phần trăm)`;
/** "từ 40% lên 60%": where it stands now is the second. */
const RISE = String.raw`(?<!\p{L})(?:tu|từ)\s+\d{1,3}\s?%?\s+(?:len|lên|den|đến|toi|tới|thanh|thành)\s+`;

/** A percentage said anywhere in a sentence: "60%", "60 %", "60 phần trăm"; of "từ 40% lên 60%" the second. "Được 60 rồi" is none. May be out of bounds or broken. */
export function percentIn(text: string): number | null {
  const folded = plain(text);
  const match = new RegExp(RISE + PERCENT, 'u').exec(folded) ?? new RegExp(PERCENT, 'u').exec(folded);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

/** What is left of a report when its percentage and the command word are taken away. */
export function withoutPercent(text: string): string {
  const typed = text.normalize('NFC');
  const rise = new RegExp(RISE + PERCENT, 'iu');
  return typed
    .replace(rise.test(typed) ? rise : new RegExp(PERCENT, 'iu'), '')
    .replace(/^[\s,;:.–-]+/u, '')
    .trim();
}

/** Words that are nothing but a number, where a percentage is awaited: "75", "đạt 75", "được 75 rồi". */
export function bareNumber(text: string): number | null {
  const match = /^(?:dat |duoc |khoang |moi )?(-?\d{1,9})(?: roi)?[.! ]*$/u.exec(plain(text));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** "Không", "thôi", "sai" after a question that expects agreement. */
export function isNo(text: string): boolean {
  return /^(khong|thoi|sai|chua|no|n|👎)[.! ]*$/u.test(plain(text));
}

/** "Được", "ok", "👍" and their kin after a question that expects agreement. */
export function isYes(text: string): boolean {
  return /^(dong y|co|ok|okay|oke|dung|duoc|xac nhan|nhat tri|yes|y|👍)[.! ]*$/u.test(plain(text));
}

/** Politeness that says nothing certain: "ok", "dạ", "vâng", or nothing but pictures, whatever they are. */
export function isNod(text: string): boolean {
  return /^(?:ok|oke|okay|oki|da|vang|um|cam on|[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u200D ])+(?:[, ]+(?:a|ah|nhe|nha|em|anh|chi|ban|dong chi|oi|cam on))*[.! ]*$/u.test(
    plain(text),
  );
}
