import fc from 'fast-check';
import { shippedHolidays } from '../../../src/cli/reference.js';
import { addDays, at, dayOf, localDate } from '../../../src/domain/calendar/local-date.js';
import { isWorkingDay, nextWorkingDay } from '../../../src/domain/calendar/working-calendar.js';
import { DEFAULT_QUIET_HOURS, nextAllowed } from '../../../src/domain/calendar/working-hours.js';
import {
  chooseWay,
  FREE_MS,
  isAboutToFallSilent,
  webhookLooksDead,
  WINDOW_MS,
  type ReachableContact,
  type WayQuestion,
} from '../../../src/domain/reachability/choose-way.js';

const NOW = new Date('2026-11-25T09:00:00+07:00');
const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR);

const zalo = (more: Partial<ReachableContact> = {}): ReachableContact => ({
  id: 'z',
  channel: 'zalo',
  state: 'active',
  preference: 0,
  lastInteractionAt: ago(1),
  ...more,
});
const telegram = (more: Partial<ReachableContact> = {}): ReachableContact => ({
  id: 't',
  channel: 'telegram',
  state: 'active',
  preference: 1,
  lastInteractionAt: null,
  ...more,
});
const ask = (more: Partial<WayQuestion> = {}): ReturnType<typeof chooseWay> =>
  chooseWay({
    contacts: [zalo()],
    channels: new Set(['zalo', 'telegram', 'zalo-bot']),
    template: { byUid: true, byPhone: true },
    hasPhone: true,
    now: NOW,
    ...more,
  });

describe('the way to a person', () => {
  test.each([
    [1, 'consultation-free'],
    [47.8, 'consultation-free'],
    [48.5, 'consultation-charged'],
    [167.8, 'consultation-charged'],
    [168.5, 'template-uid'],
    [24 * 366, 'template-phone'],
  ])('%d hours after the last interaction the cheapest allowed way is %s', (hours, way) => {
    expect(ask({ contacts: [zalo({ lastInteractionAt: ago(hours) })] }).chosen?.way).toBe(way);
  });

  test('who never wrote gets a template by phone, since neither text nor a template by account may go', () => {
    expect(ask({ contacts: [zalo({ lastInteractionAt: null })] }).chosen?.way).toBe('template-phone');
  });

  test('without a template for this message the next channel in the order of preference is taken', () => {
    const answer = ask({
      contacts: [telegram(), zalo({ lastInteractionAt: ago(200) })],
      template: { byUid: false, byPhone: false },
    });
    expect(answer.chosen).toEqual({ contactId: 't', channel: 'telegram', way: 'plain' });
    expect(answer.route.considered.map(({ verdict }) => verdict)).toEqual([
      'window-closed',
      'no-template-for-this',
      'no-template-for-this',
      'chosen',
    ]);
  });

  test('a channel that is preferred and open is taken although a free window is open elsewhere', () => {
    expect(ask({ contacts: [telegram({ preference: 0 }), zalo({ preference: 1 })] }).chosen?.channel).toBe('telegram');
  });

  test('who blocked the account is not written to there, not even by template', () => {
    const answer = ask({ contacts: [zalo({ state: 'blocked' })] });
    expect(answer.chosen).toBeNull();
    expect(answer.route.considered).toEqual([expect.objectContaining({ verdict: 'blocked' })]);
  });

  test('after a refusal by the platform only templates go, until the person writes', () => {
    expect(ask({ contacts: [zalo({ state: 'silent' })] }).chosen?.way).toBe('template-uid');
  });

  test('an answer goes where the question came from, although another channel is preferred', () => {
    expect(
      ask({ contacts: [telegram({ preference: 0 }), zalo({ preference: 1, state: 'blocked' })], fixedContactId: 'z' })
        .chosen,
    ).toMatchObject({ contactId: 'z', way: 'consultation-free' });
  });

  test('without a phone number and outside the windows nobody is reached, and each way says why', () => {
    const answer = ask({ contacts: [zalo({ lastInteractionAt: null })], hasPhone: false });
    expect(answer.chosen).toBeNull();
    expect(answer.route.considered.map(({ verdict }) => verdict)).toEqual([
      'never-interacted',
      'never-interacted',
      'no-phone',
    ]);
  });

  test('free text is never chosen outside the seven days, and nothing that is allowed and cheaper is passed over', () => {
    const order = ['consultation-free', 'consultation-charged', 'template-uid', 'template-phone'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (minutes, byUid, byPhone, hasPhone) => {
          const last = new Date(NOW.getTime() - minutes * 60_000);
          const { chosen, route } = ask({
            contacts: [zalo({ lastInteractionAt: last })],
            template: { byUid, byPhone },
            hasPhone,
          });
          const age = NOW.getTime() - last.getTime();
          if (chosen?.way.startsWith('consultation')) expect(age).toBeLessThan(WINDOW_MS);
          if (chosen?.way === 'consultation-free') expect(age).toBeLessThan(FREE_MS);
          const tried = route.considered.map(({ way }) => order.indexOf(way ?? ''));
          expect([...tried].sort((a, b) => a - b)).toEqual(tried);
          if (age < WINDOW_MS - 6 * 60_000) expect(chosen?.way).toMatch(/^consultation/u);
        },
      ),
    );
  });
});

describe('a person about to fall out of the window', () => {
  const tomorrow = new Date('2026-11-26T08:20:00+07:00');
  test.each([
    [47, tomorrow, false],
    [4 * 24, tomorrow, false],
    [5 * 24, tomorrow, true],
    [6.5 * 24, tomorrow, true],
    [7 * 24, tomorrow, false],
    // Before a long weekend day four is the last chance.
    [4 * 24, new Date('2026-11-28T08:20:00+07:00'), true],
  ])('%d hours after the last word, next morning %s: prompted %s', (hours, next, prompted) => {
    expect(isAboutToFallSilent(ago(hours), NOW, next)).toBe(prompted);
  });
});

test('whenever somebody falls silent, the list reaches them once the quiet hours allow, on a working day and before the window closes', () => {
  const calendar = shippedHolidays().table;
  const firstDay = localDate('2026-10-05');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 24 * 60 - 1 }), (days, minute) => {
      const last = new Date(at(addDays(firstDay, days), '00:00').getTime() + minute * 60_000);
      const looks = Array.from({ length: 10 }, (_, ahead) => at(addDays(dayOf(last), ahead), '08:20'));
      const prompting = looks.filter((look) =>
        isAboutToFallSilent(last, look, at(nextWorkingDay(calendar, dayOf(look)), '08:20')),
      );
      const [first] = prompting;
      if (first === undefined) throw new Error('never prompted');
      // A look on a day off only makes the message: it waits for the next working morning.
      const sent = nextAllowed(first, calendar, DEFAULT_QUIET_HOURS);
      expect(isWorkingDay(calendar, dayOf(sent))).toBe(true);
      expect(sent.getTime()).toBeLessThan(last.getTime() + WINDOW_MS);
    }),
  );
});

describe('a webhook that Zalo has taken away', () => {
  test.each([
    ['nothing was ever sent', null, null, false],
    ['events still come', ago(1), ago(30), false],
    ['nothing came since a send of yesterday', ago(40), ago(30), true],
    ['the send was a moment ago', ago(40), ago(0.1), false],
    ['no event ever came, and sends are old', null, ago(30), true],
  ])('%s', (_name, lastEvent, lastSent, dead) => {
    expect(webhookLooksDead(lastEvent, lastSent, NOW, 26)).toBe(dead);
  });
});
