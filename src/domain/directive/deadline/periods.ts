import type { LocalDate } from '../../calendar/local-date.js';
import { endOfMonth, partsOf, startOfMonth } from './days.js';
import { matchesOf, says, type Hit, type Scan } from './hit.js';
import { readQuarter } from './numbers.js';
import { LEFT, pattern, patternAt } from './patterns.js';
import { LABEL, limitOf } from './period-limit.js';
import {
  halfRange,
  monthRange,
  quarterRange,
  type Range,
  turned,
  weekRange,
  yearOf,
  yearRange,
} from './period-ranges.js';
import { partOf, partOfWeek, WEEK } from './part-of-period.js';
import { Kind } from './said.js';
import { everyMatch } from '../every-match.js';

/** "frong tháng 01/2026", "(rong quý I/2026": what a recogniser makes of "trong". */
const LEAD =
  '(?<lead>(?:(?:cham_nhat|muon_nhat)(?:_la)?_(?:trong_|den_het_|den_cuoi_)?|xong_trong_|ngay_trong_|tu_|(?:[tf]|(?<=\\())rong_(?:(?:ky|phien|cuoc|dot)_(?:[a-z]+_){1,7})?|(?:vao|tai)_(?:ky|phien|cuoc|dot)_(?:[a-z]+_){1,7}|tu_nay_den_(?:het_|cuoi_)?|den_het_|den_cuoi_|het_|xong_truoc_|truoc_|vao_)?(?:(?:tuan_(?:thu_)?(?:dau|nhat|hai|ba|tu|cuoi|[1-4])(?:_tien)?(?:_cua|~,)?|nua_dau|nua_cuoi|dau|giua|cuoi)_)?)';
const YEAR = '(?:~/~|_nam_|~,?_nam_|_)(?<y>\\d{4})';
const MONTH = patternAt(
  `${LEFT}${LEAD}(?:thang_|t(?=\\d))(?:(?<m>\\d{1,2})(?:${YEAR}|~-~(?<y3>\\d{4}))?(?:_nay)?|(?<rel>nay|sau|toi))(?![\\d/])`,
);
const QUARTER = patternAt(
  `${LEFT}${LEAD}quy_(?:(?<q>iv|iii|ii|i|[1-4])(?:${YEAR}|~-~(?<y3>\\d{4}))?(?:_nay)?|(?<rel>nay|toi))(?![a-z\\d])`,
);
const HALF = patternAt(`${LEFT}${LEAD}(?:0?6|sau)_thang_(?<half>dau|cuoi)_nam(?:_(?<y>\\d{4})|_nay)?(?!\\d)`);
const YEARS = patternAt(
  `${LEFT}(?<lead>xong_trong_|trong_|tu_nay_den_(?:het_|cuoi_)?|den_het_|den_cuoi_|vao_cuoi_|het_|truoc_|cuoi_)nam_(?:(?<y>\\d{4})|(?<rel>nay|sau|toi))(?!\\d)`,
);
/** "trong tuần này", "chậm nhất đầu tuần sau", "cuối tuần tới". */
const THIS_WEEK = patternAt(`${LEFT}${LEAD}tuan_(?<rel>nay|sau|toi)(?![a-z])(?!_(?:khi|ngay)(?![a-z]))`);
const BARE_YEAR = pattern(`^~(?:nam_|giai_doan_)?(?:(?<y1>\\d{4})~-~)?(?:nam_)?(?<y>\\d{4})~$`);

/** A cell "Năm nay", "Cuối năm sau". */
const CELL_YEAR = pattern('^~(?<lead>(?:trong_|het_|cuoi_)?)nam_(?<rel>nay|sau|toi)~[.;]?~$');

/** A cell "01/2025", or "5-6/2021", which ends with the last of its months. */
const BARE_MONTH = pattern(
  `^~(?<lead>(?:truoc_|xong_|het_|den_)?)(?:(?<m0>\\d{1,2})~-~)?(?<m>\\d{1,2})~[/.-]~(?<y>\\d{4})~[.;]?~$`,
);

/** A cell "Quý III, IV/2026", "Tháng 3, 9/2026", "Quý IV/2026, 2027": from the first to the last of them. */
const LIST = pattern(
  `^~(?<unit>quy|thang)_(?<first>iv|iii|ii|i|\\d{1,2})(?:~(?:,|va|-|;)~(?:quy_|thang_)?(?<last>iv|iii|ii|i|\\d{1,2})(?!\\d)){0,4}(?:${YEAR}(?:~(?:,|va|-)~(?:nam_)?(?<then>\\d{4}))?)?(?=~[.;]?~$)`,
  '',
);

