import type { Lane } from '../../app/ports/message.js';
import type { OutboxRow } from '../../app/ports/queues.js';

type Place = Pick<OutboxRow, 'id' | 'seq' | 'lane'>;

/** Who stands in line for a chat that was not free, so that a later message does not overtake an earlier one. */
export type ChatLine = {
  join(chatId: string, row: Place, until: number): void;
  leave(chatId: string, row: Place): void;
  /** How many stand before this row. */
  ahead(chatId: string, row: Place, now: number): number;
};

/** A row that was cancelled meanwhile never comes back: its place is kept only this long past its time. */
const GRACE_MS = 2_000;

const ORDER: Readonly<Record<Lane, number>> = { answer: 0, urgent: 1, normal: 2, bulk: 3 };

export function createChatLine(): ChatLine {
  const chats = new Map<string, Map<string, { seq: bigint; lane: Lane; until: number }>>();
  const drop = (chatId: string, id: string): void => {
    const line = chats.get(chatId);
    line?.delete(id);
    if (line?.size === 0) chats.delete(chatId);
  };
  return {
    join(chatId, { id, seq, lane }, until) {
      const line = chats.get(chatId) ?? new Map<string, { seq: bigint; lane: Lane; until: number }>();
      chats.set(chatId, line.set(id, { seq, lane, until }));
    },
    leave(chatId, { id }) {
      drop(chatId, id);
    },
    ahead(chatId, row, now) {
      for (const [id, place] of chats.get(chatId) ?? []) if (place.until + GRACE_MS < now) drop(chatId, id);
      const others = [...(chats.get(chatId)?.entries() ?? [])];
      return others.filter(
        ([id, place]) => id !== row.id && place.seq < row.seq && ORDER[place.lane] <= ORDER[row.lane],
      ).length;
    },
  };
}
