import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { createEnrolmentCode } from '../../app/people/create-enrolment-code.js';
import { instant } from '../messages/format.js';
import { say, sayText, type Turn } from './turn.js';

/** "mã Nguyễn Văn A": an administrator makes a one-time code for a person. */
export async function issueCode(turn: Turn, name: string): Promise<void> {
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'manage-people', { kind: 'system' }, world).ok)
    return sayText(turn, 'Chỉ quản trị được cấp mã kết nối.');
  const people = await turn.scope.tx.people.search(name);
  const [person] = people;
  if (person === undefined) return sayText(turn, `Không tìm thấy người tên “${name}” trong danh bạ.`);
  if (people.length > 1) {
    return say(turn, {
      title: 'Có nhiều người cùng tên',
      lines: [
        ...people.slice(0, 8).map((one) => `• ${one.name}`),
        'Gõ đủ họ tên, hoặc dùng lệnh “dondoc enrol” trên máy chủ.',
      ],
    });
  }
  const code = await createEnrolmentCode(turn.scope, { personId: person.id, createdBy: turn.principal.person.id });
  turn.unkept = `Mã kết nối của ${person.name}: ${code.code}\nDùng một lần, hết hạn lúc ${instant(code.expiresAt)}. Chuyển tận tay; người nhận mở trợ lý và gõ mã này.`;
  await sayText(
    turn,
    `Đã cấp mã cho ${person.name}. Mã ở tin riêng và không được lưu lại: không thấy thì gõ lại lệnh để cấp mã khác.`,
  );
}
