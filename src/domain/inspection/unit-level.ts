import type { Directory } from '../unit/directory.js';
import type { Unit, UnitType } from '../unit/unit.js';

/** Levels by which a year report counts: cấp xã · cơ quan hành chính thuộc huyện · cấp huyện · đơn vị thuộc sở · sở, ngành · thành phố · khác. */
export const UNIT_LEVELS = [
  'commune',
  'district-office',
  'district',
  'department-unit',
  'department',
  'city',
  'other',
] as const;

export type UnitLevel = (typeof UNIT_LEVELS)[number];

const DISTRICTS: ReadonlySet<UnitType> = new Set(['urban-district', 'rural-district', 'district-town']);

/** The level of a unit as it was when it existed: an office below a district is counted apart from one below a department. */
export function levelOf(unitId: string, directory: Pick<Directory, 'unit' | 'ancestors'>): UnitLevel {
  const unit = directory.unit(unitId);
  if (unit === undefined) return 'other';
  switch (unit.type) {
    case 'ward':
    case 'commune':
    case 'township':
      return 'commune';
    case 'urban-district':
    case 'rural-district':
    case 'district-town':
      return 'district';
    case 'department':
      return 'department';
    case 'city':
      return 'city';
    case 'sub-unit':
      return officeLevel(directory.ancestors(unitId));
    case 'other':
      return 'other';
  }
}

/** The district in which a unit lay or to which it belonged; null since 1 July 2025 and for bodies of the city (facts/domain §6). */
export function districtOf(unitId: string, directory: Pick<Directory, 'unit' | 'ancestors'>): Unit | null {
  const unit = directory.unit(unitId);
  if (unit !== undefined && DISTRICTS.has(unit.type)) return unit;
  return directory.ancestors(unitId).find(({ type }) => DISTRICTS.has(type)) ?? null;
}

function officeLevel(ancestors: readonly Unit[]): UnitLevel {
  if (ancestors.some(({ type }) => DISTRICTS.has(type))) return 'district-office';
  return ancestors.some(({ type }) => type === 'department') ? 'department-unit' : 'other';
}
