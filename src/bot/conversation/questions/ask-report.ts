import { plain } from '../words.js';
import { sayText, type Turn } from '../turn.js';
import type { ReportPayload } from '../../reports/build-report.js';
import type { Question } from './question.js';

const WAIT: Partial<Record<NonNullable<Question['slots']['form']>, string>> = {
  letter: 'Đang soạn dự thảo công văn đôn đốc, xong sẽ gửi ngay tại đây.',
};

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
  await sayText(
    turn,
    question.intent === 'chart'
      ? 'Đang vẽ, vài giây nữa sẽ có hình.'
      : ((question.slots.form === null ? undefined : WAIT[question.slots.form]) ??
          'Đang lập tệp, xong sẽ gửi ngay tại đây.'),
  );
}
