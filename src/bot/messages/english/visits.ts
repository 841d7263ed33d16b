import type { LimitMoment } from '../../../domain/inspection/limit-nudges.js';
import type { NeutralText } from '../../../domain/inspection/reminders.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { EVENT_LINES } from '../visits/visit-pushes.js';
import { englishDate } from './words.js';

/** As `neutralLine`, in English. */
export function englishNeutralLine({ time, day }: NeutralText): string {
  const when = day === 'today' || day === 'tomorrow' ? day : `on ${englishDate(day)}`;
  return `You have an appointment at ${time} ${when}.`;
}

/** As `neutralLimit`, in English. */
export function englishNeutralLimit(moment: LimitMoment, due: LocalDate): string {
  return moment === 'passed'
    ? 'A time limit of your work has passed.'
    : `A time limit of your work: ${englishDate(due)}.`;
}

export const ENGLISH_ABSENCE = 'Somebody cannot come to an appointment.';

/** As `EVENT_LINES`, in English. */
export const ENGLISH_EVENT_LINES: typeof EVENT_LINES = {
  decide: 'You have a new assignment.',
  'set-team': 'You have a new assignment.',
  schedule: 'An appointment of yours has changed.',
  suspend: 'An appointment of yours is suspended.',
  resume: 'An appointment of yours goes on.',
  stop: 'An appointment of yours has been stopped.',
  drop: 'An appointment of yours is cancelled.',
  conclude: 'There is a new document of a work that you take part in.',
  'to-unit': 'There is a new notice for the head of the unit.',
};
