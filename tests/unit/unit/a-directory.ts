import { localDate } from '../../../src/domain/calendar/local-date.js';
import { createDirectory, type Directory } from '../../../src/domain/unit/directory.js';
import type { Unit } from '../../../src/domain/unit/unit.js';

export const aUnit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  type: 'ward',
  parentId: 'HN',
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
  ...more,
});

export const city = aUnit('HN', 'Thành phố Hà Nội', { type: 'city', parentId: null });

/** Directory of a city and what is given. */
export const directoryOf = (...units: readonly Unit[]): Directory => createDirectory([city, ...units]);

export const day = localDate;
