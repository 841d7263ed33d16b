import type { Recurrence } from '../directive.js';
import { clauseAfter, clauseBefore, type Hit, type Scan } from './hit.js';
import { clockTime, LEFT, pattern, time, WEEKDAY, weekdayNumber } from './patterns.js';

type Freq = NonNullable<Recurrence['freq']>;

const OP = '(?<op>(?:cham_nhat|muon_nhat)(?:_(?:la|vao))?(?:_(?:truoc|den))?_|truoc_)?';
const TIME = `(?:${time('')})?`;
const OF_MONTH = pattern(
  `${LEFT}${OP}${TIME}(?:ngay_)?(?<d>\\d{1,2})_(?:(?:hang|moi)_thang|(?:cua_)?thang_(?:(?<last>cuoi)|(?<first>dau))_(?:cua_)?(?:moi_|hang_)?quy(?:_(?:sau|tiep_theo))?|cua_(?:moi_|hang_)?thang(?:_(?:sau|ke_tiep|tiep_theo|lien_ke|do))?|thang_sau|(?<quarter>hang_quy|moi_quy|cua_quy))`,
);
const OF_YEAR = pattern(
  `${LEFT}${OP}${TIME}(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})~,?~(?:hang|moi|cua_nam_(?:sau|lien_ke|tiep_theo)|cua_moi)_?(?:nam)?(?![\\d/])`,
);
const YEARLY_THEN = pattern(
  `${LEFT}(?:hang_nam|dinh_ky_(?:[a-z\\d]+_){0,3}nam)~[,(]?~(?:va_dinh_ky_\\d+_nam_)?(?:bao_cao_)?(?<op>truoc_|cham_nhat_(?:la_)?)(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})(?!~[-/.]~\\d|_nam_\\d)`,
);
/** "báo cáo năm gửi trước ngày 10/12": the yearly one of several reports. */
const YEARLY_REPORT = pattern(
  `${LEFT}bao_cao_(?:tong_ket_)?(?:ca_)?nam_(?:gui_|nop_)(?:[a-z]+_){0,6}?(?<op>truoc_|cham_nhat_(?:la_)?)(?:ngay_)?(?<d>\\d{1,2})~(?:[-/.]|_thang_)~(?<m>\\d{1,2})(?!~[-/.]~\\d|_nam_\\d|\\d)`,
);
const OF_WEEK = pattern(
  `${LEFT}(?:(?:dinh_ky_)?(?<before>(?:hang|moi)_tuan)~[,(]?~)?${OP}${TIME}(?:vao_)?(?:ngay_)?(?:${WEEKDAY})(?<after>~(?:hang|moi)_tuan)?(?![a-z\\d])`,
);
const WINDOW = pattern(
  `${LEFT}tu_ngay_(?<from>\\d{1,2})_(?:den|-)_(?:het_)?(?:ngay_)?(?<d>\\d{1,2})_(?:hang|moi)_thang`,
);
const ITEM = '(?:0?6_thang|sau_thang|tuan|thang|quy|nua_nam|nam|ngay)(?!_[\\divx])(?:_mot_lan|/lan|_/_lan)?';
const PERIODIC = pattern(
  `${LEFT}(?<dk>(?:theo_)?dinh_ky_)?(?<items>(?:(?:hang|moi)_)?${ITEM}(?:~(?:,|va|hoac|/)~(?:dinh_ky_)?(?:(?:hang|moi)_)?${ITEM}){0,4})(?:_\\(?(?:dot_xuat|hoac_dot_xuat)\\)?)?(?![a-z\\d])`,
);
const EVERY_N = pattern(`${LEFT}dinh_ky_(?<n>\\d{1,2})_(?<unit>thang|nam|tuan)(?:~/~lan|_mot_lan|_1_lan)?(?![a-z\\d])`);
const DAILY = pattern(`${LEFT}${OP}${TIME}(?:hang|moi)_ngay(?![a-z])`);
const BARE = pattern(`${LEFT}(?:theo_)?dinh_ky(?![a-z])`);
const NOTHING = /khong (?:co )?phat sinh(?: so lieu)? (?:van|cung) (?:phai )?(?:co )?(?:bao cao|gui)/;

