import { randomBytes } from 'node:crypto';
import { createEnrolmentCode } from '../../src/app/people/create-enrolment-code.js';
import { endPerson } from '../../src/app/people/end-person.js';
import { importPeople } from '../../src/app/people/import-people.js';
import { importUnits } from '../../src/app/people/import-units.js';
import type { PersonLine } from '../../src/app/people/parse-people.js';
import { redeemEnrolmentCode, type Redeemed } from '../../src/app/people/redeem-enrolment-code.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import type { Scope } from '../../src/app/use-case.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import type { Unit } from '../../src/domain/unit/unit.js';
import type { Database } from '../../src/store/open-database.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { createStore } from '../../src/store/store.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import { openEmbedded } from '../support/databases.js';

const pepper = randomBytes(32);
const ids = createRandomIds();
const HOUR = 3_600_000;
let database: Database;
let store: Store;
let now = new Date('2026-11-23T02:00:00Z');

const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  store.transaction((tx) => work({ tx, now, ids, inboxId: null, pepper }));

const unit = (id: string, name: string, parentId: string | null = 'HN'): Unit => ({
  id,
  name,
  type: 'department',
  parentId,
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
});
const units = [
  { ...unit('HN', 'Thành phố Hà Nội', null), type: 'city' as const },
  unit('TC', 'Sở Tài chính'),
  unit('XD', 'Sở Xây dựng'),
];

let row = 1;
const line = (name: string, unitId: string, extra: Partial<PersonLine> = {}): PersonLine => ({
  row: (row += 1),
  name,
  phone: null,
  unitId,
  role: 'head',
  title: 'Giám đốc',
  validFrom: null,
  validTo: null,
  ...extra,
});

async function imported(name: string, unitId: string): Promise<string> {
  const { personIds } = await run((scope) =>
    importPeople(scope, { lines: [line(name, unitId)], previewOnly: false, actor: null }),
  );
  return personIds[0] as string;
}

const codeFor = async (personId: string): Promise<string> =>
  (await run((scope) => createEnrolmentCode(scope, { personId, createdBy: null }))).code;
const redeem = (externalId: string, code: string): Promise<Redeemed> =>
  run((scope) => redeemEnrolmentCode(scope, { channel: 'telegram', externalId, code }));

beforeAll(async () => {
  database = await openEmbedded();
  store = createStore({
    prisma: database.prisma,
    clock: { now: () => now },
    ids,
    makeDirectory: createDirectory,
    shippedCalendar: shippedHolidays().table,
  });
  await run((scope) => importUnits(scope, { units, previewOnly: false, actor: null }));
}, 60_000);

afterAll(async () => {
  await database.close();
});

describe('import of units', () => {
  it('changes nothing the second time, and only what differs the third', async () => {
    const again = await run((scope) => importUnits(scope, { units, previewOnly: false, actor: null }));
    expect(again).toEqual({ written: false, counts: { added: 0, changed: 0, unchanged: 3 } });
    const renamed = units.map((each) => (each.id === 'XD' ? { ...each, aliases: ['SXD'] } : each));
    const third = await run((scope) => importUnits(scope, { units: renamed, previewOnly: false, actor: null }));
    expect(third).toEqual({ written: true, counts: { added: 0, changed: 1, unchanged: 2 } });
  });
});

describe('import of people', () => {
  it('shows in a preview what it would do, writes nothing, then does it once', async () => {
    const lines = [
      line('Nguyễn Văn Một', 'TC', { phone: '84911111111' }),
      line('Nguyễn Văn Một', 'XD', { phone: '84911111111', role: 'deputy' }),
      line('Trần Thị Hai', 'XD'),
    ];
    const expected = {
      newPeople: 2,
      knownPeople: 0,
      newPosts: 3,
      changedPosts: 0,
      unchangedPosts: 0,
      changedPhones: 0,
    };
    const preview = await run((scope) => importPeople(scope, { lines, previewOnly: true, actor: null }));
    expect(preview).toMatchObject({ written: false, counts: expected });
    expect(await run(({ tx }) => tx.people.search('Trần Thị Hai'))).toEqual([]);

    const first = await run((scope) => importPeople(scope, { lines, previewOnly: false, actor: null }));
    expect(first).toMatchObject({ written: true, counts: expected });
    const again = await run((scope) => importPeople(scope, { lines, previewOnly: false, actor: null }));
    expect(again).toMatchObject({
      written: false,
      counts: { ...expected, newPeople: 0, knownPeople: 2, newPosts: 0, unchangedPosts: 3 },
      personIds: first.personIds,
    });
  });

  it('keeps namesakes in different units apart, and knows a person again who gains a phone or a new title', async () => {
    const [first, second] = (
      await run((scope) =>
        importPeople(scope, {
          lines: [line('Lê Văn Ba', 'TC'), line('Lê Văn Ba', 'XD')],
          previewOnly: false,
          actor: null,
        }),
      )
    ).personIds;
    expect(first).not.toBe(second);
    const later = await run((scope) =>
      importPeople(scope, {
        lines: [line('LÊ VĂN BA', 'XD', { phone: '84922222222', title: 'Quyền Giám đốc' })],
        previewOnly: false,
        actor: null,
      }),
    );
    expect(later).toMatchObject({
      counts: { newPeople: 0, knownPeople: 1, changedPhones: 1, changedPosts: 1 },
      personIds: [second],
    });
  });
});

