import type { Ladder, LadderStep, StepMoment } from './ladder.js';

/** One change that an administrator says of a ladder. A step is named by its key. */
export type LadderEdit =
  | { readonly what: 'add'; readonly when: StepMoment; readonly audience: LadderStep['audience'] }
  | { readonly what: 'remove'; readonly key: string }
  | { readonly what: 'time'; readonly key: string; readonly time: string }
  | { readonly what: 'days'; readonly key: string; readonly days: number }
  | { readonly what: 'repeat'; readonly key: string; readonly everyWorkingDays: number; readonly times: number };

export type EditedLadder =
  | { readonly ok: true; readonly ladder: Ladder }
  /** `no-time`, `no-days`: the step counts in minutes or hours. `last-step`: a ladder without a step would be silence. */
  | { readonly ok: false; readonly reason: 'no-step' | 'exists' | 'no-time' | 'no-days' | 'last-step' };

/** The ladder, which has a step at least, with one change; its version is given when it is saved. What a new step has in common with its kind (digest or direct, at any hour) it takes from a step beside it. */
export function editLadder(ladder: Ladder, edit: LadderEdit): EditedLadder {
  if (edit.what === 'add') return added(ladder, edit.when, edit.audience);
  const step = ladder.steps.find(({ key }) => key === edit.key);
  if (step === undefined) return { ok: false, reason: 'no-step' };
  switch (edit.what) {
    case 'remove':
      return ladder.steps.length === 1
        ? { ok: false, reason: 'last-step' }
        : { ok: true, ladder: { ...ladder, steps: ladder.steps.filter((other) => other !== step) } };
    case 'time':
      return 'time' in step.when
        ? replaced(ladder, step, { ...step, when: { ...step.when, time: edit.time } })
        : { ok: false, reason: 'no-time' };
    case 'days':
      return 'workingDays' in step.when
        ? replaced(ladder, step, {
            ...step,
            when: { ...step.when, workingDays: step.when.workingDays < 0 ? -edit.days : edit.days },
          })
        : { ok: false, reason: 'no-days' };
    case 'repeat':
      return replaced(ladder, step, {
        ...step,
        repeat: { everyWorkingDays: edit.everyWorkingDays, times: edit.times },
      });
  }
}

function replaced(ladder: Ladder, old: LadderStep, step: LadderStep): EditedLadder {
  return { ok: true, ladder: { ...ladder, steps: ladder.steps.map((other) => (other === old ? step : other)) } };
}

function added(ladder: Ladder, when: StepMoment, audience: LadderStep['audience']): EditedLadder {
  const same = ladder.steps.some((step) => step.audience === audience && sameMoment(step.when, when));
  if (same) return { ok: false, reason: 'exists' };
  const sibling = ladder.steps.find((step) => step.audience === audience && step.when.from === when.from);
  const like = sibling ?? ladder.steps.find((step) => step.audience === audience) ?? ladder.steps[0]!;
  const step: LadderStep = {
    key: freeKey(ladder, when, audience),
    when,
    whileState: when.from === 'sent' ? 'unacknowledged' : 'open',
    audience,
    delivery: like.delivery,
    ...(like.ignoresQuietHours === true ? { ignoresQuietHours: true } : {}),
  };
  return { ok: true, ladder: { ...ladder, steps: [...ladder.steps, step] } };
}

function sameMoment(a: StepMoment, b: StepMoment): boolean {
  return a.from === b.from && amountOf(a) === amountOf(b) && unitOf(a) === unitOf(b) && clockOf(a) === clockOf(b);
}

const clockOf = (when: StepMoment): string => ('time' in when ? when.time : '');
const unitOf = (when: StepMoment): string => ('minutes' in when ? 'm' : 'hours' in when ? 'h' : '');

/** Minutes, hours or working days, as the moment counts. */
function amountOf(when: StepMoment): number {
  if ('minutes' in when) return when.minutes;
  return 'hours' in when ? when.hours : when.workingDays;
}

/** `due-10`, `late-3`, `sent-2h`; `up-` before what goes to the superior; numbered on when taken. */
function freeKey(ladder: Ladder, when: StepMoment, audience: LadderStep['audience']): string {
  const amount = amountOf(when);
  const kind = when.from === 'due' ? (amount > 0 ? 'late' : 'due') : when.from === 'sent' ? 'sent' : 'silent';
  const base = `${audience === 'escalate' ? 'up-' : ''}${kind}-${Math.abs(amount)}${unitOf(when)}`;
  const taken = new Set(ladder.steps.map(({ key }) => key));
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  return key;
}
