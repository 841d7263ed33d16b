import { fold } from '../fold.js';
import { matchPhrase } from './phrase-table.js';
import { isWord, spelt } from './cursor.js';
import { isInstitute } from './kinds-of-bodies.js';
import {
  COMMITTEE_TABLE,
  FIELD_TABLE,
  FIXED_TABLE,
  GROUP_TABLE,
  HEAD_TABLE,
  PLACE_TABLE,
  TITLE_TABLE,
} from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** "các", "những", "mọi", "từng", "toàn": not "môi" (trường), "mới" or "an toàn". */
export function isDeterminer(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.key === 'cac' || word.key === 'nhung' || word.key === 'tung') return true;
  return (word.key === 'moi' || word.key === 'toan') && (word.plain || /^(?:mọi|toàn)$/iu.test(word.raw));
}

/** Other words that fold like a type of place. OCR writes "tính" for "tỉnh", so that one is let through. */
const NOT_PLACES = /^(?:quản|quân|quan|quán|phương|xa|xả|xá|hồi|huyên)$/iu;

/** "P. Kế hoạch", "P. An toàn": a place is written with capitals throughout, an office is not. */
const isOffice = (words: readonly Word[], at: number): boolean =>
  words[at]!.raw === 'P' &&
  keyAt(words, at + 1) === '.' &&
  words[at + 2]?.capital === true &&
  words[at + 3]?.kind === 'word' &&
  !words[at + 3]!.capital &&
  (matchPhrase(FIELD_TABLE, words, at + 2) !== null || !verbAt(words, at + 3));

export function placeType(
  words: readonly Word[],
  at: number,
): { readonly display: string; readonly next: number } | null {
  const type = matchPhrase(PLACE_TABLE, words, at);
  if (type === null) return null;
  const { plain, raw } = words[at]!;
  if (isOffice(words, at) || (!plain && NOT_PLACES.test(raw))) return null;
  // "báo cáo UBND thành phố | tình hình": OCR writes "tình" for "tỉnh" as well.
  if (type.next !== at + 1) return type;
  return SITUATION.test(`${words[at]!.key} ${rawAt(words, at + 1)}`) || isReckoning(words, at) ? null : type;
}

const SITUATION = /^tinh (?:hình|hinh|trạng|trang|huống|giản|gọn|thần)$/iu;

/** "Sở Công Thương | tính toán", "| tính hiệu quả": what is reckoned; elsewhere a misread "tỉnh". */
const isReckoning = (words: readonly Word[], at: number): boolean =>
  words[at]!.raw === 'tính' && /^(?:toán|hiệu|tổng|mức|giá|lại|đúng|đủ)$/u.test(rawAt(words, at + 1));

/** A level without a name of its own: "Thành phố", "Tỉnh"; empty elsewhere. */
export function levelAt(words: readonly Word[], at: number): string {
  const type = placeType(words, at);
  return type === null || words[type.next]?.capital === true ? '' : fold(type.display);
}

/** "môi trường", "công trường", "thị trường": the second syllable of another word, no school. */
const endsCompound = (words: readonly Word[], at: number): boolean =>
  words[at]!.key === 'truong' && /^(?:moi|thi|cong|nong|lap|hien|quang|hoc|thuong)$/.test(keyAt(words, at - 1));

/** Things whose names begin like a body: "các vụ việc", "các phòng học", "các trường hợp", "các bộ tiêu chí". */
const THINGS =
  /^(?:vụ (?:việc|án|tai|vi|cháy|nổ|mùa|hè|thu|xuân)|phòng (?:học|thi|máy|khách|ở|bệnh|trào)|trường hợp|bộ (?:luật|tiêu|giấy|cầu)|hội (?:nghị|thảo|thi|trường|chợ|đồng)|khoa (?:học|đào|bồi|tập)|cấp (?:độ|học|số|phép)|đội (?:tuyển|hình)|cục (?:bộ|diện)|viện (?:trợ|phí)|ban (?:hành|bố|đầu))$/u;

