import { inTurn } from '../../app/in-turn.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { Tx } from '../../app/ports/store/tx.js';
import { localDate } from '../../domain/calendar/local-date.js';
import type { NamedContent } from './content-level.js';

/** What a message is about, in numbers: read only for channels that may not carry its content. */
export async function namedContent(tx: Tx, message: OutgoingMessage): Promise<NamedContent> {
  const { type } = message;
  if (type === 'digest') {
    const items = await tx.digest.itemsFor(message.personId, localDate(message.day), message.slot);
    const views = await inTurn(new Set(items.map((item) => item.assignmentId)), (id) => tx.assignments.byId(id));
    const numbers = views.flatMap((view) => (view === null ? [] : [view.assignment.number])).sort((a, b) => a - b);
    return { type, code: null, subject: null, numbers };
  }
  const view = 'assignmentId' in message ? await tx.assignments.byId(message.assignmentId) : null;
  const directiveId = view?.directive.id ?? ('directiveId' in message ? message.directiveId : null);
  const row = directiveId === null ? null : await tx.directives.byId(directiveId);
  const numbers =
    type === 'directive-notice'
      ? (await tx.assignments.list({ directiveId: message.directiveId, unitIds: [message.unitId] }, 200))
          .map(({ assignment }) => assignment.number)
          .sort((a, b) => a - b)
      : view === null
        ? []
        : [view.assignment.number];
  return { type, code: row?.code ?? null, subject: row?.subject ?? null, numbers };
}
