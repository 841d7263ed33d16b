import type { Unit } from './unit.js';

/** The name under which a unit is given work: the People's Committee of a ward or commune, the body itself otherwise. */
export function officialName(unit: Pick<Unit, 'name' | 'type'>): string {
  switch (unit.type) {
    case 'ward':
    case 'commune':
    case 'township':
    case 'urban-district':
    case 'rural-district':
    case 'district-town':
      return `UBND ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`;
    case 'city':
      return `UBND ${unit.name}`;
    case 'department':
    case 'sub-unit':
    case 'other':
      return unit.name;
  }
}

/** Official names by id; an unknown id stands for itself. */
export function unitNames(directory: { unit(id: string): Unit | undefined }): (id: string) => string {
  return (id) => {
    const unit = directory.unit(id);
    return unit === undefined ? id : officialName(unit);
  };
}
