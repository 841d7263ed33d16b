import type { LocalDate } from '../calendar/local-date.js';

export type Role = 'clerk' | 'head' | 'deputy' | 'officer' | 'leader' | 'inspector' | 'administrator';

/** A person's place in a unit with its validity; the day it ends, its rights end. */
export type Post = {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Chức danh as written, e.g. "Phó Giám đốc". */
  readonly title: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
};

/** Ủy quyền: `toPersonId` acts for `fromPersonId` in `unitId` from–until; acts carry both names. */
export type Delegation = {
  readonly id: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly unitId: string;
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
  readonly document: string | null;
};

/** Who acts: everything `may` needs to know of the person at the moment of the act. */
export type Actor = {
  readonly personId: string;
  readonly posts: readonly Post[];
  readonly delegations: readonly Delegation[];
};
