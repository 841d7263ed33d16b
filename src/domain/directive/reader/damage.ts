import { kindAt, LETTER, SMALL } from './letters.js';

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
/** Letters of the words that are looked at. */
const SHORTEST = 2;
const LONGEST = 8;
/** Beside what kinds of letters a word has: some of them with a mark. */
const ACCENTED = 16;

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
  let seen = 0;
  let broken = 0;
  let from = 0;
  let said = 0;
  for (let at = 0; at <= text.length && seen < ENOUGH; at += 1) {
    const kind = kindAt(text, at);
    if (kind !== 0) {
      said |= text.charCodeAt(at) > 127 ? kind | ACCENTED : kind;
      continue;
    }
    const size = at - from;
    if (said === (SMALL | ACCENTED) && size >= SHORTEST && size <= LONGEST) {
      seen += 1;
      if (!isSyllable(text.slice(from, at))) broken += 1;
    }
    from = at + 1;
    said = 0;
  }
  return seen < 20 ? 0 : broken / seen;
}

const FOREIGN =
  /[\u0192\u0178\u00ff\u00f1\u00d1\u00c4\u00e4\u00d6\u00dc\u00fc\u00df\u00c5\u00e5\u00d8\u00f8\u00a2\u00ac\u2044]/;
const TIMESTAMP = /\d{1,2}:\d{2}:\d{2}(?: ?\+07:?00)?/;
/** Capitals of a letterhead that lost their accents in a text that has them. */
const BARE_HEAD = /CONG H[OÒ]A|VIET NAM|THONG B|QUYET |Hanh ph|NGHIA|CHI THI|KE HO/;
const MISSPELT =
  /CHÚ NGHĨA|NGHÏA|Y BẠN NHÂN|^ÚY BAN|^(?:TÍNH|TINH|TÌNH) \p{Lu}|NHÂN D[ẪÃÁÀ]N|CH[ÍI] THỊ|T[ỔO] TRÌNH|QUY[ÉÊ]T Đ[ỊI]NH/mu;

/** Characters of a text whose marks are counted; a shorter one may be a note typed without them. */
const COUNTED = 4_000;
const FEWEST_LETTERS = 1_200;

/** Whether a whole document lost its marks ("Uy ban nhan dan tinh"): about one letter in four of Vietnamese bears one, here hardly any does. */
export function hasLostMarks(text: string): boolean {
  const end = Math.min(text.length, COUNTED);
  let letters = 0;
  let marked = 0;
  for (let at = 0; at < end; at += 1) {
    if ((kindAt(text, at) & LETTER) === 0) continue;
    letters += 1;
    if (text.charCodeAt(at) > 127) marked += 1;
  }
  return letters >= FEWEST_LETTERS && marked < letters / 50;
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
