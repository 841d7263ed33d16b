import { bodyRange } from './body-range.js';
import { kindOfLine } from './kinds.js';
import { isUpper, type Line } from './lines.js';

const ATTACHED = /^\W*(?:ban hanh )?kem theo/;
/** Attached documents that assign: rules and regulations lay down standing duties, which are no tasks. */
const ASSIGNING: ReadonlySet<string> = new Set([
  'kế hoạch',
  'chương trình',
  'chương trình hành động',
  'phương án',
  'đề án',
]);
const TITLE_LINES = 12;

/** First line below a title in capitals. */
function afterTitle(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at]!.text === '' || isUpper(lines[at]!.text)) && at < from + TITLE_LINES) at += 1;
  while (at > from && /^[IVX]+[.)] /.test(lines[at - 1]!.text)) at -= 1;
  return at;
}

/** Bodies of plans behind the signature: "KẾ HOẠCH / … / (Kèm theo Quyết định số …)", up to their own end. */
export function attachedBodies(lines: readonly Line[], from: number): (readonly Line[])[] {
  const found: (readonly Line[])[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const { text, folded } = lines[i]!;
    if (!isUpper(text) || !ASSIGNING.has(kindOfLine(folded) ?? '')) continue;
    const below = lines.slice(i + 1, i + 1 + TITLE_LINES).findIndex((line) => ATTACHED.test(line.folded));
    let start = below === -1 ? afterTitle(lines, i + 1) : i + 1 + below + 1;
    // The bracket may run over several lines.
    while (
      below !== -1 &&
      start < lines.length &&
      !/\)\W*$/.test(lines[start - 1]!.text) &&
      !/^(?:[IVX]+|\d+)[.)] /.test(lines[start]!.text)
    )
      start += 1;
    const { to } = bodyRange(lines, start);
    found.push(lines.slice(start, to));
    i = to - 1;
  }
  return found;
}
