import { DOCX_LETTER, issue } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

/** RFC 5545 as far as a phone's calendar insists on it: lines, nesting, and what each event must say. */
function eventsOf(ics: string): readonly ReadonlyMap<string, string>[] {
  expect(ics.endsWith('\r\n')).toBe(true);
  const physical = ics.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const open: string[] = [];
  const events: Map<string, string>[] = [];
  for (const line of ics
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
    expect(name).not.toBe('');
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push(new Map());
    } else if (name === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT') events.at(-1)?.set(name, value);
  }
  expect(open).toEqual([]);
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) expect(event.get(name) ?? '').not.toBe('');
  expect(new Set(events.map((event) => event.get('UID'))).size).toBe(events.length);
  return events;
}

describe('the calendar of a person in the sandbox', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00' });
    const clerk = program.phone('clerk');
    await issue(clerk, DOCX_LETTER);
    await clerk.sees('đơn vị đã xác nhận');
  }, 240_000);
  afterAll(() => program.stop(), 60_000);

  test('is fetched from the address of the page; revoked or guessed, that address answers alike', async () => {
    const head = program.phone('head-finance');
    await head.say('lấy lịch');
    const link = /http:\/\/127\.0\.0\.1:\d+\/lich\/[\w-]+\.ics/.exec((await head.sees('/lich/')).text)?.[0] ?? '';
    expect(link.startsWith(program.running.url?.replace(/\/$/, '') ?? 'no page')).toBe(true);

    const answer = await fetch(link);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(eventsOf(await answer.text()).length).toBeGreaterThan(0);

    await head.say('thu hồi lịch');
    await head.sees('Đã thu hồi đường dẫn lịch');
    const dead = async (url: string): Promise<unknown> => {
      const reply = await fetch(url);
      const headers = Object.fromEntries(reply.headers);
      return { status: reply.status, body: await reply.text(), headers: { ...headers, date: '' } };
    };
    const revoked = await dead(link);
    expect(revoked).toMatchObject({ status: 404 });
    expect(await dead(link.replace(/[\w-]+\.ics$/, `${'A'.repeat(43)}.ics`))).toEqual(revoked);
    expect(await dead(link.replace(/[\w-]+\.ics$/, 'x.txt'))).toEqual(revoked);
  }, 120_000);

  test('stands beside the health of the program, which a container asks for at the same address', async () => {
    for (const path of ['health/live', 'health/ready'])
      expect((await fetch(new URL(path, program.running.url ?? ''))).status).toBe(200);
  });
});
