import type { Recurrence } from '../directive.js';
import { everyMatch } from '../every-match.js';
import { ordersUntil } from './context.js';
import { clauseAfter, clauseBefore, matchesOf, says, type Hit, type Scan } from './hit.js';
import { clockTime, LEFT, pattern, patternAt, time, SPELT } from './patterns.js';
import { datedSeries, LIMIT_WORD } from './recurring-days.js';
import { readNumber } from './numbers.js';
import { Kind } from './said.js';
import { none, seriesHit, type Freq } from './series.js';

const OP = `(?<op>${LIMIT_WORD})?`;
const TIME = `(?:${time('')})?`;
const ITEM =
  '(?:0?6_thang|sau_thang|tuan|thang|quy|nua_nam|nam|ngay)(?!_(?:\\d|[ivx]+(?![a-z])))(?:_mot_lan|/lan|_/_lan)?';
const PERIODIC = patternAt(
  `${LEFT}(?<dk>(?:theo_)?dinh_ky_)?(?<items>(?:(?:hang|moi)_)?${ITEM}(?:~(?:,|va|hoac|/)~(?:dinh_ky_)?(?:(?:hang|moi)_)?${ITEM}){0,4})(?:_\\(?(?:dot_xuat|hoac_dot_xuat)\\)?)?(?![a-z\\d])`,
);
/** "định kỳ 04 lần/năm", "báo cáo 02 lần/tháng": so many times in a year or in a part of it. */
const TIMES = patternAt(
  `${LEFT}(?<dk>dinh_ky_)?(?<n>\\d{1,2})_lan~(?:/|trong|moi)~(?:mot_|0?1_)?(?<unit>nam|quy|thang|tuan)(?![a-z])`,
);
/** "mỗi tháng hai kỳ", "ít nhất mỗi năm một lần": the same, the part of the year said first; so an order says how often it is to be carried out. */
const EACH_TIMES = patternAt(
  `${LEFT}(?<dk>dinh_ky_)?(?:moi|hang)_(?<unit>nam|quy|thang|tuan)_(?:hop_|giao_ban_|bao_cao_)?(?:it_nhat_|toi_thieu_)?(?<n>\\d{1,2}|mot|hai|ba|bon)${SPELT}_(?:lan|ky|dot)(?![a-z])`,
);
/** "ra thông báo 7 ngày/kỳ", "15 ngày một lần tổng hợp": every so many days; of weeks, so many of them. */
const EVERY_N_DAYS = patternAt(
  `${LEFT}(?<dk>dinh_ky_)?(?<n>\\d{1,2})${SPELT}_ngay(?:~/~(?:mot_|0?1_)?(?:ky|lan)|_(?:mot|0?1)_lan)(?![a-z])`,
);
const PARTS: ReadonlyMap<string, Freq> = new Map<string, Freq>([
  ['quy', 'quarterly'],
  ['thang', 'monthly'],
  ['tuan', 'weekly'],
]);
const TIMES_A_YEAR: ReadonlyMap<number, Recurrence> = new Map<number, Recurrence>([
  [1, { ...none, freq: 'yearly' }],
  [2, { ...none, freq: 'half-yearly' }],
  [3, { ...none, freq: 'every-n-months', n: 4 }],
  [4, { ...none, freq: 'quarterly' }],
  [6, { ...none, freq: 'every-n-months', n: 2 }],
  [12, { ...none, freq: 'monthly' }],
]);
const ONCE = '(?:~/~lan|_(?:mot|0?1)_lan)';
/** "định kỳ 2 tháng", "02 tuần/lần", "3 tháng một lần". */
const EVERY_N = patternAt(
  `${LEFT}(?:dinh_ky_(?<n>\\d{1,2}|hai|ba|sau)${SPELT}_(?<unit>thang|nam|tuan)(?:${ONCE})?|(?<n2>\\d{1,2}|hai|ba|sau)${SPELT}_(?<unit2>thang|nam|tuan)${ONCE})(?![a-z\\d])`,
);
/** "trước 7 giờ và 15 giờ hằng ngày", "hằng ngày (trước 16 giờ)"; of two hours the later. */
const DAILY = patternAt(
  `${LEFT}${OP}${TIME}(?:va_${time('3')})?(?:hang|moi)_ngay(?![a-z])(?:~[,(]?~(?:truoc|luc|vao)_${time('2')})?`,
);
/** "hằng ngày về UBND tỉnh (qua Văn phòng) | trước 16 giờ": the hour behind the receiver; "… trước 16 giờ ngày 20/9" is of one day. */
const HOUR_BEHIND = pattern(`^[^;.]{2,100}?_(?:truoc|luc|cham_nhat)_${time('')}(?!ngay|\\d|[-/])`, '');
/** "ngày 02 lần (7h và 15h)", "mỗi ngày hai lần, trước 6 giờ và 16 giờ". */
const DAILY_TIMES = patternAt(
  `${LEFT}(?:moi_)?ngay_(?:it_nhat_)?(?:0?[2-4]|hai|ba|bon)_lan(?![a-z])(?:~[,(]?~(?:(?:truoc|luc|vao)_)?${time('')}(?:(?:va|,)~(?:truoc_)?${time('3')})?)?`,
);
/** A cell "6 tháng, năm", "Hằng quý, 6 tháng và năm". */
const CELL_ITEMS = pattern(
  `^~(?:dinh_ky_)?(?<items>(?:(?:hang|moi)_)?${ITEM}(?:~(?:,|va|;)~(?:(?:hang|moi)_)?${ITEM}){1,4})(?=~[.;]?~$)`,
);
const BARE = patternAt(`${LEFT}(?:theo_)?dinh_ky(?![a-z])`);
function freqOf(item: string): Freq {
  if (/6 *thang|sau *thang|nua *nam/.test(item)) return 'half-yearly';
  if (/tuan/.test(item)) return 'weekly';
  if (/thang/.test(item)) return 'monthly';
  return /quy/.test(item) ? 'quarterly' : 'yearly';
}

