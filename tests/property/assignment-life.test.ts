import fc from 'fast-check';
import type { Effect, OpenExtension } from '../../src/domain/assignment/act-outcome.js';
import type { Act, Assignment, AssignmentFact, AssignmentState } from '../../src/domain/assignment/assignment.js';
import { decideAct } from '../../src/domain/assignment/decide-act.js';
import { applyFact, fold, foldLife, startOfLife, type Life } from '../../src/domain/assignment/fold.js';
import { limitInstant } from '../../src/domain/assignment/lateness.js';
import { addDays } from '../../src/domain/calendar/local-date.js';
import { isWorkingDay } from '../../src/domain/calendar/working-calendar.js';
import { anyAct, anyDue } from '../support/arbitrary-act.js';
import { aDue, anAssignment, instant } from '../support/an-assignment.js';
import { CALENDAR } from '../support/official-calendar.js';
import { runs } from '../support/runs.js';

const PARENT_DUE = aDue('BY', '2027-06-30');
const PARENT_LIMIT = limitInstant(PARENT_DUE) ?? new Date(Number.NaN);

/** Written down a second time, by hand, from facts/domain §3.2–3.3: which act may ever leave which state, and where it may lead. */
const open: readonly AssignmentState[] = ['sent', 'acknowledged', 'in-progress', 'redo'];
const MOVES: Record<
  Act['type'],
  { readonly from: readonly AssignmentState[]; readonly to: readonly AssignmentState[] }
> = {
  acknowledge: { from: ['sent'], to: ['acknowledged', 'done'] },
  'withdraw-acknowledgement': { from: ['acknowledged'], to: ['sent'] },
  'report-progress': { from: [...open, 'extension-asked'], to: ['in-progress', 'extension-asked'] },
  'report-done': { from: [...open, 'extension-asked'], to: ['reported'] },
  'ask-extension': { from: open, to: ['extension-asked'] },
  'counter-extension': { from: ['extension-asked'], to: ['extension-asked'] },
  'grant-extension': { from: ['extension-asked'], to: ['acknowledged', 'in-progress', 'redo'] },
  'refuse-extension': { from: ['extension-asked'], to: ['acknowledged', 'in-progress', 'redo'] },
  'accept-counter': { from: ['extension-asked'], to: ['acknowledged', 'in-progress', 'redo'] },
  'decline-counter': { from: ['extension-asked'], to: ['acknowledged', 'in-progress', 'redo'] },
  'confirm-done': { from: ['reported'], to: ['done'] },
  redo: { from: ['reported'], to: ['redo'] },
  return: { from: open, to: ['returned'] },
  reassign: { from: [...open, 'extension-asked', 'returned', 'suspended'], to: ['cancelled'] },
  'hand-on': { from: [...open, 'extension-asked'], to: [...open, 'extension-asked'] },
  'take-back': { from: [...open, 'extension-asked'], to: [...open, 'extension-asked'] },
  'set-due': { from: [...open, 'extension-asked', 'returned', 'suspended'], to: [...open, 'returned', 'suspended'] },
  suspend: { from: [...open, 'extension-asked'], to: ['suspended'] },
  resume: { from: ['suspended', 'returned'], to: open },
  snooze: { from: [...open, 'extension-asked'], to: [...open, 'extension-asked'] },
  cancel: { from: [...open, 'extension-asked', 'reported', 'returned', 'suspended'], to: ['cancelled'] },
};

type Real = { life: Life; readonly sent: Assignment; readonly facts: AssignmentFact[] };
/** The model knows only the state, and when it last changed hands. */
type Model = { state: AssignmentState; extensionOpen: boolean; granted: number };

class ActCommand implements fc.Command<Model, Real> {
  constructor(
    readonly drawn: Act,
    readonly minutesLater: number,
    readonly actor: string,
    /** One act in five comes whether it fits the state or not, with whatever content was drawn. */
    readonly senseless: boolean,
    readonly clock: { now: Date },
  ) {}

  check = (model: Readonly<Model>): boolean => this.senseless || MOVES[this.drawn.type].from.includes(model.state);

