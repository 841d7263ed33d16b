import { isOurSyllable } from './accents.js';
import { oneTypo, type Token } from './tokens.js';
import { isVocabulary } from './vocabulary.js';

/** Expressions that carry the question; a letter more, less or swapped in one of them, or a missing space, is forgiven. */
const EXPRESSIONS = [
  'tinh hinh',
  'qua han',
  'den han',
  'toi han',
  'xep hang',
  'so sanh',
  'so voi',
  'gia han',
  'lich su',
  'bieu do',
  'do thi',
  'xuat excel',
  'bao cao',
  'cong van',
  'don doc',
  'tien do',
  'nguyen nhan',
  'ly do',
  'li do',
  'vi sao',
  'tai sao',
  'chua nhan',
  'xac nhan',
  'chua xac nhan',
  'tro giup',
  'viec toi',
  'cho xac nhan',
  'kiem tra',
  'thanh tra',
  'den han',

  'huong dan',
  'hoan thanh',
  'viec cua toi',
  'nguoi dung dau',
  'thang truoc',
  'tuan nay',
  'thang nay',
  'tuan truoc',
  'hom nay',
  'hom qua',
  'nam nay',
  'quy nay',
  'tong hop',
  'tong quan',
  'danh sach',
  'the nao',
  'nhiem vu',
  'chi thi',
  'cong viec',
  'excel',
  'overdue',
  'status',
  'ranking',
  'history',
  'extension',
  'deadline',
  'export',
  'overview',
  'acknowledged',
  'compare',
  'chart',
  'tasks',
  'report',
  'reason',
  'month',
  'progress',
].map((words) => ({ words: words.split(' '), joined: words.replaceAll(' ', '') }));

const SHORTEST = 5;

/** Telex typed with the keyboard's Vietnamese switched off: "tifnh hifnh" → "tinh hinh". Null when it does not become a word we know. */
function withoutTelex(key: string): string | null {
  const plainKey = key
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([aou]+)w/g, '$1')
    .replace(/([aeiouy])[sfrxj](?=[a-z]|$)/g, '$1')
    .replace(/([aeiouy](?:ng|nh|ch|[cmnpt]))[sfrxj]$/g, '$1');
  return plainKey !== key && isVocabulary(plainKey) ? plainKey : null;
}

/** What no Vietnamese syllable looks like. */
const SYLLABLE = /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** "thnag", "nhậnn", "chưaa": two letters swapped or one held down, where no syllable is left and one word is meant. */
function withoutSlip(key: string): string | null {
  if (key.length < 4 || SYLLABLE.test(key)) return null;
  const once = key.replace(/(.)\1+/g, '$1');
  if (once !== key && isVocabulary(once)) return once;
  const swapped = [...key]
    .slice(1)
    .map((letter, at) => key.slice(0, at) + letter + (key[at] ?? '') + key.slice(at + 2));
  const meant = [...new Set(swapped.filter((word) => word !== key && SYLLABLE.test(word) && isVocabulary(word)))];
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** A word that we know, or one whose accents are those of a word of this field: "việc tồn" is no slip for "việc tôi". */
const isRight = (token: Token): boolean =>
  isVocabulary(token.key) ||
  (token.raw !== token.key && /[\u00C0-\u1EF9]/u.test(token.raw) && isOurSyllable(token.raw));

/** "quá hạng", "đến hang": the south hears no difference. */
const isLimit = (token: Token, before: Token | undefined): boolean =>
  /^(?:hang|hạng)$/u.test(token.raw.toLowerCase()) &&
  /^(?:qua|tre|den|toi|het|cham|gia|dung)$/.test(before?.key ?? '') &&
  (before?.key !== 'dung' || before.raw.toLowerCase() === 'đúng');

/** Puts right what is nearly one of the expressions. Words that mean something as they stand are left alone. */
export function correctSpelling(tokens: readonly Token[]): Token[] {
  const corrected = tokens.map((token, at) => {
    // A capital within the sentence begins a name, which has its own letters.
    const isName = at > 0 && /^\p{Lu}/u.test(token.raw);
    const meant =
      isName || isVocabulary(token.key) || /[^a-z]/.test(token.key)
        ? null
        : (withoutTelex(token.key) ?? withoutSlip(token.key));
    if (meant !== null) return { key: meant, raw: meant };
    // "xếp hạn" is the same slip the other way round.
    if (token.key === 'han' && tokens[at - 1]?.key === 'xep') return { key: 'hang', raw: 'hạng' };
    return isLimit(token, tokens[at - 1]) ? { key: 'han', raw: 'hạn' } : token;
  });
  for (let at = 0; at < corrected.length; at += 1) {
    for (const count of [1, 2, 3]) {
      const window = corrected.slice(at, at + count);
      if (window.length < count || window.every(isRight)) continue;
      const joined = window.map((token) => token.key).join('');
      if (joined.length < 4 || /\d/.test(joined)) continue;
      const meant = EXPRESSIONS.find((known) =>
        known.words.length === count
          ? // The first letter is seldom missed, and "Yên Bài sao" is no "tại sao".
            known.joined[0] === joined[0] &&
            known.joined.length > SHORTEST &&
            joined.length >= SHORTEST &&
            // "việc trôi" is work adrift, not "việc tôi".
            known.joined !== 'viectoi' &&
            oneTypo(known.joined, joined)
          : count === 1 && (known.joined === joined || (known.joined.length >= 8 && oneTypo(known.joined, joined))),
      );
      if (meant === undefined) continue;
      corrected.splice(at, count, ...meant.words.map((word) => ({ key: word, raw: word })));
      break;
    }
  }
  return corrected;
}
