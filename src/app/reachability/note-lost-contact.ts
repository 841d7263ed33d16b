import type { ChannelName, ContactState } from '../ports/channel.js';
import type { OutboxRow } from '../ports/queues.js';
import type { Scope } from '../use-case.js';

/**
 * A contact was lost while something was being sent to it. Nobody is told yet: the row itself looks for another way, and only when none is left
 * does it end as failed, which is told.
 */
export async function noteLostContact(
  scope: Scope,
  event: {
    readonly row: OutboxRow;
    readonly contactId: string;
    readonly channel: ChannelName;
    readonly state: ContactState;
  },
): Promise<void> {
  const { contactId, channel, state, row } = event;
  await scope.tx.audit.add(
    {
      actor: null,
      action: 'contact.unreachable',
      subject: 'contact',
      subjectId: contactId,
      data: { channel, state, outboxId: row.id },
    },
    scope.now,
  );
}
