import type { LocalDate } from '../calendar/local-date.js';

export type UnitType =
  | 'city'
  | 'department'
  | 'sub-unit'
  | 'ward'
  | 'commune'
  | 'township'
  | 'urban-district'
  | 'rural-district'
  | 'district-town'
  | 'other';

/** How much of an abolished unit went to a successor; only `whole` may be followed without asking a person. */
export type SuccessorShare = 'whole' | 'part' | 'remainder';

export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  /** First and last day of existence, inclusive; null is open. */
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly successors: readonly { readonly unitId: string; readonly share: SuccessorShare }[];
};
