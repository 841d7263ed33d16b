import type { Letter } from './letters.js';

/** Paragraphs with their numbering written out: 1. 2. … and a) b) … that starts anew under each number. */
export function numberedBody(letter: Letter): string[] {
  let number = 0;
  let point = 0;
  return letter.body.map(({ kind, text }) => {
    if (kind === 'number') {
      number += 1;
      point = 0;
      return `${String(number)}. ${text}`;
    }
    if (kind === 'letter') {
      point += 1;
      return `${String.fromCharCode(96 + point)}) ${text}`;
    }
    return text;
  });
}

export function toText(letter: Letter): string {
  const lines = [
    ...letter.issuer,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '',
    `Số: ${letter.code}`,
    letter.date,
    ...(letter.urgency === undefined ? [] : [letter.urgency]),
    ...(letter.kind === undefined ? [letter.subject.join(' ')] : ['', letter.kind, ...(letter.title ?? [])]),
    '',
    letter.addresseeLabel,
    ...letter.addressees.map((name) => `- ${name}`),
    '',
    ...numberedBody(letter),
    '',
    'Nơi nhận:',
    ...letter.recipients,
    '',
    ...letter.authority,
    '',
    letter.signer,
    '',
  ];
  return lines.join('\n');
}
