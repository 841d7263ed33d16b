import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { IssuePreview } from '../../app/directive/preview-issue.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import type { Deadline, DirectiveDraft, DraftTask, UnitMention } from '../../domain/directive/directive.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { isGeneric } from '../../domain/directive/correct-tasks.js';
import { optionsOf } from '../../domain/directive/answer-question.js';
import type { Related } from '../../app/directive/related-directives.js';
import { directiveName } from './directive-name.js';
import { date, dateWithWeekday, list, shorten } from './format.js';
import { intakeLines } from './intake-warnings.js';

/** A page of tasks stays readable on a phone and far below the longest message of any channel. */
const TASKS_PER_PAGE = 6;
const QUESTIONS_SHOWN = 4;
const OPTIONS_SHOWN = 4;

export type ReviewSurroundings = {
  readonly page: number;
  readonly nameOf: (unitId: string) => string | null;
  /** Issued directives that this one says it replaces or recalls. */
  readonly related: readonly Related[];
};

export const pagesOf = (draft: Pick<DirectiveDraft, 'tasks'>): number =>
  Math.max(1, Math.ceil(draft.tasks.length / TASKS_PER_PAGE));

/** The clerk's review card: what is unsure first, one tap to accept, words to correct; long drafts in pages. */
export function draftReviewCard(row: DirectiveRow, { page, nameOf, related }: ReviewSurroundings): Card {
  const { draft } = row;
  const pages = pagesOf(draft);
  const at = Math.min(Math.max(0, page), pages - 1);
  const from = at * TASKS_PER_PAGE;
  const tasks = draft.tasks.slice(from, from + TASKS_PER_PAGE).flatMap((task, index) => taskLines(task, from + index));
  const paged = pages > 1 ? ` (trang ${at + 1}/${pages})` : '';
  const title = `Bản đọc: ${row.kind ?? 'văn bản'} ${row.code ?? ''}`.trim() + paged;
  const hint: CardLine[] =
    pages > 1 ? [{ text: 'Gõ “tiếp”, “trước”, hoặc “mở việc 7” để xem cả việc.', style: 'muted' }] : [];
  if (at > 0)
    return {
      title,
      lines: [...questionLines(draft, 1), ...tasks, ...hint],
      actions: reviewActions(row, at, nameOf, related),
    };
  return {
    title,
    lines: [
      ...questionLines(draft, QUESTIONS_SHOWN),
      ...intakeLines(row.intake),
      ...related.map(
        ({ row: other, how }) =>
          `↪️ Văn bản này ${how === 'recalls' ? 'thu hồi' : 'thay thế'} ${directiveName(other)}.`,
      ),
      { text: 'Đã đọc được', style: 'bold' },
      `Số, ký hiệu: ${row.code ?? (row.notation === null ? '— (chưa có số)' : `…/${row.notation} (chưa có số)`)}`,
      `Loại: ${row.kind ?? '—'} · Ngày: ${row.date === null ? '—' : date(row.date)} · Độ khẩn: ${row.urgency}`,
      `Cơ quan ban hành: ${row.issuer ?? '—'}`,
      `Trích yếu: ${row.subject === null ? '—' : shorten(row.subject, 240)}`,
      { text: taskCount(draft), style: 'bold' },
      ...tasks,
      ...hint,
      {
        text: 'Sửa bằng lời, ví dụ: “số 24”, “ngày 20/11/2026”, “hạn việc 3 là 20/12”, “bỏ Sở Y tế ở việc 2”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ việc 4”, “sửa việc 2: …”, “thêm việc: …”, “hoàn tác”.',
        style: 'muted',
      },
    ],
    actions: reviewActions(row, at, nameOf, related),
  };
}

function questionLines(draft: DirectiveDraft, most: number): CardLine[] {
  const shown = draft.questions.slice(0, most);
  const hidden = draft.questions.length - shown.length;
  if (shown.length === 0) return [];
  return [
    { text: `Cần anh/chị xem lại (${draft.questions.length}):`, style: 'bold' },
    ...shown.map(
      (question) => `❓ ${question.taskIndex === undefined ? '' : `Việc ${question.taskIndex + 1}: `}${question.text}`,
    ),
    ...(hidden > 0 ? [`… và ${hidden} câu hỏi nữa, hiện ra sau khi trả lời các câu trên.`] : []),
  ];
}

