import type { Due } from '../../../src/domain/assignment/assignment.js';
import type { DuePolicy } from '../../../src/domain/assignment/lateness.js';
import { chainNote, outlives } from '../../../src/domain/assignment/chain.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';

describe('parents and children', () => {
  const child = (day: string | null, op: 'BEFORE' | 'BY' = 'BY') =>
    anAssignment({ id: `child ${day} ${op}`, due: day === null ? UNDATED : aDue(op, day) });

  test('a parent brought forward names the children that now outlive it', () => {
    const children = [child('2026-07-28'), child('2026-07-30'), child('2026-07-31'), child(null)];
    const outliving = (parent: Due, policy?: DuePolicy) =>
      children.filter(({ due }) => outlives(due, parent, policy)).map(({ id }) => id);
    expect(outliving(aDue('BY', '2026-07-30'))).toEqual(['child 2026-07-31 BY']);
    expect(outliving(UNDATED)).toEqual([]);
    expect(outliving(aDue('BEFORE', '2026-07-30'), { beforeDay: 'strict' })).toEqual([
      'child 2026-07-30 BY',
      'child 2026-07-31 BY',
    ]);
  });

  test('a late child says whether its parent slipped too or is being held up', () => {
    const now = instant('2026-07-29 09:00');
    const late = child('2026-07-28');
    const parent = anAssignment({ due: aDue('BY', '2026-07-30') });
    expect(chainNote(late, parent, now)).toEqual({ kind: 'holds-up-parent', parentLimit: instant('2026-07-31 00:00') });
    expect(chainNote(late, parent, instant('2026-07-31 00:00'))).toEqual({ kind: 'parent-late' });
    expect(
      chainNote(
        late,
        { ...parent, state: 'done', reportedAt: instant('2026-07-31 09:00') },
        instant('2026-08-05 00:00'),
      ),
    ).toEqual({ kind: 'parent-late' });
    expect(chainNote(late, { ...parent, due: UNDATED }, now)).toBeNull();
    expect(chainNote(late, { ...parent, state: 'cancelled' }, instant('2026-08-05 00:00'))).toBeNull();
    expect(chainNote(child('2026-07-29'), parent, now)).toBeNull();
    expect(chainNote({ ...late, state: 'done', reportedAt: instant('2026-07-28 10:00') }, parent, now)).toBeNull();
    expect(chainNote({ ...late, state: 'done', reportedAt: now }, parent, now)).toMatchObject({
      kind: 'holds-up-parent',
    });
  });
});
