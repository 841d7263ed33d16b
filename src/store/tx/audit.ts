import type { AuditEntry, AuditStore } from '../../app/ports/store/audit.js';
import { contentDigest, newSalt, REDACTION } from '../audit-digest.js';
import { toJson } from '../json.js';
import type { TxContext } from './context.js';

const GONE = '(đã xóa)';

export function auditOf({ client }: TxContext): AuditStore {
  async function add(entry: AuditEntry, at: Date): Promise<void> {
    const { actor, action, subject, subjectId } = entry;
    const onBehalfOf = entry.onBehalfOf ?? null;
    const data = toJson(entry.data ?? {});
    const salt = newSalt();
    const digest = contentDigest({ actor, onBehalfOf, subjectId, data }, salt);
    // Unlike `create` this reads nothing back.
    await client.auditEvent.createMany({
      data: { at, actor, onBehalfOf, action, subject, subjectId, data, salt, digest },
    });
  }
  return {
    add,
    async redact({ about, personId, actor, reason }, at) {
      const events = await client.auditEvent.findMany({
        where: {
          salt: { not: null },
          action: { not: REDACTION },
          OR: about.map(({ subject, subjectId }) => ({ subject, subjectId })),
        },
        select: { seq: true, subject: true },
        orderBy: { seq: 'asc' },
      });
      if (events.length === 0) return 0;
      const seqs = (subject: 'person' | 'contact'): bigint[] =>
        events.filter((event) => event.subject === subject).map(({ seq }) => seq);
      await client.auditEvent.updateMany({ where: { seq: { in: seqs('person') } }, data: { data: {}, salt: null } });
      // Of a chat even the address names its owner.
      await client.auditEvent.updateMany({
        where: { seq: { in: seqs('contact') } },
        data: { data: {}, subjectId: GONE, salt: null },
      });
      await add(
        {
          actor,
          action: REDACTION,
          subject: 'person',
          subjectId: personId,
          data: { seqs: events.map(({ seq }) => String(seq)), reason },
        },
        at,
      );
      return events.length;
    },
    async about(personId, contactIds, limit) {
      const rows = await client.auditEvent.findMany({
        where: {
          OR: [
            { actor: personId },
            { onBehalfOf: personId },
            { subject: 'person', subjectId: personId },
            { subject: 'contact', subjectId: { in: [...contactIds] } },
          ],
        },
        orderBy: { seq: 'asc' },
        take: limit,
      });
      return rows.map(({ at, action, subject, subjectId, actor }) => ({
        at,
        action,
        subject,
        subjectId,
        own: actor === personId,
      }));
    },
  };
}
