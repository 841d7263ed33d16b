import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEachEngine } from '../support/engines.js';
import { startProgram, type TestProgram } from '../support/program.js';

const TOKEN = 'a-token-of-the-collector-000001';
const PASSWORD = 'a-password-of-the-dashboard-001';
const MORNING = '2026-11-23T01:00:00Z';

onEachEngine('those who watch', (server) => {
  let program: TestProgram;
  let url: string;
  let collector: Server;
  const spans: string[] = [];

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        spans.push(`${request.url} ${Buffer.concat(parts).toString('utf8')}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    program = await startProgram({
      ...server(),
      start: MORNING,
      env: {
        METRICS_TOKEN: TOKEN,
        DASHBOARD_PASSWORD: PASSWORD,
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      },
    });
    url = program.running.web?.url ?? '';
  }, 120_000);
  afterAll(() => {
    collector.closeAllConnections();
    collector.close();
  });

  const get = async (path: string, authorization?: string): Promise<{ status: number; text: string; type: string }> => {
    const response = await fetch(`${url}${path}`, authorization === undefined ? {} : { headers: { authorization } });
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type') ?? '',
    };
  };
  const basic = (password: string): string => `Basic ${Buffer.from(`dondoc:${password}`).toString('base64')}`;

  test('readiness says each condition, under both names, and life goes on beside it', async () => {
    for (const path of ['/health/live', '/healthz']) expect((await get(path)).status).toBe(200);
    for (const path of ['/health/ready', '/readyz']) {
      const { status, text } = await get(path);
      const body = JSON.parse(text) as { role: string; conditions: { name: string; ok: boolean }[] };
      expect(body.conditions.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
        'database true',
        'migrations true',
        'sweeps true',
        'queue true',
        'disk true',
        'database-disk true',
        'senders true',
        'pollers true',
        expect.stringMatching(/^clock /),
      ]);
      expect([status, body.role]).toEqual([200, 'all']);
    }
  });

  test('a sweep that stays away, a sender that is gone and a newer database are named', async () => {
    const { prisma } = program.running.installation.database;
    const long = new Date(Date.now() - 3_600_000);
    await prisma.setting.updateMany({ where: { key: 'sweep/sweep-timers' }, data: { updatedAt: long } });
    await prisma.$executeRaw`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
      VALUES ('x', 'x', '29990101000000_of_a_later_version', now(), 1)`;
    const { status, text } = await get('/health/ready');
    await prisma.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "id" = 'x'`;
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      status: 'not-ready',
      conditions: expect.arrayContaining([
        { name: 'migrations', needed: true, ok: false, detail: 'newer database' },
        { name: 'sweeps', needed: true, ok: false, detail: 'late: sweep-timers' },
      ]) as unknown,
    });
  });

  test('the look into the queue asks for the password, can change nothing and asks nobody abroad', async () => {
    expect((await get('/queues')).status).toBe(401);
    expect((await get('/queues/api/queues', basic('wrong'))).status).toBe(401);
    const page = await get('/queues', basic(PASSWORD));
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Đôn Đốc');
    expect(page.text).not.toMatch(/<%|googleapis/);
    const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await get(`/queues/${script}`, basic(PASSWORD))).status).toBe(200);
    expect((await get('/queues/static/..%2f..%2fpackage.json', basic(PASSWORD))).status).toBe(404);
    const queues = await get('/queues/api/queues', basic(PASSWORD));
    expect(queues.text).toContain('"inbound"');
    const changed = await fetch(`${url}/queues/api/queues/inbound/pause`, {
      method: 'PUT',
      headers: { authorization: basic(PASSWORD) },
    });
    expect(changed.status).toBe(404);
  });

  test('on a working morning the administrators read that the assistant still runs', async () => {
    await program.moveTo('2026-11-24T01:30:00Z');
    const { text } = await program.phone('administrator').sees('Trợ lý vẫn hoạt động');
    expect(text).toMatch(/24 giờ qua đã gửi \d+ tin; 0 việc đang mở/);
    await program.moveTo('2026-11-30T01:30:00Z');
    const said = program
      .phone('administrator')
      .messages()
      .filter((message) => message.text.includes('Trợ lý vẫn hoạt động'));
    // Tuesday to Friday, and Monday: nobody is called on days off.
    expect(said).toHaveLength(5);
  });

  test('figures are for those with the token', async () => {
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', 'Bearer wrong')).status).toBe(401);
    const phone = program.phone('head-finance');
    await phone.say('việc');
    await program.quiet();
    await program.running.installation.watched.watch.noteSweep('run-auditor');
    const { status, text, type } = await get('/metrics', `Bearer ${TOKEN}`);
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
    for (const line of [
      /^dondoc_timer_lateness_seconds_bucket\{/m,
      /^dondoc_outbox_messages\{state="review"\} 0$/m,
      /^dondoc_outbox_oldest_seconds\{state="queued"\} /m,
      /^dondoc_outbox_unknown 0$/m,
      /^dondoc_outbox_outcome_total\{channel="telegram",outcome="sent"\} [1-9]/m,
      /^dondoc_sweep_age_seconds\{sweep="run-auditor"\} /m,
      /^dondoc_lease_held\{lease="dispatcher:telegram"\} 1$/m,
      /^dondoc_clock_skew_seconds /m,
      /^dondoc_holiday_horizon_days \d+$/m,
      /^dondoc_inbox_done_total\{channel="telegram"\} [1-9]/m,
      /^# TYPE dondoc_press_to_answer_seconds histogram$/m,
      /^# TYPE dondoc_outbox_throttled_total counter$/m,
      /^# TYPE dondoc_auditor_clean_age_seconds gauge$/m,
      /^# TYPE dondoc_window_people gauge$/m,
      /^process_resident_memory_bytes /m,
    ])
      expect(text).toMatch(line);
  });

  test('traces carry ids and names of kinds, never what was said', async () => {
    await program.phone('head-finance').say('một câu rất riêng tư');
    await program.quiet();
    await program.stop();
    for (let tries = 0; spans.length === 0 && tries < 100; tries += 1) await sleep(50);
    const all = spans.join('\n');
    for (const word of ['/v1/traces', '"update"', '"send"', '"timer"', 'outboxId', 'inboxId', 'timerId'])
      expect(all).toContain(word);
    expect(all).not.toMatch(/riêng tư|việc của|Bách/);
  });
});
