import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import { foldKey } from '../../../domain/unit/fold.js';
import type { AskedUnit, Slots } from './question.js';
import { flatOf, oneTypo, replace, take, type Token } from './tokens.js';
import { bearers, unitLexicon, type UnitLexicon } from './unit-lexicon.js';
import { isOurSyllable } from './accents.js';
import { isVocabulary } from './vocabulary.js';
import { cityWords, elsewhereWords, isOtherCity } from './other-places.js';
import { nameInspectorate } from './inspectorate.js';
import { joinSame } from './same-unit.js';
import { takeGroup } from './groups.js';
import { endsName, isCompound, isEverydayWord } from './name-ends.js';
import {
  AFTER_NAME,
  belongs,
  isHead,
  isMarker,
  KIND_IN_ENGLISH,
  LONG_HEADS,
  MANY,
  NOT_EDGE,
  plainEnd,
} from './name-words.js';

/** Longest name of the directory in words, with room for "UBND". */
const LONGEST_NAME = 12;

const HALF_WORD =
  /^(?:(?:nguyen|xac|tiep|ca|cong|phap) nhan|hoan thanh|hoi dong|hop dong|hoat dong|lao dong|dan so|ho so|co so|chi so)$/;
/** "công an phường Láng" is neither the city's police nor the ward. */
const OF_A_PLACE = /^cong an (?:xa|phuong|quan|huyen|tinh)(?: |$)/;

type Found = { readonly from: number; readonly count: number; readonly unit: AskedUnit };

/** All units that the sentence names, by the directory of the day; names that nobody bears are kept as typed. */
export function takeUnits(tokens: Token[], directory: Directory, today: LocalDate): Pick<Slots, 'units' | 'group'> {
  const lexicon = unitLexicon(directory);
  nameInspectorate(tokens);
  const units: AskedUnit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = nameAt(tokens, at, lexicon, directory, today);
    if (found === null) continue;
    // The city itself is the whole of what the asker sees.
    if (found.unit.unitIds.length === 1 && found.unit.unitIds[0] === directory.cityId) {
      // "thành phố mình", "thành phố ta"
      const ours = /^(?:minh|ta)$/.test(tokens[found.from + found.count]?.key ?? '') ? 1 : 0;
      replace(tokens, found.from, found.count + ours, null);
      at -= 1;
      continue;
    }
    units.push(found.unit);
    replace(tokens, found.from, found.count, 'UNIT');
  }
  joinSame(tokens, units);
  if (units.length > 0) {
    take(
      tokens,
      /(?<![a-z])(?:(?:ubnd|uy ban(?: nhan dan)?|chinh quyen|co quan|don vi|ben|nganh|phia|duoi|tren|(?:may )?ong|anh em|(?<=(?:viec|vu|hinh|do|trang|han|tre|cham|gi|nao) )o) )+UNIT/,
      'UNIT',
    );
    return { units, group: null };
  }
  return { units, group: takeGroup(tokens, directory, today) };
}

