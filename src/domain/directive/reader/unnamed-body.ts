// Bodies and officers that bear no name and yet are told to act: the clerk says which unit they are.
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { insideTerm } from '../../unit/names/office-names.js';
import { afterSecond, insideClause } from '../../unit/names/order-ahead.js';
import { directs, verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';

const BODY =
  /^(?:(?:cac )?(?:nha dau tu|nha thau|chu (?:cac )?(?:dau tu|rung|dap|du an|co so|nguon thai|trang trai|tau|mo|ho (?!ly)|xe|ben|vuon|hang|phuong tien|cong trinh))|don vi (?:su nghiep(?: cong lap)?|thi cong|chu rung|tu van|quan ly|chu tri|khai thac|van hanh|duoc giao|to chuc|cung cap|soan thao)|(?:co quan ,|co quan) don vi (?:chu quan|chu tri|duoc giao)|co quan (?:chu tri(?: soan thao| xay dung van ban)?|chu quan|soan thao|tham dinh|duoc (?:giao|phan cong)(?: chu tri(?: soan thao)?)?|chuyen mon ve (?:xay dung|dau tu|moi truong)|chuyen mon thuoc|quan ly (?:nha nuoc|truc tiep))|(?:hieu truong )?nha truong|cap (?:huyen|xa|tinh)(?= (?!uy |co |tro |quan ly|thuc hien|phe duyet)[a-z])|cac don vi (?:chu rung|thi cong|tu van|van hanh)|(?:cac )?(?:to ,? doi|bo phan|ca truc|kip truc)|nganh)(?![a-z])/;
const OFFICER =
  /^(?:(?:cac )?(?:can bo|cong chuc|chuyen vien|vien chuc|nhan vien)(?: (?:khong|ban) chuyen trach)? (?:phu trach|lam cong tac|theo doi|dau moi|chuyen trach|chuyen mon|quan ly|dia chinh|tu phap|van hoa|nong nghiep|thu y|tai chinh|tham muu|thuoc|mot cua|tiep dan|y te|thu vien|hanh chinh)|cac thanh vien|cong tac vien|nhan vien y te|ke toan|van thu|dieu duong truong|(?:cac )?giao vien(?: chu nhiem| bo mon)|(?:cac )?(?:bac si|dieu duong|ho ly|ky thuat vien)(?: truc)?|thu quy|thu kho|tong phu trach|bao ve(?= (?:truc|phai|co trach|chiu|mo cong|dong cong|tuan|kiem))|thon truong|ban nhan dan (?:thon|ap))(?![a-z])/;
/** First words of both: most words of a text are none of them. */
const OPENERS: ReadonlySet<string> = new Set(
  'cap,chu,nha,don,co,hieu,can,bac,dieu,ho,ky,cong,chuyen,vien,nhan,ke,van,dieu,giao,thon,ban,cac,to,bo,ca,kip,nganh,thanh,thu,tong,bao'.split(
    ',',
  ),
);
/** Words that such a description may take before what is to be done; the longest with a clause of its own. */
const LONGEST = 12;
const LONGEST_CLAUSE = 22;
const LONGEST_CHARGE = 10;

/** "2. Đơn vị được kiểm tra", "3. Nhà trường:" over what they are to do; null where a heading begins otherwise. */
export function unnamedHeading(words: readonly Word[]): ParsedName | null {
  let end = words.length;
  while (end > 0 && /^[.:;]$/.test(words[end - 1]!.key)) end -= 1;
  const said = words.slice(0, end);
  const opening = said
    .slice(0, 5)
    .map((word) => word.key)
    .join(' ');
  if (end === 0 || end > 8 || !HEADING.test(opening) || said.some((word) => word.kind === 'sign')) return null;
  const name = said.map((word) => word.raw).join(' ');
  return { name, start: said[0]!.start, end: said[end - 1]!.end, head: false, collective: false };
}

const HEADING =
  /^(?:chu dau tu|nha dau tu|nha thau|chu rung|chu dap|nha truong|don vi (?:duoc|su dung lao|thi cong|tu van|quan ly|khai thac|van hanh|cung cap)|co quan (?:chu tri|chu quan|duoc)|(?:cac )?co so (?:giao duc|y te|dao tao|kham benh)|can bo phu trach)(?![a-z])/;

/** A body or an officer by the words that describe it. */
const described = (said: readonly Word[], officer: boolean): ParsedName => ({
  name: said.map((each, k) => (k > 0 && !each.glued ? ` ${each.raw}` : each.raw)).join(''),
  start: said[0]!.start,
  end: said[said.length - 1]!.end,
  head: officer,
  collective: false,
  ...(officer ? { personal: true } : {}),
});

/** "Chủ đầu tư | chịu trách nhiệm …", "Cán bộ phụ trách nông nghiệp | tham mưu …": the words up to the directive verb; null elsewhere. */
export function unnamedBodyAt(words: readonly Word[], at: number): { name: ParsedName; next: number } | null {
  if (!OPENERS.has(keyAt(words, at))) return null;
  const opening = keysAt(words, at, 8);
  const officer = OFFICER.test(opening);
  const match = officer ? OFFICER.exec(opening) : BODY.exec(opening);
  if (match === null) return describedBodyAt(words, at);
  if (/ duoc giao ?$/.test(match[0]) && isLabel(words, at)) return null;
  const from = at + match[0].trim().split(' ').length;
  for (let i = from; i < Math.min(words.length, from + (officer ? LONGEST_CHARGE : LONGEST_CLAUSE)); i += 1) {
    const word = words[i]!;
    // "…, đề nghị chủ đầu tư:" over its bullets.
    const closes = word.key === ':' && i === words.length - 1;
    // "Nhà đầu tư | chỉ được khởi công khi …".
    const bound = /^(?:chỉ|không)$/u.test(word.raw) && rawAt(words, i + 1) === 'được';
    if (i === from && ((closes && !officer) || bound)) return { name: described(words.slice(at, i), officer), next: i };
    if (insideTerm(words, i)) continue;
    const second = i > from ? afterSecond(words, i) : i;
    if (second > i) {
      i = second - 1;
      continue;
    }
    if (word.kind === 'sign' && !/^[/&-]$/.test(word.key)) return null;
    const inside = insideClause(words, i);
    if (inside > 0) {
      i += inside - 1;
      continue;
    }
    // "Nhà đầu tư | trước khi hoạt động | cần làm rõ …": when, no part of who it is.
    if (i === from && !officer && ADVERBIAL.test(keysAt(words, i, 2)) && dutyWithin(words, i))
      return { name: described(words.slice(at, i), false), next: i };
    // "Chủ rừng | là tổ chức | có trách nhiệm …": of which kind.
    if (word.raw === 'là') {
      i += 2;
      continue;
    }
    // "Bộ phận trực ban | cập nhật …".
    if (words[i]!.key === 'truc' && keyAt(words, i + 1) === 'ban') continue;
    if (i === from ? verbAt(words, i) : directs(words, i))
      return { name: described(words.slice(at, i), officer), next: i };
  }
  return null;
}

/** Behind a sign only a duty tells: "…, chủ đầu tư thực hiện chưa đúng" reports. */
const DUTY =
  /^(?:phai|chiu trach|co trach|khong duoc|chi duoc|khan truong|nghiem tuc|tap trung|gui|nop|bao cao|hoan th)/;
const REPORTED = /^(?:đã|chưa|chậm|vẫn|đang|không)$/u;

/** "Cho phép gia hạn …; | chủ đầu tư chịu trách nhiệm …", "Trước khi trả kết quả, | cán bộ một cửa phải …": in small letters behind a sign; null elsewhere. */
export function unnamedWithin(words: readonly Word[], at: number): { name: ParsedName; next: number } | null {
  if (!/^[,;]$/.test(keyAt(words, at - 1))) return null;
  const found = unnamedBodyAt(words, at);
  if (found === null || !DUTY.test(keysAt(words, found.next, 2))) return null;
  for (let i = found.next + 1; i < Math.min(words.length, found.next + LONGEST); i += 1)
    if (REPORTED.test(words[i]!.raw) && keysAt(words, found.next, 2) !== 'khong duoc') return null;
  return found;
}

const ADVERBIAL = /^(?:truoc khi|sau khi|trong (?:qua|thoi|viec|khi)|khi |truoc ngay)/;

/** Whether the duty follows in the same clause. */
function dutyWithin(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST * 2) && words[i]!.kind === 'word'; i += 1)
    if (/^(?:cần|phải)$/u.test(words[i]!.raw) || keysAt(words, i, 3) === 'co trach nhiem') return true;
  return false;
}

