import { explainStartFailure } from './compose/explain-start-failure.js';
import { keepHeapLean } from './compose/lean-heap.js';
import { runProgram } from './compose/run-program.js';
import { describeMistakes, loadConfig } from './config.js';
import { createLogger, scrubText } from './logging.js';

/** A stop that takes longer than this is ended: what was under way is rows, and the next start goes on with it. */
const STOP_LIMIT_MS = 25_000;

async function main(): Promise<void> {
  keepHeapLean();
  const loaded = loadConfig();
  if (!loaded.ok) {
    console.error(describeMistakes(loaded.mistakes));
    process.exitCode = 1;
    return;
  }
  const { config, warnings } = loaded;
  const log = createLogger({ level: config.logLevel });
  for (const warning of warnings) log.warn(warning);
  const running = await runProgram(config, log);
  if (running.url !== null) {
    console.log(
      [
        '',
        'Đôn Đốc đang chạy ở chế độ hộp cát: chưa có token của kênh chat nào, nên Telegram được thay bằng máy chủ giả lập ngay trên máy này.',
        'Running in the sandbox: no channel token is set, so a stand-in on this machine plays Telegram.',
        '',
        `  Mở / open   ${running.url}`,
        `  Dữ liệu / data   ${config.dataDir}   (${config.database.kind === 'embedded' ? 'PGlite' : 'PostgreSQL'}, ${config.queue.kind === 'embedded' ? 'hàng đợi nhúng / embedded queue' : 'Redis'})`,
        '  Dừng / stop   Ctrl+C',
        '',
      ].join('\n'),
    );
  } else log.info('đang chạy / running');

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) {
        // Who asks twice does not want to wait; what is under way is rows and is settled by leases.
        log.warn('dừng ngay / stopping at once');
        process.exit(1);
      }
      stopping = true;
      log.info('đang dừng / stopping');
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stop failed');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const fallback = error instanceof Error ? `${error.name}: ${scrubText(error.message)}` : 'unknown failure';
  console.error(explainStartFailure(error) ?? fallback);
  process.exitCode = 1;
  // What could not be stopped must not keep a failed start alive: a supervisor waits for the exit to start it again.
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
});
