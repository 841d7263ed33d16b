import { addDays, dayOf } from '../../../src/domain/calendar/local-date.js';
import { doubleBookings, overlapsOf } from '../../../src/domain/inspection/clashes.js';
import { projectProgramme, type Programme } from '../../../src/domain/inspection/programme.js';
import { isReminderStillDue, visitReminders } from '../../../src/domain/inspection/reminders.js';
import type { InspectionWorld, Sight } from '../../../src/domain/inspection/sight.js';
import { proposeSubstitutes } from '../../../src/domain/inspection/substitutes.js';
import { visitLimits } from '../../../src/domain/inspection/visit-limits.js';
import {
  countVisits,
  feedEvents,
  searchVisits,
  visitsBetween,
  visitsByMonth,
} from '../../../src/domain/inspection/visit-queries.js';
import { yearReport, yearRows } from '../../../src/domain/inspection/year-report.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { PERSONS, THEMES, UNITS } from './random-world.js';

const NAMES = { unit: (id: string): string => `UBND ${id}`, theme: (key: string): string => `chuyên đề ${key}` };
const NO_UNITS = { unit: () => undefined, ancestors: () => [] };

/**
 * Everything that a person can get out of the inspection rules by asking in every way there is, as one text: lists, counts, charts, searches, questions
 * about each unit, guessed ids, feeds, reminders, limits, clashes, substitutes, the programme, the year's report. Whatever is added to the product must
 * be added here.
 */
export function everythingFor(
  sight: Sight,
  world: InspectionWorld,
  programme: Programme,
  personId: string,
  now: Date,
  guesses: readonly string[],
): string {
  const views = sight.visibleVisits(world, personId, now);
  const [from, to] = [addDays(dayOf(now), -3), addDays(dayOf(now), 3)] as const;
  const mine = guesses
    .map((guess) => sight.visitForMember(world, guess, personId, now))
    .filter((visit) => visit !== null);
  return JSON.stringify({
    views,
    counts: countVisits(views),
    chart: visitsByMonth(views, 2026),
    thisWeek: UNITS.map((unitId) => visitsBetween(views, from, to, unitId).map(({ id }) => id)),
    searches: [...UNITS.slice(2), ...THEMES, ...guesses.slice(0, 2), 'QĐ-ĐKTCV', 'vắng mặt', ''].map((words) =>
      searchVisits(views, words, NAMES).map(({ id }) => id),
    ),
    guesses: guesses.map((guess) => sight.findVisibleVisit(world, guess, personId, now)),
    rows: mine,
    limits: mine.map((visit) => visitLimits(visit, CALENDAR)),
    reminders: mine
      .flatMap((visit) => visitReminders(visit, now, CALENDAR))
      .filter((reminder) => reminder.personId === personId)
      .map((reminder) => [reminder, isReminderStillDue(reminder, world, now)]),
    feed: PERSONS.map((person) => feedEvents(views, person)),
    booked: PERSONS.map((person) => doubleBookings(views, person)),
    overlaps: overlapsOf(views, world.tree),
    substitutes: views.map((view) =>
      view.team.map((member) =>
        proposeSubstitutes({
          view,
          leavingPersonId: member.personId,
          views,
          posts: world.posts,
          tree: world.tree,
          now,
        }),
      ),
    ),
    programme: projectProgramme(programme, views),
    report: yearReport(2026, yearRows(views, 2026), NO_UNITS),
  });
}
