import type { CalendarTable } from '../calendar/working-calendar.js';
import type { Directory } from '../unit/directory.js';
import type { LocalDate } from '../calendar/local-date.js';
import { parseDeadlines } from './deadline/parse-deadlines.js';
import { resolveDuration } from './deadline/resolve.js';
import type { Deadline, DirectiveDraft, DraftTask, Span, UnitMention } from './directive.js';
import { createLocator } from './locate.js';
import { questionsOf } from './reader/questions.js';

/** A row of a table whose columns the intake understood (STT | Nội dung | Chủ trì | Phối hợp | Thời gian). */
export type TableRow = {
  readonly sections: readonly string[];
  readonly number?: string;
  readonly content?: string;
  readonly lead?: string;
  readonly cooperate?: string;
  readonly monitor?: string;
  readonly deadline?: string;
};

export type TableContext = { readonly directory: Directory; readonly calendar: CalendarTable };

/** Names are read openly while a document has no date, as the reader does. */
const UNDATED = '2026-01-01' as LocalDate;

/**
 * The draft with every row of its task tables as a task (domain.md §2.4 rule 17). A cell says which column it is, so a row outranks what running
 * text made of the same words; a row that the reader did not see is added in its place. An empty lead stays empty and becomes a question.
 */
export function withTableTasks(
  draft: DirectiveDraft,
  rows: readonly TableRow[],
  context: TableContext,
): DirectiveDraft {
  const locate = createLocator(draft.text);
  const tabled: DraftTask[] = [];
  let from = 0;
  for (const row of rows) {
    if (row.content === undefined || row.content.replace(/\s+/g, ' ').trim().length < 4) continue;
    const span = locate(row.content, from) ?? locate(row.content);
    tabled.push(taskOf(row, span, locate, draft, context));
    if (span !== null && span.start >= from) from = span.end;
  }
  if (tabled.length === 0) return draft;
  const others = draft.tasks.filter(
    (task) => !tabled.some((row) => row.span.end > row.span.start && overlaps(row.span, task.span)),
  );
  const tasks = [...others, ...tabled].sort((a, b) => a.span.start - b.span.start);
  return { ...draft, tasks, questions: questionsOf(draft, tasks) };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function taskOf(
  row: TableRow,
  span: Span | null,
  locate: ReturnType<typeof createLocator>,
  draft: DirectiveDraft,
  context: TableContext,
): DraftTask {
  const at = span ?? { start: draft.text.length, end: draft.text.length };
  const asOf = draft.date.value ?? (draft.partialDate === null ? UNDATED : (`${draft.partialDate}-01` as LocalDate));
  const mentions = (cell: string | undefined): readonly UnitMention[] => {
    if (cell === undefined || !/\p{L}{2}/u.test(cell)) return [];
    const place = span === null ? null : locate(cell, span.end);
    const found = context.directory.findMentions(cell, asOf);
    const placed = (mention: UnitMention): UnitMention => ({
      ...mention,
      span: place === null ? { start: 0, end: 0 } : (locate(mention.name, place.start) ?? place),
    });
    if (found.length > 0) return found.map(placed);
    const name = cell.replace(/\s+/g, ' ').trim();
    return [placed({ name, span: { start: 0, end: 0 }, resolution: context.directory.resolveName(name, asOf) })];
  };
  const lead = mentions(row.lead);
  return {
    text: (row.content ?? '').replace(/\s+/g, ' ').trim(),
    span: at,
    numbering: row.number ?? null,
    strength: 'must',
    lead,
    cooperate: mentions(row.cooperate),
    monitor: mentions(row.monitor),
    reportTo: [],
    reportVia: [],
    deadline:
      row.deadline === undefined
        ? null
        : deadlineOf(
            row.deadline,
            span === null ? null : locate(row.deadline, span.end),
            draft.date.value,
            context.calendar,
          ),
    confidence: lead.length === 0 ? 0.4 : 0.95,
    ...(lead.length === 0 ? { reason: 'Ô đơn vị chủ trì để trống' } : {}),
  };
}

function deadlineOf(
  cell: string,
  place: Span | null,
  signed: LocalDate | null,
  calendar: CalendarTable,
): Deadline | null {
  const [deadline] = parseDeadlines(cell, signed, { cell: true, offset: place?.start ?? 0 });
  if (deadline === undefined) return null;
  const counted = deadline.kind === 'DURATION' && deadline.anchor === 'signing' && signed !== null;
  return counted ? { ...deadline, due: resolveDuration(deadline, signed, calendar) } : deadline;
}