/** "Cơ quan được giao quản lý, thực hiện công trình (chủ đầu tư): | Ban X": a label, behind whose colon stands who that is. */
function isLabel(words: readonly Word[], at: number): boolean {
  for (let i = at + 4; i < Math.min(words.length - 1, at + LONGEST * 2); i += 1) {
    if (/^[.;]$/.test(words[i]!.key)) return false;
    if (words[i]!.key === ':') return words[i + 1]!.capital;
  }
  return false;
}

/** "Đơn vị duy trì vệ sinh môi trường trên địa bàn quận | có trách nhiệm …": what the body does, up to its duty. */
function describedBodyAt(words: readonly Word[], at: number): { name: ParsedName; next: number } | null {
  if (words[at]?.capital !== true || words[at].key !== 'don' || keyAt(words, at + 1) !== 'vi') return null;
  // "Đơn vị nào để xảy ra cháy thì người đứng đầu chịu trách nhiệm": whose fault it would be.
  if (rawAt(words, at + 2) === 'nào') return null;
  for (let i = at + 3; i < Math.min(words.length - 2, at + LONGEST + 2) && words[i]!.kind === 'word'; i += 1) {
    if (!/^(?:có|chịu)$/u.test(words[i]!.raw) || keysAt(words, i + 1, 2) !== 'trach nhiem') continue;
    const said = words.slice(at, i);
    const [start, end] = [said[0]!.start, said[said.length - 1]!.end];
    const name = said.map((word) => word.raw).join(' ');
    return { name: { name, start, end, head: false, collective: false, personal: true }, next: i };
  }
  return null;
}

