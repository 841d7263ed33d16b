import type { LocalDate } from '../../calendar/local-date.js';
import type { Deadline } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { firstIndex } from '../first-index.js';
import { absoluteHits } from './absolute.js';
import { closingEvents } from './closing-events.js';
import { durationHits } from './durations.js';
import { firstYearHits } from './first-year.js';
import type { Hit, Scan } from './hit.js';
import { inForceHits } from './in-force.js';
import { onDayHits } from './on-days.js';
import { openHits } from './open.js';
import { periodHits } from './periods.js';
import { recurringHits } from './recurring.js';
import { oftenHits } from './recurring-often.js';
import { Kind, saidIn } from './said.js';
import { evenIfNothing } from './series.js';
import { relativeHits } from './relative-days.js';
import { inYearOfParagraph } from './year-of-paragraph.js';

const TRIGGER =
  /\d|quy|thang|nam|tuan|ngay|khan|thoi|mua|lap tuc|dinh ky|tien do|thu |truoc (?:khi|tet|dip|ky|them)|nay den|ky hop|khi (?:ket thuc|be mac)/;
/** Words of time that are triggers by themselves. */
const CERTAIN = Kind.Digits | Kind.Day | Kind.Week | Kind.Quarter | Kind.Year;

/** "quí 2 năm 2010", "theo qui định": the other spelling of "quý", "quy", letter for letter. */
const asSpelt = (flat: string): string =>
  flat.includes('qui ') ? flat.replace(/(?<![a-z])qui(?= (?:iv|i{1,3}|[1-4]|dinh|nay|toi)(?![a-z\d]))/g, 'quy') : flat;

/** Most limits stand on one line, single blanks between their words, and are taken as they are. */
const BROKEN = /[^\S ]| {2}/;
const onOneLine = (said: string): string => (BROKEN.test(said) ? said.replace(/\s+/g, ' ') : said).trim();

function withoutOverlap(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  /** In order, none over another: a hit can only meet the last that begins before it ends. */
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end)) {
    const at = firstIndex(kept.length, (i) => kept[i]!.start < hit.end);
    if (at === 0 || kept[at - 1]!.end <= hit.start) kept.splice(at, 0, hit);
  }
  return kept;
}

/** "hằng ngày (trước 17 giờ": with the bracket that closes it. */
const closed = (text: string, { start, end }: Hit): number =>
  text.charAt(end) === ')' && text.lastIndexOf('(', end) >= start && text.lastIndexOf(')', end - 1) < start
    ? end + 1
    : end;

/** Behind the sign that a limit may begin with. */
function opened(text: string, start: number): number {
  let at = start;
  while (SIGNS.includes(text.charAt(at)) && at < text.length) at += 1;
  while (at > start && text.charAt(at) === ' ') at += 1;
  return at;
}
const SIGNS = '.,;:';

export type ParseOptions = {
  /** Added to every span. */
  readonly offset?: number;
  /** The text is a table cell: a bare date or period is itself the deadline. */
  readonly cell?: boolean;
  /** A chat: days told from today ("thứ Sáu tuần sau") are left to whoever reads its words. */
  readonly chat?: boolean;
  /** `fold(text)` when the caller has it already. */
  readonly folded?: string;
};

/**
 * Every deadline that a paragraph states, in order, decoys left out (domain.md §2.3–2.5). `anchor` is the promulgation date: a missing
 * year is taken from it, and without it a day without year comes out as BEFORE_EVENT with a question, never as a guessed date.
 * Pure; linear in the length of the text.
 */
export function parseDeadlines(text: string, anchor: LocalDate | null, options: ParseOptions = {}): Deadline[] {
  const folded = options.folded ?? fold(text);
  const flat = asSpelt(folded.includes('\n') ? folded.replace(/\n/g, ' ') : folded);
  const bare = options.cell === true;
  const said = saidIn(flat);
  if (!bare && (said.all === 0 || ((said.all & CERTAIN) === 0 && !TRIGGER.test(flat)))) return [];
  const scan: Scan = { text, flat, said, anchor, bare, chat: options.chat === true };
  const limits = absoluteHits(scan);
  const hits = [
    ...limits,
    // Beside a limit, the day on which something takes place is none.
    ...(limits.length === 0 ? onDayHits(scan) : []),
    ...relativeHits(scan),
    ...periodHits(scan),
    ...firstYearHits(scan),
    ...inForceHits(scan),
    ...durationHits(scan),
    ...recurringHits(scan),
    ...oftenHits(scan),
    ...openHits(scan),
    ...closingEvents(scan),
  ];
  if (hits.length === 0) return [];
  const offset = options.offset ?? 0;
  return inYearOfParagraph(withoutOverlap(evenIfNothing(hits, flat)), flat).map((hit) => {
    const end = closed(text, hit);
    const start = opened(text, hit.start);
    const raw = onOneLine(text.slice(start, end));
    return { ...hit.body, raw, span: { start: offset + start, end: offset + end } } as Deadline;
  });
}

/** Whether a deadline fixes a day (as opposed to "khẩn trương", a reference or an event). */
export function isDated(deadline: Deadline): boolean {
  switch (deadline.kind) {
    case 'DATE':
    case 'DATETIME':
    case 'WINDOW':
    case 'PERIOD':
    case 'DURATION':
    case 'RECURRING':
      return true;
    case 'BEFORE_EVENT':
    case 'REFERENCE':
    case 'OPEN':
      return false;
  }
}

/** The hour at which its last day ends; null where it ends with that day or has none. */
export function hourOf(deadline: Deadline): string | null {
  return 'time' in deadline ? (deadline.time ?? null) : null;
}

/** The same, but "định kỳ" tells no day unless the text goes on with how often ("định kỳ | 5 năm"). */
export const tellsWhen = (deadline: Deadline, text: string): boolean =>
  isDated(deadline) &&
  (!/^(?:theo )?định kỳ$/iu.test(deadline.raw) || OFTEN.test(text.slice(deadline.span.end, deadline.span.end + 12)));
const OFTEN = /^\s+(?:\d{1,2}|hai|ba|bốn|năm|mỗi|một) /u;
