// Rhythms of hours and of parts of a day: "cứ 06 giờ một lần báo cáo", "phát tin tối thiểu 2 lần/ngày", "đo độ mặn mỗi ngày hai lần".
import { everyMatch } from '../every-match.js';
import { ordersUntil } from './context.js';
import { clauseAfter, clauseBefore, type Hit, type Scan } from './hit.js';
import { pattern, SPELT } from './patterns.js';
import { none, seriesHit } from './series.js';

const NUMBER = `(?:\\d{1,2}|mot|hai|ba|bon)${SPELT}`;
const EVERY_HOURS = pattern(`(?<![a-z\\d])(?:cu_|dinh_ky_)?${NUMBER}_gio(?:~/~lan|_(?:mot|0?1)_lan)(?![a-z])`);
const TIMES_A_DAY = pattern(
  `(?<![a-z\\d])(?:(?:it_nhat|toi_thieu)_)?(?:${NUMBER}_(?:lan|buoi)~(?:/|moi_|trong_)~(?:mot_|0?1_)?ngay|(?:moi|hang)_ngay_(?:it_nhat_|toi_thieu_)?${NUMBER}_(?:lan|buoi))(?![a-z])`,
);
const SOME =
  /gio ?(?:\/ ?|mot |0?1 )lan|(?:lan|buoi) ?(?:\/|moi |trong ) ?(?:mot |0?1 )?ngay|(?:moi|hang) ngay [a-z\d ]{1,24} (?:lan|buoi)/;
/** What is done so often may stand behind: "cứ 06 giờ một lần | báo cáo …". */
const BEHIND =
  /^ *,? *(?:(?:phai )?(?:bao cao|cap nhat|thong bao|tong hop|kiem tra|do |quan trac|gui)|[^.;]{3,80} (?:bao cao|cap nhat|tong hop|gui))(?![a-z])/;

/** Verbs of watching that only stand alone: "đo độ mặn", "phun khử khuẩn". */
const MEASURES = /(?:^|, *)(?:do|phun|quan trac|lay mau) [^,;.]*$/;

function orders(scan: Scan, match: RegExpExecArray): boolean {
  const before = clauseBefore(scan.flat, match.index);
  const spoken = scan.text.slice(match.index - before.length, match.index).replace(/\n/g, ' ');
  if (/ được /u.test(spoken)) return false;
  return (
    ordersUntil(before, spoken) ||
    MEASURES.test(before.trimStart()) ||
    BEHIND.test(clauseAfter(scan.flat, match.index + match[0].length))
  );
}

/** Series without a day; until when they go on, a person says. */
export function oftenHits(scan: Scan): Hit[] {
  if (!SOME.test(scan.flat)) return [];
  return [...everyMatch(scan.flat, EVERY_HOURS), ...everyMatch(scan.flat, TIMES_A_DAY)].flatMap((match) =>
    orders(scan, match) ? [seriesHit(match, { ...none, freq: null }, { confidence: 0.6, rank: 5 })] : [],
  );
}
