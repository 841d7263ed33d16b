import type { LocalDate } from '../../calendar/local-date.js';
import type { Deadline, Span } from '../directive.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import { amongOthers, certaintyOf } from './certainty.js';
import type { Group } from './groups.js';
import { isRhythm, mainDeadline, tellsItsTime } from './main-deadline.js';
import { secondMatter } from './own-time.js';
import { enumeratedStarts } from './parts.js';
import { rolesOf, type Roles } from './roles.js';
import { seriesStarts } from './series-items.js';
import { sharedReceivers } from './shared-receivers.js';
import { nextReport, splitPoint, synthesiser } from './split-point.js';
import type { Source } from './source.js';
import { strengthOf, type Strength } from './strength.js';

/** An obligation before unit resolution. */
export type RawTask = {
  readonly start: number;
  readonly end: number;
  readonly numbering: string | null;
  readonly leads: readonly ParsedName[];
  readonly roles: Roles;
  readonly deadline: Deadline | null;
  readonly strength: Strength;
  readonly confidence: number;
  readonly reason?: string | undefined;
};

/** "giao tại …, hạn 28/02; trình trước ngày 10/4": a day before the document's own is hardly the limit where another is named. */
function withoutPast(deadlines: readonly Deadline[]): readonly Deadline[] {
  const past = (deadline: Deadline): boolean => isDated(deadline) && deadline.confidence <= 0.5;
  return deadlines.some((deadline) => isDated(deadline) && !past(deadline))
    ? deadlines.filter((deadline) => !past(deadline))
    : deadlines;
}

type Piece = {
  readonly from: number;
  readonly to: number;
  readonly leads: readonly ParsedName[];
  readonly deadlines: readonly Deadline[];
  /** Where what holds for every item of a series stands: its first word and the word after it. */
  readonly above?: readonly [number, number];
};

const signature = (deadlines: readonly Deadline[]): string =>
  deadlines
    .filter((d) => isDated(d) && d.kind !== 'RECURRING')
    .map((d) => d.raw)
    .join('|');

/** "(i) …; (ii) … (hoàn thành trong tháng 8)": enumerated parts with different dates are obligations of their own. */
function enumerated(words: readonly Word[], group: Group, deadlines: readonly Deadline[]): Piece[] | null {
  const starts = enumeratedStarts(words, group.from, group.to);
  if (starts.length < 2) return null;
  const pieces: Piece[] = [];
  starts.forEach((start, i) => {
    const from = i === 0 ? group.from : start;
    const to = starts[i + 1] === undefined ? group.to : starts[i + 1]! - 3;
    const [begin, end] = [words[from]!.start, words[to - 1]!.end];
    pieces.push({
      from,
      to,
      leads: group.leads,
      deadlines: deadlines.filter((d) => d.span.start >= begin && d.span.start < end),
    });
  });
  return new Set(pieces.map((piece) => signature(piece.deadlines))).size > 1 ? pieces : null;
}

/** "gửi kế hoạch trước ngày 28/02; định kỳ hằng quý báo cáo trước ngày 20 …": a report that comes again is told apart from what is due once. */
const rhythmBeside = (first: Deadline | undefined, deadlines: readonly Deadline[]): Deadline | undefined =>
  first === undefined ? undefined : deadlines.find((d) => isRhythm(d) && d.span.start > first.span.end);

/**
 * "cập nhật số liệu trước 16 giờ hằng ngày; | báo cáo Sở X vào thứ Năm hằng tuần", "nộp vào thứ Sáu hằng tuần; | đợt cuối không quá ngày 25/10": where the
 * part behind the first rhythm begins, which has a limit of its own; -1 elsewhere. Rhythms in one row are those of one report.
 */
function behindRhythm(
  source: Source,
  words: readonly Word[],
  group: Group,
  deadlines: readonly Deadline[],
  dated: readonly Deadline[],
): number {
  const rhythm = deadlines.find(tellsItsTime);
  if (rhythm === undefined || dated.some(({ span }) => span.start < rhythm.span.start)) return -1;
  const next = deadlines.find((d) => d.span.start > rhythm.span.end && (tellsItsTime(d) || dated.includes(d)));
  if (next === undefined) return -1;
  const at = splitPoint(source, words, group, rhythm, next);
  if (at !== -1 && /^[;.]$/.test(keyAt(words, at - 1))) return at;
  // Of two rhythms in one row, or a day that comes again with the first, there is but one report.
  return dated.includes(next) ? nextReport(words, group, rhythm, next) : -1;
}

