import { FORCES } from './forces.js';
import { FIELDS } from './field-lexicon.js';
import { NAME_ABBREVIATIONS, OPEN_HEADS } from './body-lexicon.js';
import { FIXED_NAMES } from './fixed-name-lexicon.js';
import { GROUP_NOUNS } from './group-lexicon.js';
import { PERSON_TITLES, PLACE_TYPES } from './title-lexicon.js';
import { phraseTable } from './phrase-table.js';
import { PROVINCES } from './provinces.js';

const same = (entries: readonly string[]): [string, string][] => entries.map((entry) => [entry, entry]);

export const FIELD_TABLE = phraseTable([
  ...same(FIELDS),
  ...FIELDS.flatMap(withDash),
  ...FIELDS.flatMap(withoutJoiners),
]);

/** "Văn hóa - Thể thao và Du lịch": a dash for the comma of a field. */
function withDash(field: string): [string, string][] {
  return field.includes(', ') ? [[field.replace(', ', ' - '), field]] : [];
}

/**
 * "Lao động Thương binh Xã hội", "Tài nguyên Môi trường": the joiners of a long field are often left out; "Khoa học công nghệ, …" and "Văn
 * hóa thông tin" begin other names as often.
 */
function withoutJoiners(field: string): [string, string][] {
  const bare = field.replace(/ (?:và|-) |, /g, ' ');
  return bare === field || bare.split(' ').length < 4 || /^(?:Khoa học|Văn hóa)/u.test(field) ? [] : [[bare, field]];
}

export const FIXED_TABLE = phraseTable([
  ...same(FIXED_NAMES),
  ...same(FORCES),
  ...FIXED_NAMES.filter((name) => name.includes('UBND')).map((name): [string, string] => [
    name.replace('UBND', 'Ủy ban nhân dân'),
    name,
  ]),
  ...[...NAME_ABBREVIATIONS].filter(
    ([key]) => !/^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|bql|bch|thads)$/.test(key),
  ),
  ['Văn phòng Ủy ban nhân dân', 'Văn phòng UBND'],
  ['Thường trực Hội đồng nhân dân', 'Thường trực HĐND'],
  ['Cục THADS', 'Cục Thi hành án dân sự'],
  ['BTV Huyện đoàn', 'Ban Thường vụ Huyện đoàn'],
  ['BCH Huyện đoàn', 'Ban Chấp hành Huyện đoàn'],
  ['BTV Tỉnh đoàn', 'Ban Thường vụ Tỉnh đoàn'],
  ['BTV Thành đoàn', 'Ban Thường vụ Thành đoàn'],
  ...['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy', 'Đảng ủy'].map((committee): [string, string] => [
    `BTV ${committee}`,
    `Ban Thường vụ ${committee}`,
  ]),
  ['Ban Thường trực UBMTTQVN', 'Ban Thường trực Ủy ban MTTQ Việt Nam'],
  ['Ban Thường trực UBMTTQ', 'Ban Thường trực Ủy ban MTTQ'],
]);

export const COMMITTEE_TABLE = phraseTable([
  ['UBND', 'UBND'],
  ['Ủy ban nhân dân', 'UBND'],
  // Misspelt: "Chủ tịch Ủy ban nhân huyện".
  ['Ủy ban nhân', 'UBND'],
  ['HĐND', 'HĐND'],
  ['Hội đồng nhân dân', 'HĐND'],
]);

export const HEAD_TABLE = phraseTable([
  ...same(OPEN_HEADS),
  ['BQL', 'Ban Quản lý'],
  ['BCH', 'Ban Chỉ huy'],
  ['BCĐ', 'Ban Chỉ đạo'],
  ['BTV', 'Ban Thường vụ'],
  ['Cty', 'Công ty'],
  ['HTX', 'Hợp tác xã'],
  ['VP', 'Văn phòng'],
  ['BTL', 'Bộ Tư lệnh'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['TTYT', 'Trung tâm Y tế'],
]);

const ADVISERS = 'cơ quan tham mưu, giúp việc';

export const GROUP_TABLE = phraseTable([
  ...same(GROUP_NOUNS),
  // The comma wanders: "các cơ quan, tham mưu giúp việc Đảng ủy".
  ...['cơ quan, tham mưu, giúp việc', 'cơ quan, tham mưu giúp việc', 'cơ quan tham mưu giúp việc'].map(
    (written): [string, string] => [written, ADVISERS],
  ),
  // "các huyện, thành, thị | rà soát": every place of this level, cities and towns cut short.
  ...same(['huyện, thành, thị', 'huyện, thị, thành']),
  ...same(['chủ rừng là tổ chức', 'chủ rừng là hộ gia đình, cá nhân', 'chủ rừng là hộ gia đình', 'trạm thu phí']),
]);

export const PROVINCE_TABLE = phraseTable(same(PROVINCES));

export const PLACE_TABLE = phraseTable([
  ...same(PLACE_TYPES),
  // OCR.
  ['thành phế', 'thành phố'],
  ['TP.', 'thành phố'],
  ['TP', 'thành phố'],
  ['TX.', 'thị xã'],
  ['TT.', 'thị trấn'],
  ['P.', 'phường'],
  ['Q.', 'quận'],
  ['H.', 'huyện'],
]);

export const TITLE_TABLE = phraseTable(PERSON_TITLES.map((title): [string, string] => [title.words, title.words]));
