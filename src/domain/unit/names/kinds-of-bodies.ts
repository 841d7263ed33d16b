// Adjectives and nouns that say of what kind bodies are: "các đơn vị | y tế công lập".
import { matchPhrase, phraseTable } from './phrase-table.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** What kind of bodies: adjectives and nouns that stand right after the noun and are no order. */
const KIND_TABLE = phraseTable(
  [
    ...['xuất khẩu', 'nhập khẩu', 'đầu mối', 'dự toán', 'thành viên', 'hội viên', 'nghiệp vụ', 'chủ lực', 'trọng điểm'],
    ...[
      'chuyên ngành',
      'liên ngành',
      'tham mưu, giúp việc',
      'độc lập',
      'thường trực',
      'viễn thông',
      'vận tải',
      'du lịch',
    ],
    ...[
      'nhà nước',
      'tư nhân',
      'tư thục',
      'công lập',
      'ngoài công lập',
      'dân lập',
      'phổ thông',
      'lâm nghiệp',
      'vũ trang',
    ],
    ...['nông nghiệp', 'tôn giáo', 'xã hội', 'quần chúng', 'bảo hiểm', 'kiểm định', 'tư vấn', 'hành chính', 'kinh tế'],
    ...[
      'cấp trên',
      'cấp dưới',
      'sự nghiệp',
      'phụ thuộc',
      'vệ tinh',
      'kiểm nghiệm',
      'giáo dục',
      'văn hóa',
      'thể thao',
      'y tế',
    ],
    ...['thú y', 'thủy lợi', 'thủy điện', 'khuyến nông', 'chính trị', 'lâm sàng', 'cận lâm sàng', 'môi trường'],
    ...['quốc tế', 'phi chính phủ', 'khoa học', 'khoa học và công nghệ', 'lữ hành', 'bưu chính'],
    ...['thông tin đại chúng', 'đa khoa', 'chuyên khoa', 'chuyên biệt', 'nội trú', 'bán trú'],
    ...['phổ thông dân tộc nội trú', 'phổ thông dân tộc bán trú', 'ngoại ngữ', 'tin học', 'thương mại'],
    ...[
      'môi giới bảo hiểm',
      'nhận ủy thác',
      'logistics',
      'tuyến tỉnh',
      'tuyến huyện',
      'tuyến cơ sở',
      'tuyến trung ương',
      'tuyến cuối',
    ],
  ].map((kind) => [kind, kind] as const),
);

/** Index after such a word, or -1. */
export const kindAt = (words: readonly Word[], at: number): number =>
  words[at]?.capital === false ? (matchPhrase(KIND_TABLE, words, at, true)?.next ?? -1) : -1;

/** "viện | nghiên cứu, trường đại học": a kind where more bodies, a restriction or the end follow; "các viện nghiên cứu giải pháp" is told to. */
export const isInstitute = (words: readonly Word[], at: number): boolean =>
  /^vi[eệ]n$/iu.test(rawAt(words, at)) &&
  keysAt(words, at + 1, 2) === 'nghien cuu' &&
  (words[at + 3] === undefined ||
    /^(?:lien quan|co lien|thuoc|truc thuoc|tren dia)/.test(keysAt(words, at + 3, 2)) ||
    (/^(?:,|va)$/.test(keyAt(words, at + 3)) && BODIES.test(keysAt(words, at + 4, 2))));
const BODIES = /^(?:cac |truong |doanh nghiep|to chuc|co so|hiep hoi|trung tam|hoc vien|dai hoc)/;

/** "các công ty thủy lợi | , thủy điện", "các khoa lâm sàng | và cận lâm sàng": index after a further kind, or -1. */
export function nextKind(words: readonly Word[], at: number): number {
  const joined = /^(?:,|va)$/.test(keyAt(words, at)) ? at + 1 : at;
  const next = kindAt(words, joined);
  return joined > at &&
    next !== -1 &&
    !/^(?:,|;|:|\.|va|tren|thuoc|truc)?$/.test(keyAt(words, next)) &&
    !verbAt(words, next)
    ? -1
    : next;
}
