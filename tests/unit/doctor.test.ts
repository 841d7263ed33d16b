import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { checkCalendar } from '../../src/cli/doctor/calendar.js';
import { checkClocks } from '../../src/cli/doctor/clock-skew.js';
import { judgeDatabase } from '../../src/cli/doctor/database.js';
import { examine } from '../../src/cli/doctor/doctor.js';
import { exitCodeOf, findingLines, type Finding } from '../../src/cli/doctor/finding.js';
import { checkDataFolder, checkNode } from '../../src/cli/doctor/machine.js';
import { checkRedis, judgeRedis } from '../../src/cli/doctor/redis.js';
import { checkTelegram } from '../../src/cli/doctor/telegram.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import { localDate } from '../../src/domain/calendar/local-date.js';

const token = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';
const statuses = (findings: readonly Finding[]): string[] => findings.map(({ status }) => status);
const servers: Server[] = [];

/** A stand-in for the far side: answers by method name, or breaks the connection. */
async function platform(answers: Record<string, { status?: number; body: string } | 'reset'>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[request.url?.split('/').at(-1) ?? ''] ?? {
      status: 404,
      body: '{"ok":false,"error_code":404}',
    };
    if (answer === 'reset') return request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body);
    return undefined;
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const ok = (result: unknown) => ({ body: JSON.stringify({ ok: true, result }) });
const me = ok({ id: 1, is_bot: true, username: 'dondoc_bot' });

