import type { WithdrawalPlan } from '../../app/directive/plan-withdrawal.js';
import type { Card } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { directiveName } from './directive-name.js';
import { list } from './format.js';

/** Asked before a recall or a replacement, with what it would end; the words of the old document go only with a recall. */
export function confirmWithdrawalCard(plan: WithdrawalPlan, by: DirectiveRow | null, bySender: boolean): Card {
  const { row, open, done, unitNames } = plan;
  const replaced = by !== null;
  return {
    title: replaced ? `Thay thế ${row.code ?? 'văn bản'}?` : `Thu hồi ${row.code ?? 'văn bản'}?`,
    lines: [
      replaced
        ? `${directiveName(row)} được thay thế bởi ${directiveName(by)}.`
        : bySender
          ? `Bên gửi thu hồi ${directiveName(row)}.`
          : `Sẽ thu hồi ${directiveName(row)}.`,
      open.length === 0
        ? 'Không còn việc nào đang mở.'
        : `${open.length} việc đang mở của ${unitNames.length} đơn vị sẽ dừng, không nhắc nữa: ${list(unitNames, 8)}.`,
      ...(done > 0 ? [`${done} việc đã hoàn thành giữ nguyên kết quả.`] : []),
      replaced
        ? 'Văn bản cũ vẫn tra cứu được.'
        : 'Nội dung và tệp của văn bản bị gỡ khỏi hệ thống; chỉ giữ số, ngày, nhật ký.',
    ],
    actions: [
      {
        label: replaced ? `Thay thế (dừng ${open.length} việc)` : `Thu hồi (dừng ${open.length} việc)`,
        style: 'danger',
        intent: { do: 'confirm-withdraw', directiveId: row.id, byId: by?.id ?? null, version: row.version, bySender },
      },
      bySender
        ? { label: 'Không đồng ý thu hồi', intent: { do: 'refuse-recall', directiveId: row.id } }
        : { label: 'Thôi', intent: { do: 'cancel-dialogue' } },
    ],
  };
}

/** To each unit, once: what it need not do any more, and why. */
export function withdrawnCard(
  row: DirectiveRow,
  by: DirectiveRow | null,
  views: readonly AssignmentView[],
  unitName: string,
): Card {
  const stopped = views.filter((view) => view.assignment.state === 'cancelled').map((view) => view.assignment.number);
  const done = views.filter((view) => view.assignment.state === 'done').length;
  return {
    title: by === null ? `${row.code ?? 'Văn bản'} đã được thu hồi` : `${row.code ?? 'Văn bản'} đã được thay thế`,
    lines: [
      by === null
        ? `${directiveName(row)} đã được thu hồi.`
        : `${directiveName(row)} được thay thế bởi ${directiveName(by)}.`,
      `${unitName} không phải làm tiếp việc số ${stopped.sort((a, b) => a - b).join(', ')}; trợ lý không nhắc nữa.`,
      ...(done > 0 ? [`${done} việc đã hoàn thành giữ nguyên kết quả.`] : []),
      ...(by === null ? ['Nếu đã tải văn bản về, đề nghị xóa bản đã tải (Điều 18 Nghị định 30/2020/NĐ-CP).'] : []),
    ],
  };
}

/** Asked of the clerk when a document itself or its sender says that another one falls away. */
export function proposalCard(plan: WithdrawalPlan, by: DirectiveRow | null, why: 'sender' | 'document'): Card {
  if (why === 'sender') return confirmWithdrawalCard(plan, by, true);
  const { row, open, unitNames } = plan;
  return {
    title:
      by === null
        ? `Thu hồi ${row.code ?? 'văn bản'}?`
        : `${by.code ?? 'Văn bản mới'} thay thế ${row.code ?? 'văn bản cũ'}?`,
    lines: [
      by === null
        ? `Văn bản vừa gửi nói thu hồi ${directiveName(row)}.`
        : `${directiveName(by)} nói thay thế ${directiveName(row)}.`,
      open.length === 0
        ? 'Văn bản cũ không còn việc nào đang mở.'
        : `Văn bản cũ còn ${open.length} việc đang mở của ${unitNames.length} đơn vị.`,
    ],
    actions: [
      {
        label: by === null ? 'Xem và thu hồi' : 'Xem và thay thế',
        style: 'primary',
        intent: { do: 'ask-withdraw', directiveId: row.id, byId: by?.id ?? null, bySender: false },
      },
      { label: 'Để nguyên', intent: { do: 'cancel-dialogue' } },
    ],
  };
}
