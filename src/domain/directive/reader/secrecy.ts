import type { ReadingRefusal } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { isUpper, lettersOf, type Line } from './lines.js';

type Secret = Extract<ReadingRefusal, { kind: 'secret' }>;
type Level = Secret['level'];

const STAMPS: ReadonlyMap<string, Level> = new Map([
  ['mat', 'mật'],
  ['toimat', 'tối mật'],
  ['tuyetmat', 'tuyệt mật'],
]);
const LABEL = /(?:^|[^a-z])(?:do|muc do|cap do) mat ?: ?(tuyet mat|toi mat|mat)(?![a-z])/;
const RECALL = /^\W*(?:tai lieu thu hoi|chi nguoi co ten moi duoc boc bi)\W*$/;
/** "-TM" is "tối mật", but of a military command its staff (tham mưu): "12/BCH-TM"; a secret one bears its stamp as well. */
const NOTATION =
  /\/(?!(?:BCH|BTL|BCHQS|CHQS)-TM(?![\p{L}\d-]))(?:\p{Lu}[\p{L}\d]*-){0,3}\p{Lu}[\p{L}\d]*(?:-(TM|TuM|ToM|M)(?![\p{L}\d-])| ?\((TM|TuM|M|Mật|Tối mật|Tuyệt mật)\))/u;
const FILE = /(?:^|[^a-z])(tuyet[ ._-]?mat|toi[ ._-]?mat|mat)(?=$|[^a-z])/;
const FILE_DECOY =
  /bao[ ._-]?mat|bi[ ._-]?mat|mat[ ._-]?khau|mat[ ._-]?ma|mat[ ._-]?tran|be[ ._-]?mat|dien[ ._-]?tich[ ._-]?mat|ra[ ._-]?mat|vang[ ._-]?mat|giai[ ._-]?mat|mat[ ._-]?(?:bang|duong|nuoc|hang|cat)/;

function levelOf(words: string): Level {
  return words.startsWith('tuyet') ? 'tuyệt mật' : words.startsWith('toi') ? 'tối mật' : 'mật';
}

function fileName(name: string): Secret | null {
  const raw = name.normalize('NFC').replace(/\.[A-Za-z0-9]{2,5}$/, '');
  const folded = fold(raw);
  const match = FILE.exec(folded);
  if (match === null || FILE_DECOY.test(folded)) return null;
  const written = raw.slice(match.index + match[0].indexOf(match[1]!), match.index + match[0].length);
  const accented = /m[ậâ]t/iu.test(written);
  if (match[1] === 'mat' && !accented && !/^MAT$/.test(written)) return null;
  return { kind: 'secret', level: levelOf(match[1]!), marker: 'file-name' };
}

/** A stamp line: nothing but the word, in capitals. "MẶT" and "MẤT" are OCR for "MẬT" here: better refused than stored. */
function stamp(line: Line): Level | null {
  if (line.text.length > 24) return null;
  const level = STAMPS.get(lettersOf(line.folded));
  if (level === undefined || !isUpper(line.text)) return null;
  return level === 'mật' && /\d/.test(line.text) ? null : level;
}

/**
 * The secrecy gate (Luật 117/2025/QH15; domain.md §1.6), before anything is stored, logged or queued: a stamp line on any page, "Độ mật:",
 * a secret notation, the file name. "bảo mật", "bí mật kinh doanh" and rules about secrets are no hit. Errs towards refusal.
 */
export function secrecyOf(lines: readonly Line[], name: string | undefined): Secret | null {
  if (name !== undefined) {
    const hit = fileName(name);
    if (hit !== null) return hit;
  }
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const level = stamp(line);
    if (level !== null) return { kind: 'secret', level, marker: i < 40 ? 'stamp' : 'heading' };
    const label = line.folded.includes('mat') ? LABEL.exec(line.folded) : null;
    if (label !== null && line.text.length < 60) return { kind: 'secret', level: levelOf(label[1]!), marker: 'label' };
    if (RECALL.test(line.folded)) return { kind: 'secret', level: 'mật', marker: 'label' };
    if (i < 40 && /^\W*so\b/.test(line.folded)) {
      const notation = NOTATION.exec(line.text);
      if (notation !== null)
        return {
          kind: 'secret',
          level: /TuM|Tuyệt/.test(notation[0]) ? 'tuyệt mật' : /TM|ToM|Tối/.test(notation[0]) ? 'tối mật' : 'mật',
          marker: 'notation',
        };
    }
  }
  return null;
}
