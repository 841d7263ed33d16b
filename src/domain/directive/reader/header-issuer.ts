import type { Read } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { namesAt } from '../../unit/names/name-list.js';
import { CITIES, PROVINCES } from '../../unit/names/provinces.js';
import { wordsOf } from '../../unit/words.js';
import { isMotto, type HeaderLayout } from './header-layout.js';
import { kindOfLine } from './kinds.js';
import { committeeOfPlace, continues, partsOfLine } from './issuer-lines.js';
import { isUpper, lettersOf, type Line } from './lines.js';
import { centralDecider, isCentralCommittee } from './party-decider.js';
import { everyMatch } from '../every-match.js';

/** Folded: a scan loses accents and letters of the motto ("CONG HOA XÃ HỘI CHỦ NGA VIET NAM"). */
const MOTTO_PART =
  /[_-]* ?cong h[oa]?[oa]? x[^\n]{0,24}ng(?:h?i?a|h) viet nam|cong ho[a-z]? [^a-z\n]{0,3}[a-z]{0,3} ?chu nghia viet na[a-z]?|doc l[a-z]{1,3} ?-? ?t[uy] do ?- ?hanh phuc|dang cong san viet nam|(?<=doan [a-z ]{2,30} )doan (?:tncs|thanh nien cong san) ho chi minh *$/gm;

/** The line without the motto that two columns run into it. */
function withoutMotto(text: string): string {
  const folded = fold(text);
  let out = '';
  let done = 0;
  for (const match of everyMatch(folded, MOTTO_PART)) {
    out += `${text.slice(done, match.index)} `;
    done = match.index + match[0].length;
  }
  return out + text.slice(done);
}

/** The motto broken before its last word, which then stands behind the issuer of the next line. */
const MOTTO_WRAPPED = /CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT$/u;

const LOWER_TYPES = /^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)$/;

const PLACE_TYPES = /(?<= )(?:Xã|Phường|Huyện|Quận|Tỉnh|Thị Xã|Thị Trấn|Thành Phố|Đặc Khu)(?= \p{Lu})/gu;

/** "TRƯỜNG ĐẠI HỌC VINH", "BỆNH VIỆN ĐA KHOA TỈNH": the kind of a school or a hospital has one capital. */
const OWN_KIND =
  /(?<=^(?:Trường|Bệnh viện) )(?:Đại Học|Cao Đẳng|Trung Cấp|Trung Học Cơ Sở|Trung Học Phổ Thông|Tiểu Học|Mầm Non|Mẫu Giáo|Đa Khoa)(?= |$)/u;

/** "CHỦ TỊCH UBND TỈNH X" over an urgent telegram: the chairman signs for himself. */
const CHAIRMAN = /^CHỦ TỊCH (?=UBND|[ỦU][YỶ] BAN NHÂN DÂN)/u;

/** A line that breaks off behind the type of a place: "CHỦ TỊCH UBND TỈNH / NGHỆ AN". */
const BROKEN = / (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)$/u;
const LONGEST_PLACE = 4;
const isRest = (above: string, text: string): boolean =>
  BROKEN.test(above) && text.split(' ').length <= LONGEST_PLACE && !ORGAN.test(titleCase(text));

/** "TNHH", "PTNT", "LĐTBXH": three letters and more of which none is a vowel make no syllable. */
const LETTERS_ONLY = /^[bcdđghklmnpqrstvx\u0300-\u036f]{3,}$/;

