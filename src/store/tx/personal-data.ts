import type { DataRequest, PersonalDataStore } from '../../app/ports/store/personal-data.js';
import { Prisma, type DataRequest as Row } from '../generated/client.js';
import { toJson } from '../json.js';
import type { TxContext } from './context.js';
import { EMPTIED } from './outbox.js';

const NAME_GONE = '(đã xóa theo yêu cầu)';

const requestOf = ({ id, personId, kind, state, words, askedAt, dueAt }: Row): DataRequest => ({
  id,
  personId,
  kind: kind as DataRequest['kind'],
  state: state as DataRequest['state'],
  words,
  askedAt,
  dueAt,
});

export function personalDataOf({ client }: TxContext): PersonalDataStore {
  const chatsOf = async (personId: string): Promise<{ id: string; chatKey: string }[]> => {
    const contacts = await client.contact.findMany({ where: { personId } });
    return contacts.map(({ id, channel, externalId }) => ({ id, chatKey: `${channel}:${externalId}` }));
  };
  return {
    async ask(request) {
      await client.dataRequest.create({ data: request });
    },
    async open(personId) {
      const rows = await client.dataRequest.findMany({
        where: { state: 'open', ...(personId === undefined ? {} : { personId }) },
        orderBy: { dueAt: 'asc' },
      });
      return rows.map(requestOf);
    },
    async byId(id) {
      const row = await client.dataRequest.findUnique({ where: { id } });
      return row && requestOf(row);
    },
    async decide(id, { state, at, by, reason }) {
      await client.dataRequest.updateMany({
        where: { id, state: 'open' },
        data: { state, decidedAt: at, decidedBy: by, reason, words: null },
      });
    },
    async actsOf(personId, limit) {
      const rows = await client.assignmentFact.findMany({
        where: { OR: [{ actorPersonId: personId }, { onBehalfOfPersonId: personId }] },
        orderBy: { seq: 'desc' },
        take: limit,
        select: {
          at: true,
          type: true,
          assignment: { select: { number: true, directive: { select: { code: true } } } },
        },
      });
      return rows.map(({ at, type, assignment }) => ({
        at,
        type,
        number: assignment.number,
        directive: assignment.directive.code,
      }));
    },
    async countsOf(personId) {
      const chats = await chatsOf(personId);
      const [sent, received] = [
        await client.outboxMessage.groupBy({ by: ['kind'], where: { personId, state: 'sent' }, _count: true }),
        await client.inboxUpdate.count({ where: { chatKey: { in: chats.map(({ chatKey }) => chatKey) } } }),
      ];
      return { sent: Object.fromEntries(sent.map(({ kind, _count }) => [kind, _count])), received };
    },
    async erase(personId, at) {
      const chats = await chatsOf(personId);
      const chatKeys = chats.map(({ chatKey }) => chatKey);
      const person = await client.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
      // What others were told of the person ("… ủy quyền cho anh/chị"); of a namesake some old words go too.
      await client.$executeRaw`
        UPDATE "OutboxMessage" SET "message" = ${JSON.stringify(EMPTIED)}::jsonb, "state" = CASE WHEN "state" = 'queued' THEN 'cancelled' ELSE "state" END
        WHERE "kind" = 'card' AND "state" IN ('sent', 'cancelled', 'failed', 'queued') AND strpos("message"::text, ${person.name}) > 0`;
      await client.person.update({ where: { id: personId }, data: { name: NAME_GONE, phone: null } });
      await client.inboxUpdate.updateMany({
        where: { chatKey: { in: chatKeys } },
        data: { payload: { redacted: 'erased' }, chatKey: `erased:${personId}`, error: null },
      });
      for (const { id } of chats)
        await client.contact.update({ where: { id }, data: { externalId: `erased:${id}`, state: 'unlinked' } });
      await client.outboxMessage.updateMany({
        where: { personId, kind: 'card' },
        data: { message: toJson(EMPTIED) },
      });
      await client.outboxMessage.updateMany({ where: { personId }, data: { rendered: Prisma.DbNull } });
      await client.actionToken.deleteMany({ where: { personId } });
      await client.dialogue.deleteMany({ where: { OR: [{ personId }, { chatKey: { in: chatKeys } }] } });
      await client.enrolmentAttempt.deleteMany({ where: { chatKey: { in: chatKeys } } });
      await client.enrolmentCode.deleteMany({ where: { personId } });
      await client.calendarFeed.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
    },
  };
}