const none = { day: null, weekday: null, month: null, time: null } as const;

function freqOf(item: string): Freq {
  if (/6 *thang|sau *thang|nua *nam/.test(item)) return 'half-yearly';
  if (/tuan/.test(item)) return 'weekly';
  if (/thang/.test(item)) return 'monthly';
  return /quy/.test(item) ? 'quarterly' : 'yearly';
}

function push(
  hits: Hit[],
  scan: Scan,
  match: RegExpExecArray,
  recurrence: Recurrence,
  confidence: number,
  rank = 1,
): void {
  const op = (match.groups?.['op'] ?? '').includes('truoc')
    ? 'BEFORE'
    : (match.groups?.['op'] ?? '') === ''
      ? 'IN'
      : 'BY';
  const whole = NOTHING.test(scan.flat) ? { ...recurrence, evenIfNothing: true } : recurrence;
  const doubt =
    recurrence.day === null && recurrence.weekday === null
      ? { reason: 'Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể' }
      : {};
  hits.push({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank,
    body: { kind: 'RECURRING', op, recurrence: whole, confidence, ...doubt },
  });
}

function dated(scan: Scan, hits: Hit[]): void {
  if (scan.flat.includes('tuan')) weekly(scan, hits);
  if (!/\d/.test(scan.flat)) return;
  for (const match of scan.flat.matchAll(OF_MONTH)) {
    const g = match.groups ?? {};
    const day = Number(g['d']);
    if (day < 1 || day > 31) continue;
    const freq = (g['last'] ?? g['first'] ?? g['quarter']) ? 'quarterly' : 'monthly';
    const month = g['last'] !== undefined ? 3 : g['first'] !== undefined ? 1 : null;
    push(hits, scan, match, { ...none, freq, day, month, time: clockTime(g['H'], g['M']) }, 0.94);
  }
  for (const source of scan.flat.includes('nam') ? [OF_YEAR, YEARLY_THEN, YEARLY_REPORT] : []) {
    for (const match of scan.flat.matchAll(source)) {
      const g = match.groups ?? {};
      const [day, month] = [Number(g['d']), Number(g['m'])];
      if (day < 1 || day > 31 || month < 1 || month > 12 || /lien ke sau|cua nam lien ke/.test(match[0])) continue;
      push(hits, scan, match, { ...none, freq: 'yearly', day, month, time: clockTime(g['H'], g['M']) }, 0.94);
    }
  }
  for (const match of scan.flat.matchAll(WINDOW)) {
    push(hits, scan, match, { ...none, freq: 'monthly', day: Number(match.groups?.['d']) }, 0.92, 0);
  }
}

function weekly(scan: Scan, hits: Hit[]): void {
  for (const match of scan.flat.matchAll(OF_WEEK)) {
    const g = match.groups ?? {};
    if (g['before'] === undefined && g['after'] === undefined) continue;
    push(
      hits,
      scan,
      match,
      { ...none, freq: 'weekly', weekday: weekdayNumber(g), time: clockTime(g['H'], g['M']) },
      0.94,
      0,
    );
  }
}