/** "TỈNH QUẢNG NGÃI" → "tỉnh Quảng Ngãi"; "SỞ GIÁO DỤC VÀ ĐÀO TẠO" → the lexicon's spelling. */
export function titleCase(caps: string): string {
  const chairman = CHAIRMAN.exec(caps);
  if (chairman !== null) return `Chủ tịch ${titleCase(caps.slice(chairman[0].length))}`;
  const capitalised = caps
    .toLowerCase()
    .split(' ')
    .map((word) => (LETTERS_ONLY.test(word.normalize('NFD')) ? word.toUpperCase() : word))
    .map((word) => (word === 'và' || word === '-' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
  const words = wordsOf(capitalised, fold(capitalised));
  const list = namesAt(words, 0);
  if (list !== null && list.names.length === 1 && words[list.next] === undefined)
    return list.names[0]!.name.replace(PLACE_TYPES, (type) => type.toLowerCase())
      .replace(/ (?:Tỉnh|Huyện|Quận|Xã|Phường)$/u, (type) => type.toLowerCase())
      .replace(OWN_KIND, (kind) => kind.charAt(0) + kind.slice(1).toLowerCase());
  const first = words[0];
  if (first !== undefined && LOWER_TYPES.test(first.key))
    return capitalised.charAt(0).toLowerCase() + capitalised.slice(1);
  return sentenceCase(caps);
}

/** "PCTT&TKCN", "GDĐT": letters that make no syllable. */
const ABBREVIATED = /^(?=.*\p{L}.*\p{L})[^AEIOUY]+$/u;
const PLACED = /^(.* (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)) (\p{L}[\p{L}'’]*(?: \p{L}[\p{L}'’]*){0,3})$/u;
const capitalOf = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** A name that no lexicon knows: the first word with a capital ("Ban Chỉ đạo" has two), an abbreviation as it stands, the name of a place word for word. */
function sentenceCase(caps: string): string {
  if (caps.startsWith('BAN ')) return `Ban ${sentenceCase(caps.slice('BAN '.length))}`;
  const placed = PLACED.exec(caps);
  if (placed !== null) return `${sentenceCase(placed[1]!)} ${placed[2]!.split(' ').map(capitalOf).join(' ')}`;
  const lower = caps
    .split(' ')
    .map((word) => (ABBREVIATED.test(word.normalize('NFD')) ? word : word.toLowerCase()))
    .join(' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const UNTYPED = new RegExp(`^(Sở .+)(?<! tỉnh| thành phố| Thành phố| TP\\.?) (${PROVINCES.join('|')})$`, 'u');

export function fullName(name: string): string {
  return (
    name
      .replace(/UBND/g, 'Ủy ban nhân dân')
      .replace(/Uỷ ban/g, 'Ủy ban')
      .replace(/HĐND/g, 'Hội đồng nhân dân')
      .replace(/(?:TP\.? ?|thành phố )HCM(?!\p{L})/giu, 'thành phố Hồ Chí Minh')
      // Digests name the Government by its style in letters abroad.
      .replace(/^(Chính phủ|Quốc hội) nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam$/iu, '$1')
      .replace(/^Ngân hàng Nhà nước$/u, 'Ngân hàng Nhà nước Việt Nam')
      .replace(/Ủy ban nhân dân Thành phố(?= \p{Lu})/u, 'Ủy ban nhân dân thành phố')
      // "Sở Y tế Hà Nội", as the papers say.
      .replace(
        UNTYPED,
        (_, department: string, place: string) => `${department} ${CITIES.has(place) ? 'thành phố' : 'tỉnh'} ${place}`,
      )
  );
}

/** A line that holds a piece of the motto and nothing else, however a converter broke it: "HỘI CHỦ NGHĨA VIỆT NAM". */
const MOTTO_PIECE =
  /^(?:cong hoa(?: xa(?: hoi(?: chu(?: nghia)?)?)?)?|(?:hoa )?xa hoi(?: chu(?: nghia(?: viet(?: nam)?)?)?)?|hoi chu nghia(?: viet(?: nam)?)?|chu nghia(?: viet(?: nam)?)?|nghia viet nam|hoa xa hoi|tu do ?- ?hanh phuc|- ?hanh phuc|viet nam doc lap.*)$/;

/** Stamps between the blocks of a letterhead. */
const STAMP = /^(?:hoatoc(?:hengio)?|thuongkhan|khan|duthao|bansao|saoy|luuhanhnoibo|khongphobien|congvanden|den)$/;

function capitalLines(lines: readonly Line[], layout: HeaderLayout): { text: string; line: Line }[] {
  // A telegram may bear neither motto nor number: its letterhead stands above its kind.
  const bare = layout.code === -1 && layout.motto === -1 ? layout.kind : -1;
  // Both halves of the motto run into the lines of the issuer.
  let motto = layout.motto;
  while (motto !== -1 && motto + 1 < lines.length && isMotto(lines[motto + 1]!)) motto += 1;
  // Where the number was not read, the rest of the issuer's lines stand above what the letter is about.
  if (motto !== -1 && layout.code === -1 && layout.about > motto)
    while (motto + 1 < layout.about && isUpper(lines[motto + 1]!.text)) motto += 1;
  const end = Math.max(layout.code, motto + 1, bare);
  const found: { text: string; line: Line }[] = [];
  for (let i = 0; i < end && i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.text.startsWith('|') || kindOfLine(line.folded) !== undefined) continue;
    const wrapped = i > 0 && MOTTO_WRAPPED.test(lines[i - 1]!.text) ? line.text.replace(/ ?NAM$/, '') : line.text;
    const text = withoutMotto(wrapped.replace(MOTTO_WRAPPED, ' ')).replace(/ {2,}/g, ' ').trim();
    if (text === '' || !isUpper(text) || text.length < 4 || text.length > 90) continue;
    if (MOTTO_PIECE.test(fold(text))) continue;
    if (STAMP.test(lettersOf(fold(text)))) continue;
    if (/trung tam c[oô]ng|tin hoc|chinh phu dien tu/.test(fold(text)) || !/[\p{L}]{2}/u.test(text)) continue;
    if (i > motto && motto !== -1 && layout.code === -1) break;
    for (const part of partsOfLine(text.replace(/^[^\p{L}]+|[^\p{L}\d.,&]+$/gu, ''))) found.push({ text: part, line });
  }
  return found;
}

const BODY = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)$/;
const PLACE = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b(?! (?:uy|doan)\b)|^viet nam$/;

/** How sure a letterhead is that names no organ. */
export const NO_ORGAN = 0.7;

/** First words of the names of organs; a letterhead that gives none of them was broken or misread. */
const ORGAN =
  /^(?:Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Sở|Bộ|Cục|Tổng cục|Chi cục|Vụ|Ban|Phòng|Văn phòng|Thanh tra|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Chủ tịch|Trung tâm|Viện|Học viện|Trường|Đại học|Bệnh viện|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|Đảng bộ|Tỉnh đoàn|Đoàn|Hội|Liên đoàn|Bảo hiểm|Ngân hàng|Kho bạc|Tòa án|Viện kiểm sát|Công ty|Tập đoàn|Tổng công ty|Kiểm toán|Đài|Báo|Thuế|Hải quan|Quỹ|Trạm|Hạt|Tổ|Tiểu ban|Công đoàn|Tổng Liên đoàn|Liên hiệp|Hiệp hội|Cơ quan|Thường trực|Quân khu|Quân đoàn|Quân đội|Quân chủng|Binh chủng|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Đồn|Thành đoàn|Huyện đoàn|Quận đoàn|Thị ủy|Chi bộ|Cảng vụ|Cảng|Vườn quốc gia|Khu|Bưu điện|Viễn thông|Điện lực|Nhà máy|Xí nghiệp|Nhà xuất bản|Hợp tác xã|Khoa|Tổng cục|Phân hiệu|Cụm|Học viện|Liên minh|Mặt trận|BCH|Bộ đội|Đội|Thống kê)(?![\p{L}])(?!.* (?:Trực|Hội|Uỷ|Ủy) (?:tỉnh|huyện|Huyện|Tỉnh))/u;

/** The standing body of the committee above it: "ỦY BAN MTTQ VIỆT NAM / TỈNH HÀ GIANG / BAN THƯỜNG TRỰC". */
const STANDING = /^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)$/u;
/** Boards of the Front and of the unions are named with it: "ỦY BAN MTTQ VIỆT NAM / THÀNH PHỐ CẦN THƠ / BAN TUYÊN GIÁO". */
const FRONT =
  /^(?:(?:ỦY BAN|UỶ BAN) (?:MTTQ|MẶT TRẬN)|MẶT TRẬN TỔ QUỐC|LIÊN ĐOÀN LAO ĐỘNG|HỘI LIÊN HIỆP PHỤ NỮ|HỘI NÔNG DÂN) /u;
