import { foldWords } from '../../app/people/import-table.js';
import { endPerson } from '../../app/people/end-person.js';
import { withInstallation } from '../open-installation.js';
import { personNamed } from './enrol.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** A person leaves the agency: access ends at once, and what now needs somebody is named. The name must be whole: a half-typed one must not shut out another. */
export async function leaveCommand(who: string): Promise<void> {
  const config = configOrFail();
  const { name, id, left } = await withInstallation(config, ({ run }) =>
    run(async (scope) => {
      const found = await personNamed(scope, who);
      if (found.id !== who && foldWords(found.name) !== foldWords(who))
        throw new CommandFailed(`Ghi đủ họ tên: ${found.name}? / write the whole name: ${found.name}?`);
      const ended = await endPerson(scope, { personId: found.id, actor: null });
      if (!ended.ok) throw new CommandFailed(`${found.name} đã rời cơ quan từ trước / has left before`);
      const directory = await scope.tx.units.directory();
      const units = ended.left.unitsWithoutHead.map(({ unitId, open }) => ({
        unit: directory.unit(unitId)?.name ?? unitId,
        open,
      }));
      return { name: found.name, id: found.id, left: { units, handedOn: ended.left.handedOn } };
    }),
  );
  console.log(`${name}: đã chấm dứt quyền và ngắt mọi khung chat / access ended, all chats unlinked`);
  console.log(`Mã người / id: ${id}`);
  for (const { unit, open } of left.units)
    console.log(
      `Chưa có người phụ trách / nobody in charge: ${unit}${open.length === 0 ? '' : `, việc đang mở / open: ${open.join(', ')}`}`,
    );
  if (left.handedOn.length > 0)
    console.log(`Việc đang giao riêng cho người này / handed to them: ${left.handedOn.join(', ')}`);
}