  run(model: Model, real: Real): void {
    this.clock.now = new Date(this.clock.now.getTime() + this.minutesLater * 60_000);
    const before = real.life.assignment;
    const act = this.senseless ? this.drawn : aimed(this.drawn, before);
    const outcome = decideAct(before, act, {
      now: this.clock.now,
      actor: { personId: this.actor, onBehalfOfPersonId: null },
      calendar: CALENDAR,
      parentDue: PARENT_DUE,
      ...(real.life.openExtension === undefined ? {} : { openExtension: real.life.openExtension }),
      ...(real.life.acknowledgedBy === undefined ? {} : { acknowledgedBy: real.life.acknowledgedBy }),
    });
    const move = MOVES[act.type];
    if (!outcome.ok) {
      if (before.state === 'done' || before.state === 'cancelled') {
        expect(['finished', 'already-acknowledged']).toContain(outcome.refusal.code);
      }
      return;
    }

    expect(move.from).toContain(model.state);
    expect(move.to).toContain(outcome.next.state);
    expectSoundRow(before, outcome.next, this.clock.now);
    expectFitting(before, outcome.next, act, outcome.effects, real.life.openExtension, this.actor);
    real.facts.push(outcome.fact);
    real.life = applyFact(real.life, outcome.fact);
    // The decision and the fold over the facts are the same story.
    expect(real.life.assignment).toEqual(outcome.next);
    expect(fold(real.sent, real.facts)).toEqual(outcome.next);

    model.state = outcome.next.state;
    model.granted += act.type === 'grant-extension' || act.type === 'accept-counter' ? 1 : 0;
    model.extensionOpen = outcome.next.state === 'extension-asked';
    expect(outcome.next.extensionsGranted).toBe(model.granted);
    expect(real.life.openExtension !== undefined).toBe(model.extensionOpen);
  }

  toString = (): string => `+${this.minutesLater}' ${this.actor}: ${JSON.stringify(this.drawn)}`;
}

/** Requests for more time mean days after the limit in force, or hardly any would ever be granted. */
function aimed(act: Act, assignment: Assignment): Act {
  if ((act.type !== 'ask-extension' && act.type !== 'counter-extension') || assignment.due.due === null) return act;
  return { ...act, until: addDays(assignment.due.due, Number(act.until.slice(8))) };
}

/** What holds of every row, however it came about. */
function expectSoundRow(before: Assignment, next: Assignment, now: Date): void {
  expect(next.version).toBe(before.version + 1);
  expect([before.generation, before.generation + 1]).toContain(next.generation);
  expect(next.percent).toBeGreaterThanOrEqual(0);
  expect(next.percent).toBeLessThanOrEqual(100);
  expect(next.doneAt !== null).toBe(next.state === 'done');
  if (next.state === 'reported') expect(next.reportedAt).toEqual(now);
  if (next.state === 'redo') expect(next.reportedAt).toBeNull();
  if (['acknowledged', 'in-progress', 'extension-asked', 'reported', 'done', 'redo'].includes(next.state))
    expect(next.acknowledgedAt).not.toBeNull();
  if (next.state === 'sent') expect(next.acknowledgedAt).toBeNull();
  expect(next.heldState !== null).toBe(['extension-asked', 'suspended', 'returned'].includes(next.state));
  expect(['reported', 'done', 'cancelled', 'suspended', 'returned', 'extension-asked']).not.toContain(next.heldState);
  for (const key of [
    'id',
    'number',
    'unitId',
    'taskId',
    'role',
    'urgency',
    'sentAt',
    'assignerUnitId',
    'ladderKey',
    'ladderVersion',
  ] as const) {
    expect(next[key]).toEqual(before[key]);
  }
}

function expectFitting(
  before: Assignment,
  next: Assignment,
  act: Act,
  effects: readonly Effect[],
  extension: OpenExtension | undefined,
  actor: string,
): void {
  const types = effects.map(({ type }) => type);
  const running = ['sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo'].includes(next.state);
  // One live generation: the plan changes exactly when timers are cancelled or replanned, and nothing is planned for what does not run.
  expect(types.includes('replan') || types.includes('cancel-timers')).toBe(next.generation !== before.generation);
  if (!running) expect(types).not.toContain('replan');
  if (!running) expect(types).toContain('cancel-timers');
  if (before.state === 'sent' && next.state !== 'sent') expect(next.generation).toBe(before.generation + 1);
  if (next.due !== before.due) {
    const limit = limitInstant(next.due);
    if (limit !== null) expect(limit <= PARENT_LIMIT).toBe(true);
    expect(['set-due', 'grant-extension', 'accept-counter']).toContain(act.type);
    if (act.type !== 'set-due') {
      expect(next.due.due !== null && before.due.due !== null && next.due.due > before.due.due).toBe(true);
      expect(next.due.due !== null && isWorkingDay(CALENDAR, next.due.due)).toBe(true);
    }
  }
  if (act.type === 'grant-extension') expect(extension?.askedBy).not.toBe(actor);
}

const commands = (clock: { now: Date }) =>
  fc.commands(
    [
      fc
        .record({
          act: anyAct,
          // Seconds between presses, or days between steps.
          minutes: fc.oneof(
            { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
            { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 * 24 * 60 }) },
          ),
          actor: fc.constantFrom('head', 'leader', 'clerk'),
          dice: fc.integer({ min: 0, max: 4 }),
        })
        .map(({ act, minutes, actor, dice }) => new ActCommand(act, minutes, actor, dice === 4, clock)),
    ],
    { maxCommands: 100, size: 'max' },
  );

