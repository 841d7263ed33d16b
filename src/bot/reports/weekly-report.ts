import { z } from 'zod';
import type { Card, CardLine } from '../../app/ports/card.js';
import type { AssignmentFilter, StatusCount } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import { OPEN_STATES } from '../../app/status/open-states.js';
import { sightOf } from '../../app/status/visible-units.js';
import { planWeeklyReport } from '../../app/status/weekly-report.js';
import type { TimerHandler } from '../../app/timer-handler.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { addDays, at, dayOf, weekdayOf } from '../../domain/calendar/local-date.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { WEEKLY } from '../messages/weekly-words.js';
import type { ReportPayload } from './build-report.js';

const payload = z.object({ personId: z.string() });

/** Monday morning: what the week was, what it will be, and the overdue list as a file. The next one is planned in the same transaction. */
export function createWeeklyReport(): TimerHandler {
  return {
    async fire(scope, timer) {
      const { personId } = payload.parse(timer.payload);
      const person = await scope.tx.people.byId(personId);
      if (person === null || person.leftAt !== null) return 'left';
      const { filter } = await sightOf(scope, await principalOf(scope, person));
      // Whoever has no post any more gets nothing, and no next one.
      if (filter === null) return 'nothing in sight';
      await scope.tx.outbox.add([
        {
          personId,
          contactId: null,
          lane: 'normal',
          message: { type: 'card', card: await weekCard(scope, filter, person.language) },
          dedupeKey: `weekly/${timer.id}`,
          onUnknown: 'never',
        },
      ]);
      const file: ReportPayload = { personId, contactId: null, text: 'xuất excel quá hạn' };
      await scope.tx.timers.set({
        kind: 'build-report',
        subjectId: scope.ids.newId(),
        generation: 1,
        dueAt: scope.now,
        payload: file,
      });
      await planWeeklyReport(scope, personId);
      return 'sent';
    },
  };
}

async function weekCard({ tx, now }: Scope, filter: AssignmentFilter, language: Language): Promise<Card> {
  const say = WEEKLY[language];
  const today = dayOf(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const nameOf = unitNames(await tx.units.directory());
  const byUnit = await tx.assignments.counts(filter, 'unit', now);
  const sum = (of: (row: StatusCount) => number): number => byUnit.reduce((all, row) => all + of(row), 0);
  const [given] = await tx.assignments.counts(
    { ...filter, sentFrom: at(addDays(monday, -7), '00:00'), sentBefore: at(monday, '00:00') },
    'none',
    now,
  );
  const [coming] = await tx.assignments.counts(
    {
      ...filter,
      states: OPEN_STATES,
      limitFrom: new Date(now.getTime() + 1),
      limitBefore: new Date(at(addDays(monday, 7), '00:00').getTime() + 1),
    },
    'none',
    now,
  );
  const late = byUnit.filter((row) => row.overdue > 0).sort((a, b) => b.overdue - a.overdue);
  return {
    title: say.title(today),
    lines: [
      {
        text: say.lead(
          sum((row) => row.overdue),
          late.length,
          coming?.total ?? 0,
        ),
        style: 'bold',
      },
      say.before(
        given?.total ?? 0,
        sum((row) => row.silent),
        sum((row) => row.awaitingConfirmation + row.awaitingOverdue),
      ),
      ...late.slice(0, 5).map((row): CardLine => say.late(row.key === null ? null : nameOf(row.key), row.overdue)),
      ...(late.length > 5 ? [say.moreLate(late.length - 5)] : []),
      { text: say.stop, style: 'muted' },
    ],
    actions: [
      { label: say.why, intent: { do: 'ask', text: 'vì sao chậm' } },
      { label: say.coming, intent: { do: 'ask', text: 'tuần này đến hạn gì' } },
      { label: say.compare, intent: { do: 'ask', text: 'tuần này so với tuần trước' } },
    ],
  };
}
