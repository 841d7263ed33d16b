import type { Deadline, DurationAnchor } from '../directive.js';
import { addDays, type LocalDate } from '../../calendar/local-date.js';
import { addMonths } from './days.js';
import { clauseBefore, matchesOf, says, type DeadlineBody, type Hit, type Scan } from './hit.js';
import { COUNT, readNumber } from './numbers.js';
import { LEFT, pattern, patternAt } from './patterns.js';
import { Kind } from './said.js';
import { everyMatch } from '../every-match.js';

const UNIT = '(?<unit>ngay|gio|phut|h(?= |$|[,;.)])|tuan|thang)(?<working>_lam_viec)?';
const LEAD =
  '(?<lead>trong_(?:thoi_(?:han|gian)|vong)|thoi_han|trong|cham_nhat|muon_nhat|toi_da|khong_(?:qua|(?:cham|muon|tre)_(?:hon|qua))|sau)(?:_(?:la|sau|toi_da|khong_qua|trong))?';
const TAIL = '(?<tail>~,?~(?:(?:ke_|tinh_)?tu|sau)_(?:khi_|ngay_|thoi_diem_|luc_)?(?:[^\\s.,;:()]+[ \\n]?){1,10})';
const DURATION = patternAt(`${LEFT}${LEAD}~:?~(?<count>${COUNT})~${UNIT}(?![a-z])${TAIL}?`);
/** "trực 24/24 giờ từ …" says how they are on duty. */
const ANCHORED = patternAt(`${LEFT}(?<!\\d/)(?<count>${COUNT})_${UNIT}(?![a-z])${TAIL}`);
const RANGE = patternAt(`${LEFT}khong_it_hon_${COUNT}(?:_ngay)?_va_khong_qua_(?<count>${COUNT})_${UNIT}(?![a-z])`);
/** A cell "10 ngày"; "17 giờ ngày 14/3", "7 giờ 30" and "17 giờ hằng ngày" are times of the day. */
const BARE = pattern(`^\\W*(?<count>${COUNT})_${UNIT}(?![a-z])(?!~,?~(?:\\d|(?:ngay|thu|hang|moi)(?![a-z])))(?<tail>)`);
/** A cell "24h"; "8h" is the time of day. */
const CELL_HOURS = pattern('^\\W*(?<count>24|36|48|72|96)(?<unit>h)(?= |$|[,;.)])(?<working>)(?<tail>)');
const HALF_MONTH = patternAt(`${LEFT}(?:trong_vong|trong)_nua_thang`);
/** A cell "Nửa tháng". */
const CELL_HALF_MONTH = pattern('^~nua_thang~[.;]?~$');
const BEFORE_EVENT = patternAt(
  `${LEFT}(?:cham_nhat|muon_nhat|it_nhat|truoc)_(?:la_)?(?<count>${COUNT})_(?:ngay|gio|tuan|thang)(?:_lam_viec)?_(?:(?:truoc|so_voi)_(?:khi_|ngay_)?|(?=khai_mac|to_chuc|dien_ra))(?<event>[^\\s.,;:()]+(?:[ \\n][^\\s.,;:()]+){0,8})`,
);
/** "trước ngày kiểm tra ít nhất 07 ngày làm việc", "trước hội nghị 15 ngày": the count stands behind the event. */
const EVENT_FIRST = patternAt(
  `${LEFT}truoc_(?:(?:ngay|khi|thoi_diem)_)?(?<event>(?:(?!(?:thu(?=[ \\n](?:hai|ba|tu|nam|sau|bay)[ \\n]tuan)|ngay|thoi|trong|sau|den|han|mat|khong|qua|toi|cham|ke|va)(?![a-z]))[a-z]+[ \\n]){1,7}?)(?:it_nhat_|toi_thieu_)?${COUNT}_(?:ngay|gio|tuan|thang)(?:_lam_viec)?(?![a-z])(?!_\\d)`,
);
/** "trong 3 ngày Tết", "trong 5 ngày qua": what is reported on, not how long one has. */
const NOT_A_LIMIT = /^ *(?:tet|qua|dau|cuoi|gan day|nghi|le|lien tiep|lien tuc|vua qua|mua|do)(?![a-z])/;

/** "xử lý trong 24 giờ tới.": counted from now on, and nothing is told of that time behind it. */
const COMING = /^ *toi *(?:$|[.,;])/;

