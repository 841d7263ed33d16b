import { feedTokenHash, isFeedToken } from '../../app/feed/calendar-feed-token.js';
import { visitsVisibleTo } from '../../app/inspection/inspection-world.js';
import { myWork } from '../../app/status/my-work.js';
import { principalOf, type Principal, type Scope } from '../../app/use-case.js';
import { at } from '../../domain/calendar/local-date.js';
import { feedEvents } from '../../domain/inspection/visit-queries.js';
import { calendarFeed, type FeedEvent } from './calendar-feed.js';

/** What goes into a person's calendar; a source sees what the person may see at the moment of the request. */
type FeedSource = (scope: Scope, principal: Principal) => Promise<readonly FeedEvent[]>;

/** Deadlines of the work that waits for the person. Numbers and codes only: the calendar lies with somebody else's service. */
const deadlines: FeedSource = async (scope, principal) =>
  (await myWork(scope, principal)).flatMap(({ assignment, directive }): FeedEvent[] => {
    const { due, time, op } = assignment.due;
    if (due === null) return [];
    const start = time === null ? null : at(due, time);
    return [
      {
        uid: `assignment-${assignment.id}@dondoc`,
        when:
          start === null
            ? { kind: 'all-day', from: due }
            : { kind: 'timed', start: new Date(start.getTime() - 30 * 60_000), end: start },
        summary: `${op === 'BEFORE' ? 'Trước ngày này' : 'Hạn'}: việc ${assignment.number}${directive.code === null ? '' : ` (${directive.code})`}`,
        description: `Gõ “việc ${assignment.number}” với trợ lý để xem nội dung.`,
        sequence: assignment.version,
      },
    ];
  });

/** Appointments to which the person goes, through `sight`: a time and nothing else, since calendars show on lock screens (facts/domain §4.4). */
const appointments: FeedSource = async (scope, { person }) =>
  feedEvents(await visitsVisibleTo(scope, person.id), person.id).map(({ uid, start, end }): FeedEvent => ({
    uid: `appointment-${uid}@dondoc`,
    when: { kind: 'timed', start, end },
    summary: 'Lịch công tác',
    sequence: 0,
    alarmMinutesBefore: 60,
  }));

const SOURCES: readonly FeedSource[] = [deadlines, appointments];

/** The calendar behind a private address as text/calendar; null for an address that never was or is revoked: the two are never told apart. */
export async function feedOf(scope: Scope, token: string): Promise<string | null> {
  const personId = isFeedToken(token) ? await scope.tx.feeds.personOf(feedTokenHash(token)) : null;
  const person = personId === null ? null : await scope.tx.people.byId(personId);
  if (person === null || person.leftAt !== null) return null;
  const principal = await principalOf(scope, person);
  const events: FeedEvent[] = [];
  for (const source of SOURCES) events.push(...(await source(scope, principal)));
  return calendarFeed(events, { name: 'Đôn Đốc', now: scope.now });
}
