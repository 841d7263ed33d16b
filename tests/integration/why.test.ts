import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyCommand } from '../../src/cli/commands/why.js';
import { openZaloOa } from '../../src/compose/open-zalo.js';
import { SANDBOX_TEMPLATE_IDS, sandboxZaloSettings } from '../../src/compose/sandbox-zalo.js';
import { startInstallation, type Installation } from '../../src/compose/start-installation.js';
import { readConfig } from '../../src/config.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { createZaloServer, type ZaloServer } from '../../src/sandbox/zalo/server.js';
import { fillDataFolder } from '../support/databases.js';
import { silent, testPlatform } from '../support/engine.js';
import { aDirective, anAssignment, aUnit } from '../support/rows.js';
import { DAY, NOON } from '../support/zalo-sandbox.js';

type Heads = Readonly<Record<'byAccount' | 'byPhone' | 'elsewhere' | 'nobody', string>>;
const PHONE = '84901234567';
/** Templates by phone do not go at night, whenever this test runs. */
const SHIFT = NOON - Date.now();

const environment = { ...process.env };
let folder: string;
let server: ZaloServer;
let ids: Heads;

/** What the operator reads at the terminal. */
async function why(which: string): Promise<string> {
  const lines: string[] = [];
  const spy = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
  try {
    await whyCommand(which);
    return lines.join('\n');
  } finally {
    spy.mockRestore();
  }
}

async function startProduct(): Promise<Installation> {
  const config = readConfig({
    ...process.env,
    SANDBOX: 'on',
    SANDBOX_CLOCK: new Date(Date.now() + SHIFT).toISOString(),
    QUIET_HOURS: 'off',
    LOG_LEVEL: 'silent',
    HTTP_PORT: '0',
  });
  if (!config.ok) throw new Error(config.mistakes.join('\n'));
  return startInstallation({
    config: config.config,
    log: silent,
    templates: new Set(SANDBOX_TEMPLATE_IDS.keys()),
    async channels(context) {
      const zalo = openZaloOa(context, sandboxZaloSettings(server, 'numbered-text'));
      await zalo.adoptTokens(server.issueTokens());
      const telegram = testPlatform('telegram');
      return [
        zalo,
        {
          channel: telegram,
          receiver: { by: 'webhook', start: () => undefined, stop: () => Promise.resolve() },
        },
      ];
    },
  });
}

/** Four heads whom the same card reaches in four ways, or in none. */
async function sendFour({ run, database: { prisma }, settle, clock }: Installation): Promise<Heads> {
  const head = (id: string, name: string, phone: string | null = null) => ({
    id,
    name,
    phone,
    language: 'vi' as const,
    leftAt: null,
    noticeShownAt: null,
  });
  const contact = (personId: string, channel: 'zalo' | 'telegram', daysSilent: number | null) => ({
    id: `${personId}-${channel}`,
    personId,
    channel,
    externalId: `${channel === 'zalo' ? '4' : '5'}00${personId.length}`,
    state: 'active' as const,
    preference: channel === 'zalo' ? 0 : 1,
    lastInteractionAt: daysSilent === null ? null : new Date(clock.now().getTime() - daysSilent * DAY),
  });
  const people = ['account', 'phoned', 'elsewhere', 'gone'] as const;
  const [account, phoned, elsewhere, gone] = people;
  const added = await run(async ({ tx }) => {
    await tx.units.upsert([aUnit('TH', { name: 'UBND phường Tây Hồ', type: 'ward' })]);
    await tx.people.save(head(account, 'Trần Văn Bách'));
    await tx.people.link(contact(account, 'zalo', 10));
    await tx.people.save(head(phoned, 'Lê Thị Cúc', '0901 234 567'));
    await tx.people.link(contact(phoned, 'zalo', null));
    await tx.people.save(head(elsewhere, 'Đỗ Minh Đức'));
    await tx.people.link({ ...contact(elsewhere, 'zalo', 1), state: 'blocked' });
    await tx.people.link(contact(elsewhere, 'telegram', 30));
    await tx.people.save(head(gone, 'Vũ Thị Giang'));
    await tx.people.link({ ...contact(gone, 'zalo', 1), state: 'blocked' });
    for (const personId of people)
      await tx.people.savePost({
        id: `post-${personId}`,
        personId,
        unitId: 'TH',
        role: 'head',
        title: 'Chủ tịch',
        validFrom: null,
        validTo: null,
      });
    await tx.directives.insert(aDirective('d1'));
    await tx.directives.insertTasks([
      { id: 't1', directiveId: 'd1', ordinal: 1, numbering: '1', text: 'Giải phóng mặt bằng', deadline: null },
    ]);
    await tx.assignments.insert([
      {
        ...anAssignment('a1', {
          unitId: 'TH',
          due: { kind: 'dated', due: localDate('2030-12-24'), time: null, op: 'BEFORE', raw: 'trước 24/12' },
        }),
        limitAt: new Date('2030-12-23T17:00:00Z'),
      },
    ]);
    return tx.outbox.add(
      people.map((personId) => ({
        personId,
        contactId: null,
        lane: 'urgent',
        message: { type: 'assignment-card', assignmentId: 'a1' },
        dedupeKey: personId,
        assignmentId: 'a1',
        onUnknown: 'never',
      })),
    );
  });
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    await settle();
    if (
      (await prisma.outboxMessage.count({ where: { id: { in: [...added] }, state: { in: ['sent', 'failed'] } } })) === 4
    )
      break;
  }
  const idOf = (index: number): string => added[index] ?? '';
  return { byAccount: idOf(0), byPhone: idOf(1), elsewhere: idOf(2), nobody: idOf(3) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-why-'));
  await fillDataFolder(folder);
  for (const name of Object.keys(process.env))
    if (/^(DATABASE_URL|REDIS_URL|TELEGRAM_|ZALO_|ROLE|SANDBOX)/.test(name)) delete process.env[name];
  process.env['DATA_DIR'] = folder;
  process.env['ENCRYPTION_KEY'] = randomBytes(32).toString('hex');
  server = createZaloServer({ now: () => new Date(Date.now() + SHIFT) });
  await server.listen();
  await server.actor('4007', 'Trần Văn Bách').start();
  server.actor('4006', 'Lê Thị Cúc', { phone: PHONE });
  const installation = await startProduct();
  ids = await sendFour(installation);
  await installation.stop();
}, 120_000);

