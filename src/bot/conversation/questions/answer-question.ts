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
import { QUESTIONS } from '../../messages/question-answers.js';
import { workListCard } from '../../messages/status-cards.js';
import { currentDialogue, startDialogue } from '../dialogue.js';
import { inSight } from '../in-sight.js';
import { showHistory } from '../show-history.js';
import { languageOf, say, sayText, send, type Turn } from '../turn.js';
import {
  directiveAnswer,
  dueAnswer,
  extensionsAnswer,
  overdueAnswer,
  overviewAnswer,
  returnedAnswer,
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
import { withReading } from './neighbours.js';
import { DOUBTED, parseQuestion } from './parse-question.js';
import { SURE, type Question, type QuestionIntent } from './question.js';
import { historyByWords } from './history-answer.js';
import { questionWords, understoodWords } from './say-question.js';
import { isTopic } from './topics.js';

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

/** Of one task its own card answers all of these: who has it, when it is due, whether more time is asked or a report waits. */
const OF_ONE_TASK: ReadonlySet<QuestionIntent> = new Set([
  'assignment',
  'history',
  'status-overview',
  'status-unit',
  'who-not-acknowledged',
  'overdue',
  'due',
  'extensions',
  'waiting-confirmation',
]);

/** Keeps the question as the ground of the next one, unless something else is being talked about. */
async function rememberAsked(turn: Turn, question: Question, nameOf: ReturnType<typeof unitNames>): Promise<void> {
  const dialogue = await currentDialogue(turn);
  if (
    (dialogue === null || dialogue.kind === 'asked') &&
    question.intent !== 'help' &&
    question.intent !== 'inspection'
  )
    await startDialogue(turn, { kind: 'asked', text: questionWords(question, turn.scope.now, nameOf) });
}

/** Answers what was understood; a doubtful reading is offered as buttons, never answered as if it were sure. */
export async function answerQuestion(turn: Turn, question: Question, typed: string): Promise<void> {
  const nameOf = unitNames(await turn.scope.tx.units.directory());
  if (question.intent === 'history' && question.slots.number === null && (await askedHistory(turn, question, typed)))
    return;
  // A document is looked for by its subject: what is found says whether it was meant, and what is not is no subject to go on with.
  const ofTopic = isTopic(question.slots.document);
  if (question.confidence < (ofTopic ? DOUBTED : SURE)) return offer(turn, question, nameOf);
  if (!ofTopic) await rememberAsked(turn, question, nameOf);
  if (question.slots.number !== null && OF_ONE_TASK.has(question.intent)) return aboutAssignment(turn, question);
  switch (question.intent) {
    case 'help':
      return say(turn, helpCard(turn.principal));
    case 'inspection':
      // Whether or not a visit is planned, and whoever asks: the same words.
      return sayText(turn, QUESTIONS[languageOf(turn)].noInspection);
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
  if (ofTopic) await rememberAsked(turn, question, nameOf);
  const card = await answerCard(turn, scoped, question);
  await say(turn, withReading(card, question, turn.scope.now, nameOf, languageOf(turn)));
}

/** False: nothing fits, and the question is answered or offered as any other. */
async function askedHistory(turn: Turn, question: Question, typed: string): Promise<boolean> {
  const scoped = await askedScope(turn.scope, await sightOf(turn.scope, turn.principal), question.slots);
  return scoped.ok && historyByWords(turn, scoped, question, typed);
}

async function answerCard(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  if (question.slots.state === 'returned') return returnedAnswer(turn, narrowed, question);
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
  const language = languageOf(turn);
  const words = QUESTIONS[language];
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
  const card = workListCard(words.myTasks(views.length), views, now, await tx.calendar.table(), {
    withUnit: false,
    empty: state === null ? words.nothingWaits : words.noneSuch,
    lead: state === null ? ownWorkLead(views, now, language) : null,
    language,
  });
  await say(turn, withReading(card, question, now, nameOf, language));
}

async function aboutAssignment(turn: Turn, question: Question): Promise<void> {
  const { number } = question.slots;
  const found = number === null || number.length > 9 ? null : await turn.scope.tx.assignments.byNumber(Number(number));
  const view = await inSight(turn, found);
  if (view === null) return sayText(turn, QUESTIONS[languageOf(turn)].noTask(number ?? ''));
  if (question.intent === 'history') return showHistory(turn, view.assignment.id);
  return send(turn, { type: 'assignment-card', assignmentId: view.assignment.id });
}

async function refuse(
  turn: Turn,
  refusal: Extract<AskedScope, { ok: false }>,
  question: Question,
  nameOf: (id: string) => string,
): Promise<void> {
  const words = QUESTIONS[languageOf(turn)];
  switch (refusal.reason) {
    case 'nothing-in-sight':
      return sayText(turn, words.nothingInSight);
    case 'unknown-unit':
      return sayText(turn, words.noUnit(shorten(refusal.words, 80)));
    case 'unknown-person':
      return sayText(turn, words.noPerson(shorten(refusal.words, 80)));
    case 'unknown-document': {
      if (question.bareNumber)
        return aboutAssignment(turn, {
          ...question,
          intent: 'assignment',
          slots: { ...question.slots, number: refusal.words },
        });
      return sayText(turn, words.noDocument(shorten(refusal.words, 80)));
    }
    case 'which-unit':
      return sayText(
        turn,
        words.whichUnit(shorten(refusal.words, 80)),
        refusal.unitIds.slice(0, 6).map((unitId): CardAction => ({
          label: shorten(nameOf(unitId), 30),
          intent: { do: 'ask', text: questionWords(chosen(question, refusal.words, unitId), turn.scope.now, nameOf) },
        })),
      );
  }
}

async function offer(turn: Turn, question: Question, nameOf: (id: string) => string): Promise<void> {
  // A unit out of sight keeps the words as typed, as one that does not exist does.
  const { sees } = await sightOf(turn.scope, turn.principal);
  const units = question.slots.units.map((unit) => (unit.unitIds.some(sees) ? unit : { ...unit, unitIds: [] }));
  const slots = { ...question.slots, units };
  const language = languageOf(turn);
  const choice = (intent: QuestionIntent): CardAction => {
    const text = questionWords({ intent, slots }, turn.scope.now, nameOf);
    const label = language === 'vi' ? text : understoodWords({ intent, slots }, turn.scope.now, nameOf, language);
    return { label: shorten(label.charAt(0).toUpperCase() + label.slice(1), 40), intent: { do: 'ask', text } };
  };
  await sayText(turn, QUESTIONS[language].unsure, [
    choice(question.intent),
    ...(question.other === null ? [] : [choice(question.other)]),
  ]);
}

/** The question with one bearer of a shared name in its place. */
function chosen(question: Question, words: string, unitId: string): Question {
  const units = question.slots.units.map((unit) => (unit.words === words ? { ...unit, unitIds: [unitId] } : unit));
  return { ...question, slots: { ...question.slots, units } };
}
