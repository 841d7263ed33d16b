import { parsePhone } from 'zalo-api-sdk';
import { worldAround } from '../../app/inspection/inspection-world.js';
import { myWork } from '../../app/status/my-work.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { dayOf, timeOf } from '../../domain/calendar/local-date.js';
import { visitForMember } from '../../domain/inspection/sight.js';
import { date } from '../messages/format.js';
import { fitTemplate, type TemplateName } from './templates.js';

export type FilledTemplate = { readonly name: TemplateName; readonly data: Readonly<Record<string, string>> };

/** Which template says what this message says, filled from the facts of this moment; null when none does. */
export async function fillTemplate(
  scope: Scope,
  message: OutgoingMessage,
  person: Person,
): Promise<FilledTemplate | null> {
  const { tx } = scope;
  switch (message.type) {
    case 'directive-notice': {
      const views = (
        await tx.assignments.list({ directiveId: message.directiveId, unitIds: [message.unitId] }, 200)
      ).filter((view) => view.assignment.state !== 'cancelled');
      const [first] = views;
      return first === undefined
        ? null
        : filled('giao-viec', {
            ten: person.name,
            so_viec: String(views.length),
            van_ban: codeOf(first),
            han: nearest(views),
          });
    }
    case 'assignment-card':
    case 'nudge':
    case 'escalation':
    case 'assignment-event': {
      const view = await tx.assignments.byId(message.assignmentId);
      return view === null
        ? null
        : filled('nhac-viec', {
            ten: person.name,
            so_viec: String(view.assignment.number),
            van_ban: codeOf(view),
            han: nearest([view]),
          });
    }
    case 'digest':
    case 'week-list': {
      const open = await myWork(scope, await principalOf(scope, person));
      return open.length === 0 ? null : filled('danh-sach-viec', { ten: person.name, so_viec: String(open.length) });
    }
    case 'visit-reminder': {
      const start = await startForMember(scope, message.visitId, person.id);
      return start === null
        ? null
        : filled('lich-cong-tac', { ten: person.name, thoi_gian: `${timeOf(start)} ngày ${date(dayOf(start))}` });
    }
    case 'card':
    case 'calendar-link':
    case 'chain-outlived':
    case 'draft-review':
    case 'copy-review':
    case 'directive-withdrawn':
    case 'withdrawal-proposal':
    case 'directive-status':
    case 'visit-limit':
    case 'visit-event':
    case 'visit-absence':
    case 'visit-card':
    case 'visit-list':
    case 'visit-programme':
    case 'visit-substitutes':
    case 'visit-minutes':
      return null;
  }
}

/** When a visit begins, for whoever is in its team now; asked of `sight` like everything that tells of a visit. */
async function startForMember(scope: Scope, visitId: string, personId: string): Promise<Date | null> {
  const world = await worldAround(scope, personId, scope.now);
  return visitForMember(world, visitId, personId, scope.now)?.schedule?.start ?? null;
}

/** The person's number in the one form that Zalo takes (`84…`); null when it is missing or none. */
export function zaloPhone(person: Person): string | null {
  return person.phone === null ? null : parsePhone(person.phone);
}

function filled(name: TemplateName, values: Readonly<Record<string, string>>): FilledTemplate | null {
  const data = fitTemplate(name, values);
  return data === null ? null : { name, data };
}

function codeOf(view: AssignmentView): string {
  return view.directive.code ?? 'chưa ghi số';
}

function nearest(views: readonly AssignmentView[]): string {
  const days = views.flatMap((view) => (view.assignment.due.due === null ? [] : [view.assignment.due.due])).sort();
  return days[0] === undefined ? 'không ghi thời hạn' : date(days[0]);
}
