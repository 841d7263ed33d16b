import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEnrolmentCode } from '../../src/app/people/create-enrolment-code.js';
import { demoPeople } from '../../src/app/people/demo-people.js';
import { endPerson } from '../../src/app/people/end-person.js';
import { createLogger } from '../../src/logging.js';
import { onEachEngine } from '../support/engines.js';
import { pdf } from '../support/pdf-files.js';
import { issue } from '../support/issue.js';
import { startProgram, withEyes, type Phone, type TestProgram } from '../support/program.js';

const SAMPLES = join(__dirname, '../../reference/samples');
const DIRECTIVE = readFileSync(join(SAMPLES, '2-cong-van-so-noi-vu.txt'), 'utf8');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCUMENT = {
  name: 'cong-van.docx',
  mime: DOCX,
  bytes: readFileSync(join(SAMPLES, '1-cong-van-ubnd-thanh-pho.docx')),
};
const VOICE = { voice: { file_id: 'v', duration: 3 } };

/** Words that stand nowhere else: whoever finds one of them has found a trace. */
const TRACE = { pasted: 'BAOCAUTRACE', content: 'RUNGNHODAUVET', name: 'suoikhobienmat', log: 'LOIRIENGTRONGTIN' };

onEachEngine('what a hurried, careless or hostile person does', (server) => {
  let program: TestProgram;
  const logged: string[] = [];
  const phone = (who: string): Phone => program.phone(who);
  let nextId = 6_000_001;
  const newPhone = (name: string) => {
    const actor = program.running.sandbox?.telegram.actor((nextId += 1), name);
    if (actor === undefined) throw new Error('no sandbox');
    return Object.assign(withEyes(actor), { start: actor.start, edit: actor.edit });
  };
  const codeFor = async (personId: string): Promise<string> =>
    (await program.running.installation.run((scope) => createEnrolmentCode(scope, { personId, createdBy: null }))).code;
  const personIdOf = (who: string): string => demoPeople.find(({ person }) => person.id.includes(who))?.person.id ?? '';
  const prisma = () => program.running.installation.database.prisma;

  /** All that the program keeps: every table, every file, every line of the log. */
  async function everythingKept(): Promise<string> {
    const db = prisma();
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
    const parts: string[] = [...logged];
    for (const { name } of tables) {
      const rows = await db
        .$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM public."${name}" t`)
        .catch(() => []);
      parts.push(...rows.map(({ row }) => row));
    }
    const folder = join(program.dataDir, 'files');
    for (const entry of !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) parts.push(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    return parts.join('\n');
  }

  beforeAll(async () => {
    const log = createLogger({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', log, ...server() });
  }, 180_000);
  afterAll(() => program.stop(), 60_000);

  test('a stranger learns nothing, whatever they say, press or send', async () => {
    const stranger = newPhone('Người Lạ');
    await stranger.start();
    await stranger.sees('chỉ phục vụ cán bộ đã được cấp mã');
    for (const words of ['tình hình', 'văn bản 6128', DIRECTIVE.slice(0, 3000), '💥'.repeat(30)]) {
      const before = stranger.mark();
      await stranger.say(words);
      const answer = await stranger.sees(/./, { after: before });
      expect(answer.text).toContain('chỉ phục vụ cán bộ đã được cấp mã');
      expect(answer.buttons).toEqual([]);
    }
    const before = stranger.mark();
    await stranger.send(DOCUMENT);
    await stranger.sees('chỉ phục vụ cán bộ đã được cấp mã', { after: before });
    expect(await prisma().directive.count()).toBe(0);
  }, 120_000);

  test('wrong, used and expired codes get the same words; then the door is locked even for a right code', async () => {
    const guesser = newPhone('Người Đoán');
    await guesser.start();
    const used = await codeFor(personIdOf('deputy'));
    const owner = newPhone('Phạm Thị Thủy Trúc');
    await owner.start(used);
    await owner.sees('Xin chào Phạm Thị Thủy Trúc');
    const refused = 'Mã không dùng được';
    for (const code of ['AAAA-BBBB', used]) {
      const before = guesser.mark();
      await guesser.say(code);
      await guesser.sees(refused, { after: before });
    }
    const expired = await codeFor(personIdOf('deputy'));
    await program.moveTo('2026-11-28T08:30:00+07:00');
    const before = guesser.mark();
    await guesser.say(expired);
    await guesser.sees(refused, { after: before });
    await guesser.say('CCCC-DDDD');
    await guesser.say('EEEE-FFFF');
    await guesser.sees('Đã nhập sai nhiều lần');
    const right = await codeFor(personIdOf('deputy'));
    const locked = guesser.mark();
    await guesser.say(right);
    await guesser.sees('Đã nhập sai nhiều lần', { after: locked });
    await program.moveTo('2026-11-30T08:30:00+07:00');
    await guesser.say(right);
    await guesser.sees('Xin chào Phạm Thị Thủy Trúc');
  }, 180_000);

  test('files that cannot be read are named with the reason and the cure', async () => {
    const clerk = phone('clerk');
    const send = async (name: string, bytes: Buffer, expected: RegExp): Promise<void> => {
      const before = clerk.mark();
      await clerk.send({ name, mime: 'application/pdf', bytes });
      const answer = await clerk.sees(expected, { after: before });
      expect(answer.text).toContain(name);
    };
    await send('rong.pdf', Buffer.alloc(0), /rỗng/);
    await send('nang.pdf', Buffer.alloc(30 * 1024 * 1024, 65), /vượt giới hạn 20 MB/);
    await send('khoa.pdf', pdf([{ lines: ['Giao So Tai chinh'] }], { encrypted: true }), /mật khẩu/);
    await send('rac.pdf', Buffer.alloc(5000, 7), /Đề nghị|Đọc được/);
    expect(await prisma().directive.count()).toBe(0);
  }, 180_000);

  test('a document marked Mật is refused and leaves no trace, however it comes', async () => {
    const clerk = phone('clerk');
    const secret = (words: string): string => DIRECTIVE.replace(/\n/u, `\nMẬT\n${words}\n`);
    const refusal = 'Không xử lý văn bản này';
    const attempts: readonly (() => Promise<void>)[] = [
      () => clerk.say(secret(TRACE.pasted).slice(0, 4000)),
      () =>
        clerk.send({
          name: `${TRACE.content}.txt`,
          mime: 'text/plain',
          bytes: Buffer.from(secret(TRACE.content)),
        }),
      () =>
        clerk.send({
          name: `Mat_${TRACE.name}.txt`.replace('Mat', 'MẬT'),
          mime: 'text/plain',
          bytes: Buffer.from(DIRECTIVE.replace(/\n/u, `\n${TRACE.name}\n`)),
        }),
    ];
    for (const attempt of attempts) {
      const before = clerk.mark();
      await attempt();
      await clerk.sees(refusal, { after: before });
    }
    await program.quiet();
    const kept = await everythingKept();
    // The search sees what was kept of others.
    expect(kept).toContain('khoa.pdf');
    for (const trace of [TRACE.pasted, TRACE.content, TRACE.name]) expect(kept.includes(trace)).toBe(false);
    expect(await prisma().auditEvent.count({ where: { action: 'directive.refuse' } })).toBe(3);
  }, 180_000);

  test('the same document twice makes one record; two people issuing it make one issue, and the second is told', async () => {
    const clerk = phone('clerk');
    const colleague = newPhone('Văn Thư Hai');
    await colleague.start(await secondClerk());
    await colleague.sees('Xin chào');
    await clerk.send(DOCUMENT);
    const review = await clerk.sees('Bản đọc');
    const before = clerk.mark();
    await clerk.send(DOCUMENT);
    await clerk.sees('đang chờ duyệt', { after: before });
    await colleague.send(DOCUMENT);
    const known = await colleague.sees('đang chờ duyệt');
    await colleague.press(known.id, 'Mở bản đọc');
    const second = await colleague.sees('Bản đọc');
    await clerk.press(review.id, 'Xem trước & ban hành');
    await colleague.press(second.id, 'Xem trước & ban hành');
    const [mine, theirs] = [await clerk.sees('Sẽ giao'), await colleague.sees('Sẽ giao')];
    const told = colleague.mark();
    const [a, b] = await Promise.all([clerk.press(mine.id, 0), colleague.press(theirs.id, 0)]);
    const won = [a, b].filter(({ toast }) => /Đã giao \d+ việc/.test(toast ?? ''));
    expect(won).toHaveLength(1);
    expect(await prisma().directive.count({ where: { state: 'issued' } })).toBe(1);
    const loser = /Đã giao/.test(a.toast ?? '') ? colleague : clerk;
    await loser.sees(/đã (được )?ban hành/, loser === colleague ? { after: told } : {});
    const notices = await prisma().outboxMessage.groupBy({ by: ['dedupeKey'], _count: true });
    expect(notices.filter((row) => row.dedupeKey !== null && row._count > 1)).toEqual([]);
  }, 240_000);

  test('a button in other hands, pressed twice, or on an old message does no harm and is answered', async () => {
    const finance = phone('head-finance');
    const notice = await finance.sees('việc mới');
    const stranger = newPhone('Kẻ Chuyển Tiếp');
    await stranger.start();
    const assignments = () => prisma().assignmentFact.count();
    const before = await assignments();
    // What a modified app could do: send the data of a button that another person was shown.
    const token = shownTokens(Number(finance.externalId))[0] ?? '';
    expect(token).toHaveLength(22);
    for (const person of [
      { id: 6_999_999, first_name: 'Lạ' },
      { id: Number(phone('head-ward').externalId), first_name: 'Sữa' },
    ])
      await program.inject({
        callback_query: {
          id: String(person.id),
          from: person,
          data: `1:${token}`,
          message: { message_id: Number(notice.id), date: 1, chat: { id: person.id, type: 'private' } },
        },
      });
    await program.quiet();
    expect(await assignments()).toBe(before);
    const first = await finance.press(notice.id, 'Đã nhận');
    expect(first.toast).toContain('Đã ghi nhận');
    const afterPress = await assignments();
    await program.inject({
      callback_query: {
        id: '77',
        from: { id: Number(finance.externalId), first_name: 'Bách' },
        data: `1:${token}`,
        message: { message_id: Number(notice.id), date: 1, chat: { id: Number(finance.externalId), type: 'private' } },
      },
    });
    for (const data of ['1:no-such-token', '9:from-a-later-version', ''])
      await program.inject({
        callback_query: { id: '78', from: { id: Number(finance.externalId), first_name: 'Bách' }, data },
      });
    await program.quiet();
    expect(await assignments()).toBe(afterPress);
    expect(await prisma().inboxUpdate.count({ where: { state: 'dead' } })).toBe(0);
  }, 180_000);

  test('5,000 characters, markup, emoji and half characters come through whole or are cut with a note', async () => {
    const finance = phone('head-finance');
    const number = Number(/Việc số (\d+)|số (\d+)/.exec(finance.all())?.[1] ?? 0) || (await firstNumber());
    const nasty = '<b>&amp;</i> </blockquote> `_*[x](y) ' + '👩‍👩‍👧‍👦😀'.repeat(120) + ' \u202e\u0000 <script>';
    await finance.say(`báo cáo ${number} 40% ${nasty}`);
    await finance.sees(/40%/);
    // Telegram's own app splits at 4096; other clients and channels do not.
    await program.inject({
      message: {
        message_id: 990_001,
        date: 1_795_000_000,
        chat: { id: Number(finance.externalId), type: 'private' },
        from: { id: Number(finance.externalId), first_name: 'Bách' },
        text: `báo cáo ${number} 45% ${'😀 <i>dài</i> '.repeat(450)}`,
      },
    });
    await finance.sees(/45%/);
    const before = finance.mark();
    await finance.say(`lịch sử ${number}`);
    const history = await finance.sees(/45/, { after: before });
    expect(history.text.length).toBeLessThanOrEqual(4096);
    await program.quiet();
    const { sandbox } = program.running;
    expect(sandbox?.telegram.log.violations()).toEqual([]);
    expect(
      await prisma().outboxMessage.count({ where: { state: 'failed', personId: personIdOf('head-finance') } }),
    ).toBe(0);
    expect(await prisma().inboxUpdate.count({ where: { state: 'dead' } })).toBe(0);
  }, 180_000);

  test('an edit, a voice note, a sticker and a group are answered once, and nothing is done', async () => {
    const finance = phone('head-finance');
    const from = { id: Number(finance.externalId), first_name: 'Bách' };
    const chat = { id: from.id, type: 'private' };
    const facts = await prisma().assignmentFact.count();
    const answered = async (update: object, words: RegExp): Promise<void> => {
      const before = finance.mark();
      await program.inject(update);
      await finance.sees(words, { after: before });
    };
    await answered(
      { edited_message: { message_id: 5, date: 1, edit_date: 2, chat, from, text: 'hoàn thành' } },
      /Tin nhắn sửa/,
    );
    await answered({ message: { message_id: 990_010, date: 1, chat, from, ...VOICE } }, /chưa nghe được tin thoại/);
    await answered(
      { message: { message_id: 990_011, date: 1, chat, from, sticker: { file_id: 's' } } },
      /Nhãn dán chưa được tính/,
    );
    // Somebody else's words passed on are not this person's.
    await answered(
      {
        message: {
          message_id: 990_012,
          date: 1,
          chat,
          from,
          text: 'đã nhận tất cả',
          forward_origin: { type: 'hidden_user', date: 1, sender_user_name: 'Người khác' },
        },
      },
      /Tin chuyển tiếp chưa được tính/,
    );
    const before = finance.mark();
    await program.inject({
      message: { message_id: 3, date: 1, chat: { id: -77, type: 'group', title: 'x' }, from, text: 'đã nhận tất cả' },
    });
    await program.quiet();
    const inGroup = program.running.sandbox?.telegram.log.violations() ?? [];
    expect(inGroup).toEqual([]);
    expect(finance.messages().slice(before).length).toBeLessThanOrEqual(1);
    expect(await prisma().assignmentFact.count()).toBe(facts);
  }, 180_000);

  test('whoever blocks the bot loses no work: the clerk hears of it, and after unblocking the chat goes on', async () => {
    const ward = phone('head-ward');
    const clerk = phone('clerk');
    await ward.block();
    await program.quiet();
    const before = clerk.mark();
    await issue(clerk, DIRECTIVE.slice(0, 4000));
    const told = await clerk.sees('Không gửi được tin giao việc', { after: before });
    expect(told.text).toContain('Vũ Thị Hoa Sữa');
    await ward.unblock();
    await program.quiet();
    const after = ward.mark();
    await ward.say('việc');
    await ward.sees(/2231|việc/i, { after });
  }, 240_000);

  test('access ends the moment a person leaves, also for buttons on the screen', async () => {
    const construction = phone('head-construction');
    const notice = await construction.sees('việc mới');
    const facts = await prisma().assignmentFact.count();
    await program.running.installation.run((scope) =>
      endPerson(scope, { personId: personIdOf('head-construction'), actor: null }),
    );
    const { toast } = await construction.press(notice.id, 'Đã nhận');
    expect(toast).toContain('dành cho người khác');
    const before = construction.mark();
    await construction.say('việc');
    await construction.sees('chỉ phục vụ cán bộ đã được cấp mã', { after: before });
    expect(await prisma().assignmentFact.count()).toBe(facts);
    await program.moveTo('2026-12-02T08:30:00+07:00');
    const later = construction
      .messages()
      .filter((message) => message.from === 'bot' && /Nhắc việc|việc mới/.test(message.text));
    expect(later.every((message) => message.at < new Date('2026-12-01T00:00:00+07:00'))).toBe(true);
  }, 240_000);

  test('the debug log of all this holds no text, name, token or phone', async () => {
    await phone('head-finance').say(`${TRACE.log} 0912345678`);
    await program.quiet();
    const lines = logged.join('\n');
    expect(lines.length).toBeGreaterThan(100);
    for (const secret of [
      TRACE.log,
      '0912345678',
      'sandbox-token-of-the-local-stand-in',
      'Trần Văn Tùng Bách',
      'Hoa Sen',
      'cong-van.docx',
      '6128/UBND',
    ])
      expect({ secret, leaked: lines.includes(secret) }).toEqual({ secret, leaked: false });
    const tokens = shownTokens();
    expect(tokens.length).toBeGreaterThan(10);
    expect(tokens.filter((token) => lines.includes(token))).toEqual([]);
    // Nor does the database hold one that could be pressed.
    const kept = (await prisma().actionToken.findMany()).map((row) => JSON.stringify(row)).join();
    expect(tokens.filter((token) => kept.includes(token))).toEqual([]);
  }, 60_000);

  /** Tokens of the buttons that were sent to this chat, or to anybody. */
  function shownTokens(chatId?: number): string[] {
    const calls = program.running.sandbox?.telegram.log.calls() ?? [];
    return calls
      .filter((call) => chatId === undefined || call.chatId === chatId)
      .flatMap((call) => [...JSON.stringify(call.parameters).matchAll(/callback_data\W+1:([\w-]{22})/gu)])
      .map((match) => match[1] ?? '');
  }

  async function firstNumber(): Promise<number> {
    const found = await prisma().assignment.findFirstOrThrow({
      where: { unitId: 'HN-S-TC2' },
      orderBy: { number: 'asc' },
    });
    return found.number;
  }

  async function secondClerk(): Promise<string> {
    const { installation } = program.running;
    const id = 'second-clerk';
    await installation.run(async ({ tx, now, ids }) => {
      const clerk = await tx.people.byId(personIdOf('clerk'));
      const [post] = await tx.people.postsOf(personIdOf('clerk'));
      if (clerk === null || post === undefined) throw new Error('no clerk');
      await tx.people.save({ ...clerk, id, name: 'Đỗ Thị <b>Lan</b> & Huệ', createdAt: now });
      await tx.people.savePost({ ...post, id: ids.newId(), personId: id });
    });
    return codeFor(id);
  }
});
