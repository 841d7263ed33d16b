import type { InboxStore } from '../app/ports/queues.js';
import type { Inbound } from './inbound.js';
import type { Producer } from './producer.js';

const CHATS_PER_SWEEP = 500;
/** Chats worked off at once by this process while the queue is away. */
const AT_ONCE = 5;

/**
 * Wakes every chat with updates that nobody works on: lost jobs, expired leases, tries whose time has come. While the
 * queue is away nobody would wake: then the sweep does the work itself, and people wait seconds instead of an outage.
 */
export async function sweepInbox({
  inbox,
  producer,
  processChat,
}: {
  inbox: InboxStore;
  producer: Pick<Producer, 'enqueue'>;
  processChat: Inbound['processChat'];
}): Promise<void> {
  const chats = [...(await inbox.waitingChats(CHATS_PER_SWEEP))];
  let queueIsAway = false;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let chatKey = chats.shift(); chatKey !== undefined; chatKey = chats.shift()) {
        if (!queueIsAway && (await producer.enqueue('process-chat', { chatKey }))) continue;
        queueIsAway = true;
        await processChat(chatKey);
      }
    }),
  );
}
