/**
 * Words of two syllables that are of another field, though each syllable without its accents is one of ours: "di tích", "trả lương", "cử tri". By field, so that
 * a missing one is added where its kind stands.
 */
const FIELDS: Readonly<Record<string, string>> = {
  posts:
    'bo nhiem|mien nhiem|thoi viec|nghi viec|nghi huu|huu tri|thang chuc|chuc danh|(?:thay|doi|them|bau) (?:giam doc|chu tich|truong phong|lanh dao)|thi tuyen|chuyen cong tac|luan chuyen|nang (?:ngach|bac)|(?:cong|dang|doan) phi|the dang|tap su|thu viec|ngay (?:le|nghi)|nghi (?:le|tet|phep|bu)|thai san',
  pay: '(?:tra|tang|giam|linh|nang|bang|truy linh) luong|luong huu|(?<!(?:uu|cai|thuan|nhan|tien) )tien(?! (?:do|trinh|bo|hanh|trien|len|the|toi|den))|phu cap|cong tac phi|tam ung|hoa don|vay von|lai suat|tai khoan',
  places:
    'di (?:tich|san)|khu pho|truong (?:hoc|tieu hoc|mam non|cap)|benh vien|cong vien|nha (?:dat|van hoa|tap the)|gia (?:dat|nha)|so do (?:cua|nha|dat|o)|cap so|cho dan sinh|bai (?:xe|do xe|rac)',
  law: 'toi pham|hinh su|dan su|toa an|luat su|muc phat|xu phat|thoi hieu|khieu kien|thua ke|(?:ly|ket) hon|tam tru|ho (?:khau|tich)|cong chung|dieu luat|thong tu|nghi dinh|bo luat',
  residents:
    'cu tri|bau cu|quoc hoi|ho (?:ngheo|dan|kinh doanh)|tre (?:nho|con)|nguoi (?:gia|dan|ngheo)|thanh nien|hoc (?:phi|ba|bong|tap|hanh|ky)|thi (?:dai hoc|lai|thu)|diem thi|toi thi|ket qua thi(?= *$)|con (?:toi|minh) (?:chua|duoc|bi|hoc)',
  goods:
    '(?:may|lenh) (?:tinh|in|chu|lanh|anh|bay|giat)|xe (?:may|buyt|cong)|o to|mang xa hoi|(?:nhap|xuat) khau|mat hang|hang hoa|(?:thuc|san|my) pham|do an|an (?:ngon|com|sang|vat|tiec)|trung thau|dau thau',
  home: 'nha (?:toi|tui)|gia dinh|vo con|con (?:cai|trai|gai|dau|re)|dam cuoi|cuoi xin|ban (?:gai|trai)|viec nha|hang xom',
  health: 'kham benh|suc khoe|xet nghiem|bac si|uong thuoc|dau dau|hien mau',
};

const SPOKEN = new RegExp(`^(?!.*(?:DOC|NUM|BARE)).*(?<![a-z])(?:${Object.values(FIELDS).join('|')})(?![a-z])`);
/** A petition or an application, and none of the words that only begin like it. */
const PETITION = /(?<![a-z])(?:la |nop |viet |gui |mau )?don (?:cua|nay|thu|tu|kien|to cao|khieu)(?![a-z])/;

/** Whether a matter of another field is spoken of: a directive or an assignment that is named may be about it. */
export const isOfAnotherField = (flat: string): boolean => SPOKEN.test(flat) || PETITION.test(flat);
