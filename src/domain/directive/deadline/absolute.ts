import { addDays, type LocalDate } from '../../calendar/local-date.js';
import { CLEARS_BACKLOG, isDecoy, MEETING, REPORTS } from './context.js';
import { clauseBefore, matchesOf, says, type DeadlineBody, type Hit, type Scan } from './hit.js';
import { withSolarDays } from './lunar.js';
import { clockTime, date, EARLIER_DAYS, LEFT, OPERATOR, pattern, patternAt, SAID_WEEKDAY, time } from './patterns.js';
import { resolveDay } from './resolve-day.js';
import { Kind } from './said.js';
import { windowsOf } from './windows.js';
import { everyMatch } from '../every-match.js';

/** "trước giờ làm việc ngày 25/3", "chậm nhất cuối giờ chiều ngày 20/3", "trước sáng ngày 20/3". */
const PART_OF_DAY =
  '(?:(?:khi_)?(?:(?:cuoi|dau|het)_)?(?:gio_(?:lam_viec|hanh_chinh|sang|chieu)|(?:buoi_)?(?:sang|trua|chieu|toi))_|(?:cuoi|het)_(?=ngay))?';
const LIMIT = patternAt(
  `${LEFT}${OPERATOR}(?:_|~:~)${PART_OF_DAY}(?:${time('')})?(?:ngay_)?(?:(?:le_)?quoc_khanh_)?${SAID_WEEKDAY}${date('')}`,
);
/** "chậm nhất gửi báo cáo về X ngày 23/3": what is sent stands between the limit and its day. */
const LATEST = patternAt(`${LEFT}cham_nhat_(?:gui|nop|bao_cao|hoan_thanh)_[^.;,:\\d]{0,140}?_ngay_${date('')}`);
/** "báo cáo Chủ tịch UBND Thành phố vào sáng ngày 21/5/2013": when something is to be sent. */
const SENT_ON = pattern(
  `${LEFT}(?:bao_cao|gui|trinh|nop|hoan_thanh|ban_giao)_(?:[^.;,:\\d]|\\d(?!\\d?[/.-]\\d)){0,80}?(?<=[ \\n])vao_(?:(?:dau_gio_|cuoi_gio_|buoi_)?(?:sang|chieu|toi)_)?(?=ngay|thu_|\\d{1,2}[/.-]\\d{1,2})${SAID_WEEKDAY}${date('')}`,
);
/** "phát động chiến dịch … vào ngày 01/12/2025", "Tổ chức tập huấn … vào ngày 6/10/2026": the day on which what is ordered takes place. */
const HELD_ON = pattern(
  `(?:^|[.;,]~|(?<![a-z])(?:va|ngay)_)(?:trien_khai|phat_dong|to_chuc|ra_quan|khai_truong|khai_mac|khoi_cong|khanh_thanh|cong_bo|dong_loat)_[^.;:\\d]{0,120}?(?<=[ \\n])vao_(?:(?:sang|chieu|toi)_)?(?=ngay)${date('')}`,
);
/** "Triển khai tổng vệ sinh … vào lúc 16h00 ngày thứ Sáu 20/4/2018": the hour at which it is to be done. */
const AT_HOUR = pattern(`${LEFT}(?:vao_luc|vao|luc)_(?=\\d)${time('')}(?:ngay_)?${SAID_WEEKDAY}${date('')}`);
const SOME_HOUR = /(?<![a-z])(?:vao|luc) \d{1,2} ?[gh:]/;
/** "công bố kết quả thi lúc 8 giờ ngày 01/7", "Tổng duyệt chương trình … vào 20 giờ ngày 15/4": what is sent, told or rehearsed at an hour. */
const DUE_AT = /(?<![a-z])(?:gui|nop|trinh|bao cao|hoan thanh|ban giao|cong bo|tong duyet|so duyet)(?![a-z])[^,]*$/;
/** What bodies carry out at an hour, rather than a meeting that they are called to or what happened then. */
const CARRIES_OUT =
  /^[ "(]*(?:\d+[.)] )?(?:dong loat |dong thoi )?(?:trien khai|to chuc|tien hanh|thuc hien|ra quan|phat dong)(?! (?:hop|hoi nghi|cuoc hop|phien hop|le |hoi thao|giao ban|tap huan))/;
/** What a time may be set for: "thời hạn khắc phục xong các tồn tại là 31/12/2025". */
const SET_FOR =
  '(?:hoan_thanh|hoan_tat|hoan_thien|thuc_hien|nop|gui|bao_cao|nop_bao_cao|xu_ly|khac_phuc|giai_quyet|dang_ky|ban_giao|giai_ngan|thanh_toan|cap_nhat|nhap|cung_cap|gop_y|trinh|ban_hanh|xay_dung|ra_soat|tong_hop|lap|ket_thuc|tra_loi|phan_hoi|chap_hanh|trien_khai|ke_khai|nhan|tiep_nhan|chuyen)';
const TERM = `(?:thoi_(?:gian|han)|han(?:_(?:chot|cuoi|cung))?)(?:_moi)?`;
const LABELLED = patternAt(
  `${LEFT}(?:${TERM}(?:_${SET_FOR}(?:_[^.;,:\\d]{1,60}?)?)?(?:~:~(?:la_)?|_la_(?:vao_)?(?:den_)?)|${TERM}_${SET_FOR}(?:_den)?_(?=(?:ngay_)?\\d)|(?<!(?:gia|qua|den|het|thoi|ky|giao|gioi|dai|ngan|trung|vo)[ \\n])han(?:_(?:chot|cuoi|cung))?_(?=(?:ngay_)?\\d)|(?:hoan_thanh|xong|bao_cao|gui|(?:ngay_)?trong(?:_(?:buoi_)?(?:sang|chieu|toi))?)_(?=ngay|thu_|chu_nhat)|trong_(?:buoi_)?(?:sang|trua|chieu|toi|dem)_(?=\\d{1,2}[/.-]\\d)|(?:hoan_thanh|xong)_(?=\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})|(?:hoan_thanh|xong)_den_(?=ngay))(?:${time('')})?${SAID_WEEKDAY}${date('')}`,
);
/** "hoàn thành trước 16 giờ 00 hôm nay": the day of the document itself, or the one after it. */
const TODAY = patternAt(
  `${LEFT}(?:${OPERATOR}|trong)_(?:${time('')})?(?:ngay_)?(?<rel>hom_nay|ngay_mai|mai|(?<=(?:sang|trua|chieu|toi)[ \\n])nay)(?![a-z])`,
);
const BARE = patternAt(`${LEFT}(?:${time('')})?${date('')}`);
/** "Đến ngày 30/6/2025 hoàn thành …": a milestone rather than an order, so it is asked about. */
const UNTIL = pattern(
  `(?:^|[.;,:(-]~|phan_dau_|cham_nhat_)den_(?:het_)?(?=ngay|\\d)${date('')}~,?~(?=(?:phai_|can_|co_ban_)?(?:hoan_thanh|hoan_tat|xong|ban_hanh|ket_thuc)(?![a-z]))`,
);
/** "bảo đảm đến 15/8/2025, toàn bộ văn bản được gửi qua mạng": what is to be reached by then, no less a milestone. */
const ENSURED = patternAt(
  `${LEFT}(?:bao_dam|dam_bao|phan_dau)_(?:rang_)?den_(?:het_)?(?=ngay|\\d)${date('')}~,?~(?=(?:toan_bo|tat_ca|100|moi)(?![a-z]))`,
);
/** "đến ngày 31/3/2026 đạt tối thiểu 15%", "phấn đấu đến 30/9 giải ngân đạt trên 70%": how far one must be by then. */
const MILESTONE = patternAt(
  `${LEFT}den_(?:het_)?${date('')}(?=~,?~(?:[a-z]+_){0,6}?dat_(?:(?:toi_thieu|it_nhat|tren|khoang|ty_le)_){0,2}\\d)`,
);
/** "trước 15 giờ các ngày 30/4, 01/5 và 02/5": the last of several days. */
const SEVERAL = patternAt(`${LEFT}${OPERATOR}_(?:${time('')})?(?:trong_)?cac_ngay_${EARLIER_DAYS}${date('')}`);

/** Days: a day of last year may be meant of this one. */
const LONG_PAST = 400;
const DUE = /(?:hoan thanh|xong|bao cao|gui|trinh|nop|khac phuc)(?![a-z])/;

/**
 * "công trình vi phạm trước ngày 01/01/2020": so far back, and nothing is to be finished or sent by then; "giải quyết dứt điểm hồ sơ tồn đọng
 * trước ngày …" of a past day tells which cases.
 */
const isLongPast = ({ anchor, flat }: Scan, at: number, body: DeadlineBody): boolean =>
  anchor !== null &&
  'due' in body &&
  body.due !== null &&
  body.due < anchor &&
  ((body.due < addDays(anchor, -LONG_PAST) && !DUE.test(clauseBefore(flat, at))) ||
    CLEARS_BACKLOG.test(clauseBefore(flat, at)));

function bodyOf(
  groups: Record<string, string | undefined>,
  op: 'BEFORE' | 'BY',
  anchor: LocalDate | null,
  words: string,
): DeadlineBody | null {
  const found = resolveDay({ d: groups['d']!, m: groups['m']!, y: groups['y'] }, anchor);
  if (found === 'impossible') return null;
  if (found === 'no-year')
    return {
      kind: 'BEFORE_EVENT',
      op,
      event: words.replace(/\s+/g, ' '),
      confidence: 0.4,
      reason: 'Hạn không ghi năm và văn bản chưa rõ ngày ban hành',
    };
  const doubt = found.reason === undefined ? {} : { reason: found.reason };
  const clock = clockTime(groups['H'], groups['M'], groups['P']);
  const common = { op, due: found.day, confidence: found.confidence, ...doubt };
  return clock === null ? { kind: 'DATE', ...common } : { kind: 'DATETIME', ...common, time: clock };
}

const withDoubt = (body: DeadlineBody, reason: string): DeadlineBody => ({
  ...body,
  confidence: Math.min(body.confidence, 0.8),
  reason: body.reason ?? reason,
});

/** "trước ngày 15/6 | và 15/12": one of several days. */
const ANOTHER_DAY = /^ *(?:va|hoac|,|;) *(?:truoc |vao )?(?:ngay )?(?:\d{1,2}[/.]\d|\d{1,2} thang)/;
const SEVERAL_DAYS = 'Hạn nêu nhiều ngày';

const hitsAt = (scan: Scan, begins: number, source: RegExp, rank: number): Hit[] =>
  hitsOf(scan, matchesOf(scan, begins, source), rank);

function hitsOf(scan: Scan, matches: readonly RegExpExecArray[], rank: number): Hit[] {
  const hits: Hit[] = [];
  for (const match of matches) {
    const groups = match.groups!;
    if (isDecoy(scan, match.index)) continue;
    const tail = scan.flat.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (/^ *(?:,? *)(?:hang|moi) *nam|^ *cua (?:thang|nam)/.test(tail)) continue;
    const op = (groups['op'] ?? '').includes('truoc') ? 'BEFORE' : 'BY';
    const words = scan.text.slice(match.index, match.index + match[0].length);
    const found = bodyOf(groups, op, scan.anchor, words);
    const body = found !== null && ANOTHER_DAY.test(tail) ? withDoubt(found, SEVERAL_DAYS) : found;
    if (body !== null && !(groups['op'] === 'truoc' && isLongPast(scan, match.index, body)))
      hits.push({ start: match.index, end: match.index + match[0].trimEnd().length, rank, body });
  }
  return hits;
}

function todayHits(scan: Scan): Hit[] {
  const { anchor } = scan;
  if (anchor === null || !says(scan, Kind.Soon)) return [];
  return matchesOf(scan, Kind.Limits | Kind.Lasts, TODAY).flatMap((match) => {
    const g = match.groups!;
    if (isDecoy(scan, match.index)) return [];
    const due = addDays(anchor, g['rel']!.endsWith('nay') ? 0 : 1);
    const clock = clockTime(g['H'], g['M'], g['P']);
    const common = {
      op: (g['op'] ?? '').includes('truoc') ? ('BEFORE' as const) : ('BY' as const),
      due,
      confidence: 0.9,
    };
    const body: DeadlineBody =
      clock === null ? { kind: 'DATE', ...common } : { kind: 'DATETIME', ...common, time: clock };
    return [{ start: match.index, end: match.index + match[0].length, rank: 2, body }];
  });
}

/** Hours at which something is to be carried out; those of meetings are events. */
function hourHits(scan: Scan): Hit[] {
  if (!SOME_HOUR.test(scan.flat)) return [];
  return hitsOf(scan, everyMatch(scan.flat, AT_HOUR), 4).filter(({ start }) => {
    const before = clauseBefore(scan.flat, start);
    if (CARRIES_OUT.test(before)) return true;
    const spoken = scan.text.slice(start - before.length, start).replace(/\n/g, ' ');
    return DUE_AT.test(before) && !MEETING.test(spoken) && !REPORTS.test(spoken);
  });
}

/** "Từ ngày 04/02/2026: …" before what is done: when it begins, no end. */
const FROM = pattern(`^tu_(?=ngay|\\d)${date('')}(?=~:)`);
const asStart = (hit: Hit): Hit => ({
  ...hit,
  body: { ...hit.body, op: 'IN', confidence: 0.6, reason: 'Chỉ ghi ngày bắt đầu, chưa rõ ngày kết thúc' },
});

/** A cell that holds a day; in "Bắt đầu từ ngày 19/9, duy trì đến khi hết dịch" it is the first one. */
const cellHits = (scan: Scan): Hit[] =>
  hitsAt(scan, Kind.Digits | Kind.Day, BARE, 9).map((hit) => {
    const begins = /(?<![a-z])(?:(?:bat dau )?tu|bat dau(?: vao)?) *$/.exec(scan.flat.slice(0, hit.start));
    return begins === null ? hit : asStart({ ...hit, start: begins.index });
  });

/** Days that may be meant otherwise: never sure. */
const doubted = (hits: readonly Hit[], { reason }: { readonly reason: string }): Hit[] =>
  hits.map((hit) => ({ ...hit, body: withDoubt(hit.body, reason) }));

/** A day and its month, somewhere. */
const SOME_DAY = /\d ?(?:\([a-z ]{2,20}\) ?)?(?:[-/.]|thang) ?\d/;

/** DATE, DATETIME and WINDOW limits. */
export function absoluteHits(scan: Scan): Hit[] {
  const hits = todayHits(scan);
  if (!says(scan, Kind.Digits) || !SOME_DAY.test(scan.flat)) return hits;
  const { flat } = scan;
  const windows = windowsOf(scan);
  hits.push(
    ...windows.hits,
    ...hitsAt(scan, Kind.Limits, LIMIT, 2),
    ...hitsAt(scan, Kind.By, LATEST, 3),
    ...hitsAt(scan, Kind.Labels, LABELLED, 3),
  );
  if (says(scan, Kind.Until))
    hits.push(
      ...doubted([...hitsOf(scan, everyMatch(flat, UNTIL), 5), ...hitsAt(scan, Kind.Aims, ENSURED, 5)], {
        reason: 'Mốc thời gian có thể chỉ là mục tiêu',
      }),
    );
  if (says(scan, Kind.Until) && flat.includes('dat '))
    hits.push(
      // What was reached by a day that is past is told.
      ...doubted(hitsAt(scan, Kind.Until, MILESTONE, 5), {
        reason: 'Mốc thời gian có thể chỉ là mục tiêu',
      }).filter(({ body }) => body.confidence > 0.5),
    );
  if (flat.includes('cac ngay')) hits.push(...doubted(hitsAt(scan, Kind.Limits, SEVERAL, 2), { reason: SEVERAL_DAYS }));
  hits.push(...doubted(hourHits(scan), { reason: 'Thời điểm tổ chức, có thể không phải thời hạn' }));
  if (says(scan, Kind.On))
    hits.push(
      ...hitsOf(scan, everyMatch(flat, SENT_ON), 4),
      ...doubted(hitsOf(scan, everyMatch(flat, HELD_ON), 6), {
        reason: 'Ngày tổ chức, có thể chỉ là ngày diễn ra sự kiện',
      }),
    );
  if (flat.startsWith('tu ')) hits.push(...hitsOf(scan, everyMatch(flat, FROM), 2).map(asStart));
  // "hồ sơ phát sinh từ ngày A | đến hết ngày B": the end of what is no limit.
  const limits = hits.filter((hit) => windows.scopes.every(({ start, end }) => hit.start < start || hit.start >= end));
  if (scan.bare && limits.length === 0) return cellHits(scan);
  return flat.includes('am lich') || flat.includes(' al') ? withSolarDays(scan, limits) : limits;
}
