import { localDate, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays, type CalendarTable } from '../calendar/working-calendar.js';
import type { VisitView } from './visit-view.js';
import type { DocumentRef } from './terms.js';
import type { Visit } from './visit.js';

/** Chuyên đề: a matter looked at, with what the team asks on the spot and the document that demands it. */
type Theme = {
  readonly key: string;
  readonly name: string;
  readonly basis: DocumentRef | null;
  readonly checklist: readonly string[];
};

/** A change of the programme with its reason and document; `drop` is "điều chỉnh giảm, không tiến hành". */
export type Adjustment = {
  readonly visitId: string;
  readonly change: 'add' | 'drop' | 'move';
  readonly reason: string;
  readonly document: DocumentRef;
  readonly at: Date;
};

/** A year's plan of visits. Which visits it has is asked of the visits, through `sight`: the programme itself names none but in adjustments. */
export type Programme = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  /** The directives it rests on. */
  readonly basis: readonly DocumentRef[];
  readonly approval: DocumentRef | null;
  readonly themes: readonly Theme[];
  readonly adjustments: readonly Adjustment[];
};

export type AdjustmentRefusal =
  | 'not-approved'
  | 'reason-required'
  | 'unknown-theme'
  | 'other-programme'
  | 'dropped-already'
  | 'begun-already'
  | 'document-before-approval';

/**
 * Adds an adjustment to an approved programme (Law 84/2025/QH15 Art. 18; facts/domain §4.2 "đề xuất điều chỉnh giảm"). Dropping goes with the visit's act
 * `drop`, both in one transaction; a visit whose direct work has begun is stopped, not dropped.
 */
export function adjustProgramme(
  programme: Programme,
  visit: Visit,
  adjustment: Adjustment,
): { readonly ok: true; readonly programme: Programme } | { readonly ok: false; readonly reason: AdjustmentRefusal } {
  const reason = refusalOf(programme, visit, adjustment);
  return reason === null
    ? { ok: true, programme: { ...programme, adjustments: [...programme.adjustments, adjustment] } }
    : { ok: false, reason };
}

function refusalOf(programme: Programme, visit: Visit, adjustment: Adjustment): AdjustmentRefusal | null {
  if (programme.approval === null) return 'not-approved';
  if (adjustment.document.date < programme.approval.date) return 'document-before-approval';
  if (adjustment.reason.trim() === '') return 'reason-required';
  if (visit.programmeId !== programme.id || visit.id !== adjustment.visitId) return 'other-programme';
  if (visit.themeKeys.some((key) => !programme.themes.some((theme) => theme.key === key))) return 'unknown-theme';
  if (adjustment.change === 'drop' && visit.reached.began !== undefined) return 'begun-already';
  const dropped = programme.adjustments.some((one) => one.visitId === visit.id && one.change === 'drop');
  return dropped ? 'dropped-already' : null;
}

/** A programme as a person may see it: adjustments of visits that they may not know of are not there. */
export function projectProgramme(programme: Programme, views: readonly VisitView[]): Programme {
  const known = new Set(views.map(({ id }) => id));
  return { ...programme, adjustments: programme.adjustments.filter(({ visitId }) => known.has(visitId)) };
}

/** The questions of a visit's themes, in the order of the programme; each once. */
export function checklistOf(programme: Programme, themeKeys: readonly string[]): readonly string[] {
  return [
    ...new Set(programme.themes.filter(({ key }) => themeKeys.includes(key)).flatMap(({ checklist }) => checklist)),
  ];
}

export type Milestone = {
  readonly key:
    | 'orientation-submitted'
    | 'orientation-approved'
    | 'government-plan'
    | 'provincial-plan-submitted'
    | 'opinion-given'
    | 'provincial-plan-issued';
  readonly due: LocalDate;
};

/** The days by which the inspection plan of a year must have come about, all in the year before (Law 84/2025/QH15 Art. 18; issued within 5 working days). */
export function planningMilestones(year: number, calendar: CalendarTable): readonly Milestone[] {
  const on = (monthDay: string): LocalDate => localDate(`${year - 1}-${monthDay}`);
  return [
    { key: 'orientation-submitted', due: on('09-30') },
    { key: 'orientation-approved', due: on('10-15') },
    { key: 'government-plan', due: on('11-15') },
    { key: 'provincial-plan-submitted', due: on('11-20') },
    { key: 'opinion-given', due: on('11-30') },
    { key: 'provincial-plan-issued', due: addWorkingDays(calendar, on('11-30'), 5) },
  ];
}
