import type { Logger } from 'pino';
import type { Channel, ChannelName } from '../app/ports/channel.js';
import type { Clock } from '../app/ports/clock.js';
import type { Ids } from '../app/ports/ids.js';
import type { InboxRow } from '../app/ports/queues.js';
import type { Tx } from '../app/ports/store/tx.js';
import { handleIncoming } from '../bot/conversation/handle-incoming.js';
import type { Metrics } from '../jobs/metrics.js';
import { createStrangerAnswers } from './stranger-answers.js';

export type HandleUpdateDeps = {
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly pepper: Uint8Array;
  readonly formerPeppers: readonly Uint8Array[];
  readonly publicUrl: string | null;
  readonly log: Logger;
  readonly metrics: Metrics;
};

/** Hands a stored update to the conversation; what must not happen twice or inside a transaction waits for the commit. */
export function createHandleUpdate({
  channels,
  clock,
  ids,
  pepper,
  formerPeppers,
  publicUrl,
  log,
  metrics,
}: HandleUpdateDeps): (tx: Tx, row: InboxRow) => Promise<{ afterCommit?: () => Promise<void> }> {
  const strangers = createStrangerAnswers(log);
  return async (tx, row) => {
    const channel = channels.get(row.channel);
    const incoming = channel?.understand(row.payload) ?? null;
    if (channel === undefined || incoming === null) {
      log.info({ inboxId: String(row.id), channel: row.channel }, 'update of no interest');
      return {};
    }
    const now = clock.now();
    // A press carries no time of its own: it happened when it came in, not when its turn came.
    const acted = incoming.body.kind === 'press' ? row.receivedAt : incoming.at;
    const handled = await handleIncoming(
      { tx, now, actedAt: acted < now ? acted : now, ids, inboxId: row.id, pepper, formerPeppers, publicUrl },
      incoming,
      row,
    );
    return {
      async afterCommit() {
        if (incoming.body.kind === 'press' && !row.answered) {
          await channel.answerPress(incoming.body.pressId, handled.toast);
          metrics.observe('press_to_answer_ms', clock.now().getTime() - row.receivedAt.getTime(), {
            channel: row.channel,
          });
        }
        if (handled.strangerReply !== null) strangers.answer(channel, incoming.chatId, handled.strangerReply);
        if (handled.unkept !== null) {
          const outcome = await channel.send(handled.unkept.chatId, handled.unkept.message);
          if (outcome.kind !== 'sent')
            log.warn({ channel: row.channel, outcome: outcome.kind }, 'a secret was not shown');
        }
        if (handled.menu !== null) await channel.setMenu(incoming.chatId, handled.menu);
      },
    };
  };
}
