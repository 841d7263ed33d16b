import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHolidayTable } from '../../src/domain/calendar/holiday-table.js';

/** The table that ships with the product. */
export const HOLIDAYS = parseHolidayTable(
  JSON.parse(readFileSync(join(__dirname, '../../reference/holidays.json'), 'utf8')),
);
export const CALENDAR = HOLIDAYS.table;
