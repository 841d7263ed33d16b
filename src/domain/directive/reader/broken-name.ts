// Names that go on over the break of a line.
import { namesAt } from '../../unit/names/name-list.js';
import { matchPhrase } from '../../unit/names/phrase-table.js';
import { spansBreak } from '../../unit/names/spans-break.js';
import { PROVINCES } from '../../unit/names/provinces.js';
import { PROVINCE_TABLE } from '../../unit/names/tables.js';
import { verbAt } from '../../unit/names/verbs.js';
import { wordsOf, type Word } from '../../unit/words.js';
import type { Line } from './lines.js';

const NAME_TAIL = 60;

/** The words around the break between two lines, and the offset of the second. */
function around(previous: Line, line: Line): { readonly words: readonly Word[]; readonly offset: number } {
  const from = Math.max(0, previous.text.lastIndexOf(' ', previous.text.length - NAME_TAIL));
  const head = line.text.slice(0, NAME_TAIL);
  const text = `${previous.text.slice(from)} ${head}`;
  const folded = `${previous.folded.slice(from)} ${line.folded.slice(0, NAME_TAIL)}`;
  return { words: wordsOf(text, folded), offset: previous.text.length - from };
}

/** "Sở Quy hoạch⏎- Kiến trúc", "Bà Rịa⏎- Vũng Tàu": a known name goes on over the break, so the dash is no bullet. */
export function nameSpans(previous: Line, line: Line): boolean {
  const { words, offset } = around(previous, line);
  return spansBreak(words, offset);
}

/** Words of a name before the break. */
const BEFORE = 4;

/** "- Mặt trận Tổ quốc, Đoàn⏎Thanh niên, Hội Phụ nữ hỗ trợ …": one name from before the break to behind it, where no order begins. */
export function namePartedBy(previous: Line, line: Line): boolean {
  const { words, offset } = around(previous, line);
  const at = words.findIndex((word) => word.start >= offset);
  if (at < 1 || !words[at]!.capital || verbAt(words, at)) return false;
  for (let i = at - 1; i >= Math.max(0, at - BEFORE) && words[i]!.kind === 'word'; i -= 1)
    if (words[i]!.capital && namesAt(words, i)?.names.some(({ start, end }) => start < offset && end > offset) === true)
      // "Văn phòng Đảng ủy xã⏎Là đầu mối …": what stands before the break is a name of its own.
      return namesAt(words.slice(0, at), i) === null;
  return false;
}

/** "… Ủy ban nhân dân tỉnh Quảng⏎Nam và các sở, ban, ngành của tỉnh": a province goes on over the break. */
export function provinceSpans(previous: Line, line: Line): boolean {
  if (!BROKEN_PROVINCE.test(previous.text)) return false;
  const { words, offset } = around(previous, line);
  const at = words.findIndex((word) => word.start >= offset);
  return at > 0 && (matchPhrase(PROVINCE_TABLE, words, at - 1)?.next ?? 0) > at;
}
/** The first syllables of provinces of two; those of "Thừa Thiên Huế" and "Bà Rịa - Vũng Tàu" lead on by themselves. */
const BROKEN_PROVINCE = new RegExp(
  `(?:tỉnh|thành phố|TP\\.?) (?:${[...new Set(PROVINCES.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]!))].join('|')})$`,
  'iu',
);
