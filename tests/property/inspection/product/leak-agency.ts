import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedToken, feedTokenHash } from '../../../../src/app/feed/calendar-feed-token.js';
import type { ChannelName } from '../../../../src/app/ports/channel.js';
import type { FileStore } from '../../../../src/app/ports/store/files.js';
import type { TimerKind } from '../../../../src/app/ports/store/timers.js';
import type { Store, Tx } from '../../../../src/app/ports/store/tx.js';
import type { TimerHandler } from '../../../../src/app/timer-handler.js';
import type { Scope } from '../../../../src/app/use-case.js';
import { shippedHolidays, shippedProgrammes } from '../../../../src/cli/reference.js';
import { dailyFigures } from '../../../../src/compose/daily-figures.js';
import { createTimerHandlers } from '../../../../src/compose/timer-handlers.js';
import type { Post, Role } from '../../../../src/domain/access/person.js';
import { localDate, type LocalDate } from '../../../../src/domain/calendar/local-date.js';
import { createDirectory } from '../../../../src/domain/unit/directory.js';
import { createFileStore } from '../../../../src/store/file-store.js';
import type { Database } from '../../../../src/store/open-database.js';
import { createStore, type EngineStore } from '../../../../src/store/store.js';
import type { Client } from '../../../../src/store/tx/context.js';
import { createWatchStore } from '../../../../src/store/watch-store.js';
import { CITY } from '../../../support/agency.js';
import { openEmbedded } from '../../../support/databases.js';
import { testPlatform } from '../../../support/engine.js';
import { aDirective, anAssignment, aPost, aUnit } from '../../../support/rows.js';
import { testClock, type TestClock } from '../../../support/store.js';
import { seededIds, type SeededIds } from './seeded-ids.js';
import { watchSql, type WatchedSql } from './watched-sql.js';

type Placed = readonly [id: string, name: string, unitId: string, role: Role, from?: string, to?: string];

/** Everybody of the agency; whoever can be in a hidden team is an inspector or a leader. */
const PEOPLE: readonly Placed[] = [
  ['clerk', 'Nguyễn Văn Thư', 'HN', 'clerk'],
  ['leader', 'Lê Lãnh Đạo', 'HN', 'leader'],
  ['vice', 'Trịnh Phó Chủ', 'HN', 'leader'],
  ['xd-head', 'Trần Xây Dựng', 'XD', 'head'],
  ['xd-officer', 'Tạ Chuyên Viên', 'XD', 'officer'],
  ['tc-head', 'Phạm Tài Chính', 'TC', 'head'],
  ['p1-head', 'Vũ Tây Hồ', 'P1', 'head'],
  ['p1-deputy', 'Đinh Phó Phường', 'P1', 'deputy'],
  ['p1-clerk', 'Bùi Văn Phường', 'P1', 'clerk'],
  ['p1-officer', 'Đỗ Một Cửa', 'P1', 'officer'],
  ['p2-head', 'Ngô Hoàn Kiếm', 'P2', 'head'],
  ['tt-head', 'Hồ Chánh Thanh', 'TT', 'head'],
  ['i1', 'Mai Trưởng Đoàn', 'TT', 'inspector'],
  ['i2', 'Lý Thành Viên', 'TT', 'inspector'],
  ['i3', 'Kiều Đoàn Khác', 'TT', 'inspector'],
  ['i4', 'Dương Thôi Đoàn', 'TT', 'inspector'],
  ['i5', 'Cao Sắp Vào', 'TT', 'inspector'],
  ['administrator', 'Quản Trị', 'HN', 'administrator'],
  ['moved', 'Phan Chuyển Rồi', 'P1', 'head', undefined, '2026-10-31'],
  ['coming', 'Châu Sắp Về', 'P1', 'head', '2027-01-04'],
];

const dayOrNull = (day: string | undefined): LocalDate | null => (day === undefined ? null : localDate(day));
export const POSTS: readonly Post[] = PEOPLE.map(([personId, , unitId, role, from, to]) =>
  aPost(personId, unitId, role, { title: '', validFrom: dayOrNull(from), validTo: dayOrNull(to) }),
);
export const PERSONS = PEOPLE.map(([id]) => id);
export const PROGRAMME = 'leak-programme';
export const PEPPER = new Uint8Array(32).fill(7);
const PUBLIC_URL = 'https://dondoc.example.vn/';
export const feedIdOf = (personId: string): string => `feed-${personId}`;
/** When the agency was filled. */
const FILLED = new Date('2026-11-02T02:00:00Z');

/** One transaction that is undone in the end: what the program does in it, it really does, on a real database. */
export type Undone = {
  readonly tx: Tx;
  readonly client: Client;
  readonly scope: () => Scope;
  readonly handlers: Readonly<Record<TimerKind, TimerHandler>>;
  /** Undoes what `work` wrote; the rest of the transaction goes on. */
  aside<T>(work: () => Promise<T>): Promise<T>;
};

