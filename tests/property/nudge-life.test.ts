import fc from 'fast-check';
import type { Act, Assignment } from '../../src/domain/assignment/assignment.js';
import { decideAct } from '../../src/domain/assignment/decide-act.js';
import { applyFact, startOfLife, type Life } from '../../src/domain/assignment/fold.js';
import { isFinished, isOpen } from '../../src/domain/assignment/states.js';
import { at, dayOf } from '../../src/domain/calendar/local-date.js';
import { DEFAULT_QUIET_HOURS, isQuiet } from '../../src/domain/calendar/working-hours.js';
import { digestKey, nextSlot } from '../../src/domain/nudge/digest.js';
import { chooseLadder } from '../../src/domain/nudge/ladders.js';
import type { Ladder } from '../../src/domain/nudge/ladder.js';
import { hasReason, nextStep, type PlannedStep } from '../../src/domain/nudge/plan.js';
import { anyAct, anyDue } from '../support/arbitrary-act.js';
import { anAssignment, instant } from '../support/an-assignment.js';
import { CALENDAR } from '../support/official-calendar.js';
import { runs } from '../support/runs.js';

/** What a person would have received, or a digest would hold. */
type Sent = { readonly step: PlannedStep; readonly at: Date; readonly state: Assignment['state'] };

type World = {
  life: Life;
  ladder: Ladder;
  /** The one step that is planned, with the plan it belongs to. */
  timer: { readonly step: PlannedStep; readonly generation: number } | null;
  readonly sent: Sent[];
  now: Date;
};
/** The model knows only whether the work has ended, and how much had been sent by then. */
type Model = { sentAtEnd: number | null };

function plan(world: World): void {
  const { assignment, lastContactAt, snoozedUntil } = world.life;
  const firedSteps = world.sent.map(({ step, at: when }) => ({ key: step.key, at: when }));
  const step = nextStep(
    assignment,
    world.ladder,
    { firedSteps, lastContactAt, snoozedUntil },
    CALENDAR,
    DEFAULT_QUIET_HOURS,
    world.now,
  );
  world.timer = step === null ? null : { step, generation: assignment.generation };
}

/** Fires everything that is due by then, each at its time, or all late when the process was down. */
function fireUntil(world: World, until: Date, down: boolean): void {
  for (let fired = 0; world.timer !== null && world.timer.step.at <= until; fired += 1) {
    if (fired > 500) throw new Error('The ladder never ends');
    const { step, generation } = world.timer;
    // A timer of an older plan does nothing.
    expect(generation).toBe(world.life.assignment.generation);
    // Nothing but hỏa tốc steps is planned for quiet hours or a day off (invariant 4).
    if (step.step.ignoresQuietHours !== true) expect(isQuiet(step.at, CALENDAR, DEFAULT_QUIET_HOURS)).toBe(false);
    const moment = down ? until : step.at;
    // Late after an outage, what is not urgent still waits for its slot or for the morning.
    const leaves = step.step.delivery === 'digest' ? nextSlot(moment, CALENDAR).at : moment;
    if (hasReason(world.life.assignment, step.step))
      world.sent.push({ step, at: leaves, state: world.life.assignment.state });
    world.now = moment > world.now ? moment : world.now;
    plan(world);
  }
  if (until > world.now) world.now = until;
}

function check(model: Model, world: World): void {
  const { assignment } = world.life;
  if (isFinished(assignment.state)) model.sentAtEnd ??= world.sent.length;
  // One end, and nothing of the ladder after it (invariant 2).
  if (model.sentAtEnd !== null) {
    expect(isFinished(assignment.state)).toBe(true);
    expect(world.sent).toHaveLength(model.sentAtEnd);
  }
  // Only what is open has a next step, of the present plan (invariant 3).
  if (!isOpen(assignment.state)) expect(world.timer).toBeNull();
  if (world.timer !== null) expect(world.timer.generation).toBe(assignment.generation);
  for (const { state } of world.sent) expect(isOpen(state)).toBe(true);
  // Each message once, and in one digest only (invariant 11).
  const names = world.sent.map(({ step }) => `${step.key}/${step.occurrence}`);
  expect(new Set(names).size).toBe(names.length);
}