/** Where a paragraph parts whose first limits are days: between the first two that a sign or another order parts; -1 where none does. */
function betweenDays(
  source: Source,
  words: readonly Word[],
  group: Group,
  deadlines: readonly Deadline[],
  dated: readonly Deadline[],
): number {
  let [first] = dated;
  for (let pairs = 0; first !== undefined && pairs < MOST_PAIRS; pairs += 1) {
    const { raw, span } = first;
    const day = dated.find((d) => d.raw !== raw && d.span.start > span.start);
    const second = day ?? rhythmBeside(first, deadlines);
    const at = second === undefined ? -1 : splitPoint(source, words, group, first, second);
    if (at !== -1) return at;
    first = day;
  }
  return -1;
}
const MOST_PAIRS = 6;

/** A day behind a rhythm may come again with it. */
const perhapsAgain = (deadline: Deadline): Deadline =>
  deadline.confidence < 0.9
    ? deadline
    : { ...deadline, confidence: 0.8, reason: 'Hạn có thể lặp lại theo kỳ nêu trước' };

/** "Trước ngày 20/12 hằng năm, các bộ gửi Bộ X để tổng hợp, báo cáo … trước ngày 15/01 năm sau": the rhythm is theirs, the day that of Bộ X; null elsewhere. */
function handedOn(
  source: Source,
  words: readonly Word[],
  group: Group,
  deadlines: readonly Deadline[],
  day: Deadline,
): Piece[] | null {
  const rhythm = deadlines.find((d) => isRhythm(d) && d.span.end <= day.span.start);
  const at = rhythm === undefined ? -1 : splitPoint(source, words, group, rhythm, day);
  const receiver = at === -1 ? [] : synthesiser(source, words, group.from, at);
  if (receiver.length === 0) return null;
  const cut = words[at]!.start;
  return [
    { from: group.from, to: at, leads: group.leads, deadlines: deadlines.filter((d) => d.span.start < cut) },
    {
      from: at,
      to: group.to,
      leads: receiver,
      deadlines: deadlines.filter((d) => d.span.start >= cut).map(perhapsAgain),
    },
  ];
}

/** "…, cụ thể: Đợt 1: … trước ngày A; Đợt 2: … trước ngày B": the items of a series, each with its day, and what leads over to them where that has a time of its own. */
function seriesOf(words: readonly Word[], group: Group, deadlines: readonly Deadline[]): Piece[] | null {
  const starts = seriesStarts(words, group.from, group.to);
  const [first] = starts;
  if (first === undefined) return null;
  const within = (from: number, to: number): readonly Deadline[] =>
    deadlines.filter(({ span }) => span.start >= words[from]!.start && span.start < words[to - 1]!.end);
  const above: readonly [number, number] = [group.from, first];
  const led = first > group.from ? within(...above) : [];
  const pieces = starts.map((start, i): Piece => {
    const to = starts[i + 1] ?? group.to;
    const own = within(start, to);
    const from = i === 0 && led.length === 0 ? group.from : start;
    return { from, to, leads: group.leads, deadlines: own, ...(first > group.from ? { above } : {}) };
  });
  if (!pieces.every((piece) => piece.deadlines.some(isDated))) return null;
  return led.length === 0 ? pieces : [{ from: group.from, to: first, leads: group.leads, deadlines: led }, ...pieces];
}

/** The words behind a piece, whose limits part them further. */
type Rest = { readonly group: Group; readonly deadlines: readonly Deadline[] };

/** The first pieces of a paragraph, and what is left of it behind them. */
function firstPieces(
  source: Source,
  words: readonly Word[],
  { group, deadlines }: Rest,
): { readonly pieces: readonly Piece[]; readonly rest: Rest | null } {
  const listed = enumerated(words, group, deadlines) ?? seriesOf(words, group, deadlines);
  if (listed !== null) return { pieces: listed, rest: null };
  const parted = (at: number, leads = group.leads) => {
    const cut = words[at]!.start;
    const before = deadlines.filter((d) => d.span.start < cut);
    return {
      pieces: [{ from: group.from, to: at, leads: group.leads, deadlines: before }],
      rest: { group: { ...group, from: at, leads }, deadlines: deadlines.filter((d) => d.span.start >= cut) },
    };
  };
  const only = deadlines.find(isDated);
  const own = only === undefined ? -1 : secondMatter(source, words, group, only);
  if (own !== -1) return parted(own);
  // A limit set by an event parts a paragraph as one set by a day does.
  const dated = deadlines.filter((d) => (isDated(d) && d.kind !== 'RECURRING') || d.kind === 'BEFORE_EVENT');
  const [first] = dated;
  const handed = first === undefined ? null : handedOn(source, words, group, deadlines, first);
  if (handed !== null) return { pieces: handed, rest: null };
  const rhythm = behindRhythm(source, words, group, deadlines, dated);
  const at = rhythm === -1 ? betweenDays(source, words, group, deadlines, dated) : rhythm;
  if (at === -1 || at <= group.from || at >= group.to)
    return { pieces: [{ from: group.from, to: group.to, leads: group.leads, deadlines }], rest: null };
  const receiver = synthesiser(source, words, group.from, at);
  return parted(at, receiver.length > 0 ? receiver : group.leads);
}

