import type { Zip } from '../archive/open-zip.js';
import type { IntakeWarning } from '../../app/ports/intake.js';
import { Refused, type IntakeDocument, type IntakeRefusal, type IntakeTable } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';
import { joinPages } from '../join-pages.js';
import { COLUMN_LABEL, readTaskTable, type TaskTable } from '../table/task-table.js';
import { tableLine } from '../table/table-line.js';
import { columnName, type Sheet } from './sheet.js';
import { readWorkbook } from './workbook.js';

function warningsOf(sheet: Sheet, table: TaskTable): IntakeWarning[] {
  const rowNumber = (index: number): number => sheet.rows[index]?.number ?? index + 1;
  const inTable = new Set(Object.values(table.columns));
  const labelAt = (column: number): string => sheet.rows[table.header]?.cells[column] ?? columnName(column);
  return [
    ...table.problems.map(({ index, column, problem }) => ({
      kind: 'table-cell' as const,
      sheet: sheet.name,
      row: rowNumber(index),
      column: labelAt(table.columns[column] ?? 0) || COLUMN_LABEL[column],
      problem,
    })),
    ...sheet.faults
      .filter((fault) => inTable.has(fault.column))
      .map((fault) => ({
        kind: 'table-cell' as const,
        sheet: sheet.name,
        row: fault.row,
        column: labelAt(fault.column),
        problem: fault.problem,
      })),
  ];
}

/** A workbook with at least one task table → text of all sheets, cells of the tables. Sheets without one (cover, lists) stay in the text only. */
export function readXlsx(zip: Zip, limits: IntakeLimits): IntakeDocument {
  const sheets = readWorkbook(zip, limits).filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) throw new Refused({ reason: 'empty' });
  const tables: IntakeTable[] = [];
  const taskTables: { sheet: string; table: TaskTable }[] = [];
  const warnings: IntakeWarning[] = [];
  let wrong: IntakeRefusal | null = null;
  for (const sheet of sheets) {
    const rows = sheet.rows.map((row) => row.cells);
    const result = readTaskTable(rows);
    if (result.ok) {
      tables.push(rows.slice(result.table.header));
      taskTables.push({ sheet: sheet.name, table: result.table });
      warnings.push(...warningsOf(sheet, result.table));
    } else {
      const row = sheet.rows[result.header ?? 0]?.number ?? 1;
      wrong ??= {
        reason: 'wrong-table',
        sheet: sheet.name,
        row,
        column: COLUMN_LABEL[result.missing],
        problem: result.header === null ? 'no-header' : 'no-column',
      };
    }
  }
  if (tables.length === 0 && wrong !== null) throw new Refused(wrong);
  const pages = joinPages(
    sheets.map((sheet) =>
      sheet.rows
        .map((row) => tableLine(row.cells))
        .filter((line) => line !== '')
        .join('\n'),
    ),
  );
  return { ok: true, form: 'xlsx', pages: sheets.length, ...pages, warnings, tables, taskTables };
}
