import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';
import type { Deadline, DirectiveDraft } from '../../domain/directive/directive.js';
import { formatDocumentCode } from '../../domain/directive/document-code.js';
import type { DraftOverviewInput } from '../charts/draft-overview.js';
import { dueDay } from './draft-cards.js';
import { date, shorten } from './format.js';

/** "17 giờ 00 ngày " before the day; nothing where the document names no hour. */
function hourWords(deadline: Deadline): string {
  const [hour, minute] = (hourOf(deadline) ?? '').split(':');
  return minute === undefined ? '' : `${hour} giờ ${minute} ngày `;
}

/** A draft in the words of its one-page picture. */
export function overviewOf(draft: DirectiveDraft): DraftOverviewInput {
  const kind = draft.kind.value ?? 'văn bản';
  const code = draft.code.value === null ? '' : ` ${formatDocumentCode(draft.code.value)}`;
  return {
    directive: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${code}`,
    subject: draft.subject.value,
    tasks: draft.tasks.map((task, index) => {
      const day = task.deadline === null ? null : dueDay(task.deadline);
      return {
        numbering: task.numbering,
        text: task.text,
        lead: task.lead.map((mention) => mention.name),
        cooperate: task.cooperate.map((mention) => mention.name),
        deadline:
          task.deadline === null
            ? null
            : day === null
              ? shorten(task.deadline.raw, 40)
              : `${task.deadline.op === 'BEFORE' ? 'trước ' : 'đến '}${hourWords(task.deadline)}${date(day)}`,
        ...(day === null ? { dayless: true } : {}),
        unsure: draft.questions.some((question) => question.taskIndex === index),
      };
    }),
  };
}
