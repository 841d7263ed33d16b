import { z } from 'zod';
import { at, dayOf, localDate } from '../../domain/calendar/local-date.js';
import { addWorkingDays } from '../../domain/calendar/working-calendar.js';
import { digestKey, nextSlot, slotsDue, type DigestSlot } from '../../domain/nudge/digest.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';

type Item = {
  readonly assignmentId: string;
  readonly stepKey: string;
  readonly occurrence: number;
  readonly escalation: boolean;
};

/** Steps of one slot fire together; the digest leaves this much later, so that it holds them all. */
const DIGEST_GRACE_MS = 60_000;

/** A digest whose slot's steps are still firing looks again after this, at most for so long: one stuck step may not hold everybody's morning. */
const WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const JOINING = ['ladder', 'handed', 'decision'] as const;

/** Puts an item into the person's next message of the day. */
export async function joinDigest(scope: Scope, personId: string, due: Date, item: Item): Promise<void> {
  const slot = await openSlot(scope, personId, due);
  await scope.tx.digest.add({ personId, day: slot.date, slot: slot.name, ...item });
}

/**
 * The slot that something due then joins, with its digest planned. After an outage that is the latest slot that has come, not one for each that was
 * missed; a slot whose digest has left already is passed over for the next.
 */
async function openSlot(scope: Scope, personId: string, due: Date): Promise<DigestSlot> {
  const calendar = await scope.tx.calendar.table();
  const missed = slotsDue(new Date(due.getTime() - 1), scope.now, calendar).at(-1);
  if (missed !== undefined && (await planDigest(scope, personId, missed))) return missed;
  for (let from = due > scope.now ? due : scope.now; ;) {
    const slot = nextSlot(from, calendar);
    if (await planDigest(scope, personId, slot)) return slot;
    from = new Date(slot.at.getTime() + 1);
  }
}

/** Plans the person's digest of the morning that is the given number of working mornings after a moment, for what it says beside its items. */
export async function planDigestAfter(scope: Scope, personId: string, after: Date, mornings: number): Promise<void> {
  const calendar = await scope.tx.calendar.table();
  const day = addWorkingDays(calendar, dayOf(after), mornings);
  const slot = nextSlot(at(day, '00:00'), calendar);
  if (slot.at > scope.now) await planDigest(scope, personId, slot);
}

/** Whether the slot's digest is still to leave, planned now or before; one that waits for steps behind it has a later generation. */
async function planDigest(scope: Scope, personId: string, slot: DigestSlot): Promise<boolean> {
  const subjectId = digestKey(personId, slot);
  if ((await scope.tx.timers.pending('digest', subjectId)) !== null) return true;
  return scope.tx.timers.set({
    kind: 'digest',
    subjectId,
    generation: 1,
    dueAt: new Date(slot.at.getTime() + DIGEST_GRACE_MS),
    payload: { personId, day: slot.date, slot: slot.name, at: slot.at.toISOString() },
  });
}

const payloadSchema = z.object({
  personId: z.string(),
  day: z.string(),
  slot: z.enum(['morning', 'afternoon']),
  at: z.string().optional(),
});

/**
 * The digest of a person, day and slot is due: one message, rendered from fresh facts when it leaves. One that the process slept through joins the
 * latest slot that has come since: never skipped, never two messages in one morning.
 */
export async function sendDigest(scope: Scope, timer: TimerRow): Promise<string> {
  const { personId, day, slot, at: planned } = payloadSchema.parse(timer.payload);
  const calendar = await scope.tx.calendar.table();
  const later = planned === undefined ? undefined : slotsDue(new Date(planned), scope.now, calendar).at(-1);
  if (later !== undefined && later.at > new Date(planned ?? 0)) {
    // Drafts that were left are no items: the later digest speaks of them too.
    await openSlot(scope, personId, later.at);
    for (const item of await scope.tx.digest.itemsFor(personId, localDate(day), slot))
      await joinDigest(scope, personId, later.at, { ...item, occurrence: item.occurrence });
    return 'joined-later';
  }
  // With ten thousand steps due at one moment the last may still be under way: a digest without them would send them into the afternoon.
  const slotAt = new Date(planned ?? timer.dueAt);
  const patient = scope.now.getTime() - slotAt.getTime() < LONGEST_WAIT_MS;
  if (patient && (await scope.tx.timers.behind(JOINING, slotAt))) {
    await scope.tx.timers.set({
      kind: 'digest',
      subjectId: timer.subjectId,
      generation: timer.generation + 1,
      dueAt: new Date(scope.now.getTime() + WAIT_MS),
      payload: timer.payload,
    });
    return 'waits';
  }
  await scope.tx.outbox.add([
    {
      personId,
      contactId: null,
      lane: 'normal',
      message: { type: 'digest', personId, day, slot },
      dedupeKey: `digest/${personId}/${day}/${slot}`,
      onUnknown: 'never',
    },
  ]);
  return 'sent';
}
