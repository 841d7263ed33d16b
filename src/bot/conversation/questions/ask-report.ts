import { plain } from '../words.js';
import { QUESTIONS } from '../../messages/question-answers.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import type { ReportPayload } from '../../reports/build-report.js';
import type { Question } from './question.js';

/** Has a picture or file built by a timer, from the words as understood; the answer comes when it is there. */
export async function askReport(turn: Turn, question: Question, text: string, typed: string): Promise<void> {
  const { tx, now, ids } = turn.scope;
  const payload: ReportPayload = {
    personId: turn.principal.person.id,
    contactId: turn.contact.id,
    text,
    theme: /(?:nen|mau|che do) (?:toi|den)(?!\S)|(?<!\S)dark(?!\S)/.test(plain(typed)) ? 'dark' : 'light',
  };
  await tx.timers.set({ kind: 'build-report', subjectId: ids.newId(), generation: 1, dueAt: now, payload });
  const words = QUESTIONS[languageOf(turn)];
  await sayText(
    turn,
    question.intent === 'chart'
      ? words.drawing
      : question.slots.form === 'letter'
        ? words.writingLetter
        : words.writingFile,
  );
}
