// Events that set the time of an order: "bố trí xe phát sóng … trước khi bão đổ bộ", "báo cáo … khi kết thúc Tổng điều tra", "trong ngày bầu cử".
import { everyMatch } from '../every-match.js';
import { ordersUntil } from './context.js';
import { clauseAfter, clauseBefore, says, type Hit, type Scan } from './hit.js';
import { LEFT, pattern } from './patterns.js';
import { Kind } from './said.js';

/** What comes of itself, who comes to something, or what is held: "trước khi xuất bến" is of every ship and no such event. */
const COMES = '(?<weather>(?:con_)?(?:bao|lu|mua|gio|ret|nuoc))|ap_thap|thi_sinh|hoc_sinh|sinh_vien|cu_tri|doan_vien';
const HELD =
  '(?:dien_ra|to_chuc|khai_mac|khai_hoi|khai_giang|khai_truong|be_mac|bat_dau|phat_dong|ra_quan|trien_khai|tien_hanh|buoc_vao|ket_thuc|phan_bo|nghi_(?:le|tet|he)|do_ai|gieo|xuong_giong|bao_cao_(?:thu_tuong|chinh_phu|ubnd|uy_ban_nhan_dan|hdnd|hoi_dong_nhan_dan))';
/** "trước khi bão đổ bộ", not "trước khi báo cáo", "trước khi mua sắm": folded they are one. */
const WEATHER = /^trước khi (?:cơn )?(?:bão|lũ|mưa|gió|rét|nước)(?!\p{L})/iu;
const BEFORE = pattern(`${LEFT}truoc_khi_(?:${COMES}|${HELD})(?![a-z])[^.,;:()]{0,60}`);
const DAY = pattern(
  `${LEFT}trong_(?:suot_)?ngay_(?:bau_cu|khai_giang|khai_mac|khai_truong|ra_quan|phat_dong|giao_(?:nhan_)?quan|hoi_[a-z]+|le_[a-z]+)(?![a-z])[^.,;:()]{0,40}`,
);
const AT_END = pattern(
  `(?<![a-z\\d])(?<!(?:sau|ngay|den|tu|truoc|diem|luc|moi|hoac|va)[ \\n])khi_(?:ket_thuc|be_mac)_[^.,;:()]{3,60}`,
);

/** "không cho xuất bến trước khi …", "phải được phép trước khi …": what may or may not be done, at no time. */
const CONDITION =
  /(?<![a-z])(?:khong|chua|cam|chi (?:duoc|cho)|(?:phai|can|moi) duoc|duoc phep|dieu kien|neu|truong hop)(?![a-z])/;
const SENDS = /(?<![a-z])(?:bao cao|gui|trinh|nop)(?![a-z])[^.;]*$/;

function eventOf(scan: Scan, match: RegExpExecArray, op: 'BEFORE' | 'IN'): Hit {
  const end = match.index + match[0].trimEnd().length;
  const event = scan.text.slice(match.index, end).replace(/\s+/g, ' ');
  const reason = 'Hạn tính theo một sự kiện chưa rõ ngày';
  return {
    start: match.index,
    end,
    rank: 6,
    body: { kind: 'BEFORE_EVENT', op, event, confidence: 0.6, reason },
  };
}

const isMeant = ({ text }: Scan, { index, groups }: RegExpExecArray): boolean =>
  groups!['weather'] === undefined || WEATHER.test(text.slice(index, index + LONGEST_OPENING).replace(/\s+/g, ' '));
const LONGEST_OPENING = 30;

/** "Trước khi bão đổ bộ, các địa phương phải hoàn thành …": the event opens the order. */
function opens(scan: Scan, match: RegExpExecArray): boolean {
  const end = match.index + match[0].trimEnd().length;
  const after = clauseAfter(scan.flat, end, LONGEST_ORDER);
  return after.startsWith(',') && ordersUntil(after, scan.text.slice(end, end + after.length).replace(/\n/g, ' '));
}
const LONGEST_ORDER = 160;

/** Whether what stands before an event orders, and the event ends it. */
function closes(scan: Scan, match: RegExpExecArray): boolean {
  const before = clauseBefore(scan.flat, match.index);
  if (CONDITION.test(before)) return false;
  const spoken = scan.text.slice(match.index - before.length, match.index).replace(/\n/g, ' ');
  const end = match.index + match[0].trimEnd().length;
  return ordersUntil(before, spoken) && /^ *(?:[.,;)]|$)/.test(clauseAfter(scan.flat, end));
}

/** Events without a day behind an order; the clerk is asked when they are. */
export function closingEvents(scan: Scan): Hit[] {
  const { flat } = scan;
  const hits: Hit[] = [];
  if (says(scan, Kind.Before) && flat.includes('truoc khi'))
    for (const match of everyMatch(flat, BEFORE))
      if (isMeant(scan, match) && (match.index <= 1 ? opens(scan, match) : closes(scan, match)))
        hits.push(eventOf(scan, match, 'BEFORE'));
  if (says(scan, Kind.Day) && flat.includes('ngay '))
    for (const match of everyMatch(flat, DAY)) if (closes(scan, match)) hits.push(eventOf(scan, match, 'IN'));
  if (flat.includes('khi ket thuc') || flat.includes('khi be mac'))
    for (const match of everyMatch(flat, AT_END))
      if (SENDS.test(clauseBefore(flat, match.index)) && closes(scan, match)) hits.push(eventOf(scan, match, 'IN'));
  return hits;
}
