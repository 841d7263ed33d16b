import { answerQuestion, readQuestion } from './questions/answer-question.js';
import { ownWorkLead } from '../messages/lead-sentences.js';
import { QUESTIONS } from '../messages/question-answers.js';
import { workListCard } from '../messages/status-cards.js';
import { myWork } from '../../app/status/my-work.js';
import { languageOf, say, sayText, wordsFor, type Turn } from './turn.js';

/** Answers a leader's (or anybody's) question within what they may see; false when it is none that we know. */
export async function tryQuestion(turn: Turn, text: string): Promise<boolean> {
  const question = await readQuestion(turn, text);
  if (question === null) return false;
  await answerQuestion(turn, question, text);
  return true;
}

/** As {@link tryQuestion}, for words that a command would take too: only a reading without doubt goes before it. */
export async function trySureQuestion(turn: Turn, text: string): Promise<boolean> {
  const question = await readQuestion(turn, text);
  if (question === null || question.confidence < 0.75) return false;
  await answerQuestion(turn, question, text);
  return true;
}

/** As {@link tryQuestion}, for a button or a command, where something must be said. */
export async function askStatus(turn: Turn, question: string): Promise<void> {
  if (await tryQuestion(turn, question)) return;
  await sayText(turn, wordsFor(turn).questionUnclear);
}

export async function showWork(turn: Turn): Promise<void> {
  const views = await myWork(turn.scope, turn.principal);
  const language = languageOf(turn);
  const words = QUESTIONS[language];
  await say(
    turn,
    workListCard(words.myTasks(views.length), views, turn.scope.now, await turn.scope.tx.calendar.table(), {
      withUnit: false,
      empty: words.nothingWaits,
      lead: ownWorkLead(views, turn.scope.now, language),
      language,
    }),
  );
}