function nameAt(
  tokens: readonly Token[],
  at: number,
  lexicon: UnitLexicon,
  directory: Directory,
  today: LocalDate,
): Found | null {
  const first = tokens[at];
  if (first === undefined || isMarker(first.key)) return null;
  // "nguyên nhân chính" holds no ward of Nhân Chính.
  if (HALF_WORD.test(`${tokens[at - 1]?.key ?? ''} ${first.key}`)) return null;
  // "tài chính" begins like the preposition "tại", "Cửa Nam" like "của".
  if (NOT_EDGE.test(first.key) && !/^(?:tài|cửa|ô)$/u.test(first.raw.toLowerCase())) return null;
  // "ward Phường Láng": the name begins at its own head.
  if (
    /^(?:ward|commune|department|district)$/.test(first.key) &&
    /^(?:phuong|xa|so|quan|huyen|ubnd)$/.test(tokens[at + 1]?.key ?? '')
  )
    return null;
  // "văn bản chỉ đạo" is a document.
  if (first.key === 'ban' && tokens[at - 1]?.key === 'van') return null;
  // "cơ sở" is no department.
  if (first.key === 'so' && /^(?:cơ|trụ)$/u.test(tokens[at - 1]?.raw.toLowerCase() ?? '')) return null;
  // "số 24", "so với": not the department, whatever the accents.
  if (
    first.key === 'so' &&
    (first.raw.toLowerCase() === 'số' || tokens[at + 1]?.key === 'voi' || tokens[at + 1]?.key === 'sanh')
  )
    return null;
  let end = at;
  while (
    end < tokens.length &&
    end - at < LONGEST_NAME &&
    !isMarker(tokens[end]?.key ?? '') &&
    tokens[end]?.key !== ','
  )
    end += 1;
  const elsewhere = OF_A_PLACE.test(flatOf(tokens.slice(at, at + 3)));
  if (!elsewhere && (lexicon.begins(KIND_IN_ENGLISH[first.key] ?? first.key) || /^\p{Lu}{2}$/u.test(first.raw))) {
    for (let to = end; to > at; to -= 1) {
      // "Giao thông vận tải" ends like the preposition "tại".
      if (NOT_EDGE.test(tokens[to - 1]?.key ?? '') && !/ van tai$/.test(flatOf(tokens.slice(at, to)))) continue;
      if (goesOn(tokens, to) || (to - at === cityWords(tokens, at) && isOtherCity(tokens, at))) continue;
      const found = settle(tokens, at, to, lexicon, today);
      if (found !== null) return found;
    }
  }
  // "so Sở Tài chính với …": the first word compares.
  const after = tokens[at + 1];
  if (
    first.raw.toLowerCase() === 'so' &&
    after !== undefined &&
    (/^(?:so|ubnd|phuong|xa)$/.test(after.key) || lexicon.exact(after.key).length > 0)
  )
    return null;
  return misspeltOrUnknown(tokens, at, end, directory, today);
}

/** Names of communes and wards that are words of every day too, in small letters and without their kind. */
const COMMON_NOUN =
  /^(?:hop dong|doan ket|thanh cong|tien bo|phuc loi|binh minh|tu (?:lap|nhien|do)|dong tam|thong nhat|hoa binh|doc lap|cong hoa|dan chu|dai dong|lien hiep|hop tac)$/;
/** What tells that the unit is no more. */
const FORMER =
  /^(?:cu|truoc day|truoc kia|hoi truoc|ngay truoc|ngay xua|(?:truoc|truoc khi|da|nay da|da bi|(?:hoi |luc |khi )?chua) (?:nhap|sap nhap|giai the|hop nhat|sat nhap))(?: |$)/;

