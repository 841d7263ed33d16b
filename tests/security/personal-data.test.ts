import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPerson } from '../../src/app/people/end-person.js';
import { erasePerson } from '../../src/app/privacy/erase-person.js';
import { expireFile } from '../../src/app/privacy/expire-file.js';
import { createRemindOfRequest } from '../../src/app/privacy/data-requests.js';
import { createRetention } from '../../src/app/privacy/retention.js';
import { createSendOwnData } from '../../src/app/privacy/send-own-data.js';
import type { TimerKind, TimerRow } from '../../src/app/ports/store/timers.js';
import { ownDataText } from '../../src/bot/messages/own-data-text.js';
import { ownDataCard, requestCard } from '../../src/bot/messages/personal-data.js';
import { createFileStore } from '../../src/store/file-store.js';
import type { Database } from '../../src/store/open-database.js';
import { createAuditChain } from '../../src/store/audit-chain.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { anAgency, type Agency } from '../support/agency.js';
import { openEmbedded } from '../support/databases.js';
import { everyRow } from '../support/everything-kept.js';

const PHONE = '84912000777';
let database: Database;
let agency: Agency;
const folder = mkdtempSync(join(tmpdir(), 'dondoc-privacy-'));
const files = createFileStore(folder);

beforeAll(async () => {
  database = await openEmbedded();
  agency = await anAgency(database);
  await agency.run(async ({ tx }) => {
    const person = await tx.people.byId('xd-head');
    if (person !== null) await tx.people.save({ ...person, phone: PHONE });
  });
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const pending = (kind: TimerKind) =>
  database.prisma.timer.findMany({ where: { kind, state: 'pending' }, orderBy: { createdAt: 'asc' } });
// A row as Prisma gives it has plain strings where ours has the kinds and states by name.
const rowOf = (timer: Awaited<ReturnType<typeof pending>>[number]): TimerRow => timer as unknown as TimerRow;

test('a person sees at once all that is kept of them, and nothing of anybody else', async () => {
  await agency.say('xd-head', `báo cáo ${agency.number} 40% đã khảo sát`);
  expect((await agency.say('xd-head', 'dữ liệu của tôi')).text).toContain('Đang lập tệp');
  const [timer] = await pending('own-data');
  if (timer === undefined) throw new Error('nothing was planned');
  const handler = createSendOwnData({
    store: agency.store,
    files,
    scopeOf: (tx, now) => ({ tx, now, ids: createRandomIds(), inboxId: null, pepper: Buffer.alloc(32) }),
    words: { file: ownDataText, card: ownDataCard },
  });
  const prepared = await handler.prepare?.(rowOf(timer));
  expect(await agency.run((scope) => handler.fire(scope, rowOf(timer), prepared))).toBe('sent');
  const row = await database.prisma.storedFile.findFirstOrThrow();
  const text = (await files.get(row.sha256))?.toString('utf8') ?? '';
  for (const words of [
    'Trần Xây Dựng',
    PHONE,
    'chat-xd-head',
    'Sở Xây dựng',
    `việc ${agency.number}`,
    'report-progress',
  ])
    expect(text).toContain(words);
  for (const words of ['Phạm Tài Chính', 'chat-tc-head', 'Nguyễn Văn Thư']) expect(text).not.toContain(words);
  // The copy on the server does not outlive its week.
  const [expiry] = await pending('expire-file');
  if (expiry === undefined) throw new Error('no expiry');
  expect(expiry.dueAt.getTime() - agency.clock.now().getTime()).toBe(7 * 86_400_000);
  await agency.run((scope) => expireFile.fire(scope, rowOf(expiry), undefined));
  expect(await database.prisma.storedFile.count()).toBe(0);
  expect((await pending('forget-file')).map(({ subjectId }) => subjectId)).toEqual([row.sha256]);
});

test('a wish to correct or to erase is recorded with its legal day, once, and reaches the administrators', async () => {
  const { text } = await agency.say('xd-head', 'sửa dữ liệu: họ tên là Trần Xây Dựng Mới');
  expect(text).toContain('04/12/2026');
  await agency.say('xd-head', 'sửa dữ liệu: họ tên là Trần Xây Dựng Mới');
  expect((await agency.say('xd-head', 'xóa dữ liệu của tôi')).text).toContain('14/12/2026');
  const open = await agency.run(({ tx }) => tx.personalData.open('xd-head'));
  expect(open.map(({ kind }) => kind)).toEqual(['correct', 'erase']);
  const told = await database.prisma.outboxMessage.findMany({
    where: { dedupeKey: { startsWith: 'alarm/data-request/' } },
  });
  expect(told.map(({ personId }) => personId)).toEqual(['administrator', 'administrator']);
  const [timer] = await pending('data-request');
  if (timer === undefined) throw new Error('no reminder');
  expect(await agency.run((scope) => createRemindOfRequest(requestCard).fire(scope, rowOf(timer), undefined))).toBe(
    'reminded',
  );
});

test('whoever holds a post is not erased; whoever has left is: no name, phone or chat is left in any table, and the log still verifies', async () => {
  const chain = createAuditChain(database.prisma, agency.clock);
  expect(await agency.run((scope) => erasePerson(scope, { personId: 'xd-head', actor: 'administrator' }))).toEqual({
    ok: false,
    reason: 'in-service',
  });
  await agency.run((scope) => endPerson(scope, { personId: 'xd-head', actor: 'administrator' }));
  await database.prisma.inboxUpdate.create({
    data: {
      channel: 'telegram',
      externalId: 'u1',
      chatKey: 'telegram:chat-xd-head',
      payload: { text: 'LOIRIENG', from: { first_name: 'Trần Xây Dựng' } },
      receivedAt: agency.clock.now(),
      state: 'done',
    },
  });
  await agency.run(({ tx, now }) =>
    tx.audit.add(
      {
        actor: null,
        action: 'contact.enrolment-locked',
        subject: 'contact',
        subjectId: 'telegram:chat-xd-head',
        data: { failures: 5 },
      },
      now,
    ),
  );
  await chain.seal(1_000);
  const before = await everyRow(database);
  for (const words of ['Trần Xây Dựng', PHONE, 'chat-xd-head', 'LOIRIENG']) expect(before).toContain(words);
  const facts = await database.prisma.assignmentFact.count();

  const erased = await agency.run((scope) => erasePerson(scope, { personId: 'xd-head', actor: 'administrator' }));
  expect(erased).toMatchObject({ ok: true });

  const after = await everyRow(database);
  for (const words of [PHONE, 'chat-xd-head', 'LOIRIENG', 'Mới'])
    expect({ words, kept: after.includes(words) }).toEqual({ words, kept: false });
  const people = await database.prisma.person.findMany();
  expect(people.map(({ name }) => name)).not.toContain('Trần Xây Dựng');
  expect(await database.prisma.assignmentFact.count()).toBe(facts);
  expect(await agency.run(({ tx }) => tx.personalData.open('xd-head'))).toEqual([]);
  await chain.seal(1_000);
  expect(await chain.verify()).toMatchObject({ ok: true, unsealed: 0 });
  const verdict = await chain.verify();
  expect(verdict.ok && verdict.redacted).toBeGreaterThan(2);
});

test('content is kept as long as the administrator says, rows a year and more, the official record for ever', async () => {
  const day = 86_400_000;
  const retention = createRetention({
    days: { content: 90, rows: 400 },
    files,
    store: agency.store,
    machineNow: () => new Date(),
  });
  await agency.say('tc-head', 'tình hình');
  await agency.say('tc-head', `báo cáo ${agency.number}`);
  await database.prisma.inboxUpdate.create({
    data: {
      channel: 'telegram',
      externalId: 'u2',
      chatKey: 'telegram:x',
      payload: { text: 'CUROI' },
      receivedAt: agency.clock.now(),
      state: 'done',
    },
  });
  await database.prisma.outboxMessage.updateMany({
    data: { state: 'sent', rendered: { actions: [{ label: 'NHANTHE', intent: { do: 'ask', text: 'x' } }] } },
  });
  await database.prisma.directive.updateMany({
    where: { id: 'd-draft' },
    data: { state: 'discarded', createdAt: agency.clock.now() },
  });
  const record = async () => [
    await database.prisma.assignmentFact.findMany(),
    await database.prisma.assignment.findMany(),
  ];
  const kept = await record();
  const sweep = () => agency.run((scope) => retention.fire(scope, { subjectId: 'retention' } as TimerRow, 0));

  agency.clock.advance(89 * day);
  await sweep();
  const early = await everyRow(database);
  for (const words of ['CUROI', 'NHANTHE', 'BANDOCCHUABANHANH'])
    expect({ words, kept: early.includes(words) }).toEqual({ words, kept: true });

  agency.clock.advance(200 * day);
  expect(await sweep()).toBe('swept');
  const later = await everyRow(database);
  for (const words of ['CUROI', 'NHANTHE', 'BANDOCCHUABANHANH'])
    expect({ words, kept: later.includes(words) }).toEqual({ words, kept: false });
  // The row still stands: a recorded update played again finds its key taken.
  expect(await database.prisma.inboxUpdate.count({ where: { externalId: 'u2' } })).toBe(1);
  expect(later).toContain('7331/UBND-KIN');

  agency.clock.advance(200 * day);
  await sweep();
  expect(await database.prisma.inboxUpdate.count({ where: { externalId: 'u2' } })).toBe(0);
  expect(await record()).toEqual(kept);
  expect((await pending('retention')).length).toBeGreaterThan(0);
});

test('bytes that no row holds, and halves of a write that was cut off, are removed after a day', async () => {
  const old = new Date(Date.now() - 2 * 86_400_000);
  const put = async (words: string, at: Date): Promise<string> => {
    const bytes = Buffer.from(words);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await files.put(sha256, bytes);
    utimesSync(join(folder, sha256.slice(0, 2), sha256), at, at);
    return sha256;
  };
  const orphan = await put('orphan', old);
  const fresh = await put('being committed', new Date());
  const held = await put('held', old);
  await agency.run(({ tx, now }) =>
    tx.files.insert({ id: 'f1', sha256: held, name: 'x', mime: 'x', size: 4, createdBy: null, createdAt: now }),
  );
  const half = join(folder, orphan.slice(0, 2), `${orphan}.half.part`);
  writeFileSync(half, 'ha');
  utimesSync(half, old, old);
  const retention = createRetention({
    days: { content: 90, rows: 400 },
    files,
    store: agency.store,
    machineNow: () => new Date(),
  });
  await retention.prepare?.({ subjectId: 'retention' } as TimerRow);
  expect(
    [await files.get(orphan), await files.get(fresh), await files.get(held)].map((bytes) => bytes !== null),
  ).toEqual([false, true, true]);
  expect(() => readFileSync(half)).toThrow(/ENOENT/);
});
