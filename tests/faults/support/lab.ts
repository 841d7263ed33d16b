import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { temporaryFolder } from './leftovers.js';
import { TEMPLATE } from './scene.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';

const DONDOC = join(__dirname, '..', '..', '..', 'dist', 'cli', 'dondoc.js');

/** A server with the migrated database that every scene copies. */
export async function openPostgres(disk?: string): Promise<PostgresServer> {
  if (!existsSync(DONDOC)) throw new Error('The compiled program is not there: npm run build');
  const server = await startPostgres(disk);
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${TEMPLATE}"`);
  await admin.end();
  const dataDir = temporaryFolder('migrate');
  try {
    execFileSync(process.execPath, [DONDOC, 'migrate'], {
      cwd: dataDir.path,
      stdio: 'pipe',
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: dataDir.path,
        DATABASE_URL: server.url(TEMPLATE),
        REDIS_URL: 'redis://127.0.0.1:1',
      },
    });
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    dataDir.remove();
  }
  return server;
}
