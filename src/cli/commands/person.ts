import { erasePerson } from '../../app/privacy/erase-person.js';
import { gatherOwnData } from '../../app/privacy/own-data.js';
import { foldWords } from '../../app/people/import-table.js';
import type { Person } from '../../app/ports/store/people.js';
import type { Scope } from '../../app/use-case.js';
import { instant } from '../../bot/messages/format.js';
import { ownDataText } from '../../bot/messages/own-data-text.js';
import { withInstallation } from '../open-installation.js';
import { personNamed } from './enrol.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** Everything kept of one person, as text or JSON on the standard output. */
export async function personExportCommand(who: string, { json }: { readonly json?: boolean }): Promise<void> {
  const data = await withInstallation(configOrFail(), ({ run }) =>
    run(async (scope) => {
      const person = await personOrLeft(scope, who);
      await scope.tx.audit.add(
        { actor: null, action: 'person.export', subject: 'person', subjectId: person.id },
        scope.now,
      );
      return gatherOwnData(scope, person.id);
    }),
  );
  if (data === null) throw new CommandFailed('Không có người này / no such person');
  console.log(json === true ? JSON.stringify(data, null, 2) : ownDataText(data));
}

/** Requests of people about their data that wait to be settled, with the day that the law sets. */
export async function personRequestsCommand(): Promise<void> {
  const lines = await withInstallation(configOrFail(), ({ run }) =>
    run(async ({ tx }) => {
      const open = await tx.personalData.open();
      const people = new Map((await tx.people.byIds(open.map(({ personId }) => personId))).map((one) => [one.id, one]));
      return open.map(
        ({ kind, personId, words, dueAt }) =>
          `${instant(dueAt)}  ${kind === 'erase' ? 'xóa / erase' : 'sửa / correct'}  ${people.get(personId)?.name ?? ''} (${personId})${words === null ? '' : `: ${words}`}`,
      );
    }),
  );
  console.log(lines.length === 0 ? 'Không có yêu cầu nào đang chờ / nothing waits' : lines.join('\n'));
}

/** A request was settled by other means (the list of people was corrected), or is refused with a reason. */
export async function personDoneCommand(who: string, { refuse }: { readonly refuse?: string }): Promise<void> {
  const { name, count } = await withInstallation(configOrFail(), ({ run }) =>
    run(async (scope) => {
      const person = await personOrLeft(scope, who);
      const open = await scope.tx.personalData.open(person.id);
      for (const { id } of open) {
        const state = refuse === undefined ? 'done' : 'refused';
        await scope.tx.personalData.decide(id, { state, at: scope.now, by: null, reason: refuse ?? null });
        await scope.tx.audit.add(
          { actor: null, action: `person.request-${state}`, subject: 'person', subjectId: person.id },
          scope.now,
        );
      }
      return { name: person.name, count: open.length };
    }),
  );
  if (count === 0) throw new CommandFailed(`${name}: không có yêu cầu nào đang chờ / nothing waits`);
  console.log(`${name}: đã khép ${count} yêu cầu / requests settled`);
}

/** Erases what is kept of a person who has left; the official record and the audit log stay, without the name. */
export async function personEraseCommand(who: string): Promise<void> {
  const { name, redacted } = await withInstallation(configOrFail(), ({ run }) =>
    run(async (scope) => {
      const person = await personOrLeft(scope, who);
      if (person.id !== who && foldWords(person.name) !== foldWords(who))
        throw new CommandFailed(`Ghi đủ họ tên: ${person.name}? / write the whole name: ${person.name}?`);
      const erased = await erasePerson(scope, { personId: person.id, actor: null });
      if (!erased.ok)
        throw new CommandFailed(
          `${person.name} còn giữ vị trí: dữ liệu công tác được giữ để thi hành công vụ (Luật 91/2025/QH15 Điều 19). Khi thôi công tác: dondoc leave, rồi lệnh này / still in service`,
        );
      return { name: person.name, redacted: erased.redactedEvents };
    }),
  );
  console.log(`${name}: đã xóa dữ liệu cá nhân; ${redacted} sự kiện nhật ký đã lược bỏ / erased, events redacted`);
  console.log('Bản sao lưu cũ còn giữ dữ liệu này cho đến khi hết hạn giữ / backups of before still hold it');
}

/** By id, or by name among those in service; who has left is named by id (`dondoc person requests` shows it). */
async function personOrLeft(scope: Scope, who: string): Promise<Person> {
  return (await scope.tx.people.byId(who)) ?? personNamed(scope, who);
}