describe('doctor', () => {
  it.each([
    ['18.19.0', 'bad'],
    ['20.18.3', 'bad'],
    ['20.19.0', 'ok'],
    ['22.4.1', 'ok'],
  ])('calls Node.js %s %s', (version, status) => {
    expect(checkNode(version).status).toBe(status);
  });

  it('says which folder cannot be written, and makes none', async () => {
    expect((await checkDataFolder('/proc/dondoc')).status).toBe('bad');
    expect((await checkDataFolder(join(__dirname, 'not-there-yet', 'data'))).status).toBe('ok');
  });

  it('finds a bot that answers, with its name', async () => {
    const report = await checkTelegram({
      token,
      apiRoot: await platform({ getMe: me, getWebhookInfo: ok({ url: '' }) }),
      receive: { mode: 'polling' },
    });
    expect(statuses(report.findings)).toEqual(['ok']);
    expect(report.findings[0]?.what.vi).toContain('@dondoc_bot');
    expect(Math.abs(report.clock?.aheadMs ?? Infinity)).toBeLessThan(2_000);
  });

  it.each([
    ['a block page', { getMe: { status: 200, body: '<html>blocked</html>' } }, 'Kênh Telegram không vào được'],
    ['a block page with 403', { getMe: { status: 403, body: '<html></html>' } }, 'Kênh Telegram không vào được'],
    ['a reset', { getMe: 'reset' as const }, 'Kênh Telegram không vào được'],
    [
      'a revoked token',
      { getMe: { status: 401, body: '{"ok":false,"error_code":401,"description":"Unauthorized"}' } },
      'TELEGRAM_BOT_TOKEN',
    ],
  ])('names the channel or the token when Telegram answers with %s', async (_what, answers, words) => {
    const { findings } = await checkTelegram({ token, apiRoot: await platform(answers), receive: { mode: 'polling' } });
    expect(statuses(findings)).toEqual(['bad']);
    expect(findings[0]?.what.vi).toContain(words);
    expect(findings[0]?.cure).toBeDefined();
    expect(JSON.stringify(findings)).not.toContain(token);
  });

  it('tells a webhook that Telegram cannot reach from one that is not registered yet', async () => {
    const url = 'https://a.vn/webhooks/telegram';
    const receive = { mode: 'webhook' as const, url, secret: 's' };
    const failing = await platform({
      getMe: me,
      getWebhookInfo: ok({ url, pending_update_count: 7, last_error_message: 'SSL error' }),
    });
    expect(statuses((await checkTelegram({ token, apiRoot: failing, receive })).findings)).toEqual(['ok', 'bad']);
    const elsewhere = await platform({
      getMe: me,
      getWebhookInfo: ok({ url: 'https://b.vn', pending_update_count: 0 }),
    });
    expect(statuses((await checkTelegram({ token, apiRoot: elsewhere, receive })).findings)).toEqual(['ok', 'warning']);
  });

  it('judges Redis by version, eviction policy, append-only file and memory', () => {
    const good = { version: '7.0.15', policy: 'noeviction', appendOnly: true, usedBytes: 1, maxBytes: 100 };
    expect(statuses(judgeRedis(good))).toEqual(['ok', 'ok', 'ok']);
    expect(statuses(judgeRedis({ ...good, policy: 'allkeys-lru' }))).toEqual(['ok', 'bad', 'ok']);
    expect(statuses(judgeRedis({ ...good, appendOnly: false }))).toEqual(['ok', 'ok', 'warning']);
    expect(statuses(judgeRedis({ ...good, version: '4.0.9' }))).toEqual(['bad', 'ok', 'ok']);
    expect(statuses(judgeRedis({ ...good, version: '6.0.1', usedBytes: 90 }))).toEqual(['bad', 'ok', 'ok', 'warning']);
    expect(statuses(judgeRedis({ ...good, policy: null, appendOnly: null }))).toEqual(['ok', 'warning']);
  });

  it('says that Redis is not there without quoting its password', async () => {
    const { findings } = await checkRedis('redis://:hunter2@127.0.0.1:1');
    expect(statuses(findings)).toEqual(['bad']);
    expect(JSON.stringify(findings)).toContain('ECONNREFUSED');
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('judges a database by its version and its migrations', () => {
    const open = {
      kind: 'open',
      engine: 'postgresql',
      version: '15.19',
      pending: [],
      unknown: [],
      failed: [],
      aheadMs: 0,
    } as const;
    expect(statuses(judgeDatabase(open).findings)).toEqual(['ok', 'ok']);
    expect(statuses(judgeDatabase({ ...open, version: '12.1', pending: ['a'] }).findings)).toEqual([
      'warning',
      'warning',
    ]);
    expect(statuses(judgeDatabase({ ...open, unknown: ['z'] }).findings)).toEqual(['ok', 'bad']);
    expect(statuses(judgeDatabase({ ...open, failed: ['a'] }).findings)).toEqual(['ok', 'bad']);
    expect(statuses(judgeDatabase({ kind: 'unreachable', reason: 'ECONNREFUSED' }).findings)).toEqual(['bad']);
    expect(statuses(judgeDatabase({ kind: 'in-use' }).findings)).toEqual(['ok']);
  });

  it('takes the clock that differs most', () => {
    const clock = (aheadMs: number) => ({ name: 'Redis', aheadMs });
    expect(checkClocks([])).toBeNull();
    expect(checkClocks([clock(100), clock(-1_900)])?.status).toBe('ok');
    expect(checkClocks([clock(100), clock(-5_000)])?.status).toBe('warning');
    expect(checkClocks([clock(40_000)])?.status).toBe('bad');
  });

  it('warns before a year without official holidays, and calls it broken once that year runs', () => {
    const table = shippedHolidays();
    expect(checkCalendar(table, localDate('2026-03-02')).status).toBe('ok');
    expect(checkCalendar(table, localDate('2026-12-20')).status).toBe('warning');
    expect(checkCalendar(table, localDate('2035-02-01')).status).toBe('bad');
  });

  it('stops at wrong settings, and otherwise ends with a count', async () => {
    const input = {
      nodeVersion: '20.20.2',
      today: localDate('2026-03-02'),
      holidays: shippedHolidays(),
      inspectDatabase: () => Promise.resolve({ kind: 'not-yet' } as const),
    };
    const wrong = await examine({ ...input, config: readConfig({ HTTP_PORT: 'x' }) });
    expect(exitCodeOf(wrong)).toBe(1);
    expect(findingLines(wrong).join('\n')).toContain('HTTP_PORT="x"');
    const right = await examine({ ...input, config: readConfig({ DATA_DIR: __dirname }) });
    expect(exitCodeOf(right)).toBe(0);
    expect(findingLines(right).at(-1)).toMatch(/^\d+ ổn, \d+ cần để ý, 0 hỏng/);
  });
});