/** "hằng quý" as a frequency of reporting, not as an adjective ("chỉ tiêu hằng năm", "kế hoạch hằng năm"). */
function isFrequency(scan: Scan, match: RegExpExecArray): boolean {
  const items = match.groups?.['items'] ?? '';
  if (match.groups?.['dk'] !== undefined)
    return !/cap nhat|chuyen doi vi tri/.test(clauseBefore(scan.flat, match.index).slice(-20));
  if (!/hang|moi/.test(items)) return false;
  if (/^ *(?:hang|moi) *(?:ngay)/.test(items)) return false;
  const before = clauseBefore(scan.flat, match.index);
  const after = clauseAfter(scan.flat, match.index + match[0].length);
  if (/^[ ("-]*$/.test(before)) return true;
  if (/, *$/.test(before) && /^ *(?:thong bao|bao cao|tong hop|ra soat|cong khai|danh gia|so ket|kiem tra)/.test(after))
    return true;
  if (
    /(?:chi tieu|ke hoach|muc tieu|du toan|nhiem ky|kich ban|lich|tung|danh gia|ngan sach|chuong trinh|ket qua|dac khu|bao cao tai chinh) *(?:[a-z]+ )?$/.test(
      before,
    )
  )
    return false;
  return (
    /(?:bao cao|gui|tong hop|so ket|tong ket|ra soat|cap nhat)/.test(before.slice(-80)) &&
    /^ *(?:$|[;.,)(]|ve |gui|cho |truoc|de |theo|hoac|va |bao cao)/.test(after)
  );
}

/** RECURRING limits (domain.md §2.3): with a day first, then bare frequencies, whose day has to be asked for (§2.4 rule 10). */
export function recurringHits(scan: Scan): Hit[] {
  const hits: Hit[] = [];
  if (
    !/(?:hang|moi) (?:nam|thang|quy|tuan|ngay|0?6|sau)|dinh ky|(?:cua|lien ke|sau|cuoi|dau) (?:thang|nam|quy)|thang (?:cuoi|dau|sau)|nam (?:sau|lien ke)/.test(
      scan.flat,
    )
  )
    return hits;
  dated(scan, hits);
  const periodic = scan.flat.includes('dinh');
  for (const match of periodic ? scan.flat.matchAll(EVERY_N) : []) {
    const n = Number(match.groups?.['n']);
    const unit = match.groups?.['unit'];
    if (unit === 'nam' && !/lan$/.test(match[0])) continue;
    const recurrence: Recurrence =
      unit === 'thang' && n === 6
        ? { ...none, freq: 'half-yearly' }
        : unit === 'thang' || unit === 'nam'
          ? { ...none, freq: 'every-n-months', n: unit === 'nam' ? n * 12 : n }
          : { ...none, freq: 'weekly', n };
    push(hits, scan, match, recurrence, 0.8, 5);
  }
  for (const match of scan.flat.matchAll(PERIODIC)) {
    if (!isFrequency(scan, match)) continue;
    const freqs = (match.groups?.['items'] ?? '').split(/,| va | hoac |\/(?!lan)/).map(freqOf);
    const [freq, ...others] = freqs;
    const also = [...new Set(others)].filter((f) => f !== freq);
    push(hits, scan, match, { ...none, freq: freq!, ...(also.length > 0 ? { also } : {}) }, 0.8, 4);
  }
  for (const match of scan.flat.matchAll(DAILY)) {
    const clause = clauseBefore(scan.flat, match.index) + clauseAfter(scan.flat, match.index);
    if (!/bao cao|gui |cap nhat so lieu/.test(clause)) continue;
    // Every day until the event is over: when that is, a person says.
    push(hits, scan, match, { ...none, freq: null, time: clockTime(match.groups?.['H'], match.groups?.['M']) }, 0.6, 3);
  }
  for (const match of periodic ? scan.flat.matchAll(BARE) : []) {
    const around = scan.flat.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40);
    if (
      !/(?:bao cao|so ket|tong ket|kiem tra|ra soat|tong hop|giao ban|danh gia|cap nhat)/.test(around) ||
      /sinh hoat|thuong ky/.test(around) ||
      /bao cao *$/.test(clauseBefore(scan.flat, match.index))
    )
      continue;
    if (hits.length === 0) push(hits, scan, match, { ...none, freq: null }, 0.5, 8);
  }
  return hits;
}
