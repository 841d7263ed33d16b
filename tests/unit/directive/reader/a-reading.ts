import { readDirective } from '../../../../src/domain/directive/reader/read-directive.js';
import type { DirectiveDraft, DraftTask } from '../../../../src/domain/directive/directive.js';
import { calendar, directory } from '../../../support/labelled-documents.js';

/** The draft of a document, read with the units of Hà Nội. */
export function readingOf(...lines: readonly string[]): DirectiveDraft {
  const result = readDirective({ text: lines.join('\n') }, { directory, calendar });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

/** A letterhead of Sơn La of 5 March 2024, whose units the directory does not know. */
export const headed = (notation: string, ...rest: readonly string[]): DirectiveDraft =>
  readingOf(
    'UBND TỈNH SƠN LA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: 12/${notation}`,
    'Sơn La, ngày 05 tháng 3 năm 2024',
    ...rest,
    'Nơi nhận:',
  );

const names = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join(' + ');

/** Number, who leads, who helps, to whom it is reported (and through whom), and the last day, of a task. */
export const saidOf = (task: DraftTask): string => {
  const due =
    task.deadline === null ? '' : ` by ${('due' in task.deadline ? task.deadline.due : null) ?? task.deadline.kind}`;
  const helped = task.cooperate.length === 0 ? '' : ` with ${names(task.cooperate)}`;
  const via = task.reportVia.length === 0 ? '' : ` via ${names(task.reportVia)}`;
  const told = task.reportTo.length === 0 ? '' : ` to ${names(task.reportTo)}${via}`;
  const watched = task.monitor.length === 0 ? '' : ` watched by ${names(task.monitor)}`;
  return `${task.numbering ?? '-'} ${names(task.lead)}${helped}${told}${watched}${due} @${task.confidence}`;
};
