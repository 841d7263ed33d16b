import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, checkHandlers, JOB_NAMES, jobId, QUEUE_NAMES } from '../../src/jobs/catalog.js';
import { CRASH_POINTS } from '../../src/jobs/crash-points.js';
import { SWEEP_EVERY } from '../../src/jobs/heartbeats.js';

const root = join(__dirname, '..', '..');

function sourcesOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the catalog of jobs', () => {
  test('every job has a queue that a worker serves, and every queue has a job', () => {
    expect(new Set(JOB_NAMES.map((name) => catalog[name].queue))).toEqual(new Set(QUEUE_NAMES));
  });

  test('a missing, a second and an unknown handler are named at the start', () => {
    const all = Object.fromEntries(JOB_NAMES.map((name) => [name, () => Promise.resolve()]));
    expect(() => checkHandlers(JOB_NAMES, all, 'job')).not.toThrow();
    const { deliver: _deliver, ...without } = all;
    expect(() => checkHandlers(JOB_NAMES, without, 'job')).toThrow('deliver');
    expect(() => checkHandlers(JOB_NAMES, { ...all, forgotten: () => Promise.resolve() }, 'job')).toThrow('forgotten');
  });

  test('a job whose id is reused keeps nothing that would swallow the next one', () => {
    const source = sourcesOf('src/jobs');
    expect(source).toMatch(/enqueue\(\s*'fire-timer'/);
    expect(catalog['fire-timer'].options).toMatchObject({ removeOnComplete: true, removeOnFail: true });
    // Only this job is given an id.
    expect([...source.matchAll(/id: jobId\(/g)]).toHaveLength(
      [...source.matchAll(/enqueue\(\s*'fire-timer'[\s\S]{0,160}?id: jobId\(/g)].length,
    );
  });

  test('job ids have no colon and are never bare digits, which BullMQ refuses', () => {
    expect(jobId('timer', '0190:ab', '123')).toBe('timer-0190_ab-123');
    expect(jobId('123')).toBe('id-123');
  });

  test('no payload asks for more than ids', () => {
    const members = Object.values(catalog).flatMap(({ payload }) => Object.keys(payload.shape));
    expect(new Set(members)).toEqual(new Set(['chatKey', 'timerId']));
  });
});

describe('crash points', () => {
  test('each named point stands in the code, and the code knows no other', () => {
    const named = [...sourcesOf('src/jobs').matchAll(/await crashPoint\('([a-z-]+)'\)/g)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(CRASH_POINTS));
  });
});

/**
 * A row in a state that no sweep looks at waits for ever (nextcloud/mail 13421). For each table: the states that the schema
 * lists, and whose duty each open one is. A new state fails here until somebody is named.
 */
describe('every open state is somebody’s duty', () => {
  const END = 'end';
  const duties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Timer: {
      pending: 'sweep-timers: due() has no other condition than lease and back-off',
      fired: END,
      cancelled: END,
      dead: 'run-auditor: deadTimers, until a person decides',
    },
    InboxUpdate: {
      received: 'sweep-inbox',
      processing: 'sweep-inbox: when the lease ends',
      done: END,
      dead: 'run-auditor: deadUpdates, until a person decides',
    },
    OutboxMessage: {
      queued: 'dispatcher; sweep-outbox when too old or tried too often',
      claimed: 'sweep-outbox: when the lease ends',
      sending: 'sweep-outbox: becomes unknown when the lease ends',
      sent: END,
      cancelled: END,
      failed: END,
      unknown: 'sweep-outbox: sent again once where the policy says so; run-auditor: unknownMessages',
      review: 'run-auditor: reviewMessages, until a person decides',
    },
  };

  const schema = readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8');

  test.each(Object.entries(duties))('%s', (table, states) => {
    const model = new RegExp(`model ${table} \\{([\\s\\S]*?)\\n\\}`).exec(schema)?.[1] ?? '';
    const listed = /\/\/\/ ([a-z| ]+)\n\s+state\s/
      .exec(model)?.[1]
      ?.split('|')
      .map((state) => state.trim());
    expect(new Set(listed)).toEqual(new Set(Object.keys(states)));
    for (const duty of Object.values(states)) {
      for (const [sweep] of duty.matchAll(/sweep-[a-z]+|run-auditor/g))
        expect(Object.keys(SWEEP_EVERY)).toContain(sweep);
    }
  });
});