function listHits(scan: Scan): Hit[] {
  const match = LIST.exec(scan.flat);
  const g = match?.groups ?? {};
  if (match === null || (g['last'] === undefined && g['then'] === undefined)) return [];
  const monthsOf = (item: string): readonly [number, number] | null => {
    if (g['unit'] === 'thang') return [Number(item), Number(item)];
    const quarter = readQuarter(item);
    return quarter === null ? null : [quarter * 3 - 2, quarter * 3];
  };
  const from = monthsOf(g['first']!);
  const to = monthsOf(g['last'] ?? g['first']!);
  const range = from === null || to === null ? null : turned(yearOf(g, scan.anchor, to[1]), from[0], to[1]);
  if (range === null) return [];
  const due = g['then'] === undefined ? range.due : endOfMonth(Number(g['then']), 12);
  const end = match.index + match[0].length;
  const reason = 'Nhiều kỳ trong một ô, hạn lấy theo kỳ cuối';
  return [
    {
      start: match.index,
      end,
      rank: 0,
      body: { kind: 'PERIOD', op: 'IN', from: range.from, due, confidence: 0.8, reason },
    },
  ];
}

/** "trong tháng 8 và tháng 9/2025", "trong quý II, III/2025", "từ tháng 4 đến hết tháng 10/2025": the period goes on. */
const GOES_ON = pattern(
  `^~(?<sign>,|va|-|den)~(?:het_)?(?:(?:thang|quy)_(?<q>iv|iii|ii|i|\\d{1,2})(?:${YEAR})?|(?<q2>iv|iii|ii|i|\\d{1,2})(?:~/~|_nam_|~,?_nam_)(?<y2>\\d{4}))(?![a-z\\d])(?!~/~\\d)`,
  '',
);

type Spread = { readonly range: Range; readonly end: number; readonly joined: 'list' | 'range' | null };

/** The range that begins with `range` and the offset where its words end. */
function spreadOf(scan: Scan, range: Range, end: number, unit: 'month' | 'quarter', year: string | undefined): Spread {
  const more = GOES_ON.exec(scan.flat.slice(end, end + 40));
  const g = more?.groups ?? {};
  const item = g['q'] ?? g['q2'];
  if (more === null || item === undefined) return { range, end, joined: null };
  const number = unit === 'quarter' ? readQuarter(item) : Number(item);
  const written = g['y'] ?? g['y2'];
  const from = partsOf(range.from);
  const base = year === undefined && written !== undefined ? Number(written) : from.year;
  const month = unit === 'quarter' ? (number ?? 0) * 3 : (number ?? 0);
  if (number === null || month < 1 || month > 12) return { range, end, joined: null };
  const last = Number(written ?? base);
  const first = year === undefined && written !== undefined && from.month > month ? last - 1 : base;
  const due = endOfMonth(last, month);
  const start = startOfMonth(first, from.month);
  if (due < start) return { range, end, joined: null };
  return {
    range: { from: start, due },
    end: end + more[0].length,
    joined: g['sign'] === 'den' || g['sign'] === '-' ? 'range' : 'list',
  };
}

/** Any day, to see whether a month without its year is one. */
const SOME_DAY = '2026-01-01' as LocalDate;

/** "hoàn thành trong tháng 9" in a document whose date is not known: of which year is asked. */
const undatedPeriod = (words: string, start: number, lead: string): Hit => ({
  start,
  end: start + words.length,
  rank: 4,
  body: {
    kind: 'BEFORE_EVENT',
    op: /^(?:xong )?truoc/.test(lead) ? 'BEFORE' : 'BY',
    event: words.replace(/\s+/g, ' '),
    confidence: 0.4,
    reason: 'Hạn không ghi năm và văn bản chưa rõ ngày ban hành',
  },
});

type RangeOf = (g: Record<string, string | undefined>, anchor: LocalDate | null) => Range | null;

