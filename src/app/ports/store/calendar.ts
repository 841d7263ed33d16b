import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../../domain/calendar/working-calendar.js';

/** The working calendar. */
export type CalendarStore = {
  /** The shipped table with the administrator's overrides. */
  table(): Promise<CalendarTable>;
  override(row: {
    date: LocalDate;
    kind: 'off' | 'work' | 'off-morning' | 'off-afternoon';
    name: string;
    source: string;
    createdBy: string;
    createdAt: Date;
  }): Promise<void>;
};
