import { feedToken, feedTokenHash } from '../../src/app/feed/calendar-feed-token.js';
import { closeFeed, openFeed } from '../../src/app/feed/manage-feed.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import { serviceSince } from '../../src/app/status/service-level.js';
import { switchWeeklyReport, weeklyReportAt } from '../../src/app/status/weekly-report.js';
import { feedOf } from '../../src/bot/files/feed-of-person.js';
import type { Assignment } from '../../src/domain/assignment/assignment.js';
import { limitOf } from '../../src/domain/assignment/lateness.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { scopeOf, typed, wordsOf } from '../support/asking.js';
import { aDue } from '../support/an-assignment.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { aDirective, aMessage, anAssignment, aPost, aUnit, seedPerson } from '../support/rows.js';
import { testClock, testStore } from '../support/store.js';

const NOW = new Date('2026-03-20T09:00:00+07:00');
const at = (text: string): Date => new Date(`${text}:00+07:00`);

/** A city with two departments of work, one of none, and two communes of one name below different districts of old. */
const UNITS = [
  aUnit('city', { name: 'Thành phố Hà Nội', type: 'city' }),
  aUnit('tc', { name: 'Sở Tài chính', parentId: 'city' }),
  aUnit('xd', { name: 'Sở Xây dựng', parentId: 'city' }),
  aUnit('yt', { name: 'Sở Y tế', parentId: 'city' }),
  aUnit('m1', { name: 'Phường Minh Khai', type: 'ward', parentId: 'city' }),
  aUnit('m2', { name: 'Phường Minh Khai', type: 'ward', parentId: 'city' }),
];

const done = (day: string): Partial<Assignment> => ({
  state: 'done',
  acknowledgedAt: at('2026-03-02T10:00'),
  reportedAt: at(`${day}T10:00`),
  doneAt: at(`${day}T16:00`),
});

async function fill(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.units.upsert(UNITS);
    for (const [person, unitId, role] of [
      ['leader', 'city', 'leader'],
      ['head-tc', 'tc', 'head'],
      ['head-xd', 'xd', 'head'],
    ] as const) {
      await seedPerson(tx, person);
      await tx.people.savePost(aPost(person, unitId, role));
    }
    await tx.directives.insert(aDirective('d1', { code: '24/CT-UBND', number: '24', kind: 'Chỉ thị' }));
    const rows: Partial<Assignment>[] = [
      ...Array.from({ length: 6 }, (): Partial<Assignment> => ({ unitId: 'tc', ...done('2026-03-09') })),
      { unitId: 'tc', ...done('2026-03-12') },
      { unitId: 'tc', state: 'sent' },
      ...Array.from({ length: 6 }, (): Partial<Assignment> => ({ unitId: 'xd', ...done('2026-03-09') })),
      { unitId: 'm1', state: 'sent' },
      { unitId: 'm2', state: 'sent' },
    ];
    await tx.directives.insertTasks(
      rows.map((_, index) => ({
        id: `t${index}`,
        directiveId: 'd1',
        ordinal: index,
        numbering: null,
        text: 'Rà soát',
        deadline: null,
      })),
    );
    await tx.assignments.insert(
      rows.map((row, index) => {
        const assignment = anAssignment(`a${index}`, {
          taskId: `t${index}`,
          assignerUnitId: 'city',
          sentAt: at('2026-03-02T08:00'),
          due: aDue('BY', '2026-03-10'),
          ...row,
        });
        return { ...assignment, limitAt: limitOf(assignment) };
      }),
    );
  });
}

