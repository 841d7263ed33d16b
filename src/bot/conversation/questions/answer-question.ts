import type { Card, CardAction } from '../../../app/ports/card.js';
import { askedScope, type AskedScope } from '../../../app/status/asked-scope.js';
import { myWork } from '../../../app/status/my-work.js';
import { sightOf } from '../../../app/status/visible-units.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { timeliness } from '../../../domain/assignment/lateness.js';
import { shorten } from '../../messages/format.js';
import { helpCard } from '../../messages/help.js';
import { ownWorkLead } from '../../messages/lead-sentences.js';
import { workListCard } from '../../messages/status-cards.js';
import { currentDialogue, startDialogue } from '../dialogue.js';
import { inSight } from '../in-sight.js';
import { showHistory } from '../show-history.js';
import { say, sayText, send, type Turn } from '../turn.js';
import {
  directiveAnswer,
  dueAnswer,
  extensionsAnswer,
  overdueAnswer,
  overviewAnswer,
  silentAnswer,
  unitAnswer,
  waitingAnswer,
  between,
  inState,
  type Narrowed,
} from './answers.js';
import { askReport } from './ask-report.js';
import { byDocumentAnswer } from './by-document.js';
import { compareAnswer, rankingAnswer, reasonsAnswer } from './judging-answers.js';
import { continueQuestion, withSubject } from './continue-question.js';
import { parseQuestion } from './parse-question.js';
import { NO_SLOTS, SURE, type Question, type QuestionIntent } from './question.js';
import { questionWords, understoodWords } from './say-question.js';

/** Reads a sentence as a question, with what was asked before as its ground; null when it asks for nothing that we know. */
export async function readQuestion(turn: Turn, text: string): Promise<Question | null> {
  const directory = await turn.scope.tx.units.directory();
  const today = dayOf(turn.scope.now);
  const dialogue = await currentDialogue(turn);
  const earlier =
    dialogue?.kind === 'asked' ? parseQuestion(dialogue.text, { directory, today, previous: null }) : null;
  const question = parseQuestion(text, { directory, today, previous: earlier });
  if (question.intent === 'follow-up') return earlier === null ? null : continueQuestion(earlier, question);
  if (question.intent === 'not-understood') return null;
  return earlier === null ? question : withSubject(question, earlier);
}

/** Answers what was understood; a doubtful reading is offered as buttons, never answered as if it were sure. */
export async function answerQuestion(turn: Turn, question: Question, typed: string): Promise<void> {
  const nameOf = unitNames(await turn.scope.tx.units.directory());
  if (question.confidence < SURE) return offer(turn, question, nameOf);
  const dialogue = await currentDialogue(turn);
  if (
    (dialogue === null || dialogue.kind === 'asked') &&
    question.intent !== 'help' &&
    question.intent !== 'inspection'
  )
    await startDialogue(turn, { kind: 'asked', text: questionWords(question, turn.scope.now, nameOf) });
  switch (question.intent) {
    case 'help':
      return say(turn, helpCard(turn.principal));
    case 'inspection':
      // Whether or not a visit is planned, and whoever asks: the same words.
      return sayText(turn, 'Không có thông tin về cuộc kiểm tra nào trong phạm vi của anh/chị.');
    case 'assignment':
    case 'history':
      if (question.slots.number !== null) return aboutAssignment(turn, question);
      break;
    case 'chart':
    case 'report-file':
      return askReport(turn, question, questionWords(question, turn.scope.now, nameOf), typed);
    case 'my-work':
      return myWorkAnswer(turn, question, nameOf);
    default:
      break;
  }
  const sight = await sightOf(turn.scope, turn.principal);
  const scoped = await askedScope(turn.scope, sight, question.slots);
  if (!scoped.ok) return refuse(turn, scoped, question, nameOf);
  const card = await answerCard(turn, scoped, question);
  await say(turn, withReading(card, question, turn.scope.now, nameOf));
}

async function answerCard(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  if (question.slots.form === 'by-document') return byDocumentAnswer(turn, narrowed, question);
  switch (question.intent) {
    case 'status-unit':
      return unitAnswer(turn, narrowed, question);
    case 'status-directive':
      return directiveAnswer(turn, narrowed, question);
    case 'overdue':
      return overdueAnswer(turn, narrowed, question);
    case 'due':
      return dueAnswer(turn, narrowed, question);
    case 'who-not-acknowledged':
      return silentAnswer(turn, narrowed);
    case 'waiting-confirmation':
      return waitingAnswer(turn, narrowed);
    case 'extensions':
      return extensionsAnswer(turn, narrowed);
    case 'ranking':
      return rankingAnswer(turn, narrowed, question);
    case 'compare':
      return compareAnswer(turn, narrowed, question);
    case 'late-reasons':
      return reasonsAnswer(turn, narrowed, question);
    default:
      return overviewAnswer(turn, narrowed, question);
  }
}