function reviewActions(
  row: DirectiveRow,
  page: number,
  nameOf: ReviewSurroundings['nameOf'],
  related: readonly Related[],
): readonly CardAction[] {
  const { draft } = row;
  const directiveId = row.id;
  const recalled = related.filter(({ how }) => how === 'recalls');
  return [
    ...proposals(row, nameOf),
    { label: 'Xem trước & ban hành', style: 'primary', intent: { do: 'preview-draft', directiveId } },
    ...recalled.slice(0, 2).map(({ row: other }): CardAction => ({
      label: `Thu hồi ${other.code ?? 'văn bản cũ'}`,
      intent: { do: 'ask-withdraw', directiveId: other.id, byId: null, bySender: false },
    })),
    ...(page > 0
      ? [{ label: '◀ Trước', intent: { do: 'show-draft-page', directiveId, page: page - 1 } } as const]
      : []),
    ...(page < pagesOf(draft) - 1
      ? [{ label: 'Tiếp ▶', intent: { do: 'show-draft-page', directiveId, page: page + 1 } } as const]
      : []),
    ...(genericCount(draft) > 0
      ? [{ label: `Bỏ ${genericCount(draft)} mục chung`, intent: { do: 'drop-generic', directiveId } } as const]
      : []),
    ...(row.undo.length > 0 ? [{ label: 'Hoàn tác', intent: { do: 'undo-draft', directiveId } } as const] : []),
    { label: 'Hủy bản này', style: 'danger', intent: { do: 'discard-draft', directiveId } },
  ];
}

/** One tap per proposal, for the first questions that have any. */
function proposals(row: DirectiveRow, nameOf: ReviewSurroundings['nameOf']): readonly CardAction[] {
  const actions = row.draft.questions.slice(0, QUESTIONS_SHOWN).flatMap((question) =>
    optionsOf(question, row.draft, nameOf)
      .slice(0, OPTIONS_SHOWN)
      .map(({ value, label }): CardAction => ({
        label: shorten(
          question.taskIndex !== undefined && question.field !== 'task'
            ? `Việc ${question.taskIndex + 1}: ${label}`
            : label,
          60,
        ),
        intent: {
          do: 'answer-question',
          directiveId: row.id,
          field: question.field,
          taskIndex: question.taskIndex ?? null,
          question: question.text,
          value,
        },
      })),
  );
  return actions.slice(0, OPTIONS_SHOWN);
}

function genericCount(draft: DirectiveDraft): number {
  const count = draft.tasks.filter(isGeneric).length;
  return count === draft.tasks.length ? 0 : count;
}

/** One task in full, for "mở việc 7". */
export function draftTaskCard(row: DirectiveRow, index: number): Card | null {
  const task = row.draft.tasks[index];
  if (task === undefined) return null;
  const role = (label: string, mentions: readonly UnitMention[]): string[] =>
    mentions.length === 0 ? [] : [`${label}: ${mentions.map(mentionWords).join(', ')}`];
  const number = index + 1;
  return {
    title: `Việc ${number}/${row.draft.tasks.length}${task.numbering === null ? '' : ` (mục ${task.numbering})`}`,
    lines: [
      { text: shorten(task.text, 2500), style: 'quote' },
      ...(task.lead.length === 0 ? ['Chủ trì: ❓ chưa rõ'] : role('Chủ trì', task.lead)),
      ...role('Phối hợp', task.cooperate),
      ...role('Theo dõi', task.monitor),
      ...role('Báo cáo về', task.reportTo),
      ...role('Gửi qua', task.reportVia),
      `Hạn: ${deadlineWords(task.deadline)}`,
      ...row.draft.questions
        .filter((question) => question.taskIndex === index)
        .map((question) => `❓ ${question.text}`),
      {
        text: `Sửa: “hạn việc ${number} là 20/12”, “chủ trì việc ${number} là Sở Y tế”, “sửa việc ${number}: …”, “bỏ việc ${number}”.`,
        style: 'muted',
      },
    ],
    actions: [
      {
        label: 'Quay lại bản đọc',
        intent: { do: 'show-draft-page', directiveId: row.id, page: Math.floor(index / TASKS_PER_PAGE) },
      },
    ],
  };
}

