import type { RetentionStore } from '../../app/ports/store/personal-data.js';
import { BLANK_DRAFT } from '../../domain/directive/blank-draft.js';
import { Prisma } from '../generated/client.js';
import { toJson } from '../json.js';
import type { TxContext } from './context.js';
import { EMPTIED } from './outbox.js';

export function retentionOf({ client }: TxContext): RetentionStore {
  return {
    async sweep({ contentBefore, rowsBefore }, now) {
      const updates = await client.$executeRaw`
        UPDATE "InboxUpdate" SET "payload" = '{"redacted":"retention"}'::jsonb, "error" = NULL
        WHERE "receivedAt" < ${contentBefore} AND "state" IN ('done', 'dead') AND NOT jsonb_exists("payload", 'redacted')`;
      const old = { createdAt: { lt: contentBefore }, state: { in: ['sent', 'cancelled', 'failed'] } };
      const cards = await client.outboxMessage.updateMany({
        // Emptied ones are met again each night; what they hold does not change by it.
        where: { ...old, kind: 'card', rendered: { not: Prisma.DbNull } },
        data: { message: toJson(EMPTIED) },
      });
      await client.outboxMessage.updateMany({
        where: { ...old, rendered: { not: Prisma.DbNull } },
        data: { rendered: Prisma.DbNull },
      });
      const drafts = await client.directive.updateMany({
        where: { state: 'discarded', createdAt: { lt: contentBefore }, text: { not: '' } },
        data: { text: '', subject: null, searchText: '', draft: toJson(BLANK_DRAFT), undo: toJson([]), sketch: [] },
      });
      const dialogues = await client.dialogue.deleteMany({ where: { expiresAt: { lt: now } } });
      const codes = await client.enrolmentCode.deleteMany({ where: { expiresAt: { lt: contentBefore } } });
      await client.enrolmentAttempt.deleteMany({ where: { lastAt: { lt: contentBefore } } });
      const tokens = await client.actionToken.deleteMany({ where: { createdAt: { lt: rowsBefore } } });
      const rows = await client.inboxUpdate.deleteMany({
        where: { receivedAt: { lt: rowsBefore }, state: { in: ['done', 'dead'] } },
      });
      return {
        updates,
        messages: cards.count,
        drafts: drafts.count,
        dialogues: dialogues.count,
        codes: codes.count,
        tokens: tokens.count,
        rows: rows.count,
      };
    },
  };
}
