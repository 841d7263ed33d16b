/** Where a step's message goes: `digest` joins the person's one message of that slot, `direct` is a message of its own (only hỏa tốc and khẩn, and before the hour of a daily report). */
type StepDelivery = 'digest' | 'direct';

/** Whom a step tells. `escalate` also tells the head that it was escalated. */
type StepAudience = 'unit' | 'escalate';

/** Moment of a step. Working-day offsets count on the legal calendar; clock times are Asia/Ho_Chi_Minh. */
export type StepMoment =
  | { readonly from: 'sent'; readonly minutes: number }
  | { readonly from: 'sent'; readonly workingDays: number; readonly time: string }
  | { readonly from: 'due'; readonly workingDays: number; readonly time: string }
  | { readonly from: 'due'; readonly hours: number }
  | { readonly from: 'last-contact'; readonly workingDays: number; readonly time: string };

export type LadderStep = {
  /** Unique within the ladder, e.g. `ack-1`, `due-3`, `due-0`, `late-1`. */
  readonly key: string;
  readonly when: StepMoment;
  /** `unacknowledged`: only while nobody acknowledged; `open`: while the work is not reported or done. */
  readonly whileState: 'unacknowledged' | 'open';
  readonly audience: StepAudience;
  readonly delivery: StepDelivery;
  /** Repeats every n working days after the first time, at most `times`. */
  readonly repeat?: { readonly everyWorkingDays: number; readonly times: number };
  /** Goes out in quiet hours and on days off (hỏa tốc, and before the hour of a daily report). */
  readonly ignoresQuietHours?: boolean;
};

/** Data, editable by the administrator, versioned; frozen into running assignments by (key, version). */
export type Ladder = { readonly key: string; readonly version: number; readonly steps: readonly LadderStep[] };
