// Newspapers and stations whose report a letter begins with.
import { keysAt, rawAt, type Word } from '../../unit/words.js';

const OUTLETS: ReadonlySet<string> = new Set(['Báo', 'báo', 'Tạp', 'Đài', 'Cổng', 'Trang', 'Thời']);
const REPORTS =
  /^(?:co (?:bai|dang|tin|phan anh|loat bai)|dua tin|dang (?:bai|tai|tin|loat|phat)|phan anh|da (?:dua|dang|phan|co bai)|neu ve|cho biet|phat song|phat phong su)(?![a-z])/;
/** Behind the name stands the day or the number of the issue: "Báo X tăng thời lượng đưa tin về bão" is an order to it. */
const PRINTED = /^(?:(?:tu )?ngay \d|tu ngay|cac ngay|so \d|cac so|ra ngay|da |vua |moi )/;
/** "Báo Thời | báo kinh tế Việt Nam | số ra ngày 14/4": words of a name that was cut short, before its issue. */
const LONGEST_REST = 5;
/** Words of a date, a number or a title between the name and what it reports. */
const FURTHEST = 20;

/** "Báo Đấu thầu ngày 26 tháng 3 năm 2019 | đưa tin", "Đài Truyền hình Việt Nam … | phản ánh": what was in the press, no order. */
export function isPressReport(words: readonly Word[], at: number, next: number): boolean {
  if (!OUTLETS.has(rawAt(words, at))) return false;
  let printed = at + 1;
  while (printed <= next && !PRINTED.test(keysAt(words, printed, 2))) printed += 1;
  if (printed > next) {
    while (printed <= next + LONGEST_REST && !/^so ra ngay$/.test(keysAt(words, printed, 3))) printed += 1;
    if (printed > next + LONGEST_REST) return false;
  }
  for (let i = printed; i < Math.min(words.length, next + FURTHEST); i += 1) {
    if (/^[.;:]$/.test(words[i]!.key)) return false;
    if (REPORTS.test(keysAt(words, i, 3))) return true;
  }
  return false;
}
