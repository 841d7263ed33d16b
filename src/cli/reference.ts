import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHolidayTable, type HolidayTable } from '../domain/calendar/holiday-table.js';
import { createDirectory, type Directory } from '../domain/unit/directory.js';
import { unitsFromReference } from '../domain/unit/reference.js';
import type { Unit } from '../domain/unit/unit.js';
import type { Programme } from '../domain/inspection/programme.js';
import { parseProgramme } from '../domain/inspection/programme-source.js';
import { parseYearSource, type YearSource } from '../domain/inspection/year-source.js';
import { packageRoot } from '../store/package-root.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(packageRoot(), 'reference', name), 'utf8')) as unknown;

/** The holidays that come with the program. */
export const shippedHolidays = (): HolidayTable => parseHolidayTable(read('holidays.json'));

/** Hanoi's units that come with the program. */
export const shippedUnits = (): readonly Unit[] => unitsFromReference(read('hanoi-units.json'));

export const shippedDirectory = (): Directory => createDirectory(shippedUnits());

/** Themes of inspections of public duty, as examples of a programme. */
export const shippedProgrammes = (): readonly Programme[] =>
  ['2024', '2025'].map((year) => parseProgramme(read(`inspections/programme-${year}.json`)));

/** The year of inspections that comes with the program as an example. */
export const shippedInspectionYear = (): YearSource => parseYearSource(read('inspections/hanoi-2024.json'));
