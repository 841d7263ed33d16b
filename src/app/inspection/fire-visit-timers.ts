import { z } from 'zod';
import { LIMIT_MOMENTS, limitNudges } from '../../domain/inspection/limit-nudges.js';
import { REMINDER_STEPS, visitReminders } from '../../domain/inspection/reminders.js';
import { leadersAt } from '../../domain/inspection/team.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';
import { visitRow } from './inspection-world.js';
import { planLimit, planReminder } from './plan-visit-timers.js';

const reminderPayload = z.object({ generation: z.number(), step: z.enum(REMINDER_STEPS) });
const limitPayload = z.object({ generation: z.number(), key: z.string(), moment: z.enum(LIMIT_MOMENTS) });

/** A moment just before the timer's own: what was planned for it is still ahead then. */
const justBefore = (timer: TimerRow): Date => new Date(timer.dueAt.getTime() - 1);

/** An appointment comes near: everyone who goes there is told, neutrally; the next reminder is planned. */
export async function fireVisitReminder(scope: Scope, timer: TimerRow): Promise<string> {
  const { generation, step } = reminderPayload.parse(timer.payload);
  const visit = await visitRow(scope, timer.subjectId);
  if (visit === null || visit.generation !== generation) return 'stale';
  const ahead = visitReminders(visit, justBefore(timer), await scope.tx.calendar.table());
  // After an outage several are due at once, and say the same line: the last of them speaks for all.
  const overtaken = ahead.some(({ at }) => at > timer.dueAt && at <= scope.now);
  const due = overtaken ? [] : ahead.filter((reminder) => reminder.step === step);
  await scope.tx.outbox.add(
    due.map(({ personId }) => ({
      personId,
      contactId: null,
      lane: 'urgent' as const,
      message: { type: 'visit-reminder' as const, visitId: visit.id, personId, step, generation },
      dedupeKey: `visit-reminder/${visit.id}/${generation}/${step}/${personId}`,
      onUnknown: 'resend-once' as const,
      // The day of an appointment does not wait for a working morning: a check at night or on a Saturday was meant so.
      ignoresQuietHours: step === 'morning' || step === 'hour-before',
    })),
  );
  await planReminder(scope, visit, timer.dueAt);
  return overtaken ? 'overtaken' : 'fired';
}

/** A legal limit comes near or has passed: those who lead the team are told, neutrally. */
export async function fireVisitLimit(scope: Scope, timer: TimerRow): Promise<string> {
  const { generation, key, moment } = limitPayload.parse(timer.payload);
  const visit = await visitRow(scope, timer.subjectId);
  if (visit === null || visit.generation !== generation) return 'stale';
  const owed = limitNudges(visit, justBefore(timer), await scope.tx.calendar.table()).some(
    (nudge) => nudge.key === key && nudge.moment === moment,
  );
  const told = owed ? leadersAt(visit.memberships, scope.now) : [];
  await scope.tx.outbox.add(
    told.map((personId) => ({
      personId,
      contactId: null,
      lane: 'normal' as const,
      message: { type: 'visit-limit' as const, visitId: visit.id, personId, key, moment, generation },
      dedupeKey: `visit-limit/${visit.id}/${generation}/${key}/${moment}/${personId}`,
      onUnknown: 'never' as const,
    })),
  );
  await planLimit(scope, visit, timer.dueAt);
  return 'fired';
}