const isFacility = (words: readonly Word[], at: number): boolean =>
  (/^(?:cac|nhung|moi)$/.test(keyAt(words, at - 1)) ||
    // "cơ quan, tổ chức, | cơ sở thuộc diện quản lý".
    (/^(?:,|va)$/.test(keyAt(words, at - 1)) &&
      /^(?:to chuc|co quan|don vi|doanh nghiep)$/.test(keysAt(words, at - 3, 2)))) &&
  !/^(?:du lieu|vat chat|ha tang|phap ly|ly luan|khoa hoc|thuc tien|nay|tren|noi tren|do)(?![a-z])/.test(
    `${keyAt(words, at + 2)} ${keyAt(words, at + 3)}`,
  );

/** A plural noun; one-syllable nouns count with their own accents ("các ban", not "các bản vẽ", "các số liệu"). */
export function groupNoun(
  words: readonly Word[],
  at: number,
): { readonly display: string; readonly next: number } | null {
  const word = words[at];
  if (word === undefined || endsCompound(words, at)) return null;
  // "Trưởng các bản", "trưởng bản": villages of the uplands; elsewhere "bản" is a paper ("các bản vẽ").
  if (
    word.key === 'ban' &&
    /^bản$/iu.test(word.raw) &&
    /^trưởng$/iu.test(rawAt(words, keyAt(words, at - 1) === 'cac' ? at - 2 : at - 1))
  )
    return { display: 'bản', next: at + 1 };
  // "trưởng thôn, bản": beside other villages too.
  if (word.key === 'ban' && /^bản$/iu.test(word.raw) && /^(?:thôn|xóm|ấp|buôn|làng)$/u.test(rawAt(words, at - 2)))
    return { display: 'bản', next: at + 1 };
  // "Các cơ quan, đơn vị, | bản, tổ dân phố", "các | bản, tổ dân phố": villages of another kind stand behind it.
  if (
    word.key === 'ban' &&
    word.raw === 'bản' &&
    /^(?:,|va)$/.test(keyAt(words, at + 1)) &&
    /^(?:to dan pho|thon|khu pho|xom|buon)(?= |$)/.test(keysAt(words, at + 2, 3))
  )
    return { display: 'bản', next: at + 1 };
  const noun = matchPhrase(GROUP_TABLE, words, at, true);
  if (noun !== null && noun.next - at === 1 && THINGS.test(`${word.raw} ${rawAt(words, noun.next)}`.toLowerCase()))
    return null;
  // "trình Lãnh đạo Bộ | phân bổ": "phân" is no "phận".
  if (noun?.display === 'bộ phận' && rawAt(words, at + 1) === 'phân') return { display: 'bộ', next: at + 1 };
  if (noun?.display === 'viện' && isInstitute(words, at)) return { display: 'viện nghiên cứu', next: at + 3 };
  // "các cơ sở phát thải"; "trên cơ sở", "cơ sở dữ liệu" are none.
  if (noun?.display === 'cơ sở' && !isFacility(words, at)) return null;
  if (noun === null || noun.next - at > 1 || word.plain) return noun;
  return spelt(word.raw) === spelt(noun.display) ? noun : null;
}

export const titleAt = (
  words: readonly Word[],
  at: number,
): { readonly display: string; readonly next: number } | null => matchPhrase(TITLE_TABLE, words, at, true);

/** One-syllable heads ("Tổ", "Báo", "Đội", "Trường") also begin common words: they count with their own accents and before a capital. */
const LOOSE_HEADS =
  /^(?:nhom (?:cong tac|giup viec|thuong truc)|to (?:cong tac|giup viec|chuyen|lien nganh|kiem tra|giam sat|tham dinh|tu van|xung kich)|doan (?:kiem tra|cong tac|thanh tra|giam sat|lien nganh)|doi (?:quan ly|kiem tra|thanh nien)|phong (?:chuyen mon|giao dich|kinh te|van hoa|noi vu|tai chinh|tu phap|giao duc)|co quan (?:thue|thi hanh|cong an|quan su|thuong truc|hai quan|bao hiem|quan ly)|ban (?:quan ly|chi dao|chi huy|giam doc))/;

