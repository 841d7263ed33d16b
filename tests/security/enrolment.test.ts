import { CROWD_LIMIT } from '../../src/app/people/enrolment-code.js';
import type { Incoming } from '../../src/app/ports/channel.js';
import type { Database } from '../../src/store/open-database.js';
import { anAgency, type Agency } from '../support/agency.js';
import { openEmbedded } from '../support/databases.js';

let database: Database;
let agency: Agency;
beforeAll(async () => {
  database = await openEmbedded();
  agency = await anAgency(database);
}, 60_000);
afterAll(() => database.close());

const stranger = (chat: string, text: string): Incoming => ({
  channel: 'telegram',
  chatId: chat,
  senderId: chat,
  senderName: '',
  group: false,
  at: agency.clock.now(),
  body: { kind: 'text', text, messageId: '1' },
});
const tries = async (chat: string, text: string): Promise<string> => (await agency.receive(stranger(chat, text))).text;

/** Everything that every table holds. */
async function everything(): Promise<string> {
  const tables = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

async function aCode(): Promise<string> {
  const { text, handled } = await agency.say('administrator', 'mã Phạm Tài Chính');
  expect(text).toContain('Mã kết nối của Phạm Tài Chính');
  expect(handled.unkept?.chatId).toBe('chat-administrator');
  return /: ([A-Z0-9]{8})/.exec(text)?.[1] ?? '';
}

test('a code made in chat is shown once and stands in no table, neither made nor used', async () => {
  const code = await aCode();
  expect(code).toHaveLength(8);
  expect(await everything()).not.toContain(code);
  expect(await tries('new-phone', code)).toContain('Xin chào Phạm Tài Chính');
  expect(await everything()).not.toContain(code);
});

test('a code that was typed is taken out of the stored update, also when it was refused', async () => {
  const insert = (id: bigint, text: string) =>
    database.prisma.inboxUpdate.create({
      data: {
        id,
        channel: 'telegram',
        externalId: `u${id}`,
        chatKey: 'x',
        payload: { text },
        receivedAt: agency.clock.now(),
      },
    });
  // The helper numbers its updates one after the other.
  const probe = await agency.receive(stranger('numbering', 'xin chào'));
  expect(probe.text).toContain('chỉ phục vụ');
  for (let id = 1n; id < 40n; id += 1n) await insert(id, 'WRNGCODE');
  await tries('typo', 'WRNG-CODE');
  const redacted = await database.prisma.inboxUpdate.findMany({ where: { payload: { equals: { redacted: 'code' } } } });
  expect(redacted).toHaveLength(1);
});

test('five wrong codes lock a chat, longer each time, even for the right code', async () => {
  const code = await aCode();
  for (let times = 0; times < 4; times += 1)
    expect(await tries('guesser', `AAAA-BBB${times}`)).toContain('không dùng được');
  expect(await tries('guesser', 'AAAA-BBB9')).toContain('sai nhiều lần');
  expect(await tries('guesser', code)).toContain('sai nhiều lần');
  agency.clock.advance(16 * 60_000);
  expect(await tries('guesser', 'AAAA-BBB8')).toContain('sai nhiều lần');
  agency.clock.advance(16 * 60_000);
  expect(await tries('guesser', code)).toContain('sai nhiều lần');
  agency.clock.advance(16 * 60_000);
  expect(await tries('guesser', code)).toContain('Xin chào');
});

test('guessing from many chats leaves each one try; an official who types the right code is still let in; administrators hear of it once', async () => {
  agency.clock.advance(2 * 3_600_000);
  for (let chat = 0; chat < CROWD_LIMIT; chat += 1) await tries(`crowd-${chat}`, 'QQQQ-WWWW');
  expect(await tries('one-more', 'QQQQ-WWWW')).toContain('sai nhiều lần');
  const code = await aCode();
  expect(await tries('honest', code)).toContain('Xin chào');
  const alarms = await database.prisma.outboxMessage.findMany({
    where: { dedupeKey: { startsWith: 'alarm/enrolment-crowd' } },
  });
  expect(alarms.map(({ personId }) => personId)).toEqual(['administrator']);
  // An hour later a slip of the finger is a slip of the finger again.
  agency.clock.advance(61 * 60_000);
  expect(await tries('slip', 'QQQQ-EEEE')).toContain('không dùng được');
}, 60_000);