function hitsOf(
  scan: Scan,
  source: RegExp,
  matches: readonly RegExpExecArray[],
  rangeOf: RangeOf,
  yearly: boolean,
): Hit[] {
  const hits: Hit[] = [];
  for (const match of matches) {
    const g = match.groups!;
    const lead = g['lead'] ?? '';
    const one = rangeOf(g, scan.anchor);
    if (one === null) {
      const end = match.index + match[0].length;
      const undated = scan.anchor === null && g['rel'] === undefined && rangeOf(g, SOME_DAY) !== null;
      if (undated && lead !== 'tu ' && limitOf(scan, match.index, end, lead, yearly) !== 'no')
        hits.push(undatedPeriod(scan.text.slice(match.index, end), match.index, lead));
      continue;
    }
    const unit = source === MONTH ? 'month' : source === QUARTER ? 'quarter' : null;
    const begun = match.index + match[0].length;
    const { range, end, joined } =
      unit === null || g['rel'] !== undefined
        ? { range: one, end: begun, joined: null }
        : spreadOf(scan, one, begun, unit, g['y'] ?? g['y3']);
    // "từ tháng 4" alone says when it begins.
    if (lead === 'tu ' && joined === null) continue;
    const found = limitOf(scan, match.index, end, lead, yearly);
    if (found === 'no') continue;
    // In running text a range may be what is reported on.
    const own = scan.bare || LABEL.test(scan.flat.slice(Math.max(0, match.index - 40), match.index));
    const limit = lead === 'tu ' && !own ? 'likely' : found;
    const before = /^(?:xong )?truoc/.test(lead);
    const late = scan.anchor !== null && range.due < scan.anchor;
    const ofWeek = source === THIS_WEEK;
    const weekly = ofWeek || WEEK.test(lead);
    const doubt = late
      ? { reason: 'Kỳ hạn sớm hơn ngày ban hành, có thể nhầm' }
      : ofWeek
        ? { reason: 'Tuần tính theo ngày ban hành, hạn lấy đến hết Chủ nhật' }
        : weekly
          ? { reason: 'Tuần trong tháng có thể tính theo lịch hoặc theo bảy ngày' }
          : limit === 'likely'
            ? { reason: 'Kỳ có thể thuộc nội dung việc, không phải hạn' }
            : joined === 'list'
              ? { reason: 'Nhiều kỳ, hạn lấy theo kỳ cuối' }
              : {};
    const confidence = late ? 0.5 : yearly || weekly || joined === 'list' || limit === 'likely' ? 0.8 : 0.92;
    if (before)
      hits.push({
        start: match.index,
        end,
        rank: 4,
        // "trước cuối tháng 11": its last day; "trước tháng 11": before it begins.
        body: {
          kind: 'DATE',
          op: 'BEFORE',
          due: lead.includes('cuoi ') ? range.due : range.from,
          confidence: Math.min(confidence, 0.8),
          ...doubt,
        },
      });
    else
      hits.push({
        start: match.index,
        end,
        rank: 4,
        body: {
          // "từ tháng 3 đến tháng 10/2026" says when it begins, too.
          kind: lead === 'tu ' && joined === 'range' ? 'WINDOW' : 'PERIOD',
          op: 'IN',
          ...(joined !== null ? range : ofWeek ? partOfWeek(range, lead) : partOf(range, lead)),
          confidence,
          ...doubt,
        },
      });
  }
  return hits;
}

/** What comes before a period, or a period's own word. */
const LEADS = Kind.Leads | Kind.Month | Kind.Quarter;
const PERIODS = Kind.Month | Kind.Quarter | Kind.Year | Kind.Week;
const SOME_PERIOD =
  /(?:thang|quy|nam|tuan) (?:\d|[iv]|nay|sau|toi|dau|cuoi)|(?:06|6|sau) thang|(?<![a-z])t\d{1,2}\/\d{4}/;

/** PERIOD limits: month, quarter, half-year, year. */
export function periodHits(scan: Scan): Hit[] {
  if (!scan.bare && !(says(scan, PERIODS) && SOME_PERIOD.test(scan.flat))) return [];
  const [months, years] = [says(scan, Kind.Month), says(scan, Kind.Year)];
  const at = (source: RegExp, begins: number, rangeOf: RangeOf, yearly = false): Hit[] =>
    hitsOf(scan, source, matchesOf(scan, begins, source), rangeOf, yearly);
  const cell = (source: RegExp, rangeOf: RangeOf, yearly = false): Hit[] =>
    hitsOf(scan, source, everyMatch(scan.flat, source), rangeOf, yearly);
  return [
    ...(months ? at(MONTH, LEADS, monthRange) : []),
    ...(says(scan, Kind.Quarter) ? at(QUARTER, LEADS, quarterRange) : []),
    ...(months && years ? at(HALF, LEADS | Kind.Digits | Kind.Number, halfRange, true) : []),
    ...(!scan.chat && says(scan, Kind.Week) && says(scan, Kind.Soon | Kind.Next | Kind.Lasts)
      ? at(THIS_WEEK, LEADS | Kind.Week, weekRange)
      : []),
    ...(years ? at(YEARS, LEADS, yearRange, true) : []),
    ...(scan.bare
      ? [
          ...cell(BARE_YEAR, yearRange, true),
          ...cell(CELL_YEAR, yearRange, true),
          ...cell(BARE_MONTH, monthRange),
          ...listHits(scan),
        ]
      : []),
  ];
}
