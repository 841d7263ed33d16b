import type { LocalDate } from '../../calendar/local-date.js';
import type { CalendarTable } from '../../calendar/working-calendar.js';
import type { Directory } from '../../unit/directory.js';
import { foldNarrow } from '../../unit/fold.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { DirectiveDraft, DraftTask, ReadingResult, UnitMention } from '../directive.js';
import { formatDocumentCode } from '../document-code.js';
import { resolveDuration } from '../deadline/resolve.js';
import { attachedBodies } from './attached.js';
import { blocksOf, type Block } from './blocks.js';
import { bodyRange } from './body-range.js';
import { hasLostMarks } from './damage.js';
import { flatTables, type FlatTables } from './flat-table.js';
import { isCitizenLetter } from './citizen-letter.js';
import { countsFromEffect, effectDay } from './effect-day.js';
import { eventsOf } from './events.js';
import { readHeader, type Header, type ReadingHints } from './header.js';
import { issuerTest } from './issuer-name.js';
import { isCodified, NORMATIVE, WITHOUT_TASKS } from './kinds.js';
import { linesOf, onOneLine, type Line } from './lines.js';
import { endsList, looseTitle } from './loose-title.js';
import { headingsOf } from './markdown-headings.js';
import { metBody } from './meeting.js';
import { issuerUnit, mentionOf } from './mentions.js';
import { normaliseText } from './normalise.js';
import { doubtOfNames, withOwnNames } from './own-names.js';
import { inYearOfPage, pageDay } from './page-day.js';
import { questionsOf } from './questions.js';
import { referencesOf } from './references.js';
import { runOnTables } from './run-on-table.js';
import { secrecyOf } from './secrecy.js';
import { wrappedTables } from './wrapped-table.js';
import { withSectionParticulars } from './section-particulars.js';
import { createSource, type Source } from './source.js';
import { statedBases, statedReplaced } from './stated-basis.js';
import { isSubmission } from './submission.js';
import { tableTasks } from './table-tasks.js';
import { tasksOf, type RawTask } from './tasks.js';
import { doubted, doubtOf, UNSURE } from './text-doubt.js';
import { treeOf } from './tree.js';

export type ReadingInput = { readonly text: string; readonly fileName?: string; readonly hints?: ReadingHints };

export type ReadingContext = { readonly directory: Directory; readonly calendar: CalendarTable };

/**
 * Reads a directive into a draft: header, tasks with leads and deadlines, each with its span and a confidence (domain.md §2.8).
 * The secrecy gate comes first: a refused document leaves nothing but the reason. Pure and deterministic; never throws on any text.
 */
export function readDirective(input: ReadingInput, context: ReadingContext): ReadingResult {
  const text = normaliseText(input.text);
  const folded = foldNarrow(text);
  const lines = linesOf(text, folded);
  const secret = secrecyOf(lines, input.fileName);
  if (secret !== null) return { ok: false, refusal: secret };
  if (!/\p{L}{2}/u.test(text)) return { ok: false, refusal: { kind: 'empty' } };
  if (!isVietnamese(folded)) return { ok: false, refusal: { kind: 'not-vietnamese-document' } };
  if (isCitizenLetter(lines)) return { ok: false, refusal: { kind: 'citizen-letter' } };
  return { ok: true, draft: draftOf(input, context, createSource(text, folded), lines) };
}

const COMMON = new Set(
  'cua va cac thuc hien viec theo ngay cong ban giao bao cao nhan dan phong quy dinh thang nam duoc trong cho don vi so xa phuong'.split(
    ' ',
  ),
);

/** Enough of the commonest words of administrative Vietnamese, accents or not; short texts get the benefit of the doubt. */
function isVietnamese(folded: string): boolean {
  const end = Math.min(folded.length, 4000);
  let words = 0;
  let common = 0;
  let from = 0;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? folded.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) continue;
    if (at > from) words += 1;
    if (at - from >= 2 && at - from <= 6 && COMMON.has(folded.slice(from, at))) common += 1;
    from = at + 1;
  }
  return words < 25 || common / words > 0.06;
}