afterAll(async () => {
  await server.close();
  process.env = environment;
  rmSync(folder, { recursive: true, force: true });
});

/** Without the moments and ids of this run. */
const timeless = (text: string): string =>
  text.replace(/\d\d:\d\d ngày \d\d\/\d\d\/\d{4}/gu, 'LÚC').replace(/mã [\w-]+/gu, 'mã …');

describe('dondoc why says in plain Vietnamese which way a message took', () => {
  test('a template by account, because seven days had passed', async () => {
    expect(timeless(await why(ids.byAccount))).toBe(
      `Phiếu việc → Trần Văn Bách (mã …)
  tạo LÚC; đã gửi qua Zalo; đã thử 1 lần
  LÚC: chọn Zalo, mẫu tin theo tài khoản Zalo
    không chọn Zalo, tin tư vấn, tính phí (48 giờ – 7 ngày): đã quá 7 ngày từ lần tương tác cuối (tương tác gần nhất LÚC)
  gửi LÚC`,
    );
  });

  test('a template by phone, because this person never wrote; the number itself is not shown', async () => {
    const text = await why(ids.byPhone);
    expect(text).not.toMatch(/0?901.?234.?567/u);
    expect(timeless(text)).toBe(
      `Phiếu việc → Lê Thị Cúc (mã …)
  tạo LÚC; đã gửi qua Zalo; đã thử 1 lần
  LÚC: chọn Zalo, mẫu tin theo số điện thoại
    không chọn Zalo, tin tư vấn, tính phí (48 giờ – 7 ngày): người nhận chưa từng nhắn cho OA
    không chọn Zalo, mẫu tin theo tài khoản Zalo: người nhận chưa từng nhắn cho OA
  gửi LÚC`,
    );
  });

  test('another channel, because Zalo is blocked', async () => {
    expect(timeless(await why(ids.elsewhere))).toBe(
      `Phiếu việc → Đỗ Minh Đức (mã …)
  tạo LÚC; đã gửi qua Telegram; đã thử 1 lần
  LÚC: chọn Telegram, tin thường
    không chọn Zalo: người nhận đã chặn hoặc bỏ quan tâm (tương tác gần nhất LÚC)
  gửi LÚC`,
    );
  });

  test('none, and why', async () => {
    expect(timeless(await why(ids.nobody))).toBe(
      `Phiếu việc → Vũ Thị Giang (mã …)
  tạo LÚC; không gửi được (người nhận đã chặn hoặc bỏ quan tâm); đã thử 1 lần
  LÚC: không còn đường nào
    không chọn Zalo: người nhận đã chặn hoặc bỏ quan tâm (tương tác gần nhất LÚC)`,
    );
  });

  test('all messages of an assignment by its number; a number or an id that is none is named', async () => {
    const text = await why('1');
    for (const name of ['Trần Văn Bách', 'Lê Thị Cúc', 'Đỗ Minh Đức', 'Vũ Thị Giang'])
      expect(text).toContain(`Phiếu việc → ${name}`);
    await expect(why('99')).rejects.toThrow('Không có tin nào mang mã "99"');
    await expect(why('khong-co')).rejects.toThrow('Không có tin nào mang mã "khong-co"');
  });
});