function taskCount(draft: DirectiveDraft): string {
  const dated = draft.tasks.filter((task) => task.deadline !== null && dueDay(task.deadline) !== null).length;
  if (draft.tasks.length === 0) return 'Không thấy nhiệm vụ nào giao cho đơn vị.';
  return `${draft.tasks.length} nhiệm vụ, ${dated} có thời hạn`;
}

function taskLines(task: DraftTask, index: number): CardLine[] {
  return [
    {
      text: `${index + 1}. ${list(task.lead.map(mentionWords), 4) || '❓ chưa rõ đơn vị chủ trì'}${task.cooperate.length > 0 ? ` (phối hợp: ${list(task.cooperate.map(mentionWords), 4)})` : ''}`,
      style: 'bold',
    },
    { text: shorten(task.text, 180), style: 'quote' },
    `Hạn: ${deadlineWords(task.deadline)}`,
  ];
}

/** A unit as it was understood; what is not certain carries a mark. */
export function mentionWords(mention: UnitMention): string {
  switch (mention.resolution.kind) {
    case 'unit':
      return mention.name;
    case 'collective':
      return `${mention.name} [${mention.resolution.unitIds.length} đơn vị]`;
    case 'ambiguous':
      return `${mention.name} ❓`;
    case 'abolished':
      return `${mention.name} (đã sắp xếp lại) ❓`;
    case 'unknown':
      return `${mention.name} (ngoài danh bạ)`;
  }
}

export function dueDay(deadline: Deadline): LocalDate | null {
  return 'due' in deadline ? deadline.due : null;
}

/** The words as written, and the day they mean. */
export function deadlineWords(deadline: Deadline | null): string {
  if (deadline === null) return 'không ghi thời hạn';
  const day = dueDay(deadline);
  const time = deadline.kind === 'DATETIME' ? `${deadline.time} ` : '';
  return day === null
    ? `“${shorten(deadline.raw, 90)}”`
    : `“${shorten(deadline.raw, 90)}” → ${time}${dateWithWeekday(day)}`;
}

/** Before issuing: who will get what, and what will be missing. */
export function previewCard({ row, ...plan }: IssuePreview): Card {
  const unreachable = plan.units.filter((unit) => !unit.reachable);
  const title = `Ban hành ${row.code ?? row.kind ?? 'văn bản'}?`;
  if (plan.problems.length > 0) {
    return {
      title: 'Chưa ban hành được',
      lines: [...plan.problems.map((problem) => `❗ ${problem}`)],
      actions: [{ label: 'Quay lại bản đọc', intent: { do: 'show-draft', directiveId: row.id } }],
    };
  }
  return {
    title,
    lines: [
      { text: `Sẽ giao ${plan.assignments} việc cho ${plan.units.length} đơn vị:`, style: 'bold' },
      ...plan.units
        .slice(0, 15)
        .map(
          (unit) =>
            `• ${unit.name}: ${[unit.lead > 0 ? `${unit.lead} chủ trì` : '', unit.cooperate > 0 ? `${unit.cooperate} phối hợp` : ''].filter(Boolean).join(', ')}${unit.reachable ? '' : ' — chưa có ai kết nối'}`,
        ),
      ...(plan.units.length > 15 ? [`… và ${plan.units.length - 15} đơn vị nữa.`] : []),
      ...(plan.outside.length > 0
        ? [{ text: `Ngoài danh bạ, không giao qua trợ lý: ${list(plan.outside, 8)}.`, style: 'muted' } as const]
        : []),
      ...plan.questions.map((question) => `❓ ${question}`),
      ...(row.draft.questions.length > 0
        ? [`❓ Bản đọc còn ${row.draft.questions.length} điều chưa xác nhận: chọn “Quay lại” để xem.`]
        : []),
      ...(unreachable.length > 0
        ? [
            {
              text: `${unreachable.length} đơn vị chưa có người kết nối với trợ lý: việc vẫn được ghi, văn thư cần báo bằng cách khác.`,
              style: 'muted',
            } as const,
          ]
        : []),
    ],
    actions: [
      {
        label: `Ban hành (${plan.assignments} việc)`,
        style: 'primary',
        intent: { do: 'confirm-issue', directiveId: row.id, version: row.version },
      },
      { label: 'Quay lại', intent: { do: 'show-draft', directiveId: row.id } },
    ],
  };
}
