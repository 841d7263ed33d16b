// Repeated limits that name their day: "trước ngày 25 hằng tháng", "ngày 20 tháng cuối quý", "trước ngày 20/6 và 20/12 hằng năm".
import { clauseBefore, matchesOf, says, type Hit, type Scan } from './hit.js';
import { clockTime, LEFT, pattern, patternAt, SPELT, time, WEEKDAY, weekdayNumber } from './patterns.js';
import { Kind } from './said.js';
import { none, seriesHit } from './series.js';
import { everyMatch } from '../every-match.js';

export const LIMIT_WORD = '(?:(?:cham_nhat|muon_nhat)(?:_(?:la|vao))?(?:_(?:truoc|den))?_|truoc_)';
const OP = `(?<op>${LIMIT_WORD})?`;
const TIME = `(?:${time('')})?`;
const THEN = '(?:_(?:sau|ke_tiep|tiep_theo|lien_ke|do))';
const OF_MONTH = patternAt(
  `${LEFT}${OP}${TIME}(?:(?:ngay_)?(?<first>\\d{1,2})${SPELT}(?:_va_|~,~)(?=ngay|\\d))?(?:ngay_)?(?<d>\\d{1,2})${SPELT}_(?:(?:hang|moi)_thang|(?:cua_)?thang_(?:(?<last>cuoi|thu_(?:ba|3))|(?<opening>dau)(?:_tien)?)_(?:cua_)?(?:moi_|hang_)?(?:quy|(?<term>ky))(?:_(?:sau|tiep_theo|bao_cao))?|cua_(?:moi_|hang_)?thang(?!_(?:cuoi|dau|\\d|nay))${THEN}?|thang_(?:sau|tiep_theo|ke_tiep)|ngay_(?:dau_)?(?:tien_)?(?:cua_)?thang${THEN}|(?<quarter>(?:hang|moi|cua)_quy(?![a-z]|_(?:dinh|che|hoach|trinh|chuan|uoc)(?![a-z]))))`,
);
/** "hằng tháng (trước ngày 25)", "hằng tháng vào ngày 25", "Hằng tháng tổng hợp, báo cáo … trước ngày 22": the rhythm stands before the day. */
const DAY_ALONE = patternAt(
  `${LEFT}(?:(?<op>${LIMIT_WORD})|vao_)${TIME}ngay_(?:mung_)?(?<d>\\d{1,2})${SPELT}(?!\\d|~[-/.]~\\d|_(?:thang|hang|moi|cua|lam_viec|lien_tuc|ke_tu|va|truoc|sau|nam|ngay)(?![a-z]))`,
);
/** "ngày làm việc cuối cùng của tháng", "ngày cuối cùng hằng tháng": the day that a month lacks is its last one. */
const LAST_DAY = patternAt(
  `${LEFT}${OP}${TIME}ngay_(?<work>lam_viec_)?cuoi(?:_cung)?_(?:cua_(?:(?:hang|moi)_)?|(?:hang|moi)_)(?:thang|(?<quarter>quy))(?![a-z]|_(?:\\d|[ivx]+(?![a-z])|truoc|nay))`,
);
const WORKING = { confidence: 0.8, reason: 'Ngày làm việc cuối kỳ, cần xác nhận ngày' };
const SAID_BEFORE =
  /(?:(?:(?:hang|moi|theo|dinh ky) thang|bao cao thang)|(?<quarter>(?:hang|moi|dinh ky) quy))(?! \d)[^.;]*$/;
