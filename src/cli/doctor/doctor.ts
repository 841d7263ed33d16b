import { describeMistakes, type ConfigResult } from '../../config.js';
import type { HolidayTable } from '../../domain/calendar/holiday-table.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { checkCalendar } from './calendar.js';
import { checkClocks, type OtherClock } from './clock-skew.js';
import { judgeDatabase, type DatabaseFacts } from './database.js';
import { bad, fine, warning, type Finding } from './finding.js';
import { checkDataFolder, checkNode } from './machine.js';
import { checkPublicUrl } from './public-url.js';
import { checkRedis } from './redis.js';
import { checkTelegram } from './telegram.js';
import { checkZaloBot } from './zalo-bot.js';

export type DoctorInput = {
  readonly nodeVersion: string;
  readonly config: ConfigResult;
  readonly today: LocalDate;
  readonly holidays: HolidayTable;
  /** Looks at the database of this configuration without changing it. */
  readonly inspectDatabase: (config: Extract<ConfigResult, { ok: true }>['config']) => Promise<DatabaseFacts>;
};

/** Looks at everything the program stands on, changes nothing, and says the cure for what is not well. */
export async function examine(input: DoctorInput): Promise<readonly Finding[]> {
  const findings: Finding[] = [checkNode(input.nodeVersion)];
  if (!input.config.ok) {
    const mistakes = describeMistakes(input.config.mistakes);
    return [
      ...findings,
      bad(
        [mistakes, 'The settings are wrong, see above'],
        ['Sửa .env theo các dòng trên rồi chạy lại.', 'Correct .env as said above and run again.'],
      ),
    ];
  }
  const { config, warnings } = input.config;
  const clocks: OtherClock[] = [];
  findings.push(fine('Cấu hình hợp lệ', 'Settings are valid'));
  for (const text of warnings)
    findings.push(warning([text, text], ['Sửa tên hoặc bỏ dòng đó.', 'Correct the name or remove the line.']));
  findings.push(await checkDataFolder(config.dataDir));

  const database = judgeDatabase(await input.inspectDatabase(config));
  findings.push(...database.findings);
  if (database.clock !== null) clocks.push(database.clock);

  if (config.queue.kind === 'redis') {
    const redis = await checkRedis(config.queue.url);
    findings.push(...redis.findings);
    if (redis.clock !== null) clocks.push(redis.clock);
  } else findings.push(fine('Hàng đợi nhúng trong cơ sở dữ liệu', 'Queue embedded in the database'));

  if (config.telegram !== null) {
    const telegram = await checkTelegram(config.telegram);
    findings.push(...telegram.findings);
    if (telegram.clock !== null) clocks.push(telegram.clock);
  }
  if (config.zaloBot !== null) findings.push(await checkZaloBot(config.zaloBot));
  if (config.sandbox)
    findings.push(fine('Chưa có kênh thật: chạy với môi trường thử', 'No real channel: runs with the sandbox'));
  if (config.http.publicUrl !== null) findings.push(await checkPublicUrl(config.http.publicUrl));

  const clock = checkClocks(clocks);
  if (clock !== null) findings.push(clock);
  findings.push(checkCalendar(input.holidays, input.today));
  return findings;
}
