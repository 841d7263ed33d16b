import { ordersUntil } from './context.js';
import { clauseBefore, matchesOf, says, type Hit, type Scan } from './hit.js';
import { LEFT, pattern, patternAt } from './patterns.js';
import { Kind, matchesAt } from './said.js';

const REFERENCE = patternAt(
  `${LEFT}(?:theo_(?:dung_)?(?:thoi_(?:gian|han)|tien_do)_(?:yeu_cau|quy_dinh|neu_tren|da_(?:duoc_)?phe_duyet|duoc_phe_duyet|tai_[^.;,]{3,80})|dung_thoi_(?:han|gian)(?:_(?:quy_dinh|yeu_cau))?|theo_dung_tien_do)`,
);
const URGENT = patternAt(
  `${LEFT}(?:khan_truong|khan_cap(?=_trien_khai)|lap_tuc|ngay_lap_tuc|ngay_sau_khi|ngay_sau|ngay_khi)(?![a-z])`,
);
/** Words of haste may time the whole order or one act of it only; no day hangs on them, so nobody is asked. */
const HASTE = 0.85;
const NOW = /(?<![\p{L}])ngay(?![\p{L}])(?! *\d)/uy;
const EVENT = patternAt(
  `${LEFT}truoc_(?:mua_(?:mua_(?:bao|lu)|mua|lu|bao|kho)|ky_(?:hop|nghi)_[^.,;()]{2,40}|tet_[^.,;()]{2,30}|dip_[^.,;()]{3,40}|them_[^.,;()]{3,40}|(?:khi_|ngay_)?(?:khoi_cong|khai_giang|khai_mac|khanh_thanh|buoc_vao_nam_hoc|bau_cu|dai_hoi|nghi_(?:tet|le|he))[^.,;()]{0,40}|khi_(?:ket_thuc|hoi_(?:dong|nghi)_(?:[a-z]+_){1,6}hop)[^.,;()]{0,40}|nam_hoc_moi)`,
);
/** "hoàn thành trước khi bão đổ bộ", "… trước thời điểm hết hiệu lực của Nghị quyết", "từ nay đến kỳ họp cuối năm": an event that no list foresees. */
const FINISHED_BY = patternAt(
  `${LEFT}(?:(?<=(?:hoan_thanh|xong)_)truoc_(?:khi|thoi_diem|ky|dip|mua|dai_hoi|hoi_nghi|phien_hop|cuoc_hop)_(?!(?:ngay_)?\\d)[^.,;()]{3,50}|tu_nay_den_(?:truoc_)?(?:ky_hop|tet|khi|dip|ngay_(?:khai|bau))[^.,;()]{0,40})`,
);
/** "báo cáo Thường trực Đảng ủy trước khi trình HĐND xã", "trình HĐND xã thông qua tại kỳ họp cuối năm": the session sets the limit. */
const SESSION = patternAt(
  `${LEFT}(?:(?<=bao_cao_(?:[a-z]+_){1,6})truoc_khi_trinh_[^.,;()]{3,40}|(?<=(?:(?:thong_qua|xem_xet|quyet_dinh)_|(?<![a-z])(?:trinh|bao_cao)_(?:[a-z]+_){1,8}))tai_ky_hop_(?:cuoi|giua|thu|lan|gan|toi|thuong|bat|sap|chuyen)[^.,;()]{0,60})`,
);
/** "Thông báo … cho cơ quan cấp phép trước ngày bắt đầu khai thác": what is to be told to somebody before it is done. */
const BEFOREHAND = patternAt(
  `${LEFT}truoc_(?:khi_(?!trinh|ban_hanh)[^.,;()]{3,60}|(?:ngay|thoi_diem)_(?:bat_dau|khoi_cong|tien_hanh|dua)_[^.,;()]{3,40})`,
);
const TOLD = /(?:(?:^|[,:]) *|phai |can )(?:dang ky|thong bao|bao cao|xin phep)(?![a-z])[^.;:]*$/;
const LONGEST_NOTICE = 260;
/** "đề nghị nhà đầu tư | trước khi đi vào hoạt động | cần làm rõ": between who is told and the duty. */
const UNTIL_DUTY = patternAt(`${LEFT}truoc_khi_[^.,;:()]{3,60}?(?=_(?:can|phai)_[a-z])`);
const ASKED = /(?:de nghi|yeu cau) [^.;:]*$/;
/** A cell or a line of its own: "Kỳ họp giữa năm 2025", "Sau khi có hướng dẫn". */
const CELL_EVENT = pattern(
  '^~(?:tai_|trong_|trinh_)?(?:ky_hop|phien_hop|(?:sau_|ngay_sau_)?khi_|sau_khi_)[^;]{3,80}',
  '',
);
/** "Theo Kế hoạch riêng", "Theo hướng dẫn của Bộ". */
const CELL_REFERENCE = pattern('^~theo_[^;]{3,80}', '');
const PURPOSE = /(?:^|[.;] *)(?:de(?! (?:nghi|xuat|cao|ra) )|nham) [^,;.]{0,60}$/;
const REPORTED = /(?:phai|can) (?:kip thoi )?(?:bao cao|thong bao|bao) *$/;
/** "Nhận được Công điện này, yêu cầu các đơn vị triển khai thực hiện | ngay.": the last word of the order. */
const CARRIED_OUT = /^ *nhan duoc [^;.]*(?:trien khai|thuc hien) *$/;
/** "Khi có ngộ độc thực phẩm, báo cáo | ngay về UBND phường": the case that opens an order, then what is to be done in it. */
const IN_CASE = /^[ *"(-]*(?:[a-z]+ ){0,8}?(?:khi|neu|truong hop) [^;.,]{3,100}, *(?:[a-z]+ ){1,4}$/;
/** Whether a clause opens the order: a case in a later sentence is one of several that it tells. */
const opens = (flat: string, from: number): boolean => from === 0 || flat.charAt(from - 1) === ':';
const ATTRIBUTIVE = /(?:can(?: thiet)?(?: phai)?|phai) [^,;.]{0,30}$/;

/** REFERENCE ("theo thời gian quy định"), BEFORE_EVENT ("trước mùa mưa") and OPEN ("khẩn trương", "ngay"): no date, never invented. */
export function openHits(scan: Scan): Hit[] {
  const hits: Hit[] = [];
  const { flat } = scan;
  // A word that each pattern needs: most paragraphs hold none of them.
  if (says(scan, Kind.Course)) referenceHits(scan, hits);
  if (says(scan, Kind.Before)) eventHits(scan, hits);
  if (says(scan, Kind.Before) && (flat.includes('truoc khi') || flat.includes('truoc ngay')))
    beforehandHits(scan, hits);
  if (says(scan, Kind.Session) && (flat.includes('khi trinh') || flat.includes('ky hop'))) sessionHits(scan, hits);
  if (
    says(scan, Kind.Before | Kind.Soon) &&
    (flat.includes('xong truoc') || flat.includes('thanh truoc') || flat.includes('nay den'))
  )
    finishHits(scan, hits);
  if (scan.bare) cellHits(scan, hits);
  if (says(scan, Kind.Day | Kind.Haste)) urgentHits(scan, hits);
  if (says(scan, Kind.Day)) nowHits(scan, hits);
  return hits;
}

function referenceHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.According, REFERENCE)) {
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 6,
      body: { kind: 'REFERENCE', op: 'BY', refs: [], confidence: 0.7, reason: 'Hạn dẫn chiếu văn bản khác' },
    });
  }
}

