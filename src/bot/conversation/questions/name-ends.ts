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
  /^(?:(?:ban|bo) nganh|(?:sang|chieu|toi) (?:nay|mai)|giai (?:trinh|quyet|ngan)|thuc hien|trien khai|bao cao|hoan thanh|phan hoi|xac nhan|chap hanh|dat (?:bao|may|ty|ti|ket|diem)|dung (?:han|dau|thu|chot|bet)|phu trach|chu tri|tra loi|vuot tien|co gang|so sanh|bat dau|ket qua|lien quan|tham gia|thi dua|xep hang|gia han|con lai|cham tre|toi dau|loi gi|kiem tra)$/;

/**
 * Words that without their accents are as often part of a name ("mây", "mai", "đào") as they are what people go on with ("mấy", "mai", "dạo"): they
 * end a name only before a word that tells which.
 */
const EITHER: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    may: 'viec|nhiem|cai|dau|diem|lan|ngay|van|bao|muc|phan|nguoi|don|task|hom',
    dao: 'nay|gan',
    mai: 'co|phai|nop|den|het|han|lam',
    sao: 'roi|vay|the|ma|lai|cham|tre|chua|con|cu|van|khong|em|anh|$',
    nam: 'nay|ngoai|\\d',
    thang: 'nao|\\d',
    tuan: 'nao',
    ngay: 'nao|\\d',
    anh: 'oi|muon|can|hoi|xem|nhe|em|$',
    bao: 'cao|nhieu|gio|lau|xong|da',
    tinh: 'hinh|trang|den|toi',
    tien: 'do|bo',
    gio: 'the|sao|ra|con|lam|nay|den|toi|tre|cham|$',
    den: 'dau|han|khau|nay|gio|muc|buoc|bao|khi|het',
    cua: 'toi|em|minh|anh|ho|so|phuong|xa|thanh|ubnd|sep',
    van: 'con|chua|cu|dang|tre|cham|no|de',
    no: 'viec|gi|may|bao|nhieu|nhung|cai|han|nan|dong',
    can: 'lam|phai|nop|xu|gi|bao|gap',
    ton: 'viec|gi|may|dong|bao|nhieu|tai|dong',
    nhat: 'la|$',
    hay: 'tre|cham|no|la|vi|phuong|xa|so|chua|bi',
    hien: 'nay|gio|tai|con|co|dang|the|tre|cham|lam|ra|thi|trang',
    ho: 'dang|lam|tre|con|co|chua|xin',
    ca: 'thay|tuan|nam',
    toan: 'bo|the',
    de: 'xuat|nghi|tre|cham|ton|lau',
    tu: 'khi|luc|dau|nay|hom',
    doi: 'duyet|xac|y|sep|anh|so|den',
    do: 'con|co|cham|tre|the|sao|lam|dang|ai|dau|$',
    nhan: 'viec|chi|cong|duoc|chua|du|nhiem|ke|thong|van|tin|quyet|nghi|het|roi|$',
    luon: 'the|sao|di|$',
    moi: 'lam|xong|nhan|bao|giao|co|duoc|nop|gui|viec|nhat|cham|tre',
    luc: 'nao|nay',
    trong: 'khi|so|quy',
    diem: 'cao|thap|bao|may|kem|tot|cua|so|tien|$',
    ly: 'do',
    tai: 'sao',
    nha: '$',
    ha: '$',
    nghe: 'em|anh|$',
    bang: 'excel|word|file',
    canh: 'UNIT',
    tung: 'viec|don|buoc|cai',
    minh: 'con|co|dang|tre|cham|no|lam|phai|the|den|xep|xin|chua|$',
  }).map(([word, next]) => [word, new RegExp(`^(?:${next})`)] as const),
);

const ACCENTED: ReadonlySet<string> = new Set(ENDS);
const FOLDED: ReadonlySet<string> = new Set(ENDS.map((word) => fold(word)));

/** What stands behind a word; the end of the sentence and what was taken out are alike. */
const nextKey = (next: Token | undefined): string =>
  next === undefined || next.key === ',' || (/^[A-Z]+$/.test(next.key) && next.key !== 'UNIT') ? '' : next.key;

const hasAccents = (raw: string): boolean => /[\u00C0-\u1EF9đĐ]/u.test(raw);

/** "co do", "co bi": everyday words that some ward is called by too, once their accents are gone. */
export const isEverydayWord = (token: Token): boolean => token.raw === token.key && FOLDED.has(token.key);

/**
 * Whether a name has ended before this word. With accents "thị" is no "thì"; without, a word may be either and ends it, unless the rest is
 * `accented`: "sở may mắn".
 */
export function endsName(token: Token | undefined, next: Token | undefined, accented = false, before?: Token): boolean {
  if (token === undefined || /^[A-Z]+$/.test(token.key) || token.key === ',') return true;
  // "Sở Hàng không"
  if (token.key === 'khong' && before?.key === 'hang') return false;
  if (PAIRS.test(`${token.key} ${next?.key ?? ''}`)) return true;
  return accented || hasAccents(token.raw)
    ? ACCENTED.has(token.raw.toLowerCase().normalize('NFC'))
    : FOLDED.has(token.key) && (hasAccents(next?.raw ?? '') || (EITHER.get(token.key)?.test(nextKey(next)) ?? true));
}

/** "số liệu", "so sánh", "xã hội": the word for a kind is part of another word. */
const COMPOUND =
  /^(?:so (?:slow|late|many|much|far|long|few|bad|good|lieu|luong|sanh|voi|do|bo|ket|thu|dien|viec|nganh|don|phan|thang|tay|huu|thich|truong|nguoi|nhieu|tien|can|nghin|trieu|lan|nhiem|dau|ho|\d.*)|xa (?:hoi|the|lo|xoi|ta|qua)|phuong (?:an|phap|huong|tien|thuc|cham|ngu|tay|dong|trinh)|(?:quan|quận) (?:ly|doi|su|an|he|trong|tam|sat|nhan)|huyen (?:thoai|bi)|ban (?:hanh|dau|ngay|dem|be|hang|do|giao|in|dan))$/;

export const isCompound = (head: Token | undefined, next: Token | undefined): boolean =>
  COMPOUND.test(`${head?.key ?? ''} ${next?.key ?? ''}`);

/** The kind as it is properly written says by itself that a name follows. */
const SPELT = /^(?:sở|phường|xã|quận|huyện|tỉnh|ubnd)$/u;
export const isSpeltHead = (token: Token | undefined): boolean => SPELT.test(token?.raw.toLowerCase() ?? '');
