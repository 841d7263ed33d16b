import type { Assignment } from '../assignment/assignment.js';
import { DEFAULT_DUE_POLICY, type DuePolicy } from '../assignment/lateness.js';
import { isOpen, isUnacknowledged } from '../assignment/states.js';
import { at, type LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import { nextAllowed, type QuietHours } from '../calendar/working-hours.js';
import { nextSlot } from './digest.js';
import type { Ladder, LadderStep } from './ladder.js';
import { MORNING } from './ladders.js';
import { effectiveSentAt, plannedTimes, type StepTimeContext } from './step-time.js';

/** What has happened on the ladder so far. */
export type NudgeProgress = {
  /**
   * Every step that went out (or was handed to a digest), with the moment. News that told the unit the same (sent back to be redone, resumed,
   * new deadline) belong here too, under a key of their own, so that no nudge repeats them within the hour.
   */
  readonly firedSteps: readonly { readonly key: string; readonly at: Date }[];
  /** When the unit last said something; null when it never did. */
  readonly lastContactAt: Date | null;
  readonly snoozedUntil: LocalDate | null;
};

/** `occurrence` counts how often this step has gone out, from 1: with the key it names the message once and for all. */
export type PlannedStep = {
  readonly key: string;
  readonly occurrence: number;
  readonly at: Date;
  readonly step: LadderStep;
};

/** A digest nudge so soon after the notice would only repeat it. */
const DIGEST_GAP_MS = 2 * 3_600_000;

/** Whether a step still has a reason: asked when planning and again just before sending. */
export function hasReason(
  assignment: Pick<Assignment, 'state' | 'acknowledgedAt' | 'role'>,
  step: LadderStep,
): boolean {
  const chase = step.whileState === 'unacknowledged';
  switch (assignment.role) {
    // They follow or take note: asked once to confirm receipt, never urged (facts/domain §2.1).
    case 'monitor':
    case 'inform':
      if (!chase || step.audience === 'escalate') return false;
      break;
    // The lead answers for the result; leaders are not told of those who cooperate.
    case 'cooperate':
      if (!chase && step.audience === 'escalate') return false;
      break;
    case 'lead':
      break;
  }
  return chase ? isUnacknowledged(assignment) : isOpen(assignment.state);
}

/**
 * The one next step of a ladder, or null when nothing more will come. Deterministic.
 *
 * Never early: `at` is not before the planned instant, not before `now`, not in quiet hours (unless the step overrides them), and not before a snooze ends.
 * Never a burst: of all steps for the same audience whose time has passed, only the latest goes out and stands for the others; what fell before
 * the notice, or within two hours after it for the digest, is covered by the notice. An escalation also covers the unit's own nudge of
 * the same time, since the escalated head is told.
 */
export function nextStep(
  assignment: Assignment,
  ladder: Ladder,
  progress: NudgeProgress,
  calendar: CalendarTable,
  hours: QuietHours,
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): PlannedStep | null {
  const ctx: StepTimeContext = { calendar, hours, policy, lastContactAt: progress.lastContactAt };
  let chosen: { step: LadderStep; at: Date; planned: Date } | null = null;
  for (const step of ladder.steps) {
    if (!hasReason(assignment, step)) continue;
    const planned = nextPlanned(assignment, step, ladder, progress, ctx, now);
    if (planned === null) continue;
    const candidate = { step, planned, at: sendableAt(step, planned, progress.snoozedUntil, ctx, now) };
    if (chosen === null || goesBefore(candidate, chosen)) chosen = candidate;
  }
  if (chosen === null) return null;
  const { step } = chosen;
  const occurrence = progress.firedSteps.filter(({ key }) => key === step.key).length + 1;
  return { key: step.key, occurrence, at: chosen.at, step };
}

type Candidate = { readonly step: LadderStep; readonly at: Date; readonly planned: Date };

/** Earliest first; at the same instant the escalation, and of two for the same audience the one planned later, which stands for the other. */
function goesBefore(a: Candidate, b: Candidate): boolean {
  if (a.at.getTime() !== b.at.getTime()) return a.at < b.at;
  if (a.step.audience !== b.step.audience) return a.step.audience === 'escalate';
  return a.planned > b.planned;
}

/** The planned instant of the step's next time that nothing sent so far has covered; of those already past, the latest. */
function nextPlanned(
  assignment: Assignment,
  step: LadderStep,
  ladder: Ladder,
  progress: NudgeProgress,
  ctx: StepTimeContext,
  now: Date,
): Date | null {
  const covered = coveredUntil(assignment, step, ladder, progress, ctx);
  let latestPast: Date | null = null;
  for (const planned of plannedTimes(assignment, step, ctx)) {
    if (planned <= covered) continue;
    if (planned > now) return latestPast ?? planned;
    latestPast = planned;
  }
  return latestPast;
}

/** Until when messages already sent stand for this step. */
function coveredUntil(
  assignment: Assignment,
  step: LadderStep,
  ladder: Ladder,
  progress: NudgeProgress,
  ctx: StepTimeContext,
): Date {
  // What overrides quiet hours does not wait for a notice that they hold back.
  const sent = (step.ignoresQuietHours === true ? assignment.sentAt : effectiveSentAt(assignment, ctx)).getTime();
  const gap = step.delivery === 'digest' && step.audience === 'unit' ? DIGEST_GAP_MS : 0;
  const heard = progress.firedSteps
    .filter(({ key }) => step.audience === 'unit' || audienceOf(ladder, key) === 'escalate')
    .map(({ at: fired }) => fired.getTime());
  return new Date(Math.max(sent + gap, ...heard));
}

function audienceOf(ladder: Ladder, key: string): LadderStep['audience'] | undefined {
  return ladder.steps.find((step) => step.key === key)?.audience;
}

function sendableAt(
  step: LadderStep,
  planned: Date,
  snoozedUntil: LocalDate | null,
  ctx: StepTimeContext,
  now: Date,
): Date {
  let earliest = planned > now ? planned : now;
  if (snoozedUntil !== null && step.ignoresQuietHours !== true && earliest < at(snoozedUntil, MORNING))
    earliest = at(snoozedUntil, MORNING);
  if (step.ignoresQuietHours === true) return earliest;
  return step.delivery === 'digest'
    ? nextSlot(earliest, ctx.calendar).at
    : nextAllowed(earliest, ctx.calendar, ctx.hours);
}
