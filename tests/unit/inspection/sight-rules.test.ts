import { FIELDS, SIGHT_RULES } from '../../../src/domain/inspection/sight-rules.js';

describe('the rules of need to know', () => {
  it('are these and no more, for whoever reads them', () => {
    expect(SIGHT_RULES.team.map(({ name }) => name)).toEqual([
      'their own membership',
      'membership begun',
      'membership not ended',
      'access allows',
    ]);
    expect(SIGHT_RULES.unit.map(({ name }) => name)).toEqual([
      'their own post',
      'post valid now',
      'inspected unit',
      'in charge of it',
      'announced',
      'surprise has taken place',
    ]);
    expect(SIGHT_RULES.open.map(({ name }) => name)).toEqual([
      'their own post',
      'post valid now',
      'published',
      'surprise has taken place',
    ]);
    const told = SIGHT_RULES.disclosures.map(
      ({ field, to, checks }) => `${field} to ${to}${checks.map(({ name }) => `, ${name}`).join('')}`,
    );
    expect(told).toEqual([
      'units to unit, of their unit',
      'step to unit, step told',
      'schedule to unit',
      'team to unit',
      'suspensions to unit',
      'ended to unit',
      'minutes to unit, minutes signed',
      'conclusion to unit, concluded',
      'finding to unit, concluded, of their unit',
      'recommendation to unit, concluded, of their unit',
      'units to public',
      'step to public, step told',
      'conclusion to public',
      'finding to public, names no person',
      'recommendation to public',
    ]);
  });

  it('speak of every part that is shown apart', () => {
    expect(FIELDS).toEqual([
      'units',
      'step',
      'schedule',
      'team',
      'meeting-point',
      'checklist',
      'attendance',
      'suspensions',
      'ended',
      'minutes',
      'conclusion',
      'finding',
      'finding-evidence',
      'recommendation',
      'violation',
      'statement',
    ]);
  });
});