const FAR = 140;
const OF_YEAR = patternAt(
  `${LEFT}${OP}${TIME}(?:ngay_)?(?<d>\\d{1,2})${SPELT}~(?:[-/.]|_(?:cua_)?thang_)~(?<m>\\d{1,2})${SPELT}~,?~(?:(?:cua_)?(?:hang|moi)(?:_nam)?|cua_nam_(?:sau|truoc|ke_tiep|tiep_theo)(?!_lien_ke)|(?:\\(~)?(?:cua_)?nam_bao_cao)(?![\\d/])`,
);
const YEARLY_THEN = patternAt(
  `${LEFT}(?:hang_nam|dinh_ky_(?:[a-z\\d]+_){0,3}nam)~[,()]?~(?:va_dinh_ky_\\d+_nam_)?(?:bao_cao_)?(?:xong_)?(?:(?<op>truoc_|cham_nhat_(?:la_)?)|vao_)(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})(?!~[-/.]~\\d|_nam_\\d|\\d)`,
);
const DAY_OF_YEAR = '(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})(?!~[-/.]~\\d|_nam_\\d|\\d)';
/** "hằng năm tổng hợp, báo cáo UBND tỉnh trước ngày 30 tháng 11": what is done stands between the rhythm and its day. */
const YEARLY_LATER = patternAt(
  `${LEFT}hang_nam~,?~(?:[a-z]+~,?_){1,40}?(?<op>truoc_|cham_nhat_(?:la_)?)${DAY_OF_YEAR}`,
);
/** "Định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)": twice a year, the second time for the whole year. */
const HALF_YEARLY = patternAt(
  `${LEFT}(?:dinh_ky|bao_cao(?:_so_ket|_dinh_ky)?)_(?:0?6_thang|sau_thang|nua_nam)~[,(:]?~(?:gui_|nop_)?(?<op>truoc_|cham_nhat_(?:la_)?)${DAY_OF_YEAR}(?:~\\)?~(?:va|;|,)~(?:bao_cao_)?(?:tong_ket_)?(?<year>(?:hang_|0?1_|mot_|ca_)?nam)~[,(:]?~(?:gui_|nop_)?(?:truoc_|cham_nhat_)(?:ngay_)?\\d{1,2}~(?:[-/.]|_thang_)~\\d{1,2}(?!~[-/.]~\\d|\\d))?`,
);
/** "báo cáo năm gửi trước ngày 10/12": the yearly one of several reports. */
const YEARLY_REPORT = patternAt(
  `${LEFT}bao_cao_(?:tong_ket_)?(?:ca_)?nam(?:_(?:gui_|nop_)(?:[a-z]+_){0,6}?|~\\(?~|_)(?<op>truoc_|cham_nhat_(?:la_)?)(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})(?!~[-/.]~\\d|_nam_\\d|\\d)`,
);
const YEAR_DAY = '(?:ngay_)?\\d{1,2}~(?:[-/.]|thang)~\\d{1,2}(?!\\d|~[-/.]~\\d)';
/** "trước ngày 20/6 và 20/12 hằng năm", "6 tháng trước ngày 10/6, năm trước ngày 10/12 hằng năm". */
const YEAR_DAYS = patternAt(
  `${LEFT}${OP}(?<days>${YEAR_DAY}(?:~(?:,|va|;|hoac|/)~(?:1_)?(?:[a-z]+_){0,7}?${YEAR_DAY}){1,3})~[,(]?~(?:hang|moi)_nam(?![a-z])`,
);
/** "(báo cáo 6 tháng)": which report a day is for. */
const OF_WHAT =
  '(?:~\\([a-z0-9 ]{3,40}\\)|_(?:doi_voi|cho)_bao_cao(?:_so_ket|_tong_ket|_dinh_ky)?(?:_ca)?(?:_0?6_thang(?:_dau_nam)?|_nam)?)?';
