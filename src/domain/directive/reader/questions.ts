import { COMMON_NAME, doubtfulNames, UNLISTED_NAME } from './own-names.js';
import type { DirectiveDraft, DraftQuestion, DraftTask, UnitMention } from '../directive.js';

type Header = Pick<DirectiveDraft, 'code' | 'kind' | 'issuer' | 'date' | 'partialDate' | 'subject'>;

/** A reason alone ("Đọc từ ảnh, cần xem lại") does not say what is to be looked at. */
const doubtful = (field: string, value: string, reason: string): string =>
  `${field} “${beginning(value)}”: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`;

function headerQuestions(header: Header): DraftQuestion[] {
  const questions: DraftQuestion[] = [];
  const { code, date } = header;
  if (code.value === null)
    questions.push({ field: 'number', text: 'Không thấy số, ký hiệu. Số, ký hiệu của văn bản là gì?' });
  else if (code.value.number === null)
    questions.push({
      field: 'number',
      text: `Văn bản chưa có số (ký hiệu ${code.value.notation}). Số của văn bản là bao nhiêu?`,
    });
  else if (code.confidence < 0.9)
    questions.push({
      field: 'number',
      text: code.reason ?? 'Số văn bản chưa chắc chắn, đề nghị xác nhận.',
      options: [code.value.number],
    });
  if (date.value === null)
    questions.push({
      field: 'date',
      text:
        header.partialDate === null
          ? 'Văn bản không ghi ngày ban hành. Ngày ban hành là ngày nào?'
          : `Văn bản chỉ ghi tháng ${header.partialDate.slice(5)}/${header.partialDate.slice(0, 4)}. Ngày ban hành là ngày nào?`,
    });
  else if (date.confidence < 0.9)
    questions.push({
      field: 'date',
      text: date.reason ?? 'Ngày ban hành chưa chắc chắn, đề nghị xác nhận.',
      options: [date.value],
    });
  if (header.issuer.value === null)
    questions.push({ field: 'issuer', text: 'Không thấy cơ quan ban hành. Văn bản của cơ quan nào?' });
  else if (header.issuer.confidence < 0.9)
    questions.push({
      field: 'issuer',
      text: doubtful(
        'Cơ quan ban hành',
        header.issuer.value,
        header.issuer.reason ?? 'chưa chắc chắn, đề nghị xác nhận',
      ),
      options: [header.issuer.value],
    });
  if (header.kind.value === null) questions.push({ field: 'kind', text: 'Đây là loại văn bản gì?' });
  if (header.subject.value === null)
    questions.push({ field: 'subject', text: 'Không thấy trích yếu. Trích yếu của văn bản là gì?' });
  else if (header.subject.confidence < 0.9)
    questions.push({
      field: 'subject',
      text: doubtful('Trích yếu', header.subject.value, header.subject.reason ?? 'chưa chắc chắn, đề nghị xem lại'),
      options: [header.subject.value],
    });
  return questions;
}

function unitQuestion(mention: UnitMention, taskIndex: number): DraftQuestion | null {
  const { resolution } = mention;
  switch (resolution.kind) {
    case 'unit':
      return resolution.confidence >= 0.9
        ? null
        : {
            field: 'unit',
            taskIndex,
            text: resolution.reason ?? `"${mention.name}" có đúng không?`,
            options: [resolution.unitId],
          };
    case 'collective':
      return null;
    case 'ambiguous':
      return {
        field: 'unit',
        taskIndex,
        text: `${resolution.reason}. Chọn đơn vị nào?`,
        options: resolution.candidates,
      };
    case 'abolished':
      return {
        field: 'unit',
        taskIndex,
        text: `${resolution.reason}. Giao cho đơn vị nào tiếp nhận?`,
        options: resolution.successors.map((s) => s.unitId),
      };
    case 'unknown':
      return null;
  }
}

/** What is asked of a task that nobody leads. */
export const whoLeads = ({ text }: Pick<DraftTask, 'text'>, taskIndex: number): DraftQuestion => ({
  field: 'lead',
  taskIndex,
  text: `Ai chủ trì: “${beginning(text)}”?`,
});

function taskQuestions(task: DraftTask, index: number, asked: Set<string>): DraftQuestion[] {
  const questions: DraftQuestion[] = [];
  if (task.lead.length === 0) questions.push(whoLeads(task, index));
  const deadline = task.deadline;
  if (deadline !== null && deadline.reason !== undefined && deadline.confidence < 0.9)
    questions.push({
      field: 'deadline',
      taskIndex: index,
      text: `${deadline.reason}: "${deadline.raw}". Hạn đúng là ngày nào?`,
    });
  const ask = (mention: UnitMention): void => {
    const question = asked.has(mention.name) ? null : unitQuestion(mention, index);
    if (question === null) return;
    asked.add(mention.name);
    questions.push(question);
  };
  task.lead.forEach(ask);
  task.cooperate.forEach(ask);
  const who = task.reason === COMMON_NAME || task.reason === UNLISTED_NAME ? doubtfulNames(task.lead).join('; ') : null;
  if (task.confidence < 0.9 && task.lead.length > 0 && (who === null || !asked.has(who)))
    questions.push({
      field: 'task',
      taskIndex: index,
      text: `${task.reason ?? 'Chưa chắc đây là một nhiệm vụ'}: “${beginning(who ?? task.text)}”. Giữ lại?`,
    });
  // Who is meant by the same names is asked once, not with every task.
  if (who !== null) asked.add(who);
  return questions;
}

/** Enough to know the task by, whole words only. */
function beginning(text: string): string {
  return text.length <= 80 ? text.replace(/[\s;:,.]+$/u, '') : `${text.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
}

/** What the clerk has to say before anything is issued, the document's identity first, then tasks in their order (domain.md §2.8 step 10). */
export function questionsOf(header: Header, tasks: readonly DraftTask[]): DraftQuestion[] {
  const asked = new Set<string>();
  return [...headerQuestions(header), ...tasks.flatMap((task, index) => taskQuestions(task, index, asked))];
}
