// Generates the Prisma client without any download: every verb of the CLI first looks for a native schema engine,
// although generating does not use it. Pointing it at an existing file makes it skip the download.
// With `--if-stale` it does nothing while the client fits the schema, so tests and type checks can call it each time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve('prisma/package.json'), 'utf8'));
const stamp = at('src/store/generated/.generated-from');
const wanted = createHash('sha256')
  .update(version)
  .update(readFileSync(at('prisma/schema.prisma')))
  .digest('hex');

const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!(process.argv.includes('--if-stale') && isFresh)) {
  const result = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'], {
    cwd: at('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
