// Limits that say when something begins and when it ends: "từ ngày 15/02 đến hết ngày 31/5/2020".
import type { LocalDate } from '../../calendar/local-date.js';
import { everyMatch } from '../every-match.js';
import { isDecoy } from './context.js';
import { dayFrom, endOfMonth, partsOf } from './days.js';
import { clauseBefore, matchesOf, type Hit, type Scan } from './hit.js';
import { clockTime, date, LEFT, pattern, patternAt, SAID_WEEKDAY, time } from './patterns.js';
import { resolveDay } from './resolve-day.js';
import { Kind } from './said.js';

const FIRST_DAY = `(?:(?:sang|trua|chieu|toi)_(?=ngay|thu_))?(?:${time('1')})?${SAID_WEEKDAY}(?:ngay~)?(?<d1>\\d{1,2})(?:~[-/.]~(?<m1>\\d{1,2})(?:~[-/.]~(?<y1>\\d{4}))?)?(?:_thang_(?<t1>\\d{1,2})(?:~,?_nam_(?<ty1>\\d{4}))?)?`;
const LAST_DAY = `(?:~\\([^()]{2,40}\\))?(?:_tro_di)?~(?:-|(?<comma>,~)?den)~(?:het_)?(?:(?:sang|trua|chieu|toi)_(?=ngay|thu_))?(?:${time('2')})?${SAID_WEEKDAY}${date('2')}`;
/** "từ 15/10 đến hết tháng 12": the window ends with a month. */
const LAST_MONTH = '~(?:-|den)~(?:het|cuoi)_thang_(?<last>\\d{1,2})(?:(?:~/~|_nam_)(?<lasty>\\d{4}))?(?![\\d/])';
const WINDOW = patternAt(`${LEFT}tu_(?:het_)?${FIRST_DAY}(?:${LAST_DAY}|${LAST_MONTH})`);
/** "từ ngày ban hành Chỉ thị này đến hết ngày 31/8/2019", "từ ngày ký Kế hoạch này đến ngày 30/6": it begins with the document. */
const SINCE_ISSUE = patternAt(
  `${LEFT}tu_(?:ngay|khi)_(?:ky|ban_hanh)(?:_ban_hanh)?(?:_(?:chi_thi|cong_(?:van|dien)|ke_hoach|thong_bao|quyet_dinh|nghi_quyet|ket_luan|huong_dan|phuong_an|van_ban)(?:_nay)?)?~,?~den~(?:het_)?(?:${time('2')})?(?:ngay_)?${SAID_WEEKDAY}${date('2')}`,
);
/** A cell "10/3 - 20/3/2026", "Ngày 10 - 20/3". */
const CELL_WINDOW = pattern(`^~${FIRST_DAY}${LAST_DAY}(?=~[.;]?~$)`);

type Groups = Record<string, string | undefined>;

function windowEnd(g: Groups, anchor: LocalDate | null): ReturnType<typeof resolveDay> {
  const [month, year] = [g['last'], g['lasty']];
  if (month === undefined) return resolveDay({ d: g['d2']!, m: g['m2']!, y: g['y2'] }, anchor);
  const within = resolveDay({ d: '28', m: month, y: year }, anchor);
  if (typeof within === 'string') return within;
  const day = partsOf(within.day);
  return { ...within, day: endOfMonth(day.year, day.month) };
}

function windowStart(g: Groups, last: LocalDate): LocalDate | null {
  const end = partsOf(last);
  const month = Number(g['m1'] ?? g['t1'] ?? end.month);
  const year = Number(g['y1'] ?? g['ty1'] ?? (month > end.month ? end.year - 1 : end.year));
  return dayFrom(year, month, Number(g['d1']));
}

/** "Từ ngày 05/01, đến ngày 25/01 phải làm xong …": the comma may part the window from a limit of its own. */
const PARTED = { confidence: 0.8, reason: 'Đoạn nêu nhiều mốc thời gian' };

function hitOf(scan: Scan, match: RegExpExecArray, startOf: (last: LocalDate) => LocalDate | null): Hit | null {
  const g = match.groups!;
  const to = windowEnd(g, scan.anchor);
  if (typeof to === 'string') return null;
  const from = startOf(to.day);
  if (from === null || from > to.day) return null;
  const said = to.reason === undefined ? {} : { reason: to.reason };
  const doubt = g['comma'] !== undefined && to.confidence >= 0.9 ? PARTED : { confidence: to.confidence, ...said };
  const clock = clockTime(g['H2'], g['M2'], g['P2']);
  const common = { op: 'IN' as const, from, due: to.day, ...doubt };
  return {
    start: match.index,
    end: match.index + match[0].length,
    rank: 1,
    body: { kind: 'WINDOW', ...common, ...(clock === null ? {} : { time: clock }) },
  };
}

/** The windows of a paragraph, and where those stand that only tell which things are meant. */
export function windowsOf(scan: Scan): {
  readonly hits: readonly Hit[];
  readonly scopes: readonly { readonly start: number; readonly end: number }[];
} {
  const { anchor } = scan;
  const found: Hit[] = [];
  for (const match of [
    ...matchesOf(scan, Kind.From, WINDOW),
    ...(scan.bare ? everyMatch(scan.flat, CELL_WINDOW) : []),
  ]) {
    const hit = hitOf(scan, match, (last) => windowStart(match.groups!, last));
    if (hit !== null) found.push(hit);
  }
  for (const match of anchor === null ? [] : matchesOf(scan, Kind.From, SINCE_ISSUE)) {
    const hit = hitOf(scan, match, () => anchor);
    if (hit !== null) found.push(hit);
  }
  // "hằng ngày kể | từ ngày A đến ngày B" begins a window; "lũy kế kể từ …" counts.
  const scopes = found.filter(
    (hit) =>
      isDecoy(scan, scan.flat.endsWith(' ke ', hit.start) ? hit.start - 'ke '.length : hit.start) ||
      (isReported(scan, hit) && anchor !== null && lastDay(hit) < anchor),
  );
  const hits = found.filter((hit) => !scopes.includes(hit));
  return { hits: hits.map((hit) => (isReported(scan, hit) ? asked(hit) : hit)), scopes };
}

/** "báo cáo kết quả phòng, chống dịch | từ ngày 30/01 đến ngày 24/4": perhaps the span that the report tells of. */
const REPORTED =
  /(?:bao cao|danh gia|tong hop)(?: [a-z,]+){0,4} (?:ket qua|tinh hinh|so lieu|cong tac)(?! (?:ve|cho|gui))[^.;]{0,100}$/;
const isReported = ({ flat }: Scan, { start }: Hit): boolean => REPORTED.test(clauseBefore(flat, start));
const lastDay = ({ body }: Hit): string => ('due' in body ? (body.due ?? '') : '');
const asked = (hit: Hit): Hit => ({
  ...hit,
  body: {
    ...hit.body,
    confidence: Math.min(hit.body.confidence, 0.8),
    reason: hit.body.reason ?? 'Khoảng thời gian có thể là kỳ của báo cáo',
  },
});
