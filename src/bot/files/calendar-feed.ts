import { DateTime } from 'luxon';
import { xmlText } from './xml-text.js';
import { ZONE, type LocalDate } from '../../domain/calendar/local-date.js';

/** All-day: `from` to `to`, both included. Timed: instants. */
type FeedTime =
  | { readonly kind: 'all-day'; readonly from: LocalDate; readonly to?: LocalDate }
  | { readonly kind: 'timed'; readonly start: Date; readonly end: Date };

export type FeedEvent = {
  /** The same for ever for the same thing, e.g. `assignment-42@dondoc`: a calendar replaces by it. */
  readonly uid: string;
  readonly when: FeedTime;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  /** Grows with every change; a cancellation must carry a higher one than what it cancels. */
  readonly sequence: number;
  readonly cancelled?: boolean;
  /** Reminder of the reader's own calendar, minutes before the start. */
  readonly alarmMinutesBefore?: number;
};

export type FeedOptions = {
  readonly name: string;
  /** DTSTAMP: when the feed was made. */
  readonly now: Date;
};

/** Vietnam has kept UTC+7 without summer time since 1975; one constant offset is the whole rule. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** RFC 5545, MIME type `text/calendar; charset=utf-8`. */
export function calendarFeed(events: readonly FeedEvent[], { name, now }: FeedOptions): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Don Doc//Deadlines and visits//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...TIMEZONE,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function eventLines(event: FeedEvent, now: Date): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...times(event.when),
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.location === undefined ? [] : [`LOCATION:${escapeText(event.location)}`]),
    ...(event.url === undefined ? [] : [`URL:${event.url.replace(/[\s\u{0}-\u{1F}\u{7F}]/gu, '')}`]),
    // A deadline does not make its reader busy all day; a visit does.
    `TRANSP:${event.when.kind === 'all-day' ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.alarmMinutesBefore === undefined || event.cancelled === true
      ? []
      : alarm(event.summary, event.alarmMinutesBefore)),
    'END:VEVENT',
  ];
}

function times(when: FeedTime): readonly string[] {
  switch (when.kind) {
    case 'all-day': {
      // DTEND of all-day events is the first day that is no longer part of it.
      const after = DateTime.fromISO(when.to ?? when.from, { zone: ZONE }).plus({ days: 1 });
      return [`DTSTART;VALUE=DATE:${when.from.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${after.toFormat('yyyyMMdd')}`];
    }
    case 'timed':
      return [`DTSTART;TZID=${ZONE}:${local(when.start)}`, `DTEND;TZID=${ZONE}:${local(when.end)}`];
  }
}

const alarm = (summary: string, minutes: number): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  `TRIGGER:-PT${Math.max(0, Math.round(minutes))}M`,
  'END:VALARM',
];

const local = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat("yyyyMMdd'T'HHmmss");
const utc = (at: Date): string => DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");

/** A name with a line break must not become a line of its own: breaks are written as `\n`, other controls are dropped. */
function escapeText(text: string): string {
  return xmlText(text.replace(/\v|\f/g, '\n'))
    .replace(/\r\n|[\r\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/[\t\u{7F}]/gu, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/[;,]/g, (mark) => `\\${mark}`);
}

/** At most 75 octets a line (§3.1), never cut inside a character; the blank that continues a line counts. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
