import type { TimerRow } from '../../src/app/ports/store/timers.js';

export const REPORT_AT = new Date('2026-11-23T09:00:00+07:00');
/** Five pages. */
export const REPORT_ROWS = 1_500;

/** "xuất excel" of the leader of a filled agency. */
export const aReportTimer: TimerRow = {
  id: 'timer-1',
  kind: 'build-report',
  subjectId: 'report-1',
  generation: 1,
  dueAt: REPORT_AT,
  state: 'pending',
  attempts: 0,
  payload: { personId: 'leader', contactId: null, text: 'xuất excel' },
};
