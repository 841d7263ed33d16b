// A decision whose letterhead a converter left out: its title in capitals, who decides, what that rests on, "QUYẾT ĐỊNH:".
import { fullName, titleCase } from './header-issuer.js';
import { isUpper, type Line } from './lines.js';

const TOP = 60;
const DECIDES = /^\W*quyet (dinh|nghi) ?:?$/;
const AUTHORITY =
  /^(?:thu tuong chinh phu|chinh phu|bo truong|chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|tong giam doc|tong cuc truong|cuc truong|thong doc|vien truong)(?![a-z])/;
const LONGEST_AUTHORITY = 90;

type Said = { readonly text: string; readonly line: Line };

/** Kind, decider and title of such a page; null where the page decides nothing or has no article behind it. */
export function unheadedDecision(
  lines: readonly Line[],
): { readonly kind: Said; readonly issuer: Said; readonly subject: Said | null } | null {
  const said = lines.slice(0, TOP).filter(({ text }) => text !== '');
  const at = said.findIndex(({ text, folded }) => DECIDES.test(folded) && isUpper(text));
  if (at === -1 || !/^dieu 1(?!\d)/.test(said[at + 1]?.folded ?? '')) return null;
  const base = said.findIndex(({ folded }) => /^can cu /.test(folded));
  const decider = base > at ? undefined : said[base - 1];
  if (decider === undefined || !isUpper(decider.text) || !AUTHORITY.test(decider.folded)) return null;
  if (decider.text.length > LONGEST_AUTHORITY) return null;
  const title = said[base - 2];
  const titled = title !== undefined && isUpper(title.text) && !DECIDES.test(title.folded);
  return {
    kind: { text: DECIDES.exec(said[at]!.folded)![1] === 'dinh' ? 'quyết định' : 'nghị quyết', line: said[at]! },
    issuer: { text: fullName(titleCase(decider.text)), line: decider },
    subject: titled ? { text: title.text.replace(/^#+ /, ''), line: title } : null,
  };
}
