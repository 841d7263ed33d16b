import type { Read } from '../directive.js';
import { fullName, titleCase } from './header-issuer.js';
import { isUpper, type Line } from './lines.js';

/** "TM. ỦY BAN NHÂN DÂN TỈNH", "T/M UBND XÃ": who is signed for (NĐ 30/2020 Annex I), with its place or without. */
const ON_BEHALF =
  /^\W{0,3}t\/?m\.? ?(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)(?: (tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: ([^.,;]{1,30}))?)?\W*$/;
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['tinh', 'tỉnh'],
  ['thanh pho', 'thành phố'],
  ['tp', 'thành phố'],
  ['tp.', 'thành phố'],
  ['huyen', 'huyện'],
  ['quan', 'quận'],
  ['thi xa', 'thị xã'],
  ['xa', 'xã'],
  ['phuong', 'phường'],
  ['thi tran', 'thị trấn'],
  ['dac khu', 'đặc khu'],
]);

export const capitalised = (caps: string): string =>
  caps
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/**
 * The issuer by the signature of a page that lost its letterhead: the level that is signed for, and the place that the signature or the
 * date line names. Never sure.
 */
export function signedBy(lines: readonly Line[], place: string | null): Read<string> | null {
  for (const line of lines) {
    const match = ON_BEHALF.exec(line.folded);
    const level = LEVELS.get(match?.[2] ?? '');
    if (match === null || level === undefined) continue;
    const own = match[3] === undefined ? null : capitalised(line.text.slice(line.folded.lastIndexOf(match[3])).trim());
    const name = own ?? place?.replace(/^TP\.? ?/, '');
    if (name === undefined) continue;
    const organ = /^h/.test(match[1]!) ? 'HĐND' : 'UBND';
    return {
      value: fullName(`${organ} ${level} ${name}`),
      span: { start: line.start, end: line.end },
      confidence: 0.7,
      reason: 'Cơ quan ban hành suy từ phần ký, cần xác nhận',
    };
  }
  return null;
}

/** "THỦ TƯỚNG CHÍNH PHỦ điện:" over the addressees of a telegram that lost its letterhead. Never sure. */
export function telegraphedBy(line: Line | undefined): Read<string> | null {
  const match = /^\W*(\p{L}[\p{L} ,-]{5,80}?) điện ?:/u.exec(line?.text ?? '');
  if (line === undefined || match === null) return null;
  const name = match[1]!;
  return {
    value: fullName(isUpper(name) ? titleCase(name) : name),
    span: { start: line.start, end: line.end },
    confidence: 0.7,
    reason: 'Cơ quan ban hành đọc từ dòng gửi điện, cần xác nhận',
  };
}
