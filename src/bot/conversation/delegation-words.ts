import { delegate, revokeDelegation } from '../../app/people/delegate.js';
import type { Delegation } from '../../domain/access/person.js';
import { addDays, dayOf } from '../../domain/calendar/local-date.js';
import { date } from '../messages/format.js';
import { periodIn, today } from './day-words.js';
import { colleaguesIn, meant } from './people-of-unit.js';
import { say, sayText, tell, type Turn } from './turn.js';
import { plain } from './words.js';

const HOW = 'Ví dụ: “ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC”.';

/** "ủy quyền cho … từ 1/12 đến 5/12 [theo văn bản …]". */
export async function giveDelegation(turn: Turn, words: string): Promise<void> {
  const [, said = words, document = null] =
    /^(.*?)\s+(?:theo|căn cứ|can cu)\s+(?:văn bản|van ban|giấy|giay)?\s*(.+)$/iu.exec(words) ?? [];
  const [, name = '', rest = ''] = /^(.*?)[,;]?\s+((?:từ|tu|đến|den|ngày|ngay|trong)\s+.*)$/iu.exec(said) ?? [];
  const period = rest === '' ? null : periodIn(turn, rest);
  if (name === '' || period === null) return sayText(turn, `Cần người được ủy quyền và thời gian. ${HOW}`);
  const post = turn.principal.actor.posts.find(({ role }) => role === 'head' || role === 'leader');
  if (post === undefined) return holdForHead(turn, `ủy quyền cho ${name}`);
  const candidates = meant(await colleaguesIn(turn, post.unitId), name);
  const [only] = candidates;
  if (only === undefined)
    return sayText(turn, `Trong đơn vị không có người “${name}”. Chỉ ủy quyền được cho người trong đơn vị.`);
  if (candidates.length > 1)
    return sayText(
      turn,
      `Có nhiều người: ${candidates.map(({ person, title }) => `${person.name} (${title})`).join('; ')}. Gõ đủ họ tên.`,
    );
  const result = await delegate(turn.scope, turn.principal, {
    toPersonId: only.person.id,
    unitId: post.unitId,
    ...period,
    document,
  });
  if (!result.ok) {
    return sayText(
      turn,
      {
        'not-allowed': 'Chỉ người đứng đầu được ủy quyền.',
        'to-oneself': 'Không ủy quyền cho chính mình.',
        past: 'Thời gian ủy quyền đã qua.',
        'too-long': 'Thời gian ủy quyền tối đa một năm.',
      }[result.reason],
    );
  }
  const words_ = periodWords(result.delegation);
  const basis = document === null ? '' : ` theo ${document}`;
  await tell(
    turn,
    only.person.id,
    {
      title: 'Được ủy quyền',
      lines: [
        `${turn.principal.person.name} ủy quyền cho anh/chị ${words_}${basis}.`,
        'Trong thời gian này anh/chị nhận việc của đơn vị và thao tác thay; mọi thao tác ghi tên cả hai người. Gõ “việc” để xem.',
      ],
    },
    `delegation/${result.delegation.id}`,
  );
  await sayText(
    turn,
    `Đã ủy quyền cho ${only.person.name} ${words_}${basis}. Việc đến trong thời gian này được gửi cho cả hai.`,
    [{ label: 'Thu hồi', intent: { do: 'revoke-delegation', delegationId: result.delegation.id } }],
  );
}

/** What only the head may do is not refused into the void: it waits for the head. */
async function holdForHead(turn: Turn, what: string): Promise<void> {
  const given = turn.principal.actor.delegations[0];
  if (given === undefined) return sayText(turn, 'Chỉ người đứng đầu được ủy quyền.');
  const absence = (await turn.scope.tx.people.absencesOn([given.fromPersonId], today(turn)))[0];
  const notBefore = absence === undefined ? undefined : new Date(`${addDays(absence.until, 1)}T07:30:00+07:00`);
  await tell(
    turn,
    given.fromPersonId,
    {
      title: 'Chờ anh/chị quyết định',
      lines: [
        `${turn.principal.person.name} (người được ủy quyền) đề nghị: ${what}.`,
        'Việc này chỉ người đứng đầu làm được.',
      ],
    },
    `held/${turn.scope.inboxId ?? turn.scope.ids.newId()}`,
    notBefore,
  );
  await sayText(
    turn,
    `Việc này chỉ người đứng đầu làm được. Đã giữ lại để trình ${absence === undefined ? 'ngay' : `khi người đứng đầu trở lại (sau ${date(absence.until)})`}.`,
  );
}

export async function listDelegations(turn: Turn): Promise<void> {
  const { tx, now } = turn.scope;
  const given = await tx.people.delegationsAhead(turn.principal.person.id, now);
  const received = turn.principal.actor.delegations;
  const people = new Map(
    (
      await tx.people.byIds([
        ...given.map(({ toPersonId }) => toPersonId),
        ...received.map(({ fromPersonId }) => fromPersonId),
      ])
    ).map((person) => [person.id, person.name]),
  );
  if (given.length + received.length === 0)
    return sayText(turn, `Không có ủy quyền nào đang hoặc sắp có hiệu lực. ${HOW}`);
  await say(turn, {
    title: 'Ủy quyền',
    lines: [
      ...given.map(
        (delegation) =>
          `→ ${people.get(delegation.toPersonId) ?? ''}: ${periodWords(delegation)}${delegation.document === null ? '' : ` (${delegation.document})`}`,
      ),
      ...received.map(
        (delegation) => `← thay mặt ${people.get(delegation.fromPersonId) ?? ''}: ${periodWords(delegation)}`,
      ),
    ],
    actions: given.slice(0, 4).map((delegation) => ({
      label: `Thu hồi: ${people.get(delegation.toPersonId) ?? ''}`,
      intent: { do: 'revoke-delegation' as const, delegationId: delegation.id },
    })),
  });
}

/** "hủy ủy quyền", "hủy ủy quyền Trúc". */
export async function revokeInWords(turn: Turn, name: string): Promise<void> {
  const given = await turn.scope.tx.people.delegationsAhead(turn.principal.person.id, turn.scope.now);
  const people = new Map(
    (await turn.scope.tx.people.byIds(given.map(({ toPersonId }) => toPersonId))).map((person) => [
      person.id,
      person.name,
    ]),
  );
  const fitting = given.filter(({ toPersonId }) => plain(people.get(toPersonId) ?? '').includes(plain(name)));
  const [only] = fitting;
  if (only === undefined) return sayText(turn, 'Không có ủy quyền nào như vậy đang có hiệu lực.');
  if (fitting.length > 1) return listDelegations(turn);
  return revoke(turn, only.id);
}

export async function revoke(turn: Turn, delegationId: string): Promise<void> {
  const revoked = await revokeDelegation(turn.scope, turn.principal, delegationId);
  if (revoked === null) {
    turn.toast = 'Ủy quyền này không còn hiệu lực.';
    return sayText(turn, turn.toast);
  }
  const person = await turn.scope.tx.people.byId(revoked.toPersonId);
  turn.toast = 'Đã thu hồi ủy quyền.';
  await tell(
    turn,
    revoked.toPersonId,
    { lines: [`${turn.principal.person.name} đã thu hồi ủy quyền. Việc của đơn vị trở lại người đứng đầu.`] },
    `revoked/${revoked.id}`,
  );
  await sayText(turn, `Đã thu hồi ủy quyền cho ${person?.name ?? ''}.`);
}

function periodWords({ from, until }: Delegation): string {
  return `từ ${date(dayOf(from))} đến hết ${date(addDays(dayOf(until), -1))}`;
}