/** "kể từ ngày Quyết định này có hiệu lực thi hành | các bộ ban hành …": who acts is no part of the day it is counted from. */
const IN_EFFECT = /^.*?[ \n]co[ \n]hieu[ \n]luc(?:[ \n]thi[ \n]hanh)?(?= |\n|$)/s;

/** "kể từ ngày ký", "… ban hành"; "kể từ ngày bế mạc kỳ họp" is another day. */
const SIGNING = /(?:ky(?! (?:hop|bao cao|thi|dai hoi|ke toan))|ban hanh)(?: |$)/;
/** "kể từ ngày văn bản được … ban hành", "kể từ ngày ký hợp đồng": papers that are yet to come, not this one. */
const OTHER_PAPER =
  /(?:ngay|khi) (?:(?:cac|moi|tung) )?(?:van ban|hop dong|bien ban|thoa thuan|giay [a-z]+|ket luan [a-z]+)(?! nay)(?: [a-z]+){0,4} (?:duoc|do) |ky (?:ket )?(?:hop dong|bien ban|thoa thuan)(?! nay)/;

/** "thời gian thẩm định mỗi phương án | không quá 05 ngày", "thẩm định | không quá 10 ngày | đối với mỗi dự thảo": how long each may take. */
const boundsEach = (flat: string, start: number, end: number): boolean =>
  /^(?:khong|toi)/.test(flat.slice(start, start + 5)) &&
  (/^ *(?:doi voi|cho|\/) *(?:moi|tung) /.test(flat.slice(end, end + 20)) ||
    /(?:thoi (?:gian|han)) (?:[a-z]+ ){1,3}(?:moi|tung) (?:[a-z]+ ){1,4}$/.test(clauseBefore(flat, start)));

/** "báo cho UBND xã và Hạt Kiểm lâm | trong vòng 15 phút": how soon somebody is to be told. */
const isTold = (flat: string, { index, groups }: RegExpExecArray): boolean =>
  /vong$/.test(groups!['lead'] ?? '') &&
  /(?<![a-z])(?:bao|thong bao|bao cao|thong tin) (?:ngay |nhanh |kip thoi )?(?:cho|ve|den|voi) [^.;]*$/.test(
    clauseBefore(flat, index),
  );

/** "chậm nhất 11 giờ 30 đối với buổi sáng", "chậm nhất 17 giờ các ngày": a time of the day, unless it is counted from something. */
const isClock = (flat: string, { index, 0: said, groups }: RegExpExecArray): boolean =>
  /^(?:gio|h)$/.test(groups!['unit']!) &&
  groups!['tail'] === undefined &&
  /^(?:\d{2}(?!\d)|(?: ?,)? (?:\d{2}(?!\d)|(?:cac ngay|thu|hang ngay|moi ngay)(?![a-z])))/.test(
    flat.slice(index + said.length, index + said.length + 16),
  );

function anchorOf(tail: string): DurationAnchor {
  if (tail === '') return 'unstated';
  if (SIGNING.test(tail) && !/nhan/.test(tail)) return OTHER_PAPER.test(tail) ? 'event' : 'signing';
  if (/nhan/.test(tail)) return 'receipt';
  return 'event';
}

type Unit = Extract<Deadline, { kind: 'DURATION' }>['unit'];

function unitOf(unit: string, working: string | undefined): Unit {
  if (unit === 'ngay') return working === undefined ? 'day' : 'working-day';
  if (unit === 'phut') return 'minute';
  return unit === 'gio' || unit === 'h' ? 'hour' : unit === 'tuan' ? 'week' : 'month';
}

/** Calendar durations from the signing day; working days need the calendar table and are resolved later (`resolveDuration`). */
function dueFromSigning(count: number, unit: Unit, signed: LocalDate | null): LocalDate | null {
  if (signed === null || unit === 'working-day' || unit === 'hour' || unit === 'minute') return null;
  if (unit === 'month') return addMonths(signed, count);
  return addDays(signed, unit === 'week' ? count * 7 : count);
}

