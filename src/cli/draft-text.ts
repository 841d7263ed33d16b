import Table from 'cli-table3';
import { deadlineWords, mentionWords } from '../bot/messages/draft-cards.js';
import { date } from '../bot/messages/format.js';
import { formatDocumentCode } from '../domain/directive/document-code.js';
import type { DirectiveDraft, Read } from '../domain/directive/directive.js';

/** A pipe has no width; this is read in a file or an e-mail. */
const USUAL_WIDTH = 120;
const NARROWEST = 72;
/** Shares of the width: numbering, task, lead, cooperating units, deadline. */
const SHARES = [0.07, 0.43, 0.18, 0.16, 0.16] as const;

/** The draft as a person reads it at a terminal of so many columns: head, table of tasks, what the clerk must confirm. */
export function draftText(draft: DirectiveDraft, explain: boolean, width = USUAL_WIDTH): string {
  const lines = [...headLines(draft), taskTable(draft, Math.max(NARROWEST, width))];
  if (explain) lines.push(...explanation(draft));
  if (draft.questions.length > 0)
    lines.push('Cần văn thư xác nhận:', ...draft.questions.map(({ text }) => `  ? ${text}`));
  return lines.join('\n');
}

function headLines(draft: DirectiveDraft): readonly string[] {
  const show = <T>(
    label: string,
    { value, confidence, reason }: Read<T>,
    words: (value: T) => string = String,
  ): string => {
    const sure =
      confidence >= 0.9 ? '' : ` (${Math.round(confidence * 100)}%${reason === undefined ? '' : `: ${reason}`})`;
    return `${label}: ${value === null ? '(để trống)' : words(value)}${value === null && reason === undefined ? '' : sure}`;
  };
  return [
    show('Loại', draft.kind),
    show('Số, ký hiệu', draft.code, (code) => formatDocumentCode({ ...code, number: code.number ?? '…' })),
    show('Cơ quan ban hành', draft.issuer),
    show('Ngày', draft.date, date),
    show('Trích yếu', draft.subject),
    show('Độ khẩn', draft.urgency),
    `Nhiệm vụ: ${draft.tasks.length}`,
  ];
}

function taskTable({ tasks }: DirectiveDraft, width: number): string {
  if (tasks.length === 0) return '(không có nhiệm vụ nào)';
  // Six lines between and beside five columns.
  const table = new Table({
    head: ['Mục', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
    colWidths: SHARES.map((share) => Math.floor((width - 6) * share)),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const [index, task] of tasks.entries())
    table.push([
      task.numbering ?? `#${index + 1}`,
      task.text,
      task.lead.map((unit) => mentionWords(unit)).join('; ') || '(không rõ)',
      task.cooperate.map((unit) => mentionWords(unit)).join('; '),
      deadlineWords(task.deadline),
    ]);
  return table.toString();
}

/** Where in the text each thing was read. */
function explanation(draft: DirectiveDraft): readonly string[] {
  const words = (label: string, { start, end }: { start: number; end: number }): string =>
    `    ${label} [${start}–${end}] ${JSON.stringify(draft.text.slice(start, end).slice(0, 160))}`;
  return [
    'Căn cứ trong văn bản:',
    ...draft.tasks.flatMap((task, index) => [
      `  ${task.numbering ?? `#${index + 1}`}`,
      words('nhiệm vụ', task.span),
      ...task.lead.map(({ span }) => words('chủ trì', span)),
      ...task.cooperate.map(({ span }) => words('phối hợp', span)),
      ...(task.deadline === null ? [] : [words('thời hạn', task.deadline.span)]),
    ]),
  ];
}
