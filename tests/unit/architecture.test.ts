import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');

const rules = createRequire(__filename)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

// In a process of its own: the cruiser is an ES module that Jest cannot load as CommonJS.
function check(folder: string): { status: number | null; text: string } {
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'check-architecture.mjs'), folder], {
    encoding: 'utf8',
  });
  return { status: run.status, text: run.stdout + run.stderr };
}

/** A small house in which every rule is broken once. */
const crooked: Record<string, string> = {
  'src/domain/asks-app.ts': "export { useCase } from '../app/use-case.js';",
  'src/domain/reads-file.ts': "export { readFileSync } from 'node:fs';",
  'src/app/use-case.ts': "export { save } from '../store/save.js';\nexport const useCase = 1;",
  'src/app/logs.ts': "export { pino } from 'pino';",
  'src/store/save.ts': "export { enqueue } from '../jobs/enqueue.js';\nexport const save = 1;",
  'src/jobs/enqueue.ts': "export { card } from '../bot/card.js';\nexport const enqueue = 1;",
  'src/bot/card.ts':
    "export { page } from '../web/page.js';\nexport { Telegraf } from 'telegraf';\nexport const card = 1;",
  'src/web/page.ts': "export { read } from '../intake/read.js';\nexport { Pool } from 'pg';\nexport const page = 1;",
  'src/web/peek.ts': "export { client } from '../store/generated/client.js';",
  'src/web/rows.ts': "export { PrismaPg } from '@prisma/adapter-pg';",
  'src/web/queue.ts': "export { Queue } from 'bullmq';\nexport { config } from '../compose.js';",
  'src/web/zalo.ts': "export { version } from 'zalo-api-sdk';",
  'src/web/sheet.ts': "export { default } from 'read-excel-file/node';",
  'src/intake/read.ts': "export { save } from '../store/save.js';\nexport const read = 1;",
  'src/sandbox/server.ts': "export { page } from '../web/page.js';\nexport const server = 1;",
  'src/web/demo.ts': "export { server } from '../sandbox/server.js';",
  'src/store/generated/client.ts': 'export const client = 1;',
  'src/compose.ts': "export { helper } from '../tests/helper.js';\nexport const config = 1;",
  'src/bot/alone.ts': 'export const alone = 1;',
  'src/bot/dev.ts': "export { Project } from 'prettier';\nexport { gone } from './gone.js';",
  'tests/helper.ts': 'export const helper = 1;',
  'packages/zalo-api-sdk/src/index.ts': "export { save } from '../../../src/store/save.js';\nexport const version = 1;",
};

describe('architecture', () => {
  it('has imports only in the directions that the design allows', () => {
    const { status, text } = check(root);
    expect(text).toMatch(/, 0 breaches\n$/);
    expect(status).toBe(0);
  });

  it('would notice a breach of each of its rules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crooked-house-'));
    try {
      for (const [path, text] of Object.entries(crooked)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      for (const name of ['tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const { status, text } = check(folder);
      const noticed = new Set([...text.matchAll(/^✗ ([\w-]+):/gm)].map((match) => match[1]));
      expect([...noticed].sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
