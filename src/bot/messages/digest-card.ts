import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { arrangeDigest } from '../../domain/nudge/digest.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { shortName } from './directive-name.js';
import { dueClause, stateMark, stateWords } from './due-words.js';
import { draftsAction, draftsLine } from './open-drafts-card.js';
import type { OpenDraft } from '../../app/ports/store/directives.js';
import { channelWords } from './channel-words.js';
import { instant, instantNear, list, shorten, weekdayDate } from './format.js';

export type DigestEntry = {
  readonly view: AssignmentView;
  readonly escalation: boolean;
  /** For whom it is escalated to: how often the unit was told, when last and where. */
  /** What its lateness says of the work that it serves. */
  readonly chain?: readonly string[];
  /** For the head: whom the delay was reported to. */
  readonly escalatedTo?: readonly string[];
  /** For whoever gave the work: it waits for their word. */
  readonly decide?: boolean;
  readonly tried?: { readonly count: number; readonly lastAt: Date; readonly channel: string | null } | null;
};

/** One message with everything that is due for a person, most urgent first, each line actionable by its number. */
export function digestCard(
  entries: readonly DigestEntry[],
  day: LocalDate,
  now: Date,
  calendar: CalendarTable,
  drafts: readonly OpenDraft[] = [],
): Card | null {
  if (entries.length === 0 && drafts.length === 0) return null;
  const { own: ownLines, waiting: waitingLines, escalated: escalatedLines } = sectionsOf(entries, now);
  const silent = ownLines.lines.filter((entry) => entry.view.assignment.state === 'sent');
  const first = [...ownLines.lines, ...waitingLines.lines, ...escalatedLines.lines][0]?.view;
  return {
    title: `Nhắc việc ${weekdayDate(day)}`,
    lines: [
      ...(ownLines.lines.length > 0
        ? [{ text: `${ownLines.lines.length + ownLines.more} việc cần anh/chị:`, style: 'bold' } as const]
        : []),
      ...ownLines.lines.map((entry) => line(entry, now, calendar, false)),
      ...(ownLines.more > 0 ? [`… và ${ownLines.more} việc nữa: gõ “việc”.`] : []),
      ...(waitingLines.lines.length > 0 ? [{ text: 'Chờ anh/chị quyết định:', style: 'bold' } as const] : []),
      ...waitingLines.lines.map((entry) => decisionLine(entry, now)),
      ...(waitingLines.more > 0 ? [`… và ${waitingLines.more} việc nữa: gõ “chờ xác nhận”.`] : []),
      ...(escalatedLines.lines.length > 0
        ? [{ text: escalationHeading(escalatedLines.lines), style: 'bold' } as const]
        : []),
      ...escalatedLines.lines.map((entry) => line(entry, now, calendar, true)),
      ...(escalatedLines.more > 0 ? [`… và ${escalatedLines.more} việc nữa: gõ “quá hạn” hoặc “ai chưa nhận”.`] : []),
      ...draftsLine(drafts, 'vi'),
      ...(first === undefined
        ? []
        : [
            {
              text: `Gõ “việc ${first.assignment.number}” để mở${silent.length > 0 ? `, “nhận ${silent[0]?.view.assignment.number ?? ''}” để xác nhận` : ''}.`,
              style: 'muted',
            } as const,
          ]),
    ],
    actions: [
      ...acknowledgeActions(silent),
      ...draftsAction(drafts, 'vi'),
      ...[...ownLines.lines, ...waitingLines.lines, ...escalatedLines.lines].slice(0, 4).map((entry) => ({
        label: `Việc ${entry.view.assignment.number}`,
        intent: { do: 'show-assignment' as const, assignmentId: entry.view.assignment.id },
      })),
    ],
  };
}

/** Only units that a message reached were reminded. */
function escalationHeading(entries: readonly DigestEntry[]): string {
  const unreached = entries.filter(({ tried }) => tried === null).length;
  if (unreached === 0) return 'Báo cáo lãnh đạo: đơn vị chậm, đã nhắc nhưng chưa chuyển biến';
  return unreached === entries.length
    ? 'Báo cáo lãnh đạo: chưa liên lạc được với đơn vị qua trợ lý'
    : 'Báo cáo lãnh đạo: việc chưa chuyển biến (có đơn vị chưa liên lạc được qua trợ lý)';
}