describeOnEachEngine('leaders', (open) => {
  let base: TestBase;
  let store: Store;
  beforeAll(async () => {
    base = await open();
    store = testStore(base.prisma, testClock(NOW));
    await fill(store);
  }, 120_000);
  const says = async (who: string, text: string): Promise<string> => wordsOf(await typed(store, NOW, who, text));

  test('two units are compared with each other, by shares', async () => {
    const said = await says('leader', 'so sánh Sở Tài chính với Sở Xây dựng');
    expect(said).toContain('Sở Xây dựng chậm ít hơn: 0,0% so với 25,0%.');
    expect(said).toContain('Sở Tài chính: giao 8, đã xong 7, chậm 2 (25,0%)');
  });

  test('heads are ranked by published weights, too few results give no place', async () => {
    const said = await says('leader', 'xếp hạng tháng 3');
    expect(said).toMatch(/1\. Sở Xây dựng \(Nguyễn Văn head-xd\): 100,0 điểm/);
    expect(said).toContain('2 đơn vị dưới 5 việc có kết quả: không xếp hạng.');
    expect(said).toContain('Trọng số: nhận trong 24 giờ 20, xong đúng hạn 50');
  });

  test('a head who asks gets their own line with the way to it, and nobody else’s', async () => {
    const said = await says('head-tc', 'xếp hạng của tôi tháng 3');
    expect(said).toContain('Sở Tài chính, tháng 3/2026');
    expect(said).toContain('Xong đúng hạn: 6/8 việc có kết quả');
    expect(said).toMatch(/🔴 Việc \d+ \(24\/CT-UBND\)/);
    expect(said).not.toContain('Sở Xây dựng');
  });

  test('the same question by two people gives each their own truth', async () => {
    expect(await says('leader', 'tình hình')).toContain('16 việc tại 4 đơn vị');
    expect(await says('head-xd', 'tình hình')).toContain('6 việc tại 1 đơn vị');
    expect(await says('head-xd', 'chỉ thị 24 ai chưa nhận')).toContain('Tất cả đơn vị đã xác nhận');
  });

  test('one’s own work is narrowed by the state that the sentence names', async () => {
    expect(await says('head-tc', 'việc tôi đã hoàn thành')).toContain('Việc của tôi (7)');
    expect(await says('head-tc', 'việc tôi quá hạn')).toContain('Việc của tôi (1)');
    expect(await says('head-xd', 'việc tôi quá hạn')).toContain('Không có việc nào như vậy');
  });

  test('the first sentence of an answer is the one to act on', async () => {
    expect(await says('leader', 'tình hình')).toMatch(/^Tình hình lúc .*\s+\d+ trên 16 việc quá hạn/u);
    expect(await says('leader', 'việc quá hạn')).toMatch(/\d+ việc quá hạn tại \d+ đơn vị/u);
    expect(await says('leader', 'xếp hạng tháng 3')).toMatch(/Cao nhất: Sở Xây dựng \(100,0 điểm\)/u);
    expect(await says('leader', 'vì sao chậm')).toContain('chưa đơn vị nào nêu lý do');
  });

  test.each([
    ['tình hình %', 'answered'],
    ['quá hạn %', 'answered'],
    ['so sánh % với Sở Xây dựng', 'answered'],
    ['vì sao % chậm', 'answered'],
    ['uây tình hình %', 'only offered'],
  ])('a unit out of sight is like one that does not exist: “%s”, %s', async (pattern) => {
    const [foreign, invented] = await Promise.all(
      ['Sở Tài chính', 'Sở Phép thuật'].map(async (name) => {
        const cards = await typed(store, NOW, 'head-xd', pattern.replace('%', name));
        return JSON.stringify(cards).replaceAll(name, 'X');
      }),
    );
    expect(foreign).toBe(invented);
  });

  test('work by document, and a unit’s own part of it', async () => {
    expect(await says('leader', 'tình hình theo văn bản')).toContain('24/CT-UBND: 3 quá hạn, 3 chưa nhận, 3 việc mở');
    expect(await says('leader', 'văn bản nào quá hạn')).toContain('1 văn bản có việc quá hạn (3 việc)');
    expect(await says('head-xd', 'tình hình theo văn bản')).toContain('Không còn văn bản nào');
  });

  test('of two units of one name a person chooses', async () => {
    const [card] = await typed(store, NOW, 'leader', 'tình hình phường Minh Khai');
    expect(card?.lines[0]).toContain('là đơn vị nào?');
    expect(card?.actions).toHaveLength(2);
  });

  test('a period that has not come says so', async () => {
    expect(await says('leader', 'tình hình tháng 12')).toContain('Kỳ này chưa tới');
  });

  test.each(['a'.repeat(3_000), '\'; DROP TABLE "Unit"; --', 'đồ ngu', '<script>alert(1)</script>'])(
    'what is no question is told with examples, nothing else: %#',
    async (text) => {
      expect(await says('leader', text)).toMatch(/Chưa hiểu/);
    },
  );

  test('the weekly report comes on the first working day, can be turned off and on again', async () => {
    const [first, off, again] = await store.transaction(async (tx) => [
      await switchWeeklyReport(scopeOf(tx, NOW), 'leader', true),
      await switchWeeklyReport(scopeOf(tx, new Date(NOW.getTime() + 1_000)), 'leader', false),
      await switchWeeklyReport(scopeOf(tx, new Date(NOW.getTime() + 2_000)), 'leader', true),
    ]);
    expect([first, off, again]).toEqual([at('2026-03-23T07:30'), null, at('2026-03-23T07:30')]);
    expect(await store.transaction((tx) => weeklyReportAt(tx, 'leader'))).toEqual(at('2026-03-23T07:30'));
  });

  test('a calendar address ends when another is asked for, when it is revoked and when its owner leaves', async () => {
    const read = (id: string) =>
      store.transaction((tx) => feedOf(scopeOf(tx, NOW), feedToken(id, new Uint8Array(32).fill(7))));
    const openOne = () => store.transaction((tx) => openFeed(scopeOf(tx, NOW), 'head-tc'));
    const first = await openOne();
    const second = await openOne();
    expect(await read(first)).toBeNull();
    expect(await read(second)).toMatch(/SUMMARY:Hạn: việc \d+ \(24\/CT-UBND\)/);
    const stored = await base.prisma.calendarFeed.findMany();
    expect(stored.map(({ tokenHash }) => tokenHash)).toContain(
      feedTokenHash(feedToken(second, new Uint8Array(32).fill(7))),
    );
    expect(JSON.stringify(stored)).not.toContain(feedToken(second, new Uint8Array(32).fill(7)));
    await store.transaction((tx) => closeFeed(scopeOf(tx, NOW), 'head-tc'));
    expect(await read(second)).toBeNull();
    const third = await openOne();
    await store.transaction(async (tx) => {
      const person = await tx.people.byId('head-tc');
      await tx.people.save({ ...person!, leftAt: NOW });
    });
    expect(await read(third)).toBeNull();
  });

  test('the service level counts what was handed over within ten seconds of being due', async () => {
    await base.prisma.outboxMessage.deleteMany();
    const dueAt = at('2026-03-19T10:00');
    const sentAfter = [1, 9, 11, 4_000];
    await store.transaction(async (tx) => {
      await tx.outbox.add(
        [...sentAfter, null, null, null].map((_, index) =>
          aMessage({ personId: 'leader', dedupeKey: `m${index}`, notBefore: dueAt }),
        ),
      );
    });
    const rows = await base.prisma.outboxMessage.findMany({ orderBy: { seq: 'asc' } });
    for (const [index, seconds] of sentAfter.entries())
      await base.prisma.outboxMessage.update({
        where: { id: rows[index]!.id },
        data: { state: 'sent', createdAt: dueAt, sentAt: new Date(dueAt.getTime() + seconds * 1_000) },
      });
    // Tried again after an error: due from its creation, however late its next try was put.
    await base.prisma.outboxMessage.update({
      where: { id: rows[1]!.id },
      data: { attempts: 2, createdAt: new Date(dueAt.getTime() - 60_000) },
    });
    await base.prisma.outboxMessage.update({
      where: { id: rows[4]!.id },
      data: { state: 'unknown', createdAt: dueAt },
    });
    await base.prisma.outboxMessage.update({
      where: { id: rows[5]!.id },
      data: { state: 'cancelled', createdAt: dueAt },
    });
    await base.prisma.outboxMessage.update({ where: { id: rows[6]!.id }, data: { createdAt: dueAt } });
    const figures = await store.transaction((tx) => tx.outbox.service(serviceSince(NOW), NOW));
    expect(figures).toEqual({
      days: [{ day: localDate('2026-03-19'), due: 6, inTime: 1, unknown: 1, failed: 0 }],
      waiting: { count: 1, oldest: dueAt },
      unknown: 1,
    });
  });
});
