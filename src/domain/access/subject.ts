/** What an action is about, with just the facts that the decision needs. */
export type Subject =
  | {
      readonly kind: 'assignment';
      readonly unitId: string;
      readonly assignerUnitId: string;
      readonly handedToPersonId: string | null;
      /** The office whose clerk issued it in the assigner's name: that office's clerks keep it. */
      readonly issuedByUnitId?: string;
      /** Everyone who made, or in whose name was made, the request or report to decide; they may not decide it. */
      readonly requestedBy?: readonly string[];
    }
  | {
      readonly kind: 'directive';
      readonly issuerUnitId: string;
      readonly unitIds: readonly string[];
      /** Persons to whom one of its assignments was handed. */
      readonly handedToPersonIds?: readonly string[];
    }
  | { readonly kind: 'draft'; readonly unitId: string }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'visit'; readonly teamPersonIds: readonly string[]; readonly requestedBy?: readonly string[] }
  | { readonly kind: 'system' };

/** The tree as of the moment of the act; null for a root or an unknown unit. */
export type UnitTree = { parentOf(unitId: string): string | null };

/** Whether `unitId` is `ancestorId` or lies below it; a loop in the data ends the walk. */
export function isWithin(unitId: string, ancestorId: string, tree: UnitTree): boolean {
  const seen = new Set<string>();
  for (let at: string | null = unitId; at !== null && !seen.has(at); at = tree.parentOf(at)) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}