const FRONT_ORGAN =
  /^(?:BAN (?:TUYÊN GIÁO|DÂN CHỦ|PHONG TRÀO|TỔ CHỨC|NỮ CÔNG|CHÍNH SÁCH|DÂN TỘC|TUYÊN TRUYỀN|CÔNG TÁC)|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA)/u;
/** "BAN TUYÊN GIÁO" → "Ban Tuyên giáo". */
/** Organs of a Party committee are named with it; a committee of a lower level is not. */
const PARTY = /^(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|THỊ) (?:ỦY|UỶ)(?: |$)/u;
const PARTY_ORGAN =
  /^(?:BAN (?!CHẤP HÀNH|CHỈ ĐẠO (?:XÂY DỰNG|THỰC HIỆN|TRIỂN KHAI))|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|CƠ QUAN)/u;

/** "ĐẢNG BỘ QUẬN HẢI CHÂU" over an organ of its committee: "Quận ủy Hải Châu". */
function committeeOf(caps: string): string | null {
  const match = /^ĐẢNG BỘ (TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) (.+)$/u.exec(caps);
  if (match === null) return null;
  const place = titleCase(match[2]!).replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${COMMITTEES[match[1]!]!} ${place}`;
}

const COMMITTEES: Readonly<Record<string, string>> = {
  TỈNH: 'Tỉnh ủy',
  'THÀNH PHỐ': 'Thành ủy',
  HUYỆN: 'Huyện ủy',
  QUẬN: 'Quận ủy',
  'THỊ XÃ': 'Thị ủy',
  XÃ: 'Đảng ủy xã',
  PHƯỜNG: 'Đảng ủy phường',
};

/** "BAN CHỈ ĐẠO LIÊN NGÀNH VỀ AN TOÀN THỰC PHẨM": what a board is about is told in small letters. */
const ABOUT = /^BAN CHỈ ĐẠO .*(?<= )VỀ /u;

/**
 * Issuer from the top-left block: the superior organ first, the issuer last; "ỦY BAN NHÂN DÂN / TỈNH X" is one name, a department under
 * "UBND TỈNH X" is named with the province. `signature` and `notation` are the fall-backs where the block is missing.
 */
export function readIssuer(
  lines: readonly Line[],
  layout: HeaderLayout,
  spelt: (caps: string) => string = (caps) => caps,
  asWritten: (name: string) => string = (name) => name,
): Read<string> {
  const caps = capitalLines(lines, layout)
    .filter((c) => !isMotto(c.line) || c.text !== c.line.text)
    .map(({ text, line }) => ({ text: spelt(text), line }));
  const none = { value: null, span: null, confidence: 0, reason: 'Không thấy tên cơ quan ban hành' };
  if (caps.length === 0) return centralDecider(lines, layout.kind) ?? none;
  const parts: { name: string; line: Line }[] = [];
  for (const { text, line } of caps) {
    const previous = parts[parts.length - 1];
    const ofPlace = previous === undefined ? null : committeeOfPlace(previous.name, text);
    if (previous !== undefined && ofPlace !== null) previous.name = ofPlace;
    else if (
      previous !== undefined &&
      (BODY.test(fold(previous.name)) ||
        PLACE.test(fold(text)) ||
        / VÀ$|[,&-]$/u.test(previous.name) ||
        /^(?:VÀ|&) /u.test(text) ||
        continues(previous.name, text) ||
        isRest(previous.name, text))
    )
      previous.name = `${previous.name} ${text}`;
    else parts.push({ name: text, line });
  }
  const last = parts[parts.length - 1]!;
  const superior = parts.length > 1 ? parts[parts.length - 2]! : null;
  const written = last.name.replace(/[,&]+$/, '').replace(/^BỘ .* - (?=CỤC|TỔNG CỤC)/u, '');
  const titled = ABOUT.test(written) ? sentenceCase(written) : titleCase(written);
  const own = /^BAN CHỈ ĐẠO /u.test(last.name) ? asWritten(titled) : titled;
  const committee = superior === null || !PARTY_ORGAN.test(last.name) ? null : committeeOf(superior.name);
  const name =
    committee !== null
      ? `${own} ${committee}`
      : superior !== null && FRONT.test(superior.name) && FRONT_ORGAN.test(last.name)
        ? `${sentenceCase(last.name)} ${titleCase(superior.name)}`
        : superior !== null && (STANDING.test(last.name) || (PARTY.test(superior.name) && PARTY_ORGAN.test(last.name)))
          ? titleCase(`${last.name} ${superior.name}`)
          : superior !== null && /^TIỂU BAN /u.test(last.name)
            ? `${own} ${titleCase(superior.name)}`
            : own;
  const place =
    superior === null || committee !== null
      ? null
      : /(?:TỈNH|TÍNH|TINH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ) (?!Ủ?Y |UỶ |ỦY |HỘI|ĐOÀN).+$/u.exec(
          superior.name,
        );
  // A committee of the Party bears the name of its own place ("HUYỆN ỦY BA BỂ" under "ĐẢNG BỘ TỈNH BẮC KẠN").
  const local =
    place !== null &&
    !/^(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy \p{Lu}/u.test(name) &&
    !/(?:tỉnh|thành phố|huyện|quận|xã|phường) \p{Lu}/u.test(name) &&
    // "TRƯỜNG THCS AN KHÁNH" under "UBND XÃ AN KHÁNH": the place is said already.
    !fold(name).endsWith(fold(place[0]).replace(/^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong)(?= )/, ''));
  const level = /(?:^| )(tỉnh|thành phố|huyện|quận|xã|phường|thị xã)$/iu.exec(name)?.[1];
  const whole = local
    ? level !== undefined && place[0].toLowerCase().startsWith(level.toLowerCase())
      ? `${name} ${titleCase(place[0]).slice(level.length + 1)}`
      : name === 'Văn phòng'
        ? `Văn phòng UBND ${titleCase(place[0])}`
        : `${name} ${titleCase(place[0])}`
    : name;
  const span = { start: parts[0]!.line.start, end: last.line.end };
  const decider = centralDecider(lines, layout.kind, isCentralCommittee(whole) ? span : null);
  if (decider !== null) return decider;
  if (!ORGAN.test(whole) || / theo quyết định/iu.test(whole))
    return { value: fullName(whole), span, confidence: NO_ORGAN, reason: 'Tên cơ quan ban hành có thể đọc chưa đúng' };
  return { value: fullName(whole), span, confidence: 0.94 };
}
