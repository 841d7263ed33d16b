import type { Tx } from '../../app/ports/store.js';
import type { TxContext } from './context.js';

export function digestOf({ client, ids }: TxContext): Tx['digest'] {
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
