// "QUYẾT ĐỊNH CHẤP THUẬN ĐIỀU CHỈNH CHỦ TRƯƠNG ĐẦU TƯ": forms whose kind and title stand on one line.
import type { HeaderLayout } from './header-layout.js';
import { isUpper, type Line } from './lines.js';

const KIND =
  /^(?:quyet dinh|nghi quyet|chi thi|ke hoach|thong bao|huong dan|chuong trinh|phuong an|quy che|de an|ket luan)(?= (?!cua |so |nay )[a-z]{2})/;
/** Lines below the number within which the title stands. */
const NEAR = 8;
const LEAST = 12;
const MOST_LINES = 4;

/** The lines of such a title, and how many characters of the first name the kind; null where the kind stands alone or nowhere. */
export function kindAndTitle(
  lines: readonly Line[],
  { code }: HeaderLayout,
  isAuthority: (at: number) => boolean,
): { readonly from: number; readonly to: number; readonly skip: number } | null {
  if (code === -1) return null;
  for (let from = code + 1; from < Math.min(lines.length, code + NEAR); from += 1) {
    const { text, folded } = lines[from]!;
    const kind = isUpper(text) ? KIND.exec(folded) : null;
    if (kind === null || text.length < kind[0].length + LEAST || text.endsWith(':')) continue;
    let to = from + 1;
    while (to < lines.length && to - from < MOST_LINES && isUpper(lines[to]!.text) && !isAuthority(to)) to += 1;
    return { from, to, skip: kind[0].length + 1 };
  }
  return null;
}