function settle(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: UnitLexicon,
  today: LocalDate,
): Found | null {
  const words = tokens.slice(from, to);
  const keys = words.map((token) => token.key);
  // "quận cũ Tây Hồ", "quận Tây Hồ cũ", "huyện Gia Lâm trước đây" all mean the abolished district.
  const inner = /^(?:quan|huyen|thi xa|phuong|xa|thi tran)$/.test(keys[0] ?? '') && keys[1] === 'cu';
  const name = (
    inner ? [keys[0], ...keys.slice(2)] : [KIND_IN_ENGLISH[keys[0] ?? ''] ?? keys[0], ...keys.slice(1)]
  ).join(' ');
  let count = to - from;
  const past = FORMER.exec(flatOf(tokens.slice(to, to + 4)))?.[0].trim();
  const former = inner || past !== undefined;
  if (past !== undefined && !inner) count += past.split(' ').length;
  // "TU" is the Party committee's symbol, "từ" is a preposition.
  if (keys.length === 1 && foldKey(keys[0] ?? '') === 'tu' && words[0]?.raw !== 'TU') return null;
  const exact = bearers(lexicon.exact(name), today, former);
  const raw = words.map((token) => token.raw).join(' ');
  if (exact.length > 0) {
    const ids = new Set(exact.map((unit) => unit.id));
    return { from, count, unit: { words: raw, unitIds: [...ids], doubtful: false } };
  }
  const written = words.map((token) => token.raw).join(' ');
  const beside = `${tokens[from - 1]?.key ?? ''} ${tokens[to]?.key ?? ''}`;
  if (name === 'dien bien' && /(?:NUM|DOC|BARE)/.test(beside)) return null;
  const bare = lexicon.bare(name).filter((unit) => sameAccents(written, unit.name));
  // One syllable is a name only where nothing else can stand: "láng trễ gì".
  const lone =
    keys.length < 2 && !(from === 0 && /[\u00C0-\u1EF9]/u.test(written) && endsName(tokens[to], tokens[to + 1]));
  const everyday =
    (words.every(isEverydayWord) || (COMMON_NOUN.test(name) && words.every(({ raw }) => raw === raw.toLowerCase()))) &&
    (tokens[from - 1]?.key === 'UNIT' || !expectsUnit(tokens[from - 1]?.key));
  if (bare.length === 0 || lone || everyday) return capitals(words, lexicon, today, from, count);
  const departments = bare.every((unit) => unit.type === 'department');
  // "báo cáo tài chính" is not about the department: its bare name counts only where a unit is expected.
  const opens = from === 0 && OPENING.test(tokens[to]?.key ?? '');
  // "chậm so với kế hoạch": with what was planned, and not with a department.
  const plan = name === 'ke hoach' && tokens[from - 2]?.key === 'so';
  if (departments && (plan || (!opens && !expectsUnit(tokens[from - 1]?.key)))) return null;
  const chosen = bearers(bare, today, former);
  if (chosen.length === 0) return null;
  const ids = new Set(chosen.map((unit) => unit.id));
  return { from, count, unit: { words: raw, unitIds: [...ids], doubtful: departments } };
}

/** What is asked of a unit right behind its name. */
const OPENING = /^(?:sao|the|ra|cham|tre|muon|co|con|lam|dang|da|no|bi|xin|chua|dung|xep|thi)$/;
const expectsUnit = (before: string | undefined): boolean =>
  before !== undefined && /^(?:ben|nganh|con|the|phia|hinh|va|voi|hay|UNIT|,)$/.test(before);

/** "Sở Tài chinhs", "phường Phép Thuật": behind a word for a kind of unit, the words up to the next known one are its name. */
function misspeltOrUnknown(
  tokens: readonly Token[],
  at: number,
  end: number,
  directory: Directory,
  today: LocalDate,
): Found | null {
  const key = tokens[at]?.key ?? '';
  const long = LONG_HEADS.exec(flatOf(tokens.slice(at, at + 3)));
  // "thành phố Huế": another city; this one's own name was read before.
  const city = isOtherCity(tokens, at);
  const head = city
    ? cityWords(tokens, at)
    : long !== null
      ? long[0].trim().split(' ').length
      : isHead(tokens[at])
        ? 1
        : 0;
  if (head === 0) return null;
  if (head === 1 && isCompound(tokens[at], tokens[at + 1])) return null;
  // "các sở xem nào", "5 phường bết nhất": of several, only a capital begins a name.
  if (MANY.test(tokens[at - 1]?.key ?? '') && !/^\p{Lu}\p{Ll}/u.test(tokens[at + head]?.raw ?? '')) return null;
  let to = at + head;
  while (to < end && to - at < head + 6 && belongs(tokens, to, to > at + head)) to += 1;
  to = Math.max(to, plainEnd(tokens, at, head, end), city ? at + head + elsewhereWords(tokens, at + head) : to);
  const typed = tokens.slice(at, to);
  // A word of the name may be an everyday word ("Sở Nông nghiệp và Môi trường"): a few words more are tried for a misspelt name.
  for (let longer = Math.min(end, to + 4); longer > at + head; longer -= 1) {
    const words = tokens.slice(at, longer);
    if (NOT_EDGE.test(words.at(-1)?.key ?? '') || (longer < to && goesOn(tokens, longer))) continue;
    const resolution = directory.resolveName(words.map((token) => token.raw).join(' '), today);
    // A name is only misspelt as a whole: "phường Hoa Hồng Xanh" is no slip for phường Hà Đông.
    // "phường xã đang chậm": everyday words alone are no misspelt name.
    const name = resolution.kind === 'unit' ? (directory.unit(resolution.unitId)?.name ?? '') : '';
    // "phường Lý Thái Tổ Bis" is no slip for a name of fewer words.
    if (resolution.kind === 'unit' && resolution.confidence < 1 && !isSlipOf(words, name)) continue;
    const isName =
      words
        .slice(head)
        .some((word) => !isVocabulary(word.key) || !isOurSyllable(word.raw) || /^\p{Lu}/u.test(word.raw)) ||
      isDepartmentSlip(words, name);
    if (resolution.kind === 'unit' && ((longer >= to && isName) || resolution.confidence >= 0.9))
      return {
        from: at,
        count: longer - at,
        unit: {
          words: words.map((token) => token.raw).join(' '),
          unitIds: [resolution.unitId],
          doubtful: resolution.confidence < 0.9,
        },
      };
  }
  if (to === at + head || (key === 'so' && typed[0]?.raw.toLowerCase() === 'so' && /^\d/.test(typed[1]?.key ?? '')))
    return null;
  return {
    from: at,
    count: to - at,
    unit: { words: typed.map((token) => token.raw).join(' '), unitIds: [], doubtful: false },
  };
}

