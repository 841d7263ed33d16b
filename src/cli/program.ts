import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../store/package-root.js';
import { CommandFailed } from './commands/failure.js';

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The command line. Commands are loaded when they run: `dondoc --help` needs no database engine. */
function buildProgram(): Command {
  const program = new Command('dondoc')
    .description('Đôn Đốc: trợ lý đôn đốc nhiệm vụ / chases directives until they are done')
    .version(versionOfPackage(), '-V, --version', 'phiên bản / version')
    .showHelpAfterError();

  program
    .command('start')
    .description('khởi động chương trình / start the program')
    .option('--role <role>', 'bot, worker, web, all; thay cho ROLE / instead of ROLE')
    .option('--port <port>', 'thay cho HTTP_PORT / instead of HTTP_PORT')
    .action(async (options: { role?: string; port?: string }) => {
      // Checked with all other settings, so that every mistake is named at once.
      if (options.role !== undefined) process.env['ROLE'] = options.role;
      if (options.port !== undefined) process.env['HTTP_PORT'] = options.port;
      await import('../main.js');
    });
  program
    .command('migrate')
    .description('cập nhật cấu trúc dữ liệu / bring the database to this version')
    .action(async () => (await import('./commands/migrate.js')).migrateCommand());

  const imports = program.command('import').description('nhập danh sách / import lists');
  imports
    .command('units <file>')
    .description('đơn vị từ CSV, XLSX hoặc JSON / units')
    .option('--dry-run', 'chỉ xem trước / preview only')
    .action(async (file: string, options: { dryRun?: boolean }) =>
      (await import('./commands/import.js')).importUnitsCommand(file, options),
    );
  imports
    .command('people <file>')
    .description('người và vị trí từ CSV hoặc XLSX / people and posts')
    .option('--dry-run', 'chỉ xem trước / preview only')
    .action(async (file: string, options: { dryRun?: boolean }) =>
      (await import('./commands/import.js')).importPeopleCommand(file, options),
    );

  imports
    .command('programme <file>')
    .description('chương trình kiểm tra năm từ JSON / a year’s inspection programme')
    .action(async (file: string) => (await import('./commands/import-inspections.js')).importProgrammeCommand(file));
  imports
    .command('inspection-year <file>')
    .description('số liệu kiểm tra của một năm từ JSON / a published account of a year')
    .action(async (file: string) => (await import('./commands/import-inspections.js')).importYearCommand(file));

  program
    .command('enrol <person>')
    .description('cấp mã ghi danh một lần (72 giờ) theo họ tên hoặc mã người / one-time enrolment code')
    .option('--qr <file>', 'ghi mã QR ra tệp PNG / write the QR picture to a PNG file')
    .action(async (person: string, options: { qr?: string }) =>
      (await import('./commands/enrol.js')).enrolCommand(person, options),
    );
  const ladder = program.command('ladder').description('thang nhắc việc / ladders of reminders');
  ladder
    .command('show [key]')
    .description('các thang đang dùng, hoặc một thang dạng JSON / ladders in force, or one as JSON')
    .action(async (key: string | undefined) => (await import('./commands/ladder.js')).showLadderCommand(key));
  ladder
    .command('set <file>')
    .description('lưu thang đã sửa thành bản mới / save an edited ladder as a new version')
    .action(async (file: string) => (await import('./commands/ladder.js')).setLadderCommand(file));
  program
    .command('leave <person>')
    .description('một người rời cơ quan: chấm dứt quyền ngay / a person leaves: access ends at once')
    .action(async (person: string) => (await import('./commands/leave.js')).leaveCommand(person));
  program
    .command('doctor')
    .description('kiểm tra mọi thứ chương trình cần và chỉ cách sửa / examine and say the cure')
    .option('--json', 'kết quả dạng JSON / as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/doctor.js')).doctorCommand(options));
  program
    .command('read <file>')
    .description(
      'đọc thử một văn bản (“-”: từ đường ống), không lưu, không gửi / read a directive (“-”: from a pipe), keep and send nothing',
    )
    .option('--json', 'kết quả dạng JSON / as JSON')
    .option('--explain', 'kèm đoạn chữ làm căn cứ / with the words it was read from')
    .action(async (file: string, options: { json?: boolean; explain?: boolean }) =>
      (await import('./commands/read.js')).readCommand(file, options),
    );
  program
    .command('audit')
    .description('nhật ký / audit log')
    .command('verify')
    .description('chứng minh nhật ký không bị sửa / prove that the log was not altered')
    .action(async () => (await import('./commands/audit.js')).auditVerifyCommand());
  program
    .command('slo')
    .description('mức phục vụ 7 ngày: tin giao cho nền tảng trong 10 giây / service level of seven days')
    .option('--json', 'kết quả dạng JSON / as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/slo.js')).sloCommand(options));
  program
    .command('why <message>')
    .description('vì sao một tin đi đường ấy, theo mã tin hoặc số việc / why a message went that way')
    .action(async (which: string) => (await import('./commands/why.js')).whyCommand(which));
  const person = program.command('person').description('dữ liệu cá nhân / personal data');
  person
    .command('export <person>')
    .description('mọi dữ liệu về một người / everything kept of a person')
    .option('--json', 'kết quả dạng JSON / as JSON')
    .action(async (who: string, options: { json?: boolean }) =>
      (await import('./commands/person.js')).personExportCommand(who, options),
    );
  person
    .command('requests')
    .description('yêu cầu sửa, xóa đang chờ và hạn theo luật / open requests and their legal day')
    .action(async () => (await import('./commands/person.js')).personRequestsCommand());
  person
    .command('done <person>')
    .description('khép yêu cầu đã giải quyết / settle what was done by other means')
    .option('--refuse <reason>', 'từ chối, kèm lý do / refuse, with the reason')
    .action(async (who: string, options: { refuse?: string }) =>
      (await import('./commands/person.js')).personDoneCommand(who, options),
    );
  person
    .command('erase <person>')
    .description('xóa dữ liệu của người đã rời cơ quan / erase a person who has left')
    .action(async (who: string) => (await import('./commands/person.js')).personEraseCommand(who));
  const key = program.command('key').description('khóa của hệ thống / secret of the installation');
  key
    .command('rotate')
    .description('đổi khóa, niêm phong lại những gì đã cất / change the key and seal again what is stored')
    .action(async () => (await import('./commands/key.js')).keyRotateCommand());
  key
    .command('status')
    .description('khóa nào đang dùng, khóa cũ còn cần cho gì / which key is in use, what needs the former ones')
    .action(async () => (await import('./commands/key.js')).keyStatusCommand());
  key
    .command('forget')
    .description('bỏ khóa cũ khi không còn gì cần / drop former keys once nothing needs them')
    .action(async () => (await import('./commands/key.js')).keyForgetCommand());
  const review = program.command('review').description('tin đã cũ chờ quyết định / messages that became old');
  review
    .command('list')
    .description('những tin quá cũ để tự gửi, sau khi ngừng máy hoặc khôi phục / what waits')
    .option('--json', 'kết quả dạng JSON / as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/review.js')).reviewListCommand(options));
  for (const [decision, words] of [
    ['send', 'gửi các tin ấy / send them'],
    ['drop', 'bỏ các tin ấy / drop them'],
  ] as const)
    review
      .command(`${decision} [messages...]`)
      .description(words)
      .option('--all', 'tất cả / all of them')
      .action(async (messages: string[], options: { all?: boolean }) =>
        (await import('./commands/review.js')).reviewDecideCommand(decision, messages, options),
      );
  review
    .command('hold')
    .description('giữ lại mọi tin chưa gửi, trước khi khởi động sau khôi phục / hold everything, after a restore')
    .action(async () => (await import('./commands/review.js')).reviewHoldCommand());
  const zalo = program.command('zalo').description('Zalo Official Account');
  zalo
    .command('connect')
    .description('cấp quyền cho ứng dụng trên OA / consent of an administrator of the OA')
    .option('--redirect <url>', 'địa chỉ callback đã lưu ở trang quản lý ứng dụng / the saved callback')
    .option('--port <port>', 'đợi trình duyệt quay về cổng này của máy / wait for the browser on this port')
    .action(async (options: { redirect?: string; port?: string }) =>
      (await import('./commands/zalo.js')).zaloConnectCommand(options),
    );
  zalo
    .command('check')
    .description('kiểm tra tuần đầu, không gửi tin cho ai / week-one checks, sends nothing')
    .option(
      '--send-to <person>',
      'gửi ba hình thức nút cho người này để thử / try the shapes of buttons on this person',
    )
    .action(async (options: { sendTo?: string }) => (await import('./commands/zalo.js')).zaloCheckCommand(options));
  zalo
    .command('templates')
    .description('các mẫu tin để nộp Zalo duyệt / templates for review')
    .option('--json', 'kết quả dạng JSON / as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/zalo.js')).zaloTemplatesCommand(options));
  return program;
}

/** Errors that a person can do something about; their messages are written for people and hold no secret. */
const EXPLAINED = new Set(['DataFolderLockedError', 'DatabaseTooNewError', 'MigrationFailedError', 'RedisUnfitError']);

/** Runs the command line; a refusal is one clear line and an exit code, a fault of ours keeps its stack. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommandFailed) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else if (error instanceof Error && EXPLAINED.has(error.name)) {
      if (error.name === 'DataFolderLockedError')
        console.error('Thư mục dữ liệu đang được chương trình sử dụng: dừng chương trình trước, hoặc dùng PostgreSQL.');
      console.error(error.message);
      process.exitCode = 1;
    } else throw error;
  }
}
