// PostgreSQL and Redis for tests: those named by DATABASE_URL and REDIS_URL, those on the usual local ports, or
// throw-away ones started from the system's binaries in a temporary folder and stopped at the end.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';

const LOCAL = { database: 'postgresql://postgres@127.0.0.1:5432/postgres', redis: 'redis://127.0.0.1:6379' };
const isRoot = () => process.getuid?.() === 0;

async function postgresAnswers(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (
      (await client.query('SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user')).rows[0]
        ?.may === true
    );
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function redisAnswers(url) {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function binary(name) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

async function until(ready, child) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) return false;
    if (await ready()) return true;
    await sleep(200);
  }
  return false;
}

const stopper = (child, signal, folder) => async () => {
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([gone, sleep(10_000).then(() => child.kill('SIGKILL'))]);
  }
  rmSync(folder, { recursive: true, force: true });
};

/** PostgreSQL refuses to run as root: then it runs as the system's `postgres` user. */
async function startPostgres() {
  const [initdb, postgres] = [binary('initdb'), binary('postgres')];
  if (initdb === null || postgres === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-pg-'));
  let identity = {};
  if (isRoot()) {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    identity = { uid: id('-u'), gid: id('-g') };
    execFileSync('chown', ['postgres', folder]);
  }
  chmodSync(folder, 0o700);
  execFileSync(
    initdb,
    ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      cwd: folder,
      stdio: 'ignore',
      ...identity,
    },
  );
  const port = await freePort();
  const options = [
    '-D',
    join(folder, 'data'),
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
  ];
  const child = spawn(postgres, options, { cwd: folder, stdio: 'ignore', ...identity });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = stopper(child, 'SIGINT', folder);
  if (await until(() => postgresAnswers(url), child)) return { url, stop };
  await stop();
  return null;
}

async function startRedis() {
  const server = binary('redis-server') ?? binary('valkey-server');
  if (server === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-redis-'));
  const port = await freePort();
  const child = spawn(
    server,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const stop = stopper(child, 'SIGTERM', folder);
  if (await until(() => redisAnswers(url), child)) return { url, stop };
  await stop();
  return null;
}

/** Debian's packages, without starting their own services. Only where asked for and as root. */
function install(packages) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  console.log(`installing ${packages.join(', ')} …`);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
  } catch {
    console.log('apt-get did not manage; going on without');
  }
}

async function find({ given, local, answers, start, packages, mayInstall, own }) {
  if (given !== undefined && given !== '')
    return (await answers(given)) ? { url: given, stop: async () => undefined } : null;
  if (!own && (await answers(local))) return { url: local, stop: async () => undefined };
  const started = await start().catch(() => null);
  if (started !== null || !mayInstall) return started;
  install(packages);
  return start().catch(() => null);
}

/** Both services, or what is missing in plain words. `own`: throw-away ones even where others answer. */
export async function openServices({ mayInstall = false, own = false }) {
  const database = await find({
    given: process.env.DATABASE_URL,
    local: LOCAL.database,
    answers: postgresAnswers,
    start: startPostgres,
    packages: ['postgresql'],
    mayInstall,
    own,
  });
  const redis = await find({
    given: process.env.REDIS_URL,
    local: LOCAL.redis,
    answers: redisAnswers,
    start: startRedis,
    packages: ['redis-server'],
    mayInstall,
    own,
  });
  const stop = async () => {
    await database?.stop();
    await redis?.stop();
  };
  if (database !== null && redis !== null) return { ok: true, databaseUrl: database.url, redisUrl: redis.url, stop };
  await stop();
  const missing = [database === null ? 'PostgreSQL' : '', redis === null ? 'Redis' : ''].filter(Boolean).join(' and ');
  const who = userInfo().username;
  return {
    ok: false,
    missing,
    hint: `set DATABASE_URL and REDIS_URL, or install postgresql and redis-server (user ${who})`,
  };
}