/** Bodies of communes and schools, written with one capital: "Trạm y tế phường", "Đài truyền thanh xã". */
const CAPITAL_HEADS =
  /^(?:dai (?:truyen thanh|phat thanh)|tram (?:y te|khuyen nong|thu y|bao ve|kiem lam)|truong (?:mam non|tieu hoc|trung hoc|thcs|thpt|dai hoc|cao dang|chinh tri)|hoi (?:nong dan|phu nu|cuu chien|lien hiep|chu thap|khuyen hoc)|doan thanh nien|hat kiem lam|phong (?:quan ly|y te|cong thuong|lao dong|ke hoach|to chuc|tai nguyen|nong nghiep|xay dung)|doi (?:trat tu|quy tac|canh sat|thanh tra|xung kich|phan ung|dan quan)|to (?:bau cu|giam sat|hoa giai|dan van|cong nghe|tu quan|bao ve|cong tac|kiem tra|ho tro|xung kich|tuan tra|lien gia)|ban (?:dai dien|can su|giam sat|thanh tra|cong tac|tuyen giao|dan van|to chuc|chap hanh|nhan dan|quan tri)|benh vien da|uy ban (?:kiem tra|mat tran|quan ly|chung khoan|dan toc)) ?/;

/** Common words that begin like a head. */
const STOP_PAIRS =
  /^(?:to (?:chuc|trinh|quoc)|bao (?:cao|dam|gom|hiem|tri)|dam bao|truong hop|doi (?:voi|tuong|moi|ngu|song|thoai)|hoi (?:nghi|thao|nhap)|dai (?:hoi|dien|bieu)|ban (?:hanh|do|giao|than)|quy (?:dinh|mo|trinh|hoach|che|dat)|khu (?:vuc|dan|do|cong|kinh)|doan the|cuc bo|vu (?:viec|an|mua)|vien (?:chuc|thong|tro)|phong (?:chong|ngua|chay|benh|trao|tuc)|so (?:lieu|sanh|luong|ket|huu|voi|tien|hieu|co)|bo (?:tri|sung|may|phan|nhiem|tieu|luat|chi|doi|ngoai|quy)|cang (?:bien|ca)|tram (?:bom|bien)|doi (?:tau)|luc luong)(?: |$)/;

const FIELDS_OF_OFFICERS = /^(?:Văn|Tài|Địa|Tư|Kế|Lao|Nông|Xây)$/u;

/** Organisations with a branch in every place and school: "Đoàn xã", "Đoàn các xã", "Công đoàn cơ sở", "Đoàn trường THPT X". */
const LOCAL =
  /^(?:Đoàn|Hội|Công đoàn|Liên đoàn|Chi bộ|Đảng bộ|Đảng ủy|Trạm|Đội|Hạt|Ban Chỉ đạo|Ban Chỉ huy|Hội đồng|Viettel|VNPT|MobiFone|Agribank)$/;
const ofPlace = (words: readonly Word[], at: number): boolean =>
  placeType(words, at) !== null ||
  (keyAt(words, at) === 'cac' && placeType(words, at + 1) !== null) ||
  (keyAt(words, at) === 'truong' && words[at + 1]?.capital === true);

