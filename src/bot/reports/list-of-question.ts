import type { AssignmentFilter, ReportRow } from '../../app/ports/store/assignments.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { inState, lateWithin } from '../conversation/questions/answers.js';
import type { TaskListInput } from '../files/task-list-workbook.js';
import { stateWords, writtenDue } from '../messages/due-words.js';
import type { Asked, Read } from './asked.js';

/** Small enough that a page's raw rows are gone before the next ones come. */
const PAGE = 300;

export type Progress = (done: number, total: number) => Promise<void>;

/** What the list holds: "quá hạn tháng 10" is what was due in October and is late, as the answer in chat has it. */
function listFilter({ question, narrowed, filter, period, scope }: Asked): AssignmentFilter {
  const { state } = question.slots;
  if (state === null) return filter;
  if (state === 'overdue')
    return { ...narrowed.filter, ...inState(state, scope.now), ...lateWithin(period, scope.now) };
  return { ...filter, ...inState(state, scope.now) };
}

type Kept<T> = { readonly limit: number; readonly number: number; readonly row: T };

/** Rows page by page, each in a transaction of its own, at most `most`; nearest limit first. Only what `keep` makes of a row stays in memory. */
export async function rowsOf<T>(
  read: Read,
  filter: AssignmentFilter,
  now: Date,
  most: number,
  keep: (row: ReportRow) => T,
  progress: Progress = () => Promise.resolve(),
): Promise<{ readonly rows: readonly T[]; readonly total: number }> {
  const [counted] = await read((tx) => tx.assignments.counts(filter, 'none', now));
  const total = counted?.total ?? 0;
  const wanted = Math.min(most, total);
  const kept: Kept<T>[] = [];
  await progress(0, wanted);
  while (kept.length < wanted) {
    // Only what is kept leaves the transaction.
    const page = await read(async (tx) =>
      (await tx.assignments.reportRows(filter, kept.at(-1)?.number ?? null, Math.min(PAGE, most - kept.length))).map(
        (row): Kept<T> => ({
          limit: row.limitAt?.getTime() ?? Number.POSITIVE_INFINITY,
          number: row.number,
          row: keep(row),
        }),
      ),
    );
    if (page.length === 0) break;
    kept.push(...page);
    await progress(kept.length, wanted);
  }
  // Two without a limit differ by nothing that can be subtracted.
  kept.sort((a, b) => (a.limit === b.limit ? a.number - b.number : a.limit - b.limit));
  return { rows: kept.map(({ row }) => row), total };
}

export async function listOf(ground: Asked, read: Read, most: number, progress?: Progress): Promise<TaskListInput> {
  const { words, scope } = ground;
  const once = heldOnce();
  const keep = (row: ReportRow): TaskListInput['rows'][number] => once(line(row, scope.now));
  const { rows, total } = await rowsOf(read, listFilter(ground), scope.now, most, keep, progress);
  return {
    title: ground.question.slots.state === 'overdue' ? 'DANH MỤC NHIỆM VỤ QUÁ HẠN' : 'DANH MỤC NHIỆM VỤ',
    scope: total > rows.length ? `${words}; chỉ gồm ${rows.length} việc giao gần nhất trong ${total} việc` : words,
    asOf: scope.now,
    rows,
  };
}

function line(
  { assignment, code, task, unitName, leads, cooperates, number }: ReportRow,
  now: Date,
): TaskListInput['rows'][number] {
  const timing = timeliness(assignment, now);
  return {
    code,
    task,
    lead: leads.join('; '),
    cooperate: cooperates,
    due: {
      date: assignment.due.due,
      before: assignment.due.op === 'BEFORE',
      words: writtenDue(assignment.due),
    },
    status: `${stateWords(assignment.state)}${timing === 'overdue' ? ', quá hạn' : timing === 'late' ? ', sau hạn' : timing === 'on-time' ? ', đúng hạn' : ''}`,
    note: [
      `việc ${number}`,
      // The state is that of the unit that the row is about.
      ...(assignment.role === 'lead' ? [] : [unitName]),
      ...(assignment.percent > 0 ? [`${assignment.percent}%`] : []),
    ].join(', '),
  };
}

/** Fifty thousand rows tell of a few thousand tasks, units, limits and states: each text and each list of partners is held once. */
function heldOnce(): (row: TaskListInput['rows'][number]) => TaskListInput['rows'][number] {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const dues = new Map<string, TaskListInput['rows'][number]['due']>();
  const held = <T>(known: Map<string, T>, key: string, value: T): T => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, value);
    return value;
  };
  const text = (value: string): string => held(texts, value, value);
  return ({ code, task, lead, cooperate, due, status, note }) => ({
    code: code === null ? null : text(code),
    task: text(task),
    lead: text(lead),
    cooperate: held(lists, cooperate.join('\n'), cooperate),
    due: held(dues, `${due.date ?? ''}|${due.before ? '1' : ''}|${due.words}`, due),
    status: text(status),
    note,
  });
}
