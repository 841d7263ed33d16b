// Adjectives and nouns that say of what kind bodies are: "các đơn vị | y tế công lập".
import { matchPhrase, phraseTable } from './phrase-table.js';
import { verbAt } from './verbs.js';
import { keyAt, type Word } from '../words.js';

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
  ].map((kind) => [kind, kind] as const),
);

/** Index after such a word, or -1. */
export const kindAt = (words: readonly Word[], at: number): number =>
  words[at]?.capital === false ? (matchPhrase(KIND_TABLE, words, at, true)?.next ?? -1) : -1;

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
