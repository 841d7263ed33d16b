// `npm run test:services [-- --install --own-services] [jest options]`: the test files that also run on PostgreSQL and Redis, against real ones.
// Without services it says so plainly and succeeds, so that a machine with only Node can run everything it can.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openServices } from './services.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))
  .filter((name) =>
    /[oO]nEachEngine|createPostgresql|DONDOC_TEST_SERVICES/.test(readFileSync(join(root, name), 'utf8')),
  );
if (files.length === 0) {
  console.log('SKIPPED: there is no test file that needs PostgreSQL and Redis');
  process.exit(0);
}

const services = await openServices({
  mayInstall: process.argv.includes('--install'),
  own: process.argv.includes('--own-services'),
});
if (!services.ok) {
  console.log(
    `SKIPPED: ${files.length} test files on PostgreSQL + Redis, since ${services.missing} is not there; ${services.hint}`,
  );
  process.exit(0);
}
let status = 1;
try {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = process.argv.slice(2).filter((argument) => !['--install', '--own-services'].includes(argument));
  const run = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      jest,
      '--runTestsByPath',
      ...files,
      ...options,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl },
    },
  );
  status = run.status ?? 1;
} finally {
  await services.stop();
}
process.exit(status);
