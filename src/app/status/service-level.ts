import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';

/** Seven days with today: what is shown of the service level. */
export const serviceSince = (now: Date): Date => at(addDays(dayOf(now), -6), '00:00');
