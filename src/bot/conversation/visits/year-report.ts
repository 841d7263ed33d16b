import { dayOf } from '../../../domain/calendar/local-date.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { languageOf, sayText, type Turn } from '../turn.js';

/** "báo cáo kiểm tra năm 2024": made by a worker, sent when it is ready. */
export async function askYearReport(turn: Turn, asked: number | 'this' | 'last'): Promise<void> {
  const { tx, now, ids } = turn.scope;
  const thisYear = Number(dayOf(now).slice(0, 4));
  const year = asked === 'this' ? thisYear : asked === 'last' ? thisYear - 1 : asked;
  await tx.timers.set({
    kind: 'build-inspection-year',
    subjectId: ids.newId(),
    generation: 1,
    dueAt: now,
    payload: { personId: turn.principal.person.id, contactId: turn.contact.id, year },
  });
  await sayText(turn, VISIT_COURSE[languageOf(turn)].yearReport(year));
}
