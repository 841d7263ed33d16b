import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Database } from './open-database.js';

type EngineModule = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: Record<string, unknown>): void;
};

/** The part of the platform's WebAssembly that is used here; Node's types do not carry it. */
type Wasm = {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let engineModule: Promise<EngineModule> | undefined;

// The package's entry imports its WebAssembly as an ES module, which Node 20 cannot do; so it is started by hand.
async function loadEngine(): Promise<EngineModule> {
  const file = createRequire(__filename).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  // Its types describe the entry; the glue under it has one function more.
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
  const wasm = readFileSync(join(dirname(file), 'schema_engine_bg.wasm'));
  const { WebAssembly: platform } = globalThis as typeof globalThis & { WebAssembly: Wasm };
  const { instance } = await platform.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return glue;
}

/** Both adapters mishandle scripts (one does not wait, one splits at every semicolon): the script goes to the server whole. */
function withScripts(
  adapter: SqlDriverAdapter,
  run: (script: string) => Promise<unknown>,
  close?: () => Promise<void>,
): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    executeScript: async (script) => {
      await run(script);
    },
    dispose: async () => {
      await adapter.dispose();
      await close?.();
    },
  };
}

async function shadow(): Promise<SqlDriverAdapter> {
  const pglite = await PGlite.create();
  const adapter = await new PrismaPGlite(pglite).connect();
  return withScripts(
    adapter,
    (script) => pglite.exec(script),
    () => pglite.close(),
  );
}

function factoryFor({ pglite, connection }: Database, pools: pg.Pool[]): SqlMigrationAwareDriverAdapterFactory {
  const base = { provider: 'postgres' as const, adapterName: 'dondoc-migrations', connectToShadowDb: shadow };
  if (pglite) {
    return {
      ...base,
      connect: async () => withScripts(await new PrismaPGlite(pglite).connect(), (script) => pglite.exec(script)),
    };
  }
  return {
    ...base,
    connect: async () => {
      // One connection: the engine's session settings must hold for each of its statements.
      const pool = new pg.Pool({ ...connection, max: 1 });
      pools.push(pool);
      return withScripts(await new PrismaPg(pool).connect(), (script) => pool.query(script));
    },
  };
}

/** Does something with Prisma's own schema engine, in WebAssembly, on the given database; nothing is downloaded. */
export async function withSchemaEngine<T>(
  database: Database,
  schema: { path: string; content: string },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineModule ??= loadEngine();
  const { SchemaEngine: Engine } = await engineModule;
  const pools: pg.Pool[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory(factoryFor(database, pools));
  try {
    const engine = await Engine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    // The engine holds its advisory lock until its connection ends, and does not end it itself.
    for (const pool of pools) await pool.end();
  }
}
