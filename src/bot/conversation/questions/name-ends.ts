import { fold } from '../../../domain/unit/fold.js';
import type { Token } from './tokens.js';

/** What people say behind a unit's name, or behind the mere word for its kind ("sở nào", "phường hay trễ"): never part of a name. */
const ENDS = `
thì là thế nào ra sao có còn con đang đã chưa tuần tháng quý năm hôm ngày qua quá chậm trễ muộn làm báo mấy và đến tới của ở với giờ rồi xong việc nhiệm
không ko hông ạ à em anh chị ơi mà hiện mới ai gì chi tình tiến đợi đội đợt này kia đó ấy nọ nhận nộp gửi xin nợ bị được dc vẫn cần phải hoàn trả xếp đứng
tồn vướng mắc chốt xử hay nhiều ít tốt kém yếu bét nhất hơn nữa luôn cũng đều mình tôi tớ tui chúng ta họ các những mọi từng mỗi cả toàn thuộc
trên dưới trong ngoài theo cho bằng để so tổng số danh tỉ tỷ bao im chịu hết lại vừa sẽ sắp cứ hãy nhé nhỉ vậy rứa răng mô đâu nên khi lúc trước sau cùng
cạnh giữa phía bên nơi chỗ ngành phường xã sở quận huyện hạn kịp đúng nghiêm tích giỏi khá ổn tệ dở chây lười dẫn cuối top xuất điểm lý lí nguyên
vì tại biểu đề gia lùi ngay đi nghe nha hen cs cái kêu than khẩn gấp riêng thôi hoặc hử hả nay mai tức dạo bữa lắm ngon
nao
doing going status now late this last have has is are been overdue and or for in behind next today tomorrow by with that
`
  .split(/\s+/u)
  .filter((word) => word !== '');
/** Two words that end a name together, though the first may be within one ("Sở Giải trí", "phường Thực"). */
const PAIRS =
  /^(?:(?:ban|bo) nganh|(?:sang|chieu|toi) (?:nay|mai)|giai (?:trinh|quyet|ngan)|thuc hien|trien khai|bao cao|hoan thanh|phan hoi|xac nhan|chap hanh|dat (?:bao|may|ty|ti|ket|diem)|dung (?:han|dau|thu|chot|bet)|phu trach|chu tri|tra loi|vuot tien|co gang|so sanh|bat dau|ket qua|lien quan|tham gia|thi dua|xep hang|gia han|con lai|cham tre|toi dau|loi gi)$/;

const ACCENTED: ReadonlySet<string> = new Set(ENDS);
const FOLDED: ReadonlySet<string> = new Set(ENDS.map((word) => fold(word)));

const hasAccents = (raw: string): boolean => /[\u00C0-\u1EF9đĐ]/u.test(raw);

/**
 * Whether a name has ended before this word. With accents "thị" is no "thì"; without, a word may be either and ends it, unless the rest is
 * `accented`: "sở may mắn".
 */
export function endsName(token: Token | undefined, next: Token | undefined, accented = false): boolean {
  if (token === undefined || /^[A-Z]+$/.test(token.key) || token.key === ',') return true;
  if (PAIRS.test(`${token.key} ${next?.key ?? ''}`)) return true;
  return accented || hasAccents(token.raw)
    ? ACCENTED.has(token.raw.toLowerCase().normalize('NFC'))
    : FOLDED.has(token.key);
}

/** "số liệu", "so sánh", "xã hội": the word for a kind is part of another word. */
const COMPOUND =
  /^(?:so (?:slow|late|many|much|far|long|few|bad|good|lieu|luong|sanh|voi|do|bo|ket|thu|dien|viec|nganh|don|phan|thang|tay|huu|thich|truong|nguoi|nhieu|tien|can|nghin|trieu|lan|nhiem|dau|ho|\d.*)|xa (?:hoi|the|lo|xoi|ta|qua)|phuong (?:an|phap|huong|tien|thuc|cham|ngu|tay|dong|trinh)|(?:quan|quận) (?:ly|doi|su|an|he|trong|tam|sat|nhan)|huyen (?:thoai|bi)|ban (?:hanh|dau|ngay|dem|be|hang|do|giao|in|dan))$/;

export const isCompound = (head: Token | undefined, next: Token | undefined): boolean =>
  COMPOUND.test(`${head?.key ?? ''} ${next?.key ?? ''}`);

/** The kind as it is properly written says by itself that a name follows. */
const SPELT = /^(?:sở|phường|xã|quận|huyện|tỉnh|ubnd)$/u;
export const isSpeltHead = (token: Token | undefined): boolean => SPELT.test(token?.raw.toLowerCase() ?? '');
