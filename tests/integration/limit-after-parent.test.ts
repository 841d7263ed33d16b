import type { Store } from '../../src/app/ports/store/tx.js';
import { limitOf } from '../../src/domain/assignment/lateness.js';
import type { Deadline } from '../../src/domain/directive/directive.js';
import { aDue } from '../support/an-assignment.js';
import { typed, wordsOf } from '../support/asking.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { aDirective, anAssignment, aPost, aUnit, seedPerson } from '../support/rows.js';
import { testClock, testStore } from '../support/store.js';

const NOW = new Date('2026-03-02T09:00:00+07:00');
const FIVE_DAYS: Deadline = {
  kind: 'DURATION',
  count: 5,
  due: null,
  unit: 'working-day',
  anchor: 'receipt',
  raw: 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này',
  span: { start: 0, end: 1 },
  op: 'BY',
  confidence: 1,
};

describeOnEachEngine('a limit counted from receipt under a parent that ends earlier', (open) => {
  let base: TestBase;
  let store: Store;
  const numbers: number[] = [];

  beforeAll(async () => {
    base = await open();
    store = testStore(base.prisma, testClock(NOW));
    await store.transaction(async (tx) => {
      await tx.units.upsert([aUnit('city'), aUnit('u1', { parentId: 'city' })]);
      for (const [personId, unitId, role] of [
        ['head', 'u1', 'head'],
        ['clerk', 'city', 'clerk'],
      ] as const) {
        await seedPerson(tx, personId);
        await tx.people.savePost(aPost(personId, unitId, role));
      }
      await tx.directives.insert(aDirective('d1', { issuedBy: 'clerk' }));
      await tx.directives.insertTasks([
        { id: 't0', directiveId: 'd1', ordinal: 0, numbering: null, text: 'Việc cấp trên', deadline: null },
        { id: 't1', directiveId: 'd1', ordinal: 1, numbering: null, text: 'Việc thực hiện', deadline: FIVE_DAYS },
      ]);
      const common = { unitId: 'u1', assignerUnitId: 'city' };
      const parent = anAssignment('parent', { ...common, taskId: 't0', due: aDue('BY', '2026-03-05') });
      const child = anAssignment('child', {
        ...common,
        taskId: 't1',
        parentId: 'parent',
        due: { kind: 'awaiting-event', due: null, time: null, op: null, raw: FIVE_DAYS.raw },
      });
      for (const row of [parent, child])
        numbers.push(...(await tx.assignments.insert([{ ...row, limitAt: limitOf(row) }])).map(({ number }) => number));
    });
  });

  test('is not set in silence: who acknowledged hears the day and the reason, and the clerk is asked to set another', async () => {
    const child = numbers[1] ?? 0;
    const said = wordsOf(await typed(store, NOW, 'head', `nhận ${child}`));
    expect(said).toContain(`Chưa đặt được hạn của việc ${child}: tính từ ngày nhận là 09/3/2026.`);
    expect(said).toContain('Không được muộn hơn hạn của việc cấp trên (05/3/2026)');
    const toClerk = await base.prisma.outboxMessage.findMany({ where: { personId: 'clerk' } });
    expect(JSON.stringify(toClerk.map(({ message }) => message))).toContain(`đặt hạn ${child} là`);
    const row = await base.prisma.assignment.findUniqueOrThrow({ where: { id: 'child' } });
    expect(row).toMatchObject({ state: 'acknowledged', dueDay: null });
  });

  test('set by the clerk to a day within the parent’s, it stands; to a later one it is refused with that day', async () => {
    const child = numbers[1] ?? 0;
    const say = async (words: string): Promise<string> => wordsOf(await typed(store, NOW, 'clerk', words));
    expect(await say(`đặt hạn ${child} là 6/3/2026`)).toContain(
      'Không được muộn hơn hạn của việc cấp trên (05/3/2026)',
    );
    expect(await say(`đặt hạn ${child} là 4/3/2026`)).toContain('Đã đặt hạn');
  });
});
