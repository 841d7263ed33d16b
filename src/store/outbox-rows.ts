import { z } from 'zod';
import type { Claimed, OutboxRow } from '../app/ports/queues.js';
import type { OutgoingMessage } from '../app/ports/message.js';
import type { OutboxMessage } from './generated/client.js';
import { fromJson } from './json.js';
import { LANES } from './tx/outbox.js';

const message = z.looseObject({ type: z.string() });

export function outboxRowOf(row: OutboxMessage): OutboxRow {
  return {
    id: row.id,
    seq: row.seq,
    personId: row.personId,
    contactId: row.contactId,
    lane: LANES[row.lane] ?? 'normal',
    message: fromJson<OutgoingMessage>(message, row.message, `Outbox ${row.id}, message`),
    assignmentId: row.assignmentId,
    directiveId: row.directiveId,
    editOfId: row.editOfId,
    editOnly: row.editOnly,
    replyToMessageId: row.replyToMessageId,
    onUnknown: row.onUnknown === 'resend-once' ? 'resend-once' : 'never',
    ignoresQuietHours: row.ignoresQuietHours,
    createdAt: row.createdAt,
    notBefore: row.notBefore,
    attempts: row.attempts,
    resend: row.resends > 0,
  };
}

/** The row while this claim holds it, in the given state. */
export const heldBy = ({ row, token }: Claimed<OutboxRow>, state: 'claimed' | 'sending') => ({
  id: row.id,
  state,
  claimToken: token,
});
