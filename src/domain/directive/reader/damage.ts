const ONSET = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]';
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu uao oeng uôp uyn uyp ưp uyêch ia iê`.split(/\s+/),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const SYLLABLE = new RegExp(`^(${ONSET})?([aăâeêioôơuưy][a-zăâêôơưđ]*)$`, 'u');
const ENOUGH = 400;

const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 5000;

/** Whether a lower-case word can be a Vietnamese syllable: known rime, and a tone that its final consonant allows. Remembered: the same few come again. */
export function isSyllable(word: string): boolean {
  let known = KNOWN.get(word);
  if (known === undefined) {
    known = maySound(word);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, known);
  }
  return known;
}

function maySound(word: string): boolean {
  const spelt = word.normalize('NFD');
  const tone = TONES.exec(spelt)?.[0] ?? '';
  const plain = spelt.replace(TONES, '').normalize('NFC');
  const stopped = /(?:c|ch|p|t)$/.test(plain);
  if (stopped && tone !== '\u0301' && tone !== '\u0323') return false;
  const match = SYLLABLE.exec(plain);
  if (match === null) return false;
  if (RIMES.has(match[2]!)) return true;
  if (match[1] === 'gi' && RIMES.has(`i${match[2]!}`)) return true;
  return match[1] === 'qu' && RIMES.has(`u${match[2]!}`);
}

/**
 * Share of accented lower-case words that cannot be Vietnamese, over the first words of a text: OCR leaves "quyêt", "tỗ", "ồn ` định".
 * Clean files measure exactly 0 (54 texts, 70 000 words); most scans leave at least one.
 */
function damageOf(text: string): number {
  const known = new Map<string, boolean>();
  let seen = 0;
  let broken = 0;
  for (const match of text.matchAll(/(?<![\p{L}\d])[\p{Ll}]{2,8}(?![\p{L}\d])/gu)) {
    const word = match[0];
    if (/^[a-z]+$/.test(word)) continue;
    seen += 1;
    let sound = known.get(word);
    if (sound === undefined) known.set(word, (sound = isSyllable(word)));
    if (!sound) broken += 1;
    if (seen >= ENOUGH) break;
  }
  return seen < 20 ? 0 : broken / seen;
}

const FOREIGN =
  /[\u0192\u0178\u00ff\u00f1\u00d1\u00c4\u00e4\u00d6\u00dc\u00fc\u00df\u00c5\u00e5\u00d8\u00f8\u00a2\u00ac\u2044]/;
const TIMESTAMP = /\d{1,2}:\d{2}:\d{2}(?: ?\+07:?00)?/;
/** Capitals of a letterhead that lost their accents in a text that has them. */
const BARE_HEAD = /CONG H[OÒ]A|VIET NAM|THONG B|QUYET |Hanh ph|NGHIA|CHI THI|KE HO/;
const MISSPELT = /^(?:TÍNH|TINH|TÌNH) \p{Lu}|NHÂN D[ẪÃÁÀ]N|CH[ÍI] THỊ|T[ỔO] TRÌNH|QUY[ÉÊ]T Đ[ỊI]NH/mu;

/** Characters of a text whose marks are counted; a shorter one may be a note typed without them. */
const COUNTED = 4_000;
const FEWEST_LETTERS = 1_200;

/** Whether a whole document lost its marks ("Uy ban nhan dan tinh"): about one letter in four of Vietnamese bears one, here hardly any does. */
export function hasLostMarks(text: string): boolean {
  const said = text.slice(0, COUNTED);
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return false;
  return (said.match(/[\u00c0-\u024f\u1ea0-\u1ef9]/g)?.length ?? 0) < letters / 50;
}

/**
 * Whether the page came through OCR: its digits (a handwritten number, a stamped day) are then not to be trusted and are asked about.
 * One sign is enough: an impossible syllable, letters of no Vietnamese alphabet, a signature's timestamp, a misspelt heading.
 */
export function isScanned(text: string): boolean {
  const head = text.slice(0, 2500);
  if (BARE_HEAD.test(head) && /[ạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỵ]/u.test(head)) return true;
  return MISSPELT.test(head) || TIMESTAMP.test(head) || FOREIGN.test(head) || damageOf(text) > 0;
}