class DoCommand implements fc.Command<Model, World> {
  constructor(
    readonly act: Act,
    readonly actor: string,
  ) {}
  check = (): boolean => true;
  run(model: Model, world: World): void {
    world.now = new Date(world.now.getTime() + 60_000);
    fireUntil(world, world.now, false);
    const before = world.life.assignment;
    const outcome = decideAct(before, this.act, {
      now: world.now,
      actor: { personId: this.actor, onBehalfOfPersonId: this.actor === 'deputy' ? 'head' : null },
      calendar: CALENDAR,
      ...(world.life.openExtension === undefined ? {} : { openExtension: world.life.openExtension }),
      ...(world.life.acknowledgedBy === undefined ? {} : { acknowledgedBy: world.life.acknowledgedBy }),
    });
    if (outcome.ok) {
      // Both names stand in the fact of whoever acts for another (invariant 10).
      expect([outcome.fact.actorPersonId, outcome.fact.onBehalfOfPersonId]).toEqual([
        this.actor,
        this.actor === 'deputy' ? 'head' : null,
      ]);
      world.life = applyFact(world.life, outcome.fact);
      const after = world.life.assignment;
      if ((before.due.due === null) !== (after.due.due === null))
        world.ladder = chooseLadder(after.urgency, after.due, dayOf(world.now));
      const effects = outcome.effects.map(({ type }) => type);
      if (effects.includes('cancel-timers')) world.timer = null;
      if (effects.includes('replan')) plan(world);
    }
    check(model, world);
  }
  toString = (): string => `${this.actor}: ${JSON.stringify(this.act)}`;
}

class TimeCommand implements fc.Command<Model, World> {
  constructor(
    readonly hours: number,
    readonly down: boolean,
  ) {}
  check = (): boolean => true;
  run(model: Model, world: World): void {
    fireUntil(world, new Date(world.now.getTime() + this.hours * 3_600_000), this.down);
    check(model, world);
  }
  toString = (): string => `${this.down ? 'down' : 'time'} ${this.hours} h`;
}

const commands = fc.commands(
  [
    fc
      .record({ act: anyAct, actor: fc.constantFrom('head', 'deputy', 'leader') })
      .map(({ act, actor }) => new DoCommand(act, actor)),
    fc
      .record({ hours: fc.integer({ min: 1, max: 200 }), down: fc.boolean() })
      .map(({ hours, down }) => new TimeCommand(hours, down)),
  ],
  { maxCommands: 40, size: 'max' },
);

describe('the ladder of an assignment that people act on, through outages', () => {
  test('asks only while there is something to ask, once each, in working hours, and never after the end', () => {
    fc.assert(
      fc.property(
        anyDue,
        fc.constantFrom('lead', 'lead', 'cooperate', 'inform'),
        fc.constantFrom('thường', 'khẩn', 'thượng khẩn', 'hỏa tốc'),
        commands,
        (due, role, urgency, steps) => {
          fc.modelRun(() => {
            const sentAt = instant('2026-06-01 09:00');
            const sent = anAssignment({ due, role, urgency, sentAt });
            const world: World = {
              life: startOfLife(sent),
              ladder: chooseLadder(urgency, due, dayOf(sentAt)),
              timer: null,
              sent: [],
              now: sentAt,
            };
            plan(world);
            return { model: { sentAtEnd: null }, real: world };
          }, steps);
        },
      ),
      runs(300),
    );
  });

  test('in one digest a person reads of one assignment once for each side of it', () => {
    fc.assert(
      fc.property(anyDue, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), (due, naps) => {
        const sentAt = instant('2026-06-01 09:00');
        const world: World = {
          life: startOfLife(anAssignment({ due, sentAt })),
          ladder: chooseLadder('thường', due, dayOf(sentAt)),
          timer: null,
          sent: [],
          now: sentAt,
        };
        plan(world);
        for (const hours of naps) fireUntil(world, new Date(world.now.getTime() + hours * 3_600_000), true);
        const slots = world.sent.map(
          ({ step, at: when }) => `${step.step.audience}/${digestKey('p', nextSlot(when, CALENDAR))}`,
        );
        expect(new Set(slots).size).toBe(slots.length);
        expect(world.sent.every(({ at: when }) => when >= at(dayOf(sentAt), '00:00'))).toBe(true);
      }),
      runs(300),
    );
  });
});
