import type { Line } from './lines.js';

/** "Nơi nhận báo cáo: …" says where reports go. */
const RECIPIENTS =
  /^\W{0,2}(?:no[it]|xoi|n0i|nci) ?nhan ?(?! (?:bao cao|ho so|ket qua|tien|hang|don)(?![a-z]))(?:[:;.]?(?: |$)|:\S{1,2} )/;
/** The first of those who get it, where a recogniser lost the words above: "~ Như trên;". */
const AS_ABOVE = /^\W{0,3}nhu (?:tren|kinh gui) ?;?$/;
const SIGNED =
  /^\W{0,3}(?:t\/?m|k\/?t|t\/?l|tuq|tl|tm|kt)\.? ?(?:uy ban|chu tich|giam doc|thu tuong|bo truong|chanh|ban thuong vu|pho|cuc truong|so|hoi dong)/;
/** "TM. ĐOÀN CHỦ TỊCH", "T/M BAN THƯỜNG VỤ": a mark of authority and capitals. */
const AUTHORITY = /^\P{L}{0,3}(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/U\/Q)\.? ?\p{Lu}{2}/u;
const APPENDIX = /^\W*(?:phu luc|bieu mau|mau so|danh muc)(?:[ .:]|$)/;

/** Lines `[from, to)` of the body proper, and where an annex after the signature begins (-1: none). */
export type BodyRange = { readonly to: number; readonly appendix: number };

/** "… thi hành Nghị quyết này./.⏎III. TỔ CHỨC THỰC HIỆN": what is promulgated follows, its own title left out. */
function goesOn(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 3).find(({ text }) => text !== '');
  return next !== undefined && /^(?:phan |chuong )?[ivx]{1,5}\. \p{L}/u.test(next.folded);
}

/** The body ends at "Nơi nhận", at the signature, or after "./."; an annex may follow. */
export function bodyRange(lines: readonly Line[], from: number): BodyRange {
  let to = -1;
  let closed = -1;
  for (let i = from; i < lines.length && to === -1; i += 1) {
    const line = lines[i]!;
    if (RECIPIENTS.test(line.folded) || AS_ABOVE.test(line.folded)) to = i;
    else if (line.text.length < 60 && (SIGNED.test(line.folded) || AUTHORITY.test(line.text))) to = i;
    else if (closed === -1 && /\.\/\.?\W*$/.test(line.text) && !goesOn(lines, i + 1)) closed = i + 1;
  }
  if (to === -1) to = closed === -1 ? lines.length : closed;
  let appendix = -1;
  for (let i = to; i < lines.length && appendix === -1; i += 1)
    if (APPENDIX.test(lines[i]!.folded) && lines[i]!.text.length < 80) appendix = i;
  return { to, appendix };
}
