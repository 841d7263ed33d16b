import { isWithin, type UnitTree } from '../access/subject.js';
import type { VisitView } from './visit-view.js';
import { isVisitAhead, type Schedule, type VisitState } from './visit.js';

/** Two visits that one person should attend at once. */
export type DoubleBooking = { readonly personId: string; readonly visitIds: readonly [string, string] };

/**
 * `same-time`: two teams at one unit, or at a unit and one below it, at the same time. `same-theme`: the same matter inspected twice at one unit in one
 * programme year, which the law forbids (Law 84/2025/QH15 Art. 31; NĐ 217/2025/NĐ-CP: no duplication).
 */
export type Overlap = {
  readonly visitIds: readonly [string, string];
  readonly unitId: string;
  readonly why: 'same-time' | 'same-theme';
};

/**
 * Double bookings of a person among visits that the asker sees. Both visits are known only to whoever belongs to both: a member who is
 * booked twice hears of it, the heads of the two teams do not learn of each other's visit.
 */
export function doubleBookings(views: readonly VisitView[], personId: string): readonly DoubleBooking[] {
  const booked = views.filter((view) => occupies(view.state) && isBooked(view, personId));
  return pairs(booked)
    .filter(([a, b]) => overlapInTime(a.schedule, b.schedule))
    .map(([a, b]) => ({ personId, visitIds: [a.id, b.id] }));
}

/** Visits of two teams that meet at one unit, among those that the asker sees. */
export function overlapsOf(views: readonly VisitView[], tree: UnitTree): readonly Overlap[] {
  const living = views.filter(({ state }) => state !== 'dropped' && state !== 'stopped');
  return pairs(living).flatMap(([a, b]): Overlap[] => {
    const unitId = sharedUnit(a, b, tree);
    if (unitId === null) return [];
    const visitIds: readonly [string, string] = [a.id, b.id];
    if (overlapInTime(a.schedule, b.schedule)) return [{ visitIds, unitId, why: 'same-time' }];
    return haveSameTheme(a, b) ? [{ visitIds, unitId, why: 'same-theme' as const }] : [];
  });
}

/** Whether a visit meets one that is being planned: at one unit, at the same time or on the same theme. */
export function meets(view: VisitView, planned: Planned, tree: UnitTree): boolean {
  if (view.state === 'dropped' || view.state === 'stopped' || sharedUnit(view, planned, tree) === null) return false;
  return overlapInTime(view.schedule, planned.schedule) || haveSameTheme(view, planned);
}

type Planned = Pick<VisitView, 'unitIds' | 'themeKeys' | 'programmeId' | 'schedule'>;

function haveSameTheme(a: Planned, b: Planned): boolean {
  return a.programmeId === b.programmeId && a.themeKeys.some((key) => b.themeKeys.includes(key));
}

/** Whether a person must be there, as far as the asker sees. */
export function isBooked(view: VisitView, personId: string): boolean {
  const cannot = view.attendance.some((one) => one.personId === personId && one.answer === 'cannot');
  return !cannot && view.team.some((member) => member.personId === personId && member.role !== 'authority');
}

/** Whether a visit in this state still takes its members' time. */
export function occupies(state: VisitState): boolean {
  return isVisitAhead(state) || state === 'began';
}

/** Two appointments share an instant; one that ends as the other begins does not. */
export function overlapInTime(a: Schedule | null, b: Schedule | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

function sharedUnit(a: Pick<VisitView, 'unitIds'>, b: Pick<VisitView, 'unitIds'>, tree: UnitTree): string | null {
  return a.unitIds.find((x) => b.unitIds.some((y) => isWithin(x, y, tree) || isWithin(y, x, tree))) ?? null;
}

function pairs(views: readonly VisitView[]): readonly (readonly [VisitView, VisitView])[] {
  return views.flatMap((a, i) => views.slice(i + 1).map((b) => [a, b] as const));
}