export function headAt(words: readonly Word[], at: number): { readonly display: string; readonly next: number } | null {
  const known = isOffice(words, at) ? { display: 'Phòng', next: at + 2 } : matchPhrase(HEAD_TABLE, words, at, true);
  // "BAN CHẤP HÀNH, Văn phòng …": of whom is not said.
  const alone = known?.display === 'Ban Chấp hành' && !isWord(words[known.next]);
  const head = alone ? { display: 'Ban', next: at + 1 } : known;
  if (head === null || endsCompound(words, at)) return null;
  const next = words[head.next];
  if (!isWord(next)) return null;
  // "trình Lãnh đạo Bộ | phân bổ": what is to be done, no "Bộ phận".
  if (/^Bộ phận/u.test(head.display) && rawAt(words, at + 1) === 'phân') return null;
  // "Công chức Văn hóa - Xã hội" of a commune is an office; "cán bộ, công chức Sở X" are people.
  if (
    head.display === 'Công chức' &&
    !(next.capital && (FIELDS_OF_OFFICERS.test(next.raw) || /^\p{Lu}{3,}$/u.test(next.raw)))
  )
    return null;
  // "Ngành Y tế"; "các Bộ, Ngành Trung ương" is no branch.
  if (head.display === 'Ngành' && matchPhrase(FIELD_TABLE, words, head.next) === null) return null;
  const proper = words[at]!.capital && next.capital && next.raw !== next.raw.toUpperCase();
  if (!proper && STOP_PAIRS.test(`${words[at]!.key} ${next.key} `) && head.next - at === 1) return null;
  const { plain, raw } = words[at]!;
  const accented =
    plain ||
    head.next - at > 1 ||
    spelt(raw) === spelt(head.display) ||
    /^(?:Cty|VP|BQL|BCH|BCĐ|BTV|BTL|LĐLĐ|TTYT)$/i.test(raw) ||
    // "Vu Kế hoạch - Tài chính": its mark was lost.
    (/^(?:So|Bo|Vu|Cuc)$/.test(raw) &&
      (matchPhrase(FIELD_TABLE, words, head.next) !== null ||
        /^(?:ke hoach|phap che|to chuc|hop tac|thi dua)/.test(`${next.key} ${keyAt(words, head.next + 1)}`)));
  if (!accented) return null;
  // "Nhóm giúp việc Ban Chỉ đạo"; "Nhóm 1", "Nhóm nhiệm vụ" are no bodies.
  if (head.display === 'Nhóm' && !LOOSE_HEADS.test(`nhom ${keysAt(words, head.next, 2)}`)) return null;
  if (next.capital || /^\d/.test(next.key)) return head;
  if (words[at]!.capital && LOCAL.test(head.display) && ofPlace(words, head.next)) return head;
  // "Công đoàn | các khu công nghiệp tỉnh".
  if (words[at]!.capital && head.display === 'Công đoàn' && keysAt(words, head.next, 3) === 'cac khu cong') return head;
  if (head.display === 'Tổng cục') return null;
  // "Thường trực công tác ứng phó", "Thường trực tại trụ sở": somebody is on duty.
  if (head.display === 'Thường trực' && /^(?:công|tại|trong|theo|xử|tiếp)$/u.test(next.raw)) return null;
  return LOOSE_HEADS.test(`${fold(head.display)} ${next.key} ${keyAt(words, head.next + 1)}`) ||
    (words[at]!.capital &&
      (head.next - at > 1 || CAPITAL_HEADS.test(`${fold(head.display)} ${next.key} ${keyAt(words, head.next + 1)} `)))
    ? head
    : null;
}

/** Fixed names that are also common words ("Thống kê", "Thanh tra") need a place after them. */
const NEEDS_PLACE =
  /^(?:Thuế|Thống kê|Thanh tra|Công an|Hải quan khu vực|Tòa án nhân dân|Viện kiểm sát nhân dân|Bộ Tư lệnh|Đảng ủy)$/;

/** "công an phường": written small as often as not, and nothing else is called so. */
export const isPoliceOf = (words: readonly Word[], at: number): boolean =>
  rawAt(words, at) === 'công' && rawAt(words, at + 1) === 'an' && placeType(words, at + 2) !== null;

const opensSentence = (words: readonly Word[], at: number): boolean => at === 0 || /^[.;:]$/.test(keyAt(words, at - 1));

/** Behind a name in such a place stand its place, a sign, another name or what the body is to do. */
const closesName = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined ||
  /^(?:,|:|-|va|cac)$/.test(keyAt(words, at)) ||
  placeType(words, at) !== null ||
  verbAt(words, at);

/** "Thuế | nhà đất", "Thuế | sử dụng đất nông nghiệp": kinds of taxes, no office that collects them. */
const TAXES =
  /^(?:nha dat|su dung|thu nhap|gia tri|tieu thu|xuat|nhap|tai nguyen|tai san|mon bai|bao ve|doi voi|chuyen quyen|khoan|truoc ba|suat|gtgt|tncn|tndn|ttdb|bvmt|mon|nha thau)(?![a-z])/;

const COMMANDS = /^(?:quan (?:khu|doan|chung)|vung (?:canh|\d|[ivx])|canh sat|hai quan|binh (?:doan|chung)|bo doi)/;