/** "hằng quý, 6 tháng và năm": the first of them, and the others beside it. */
function rhythmOf(items: string): Recurrence {
  const [freq, ...others] = items.split(/[,;]| va | hoac |\/(?!lan)/).map(freqOf);
  const also = [...new Set(others)].filter((f) => f !== freq);
  return { ...none, freq: freq!, ...(also.length > 0 ? { also } : {}) };
}

/** "hằng quý" as a frequency of reporting, not as an adjective ("chỉ tiêu hằng năm", "kế hoạch hằng năm"). */
function isFrequency(scan: Scan, match: RegExpExecArray): boolean {
  const items = match.groups!['items']!;
  // "6 tháng cuối năm" is half of one year.
  if (/^ *(?:dau|cuoi) nam/.test(scan.flat.slice(match.index + match[0].length))) return false;
  if (match.groups!['dk'] !== undefined)
    return !/cap nhat|chuyen doi vi tri/.test(clauseBefore(scan.flat, match.index).slice(-20));
  if (!/hang|moi/.test(items)) return false;
  if (/^ *(?:hang|moi) *(?:ngay)/.test(items)) return false;
  const before = clauseBefore(scan.flat, match.index);
  const after = clauseAfter(scan.flat, match.index + match[0].length);
  if (/^[ ("-]*$/.test(before)) return true;
  // A cell "Năm 2022 và hàng năm".
  if (scan.bare && /^ *(?:trong )?(?:nam|tu nam) \d{4} va *$/.test(before)) return true;
  if (
    /, *$/.test(before) &&
    /^ *(?:thong bao|bao cao|tong hop|ra soat|cong khai|cap nhat|danh gia|so ket|kiem tra)/.test(after)
  )
    return true;
  // "cập nhật hằng tuần thông tin sự kiện": what is told so often stands behind.
  if (/tuan|thang|quy/.test(items) && TELLS_AT_ONCE.test(before)) return true;
  // "Thanh tra Sở mỗi tháng kiểm tra ít nhất 03 huyện": so many of them each time.
  if (/^moi/.test(items) && ACTS.test(after) && /(?<![a-z])(?:it nhat|toi thieu) \d/.test(after)) return true;
  if (
    /(?:chi tieu|ke hoach|muc tieu|du toan|nhiem ky|kich ban|lich|tung|danh gia|ngan sach|chuong trinh|ket qua|dac khu|bao cao tai chinh) *(?:[a-z]+ ){0,2}$/.test(
      before,
    )
  )
    return false;
  // "các sở, ngành có liên quan hằng năm tổ chức tập huấn": between who acts and what is done.
  if (ACTS.test(after) && (ACTOR.test(before) || PARTNERS.test(before))) return true;
  const told = items.includes('tuan') && TOLD_WEEKLY.test(before.slice(-80));
  return (
    (told ||
      /(?:bao cao|gui|tong hop|so ket|tong ket|ra soat|cap nhat|nhac viec|giao ban|truc bao|doi chieu)/.test(
        before.slice(-80),
      )) &&
    /^ *(?:$|[;.,)(]|ve |gui|cho |truoc|de |theo|hoac|va |bao cao)/.test(after)
  );
}

/** "công khai kết quả của từng xã | hằng tuần": what is told every week, unless it is a timetable; "hằng năm" may be said of the figures. */
const TOLD_WEEKLY =
  /(?<![a-z])(?:cong khai|thong bao|dang tai)(?![a-z])(?:(?!(?<![a-z])(?:lich|nghi|chuong trinh|ke hoach)(?![a-z])).)*$/;
const TELLS_AT_ONCE = /(?<![a-z])(?:cap nhat|thong bao|cong bo|cong khai|dang tai|phat hanh) *$/;
const ACTOR = /(?:lien quan|dia phuong|don vi|co quan|nganh|tinh|thanh pho|huyen|xa|phuong|doan the) *$/;
/** "Phối hợp với Phòng Y tế hàng năm tổ chức …": with whom, then when and what. */
const PARTNERS = /(?:^|[ ,])phoi hop (?:chat che )?(?:cung )?(?:voi )?(?:[a-z]+ ){1,8}$/;
const ACTS =
  /^ *(?:to chuc|xay dung|ra soat|bao cao|tong hop|lap |thuc hien|trien khai|kiem tra|danh gia|so ket|tong ket|ban hanh|tham muu|cong bo|cong khai|cap nhat|thong bao)(?![a-z])/;

const REPORTED =
  /(?<![a-z])(?:bao cao|thong bao|gui|tong hop|giao ban|so ket|danh gia|ra soat|cap nhat|hop|quan trac|cong khai|dien tap|thuc tap)(?![a-z])[^.;]*$/;

/** "15 ngày một lần | tổng hợp, báo cáo": what is done so often stands behind. */
const REPORTS = /^ *,? *(?:tong hop|bao cao|cap nhat|cong khai|thong bao|so ket|ra soat|danh gia|giao ban)(?![a-z])/;

/** "kiểm tra thực địa | mỗi tháng một lần" is an order; "công dân được khám sức khỏe mỗi năm một lần" grants. */
function isEach(scan: Scan, { index, 0: said }: RegExpExecArray): boolean {
  if (!/^(?:moi|hang)/.test(said)) return false;
  const before = clauseBefore(scan.flat, index);
  const spoken = scan.text.slice(index - before.length, index);
  return /^[ "(-]*(?:it nhat )?$/.test(before) || (ordersUntil(before, spoken) && !/ được /u.test(spoken));
}

/** "Hai tuần một lần, Sở X làm việc với các xã": a rhythm that opens its sentence is that of all that is told in it. */
function isOrdered({ flat }: Scan, { index, 0: said }: RegExpExecArray): boolean {
  const [before, after] = [clauseBefore(flat, index), clauseAfter(flat, index + said.length)];
  return REPORTED.test(before) || (/^[ ("]*$/.test(before) && (after.startsWith(',') || REPORTS.test(after)));
}

/** What is told every day: "phát bản tin mặn hằng ngày", "cung cấp kết quả … trước 16 giờ hằng ngày". */
const TOLD_DAILY =
  /bao cao|gui |(?<![a-z])(?:cap nhat|cung cap|thong bao|cong bo|cong khai|dang tai|phat (?:ban )?tin|phat song|phat thanh)(?![a-z])/;

/** … and what is sent to somebody every day. */
const REPORTED_DAILY = /bao cao|gui |(?<![a-z])(?:cap nhat|cung cap) (?:so lieu|ket qua|tinh hinh|thong tin)(?![a-z])/;

/** Without one of these words nothing is repeated. */
const RHYTHMS = Kind.Week | Kind.Day | Kind.Each | Kind.Periodic | Kind.Month | Kind.Quarter | Kind.Year;
/** What a list of rhythms begins with, and an hour or a limit of every day. */
const ITEMS = RHYTHMS | Kind.According | Kind.Digits | Kind.Number | Kind.Week | Kind.Day;
const DAYS = Kind.By | Kind.Digits | Kind.Each;

const daily = (scan: Scan): readonly RegExpExecArray[] => [
  ...(/(?:hang|moi) +ngay/.test(scan.flat) ? matchesOf(scan, DAYS, DAILY) : []),
  ...(/ngay [a-z\d ]{1,12} lan/.test(scan.flat) ? matchesOf(scan, Kind.Day | Kind.Each, DAILY_TIMES) : []),
];

/** RECURRING limits (domain.md §2.3): with a day first, then bare frequencies, whose day has to be asked for (§2.4 rule 10). */
export function recurringHits(scan: Scan): Hit[] {
  const hits: Hit[] = [];
  if (!says(scan, RHYTHMS)) return hits;
  if (
    !scan.bare &&
    !/ngay (?:it nhat )?(?:0?[2-4]|hai|ba|bon) lan|(?:hang|moi) (?:nam|thang|quy|tuan|ngay|0?6|sau)|dinh ky|(?:cua|lien ke|sau|cuoi|dau|theo|cao) (?:thang|nam|quy)|thang (?:cuoi|dau|sau|tiep|ke)|nam (?:sau|lien ke)|(?:thang|tuan|quy|nam|\d ngay) ?(?:\/ ?|mot |0?[1-9] |hai |ba )(?:lan|ky)|(?:cac|moi) (?:ngay|sang|chieu) (?:thu|chu nhat) |moi thu |lan ?(?:\/|trong |moi )|bao cao (?:[a-z]+ ){0,2}(?:(?:0?6|sau) thang|nam) ?(?:gui|nop|truoc|cham|\()/.test(
      scan.flat,
    )
  )
    return hits;
  hits.push(...datedSeries(scan));
  for (const match of [
    ...matchesOf(scan, Kind.Periodic | Kind.Digits, TIMES),
    ...matchesOf(scan, Kind.Periodic | Kind.Each, EACH_TIMES),
  ]) {
    const g = match.groups!;
    if (g['dk'] === undefined && !REPORTED.test(clauseBefore(scan.flat, match.index)) && !isEach(scan, match)) continue;
    const freq = PARTS.get(g['unit']!);
    const recurrence = freq === undefined ? TIMES_A_YEAR.get(readNumber(g['n']!) ?? 0) : { ...none, freq };
    if (recurrence !== undefined) hits.push(seriesHit(match, recurrence, { confidence: 0.8, rank: 5 }));
  }
  for (const match of matchesOf(scan, Kind.Periodic | Kind.Digits | Kind.Number, EVERY_N)) {
    const n = readNumber(match.groups!['n'] ?? match.groups!['n2']!) ?? 1;
    const unit = match.groups!['unit'] ?? match.groups!['unit2'];
    // "kiểm tra nồng độ cồn 3 tháng một lần": how often something is done is no limit; a report is.
    if (match.groups!['n2'] !== undefined && !isOrdered(scan, match)) continue;
    if (unit === 'nam' && !/lan$/.test(match[0])) continue;
    const recurrence: Recurrence =
      unit === 'thang' && n === 6
        ? { ...none, freq: 'half-yearly' }
        : unit === 'thang' || unit === 'nam'
          ? { ...none, freq: 'every-n-months', n: unit === 'nam' ? n * 12 : n }
          : { ...none, freq: 'weekly', n };
    hits.push(seriesHit(match, recurrence, { confidence: 0.8, rank: 5 }));
  }
  for (const match of matchesOf(scan, Kind.Periodic | Kind.Digits, EVERY_N_DAYS)) {
    const g = match.groups!;
    const told =
      REPORTED.test(clauseBefore(scan.flat, match.index)) ||
      REPORTS.test(clauseAfter(scan.flat, match.index + match[0].length));
    if (g['dk'] === undefined && !told) continue;
    const days = Number(g['n']);
    const weeks = days % 7 === 0 && days > 0 ? days / 7 : null;
    const recurrence: Recurrence =
      weeks === null
        ? { ...none, freq: null, n: days }
        : { ...none, freq: 'weekly', ...(weeks === 1 ? {} : { n: weeks }) };
    hits.push(seriesHit(match, recurrence, { confidence: weeks === null ? 0.6 : 0.8, rank: 5 }));
  }
  // Without either word a unit of time is no rhythm.
  for (const match of says(scan, Kind.Periodic | Kind.Each) ? matchesOf(scan, ITEMS, PERIODIC) : []) {
    if (!isFrequency(scan, match)) continue;
    hits.push(seriesHit(match, rhythmOf(match.groups!['items']!), { confidence: 0.8, rank: 4 }));
  }
  for (const match of scan.bare ? everyMatch(scan.flat, CELL_ITEMS) : [])
    hits.push(seriesHit(match, rhythmOf(match.groups!['items']!), { confidence: 0.8, rank: 2 }));
  for (const match of says(scan, Kind.Day) ? daily(scan) : []) {
    const clause = clauseBefore(scan.flat, match.index) + clauseAfter(scan.flat, match.index);
    if (!scan.chat && !TOLD_DAILY.test(clause)) continue;
    // Every day until the event is over: when that is, a person says.
    const g = match.groups!;
    const tag = ['3', '', '2'].find((each) => g[`H${each}`] !== undefined) ?? '';
    const behind = HOUR_BEHIND.exec(clauseAfter(scan.flat, match.index + match[0].length))?.groups;
    const clock =
      clockTime(g[`H${tag}`], g[`M${tag}`], g[`P${tag}`]) ?? clockTime(behind?.['H'], behind?.['M'], behind?.['P']);
    // "phát bản tin hằng ngày", "kiểm tra mỗi ngày bốn lần": how an order is kept, no report that could be asked for each day.
    const reported = scan.chat || REPORTED_DAILY.test(clause);
    const freq = reported && (clock !== null || !match[0].includes(' lan')) ? 'daily' : null;
    hits.push(seriesHit(match, { ...none, freq, time: clock }, { confidence: 0.6, rank: 3 }));
  }
  for (const match of says(scan, Kind.Periodic) ? matchesOf(scan, Kind.Periodic | Kind.According, BARE) : []) {
    const around = scan.flat.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40);
    // "kiểm tra định kỳ hoặc thường xuyên": how it may be done, no rhythm.
    // "không tổ chức kiểm tra định kỳ": what is not to be done.
    if (
      /khong (?:to chuc |thuc hien |tien hanh )?(?:thanh tra|kiem tra),? (?:kiem tra )?$/.test(
        clauseBefore(scan.flat, match.index),
      )
    )
      continue;
    if (/^ ?(?:hoac|va) thuong xuyen/.test(scan.flat.slice(match.index + match[0].length))) continue;
    if (
      !/(?:bao cao|so ket|tong ket|kiem tra|ra soat|tong hop|giao ban|danh gia|cap nhat)/.test(around) ||
      /sinh hoat|thuong ky/.test(around) ||
      /bao cao *$/.test(clauseBefore(scan.flat, match.index))
    )
      continue;
    if (hits.length === 0) hits.push(seriesHit(match, { ...none, freq: null }, { confidence: 0.5, rank: 8 }));
  }
  return hits;
}