export type LeakAgency = {
  readonly clock: TestClock;
  readonly ids: SeededIds;
  readonly files: FileStore;
  readonly sql: WatchedSql;
  undone<T>(work: (world: Undone) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

class Undo extends Error {
  constructor(readonly result: unknown) {
    super('undone');
  }
}

export async function openLeakAgency(): Promise<LeakAgency> {
  const database = await openEmbedded();
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-leak-'));
  const files = createFileStore(folder);
  const clock = testClock(FILLED);
  const ids = seededIds();
  const sql = watchSql(database);
  const holidays = shippedHolidays();
  const store: EngineStore = createStore({
    prisma: database.prisma,
    clock,
    ids,
    makeDirectory: createDirectory,
    shippedCalendar: holidays.table,
  });
  ids.reseed('filled');
  await store.transaction((tx) => fill(tx));
  const channels = new Map<ChannelName, ReturnType<typeof testPlatform>>([['telegram', testPlatform()]]);

  function world(tx: Tx, client: Client): Undone {
    // All of the program's transactions are this one: what is undone at its end is all that was done.
    const within: Store = { transaction: (work) => work(tx) };
    return {
      tx,
      client,
      scope: () => ({ tx, now: clock.now(), ids, inboxId: null, pepper: PEPPER, publicUrl: PUBLIC_URL }),
      handlers: createTimerHandlers({
        store: within,
        files,
        reader: { read: () => Promise.reject(new Error('no document is read here')) },
        ids,
        channels,
        years: holidays.years,
        exchange: { deliver: () => Promise.resolve() },
        figures: () =>
          dailyFigures(
            createWatchStore({ prisma: client as Database['prisma'], clock, leaseClock: clock }),
            { last: () => Promise.resolve(null) },
            clock,
          ),
        overview: () => Promise.resolve(null),
        retention: { content: 3_650, rows: 3_650 },
        machineNow: () => clock.now(),
      }),
      async aside(work) {
        await client.$executeRawUnsafe('SAVEPOINT aside');
        try {
          return await work();
        } finally {
          await client.$executeRawUnsafe('ROLLBACK TO SAVEPOINT aside');
        }
      },
    };
  }

  return {
    clock,
    ids,
    files,
    sql,
    async undone<T>(work: (inside: Undone) => Promise<T>) {
      try {
        await store.transactionWithClient(async (tx, client) => {
          throw new Undo(await work(world(tx, client)));
        });
      } catch (error) {
        if (error instanceof Undo) return error.result as T;
        throw error;
      }
      throw new Error('it was not undone');
    },
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Units, people, one directive with a task for each unit, the year's programme. */
async function fill(tx: Tx): Promise<void> {
  await tx.units.upsert([
    ...CITY,
    aUnit('P1', { name: 'Phường Tây Hồ', type: 'ward', parentId: 'HN' }),
    aUnit('P2', { name: 'Phường Hoàn Kiếm', type: 'ward', parentId: 'HN' }),
  ]);
  for (const [id, name] of PEOPLE) {
    await tx.people.save({
      id,
      name,
      phone: null,
      language: id === 'vice' ? 'en' : 'vi',
      leftAt: null,
      noticeShownAt: FILLED,
    });
    await tx.people.link({
      id: `contact-${id}`,
      personId: id,
      channel: 'telegram',
      externalId: `chat-${id}`,
      state: 'active',
      preference: 0,
      lastInteractionAt: FILLED,
    });
    const tokenHash = feedTokenHash(feedToken(feedIdOf(id), PEPPER));
    await tx.feeds.add({ id: feedIdOf(id), personId: id, tokenHash, createdAt: FILLED });
  }
  for (const post of POSTS) await tx.people.savePost(post);
  await tx.directives.insert(aDirective('d1', { issuerUnitId: 'HN', createdAt: FILLED, issuedAt: FILLED }));
  const units = ['XD', 'TC', 'P1', 'P2'];
  await tx.directives.insertTasks(
    units.map((unitId, index) => ({
      id: `t-${unitId}`,
      directiveId: 'd1',
      ordinal: index + 1,
      numbering: String(index + 1),
      text: `Rà soát hồ sơ phòng cháy của ${unitId}`,
      deadline: null,
    })),
  );
  for (const [index, unitId] of units.entries())
    await tx.assignments.insert([
      {
        ...anAssignment(`a-${unitId}`, {
          directiveId: 'd1',
          taskId: `t-${unitId}`,
          unitId,
          assignerUnitId: 'HN',
          sentAt: FILLED,
          state: index % 2 === 0 ? 'sent' : 'acknowledged',
          due: { kind: 'dated', due: localDate(`2026-11-${10 + index * 6}`), time: null, op: 'BY', raw: 'trước ngày' },
        }),
        limitAt: new Date(`2026-11-${10 + index * 6}T17:00:00Z`),
      },
    ]);
  const [programme] = shippedProgrammes();
  if (programme === undefined) throw new Error('no programme ships');
  await tx.visits.saveProgramme({ ...programme, id: PROGRAMME, year: 2026, adjustments: [] }, null, FILLED);
}