function bodyOf(count: number, unit: Unit, tail: string, words: string, scan: Scan): DeadlineBody {
  const anchor = anchorOf(tail);
  const due = anchor === 'signing' ? dueFromSigning(count, unit, scan.anchor) : null;
  const doubt =
    anchor === 'unstated'
      ? { confidence: 0.6, reason: 'Thời hạn không nói tính từ ngày nào' }
      : anchor === 'event'
        ? { confidence: 0.8, reason: 'Thời hạn tính từ một sự kiện cần xác nhận ngày' }
        : { confidence: 0.93 };
  return {
    kind: 'DURATION',
    op: 'BY',
    count,
    unit,
    anchor,
    due,
    ...(tail === '' ? {} : { anchorText: words }),
    ...doubt,
  };
}

/** DURATION limits, and "N ngày trước ngày <sự kiện>", which is BEFORE_EVENT. */
export function durationHits(scan: Scan): Hit[] {
  const hits: Hit[] = [];
  if (!says(scan, Kind.Counted)) return hits;
  const { flat } = scan;
  for (const match of says(scan, Kind.Before) || flat.includes('so voi')
    ? [...matchesOf(scan, Kind.By, BEFORE_EVENT), ...matchesOf(scan, Kind.Before, EVENT_FIRST)]
    : []) {
    const event = scan.text.slice(match.index, match.index + match[0].length).replace(/\s+/g, ' ');
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 0,
      body: {
        kind: 'BEFORE_EVENT',
        op: 'BEFORE',
        event,
        confidence: 0.7,
        reason: 'Hạn tính theo một sự kiện chưa rõ ngày',
      },
    });
  }
  for (const match of matchesOf(scan, Kind.Not, RANGE)) {
    const count = readNumber(match.groups!['count']!.replace(/\(.*/, ''));
    if (count === null) continue;
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 1,
      body: bodyOf(count, unitOf(match.groups!['unit']!, match.groups!['working']), '', '', scan),
    });
  }
  for (const match of [
    ...matchesOf(scan, Kind.Lasts, DURATION),
    ...(says(scan, Kind.From) || flat.includes('sau') ? matchesOf(scan, Kind.Digits | Kind.Number, ANCHORED) : []),
    ...(scan.bare ? [...everyMatch(scan.flat, BARE), ...everyMatch(scan.flat, CELL_HOURS)] : []),
  ]) {
    const g = match.groups!;
    const count = readNumber(g['count']!.replace(/\(.*/, ''));
    const effect = g['tail'] === undefined ? 0 : (IN_EFFECT.exec(g['tail'])?.[0].length ?? 0);
    const said = effect === 0 ? match[0] : match[0].slice(0, match[0].length - g['tail']!.length + effect);
    const end = match.index + said.trimEnd().length;
    if (count === null || NOT_A_LIMIT.test(scan.flat.slice(match.index + match[0].length - (g['tail'] ?? '').length)))
      continue;
    // "phát biểu không quá 10 phút": so long a speech is no term; what has to be done so soon says since when.
    if (g['unit'] === 'phut' && (g['tail'] ?? '') === '' && !isTold(scan.flat, match)) continue;
    if (isClock(scan.flat, match)) continue;
    const weak = g['lead'] !== undefined && /^(?:trong|sau|khong qua|toi da)$/.test(g['lead'].trim());
    if (
      weak &&
      g['tail'] === undefined &&
      !boundsEach(scan.flat, match.index, end) &&
      g['working'] === undefined &&
      !scan.bare &&
      !COMING.test(scan.flat.slice(end, end + 12)) &&
      !/(?:hoan thanh|bao cao|xong|gui|trinh) *$/.test(clauseBefore(scan.flat, match.index))
    )
      continue;
    const behind = effect === 0 ? (g['tail'] ?? '') : g['tail']!.slice(0, effect);
    const tail = behind.replace(/\s+/g, ' ').trim();
    const words = scan.text
      .slice(end - behind.trimEnd().length, end)
      .replace(/\s+/g, ' ')
      .replace(/^[ ,]+/, '');
    hits.push({
      start: match.index,
      end,
      rank: 3,
      body: bodyOf(count, unitOf(g['unit']!, g['working']), tail, words, scan),
    });
  }
  for (const match of [
    ...(says(scan, Kind.Half) ? matchesOf(scan, Kind.Lasts, HALF_MONTH) : []),
    ...(scan.bare ? everyMatch(scan.flat, CELL_HALF_MONTH) : []),
  ]) {
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 3,
      body: bodyOf(15, 'day', '', '', scan),
    });
  }
  return hits;
}
