import { readFile } from 'node:fs/promises';
import type { ImportProblem, ImportTable } from '../../app/people/import-table.js';
import { importPeople, type PeopleCounts } from '../../app/people/import-people.js';
import { importUnits } from '../../app/people/import-units.js';
import { parsePeople } from '../../app/people/parse-people.js';
import { parseUnits } from '../../app/people/parse-units.js';
import { importProblemLines } from '../../bot/messages/import-problems.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { unitsFromReference } from '../../domain/unit/reference.js';
import type { Unit } from '../../domain/unit/unit.js';
import { readTable, type TableResult } from '../../intake/read-import-table.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

type Options = { readonly dryRun?: boolean };

const refusals: Record<Extract<TableResult, { ok: false }>['reason'], string> = {
  empty: 'tệp không có gì / the file is empty',
  'too-large': 'tệp lớn quá 10 MB / the file is larger than 10 MB',
  'too-many-rows': 'quá 20.000 dòng / more than 20,000 rows',
  'not-a-table': 'không phải bảng CSV hay XLSX / neither CSV nor XLSX',
  damaged: 'tệp XLSX bị hỏng / the XLSX file is damaged',
  encrypted: 'tệp có mật khẩu, hãy lưu lại bản không mật khẩu / the file has a password, save it without',
  'old-excel': 'tệp Excel cũ (.xls), hãy lưu lại thành .xlsx / an old Excel file (.xls), save it as .xlsx',
  'not-utf8': 'CSV không phải UTF-8, hãy lưu lại dạng "CSV UTF-8" / the CSV is not UTF-8, save it as "CSV UTF-8"',
  'open-quote': 'dấu ngoặc kép mở mà không đóng / a quote opens and never closes',
};

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandFailed(`Không đọc được ${file} (${(error as NodeJS.ErrnoException).code}) / cannot read ${file}`);
  }
}

async function tableOf(file: string): Promise<ImportTable> {
  const result = await readTable(await bytesOf(file));
  if (result.ok) return result.table;
  const where = result.row === undefined ? '' : ` (dòng ${result.row})`;
  throw new CommandFailed(`${file}${where}: ${refusals[result.reason]}`);
}

function failWith(file: string, problems: readonly ImportProblem[]): never {
  const lines = [
    `${file}: ${problems.length} lỗi, không nhập gì / ${problems.length} mistakes, nothing imported`,
    ...importProblemLines(problems, 'vi'),
  ];
  throw new CommandFailed(lines.join('\n  ✗ '));
}

const outcome = (written: boolean, dryRun: boolean): string => {
  if (dryRun) return 'Xem trước, chưa ghi gì / preview, nothing written';
  return written ? 'Đã ghi / written' : 'Không có gì thay đổi / nothing changed';
};

/** Units from CSV, XLSX, or the JSON of `reference/hanoi-units.json`. */
export async function importUnitsCommand(file: string, { dryRun = false }: Options): Promise<void> {
  const config = configOrFail();
  await withInstallation(config, async ({ run }) => {
    const units = file.endsWith('.json')
      ? await unitsOfJson(file)
      : await unitsOfTable(file, await run(({ tx }) => tx.units.all()));
    const { written, counts } = await run((scope) => importUnits(scope, { units, previewOnly: dryRun, actor: null }));
    console.log(
      `Đơn vị / units: ${counts.added} mới / new, ${counts.changed} thay đổi / changed, ${counts.unchanged} giữ nguyên / unchanged`,
    );
    console.log(outcome(written, dryRun));
  });
}

async function unitsOfJson(file: string): Promise<readonly Unit[]> {
  const bytes = await bytesOf(file);
  try {
    return unitsFromReference(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new CommandFailed(`${file}: ${error instanceof Error ? error.message.slice(0, 500) : 'JSON'}`);
  }
}

async function unitsOfTable(file: string, known: readonly Unit[]): Promise<readonly Unit[]> {
  const parsed = parseUnits(await tableOf(file), new Set(known.map(({ id }) => id)));
  return parsed.ok ? parsed.units : failWith(file, parsed.problems);
}

/** People from CSV or XLSX. */
export async function importPeopleCommand(file: string, { dryRun = false }: Options): Promise<void> {
  const config = configOrFail();
  const table = await tableOf(file);
  await withInstallation(config, async ({ run }) => {
    const imported = await run(async (scope) => {
      const parsed = parsePeople(table, await scope.tx.units.directory(), dayOf(scope.now));
      return parsed.ok
        ? importPeople(scope, { lines: parsed.lines, previewOnly: dryRun, actor: null })
        : failWith(file, parsed.problems);
    });
    console.log(countsText(imported.counts));
    console.log(outcome(imported.written, dryRun));
    if (imported.written) console.log('Cấp mã ghi danh / enrolment codes: dondoc enrol "Họ và tên"');
  });
}

function countsText(counts: PeopleCounts): string {
  return [
    `Người / people: ${counts.newPeople} mới / new, ${counts.knownPeople} đã có / known, ${counts.changedPhones} đổi số điện thoại / changed phone`,
    `Vị trí / posts: ${counts.newPosts} mới / new, ${counts.changedPosts} thay đổi / changed, ${counts.unchangedPosts} giữ nguyên / unchanged`,
  ].join('\n');
}