describe('the life of an assignment under any sequence of acts', () => {
  test('never leaves the paths of the rules, and the facts alone rebuild the row', () => {
    const clock = { now: new Date(0) };
    fc.assert(
      fc.property(
        anyDue,
        fc.constantFrom('lead', 'lead', 'lead', 'cooperate', 'inform'),
        commands(clock),
        (due, role, steps) => {
          clock.now = instant('2026-01-05 09:00');
          const sent = anAssignment({ due, role, sentAt: clock.now });
          fc.modelRun(() => {
            const model: Model = { state: 'sent', extensionOpen: false, granted: 0 };
            const real: Real = { life: startOfLife(sent), sent, facts: [] };
            return { model, real };
          }, steps);
        },
      ),
      runs(500),
    );
  });

  test('a finished assignment stays exactly as it is (invariant 2)', () => {
    fc.assert(
      fc.property(
        anyAct,
        fc.constantFrom('done', 'cancelled'),
        fc.constantFrom('lead', 'inform'),
        (act, state, role) => {
          const finished = anAssignment({
            state,
            role,
            acknowledgedAt: instant('2026-06-01 10:00'),
            doneAt: instant('2026-06-02 10:00'),
          });
          const outcome = decideAct(finished, act, {
            now: instant('2026-06-02 10:01'),
            actor: { personId: 'x', onBehalfOfPersonId: null },
            calendar: CALENDAR,
          });
          expect(outcome.ok).toBe(false);
        },
      ),
    );
  });

  test('of two contradictory presses the first wins and the second is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Act>(
          { type: 'acknowledge' },
          { type: 'return', reason: 'không thuộc thẩm quyền' },
          { type: 'report-done', words: '', fileIds: [] },
        ),
        (act) => {
          const ctx = {
            now: instant('2026-06-02 10:00'),
            actor: { personId: 'head', onBehalfOfPersonId: null },
            calendar: CALENDAR,
          };
          const first = decideAct(anAssignment(), act, ctx);
          expect(first.ok && decideAct(first.next, act, ctx).ok).toBe(false);
          expect(first.ok).toBe(true);
        },
      ),
    );
  });

  test('an acknowledgement that was not taken back is never lost from the row (invariant 1)', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        let life = startOfLife(anAssignment());
        let acknowledged = false;
        for (const act of acts) {
          const outcome = decideAct(life.assignment, act, {
            now: instant('2026-06-02 10:00'),
            actor: { personId: 'head', onBehalfOfPersonId: null },
            calendar: CALENDAR,
            ...(life.openExtension === undefined ? {} : { openExtension: life.openExtension }),
          });
          if (!outcome.ok) continue;
          life = applyFact(life, outcome.fact);
          if (act.type === 'acknowledge') acknowledged = true;
          if (act.type === 'withdraw-acknowledgement') acknowledged = false;
          if (acknowledged) expect(life.assignment.acknowledgedAt).not.toBeNull();
          if (acknowledged) expect(life.acknowledgedBy).toEqual({ personId: 'head', onBehalfOfPersonId: null });
        }
      }),
      runs(300),
    );
  });

  test('folding in pieces is folding at once', () => {
    const acts: readonly Act[] = [
      { type: 'acknowledge' },
      { type: 'ask-extension', until: aDue('BY', '2026-06-26').due ?? never(), reason: 'chờ' },
      { type: 'counter-extension', until: aDue('BY', '2026-06-23').due ?? never() },
      { type: 'accept-counter' },
      { type: 'snooze', until: aDue('BY', '2026-06-05').due ?? never() },
    ];
    const facts: AssignmentFact[] = [];
    let life = startOfLife(anAssignment());
    for (const [index, act] of acts.entries()) {
      const outcome = decideAct(life.assignment, act, {
        now: instant(`2026-06-02 10:0${index}`),
        actor: { personId: index === 2 ? 'leader' : 'head', onBehalfOfPersonId: null },
        calendar: CALENDAR,
        ...(life.openExtension === undefined ? {} : { openExtension: life.openExtension }),
      });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      facts.push(outcome.fact);
      life = applyFact(life, outcome.fact);
      if (index === 1)
        expect(life.openExtension).toEqual({
          askedBy: 'head',
          askedOnBehalfOf: null,
          until: '2026-06-26',
          reason: 'chờ',
        });
      if (index === 2) expect(life.openExtension).toMatchObject({ askedBy: 'head', counterUntil: '2026-06-23' });
    }
    expect(foldLife(anAssignment(), facts)).toEqual(life);
    expect(life).toMatchObject({
      openExtension: undefined,
      snoozedUntil: '2026-06-05',
      lastContactAt: instant('2026-06-02 10:03'),
      acknowledgedBy: { personId: 'head', onBehalfOfPersonId: null },
      assignment: { state: 'acknowledged', extensionsGranted: 1, due: { due: '2026-06-23' } },
    });
  });
});

function never(): never {
  throw new Error('unreachable');
}