export function fixedAt(
  words: readonly Word[],
  at: number,
): { readonly display: string; readonly next: number } | null {
  const fixed = matchPhrase(FIXED_TABLE, words, at);
  if (fixed === null || (!words[at]!.capital && fixed.next - at < 3 && !isPoliceOf(words, at))) return null;
  // "CA tỉnh", "CA các xã"; "cả nước" folds alike.
  if (words[at]!.key === 'ca' && !(words[at]!.raw === 'CA' && ofPlace(words, fixed.next))) return null;
  // "Ban Thường vụ Đoàn | trường Đại học Vinh", "Bộ Tư lệnh | Quân khu 5", "Viện kiểm sát | Quân khu 5": the board of a body that has a name of its own.
  if (fixed.display === 'Ban Thường vụ Đoàn' && rawAt(words, fixed.next) === 'trường') return null;
  if (
    /^(?:Bộ Tư lệnh|Viện kiểm sát(?: quân sự)?)$/u.test(fixed.display) &&
    COMMANDS.test(keysAt(words, fixed.next, 2)) &&
    words[fixed.next]!.capital
  )
    return null;
  // "Quân đoàn 12" is no union of a district's youth.
  if (fixed.display === 'Quận đoàn' && !words[at]!.plain && spelt(words[at]!.raw) !== 'quận') return null;
  // "Huyện ủy viên", "Đảng ủy viên": who sits on it.
  if (rawAt(words, fixed.next) === 'viên') return null;
  // "- Thanh tra xây dựng trái phép": at the head of a sentence the inspectors' name is as well what is to be done.
  if (/^Thanh tra \p{Ll}/u.test(fixed.display) && opensSentence(words, at) && !closesName(words, fixed.next))
    return null;
  // "Kiểm toán khu vực | VII"; else what is audited.
  if (/^Kiểm toán .*khu vực$/u.test(fixed.display) && !/^[IVX]+$/.test(rawAt(words, fixed.next))) return null;
  if (!NEEDS_PLACE.test(fixed.display)) return fixed;
  const after = words[fixed.next];
  if (fixed.display === 'Thuế' && TAXES.test(`${after?.key ?? ''} ${keyAt(words, fixed.next + 1)}`)) return null;
  if (!isWord(after))
    return /^(?:Tòa án|Viện kiểm|Đảng ủy|Công an)/.test(fixed.display) && words[at]!.capital ? fixed : null;
  if (/^(?:Thanh tra|Thuế|Thống kê)$/.test(fixed.display) && /^(?:Sở|Bộ)$/.test(after.raw)) return null;
  return after.capital ||
    after.key === 'cap' ||
    after.key === 'cua' ||
    (after.key === 'co' && keyAt(words, fixed.next + 1) === 'so' && /^\d/.test(keyAt(words, fixed.next + 2))) ||
    after.key === 'cac' ||
    placeType(words, fixed.next) !== null ||
    keysAt(words, fixed.next, 3) === 'tren dia ban' ||
    /^(?:Tòa án|Viện kiểm|Đảng ủy|Công an)/.test(fixed.display)
    ? fixed
    : null;
}

/** "Công an xã, | lực lượng bảo vệ an ninh, trật tự ở cơ sở", "…, | cơ quan Trung ương của các đoàn thể": long names that are written in small letters as often as not. */
export const inSmallLetters = (words: readonly Word[], at: number): boolean =>
  /^(?:luc luong|to) (?:tham gia )?(?:bao ve an ninh|dan quan tu ve|xung kich phong)|^co quan trung uong cua cac|^cong doan cap tren truc tiep/.test(
    keysAt(words, at, 6),
  );

export function isHead(words: readonly Word[], at: number): boolean {
  if (!words[at]?.capital) return false;
  if (matchPhrase(COMMITTEE_TABLE, words, at) !== null) return true;
  return headAt(words, at) !== null;
}

export function nameStarts(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!isWord(word)) return false;
  return (
    isDeterminer(word) ||
    matchPhrase(COMMITTEE_TABLE, words, at) !== null ||
    titleAt(words, at) !== null ||
    (word.capital && (headAt(words, at) !== null || fixedAt(words, at) !== null))
  );
}