describe('enrolment code', () => {
  it('links the chat of the person it was made for, however it is typed', async () => {
    const personId = await imported('Phạm Thị Bốn', 'TC');
    const code = await codeFor(personId);
    const result = await redeem('chat-4', `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
    expect(result).toMatchObject({
      ok: true,
      person: { id: personId },
      contact: { state: 'active', channel: 'telegram', externalId: 'chat-4' },
    });
    expect(await run(({ tx }) => tx.people.byContact('telegram', 'chat-4'))).toMatchObject({
      person: { id: personId },
    });
  });

  it('works once, within 72 hours, and says the same to a stranger for unknown, used and expired', async () => {
    const personId = await imported('Vũ Văn Năm', 'TC');
    const used = await codeFor(personId);
    expect(await redeem('chat-5', used)).toMatchObject({ ok: true });
    const expired = await codeFor(personId);
    const start = now;
    now = new Date(start.getTime() + 73 * HOUR);
    const answers = [
      await redeem('stranger-1', used),
      await redeem('stranger-1', expired),
      await redeem('stranger-1', 'ZZZZ9999'),
    ];
    now = start;
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: false, reason: 'refused' })));
  });

  it('is given to one of two chats that send it at once', async () => {
    const code = await codeFor(await imported('Đỗ Thị Sáu', 'TC'));
    const results = await Promise.all([redeem('chat-6a', code), redeem('chat-6b', code)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('locks a chat after five wrong ones, even for a right one, and opens again after 15 minutes', async () => {
    const code = await codeFor(await imported('Hoàng Văn Bảy', 'TC'));
    for (let tries = 1; tries < 5; tries += 1)
      expect(await redeem('guesser', 'ZZZZ9999')).toEqual({ ok: false, reason: 'refused' });
    const lockedUntil = new Date(now.getTime() + HOUR / 4);
    expect(await redeem('guesser', 'ZZZZ9999')).toEqual({ ok: false, reason: 'locked', lockedUntil });
    expect(await redeem('guesser', code)).toEqual({ ok: false, reason: 'locked', lockedUntil });
    now = new Date(lockedUntil.getTime() + 1);
    expect(await redeem('guesser', code)).toMatchObject({ ok: true });
  });

  it('does not count ordinary words as guesses', async () => {
    for (const words of ['xin chào', 'tôi muốn báo cáo', 'ok'])
      expect(await redeem('talker', words)).toEqual({ ok: false, reason: 'not-a-code' });
    expect(await run(({ tx }) => tx.enrolment.attempts('telegram:talker'))).toMatchObject({ failures: 0 });
  });

  it('is stored only as a hash', async () => {
    const code = await codeFor(await imported('Bùi Thị Tám', 'TC'));
    const rows = await database.prisma.enrolmentCode.findMany();
    expect(
      JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    ).not.toContain(code);
  });
});

describe('a person who leaves', () => {
  it('loses posts, chats, delegations and unused codes at once, and the unit without a head is named', async () => {
    const personId = await imported('Ngô Văn Chín', 'XD');
    const deputyId = await imported('Dương Thị Mười', 'TC');
    expect(await redeem('chat-9', await codeFor(personId))).toMatchObject({ ok: true });
    const unused = await codeFor(personId);
    await run(({ tx }) =>
      tx.people.saveDelegation({
        id: ids.newId(),
        fromPersonId: personId,
        toPersonId: deputyId,
        unitId: 'XD',
        from: new Date(now.getTime() - HOUR),
        until: new Date(now.getTime() + 48 * HOUR),
        revokedAt: null,
        document: null,
      }),
    );
    const result = await run((scope) => endPerson(scope, { personId, actor: null }));
    expect(result).toMatchObject({ ok: true, left: { handedOn: [] } });

    const tomorrow = '2026-11-24' as never;
    expect(
      (await run(({ tx }) => tx.people.postsIn(['XD'], ['head'], tomorrow))).map((post) => post.personId),
    ).not.toContain(personId);
    expect((await run(({ tx }) => tx.people.contactsOf(personId))).map(({ state }) => state)).toEqual(['unlinked']);
    expect(await run(({ tx }) => tx.people.delegationsTo(deputyId, new Date(now.getTime() + 1)))).toEqual([]);
    expect(await redeem('chat-9-new', unused)).toEqual({ ok: false, reason: 'refused' });
    expect(await run((scope) => endPerson(scope, { personId, actor: null }))).toEqual({
      ok: false,
      reason: 'already-left',
    });
  });

  it('hands the phone on: the next code in the same chat links the successor', async () => {
    const before = await imported('Người Cũ', 'TC');
    expect(await redeem('shared', await codeFor(before))).toMatchObject({ ok: true });
    await run((scope) => endPerson(scope, { personId: before, actor: null }));
    const after = await imported('Người Mới', 'TC');
    expect(await redeem('shared', await codeFor(after))).toMatchObject({ ok: true, person: { id: after } });
    expect(await run(({ tx }) => tx.people.byContact('telegram', 'shared'))).toMatchObject({ person: { id: after } });
  });
});
