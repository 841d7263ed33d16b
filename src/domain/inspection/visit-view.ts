import type { LocalDate } from '../calendar/local-date.js';
import type { Finding } from './finding.js';
import type { Recommendation } from './recommendation.js';
import type { Statement } from './statement.js';
import type { TeamRole } from './team.js';
import type { Violation } from './violation.js';
import type { DocumentRef, VisitKind } from './terms.js';
import type { Attendance, MeetingPoint, Schedule, Suspension, VisitState, VisitStep } from './visit.js';

/** Through whose eyes: a member of the team · who is in charge of an inspected unit · everyone after publication. */
export type ViewerKind = 'team' | 'unit' | 'public';

/** A finding as shown; who recorded it and its photos stay with the team. */
type FindingView = Omit<Finding, 'recordedBy' | 'recordedAt'> & { readonly recordedBy: string | null };

/**
 * What one person may know of one visit at one moment; made by `sight` only. Every list, count, chart, feed, search and report takes these and never a
 * `Visit`, so that they cannot show more. Empty and null stand alike for "there is none" and "not for you".
 */
export type VisitView = {
  readonly id: string;
  readonly code: string;
  readonly viewer: ViewerKind;
  readonly programmeId: string | null;
  readonly kind: VisitKind;
  readonly themeKeys: readonly string[];
  readonly unitIds: readonly string[];
  readonly decision: DocumentRef | null;
  /** The last step that this person may know of. */
  readonly state: VisitState;
  readonly steps: readonly { readonly step: VisitStep; readonly on: LocalDate }[];
  readonly schedule: Schedule | null;
  readonly team: readonly { readonly personId: string; readonly role: TeamRole }[];
  readonly meetingPoint: MeetingPoint | null;
  readonly checklist: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly suspensions: readonly Suspension[];
  readonly ended: { readonly reason: string; readonly document: DocumentRef } | null;
  readonly minutesFileId: string | null;
  readonly conclusion: DocumentRef | null;
  readonly findings: readonly FindingView[];
  readonly recommendations: readonly Recommendation[];
  readonly violations: readonly Violation[];
  readonly statements: readonly Statement[];
};
