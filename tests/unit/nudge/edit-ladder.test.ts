import fc from 'fast-check';
import { ladderEditIn, namedLadder } from '../../../src/bot/conversation/ladder-words.js';
import { inOrder, LADDER_NAMES, ladderName, stepWords } from '../../../src/bot/messages/ladder-card.js';
import { editLadder, type EditedLadder, type LadderEdit } from '../../../src/domain/nudge/edit-ladder.js';
import type { Ladder, StepMoment } from '../../../src/domain/nudge/ladder.js';
import { parseLadder } from '../../../src/domain/nudge/ladder-schema.js';
import { DEFAULT_LADDERS } from '../../../src/domain/nudge/ladders.js';
import { plain } from '../../../src/bot/conversation/words.js';
import { runs } from '../../support/runs.js';

const normal: Ladder = DEFAULT_LADDERS.normal;
const ladderAfter = (edited: EditedLadder): Ladder => {
  if (!edited.ok) throw new Error(edited.reason);
  return edited.ladder;
};

describe('one change to a ladder', () => {
  test('a new step takes from its kind whether it joins the digest and goes out at any hour', () => {
    const day = { from: 'due', workingDays: -10, time: '07:30' } as const;
    const added = ladderAfter(editLadder(normal, { what: 'add', when: day, audience: 'unit' })).steps.at(-1);
    expect(added).toEqual({ key: 'due-10', when: day, whileState: 'open', audience: 'unit', delivery: 'digest' });
    const chase = ladderAfter(
      editLadder(DEFAULT_LADDERS.flash, { what: 'add', when: { from: 'sent', minutes: 45 }, audience: 'escalate' }),
    ).steps.at(-1);
    expect(chase).toEqual({
      key: 'up-sent-45m',
      when: { from: 'sent', minutes: 45 },
      whileState: 'unacknowledged',
      audience: 'escalate',
      delivery: 'direct',
      ignoresQuietHours: true,
    });
  });

  test('its kind is the same people at the same sort of moment, else the same people, else the first step', () => {
    const ladder: Ladder = {
      key: 'k',
      version: 1,
      steps: [
        {
          key: 'a',
          when: { from: 'sent', minutes: 5 },
          whileState: 'unacknowledged',
          audience: 'unit',
          delivery: 'direct',
        },
        { key: 'b', when: { from: 'due', hours: 2 }, whileState: 'open', audience: 'unit', delivery: 'digest' },
        {
          key: 'c',
          when: { from: 'due', hours: 9 },
          whileState: 'open',
          audience: 'escalate',
          delivery: 'direct',
          ignoresQuietHours: true,
        },
      ],
    };
    const like = (of: Ladder, when: StepMoment, audience: 'unit' | 'escalate') => {
      const step = ladderAfter(editLadder(of, { what: 'add', when, audience })).steps.at(-1);
      return [step?.delivery, step?.ignoresQuietHours];
    };
    const silent = { from: 'last-contact', workingDays: 5, time: '07:30' } as const;
    expect(like(ladder, { from: 'due', hours: 3 }, 'unit')).toEqual(['digest', undefined]);
    expect(like(ladder, { from: 'sent', minutes: 6 }, 'unit')).toEqual(['direct', undefined]);
    expect(like(ladder, silent, 'unit')).toEqual(['direct', undefined]);
    expect(like(ladder, { from: 'sent', minutes: 6 }, 'escalate')).toEqual(['direct', true]);
    expect(like({ ...ladder, steps: ladder.steps.slice(1, 2) }, silent, 'escalate')).toEqual(['digest', undefined]);
    // The same amount in another unit, or of another moment, is another step.
    expect(editLadder(ladder, { what: 'add', when: { from: 'due', hours: 2 }, audience: 'unit' }).ok).toBe(false);
    expect(like(ladder, { from: 'due', workingDays: 2, time: '07:30' }, 'unit')).toEqual(['digest', undefined]);
    expect(like(ladder, { from: 'sent', minutes: 2 }, 'unit')).toEqual(['direct', undefined]);
  });

  test('the same moment for the same people is there once; another hour is another step, with a key of its own', () => {
    const first = normal.steps.find(({ key }) => key === 'due-3');
    if (first === undefined) throw new Error('no due-3');
    expect(editLadder(normal, { what: 'add', when: first.when, audience: 'unit' })).toEqual({
      ok: false,
      reason: 'exists',
    });
    const later = { from: 'due', workingDays: -3, time: '14:00' } as const;
    expect(ladderAfter(editLadder(normal, { what: 'add', when: later, audience: 'unit' })).steps.at(-1)?.key).toBe(
      'due-3-2',
    );
    expect(
      ladderAfter(editLadder(normal, { what: 'add', when: first.when, audience: 'escalate' })).steps.at(-1)?.key,
    ).toBe('up-due-3');
    const hours = { from: 'due', hours: 3 } as const;
    expect(ladderAfter(editLadder(normal, { what: 'add', when: hours, audience: 'unit' })).steps.at(-1)?.key).toBe(
      'late-3h',
    );
    const silent = { from: 'last-contact', workingDays: 5, time: '07:30' } as const;
    expect(ladderAfter(editLadder(normal, { what: 'add', when: silent, audience: 'unit' })).steps.at(-1)?.key).toBe(
      'silent-5',
    );
  });

  test('time, days and repetition of one step change, the others stay; days keep their side of the limit', () => {
    const step = (edit: LadderEdit, key: string) =>
      ladderAfter(editLadder(normal, edit)).steps.find((s) => s.key === key);
    expect(step({ what: 'time', key: 'due-3', time: '14:00' }, 'due-3')?.when).toEqual({
      from: 'due',
      workingDays: -3,
      time: '14:00',
    });
    expect(step({ what: 'days', key: 'due-3', days: 5 }, 'due-3')?.when).toMatchObject({ workingDays: -5 });
    expect(step({ what: 'days', key: 'late-up', days: 4 }, 'late-up')?.when).toMatchObject({ workingDays: 4 });
    expect(step({ what: 'repeat', key: 'due-3', everyWorkingDays: 2, times: 4 }, 'due-3')?.repeat).toEqual({
      everyWorkingDays: 2,
      times: 4,
    });
    const edited = ladderAfter(editLadder(normal, { what: 'days', key: 'due-3', days: 5 }));
    expect(edited.steps.filter(({ key }) => key !== 'due-3')).toEqual(
      normal.steps.filter(({ key }) => key !== 'due-3'),
    );
    expect(edited.version).toBe(normal.version);
  });

  test('what makes no sense is refused by name', () => {
    const refused = (ladder: Ladder, edit: LadderEdit) => editLadder(ladder, edit);
    expect(refused(normal, { what: 'remove', key: 'nowhere' })).toEqual({ ok: false, reason: 'no-step' });
    const flash: Ladder = DEFAULT_LADDERS.flash;
    const minutes = flash.steps.find(({ when }) => 'minutes' in when)?.key ?? '';
    expect(refused(flash, { what: 'time', key: minutes, time: '08:00' })).toEqual({ ok: false, reason: 'no-time' });
    expect(refused(flash, { what: 'days', key: minutes, days: 2 })).toEqual({ ok: false, reason: 'no-days' });
    const [only] = normal.steps;
    if (only === undefined) throw new Error('empty');
    expect(refused({ ...normal, steps: [only] }, { what: 'remove', key: only.key })).toEqual({
      ok: false,
      reason: 'last-step',
    });
    expect(ladderAfter(editLadder(normal, { what: 'remove', key: 'due-3' })).steps.map(({ key }) => key)).not.toContain(
      'due-3',
    );
  });

  test('whatever is said, keys stay unique and what the schema took it takes again', () => {
    const clock = fc.constantFrom('07:30', '09:00', '14:00');
    const key = fc.constantFrom(...normal.steps.map((step) => step.key));
    const when = fc.oneof(
      fc.record({ from: fc.constant('due' as const), workingDays: fc.integer({ min: -30, max: 30 }), time: clock }),
      fc.record({ from: fc.constant('sent' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
      fc.record({
        from: fc.constant('last-contact' as const),
        workingDays: fc.integer({ min: 1, max: 60 }),
        time: clock,
      }),
    );
    const edit: fc.Arbitrary<LadderEdit> = fc.oneof(
      fc.record({
        what: fc.constant('add' as const),
        when,
        audience: fc.constantFrom('unit' as const, 'escalate' as const),
      }),
      fc.record({ what: fc.constant('remove' as const), key }),
      fc.record({ what: fc.constant('time' as const), key, time: clock }),
      fc.record({ what: fc.constant('days' as const), key, days: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let ladder = normal;
        for (const one of edits) {
          const edited = editLadder(ladder, one);
          if (edited.ok) ladder = edited.ladder;
          expect(new Set(ladder.steps.map((step) => step.key)).size).toBe(ladder.steps.length);
          expect(ladder.steps.length).toBeGreaterThan(0);
          expect(parseLadder(ladder).ok).toBe(true);
        }
      }),
      runs(200),
    );
  });
});

describe('ladders in words', () => {
  test('every kind has a name that leads back to it, also where names begin alike', () => {
    for (const key of Object.keys(LADDER_NAMES)) {
      expect(namedLadder(`${ladderName(key)}: bỏ bước 2`)).toEqual({ key, rest: 'bo buoc 2' });
      expect(namedLadder(plain(ladderName(key)))?.key).toBe(key);
    }
    expect(namedLadder('không có')).toBeNull();
  });

  test.each<[string, LadderEdit | 'default' | null]>([
    [
      'thêm nhắc trước hạn 10 ngày',
      { what: 'add', when: { from: 'due', workingDays: -10, time: '07:30' }, audience: 'unit' },
    ],
    [
      'thêm báo lãnh đạo quá hạn 3 ngày lúc 9h',
      { what: 'add', when: { from: 'due', workingDays: 3, time: '09:00' }, audience: 'escalate' },
    ],
    ['nhắc sau khi giao 2 giờ', { what: 'add', when: { from: 'sent', minutes: 120 }, audience: 'unit' }],
    [
      'nhắc sau khi giao 1 ngày làm việc',
      { what: 'add', when: { from: 'sent', workingDays: 1, time: '07:30' }, audience: 'unit' },
    ],
    [
      'nhắc đúng ngày hạn lúc 14:00',
      { what: 'add', when: { from: 'due', workingDays: 0, time: '14:00' }, audience: 'unit' },
    ],
    ['nhắc trước hạn 4 giờ', { what: 'add', when: { from: 'due', hours: -4 }, audience: 'unit' }],
    [
      'nhắc im lặng 20 ngày',
      { what: 'add', when: { from: 'last-contact', workingDays: 20, time: '07:30' }, audience: 'unit' },
    ],
    ['bỏ bước due-3', { what: 'remove', key: 'due-3' }],
    ['bỏ bước 1', { what: 'remove', key: inOrder(normal.steps)[0]?.key ?? '' }],
    ['bước 1 lúc 9:15', { what: 'time', key: inOrder(normal.steps)[0]?.key ?? '', time: '09:15' }],
    ['bước due-3 5 ngày', { what: 'days', key: 'due-3', days: 5 }],
    ['bước due-3 lặp mỗi 2 ngày tối đa 4 lần', { what: 'repeat', key: 'due-3', everyWorkingDays: 2, times: 4 }],
    ['mặc định', 'default'],
    ['nhắc trước hạn', null],
    ['nhắc quá hạn 5 phút', null],
    ['cảm ơn', null],
  ])('“%s”', (text, edit) => {
    expect(ladderEditIn(plain(text), normal)).toEqual(edit);
  });

  test('each step of each ladder that ships reads differently', () => {
    for (const ladder of Object.values(DEFAULT_LADDERS) as readonly Ladder[]) {
      const words = ladder.steps.map((step) => stepWords(step));
      expect(new Set(words).size).toBe(words.length);
      expect(words.join('\n')).not.toMatch(/undefined|NaN|null/u);
    }
  });
});
