import fc from 'fast-check';
import { calendarFeed, type FeedEvent } from '../../../src/bot/files/calendar-feed.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

const options = { name: 'Hạn việc', now: new Date('2026-11-23T01:15:00Z') };

const anEvent = (event: Partial<FeedEvent>): FeedEvent => ({
  uid: 'assignment-42@dondoc',
  when: { kind: 'all-day', from: localDate('2026-11-30') },
  summary: 'Việc 42',
  sequence: 0,
  ...event,
});

/** Lines as a calendar sees them: breaks of folded lines undone. */
const unfolded = (feed: string): readonly string[] => feed.replace(/\r\n /g, '').split('\r\n');

test('a deadline is an all-day event that ends on the next day and keeps nobody busy', () => {
  const lines = unfolded(calendarFeed([anEvent({})], options));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20261130',
      'DTEND;VALUE=DATE:20261201',
      'TRANSP:TRANSPARENT',
      'UID:assignment-42@dondoc',
      'DTSTAMP:20261123T011500Z',
    ]),
  );
});

test('a period of several days ends on the day after its last', () => {
  const lines = unfolded(
    calendarFeed(
      [anEvent({ when: { kind: 'all-day', from: localDate('2026-12-30'), to: localDate('2026-12-31') } })],
      options,
    ),
  );
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
});

test('a visit stands in the time of Vietnam, whatever the time zone of the server', () => {
  const lines = unfolded(
    calendarFeed(
      [
        anEvent({
          when: { kind: 'timed', start: new Date('2026-11-29T23:30:00Z'), end: new Date('2026-11-30T03:00:00Z') },
        }),
      ],
      options,
    ),
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T063000',
      'DTEND;TZID=Asia/Ho_Chi_Minh:20261130T100000',
      'TZID:Asia/Ho_Chi_Minh',
      'TZOFFSETTO:+0700',
      'TRANSP:OPAQUE',
    ]),
  );
});

test('a cancelled event keeps its identity, carries the higher sequence and rings no more', () => {
  const lines = unfolded(calendarFeed([anEvent({ cancelled: true, sequence: 3, alarmMinutesBefore: 60 })], options));
  expect(lines).toEqual(expect.arrayContaining(['UID:assignment-42@dondoc', 'STATUS:CANCELLED', 'SEQUENCE:3']));
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('an alarm rings before the start', () => {
  expect(unfolded(calendarFeed([anEvent({ alarmMinutesBefore: 45 })], options))).toContain('TRIGGER:-PT45M');
});

test('commas, semicolons, backslashes and line breaks of a name stay inside their property', () => {
  const lines = unfolded(
    calendarFeed([anEvent({ summary: 'a,b;c\\d\r\nEND:VEVENT\u2028x\u0007', url: 'https://x/\r\nATTACH:y' })], options),
  );
  expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\\nx');
  expect(lines).toContain('URL:https://x/ATTACH:y');
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
});

test('no line is longer than 75 octets, none is cut inside a letter, and unfolding gives the words back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (summary) => {
      const feed = calendarFeed([anEvent({ summary })], options);
      for (const line of feed.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\uFFFD');
      }
      expect(feed.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      const written = unfolded(feed)
        .find((line) => line.startsWith('SUMMARY:'))
        ?.slice('SUMMARY:'.length);
      expect(written?.replace(/\\([\\;,])/g, '$1')).toBe(summary.normalize('NFC'));
    }),
  );
});

test('the same events at the same moment give the same bytes, and an empty feed is still a calendar', () => {
  expect(calendarFeed([anEvent({})], options)).toBe(calendarFeed([anEvent({})], options));
  const lines = unfolded(calendarFeed([], options));
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
});
