import { lettersOf } from './lines.js';

/** Names of document kinds as they stand on a line of their own, folded letters only → kind (NĐ 30/2020 Art. 7, legal and Party forms). */
const KIND_LINES: ReadonlyMap<string, string> = new Map(
  [
    'nghị quyết',
    'quyết định',
    'chỉ thị',
    'quy chế',
    'quy định',
    'thông cáo',
    'thông báo',
    'hướng dẫn',
    'chương trình',
    'chương trình hành động',
    'kế hoạch',
    'phương án',
    'đề án',
    'dự án',
    'báo cáo',
    'biên bản',
    'tờ trình',
    'hợp đồng',
    'công văn',
    'công điện',
    'bản ghi nhớ',
    'bản thỏa thuận',
    'giấy ủy quyền',
    'giấy mời',
    'giấy giới thiệu',
    'giấy nghỉ phép',
    'phiếu gửi',
    'phiếu chuyển',
    'phiếu báo',
    'thư công',
    'kết luận',
    'nghị định',
    'thông tư',
    'thông tri',
    'luật',
    'pháp lệnh',
    'lệnh',
  ].map((kind) => [foldLetters(kind), kind]),
);

function foldLetters(kind: string): string {
  return kind
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z]/g, '');
}

/** No line that names a kind alone is longer. */
const LONGEST_LINE = 90;

/** Letters of the longest kind with what may stand behind it. */
const LONGEST_KIND =
  Math.max(...[...KIND_LINES.keys()].map(({ length }) => length)) + 'thuongkhan'.length + 'liennganh'.length;

/** The kind that a line of its own names, urgent or not ("CÔNG ĐIỆN KHẨN"). */
export function kindOfLine(folded: string): string | undefined {
  if (folded.length > LONGEST_LINE) return undefined;
  const letters = lettersOf(folded);
  if (letters.length > LONGEST_KIND) return undefined;
  if (/^ketluan(?:thanhtra|kiemtra|giamsat)$/.test(letters)) return 'kết luận';
  return KIND_LINES.get(letters) ?? KIND_LINES.get(letters.replace(URGENT_KIND, '').replace(SEVERAL_ISSUERS, ''));
}

/** "HƯỚNG DẪN LIÊN NGÀNH", "NGHỊ QUYẾT LIÊN TỊCH": of several issuers. */
const SEVERAL_ISSUERS = /(?:liennganh|lientich)$/;

const URGENT_KIND = /(?:khan|hoatoc|thuongkhan)$/;

/** Kinds that report, record or ask upwards: they give subordinates no tasks (domain.md §1.5). */
export const WITHOUT_TASKS: ReadonlySet<string> = new Set([
  'báo cáo',
  'biên bản',
  'tờ trình',
  'hợp đồng',
  'giấy giới thiệu',
  'giấy nghỉ phép',
  'phiếu gửi',
  'bản ghi nhớ',
  'bản thỏa thuận',
  'giấy ủy quyền',
]);

/** Kinds that lay down law: duties of third parties in articles are no tasks. */
export const NORMATIVE: ReadonlySet<string> = new Set(['luật', 'pháp lệnh', 'nghị định', 'thông tư', 'lệnh']);

const CODIFIED =
  /\(dieu \d{1,3} (?:nghi dinh|thong tu|luat|bo luat|phap lenh|quyet dinh)(?: so)? [^()\n]{3,60}, co hieu luc thi hanh/g;
const ENOUGH = 3;

/** Law as the codification gives it: under every article the decree that it was taken from, "(Điều 6 Nghị định số …, có hiệu lực thi hành …)". */
export const isCodified = (folded: string): boolean =>
  folded.includes('co hieu luc thi hanh') && (folded.match(CODIFIED)?.length ?? 0) >= ENOUGH;
