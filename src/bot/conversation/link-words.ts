import { linkParent, type LinkResult } from '../../app/chain/link-parent.js';
import { writtenDue } from '../messages/due-words.js';
import { targetOf } from './target.js';
import { sayText, send, type Turn } from './turn.js';

/** "việc 210 thuộc việc 142": the one serves the other and may not outlive it; without a parent the link is taken off. */
export async function link(turn: Turn, childNumber: number, parentNumber: number | null): Promise<void> {
  const how = (number: number): string => `việc ${number}`;
  const child = await targetOf(turn, childNumber, () => true, how);
  const parent = child === null || parentNumber === null ? null : await targetOf(turn, parentNumber, () => true, how);
  if (child === null || (parentNumber !== null && parent === null)) return;
  const result = await linkParent(turn.scope, turn.principal, child.assignment.id, parent?.assignment.id ?? null);
  if (!result.ok) return sayText(turn, refusal(result, childNumber));
  await sayText(
    turn,
    parent === null
      ? `Việc ${childNumber} không còn gắn với việc nào.`
      : `Đã gắn việc ${childNumber} với việc ${parent.assignment.number}: hạn không được muộn hơn ${writtenDue(parent.assignment.due)}.`,
  );
  await send(turn, { type: 'assignment-card', assignmentId: child.assignment.id });
}

function refusal({ reason, parent }: Extract<LinkResult, { ok: false }>, child: number): string {
  const number = parent?.assignment.number ?? 0;
  switch (reason) {
    case 'not-found':
      return 'Không tìm thấy việc này trong phạm vi của anh/chị. Gõ “việc” để xem danh sách.';
    case 'not-allowed':
      return 'Chỉ người giao việc hoặc văn thư của đơn vị giao việc gắn được việc với việc cấp trên.';
    case 'circle':
      return `Việc ${number} đã thuộc việc ${child}: không gắn vòng được. Gõ “việc ${number}” để xem.`;
    case 'finished':
      return `Việc ${number} đã kết thúc, không gắn thêm được. Gõ “lịch sử ${number}” để xem.`;
    case 'outlives-parent':
      return `Hạn việc ${child} muộn hơn hạn việc ${number} (${parent === undefined ? '' : writtenDue(parent.assignment.due)}). Đặt lại hạn trước: “đặt hạn ${child} là …”.`;
    case 'changed-meanwhile':
      return 'Việc này vừa được người khác cập nhật. Đề nghị xem lại rồi thao tác tiếp.';
  }
}
