import fc from 'fast-check';
import type { Act, Due } from '../../src/domain/assignment/assignment.js';
import { addDays, localDate, type LocalDate } from '../../src/domain/calendar/local-date.js';

/** Days of 2026 and 2027, with their holidays, Tết twice and make-up Saturdays. */
export const aDay = (min = 0, max = 600): fc.Arbitrary<LocalDate> =>
  fc.integer({ min, max }).map((days) => addDays(localDate('2026-01-02'), days));

export const aClock: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

export const aDatedDue = (day: fc.Arbitrary<LocalDate> = aDay()): fc.Arbitrary<Due> =>
  fc
    .record({ due: day, time: fc.option(aClock, { freq: 4 }), op: fc.constantFrom('BEFORE', 'BY', 'IN') })
    .map(({ due, time, op }): Due => ({ kind: 'dated', due, time, op, raw: 'như văn bản' }));

export const anyDue: fc.Arbitrary<Due> = fc.oneof(
  { weight: 4, arbitrary: aDatedDue() },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('undated', 'open', 'awaiting-event')
      .map((kind): Due => ({ kind, due: null, time: null, op: null, raw: null })),
  },
);

/** Mostly something, sometimes nothing. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('không thuộc thẩm quyền', 'chờ số liệu của Sở') },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'ngắn') },
);
const personId = fc.constantFrom('officer', 'deputy');
const until = aDay(1, 300);
const often = (arbitrary: fc.Arbitrary<Act>) => ({ weight: 4, arbitrary });
const seldom = (arbitrary: fc.Arbitrary<Act>) => ({ weight: 1, arbitrary });
const plain = (
  ...types: readonly (
    | 'acknowledge'
    | 'withdraw-acknowledgement'
    | 'grant-extension'
    | 'accept-counter'
    | 'decline-counter'
    | 'confirm-done'
    | 'resume'
    | 'take-back'
  )[]
) => fc.constantFrom(...types).map((type): Act => ({ type }));

/** Every kind of act, with sensible and senseless content; what ends a life is rare, so that lives are long. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  often(plain('acknowledge', 'withdraw-acknowledgement', 'resume', 'take-back')),
  often(plain('grant-extension', 'accept-counter', 'decline-counter')),
  often(
    fc
      .record({ percent: fc.option(fc.integer({ min: -1, max: 101 })), words, backwardsConfirmed: fc.boolean() })
      .map((report) => ({ type: 'report-progress', fileIds: [], ...report })),
  ),
  often(fc.record({ until, reason: words }).map((request) => ({ type: 'ask-extension', ...request }))),
  often(until.map((day) => ({ type: 'counter-extension', until: day }))),
  often(words.chain((reason) => fc.constantFrom<Act>({ type: 'refuse-extension', reason }, { type: 'redo', reason }))),
  often(words.chain((reason) => fc.constantFrom<Act>({ type: 'return', reason }, { type: 'suspend', reason }))),
  often(fc.record({ personId, until: fc.option(until) }).map((handOn) => ({ type: 'hand-on', ...handOn }))),
  seldom(fc.record({ due: anyDue, reason: words }).map((change) => ({ type: 'set-due', ...change }))),
  often(aDay(0, 60).map((day) => ({ type: 'snooze', until: day }))),
  seldom(words.map((said) => ({ type: 'report-done', words: said, fileIds: [] }))),
  seldom(fc.oneof({ weight: 5, arbitrary: plain('acknowledge') }, { weight: 1, arbitrary: plain('confirm-done') })),
  seldom(
    fc.oneof(
      { weight: 12, arbitrary: plain('resume') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('so-xay-dung', 'so-tai-chinh').map((unitId): Act => ({ type: 'reassign', unitId })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('recalled', 'replaced', 'withdrawn')
          .map((reason): Act => ({ type: 'cancel', reason })),
      },
    ),
  ),
);