const BARE =
  /^(?:Văn phòng(?: [Tt]hường trực)?|Công ty|Trung tâm|Chi nhánh|Nhà trường|Viện|Trường|Bệnh viện|Tổng công ty|Tập đoàn|Hợp tác xã|Bộ|Sở|Cục)$/u;

/** "Giao Văn phòng: | (1) Đôn đốc …; (2) …": what it is to do, one thing after the other. */
const lists = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === '(' && keyAt(words, at + 2) === ')' && keyAt(words, at - 1) === ':';

/** "Đề nghị Công ty | tiếp tục …": a body known from before, by its first words alone. */
export function bareBodyAt(words: readonly Word[], at: number): { name: ParsedName; next: number } | null {
  if (words[at]?.capital !== true) return null;
  for (const size of [4, 3, 2, 1]) {
    const said = words.slice(at, at + size);
    const name = said.map((word) => word.raw).join(' ');
    const next = words[at + size];
    const told = next?.key === ':' ? at + size + 1 : at + size;
    if (!BARE.test(name) || next === undefined || next.capital || !(verbAt(words, told) || lists(words, told)))
      continue;
    const end = said[said.length - 1]!.end;
    return { name: { name, start: said[0]!.start, end, head: false, collective: false }, next: at + size };
  }
  return null;
}

/** "Văn phòng | bố trí xe, phòng họp …" at the head of an order: the issuer's own office. */
export const ownOfficeAt = (words: readonly Word[], at: number): { name: ParsedName; next: number } | null =>
  rawAt(words, at) === 'Văn' && rawAt(words, at + 1) === 'phòng' ? bareBodyAt(words, at) : null;
