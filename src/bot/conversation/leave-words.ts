import { date } from '../messages/format.js';
import { periodIn, today } from './day-words.js';
import { sayText, type Turn } from './turn.js';

/** "nghỉ phép từ 1/12 đến 5/12": what arrives goes to whoever stands in; nothing is nagged about meanwhile. */
export async function takeLeave(turn: Turn, words: string): Promise<void> {
  const { tx, now, ids } = turn.scope;
  const period = periodIn(turn, words);
  if (period === null) return sayText(turn, 'Chưa rõ thời gian. Ví dụ: “nghỉ phép từ 1/12 đến 5/12”.');
  if (period.until < today(turn)) return sayText(turn, 'Thời gian nghỉ đã qua.');
  const personId = turn.principal.person.id;
  const absence = { id: ids.newId(), personId, ...period, endedAt: null };
  await tx.people.saveAbsence(absence, now);
  await tx.audit.add(
    {
      actor: personId,
      action: 'person.leave',
      subject: 'person',
      subjectId: personId,
      data: { absenceId: absence.id, ...period },
    },
    now,
  );
  const delegated = (await tx.people.delegationsAhead(personId, now)).length > 0;
  const head = turn.principal.actor.posts.some(({ role }) => role === 'head' || role === 'leader');
  await sayText(
    turn,
    `Đã ghi nghỉ phép từ ${date(period.from)} đến hết ${date(period.until)}. Trong thời gian này việc mới được gửi cho người được ủy quyền hoặc cấp phó; việc mà chỉ anh/chị quyết định được giữ đến khi trở lại.${head && !delegated ? ' Chưa có ủy quyền: gõ “ủy quyền cho … từ … đến …”.' : ''} Đi làm lại sớm: gõ “hủy nghỉ phép”.`,
  );
}

export async function endLeave(turn: Turn): Promise<void> {
  const { tx, now } = turn.scope;
  const personId = turn.principal.person.id;
  const absences = await tx.people.absencesOn([personId], today(turn));
  for (const absence of absences) await tx.people.saveAbsence({ ...absence, endedAt: now }, now);
  if (absences.length > 0)
    await tx.audit.add({ actor: personId, action: 'person.leave-ended', subject: 'person', subjectId: personId }, now);
  await sayText(
    turn,
    absences.length === 0 ? 'Hôm nay anh/chị không có lịch nghỉ phép.' : 'Đã ghi anh/chị đi làm lại.',
  );
}