/** "xã Tân Phú Trung" is not xã Tân Phú: in a sentence that is not all capitals a further capital belongs to the name. */
function goesOn(tokens: readonly Token[], to: number): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last === undefined || next === undefined || isMarker(next.key) || isHead(next)) return false;
  if (AFTER_NAME.test(next.key) || NOT_EDGE.test(next.key)) return false;
  const capital = /^\p{Lu}\p{Ll}/u;
  return capital.test(last.raw) && capital.test(next.raw) && tokens.some(({ raw }) => /^\p{Ll}/u.test(raw));
}

/** At most a letter of each word is wrong, and no word too many: "phường Hoa Mai" is no slip for phường Hoàng Mai. */
function isSlipOf(words: readonly Token[], name: string): boolean {
  const [typed, meant] = [foldKey(words.map(({ raw }) => raw).join(' ')).split(' '), foldKey(name).split(' ')];
  return (
    typed.length < meant.length ||
    (typed.length === meant.length && typed.every((word, at) => oneTypo(word, meant[at] ?? '')))
  );
}

/** "so xau dung": everyday words without their accents, one letter from a department's whole name. No ward: too many are that near. */
function isDepartmentSlip(words: readonly Token[], name: string): boolean {
  const [typed, meant] = [words.map(({ key }) => key).join(' '), foldKey(name)];
  return typed.length >= 10 && /^so [a-z]/.test(meant) && typed.startsWith('so ') && oneTypo(typed, meant);
}

/** "XD sao rồi": two capitals that are a department's usual short form. */
function capitals(
  words: readonly Token[],
  lexicon: UnitLexicon,
  today: LocalDate,
  from: number,
  count: number,
): Found | null {
  const raw = words[0]?.raw ?? '';
  if (words.length !== 1 || !/^(?:XD|TC|YT|NV|TP)$/u.test(raw)) return null;
  const units = bearers(lexicon.exact(`so ${raw}`), today, false);
  return units.length !== 1
    ? null
    : { from, count, unit: { words: raw, unitIds: units.map((unit) => unit.id), doubtful: true } };
}

/** "diễn biến" is not phường Điện Biên: words typed with accents must bear those of the name; where a tone mark stands does not matter. */
function sameAccents(typed: string, name: string): boolean {
  const letters = (text: string): string => text.normalize('NFD').toLowerCase();
  if (!/\p{M}|đ/u.test(letters(typed))) return true;
  const marks = (text: string): string => [...letters(text).replace(/[\s-]/gu, '')].sort().join('');
  return holdsWords(name, typed, marks);
}

function holdsWords(name: string, typed: string, marks: (text: string) => string): boolean {
  const count = typed.split(/\s+/u).length;
  const words = name.split(/\s+/u);
  return words.some((_, at) => marks(words.slice(at, at + count).join(' ')) === marks(typed)) || name.includes('&');
}
