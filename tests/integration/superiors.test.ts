import { decidersOf, superiorsOf } from '../../src/app/nudge/superiors.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import type { Role } from '../../src/domain/access/person.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { scopeOf } from '../support/asking.js';
import { describeOnEachEngine } from '../support/databases.js';
import { aUnit, seedPerson } from '../support/rows.js';
import { testClock, testStore } from '../support/store.js';

/** A city, two departments, a division of one of them, and a unit that nobody leads. */
const UNITS = [
  aUnit('city', { name: 'UBND thành phố', type: 'city' }),
  aUnit('xd', { name: 'Sở Xây dựng', parentId: 'city' }),
  aUnit('tc', { name: 'Sở Tài chính', parentId: 'city' }),
  aUnit('division', { name: 'Phòng Quản lý đô thị', parentId: 'xd' }),
  aUnit('empty', { name: 'Ban Dự án', parentId: 'city' }),
  aUnit('team', { name: 'Tổ giúp việc', parentId: 'empty' }),
];

type PostOf = readonly [person: string, unitId: string, role: Role, validTo?: string];

const POSTS: readonly PostOf[] = [
  ['chairman', 'city', 'leader'],
  ['vice', 'city', 'leader'],
  ['former', 'city', 'leader', '2026-01-31'],
  ['office', 'city', 'head'],
  ['director-xd', 'xd', 'head'],
  ['director-tc', 'tc', 'head'],
  ['division-head', 'division', 'head'],
  ['team-head', 'team', 'head'],
];

describeOnEachEngine('whom lateness is told to, and who decides', (open) => {
  let store: Store;
  const clock = testClock(new Date('2026-03-20T09:00:00+07:00'));

  async function agencyOf(posts: readonly PostOf[], units = UNITS): Promise<void> {
    store = testStore((await open()).prisma, clock);
    await store.transaction(async (tx) => {
      await tx.units.upsert(units);
      for (const person of new Set(posts.map(([id]) => id))) await seedPerson(tx, person);
      for (const [personId, unitId, role, validTo] of posts)
        await tx.people.savePost({
          id: `${personId}-${unitId}-${role}`,
          personId,
          unitId,
          role,
          title: role,
          validFrom: null,
          validTo: validTo === undefined ? null : localDate(validTo),
        });
    });
  }
  const ask = (who: typeof superiorsOf, unitId: string, assignerUnitId: string): Promise<readonly string[]> =>
    store.transaction(async (tx) => [...(await who(scopeOf(tx, clock.now()), { unitId, assignerUnitId }))].sort());

  test('the leaders in post of the unit that gave the work, never its office', async () => {
    await agencyOf(POSTS);
    expect(await ask(superiorsOf, 'xd', 'city')).toEqual(['chairman', 'vice']);
    expect(await ask(decidersOf, 'xd', 'city')).toEqual(['chairman', 'vice']);
  });

  test('a division answers to the director of its department, who has no leader beside them', async () => {
    await agencyOf(POSTS);
    expect(await ask(superiorsOf, 'division', 'xd')).toEqual(['director-xd']);
    expect(await ask(decidersOf, 'division', 'xd')).toEqual(['director-xd']);
  });

  test('a unit above that nobody leads is passed over', async () => {
    await agencyOf(POSTS);
    expect(await ask(superiorsOf, 'team', 'empty')).toEqual(['chairman', 'vice']);
  });

  test('another department that gave work decides on it, but its delay is told to the superior of both', async () => {
    await agencyOf(POSTS);
    expect(await ask(superiorsOf, 'tc', 'xd')).toEqual(['chairman', 'vice']);
    expect(await ask(decidersOf, 'tc', 'xd')).toEqual(['director-xd']);
  });

  test('nobody is the superior of themselves, nor decides on what their own unit owes', async () => {
    await agencyOf([...POSTS, ['director-xd', 'city', 'leader']]);
    expect(await ask(superiorsOf, 'xd', 'city')).toEqual(['chairman', 'vice']);
    expect(await ask(decidersOf, 'xd', 'city')).toEqual(['chairman', 'vice']);
    expect(await ask(decidersOf, 'xd', 'xd')).toEqual(['chairman', 'vice']);
  });

  test('with nobody above, and in a tree that goes round in a circle, there is nobody to tell', async () => {
    await agencyOf([['director-xd', 'xd', 'head']]);
    expect(await ask(superiorsOf, 'xd', 'city')).toEqual([]);
    expect(await ask(decidersOf, 'xd', '')).toEqual([]);
  });
});
