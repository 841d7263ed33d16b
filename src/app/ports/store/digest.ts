import type { LocalDate } from '../../../domain/calendar/local-date.js';

/** What a person is told together, by day and half of the day. */
export type DigestStore = {
  add(item: {
    personId: string;
    day: LocalDate;
    slot: 'morning' | 'afternoon';
    assignmentId: string;
    stepKey: string;
    occurrence: number;
    escalation: boolean;
  }): Promise<void>;
  itemsFor(
    personId: string,
    day: LocalDate,
    slot: 'morning' | 'afternoon',
  ): Promise<readonly { assignmentId: string; stepKey: string; occurrence: number; escalation: boolean }[]>;
};
