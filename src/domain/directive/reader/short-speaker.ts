// A page without a letterhead whose issuer speaks of itself by its kind alone: "Sở đề nghị Quý cơ quan …".
import { keyAt, keysAt, rawAt } from '../../unit/words.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';

const KINDS = /^(?:Sở|Phòng|Cục|Vụ|Viện|Trường)$/u;
const SPEAKS = /^(?:de nghi|yeu cau|thong bao|tran trong|kinh de|xin)/;
const PLACED = /(?<!\p{L})(?:tỉnh|thành phố) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/gu;
/** Far enough into a page for it to name itself. */
const LOOKED_THROUGH = 8_000;

/** "Sở | đề nghị …": the kind of body that speaks so, or null. */
function speakingKind(lines: readonly Line[], source: Source): string | null {
  for (const line of lines.slice(0, 30)) {
    const words = source.words(line.start, line.end);
    for (let i = 0; i < words.length - 2; i += 1)
      if (KINDS.test(words[i]!.raw) && !words[i + 1]!.capital && SPEAKS.test(`${keysAt(words, i + 1, 2)} `))
        return /^[,.]?$/.test(keyAt(words, i - 1)) ? rawAt(words, i) : null;
  }
  return null;
}

/** The body of that kind which the page names, with its province where it names one only; null where several are named. */
export function shortSpeaker(
  lines: readonly Line[],
  source: Source,
): { readonly name: string; readonly line: Line } | null {
  const kind = speakingKind(lines, source);
  if (kind === null) return null;
  let found: { readonly name: string; readonly line: Line } | null = null;
  for (const line of lines) {
    if (line.start > LOOKED_THROUGH) break;
    const words = source.words(line.start, line.end);
    for (let i = 0; i < words.length; i += 1) {
      const list = words[i]!.raw === kind ? source.names(words, i) : null;
      const name = list?.names[0];
      if (name === undefined || name.collective) continue;
      if (found !== null && found.name !== name.name) return null;
      found = { name: name.name, line };
    }
  }
  if (found === null) return null;
  const places = new Set(source.text.slice(0, LOOKED_THROUGH).match(PLACED));
  const [place] = places;
  const placed = places.size === 1 && kind === 'Sở' && !/(?:tỉnh|phố) \p{Lu}/u.test(found.name);
  return placed ? { ...found, name: `${found.name} ${place!}` } : found;
}
