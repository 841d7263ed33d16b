import type { Severity } from '../../../domain/inspection/finding.js';
import type { TeamRole } from '../../../domain/inspection/team.js';
import type { DocumentRef, VisitKind } from '../../../domain/inspection/terms.js';
import type { ViolationState } from '../../../domain/inspection/violation.js';
import type { VisitLimit } from '../../../domain/inspection/visit-limits.js';
import type { Schedule, VisitState } from '../../../domain/inspection/visit.js';
import { dayOf, timeOf } from '../../../domain/calendar/local-date.js';
import { englishDate } from './words.js';

export const ENGLISH_KINDS: Readonly<Record<VisitKind, string>> = {
  planned: 'planned',
  surprise: 'surprise check',
  directed: 'by order of the leaders',
  specialised: 'specialised',
};

export const ENGLISH_VISIT_STATES: Readonly<Record<VisitState, string>> = {
  planned: 'planned',
  decided: 'decided',
  announced: 'decision announced',
  began: 'direct work going on',
  'direct-ended': 'direct work ended',
  'minutes-signed': 'minutes signed',
  reported: 'results reported',
  'draft-ordered': 'draft conclusion ordered',
  drafted: 'conclusion drafted',
  appraised: 'draft appraised',
  concluded: 'concluded',
  published: 'conclusion published',
  'follow-up': 'being followed up',
  closed: 'closed',
  suspended: 'suspended',
  stopped: 'stopped',
  dropped: 'taken off the programme',
};

export const ENGLISH_TEAM_ROLES: Readonly<Record<TeamRole, string>> = {
  authority: 'decision maker',
  head: 'head of the team',
  deputy: 'deputy head',
  secretary: 'secretary',
  member: 'member',
};

export const ENGLISH_SEVERITIES: Readonly<Record<Severity, string>> = {
  note: 'note',
  shortcoming: 'shortcoming',
  violation: 'violation',
  serious: 'serious violation',
};

export const ENGLISH_VIOLATIONS: Readonly<Record<ViolationState, string>> = {
  recorded: 'recorded, not yet handled',
  'in-handling': 'being handled',
  handled: 'handled',
  dismissed: 'no violation',
  transferred: 'given to another body',
};

export const ENGLISH_LIMITS: Readonly<Record<VisitLimit['key'], string>> = {
  announce: 'announce the decision',
  'direct-work': 'end the direct work',
  report: 'report the results',
  'draft-order': 'order the draft conclusion',
  draft: 'draft the conclusion',
  conclude: 'sign the conclusion',
  publish: 'publish the conclusion',
  'implementation-order': 'order to carry out the conclusion',
  'unit-report': 'report of the unit',
  'managing-organ': 'measures of the managing body',
  appraise: 'appraise the draft',
  resume: 'go on after the suspension',
};

/** `08:00–11:30, Mon 30 Nov 2026`. */
export function englishSchedule(schedule: Schedule | null): string {
  if (schedule === null) return 'not set yet';
  const [from, to] = [dayOf(schedule.start), dayOf(schedule.end)];
  return from === to
    ? `${timeOf(schedule.start)}–${timeOf(schedule.end)}, ${englishDate(from)}`
    : `${timeOf(schedule.start)}, ${englishDate(from)} to ${timeOf(schedule.end)}, ${englishDate(to)}`;
}

/** `124/QĐ-ĐKTCV of Wed 25 Nov 2026`. */
export const englishDocument = ({ code, date }: DocumentRef): string => `${code} of ${englishDate(date)}`;
