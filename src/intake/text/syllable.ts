const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const NUCLEUS =
  '(?:uyê|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uây|uya|uyu|oao|iê|yê|ia|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uy|uơ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word is built as Vietnamese syllables are: at most one tone, known onset, nucleus and coda. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}