/** "Định kỳ 6 tháng và hằng năm, … báo cáo … trước ngày 05 tháng 6 và ngày 05 tháng 12": the rhythm at the head, its two days at the end. */
const TWO_DAYS = patternAt(
  `${LEFT}(?:(?<op>${LIMIT_WORD})|vao_)(?<days>${YEAR_DAY}${OF_WHAT}~(?:,|va|;|hoac)~(?:truoc_)?${YEAR_DAY}${OF_WHAT})(?!~,?~(?:hang|moi)_nam|~nam_\\d|_nam_\\d)`,
);
const TWICE_A_YEAR = /(?:^|[ (])(?:0?6 thang|sau thang|nua nam)(?! (?:dau|cuoi))[^.;]*$/;
const OF_WEEK = pattern(
  `${LEFT}(?:(?:dinh_ky_)?(?<before>(?:hang|moi)_tuan)~[,(]?~)?${OP}${TIME}(?:vao_)?(?:(?<each>(?:cac|moi)_(?:ngay|sang|chieu)_|moi_(?=thu))|(?:ngay|sang|chieu)_)?(?:${WEEKDAY})(?<after>~(?:hang|moi)_tuan)?(?![a-z\\d])(?:~,?~(?:truoc|luc)_${time('2')})?`,
);
const SENT = /(?<![a-z])(?:bao cao|gui|tong hop|giao ban|hop|nop|cap nhat)(?![a-z])/;
/** "vào 16h00 các ngày thứ Năm", "mỗi sáng thứ Hai", "cập nhật mỗi thứ Hai đầu tuần": every week, without the word. */
const EACH_WEEKDAY = /(?<![a-z])(?:(?:cac|moi) (?:ngay|sang|chieu) (?:thu|chu nhat)|moi thu) /;
const WINDOW = patternAt(
  `${LEFT}tu_ngay_(?<from>\\d{1,2})_(?:den|-)_(?:het_)?(?:ngay_)?(?<d>\\d{1,2})_(?:hang|moi)_thang`,
);

/** "trước ngày 10 hằng quý": of which of its months is not said. */
const WHICH_MONTH = { confidence: 0.8, reason: 'Chưa rõ ngày này thuộc tháng nào của quý' };

/** A day begins with its limit, its hour, its word or its number. */
const DAYS = Kind.By | Kind.Digits | Kind.Day;
const ONCE_OR_YEARLY = { confidence: 0.8, reason: 'Có thể là hạn hằng năm hoặc hạn của riêng năm nay' };
/** "trước ngày 31/3 của năm sau": of every year, or of the one after the document's. */
const OF_NEXT = /cua[ \n]+nam[ \n]+(?:sau|truoc|ke tiep|tiep theo)$/;

/** What SAID_BEFORE begins with. */
const SAID = Kind.Each | Kind.According | Kind.Periodic | Kind.Report;
/** Patterns of one day of every year, the words that each begins with, and those of which it needs one. */
const YEARLY = [
  [OF_YEAR, DAYS, Kind.Each | Kind.Next | Kind.Report | Kind.Year],
  [YEARLY_THEN, Kind.Each | Kind.Periodic, Kind.Each | Kind.Periodic],
  [YEARLY_REPORT, Kind.Report, Kind.Report],
] as const;

const isDay = (day: number): boolean => day >= 1 && day <= 31;

function lastDays(scan: Scan, hits: Hit[]): void {
  for (const match of says(scan, Kind.Each | Kind.Next) ? matchesOf(scan, DAYS, LAST_DAY) : []) {
    const g = match.groups!;
    const freq = g['quarter'] === undefined ? 'monthly' : 'quarterly';
    const month = g['quarter'] === undefined ? null : 3;
    const recurrence = { ...none, freq, day: 31, month, time: clockTime(g['H'], g['M'], g['P']) } as const;
    hits.push(seriesHit(match, recurrence, g['work'] === undefined ? { confidence: 0.92 } : WORKING));
  }
}

function monthly(scan: Scan, hits: Hit[]): void {
  if (!says(scan, Kind.Month | Kind.Quarter)) return;
  for (const match of says(scan, Kind.Each | Kind.Next) ? matchesOf(scan, DAYS, OF_MONTH) : []) {
    const g = match.groups!;
    const day = Number(g['first'] ?? g['d']);
    if (!isDay(day)) continue;
    const freq = (g['last'] ?? g['opening'] ?? g['quarter']) ? 'quarterly' : 'monthly';
    const month = g['last'] !== undefined ? 3 : g['opening'] !== undefined ? 1 : null;
    const doubt =
      g['first'] !== undefined
        ? { confidence: 0.8, reason: 'Mỗi kỳ có nhiều ngày báo cáo' }
        : g['term'] !== undefined
          ? { confidence: 0.8, reason: 'Kỳ báo cáo gồm nhiều loại, cần chọn tháng, quý hay năm' }
          : g['quarter'] !== undefined
            ? WHICH_MONTH
            : { confidence: 0.94 };
    hits.push(seriesHit(match, { ...none, freq, day, month, time: clockTime(g['H'], g['M'], g['P']) }, doubt));
  }
  for (const match of says(scan, SAID) ? matchesOf(scan, Kind.By | Kind.On, DAY_ALONE) : []) {
    const g = match.groups!;
    const said = SAID_BEFORE.exec(scan.flat.slice(Math.max(0, match.index - FAR), match.index));
    const day = Number(g['d']);
    if (said === null || !isDay(day)) continue;
    const quarterly = said.groups!['quarter'] !== undefined;
    hits.push(
      seriesHit(
        match,
        {
          ...none,
          freq: quarterly ? 'quarterly' : 'monthly',
          day,
          month: quarterly ? 3 : null,
          time: clockTime(g['H'], g['M'], g['P']),
        },
        quarterly ? WHICH_MONTH : { confidence: 0.92 },
      ),
    );
  }
  for (const match of says(scan, Kind.Each) ? matchesOf(scan, Kind.From, WINDOW) : [])
    hits.push(
      seriesHit(match, { ...none, freq: 'monthly', day: Number(match.groups!['d']) }, { confidence: 0.92, rank: 0 }),
    );
}

/** Several days of a year, evenly spread: a half-yearly or a quarterly series; otherwise the first of them, asked about. */
function yearDays(match: RegExpExecArray): Hit | null {
  const days = [...match.groups!['days']!.matchAll(/(\d{1,2})\s*(?:[-/.]|thang)\s*(\d{1,2})/g)].map(
    ([, day, month]) => ({ day: Number(day), month: Number(month) }),
  );
  const first = days[0];
  if (first === undefined || days.some(({ day, month }) => !isDay(day) || month < 1 || month > 12)) return null;
  const step = 12 / days.length;
  const even = days.every(({ month }, i) => month === first.month + i * step);
  const freq = even && step === 6 ? 'half-yearly' : even && step === 3 ? 'quarterly' : 'yearly';
  const same = days.every(({ day }) => day === first.day);
  return seriesHit(
    match,
    { ...none, freq, day: first.day, month: first.month },
    freq !== 'yearly' && same
      ? { confidence: 0.94, rank: 0 }
      : { confidence: 0.8, rank: 0, reason: 'Trong năm có nhiều mốc báo cáo khác nhau' },
  );
}

/** Days of the year beside a rhythm, each told at some distance from it. */
function besideRhythm(scan: Scan, hits: Hit[]): void {
  for (const [source, freq] of [
    [YEARLY_LATER, 'yearly'],
    [HALF_YEARLY, 'half-yearly'],
  ] as const)
    for (const match of matchesOf(scan, Kind.Each | Kind.Periodic | Kind.Report, source)) {
      const [day, month] = [Number(match.groups!['d']), Number(match.groups!['m'])];
      if (!isDay(day) || month < 1 || month > 12) continue;
      // "kế hoạch kiểm tra hằng năm, trình … trước ngày 30/01": the rhythm may be the plan's alone.
      const twice = match.groups!['year'] !== undefined || match[0].startsWith('dinh');
      const sure =
        (freq === 'half-yearly' && twice) || /(?:^|[.;:,(-]) *(?:dinh ky )?$/.test(scan.flat.slice(0, match.index));
      const doubt = sure ? { confidence: 0.92 } : ONCE_OR_YEARLY;
      hits.push(seriesHit(match, { ...none, freq, day, month }, doubt));
    }
}

/** "Định kỳ sáu tháng báo cáo …, gửi trước ngày 15 tháng 6 và ngày 15 tháng 12": no year is spoken of. */
function twiceAYear(scan: Scan, hits: Hit[]): void {
  for (const match of says(scan, Kind.Month) ? matchesOf(scan, Kind.By | Kind.On, TWO_DAYS) : []) {
    const before = scan.flat.slice(Math.max(0, match.index - FAR * 2), match.index);
    const twice = TWICE_A_YEAR.test(before) || /(?:\(|bao cao )(?:[a-z]+ ){0,3}(?:0?6|sau) thang/.test(match[0]);
    const hit = twice ? yearDays(match) : null;
    if (hit !== null) hits.push(hit);
  }
}

function yearly(scan: Scan, hits: Hit[]): void {
  besideRhythm(scan, hits);
  for (const match of says(scan, Kind.Each) ? matchesOf(scan, DAYS, YEAR_DAYS) : []) {
    const hit = yearDays(match);
    if (hit !== null) hits.push(hit);
  }
  for (const [source, begins, needs] of YEARLY) {
    for (const match of says(scan, needs) ? matchesOf(scan, begins, source) : []) {
      const g = match.groups!;
      const [day, month] = [Number(g['d']), Number(g['m'])];
      if (!isDay(day) || month < 1 || month > 12) continue;
      const clock = clockTime(g['H'], g['M'], g['P']);
      const doubt = OF_NEXT.test(match[0]) ? ONCE_OR_YEARLY : { confidence: 0.94 };
      hits.push(seriesHit(match, { ...none, freq: 'yearly', day, month, time: clock }, doubt));
    }
  }
}

function weekly(scan: Scan, hits: Hit[]): void {
  for (const match of everyMatch(scan.flat, OF_WEEK)) {
    const g = match.groups!;
    if (
      g['before'] === undefined &&
      g['after'] === undefined &&
      (g['each'] === undefined || !SENT.test(clauseBefore(scan.flat, match.index)))
    )
      continue;
    const clock = clockTime(g['H'] ?? g['H2'], g['H'] === undefined ? g['M2'] : g['M'], g['P'] ?? g['P2']);
    hits.push(
      seriesHit(
        match,
        { ...none, freq: 'weekly', weekday: weekdayNumber(g), time: clock },
        { confidence: 0.94, rank: 0 },
      ),
    );
  }
}

/** RECURRING limits that say their day. */
export function datedSeries(scan: Scan): Hit[] {
  const hits: Hit[] = [];
  if ((says(scan, Kind.Week) && says(scan, Kind.Each)) || EACH_WEEKDAY.test(scan.flat)) weekly(scan, hits);
  if (says(scan, Kind.Month | Kind.Quarter)) lastDays(scan, hits);
  if (!says(scan, Kind.Digits)) return hits;
  monthly(scan, hits);
  twiceAYear(scan, hits);
  if (says(scan, Kind.Year)) yearly(scan, hits);
  return hits;
}
