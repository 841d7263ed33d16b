import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';
import { nextWorkingDay } from '../../domain/calendar/working-calendar.js';
import { FREE_MS, isAboutToFallSilent, webhookLooksDead, WINDOW_MS } from '../../domain/reachability/choose-way.js';
import type { CardIn } from '../ports/card.js';
import type { TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';
import { tellAdministrators } from './administrators.js';
import { webhookFacts } from './webhook-facts.js';

/** Two nights and a day: an agency that sent something hears an echo long before. */
const SILENT_HOURS = 26;
const PEOPLE_LIMIT = 5_000;

export type CheckReachabilityDeps = {
  /** Zalo OA runs here; otherwise there is no window to watch. */
  readonly zaloRuns: () => boolean;
  readonly words: { readonly webhookSilent: (since: Date | null) => CardIn };
};

/** Each morning: the week's list for those about to fall out of Zalo's window, and a look at whether Zalo still talks to us. */
export function createCheckReachability({ zaloRuns, words }: CheckReachabilityDeps): TimerHandler {
  return {
    async fire(scope) {
      await planReachabilityCheck(scope);
      if (!zaloRuns()) return 'off';
      const prompted = await promptTheQuiet(scope);
      const { tx, now } = scope;
      const { lastEventAt: lastEvent } = await webhookFacts(scope);
      if (webhookLooksDead(lastEvent, await tx.outbox.lastSentOn('zalo'), now, SILENT_HOURS)) {
        await tellAdministrators(scope, words.webhookSilent(lastEvent), `zalo-silent/${dayOf(now)}`);
        return 'webhook silent';
      }
      return `prompted ${prompted}`;
    },
  };
}

/** Sets the next look; called at start and by each look. */
export async function planReachabilityCheck(scope: Scope): Promise<void> {
  const today = dayOf(scope.now);
  const due = at(today, '08:20') > scope.now ? today : addDays(today, 1);
  await scope.tx.timers.set({
    kind: 'reachability-check',
    subjectId: `reachability/${due}`,
    generation: 1,
    dueAt: at(due, '08:20'),
  });
}

async function promptTheQuiet({ tx, now }: Scope): Promise<number> {
  const nextMorning = at(nextWorkingDay(await tx.calendar.table(), dayOf(now)), '08:20');
  const quiet = await tx.people.contactsQuietSince(
    'zalo',
    new Date(now.getTime() - WINDOW_MS),
    new Date(now.getTime() - FREE_MS),
    PEOPLE_LIMIT,
  );
  const falling = quiet.filter(
    ({ lastInteractionAt }) => lastInteractionAt !== null && isAboutToFallSilent(lastInteractionAt, now, nextMorning),
  );
  const added = await tx.outbox.add(
    falling.map((contact) => ({
      personId: contact.personId,
      contactId: contact.id,
      lane: 'bulk' as const,
      message: { type: 'week-list' as const, personId: contact.personId },
      // Once for each silence: the key changes when they write again.
      dedupeKey: `week-list/${contact.id}/${contact.lastInteractionAt?.getTime() ?? 0}`,
      onUnknown: 'never' as const,
    })),
  );
  return added.length;
}
