import type { DigestStore } from '../../app/ports/store/digest.js';
import type { TxContext } from './context.js';

export function digestOf({ client, ids }: TxContext): DigestStore {
  return {
    async add(item) {
      await client.digestItem.createMany({ data: [{ id: ids.newId(), ...item }], skipDuplicates: true });
    },
    itemsFor(personId, day, slot) {
      return client.digestItem.findMany({
        where: { personId, day, slot },
        select: { assignmentId: true, stepKey: true, occurrence: true, escalation: true },
        orderBy: { id: 'asc' },
      });
    },
  };
}
