import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { importProgramme, importYearAccount } from '../../app/inspection/import-inspections.js';
import { parseProgramme } from '../../domain/inspection/programme-source.js';
import { parseYearSource } from '../../domain/inspection/year-source.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** What the file says, or a refusal that names the file and every field that is wrong. */
async function parsed<T>(file: string, parse: (json: unknown) => T): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(`Không đọc được ${file} (${(error as NodeJS.ErrnoException).code}) / cannot read ${file}`);
  });
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new CommandFailed(
        [
          `${file}: không nhập gì / nothing imported`,
          ...error.issues.map(({ path, message }) => `  ✗ ${path.join('.')}: ${message}`),
        ].join('\n'),
      );
    throw new CommandFailed(`${file}: không phải JSON / not JSON`);
  }
}

const said = (isNew: boolean): string => (isNew ? 'đã ghi mới / new' : 'đã thay bản cũ / replaced');

/** A year's programme of inspections: themes with their questions, and the directives it rests on. */
export async function importProgrammeCommand(file: string): Promise<void> {
  const programme = await parsed(file, parseProgramme);
  await withInstallation(configOrFail(), async ({ run }) => {
    const { isNew } = await run((scope) => importProgramme(scope, programme, null));
    console.log(`${programme.title}: ${programme.themes.length} chuyên đề / themes, ${said(isNew)}`);
  });
}

/** The published account of a year, for "báo cáo kiểm tra năm …". */
export async function importYearCommand(file: string): Promise<void> {
  const account = await parsed(file, parseYearSource);
  await withInstallation(configOrFail(), async ({ run }) => {
    const result = await run((scope) => importYearAccount(scope, account, null));
    if (!result.ok)
      throw new CommandFailed(
        `${file}: không nhập gì, danh bạ không có / nothing imported, units not in the directory: ${result.refusal.unitIds.join(', ')}`,
      );
    console.log(`Năm / year ${account.year}: ${account.rows.length} cuộc / inspections, ${said(result.isNew)}`);
  });
}