function eventBody(scan: Scan, match: RegExpExecArray): Hit {
  const event = scan.text
    .slice(match.index, match.index + match[0].length)
    .replace(/\s+/g, ' ')
    .trim();
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank: 6,
    body: {
      kind: 'BEFORE_EVENT',
      op: 'BEFORE',
      event,
      confidence: 0.6,
      reason: 'Hạn tính theo một sự kiện chưa rõ ngày',
    },
  };
}

function finishHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.Before | Kind.From, FINISHED_BY)) hits.push(eventBody(scan, match));
}

function sessionHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.Before | Kind.Session, SESSION)) hits.push(eventBody(scan, match));
}

/** What a cell of times says without a day. */
function cellHits(scan: Scan, hits: Hit[]): void {
  const event = CELL_EVENT.exec(scan.flat);
  if (event !== null) hits.push({ ...eventBody(scan, event), rank: 8 });
  const reference = CELL_REFERENCE.exec(scan.flat);
  if (reference !== null)
    hits.push({
      start: 0,
      end: reference[0].trimEnd().length,
      rank: 8,
      body: { kind: 'REFERENCE', op: 'BY', refs: [], confidence: 0.7, reason: 'Hạn dẫn chiếu văn bản khác' },
    });
}

function eventHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.Before, EVENT)) {
    const before = clauseBefore(scan.flat, match.index);
    const spoken = scan.text.slice(match.index - before.length, match.index);
    if (
      !/(?:(?:hoan thanh|xong) [^,]*|(?:bao cao|trinh|nghiem thu) *(?:[a-z]+ ){0,3})$/.test(before) &&
      !ordersUntil(before, spoken)
    )
      continue;
    hits.push(eventBody(scan, match));
  }
}

function beforehandHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.Before, BEFOREHAND)) {
    const before = clauseBefore(scan.flat, match.index, LONGEST_NOTICE);
    // "báo cáo … để xác nhận đủ điều kiện trước khi vận hành": when the receiver is to do that.
    const purpose = / để /u.test(scan.text.slice(match.index - before.length, match.index).replace(/\n/g, ' '));
    if (TOLD.test(before) && !purpose) hits.push(eventBody(scan, match));
  }
  for (const match of matchesOf(scan, Kind.Before, UNTIL_DUTY))
    if (ASKED.test(clauseBefore(scan.flat, match.index))) hits.push(eventBody(scan, match));
}

function urgentHits(scan: Scan, hits: Hit[]): void {
  for (const match of matchesOf(scan, Kind.Day | Kind.Haste, URGENT)) {
    if (PURPOSE.test(clauseBefore(scan.flat, match.index))) continue;
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 10,
      body: { kind: 'OPEN', op: 'IN', confidence: HASTE },
    });
  }
}

function nowHits(scan: Scan, hits: Hit[]): void {
  const { flat } = scan;
  for (const match of matchesAt(scan.said, Kind.Day, scan.text, NOW)) {
    const before = clauseBefore(flat, match.index);
    if (PURPOSE.test(before)) continue;
    // "Các vụ việc xảy ra phải báo cáo ngay về UBND tỉnh": the report is told to be made at once, however long the clause.
    if (
      !REPORTED.test(before) &&
      !CARRIED_OUT.test(before) &&
      !(IN_CASE.test(before) && opens(flat, match.index - before.length)) &&
      (ATTRIBUTIVE.test(before) || !/^ *(?:[a-z]+ ){0,5}$/.test(before))
    )
      continue;
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 11,
      body: { kind: 'OPEN', op: 'IN', confidence: 0.75 },
    });
  }
}
