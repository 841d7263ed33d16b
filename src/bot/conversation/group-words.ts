import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { UNIT_ANSWERS } from '../messages/unit-answers.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** "/nhom" in a group by the head of a unit: the unit's notices go there too. */
export async function registerGroup(turn: Turn): Promise<void> {
  const { tx, now, ids } = turn.scope;
  const { incoming, principal } = turn;
  if (!incoming.group) return sayText(turn, UNIT_ANSWERS[languageOf(turn)].groupOnly);
  const world = await accessWorld(turn.scope, principal);
  const post = principal.actor.posts.find(
    (candidate) => may(principal.actor, 'hand-on', { kind: 'unit', unitId: candidate.unitId }, world).ok,
  );
  if (post === undefined) return sayText(turn, UNIT_ANSWERS[languageOf(turn)].groupByHead);
  const known = turn.group;
  const group = {
    id: known?.id ?? ids.newId(),
    unitId: post.unitId,
    channel: incoming.channel,
    externalId: incoming.chatId,
    state: 'active' as const,
    registeredBy: principal.person.id,
  };
  await tx.groups.save(group, now);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'group.register',
      subject: 'contact',
      subjectId: group.id,
      data: { unitId: post.unitId },
    },
    now,
  );
  const name = unitNames(await tx.units.directory())(post.unitId);
  await tx.outbox.add([
    {
      personId: null,
      contactId: group.id,
      lane: 'answer',
      message: {
        type: 'card',
        card: {
          // The answer to whoever registers it, in their language; the notices of a group are Vietnamese.
          lines: [UNIT_ANSWERS[languageOf(turn)].groupRegistered(name)],
        },
      },
      dedupeKey: `group/${group.id}/${turn.scope.inboxId ?? ids.newId()}`,
      onUnknown: 'never',
    },
  ]);
}
