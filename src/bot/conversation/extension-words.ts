import type { CardAction } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Refusal } from '../../domain/assignment/act-outcome.js';
import { addDays, localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import { addMonths } from '../../domain/directive/deadline/days.js';
import { addWorkingDays } from '../../domain/calendar/working-calendar.js';
import { date } from '../messages/format.js';
import { dayIn } from './day-words.js';
import { endDialogue, startDialogue, type Dialogue } from './dialogue.js';
import { doAct } from './do-act.js';
import { targetOf } from './target.js';
import { sayText, wordsFor, type Turn } from './turn.js';
import { plain } from './words.js';

type Asking = Extract<Dialogue, { kind: 'extension' }>;

const REASON = /(?:^|\s)(?:vì|do|để|bởi|lý do:?|because)\s+(.+)$/isu;
/** Only where the whole sentence is typed without accents: "đơn vi" with a slip must not begin a reason. */
const REASON_WITHOUT_ACCENTS = /(?:^|\s)(?:vi|do|de|boi|ly do:?|because)\s+(.+)$/isu;

const reasonPattern = (words: string): RegExp => (/^\p{ASCII}*$/u.test(words) ? REASON_WITHOUT_ACCENTS : REASON);

/** Whether words after "gia hạn" ask for time ("thêm 5 ngày vì …", "đến 15/12"), rather than about it ("gia hạn nào đang chờ"). */
export function asksForTime(words: string): boolean {
  return (
    reasonPattern(words).test(words) ||
    /^(?:them|den|toi|sang|to|until|\d+ (?:ngay|tuan|thang))(?: |$)/u.test(plain(words))
  );
}

/** "gia hạn 142 đến 15/12 vì chờ số liệu", "xin lùi hạn thêm 5 ngày vì …": day and reason in one sentence, or asked for one by one. */
export async function askForExtension(turn: Turn, number: number | null, words: string): Promise<void> {
  const view = await targetOf(
    turn,
    number,
    (candidate) => candidate.assignment.role === 'lead' && candidate.assignment.due.due !== null,
    (example) => `gia hạn ${example} ${words}`.trim(),
  );
  if (view === null) return;
  const asking: Asking = { kind: 'extension', assignmentId: view.assignment.id, until: null };
  if (words.trim() !== '') return continueExtension(turn, asking, words);
  await startDialogue(turn, asking);
  await sayText(turn, wordsFor(turn).askExtension(view.assignment.number), [dropping(turn)]);
}

/** Pressed on the card: which work is plain. */
export async function startExtension(turn: Turn, assignmentId: string): Promise<void> {
  await startDialogue(turn, { kind: 'extension', assignmentId, until: null });
  await sayText(turn, wordsFor(turn).askExtension(null), [dropping(turn)]);
}

const dropping = (turn: Turn): CardAction => ({ label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } });

/** What is still missing, day or reason, in these words. */
export async function continueExtension(turn: Turn, asking: Asking, said: string): Promise<void> {
  const view = await turn.scope.tx.assignments.byId(asking.assignmentId);
  if (view === null) return sayText(turn, wordsFor(turn).noTask);
  const known = asking.until === null ? null : localDate(asking.until);
  const until = known ?? (await newLimitIn(turn, view, said));
  const stated = reasonPattern(said).exec(said)?.[1] ?? (known === null ? asking.reason : said);
  const reason = (stated ?? '').trim();
  if (until === null) {
    await startDialogue(turn, { ...asking, ...(reason === '' ? {} : { reason }) });
    return sayText(turn, wordsFor(turn).extensionDayUnclear);
  }
  if (reason === '') {
    await startDialogue(turn, { ...asking, until });
    return sayText(turn, wordsFor(turn).askExtensionReason(until), [dropping(turn)]);
  }
  const done = await doAct(turn, asking.assignmentId, { type: 'ask-extension', until, reason });
  if (!done.ok) return otherDay(turn, asking, reason, view.assignment.number, done.words, done.result.refusal);
  await endDialogue(turn);
  const { number } = view.assignment;
  const words = wordsFor(turn);
  await sayText(turn, words.extensionSent(number, until, done.result.flags.includes('many-extensions')), [
    { label: words.task(number), intent: { do: 'show-assignment', assignmentId: asking.assignmentId } },
  ]);
}

/** A day that cannot be granted: only the day is asked for again, the reason stands. Where a day fits it is offered. */
async function otherDay(
  turn: Turn,
  asking: Asking,
  reason: string,
  number: number,
  words: string,
  refusal: Refusal | { readonly code: string },
): Promise<void> {
  const offered = proposedDay(refusal as Refusal);
  if (offered === undefined) {
    await endDialogue(turn);
    return sayText(turn, words);
  }
  await startDialogue(turn, { kind: 'extension', assignmentId: asking.assignmentId, until: null, reason });
  await sayText(turn, wordsFor(turn).otherDay(words), [
    ...(offered === null
      ? []
      : [
          {
            label: wordsFor(turn).extendTo(offered),
            intent: { do: 'say' as const, text: `gia hạn ${number} đến ${date(offered)} vì ${reason}` },
          },
        ]),
    dropping(turn),
  ]);
}

/** The day to offer instead; null: another must be named; undefined: no other day helps. */
function proposedDay(refusal: Refusal): LocalDate | null | undefined {
  switch (refusal.code) {
    case 'off-day':
      return refusal.proposed;
    case 'outlives-parent':
      return refusal.parentDue;
    case 'in-the-past':
    case 'not-later':
      return null;
    default:
      return undefined;
  }
}

/** "thêm 5 ngày (làm việc)", "thêm 2 tuần" counts from the limit in force; anything else is a day. */
async function newLimitIn(turn: Turn, { assignment }: AssignmentView, words: string): Promise<LocalDate | null> {
  const more = /(?:^|them )0*(\d{1,3}) (ngay lam viec|ngay|tuan|thang)(?: |$|[,.])/u.exec(
    plain(words).replace(/ (?:vi|do) .*$/u, ''),
  );
  const count = Number(more?.[1] ?? 0);
  if (assignment.due.due === null || count === 0)
    return dayIn(turn, words.replace(reasonPattern(words), ''), { lastDay: true });
  switch (more?.[2]) {
    case 'ngay lam viec':
      return addWorkingDays(await turn.scope.tx.calendar.table(), assignment.due.due, count);
    case 'tuan':
      return addDays(assignment.due.due, 7 * count);
    case 'thang':
      return addMonths(assignment.due.due, count);
    default:
      return addDays(assignment.due.due, count);
  }
}
