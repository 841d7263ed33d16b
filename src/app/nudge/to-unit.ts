import { at } from '../../domain/calendar/local-date.js';
import { MORNING } from '../../domain/nudge/ladders.js';
import type { NewMessage } from '../ports/message.js';
import type { Scope } from '../use-case.js';
import { inChargeOf } from './in-charge.js';

/**
 * One message for everyone who must have what arrives for a unit: those in charge now, the unit's groups, and a head on leave on the morning of
 * the return, since some things only the head may do.
 */
export async function toUnit(
  scope: Scope,
  unitId: string,
  message: Omit<NewMessage, 'personId' | 'contactId' | 'dedupeKey'>,
  key: string,
): Promise<readonly NewMessage[]> {
  const { present, away } = await inChargeOf(scope, unitId);
  const groups = await scope.tx.groups.ofUnit(unitId);
  return [
    ...present.map((personId) => ({ ...message, personId, contactId: null, dedupeKey: `${key}/${personId}` })),
    ...away.map(({ personId, backOn }) => ({
      ...message,
      personId,
      contactId: null,
      dedupeKey: `${key}/${personId}`,
      notBefore: at(backOn, MORNING),
    })),
    // A group is told once and never owed anything: an unknown outcome is not worth a second notice.
    ...groups.map((group) => ({
      ...message,
      personId: null,
      contactId: group.id,
      dedupeKey: `${key}/${group.id}`,
      onUnknown: 'never' as const,
    })),
  ];
}