function draftOf(input: ReadingInput, context: ReadingContext, source: Source, lines: readonly Line[]): DirectiveDraft {
  const headings = headingsOf(input.text, lines);
  const markless = hasLostMarks(source.text);
  const header = withOwnNames(readHeader(lines, source, input.hints), markless);
  const range = bodyRange(lines, header.bodyLine);
  const anchor = header.date.value ?? (header.partialDate === null ? null : (`${header.partialDate}-01` as LocalDate));
  const mention = mentionOf(context.directory, header, anchor, source);
  const invites = header.kind.value === 'giấy mời';
  const assigns = !WITHOUT_TASKS.has(header.kind.value ?? '') && !isSubmission(lines);
  const below = lines.slice(header.bodyLine);
  const flat = assigns ? tablesOf(source, below, anchor) : { tasks: [], lines: new Set<Line>() };
  const blocksIn = (part: readonly Line[]): Block[] =>
    blocksOf(flat.lines.size === 0 ? part : part.filter((line) => !flat.lines.has(line)), headings);
  const blocks = blocksIn(lines.slice(header.bodyLine, range.to));
  const attached = assigns ? attachedBodies(lines, range.to) : [];
  const telling = header.code.confidence < UNSURE && (header.told !== null || !header.scanned);
  const shown = anchor === null && telling ? pageDay(lines) : null;
  const raw = [
    ...(assigns ? rawTasks(source, header, blocks, anchor) : []),
    ...attached.flatMap((body) => rawTasks(source, header, blocksIn(body.lines), anchor, body.rules)),
    ...(assigns ? tableTasks(source, below, anchor) : []),
    ...flat.tasks,
    // "3. Báo cáo dự thảo kế hoạch …" of an invitation is on the agenda.
  ].filter(({ leads }) => !invites || leads.length > 0);
  const doubt = doubtOf(header, source.folded, markless);
  const holds = raw.some(({ deadline }) => deadline !== null && countsFromEffect(deadline))
    ? effectDay(source.folded, header.date.value)
    : null;
  const days = { signed: header.date.value, holds };
  const tasks = raw.map((task) => {
    const dated = inYearOfPage(task, shown, source.text);
    return doubted(toTask(dated, source.text, mention, context.calendar, days), task, header, doubt);
  });
  const own = header.code.value === null ? null : formatDocumentCode(header.code.value);
  const deadlines = raw.flatMap((task) => (task.deadline === null ? [] : [task.deadline.span]));
  return {
    text: source.text,
    regime: header.regime,
    kind: header.kind,
    code: header.code,
    issuer: header.issuer,
    issuerUnitId: issuerUnit(context.directory, header, anchor),
    date: header.date,
    partialDate: header.partialDate,
    place: header.place,
    subject: header.subject,
    urgency: header.urgency,
    addressees: header.addressees.map(mention),
    ...referencesOf(
      source,
      blocks,
      own,
      header.subject.span,
      statedBases(lines, headings),
      statedReplaced(lines),
      ordersOfTelling(raw, header.told),
    ),
    tasks,
    events: eventsOf(source, blocks, anchor, deadlines),
    questions: questionsOf(header, tasks),
  };
}

/** Where the orders of a telling begin, behind the sentence that names the document: they hold no bases. */
const ordersOfTelling = (tasks: readonly RawTask[], told: Header['told']): number =>
  told === null
    ? Infinity
    : tasks.reduce((first, { start }) => (start < told.end ? first : Math.min(first, start)), Infinity);

/** Tables that lost their rules: a printed line of a cell, a cell, or a row to a line. */
function tablesOf(source: Source, lines: readonly Line[], anchor: LocalDate | null): FlatTables {
  let rest = lines;
  const tasks: RawTask[] = [];
  const used = new Set<Line>();
  for (const read of [wrappedTables, flatTables, runOnTables]) {
    const found = read(source, rest, anchor);
    tasks.push(...found.tasks);
    if (found.lines.size === 0) continue;
    found.lines.forEach((line) => used.add(line));
    rest = rest.filter((line) => !found.lines.has(line));
  }
  return { tasks, lines: used };
}

function rawTasks(
  source: Source,
  header: Header,
  blocks: readonly Block[],
  anchor: LocalDate | null,
  rules = false,
): readonly RawTask[] {
  const met = header.addressees.length === 0 ? metBody(source, header.subject.span) : [];
  const { all } = treeOf(blocks, (block, above, last, next) => {
    const title = looseTitle(source, block, last ? above : null, next);
    return title === 'none' && endsList(source, block, above) ? 'after-list' : title;
  });
  const tasks = tasksOf(
    {
      source,
      anchor,
      isIssuer: issuerTest(header.issuer.value, met),
      addressees: header.addressees.length > 0 ? header.addressees : met,
      met: met[0] ?? null,
      subject: header.subject.span,
      told: header.told,
      normative: NORMATIVE.has(header.kind.value ?? '') || isCodified(source.folded),
      rules,
    },
    all,
  );
  return withSectionParticulars(source, all, tasks, anchor);
}

function toTask(
  task: RawTask,
  text: string,
  mention: (name: ParsedName) => UnitMention,
  calendar: CalendarTable,
  { signed, holds }: { readonly signed: LocalDate | null; readonly holds: LocalDate | null },
): DraftTask {
  const { deadline } = task;
  const from =
    deadline?.kind !== 'DURATION'
      ? null
      : deadline.anchor === 'signing'
        ? signed
        : countsFromEffect(deadline)
          ? holds
          : null;
  const lead = task.leads.map(mention);
  // Nobody reports to himself.
  const [only, another] = task.leads;
  const receivers = task.roles.reportTo.filter(({ name }) => another !== undefined || name !== only?.name);
  const doubt = task.confidence < 0.9 ? null : doubtOfNames(lead);
  return {
    text: onOneLine(text.slice(task.start, task.end)),
    span: { start: task.start, end: task.end },
    numbering: task.numbering,
    strength: task.strength,
    lead,
    cooperate: task.roles.cooperate.map(mention),
    monitor: (task.roles.watches ? task.leads : task.roles.gathers).map(mention),
    reportTo: receivers.map(mention),
    reportVia: task.roles.reportVia.map(mention),
    deadline:
      deadline?.kind === 'DURATION' && from !== null
        ? { ...deadline, due: resolveDuration(deadline, from, calendar) }
        : deadline,
    ...(doubt === null
      ? { confidence: task.confidence, ...(task.reason === undefined ? {} : { reason: task.reason }) }
      : { confidence: UNSURE, reason: doubt }),
  };
}
