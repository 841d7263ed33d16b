import type { Read } from '../directive.js';
import { fullName } from './header-issuer.js';
import type { Line } from './lines.js';

/** "TM. ỦY BAN NHÂN DÂN TỈNH", "T/M UBND XÃ": who is signed for (NĐ 30/2020 Annex I). */
const ON_BEHALF =
  /^\W{0,3}t\/?m\.? ?(?:uy ban nhan dan|ubnd)(?: (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: ([^\d.,;]{2,30}))?)?\W*$/;
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['tinh', 'tỉnh'],
  ['thanh pho', 'thành phố'],
  ['huyen', 'huyện'],
  ['quan', 'quận'],
  ['thi xa', 'thị xã'],
  ['xa', 'xã'],
  ['phuong', 'phường'],
  ['thi tran', 'thị trấn'],
  ['dac khu', 'đặc khu'],
]);

/** The issuer by the signature of a page that lost its letterhead: the level that is signed for, and the place of the date line. Never sure. */
export function signedBy(lines: readonly Line[], place: string | null): Read<string> | null {
  if (place === null) return null;
  for (const line of lines) {
    const level = LEVELS.get(ON_BEHALF.exec(line.folded)?.[1] ?? '');
    if (level === undefined) continue;
    return {
      value: fullName(`UBND ${level} ${place.replace(/^TP\.? ?/, '')}`),
      span: { start: line.start, end: line.end },
      confidence: 0.7,
      reason: 'Cơ quan ban hành suy từ phần ký, cần xác nhận',
    };
  }
  return null;
}
