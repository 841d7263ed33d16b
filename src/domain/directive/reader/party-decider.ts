// Who decides a document of the Party, in the lines under its kind: "NGHỊ QUYẾT / CỦA BỘ CHÍNH TRỊ VỀ …", "KẾT LUẬN / HỘI NGHỊ LẦN THỨ BA / BAN CHẤP HÀNH …".
import type { Read, Span } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { isUpper, type Line } from './lines.js';

const CENTRAL_COMMITTEE = 'Ban Chấp hành Trung ương Đảng';
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['bo chinh tri', 'Bộ Chính trị'],
  ['ban bi thu', 'Ban Bí thư'],
  ['ban chap hanh trung uong', CENTRAL_COMMITTEE],
]);

/** The whole line names the decider; a recogniser may lose the accent of "CỦA". */
const OF_WHOM = /^cua [a-z ]{4,60}$/;
/** The title goes on behind it: "CỦA BỘ CHÍNH TRỊ VỀ ĐỊNH HƯỚNG …". */
const OF_WHOM_ABOUT =
  /^cua (?:bo chinh tri|ban bi thu|ban thuong vu [a-z ]{4,40}?|ban chap hanh [a-z ]{4,60}?) (?=ve )/;
const SESSION = /^hoi nghi lan thu (?:[a-z]+|\d{1,2})(?: [a-z]+)?$/;
const SESSION_OF = /^hoi nghi lan thu (?:[a-z]+|\d{1,2})(?: [a-z]+)? ban chap hanh [a-z ]{4,60}$/;
const COMMITTEE = /^ban chap hanh [a-z ]{4,70}$/;

/** The first line of the title proper below a kind, and how many of its characters say who decides. */
export function belowDecider(lines: readonly Line[], kind: number): { readonly from: number; readonly skip: number } {
  let from = kind + 1;
  const passed = (line: Line): boolean => {
    if (line.text === '' || /^[-_*]+$/.test(line.text)) return true;
    if (!isUpper(line.text)) return false;
    return (
      OF_WHOM.test(line.folded) ||
      SESSION.test(line.folded) ||
      SESSION_OF.test(line.folded) ||
      (COMMITTEE.test(line.folded) && SESSION.test(lines[from - 1]!.folded))
    );
  };
  while (from < lines.length && passed(lines[from]!) && !OF_WHOM_ABOUT.test(lines[from]!.folded)) from += 1;
  const line = lines[from];
  const about = line !== undefined && isUpper(line.text) ? OF_WHOM_ABOUT.exec(line.folded) : null;
  return { from, skip: about?.[0].length ?? 0 };
}

const NAMED = /^cua (bo chinh tri|ban bi thu)(?![a-z])/;
const SIGNED = /t\/m (bo chinh tri|ban bi thu|ban chap hanh trung uong)(?![a-z])/;

/** The letterhead of the Central Committee, which the Politburo and the Secretariat bear too; a recogniser doubles letters ("CHẮÁP"). */
export const isCentralCommittee = (name: string): boolean => /^ban ch[a-z]{1,3}p hanh trung uong/.test(fold(name));

/**
 * Who of the centre decides: by the title, by who is signed for, or in doubt the Committee whose letterhead it is. Null for documents of
 * others. `letterhead`: where the Committee is named, null where another organ or nothing is.
 */
export function centralDecider(
  lines: readonly Line[],
  kind: number,
  letterhead: Span | null = null,
): Read<string> | null {
  const title = kind === -1 ? [] : lines.slice(kind + 1, belowDecider(lines, kind).from + 1);
  const decided = (line: Line, pattern: RegExp): Read<string> | null => {
    const named = ORGANS.get(pattern.exec(line.folded)?.[1] ?? '');
    return named === undefined || !/\p{Lu}{3}/u.test(line.text)
      ? null
      : { value: named, span: { start: line.start, end: line.end }, confidence: 0.94 };
  };
  for (const line of title) {
    const named = isUpper(line.text) ? decided(line, NAMED) : null;
    if (named !== null) return named;
  }
  if (letterhead === null) return null;
  if (title.some(({ folded }) => /^hoi nghi lan thu /.test(folded)))
    return { value: CENTRAL_COMMITTEE, span: letterhead, confidence: 0.94 };
  for (const line of lines) {
    const named = line.folded.includes('t/m ') ? decided(line, SIGNED) : null;
    if (named !== null) return named;
  }
  return {
    value: CENTRAL_COMMITTEE,
    span: letterhead,
    confidence: 0.7,
    reason: 'Tiêu đề Trung ương: có thể của Bộ Chính trị hoặc Ban Bí thư',
  };
}