/** One tap for everything that was not acknowledged; words, since a digest may span directives. */
function acknowledgeActions(silent: readonly DigestEntry[]): readonly CardAction[] {
  const [only] = silent;
  if (only === undefined) return [];
  return silent.length === 1
    ? [
        {
          label: `Đã nhận việc ${only.view.assignment.number}`,
          style: 'primary',
          intent: { do: 'acknowledge', assignmentId: only.view.assignment.id },
        },
      ]
    : [
        {
          label: `Đã nhận ${silent.length} việc`,
          style: 'primary',
          intent: { do: 'say', text: `nhận ${silent.map(({ view }) => view.assignment.number).join(', ')}` },
        },
      ];
}

type Section = { readonly lines: readonly DigestEntry[]; readonly more: number };

/** Each assignment once in its section, most urgent first; what does not fit is counted. */
export function sectionsOf(
  entries: readonly DigestEntry[],
  now: Date,
): { readonly own: Section; readonly waiting: Section; readonly escalated: Section } {
  const arrange = (some: readonly DigestEntry[]): Section =>
    arrangeDigest(
      some.map((entry) => ({
        ...entry,
        assignmentId: entry.view.assignment.id,
        number: entry.view.assignment.number,
        urgency: entry.view.assignment.urgency,
        due: entry.view.assignment.due.due,
        overdue: timeliness(entry.view.assignment, now) === 'overdue',
      })),
      9,
    );
  return {
    own: arrange(entries.filter((entry) => !entry.escalation && entry.decide !== true)),
    waiting: arrange(entries.filter((entry) => entry.decide === true)),
    escalated: arrange(entries.filter((entry) => entry.escalation)),
  };
}

function line(entry: DigestEntry, now: Date, calendar: CalendarTable, withUnit: boolean): CardLine {
  const { view } = entry;
  const timing = timeliness(view.assignment, now);
  const mark =
    timing === 'overdue' ? '🔴' : timing === 'due-today' ? '🟠' : view.assignment.state === 'sent' ? '⏳' : '🔔';
  return `${mark} Việc ${view.assignment.number}${withUnit ? ` — ${view.unitName}` : ''}: ${taskWords(view)} (${shortName(view.directive)}) — ${dueClause(view.assignment, now, calendar)}; ${stateWords(view.assignment.state)}${view.assignment.percent > 0 ? `, ${view.assignment.percent}%` : ''}${(entry.chain ?? []).map((words) => `. ${words.replace(/[.]$/u, '')}`).join('')}${withUnit ? triedWords(entry) : escalatedWords(entry)}`;
}

/** The task in short; its unit stands before it, or is the reader's own, and is not named again. */
function taskWords({ task, unitName }: AssignmentView): string {
  const own = task.text.startsWith(`${unitName} `) ? task.text.slice(unitName.length + 1) : task.text;
  return shorten(`${own.charAt(0).toUpperCase()}${own.slice(1)}`, 90);
}

function escalatedWords({ escalatedTo }: DigestEntry): string {
  return escalatedTo === undefined || escalatedTo.length === 0 ? '' : `. Đã báo cáo lãnh đạo: ${list(escalatedTo)}`;
}

/** What waits for the reader's word, and since when. */
function decisionLine({ view }: DigestEntry, now: Date): CardLine {
  const { state, number, reportedAt } = view.assignment;
  const what =
    state === 'reported'
      ? `báo cáo hoàn thành${reportedAt === null ? '' : ` ${instantNear(reportedAt, now)}`}, chờ xác nhận`
      : 'xin gia hạn, chờ trả lời';
  return `${stateMark(state)} Việc ${number} — ${view.unitName}: ${taskWords(view)} (${shortName(view.directive)}) — ${what}`;
}

function triedWords({ tried }: DigestEntry): string {
  if (tried === undefined) return '';
  if (tried === null) return '. Chưa gửi được tin nào cho đơn vị';
  return `. Đã gửi đơn vị ${tried.count} tin, gần nhất ${instant(tried.lastAt)}${tried.channel === null ? '' : ` qua ${channelWords(tried.channel)}`}; người đứng đầu đã được báo`;
}