async function myWorkAnswer(turn: Turn, question: Question, nameOf: (id: string) => string): Promise<void> {
  const { now, tx } = turn.scope;
  const period = question.slots.period === null ? null : between(question.slots.period, now);
  const { state } = question.slots;
  const asked = state === null ? undefined : inState(state, now).states;
  const views = (await myWork(turn.scope, turn.principal, asked)).filter(({ assignment }) => {
    if (state === 'overdue' && timeliness(assignment, now) !== 'overdue') return false;
    if (period === null) return true;
    // What is done belongs to the day on which it was done, what is open to the day on which it is due.
    const day = state !== 'done' ? assignment.due.due : assignment.doneAt === null ? null : dayOf(assignment.doneAt);
    return day !== null && day >= dayOf(period.from) && day < dayOf(period.before);
  });
  const card = workListCard(`Việc của tôi (${views.length})`, views, now, await tx.calendar.table(), {
    withUnit: false,
    empty: state === null ? '🟢 Không có việc nào đang chờ anh/chị.' : 'Không có việc nào như vậy của anh/chị.',
    lead: state === null ? ownWorkLead(views, now) : null,
  });
  await say(turn, withReading(card, question, now, nameOf));
}

async function aboutAssignment(turn: Turn, question: Question): Promise<void> {
  const { number } = question.slots;
  const found = number === null || number.length > 9 ? null : await turn.scope.tx.assignments.byNumber(Number(number));
  const view = await inSight(turn, found);
  if (view === null) return sayText(turn, `Không tìm thấy việc số ${number ?? ''} trong phạm vi của anh/chị.`);
  if (question.intent === 'history') return showHistory(turn, view.assignment.id);
  return send(turn, { type: 'assignment-card', assignmentId: view.assignment.id });
}

async function refuse(
  turn: Turn,
  refusal: Extract<AskedScope, { ok: false }>,
  question: Question,
  nameOf: (id: string) => string,
): Promise<void> {
  switch (refusal.reason) {
    case 'nothing-in-sight':
      return sayText(turn, 'Chưa có việc nào trong phạm vi của anh/chị.');
    case 'unknown-unit':
      return sayText(turn, `Không tìm thấy đơn vị “${shorten(refusal.words, 80)}” trong phạm vi của anh/chị.`);
    case 'unknown-person':
      return sayText(turn, `Không tìm thấy “${shorten(refusal.words, 80)}” trong phạm vi của anh/chị.`);
    case 'unknown-document': {
      if (question.bareNumber)
        return aboutAssignment(turn, {
          ...question,
          intent: 'assignment',
          slots: { ...question.slots, number: refusal.words },
        });
      return sayText(turn, `Không tìm thấy văn bản “${shorten(refusal.words, 80)}” trong phạm vi của anh/chị.`);
    }
    case 'which-unit':
      return sayText(
        turn,
        `“${shorten(refusal.words, 80)}” là đơn vị nào?`,
        refusal.unitIds.slice(0, 6).map((unitId): CardAction => ({
          label: shorten(nameOf(unitId), 30),
          intent: { do: 'ask', text: questionWords(chosen(question, refusal.words, unitId), turn.scope.now, nameOf) },
        })),
      );
  }
}