/** More limits than this no paragraph has: each looks through all that is left, which takes minutes for a text made for it. */
const MOST_PIECES = 40;

function piecesOf(source: Source, words: readonly Word[], group: Group, deadlines: readonly Deadline[]): Piece[] {
  const found: Piece[] = [];
  let left: Rest | null = { group, deadlines };
  while (left !== null && found.length < MOST_PIECES) {
    const { pieces, rest } = firstPieces(source, words, left);
    found.push(...pieces);
    left = rest;
  }
  if (left !== null)
    found.push({ from: left.group.from, to: left.group.to, leads: left.group.leads, deadlines: left.deadlines });
  return found;
}

/** "Để có cơ sở báo cáo Bộ X trước ngày 30/6, Sở Y đề nghị các đơn vị gửi …": the limit of the issuer's own purpose, said before anybody is told. */
function isOfPurpose(words: readonly Word[], group: Group, { start, end }: Span): boolean {
  const told = group.leads[0]?.start ?? -1;
  if (told < end) return false;
  for (let i = group.from; i < group.to && words[i]!.start < start; i += 1) {
    const { key, raw } = words[i]!;
    if ((key === 'de' || key === 'nham') && /^(?:để|nhằm)$/iu.test(raw))
      if (i === group.from || /^[,;:]$/.test(keyAt(words, i - 1))) return true;
  }
  return false;
}

/** "Căn cứ dữ liệu thu đến hết ngày 30/9, đơn vị rà soát …": up to when the data reach that the work begins with. */
function isOfBasis(words: readonly Word[], group: Group, { start, end }: Span): boolean {
  if (keyAt(words, group.from) !== 'can' || keyAt(words, group.from + 1) !== 'cu') return false;
  for (let i = group.from; i < group.to; i += 1)
    if (words[i]!.key === ',') return words[i]!.start >= end && words[group.from]!.start <= start;
  return false;
}

/** Whom the issuer itself reports to is no receiver of those it asks. */
const ownRoles = (words: readonly Word[], group: Group, roles: Roles): Roles =>
  roles.reportTo.some((name) => isOfPurpose(words, group, name))
    ? { ...roles, reportTo: roles.reportTo.filter((name) => !isOfPurpose(words, group, name)) }
    : roles;

/** The roles that a piece tells; an item of a series sends to those whom the words above it name. */
function pieceRoles(source: Source, words: readonly Word[], { from, to, above }: Piece): Roles {
  const roles = rolesOf(source, words, from, to);
  if (above === undefined || roles.reportTo.length > 0) return roles;
  return { ...roles, reportTo: rolesOf(source, words, ...above).reportTo };
}

/** "Bộ X … trong đó quy định trách nhiệm các bộ phối hợp với Bộ X": nobody works with itself. */
const withoutLead = (roles: Roles, leads: readonly ParsedName[]): Roles =>
  roles.cooperate.some(({ name, collective }) => !collective && leads.some((lead) => lead.name === name))
    ? { ...roles, cooperate: roles.cooperate.filter(({ name }) => !leads.some((lead) => lead.name === name)) }
    : roles;

/** Obligations of one group of a paragraph: one, or several where its parts have different dates. */
export function buildTasks(
  source: Source,
  words: readonly Word[],
  group: Group,
  numbering: string | null,
  anchor: LocalDate | null,
): RawTask[] {
  const start = words[group.from]!.start;
  const end = words[group.to - 1]!.end;
  const deadlines = withoutPast(
    parseDeadlines(source.text.slice(start, end), anchor, {
      offset: start,
      folded: source.folded.slice(start, end),
    }).filter(({ span }) => !isOfPurpose(words, group, span) && !isOfBasis(words, group, span)),
  );
  const pieces = piecesOf(source, words, group, deadlines);
  const roles = sharedReceivers(
    source,
    words,
    group,
    pieces,
    pieces.map((piece) => withoutLead(ownRoles(words, group, pieceRoles(source, words, piece)), piece.leads)),
  );
  return pieces.map((piece, i) => {
    const { confidence, reason } = certaintyOf(source, words, group, piece.leads);
    return {
      start: words[piece.from]!.start,
      end: words[piece.to - 1]!.end,
      numbering,
      leads: piece.leads,
      roles: roles[i]!,
      deadline: amongOthers(mainDeadline(source.folded, piece.deadlines), piece.deadlines),
      strength: strengthOf(words, piece.from, piece.to),
      confidence,
      reason,
    };
  });
}
