import fc from 'fast-check';
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
import { CALENDAR } from '../../support/official-calendar.js';

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

  const MINUTE = 1 / 60;
  const MOMENT = 1 / HOUR;
  test.each([
    ['five minutes before the free 48 hours end', 48 - 5 * MINUTE, 'consultation-charged'],
    ['a moment earlier', 48 - 5 * MINUTE - MOMENT, 'consultation-free'],
    ['five minutes before the seven days end', 168 - 5 * MINUTE, 'template-uid'],
    ['a moment earlier', 168 - 5 * MINUTE - MOMENT, 'consultation-charged'],
    ['a year to the moment', 24 * 365, 'template-phone'],
    ['a moment less than a year', 24 * 365 - MOMENT, 'template-uid'],
  ])('the end of a window is not relied on: %s (%d hours) it is %s', (_name, hours, way) => {
    expect(ask({ contacts: [zalo({ lastInteractionAt: ago(hours) })] }).chosen?.way).toBe(way);
  });

  test('what is kept with the message says when, by which way, what was passed over, and since when the person is silent', () => {
    const [at, lastInteractionAt] = [NOW.toISOString(), ago(24 * 366).toISOString()];
    const seen = { contactId: 'z', channel: 'zalo', lastInteractionAt };
    expect(ask({ contacts: [zalo({ lastInteractionAt: ago(24 * 366) })] }).route).toEqual({
      at,
      way: 'template-phone',
      channel: 'zalo',
      considered: [
        { ...seen, way: 'consultation-charged', verdict: 'window-closed' },
        { ...seen, way: 'template-uid', verdict: 'too-long-silent-for-template' },
        { ...seen, way: 'template-phone', verdict: 'chosen' },
      ],
    });
    expect(ask({ contacts: [] }).route).toEqual({ at, way: null, channel: null, considered: [] });
  });

  test.each([
    ['a channel that does not run', { channels: new Set<never>() }, {}, 'channel-off'],
    ['an account that is gone', {}, { state: 'deactivated' }, 'deactivated'],
    ['a person who withdrew', {}, { state: 'unlinked' }, 'unlinked'],
    ['a person who withdrew, although they asked', { fixedContactId: 'z' }, { state: 'unlinked' }, 'unlinked'],
  ] as const)('%s is passed over without a way being tried', (_name, question, contact, verdict) => {
    expect(ask({ ...question, contacts: [zalo(contact)] })).toMatchObject({
      chosen: null,
      route: { considered: [{ way: null, verdict }] },
    });
  });

  test('a refusal by the platform is named as such, and an account that is gone is still answered', () => {
    expect(ask({ contacts: [zalo({ state: 'silent' })] }).route.considered[0]?.verdict).toBe(
      'refused-until-they-write',
    );
    expect(ask({ contacts: [zalo({ state: 'deactivated' })], fixedContactId: 'z' }).chosen?.way).toBe(
      'consultation-free',
    );
  });

  test('the person’s order holds however the contacts are listed, and a channel without windows needs no interaction', () => {
    const [first, second] = [telegram({ preference: 0 }), zalo({ preference: 1 })];
    for (const contacts of [
      [first, second],
      [second, first],
    ])
      expect(ask({ contacts }).chosen).toEqual({ contactId: 't', channel: 'telegram', way: 'plain' });
  });

  test('who never wrote gets a template by phone, since neither text nor a template by account may go', () => {
    const { chosen, route } = ask({ contacts: [zalo({ lastInteractionAt: null })] });
    expect(chosen?.way).toBe('template-phone');
    // No window is open to them: what was passed over is not called free.
    expect(route.considered[0]).toMatchObject({ way: 'consultation-charged', verdict: 'never-interacted' });
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

describe('the moments at which the prompt begins and ends', () => {
  const moment = 1 / HOUR;
  const afterwards = (hours: number, silent: number): Date => new Date(ago(silent).getTime() + hours * HOUR);
  test.each([
    ['before the free window is over', 48 - moment, 200, false],
    ['as it ends, when no morning is left', 48, 200, true],
    ['a moment before day five, with a morning left', 120 - moment, 130, false],
    ['on day five', 120, 130, true],
    ['when the next morning is twelve hours before the end', 100, 156, true],
    ['when it is a moment earlier', 100, 156 - moment, false],
    ['a moment before the last five minutes', 168 - 5 / 60 - moment, 200, true],
    ['in the last five minutes', 168 - 5 / 60, 200, false],
  ])('%s', (_name, silent, morning, prompted) => {
    expect(isAboutToFallSilent(ago(silent), NOW, afterwards(morning, silent))).toBe(prompted);
  });
});

test('whenever somebody falls silent, the list reaches them once the quiet hours allow, on a working day and before the window closes', () => {
  const firstDay = localDate('2026-10-05');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 24 * 60 - 1 }), (days, minute) => {
      const last = new Date(at(addDays(firstDay, days), '00:00').getTime() + minute * 60_000);
      const looks = Array.from({ length: 10 }, (_, ahead) => at(addDays(dayOf(last), ahead), '08:20'));
      const prompting = looks.filter((look) =>
        isAboutToFallSilent(last, look, at(nextWorkingDay(CALENDAR, dayOf(look)), '08:20')),
      );
      const [first] = prompting;
      if (first === undefined) throw new Error('never prompted');
      // A look on a day off only makes the message: it waits for the next working morning.
      const sent = nextAllowed(first, CALENDAR, DEFAULT_QUIET_HOURS);
      expect(isWorkingDay(CALENDAR, dayOf(sent))).toBe(true);
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
    ['the last event is the echo of the last send', ago(30), ago(30), false],
    ['nothing came for just as long as is allowed', ago(26), ago(2), true],
    ['nothing came for a moment less', ago(26 - 1 / HOUR), ago(2), false],
    ['the send was an hour ago', ago(40), ago(1), true],
    ['the send was a moment less than an hour ago', ago(40), ago(1 - 1 / HOUR), false],
  ])('%s', (_name, lastEvent, lastSent, dead) => {
    expect(webhookLooksDead(lastEvent, lastSent, NOW, 26)).toBe(dead);
  });
});