/** The last line says how the sentence was understood; buttons lead to what else it could have meant and to the nearest questions. */
function withReading(card: Card, question: Question, now: Date, nameOf: (id: string) => string): Card {
  const doubtful = question.slots.units.some((unit) => unit.doubtful);
  const ask = (label: string, intent: QuestionIntent): CardAction => ({
    label,
    intent: { do: 'ask', text: questionWords({ intent, slots: neighbourSlots(intent, question) }, now, nameOf) },
  });
  const neighbours: CardAction[] = [];
  if (question.intent === 'status-overview' && question.slots.form === null)
    neighbours.push({
      label: 'Theo văn bản',
      intent: {
        do: 'ask',
        text: questionWords(
          { intent: question.intent, slots: { ...question.slots, form: 'by-document' } },
          now,
          nameOf,
        ),
      },
    });
  if (question.inherited === true)
    neighbours.push({
      label: 'Toàn bộ phạm vi',
      intent: {
        do: 'ask',
        text: questionWords(
          { intent: question.intent, slots: { ...NO_SLOTS, period: question.slots.period, base: question.slots.base } },
          now,
          nameOf,
        ),
      },
    });
  if (question.other !== null && LABELS[question.other] !== undefined)
    neighbours.push(ask(LABELS[question.other] ?? '', question.other));
  for (const next of NEIGHBOURS[question.intent] ?? []) {
    if (neighbours.length >= 3 || next === question.other) continue;
    neighbours.push(ask(LABELS[next] ?? '', next));
  }
  const own = card.actions ?? [];
  return {
    ...card,
    lines: [
      ...card.lines,
      {
        text: `Hiểu là: ${understoodWords(question, now, nameOf)}${doubtful ? ' (tên đơn vị đọc gần đúng)' : ''}.`,
        style: 'muted',
      },
    ],
    actions: [...own, ...neighbours.filter((next) => !own.some((action) => action.label === next.label))].slice(0, 6),
  };
}

/** The same subject; a picture of a ranking is of heads, of a comparison a trend, of one directive its timeline. A file holds what the answer lists. */
function neighbourSlots(intent: QuestionIntent, { intent: of, slots }: Question): Question['slots'] {
  if (intent === 'chart')
    return {
      ...slots,
      state: null,
      base: null,
      form: of === 'ranking' ? 'ranking' : of === 'compare' ? 'trend' : slots.document === null ? null : 'timeline',
      ...(of === 'compare' ? { period: null } : {}),
    };
  if (intent === 'report-file')
    return {
      ...slots,
      form: null,
      state: of === 'overdue' ? 'overdue' : of === 'who-not-acknowledged' ? 'not-acknowledged' : slots.state,
    };
  return { ...slots, state: null, form: null, ...(of === 'compare' ? { period: slots.base, base: null } : {}) };
}

const LABELS: Partial<Record<QuestionIntent, string>> = {
  'status-overview': 'Tình hình',
  'status-unit': 'Tình hình',
  'status-directive': 'Tình hình văn bản',
  overdue: 'Việc quá hạn',
  due: 'Sắp đến hạn',
  'who-not-acknowledged': 'Ai chưa nhận',
  'late-reasons': 'Vì sao chậm',
  extensions: 'Xin gia hạn',
  'waiting-confirmation': 'Chờ xác nhận',
  ranking: 'Xếp hạng',
  'my-work': 'Việc của tôi',
  chart: 'Biểu đồ',
  'report-file': 'Xuất Excel',
};

const NEIGHBOURS: Partial<Record<QuestionIntent, readonly QuestionIntent[]>> = {
  'status-overview': ['overdue', 'who-not-acknowledged', 'chart'],
  'status-unit': ['overdue', 'due', 'late-reasons'],
  'status-directive': ['who-not-acknowledged', 'overdue', 'chart'],
  overdue: ['late-reasons', 'report-file', 'chart'],
  due: ['overdue', 'report-file'],
  'who-not-acknowledged': ['overdue', 'report-file'],
  'late-reasons': ['overdue', 'extensions'],
  ranking: ['chart', 'late-reasons'],
  compare: ['chart', 'overdue'],
  extensions: ['waiting-confirmation', 'overdue'],
  'waiting-confirmation': ['extensions'],
};

async function offer(turn: Turn, question: Question, nameOf: (id: string) => string): Promise<void> {
  // A unit out of sight keeps the words as typed, as one that does not exist does.
  const { sees } = await sightOf(turn.scope, turn.principal);
  const units = question.slots.units.map((unit) => (unit.unitIds.some(sees) ? unit : { ...unit, unitIds: [] }));
  const slots = { ...question.slots, units };
  const choice = (intent: QuestionIntent): CardAction => {
    const words = questionWords({ intent, slots }, turn.scope.now, nameOf);
    return { label: shorten(words.charAt(0).toUpperCase() + words.slice(1), 40), intent: { do: 'ask', text: words } };
  };
  await sayText(turn, 'Chưa chắc hiểu đúng ý anh/chị. Có phải anh/chị hỏi:', [
    choice(question.intent),
    ...(question.other === null ? [] : [choice(question.other)]),
  ]);
}

/** The question with one bearer of a shared name in its place. */
function chosen(question: Question, words: string, unitId: string): Question {
  const units = question.slots.units.map((unit) => (unit.words === words ? { ...unit, unitIds: [unitId] } : unit));
  return { ...question, slots: { ...question.slots, units } };
}
