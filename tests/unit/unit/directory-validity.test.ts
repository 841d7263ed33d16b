import { createDirectory } from '../../../src/domain/unit/directory.js';
import { aUnit, city, day, directoryOf } from './a-directory.js';

/** One district with two wards, dissolved with the districts at the end of June 2025; one ward was dissolved a year earlier. */
const district = aUnit('Q', 'Quận Tây Hồ', { type: 'urban-district', validTo: day('2025-06-30') });
const oldWard = aUnit('P1', 'Phường Bưởi', {
  parentId: 'Q',
  validFrom: day('1995-10-28'),
  validTo: day('2024-06-30'),
});
const ward = aUnit('P2', 'Phường Quảng An', { parentId: 'Q', validTo: day('2025-06-30') });
const group = aUnit('T', 'Tổ dân phố số 5', { type: 'other', parentId: 'P1' });
const directory = directoryOf(district, oldWard, ward, group);

describe('a unit exists from its first day to its last, both included', () => {
  test.each([
    ['1995-10-27', false],
    ['1995-10-28', true],
    ['2024-06-30', true],
    ['2024-07-01', false],
  ])('on %s: %s', (on, valid) => {
    expect(directory.isValid('P1', day(on))).toBe(valid);
  });

  test('without a first or last day it has always been there and stays', () => {
    expect(directory.isValid('HN', day('1900-01-01'))).toBe(true);
    expect(directory.isValid('HN', day('2999-01-01'))).toBe(true);
  });

  test('what is not in the directory exists on no day', () => {
    expect(directory.isValid('?', day('2026-01-01'))).toBe(false);
  });
});

describe('the tree', () => {
  test('ancestors go up from the nearest; neither an unknown unit nor the top has any', () => {
    expect(directory.ancestors('T').map(({ id }) => id)).toEqual(['P1', 'Q', 'HN']);
    expect(directory.ancestors('HN')).toEqual([]);
    expect(directory.ancestors('?')).toEqual([]);
  });

  test('a parent that is missing ends the way up', () => {
    expect(directoryOf(aUnit('X', 'Xã X', { parentId: 'gone' })).ancestors('X')).toEqual([]);
  });

  test('a reference file that bites its own tail hangs nothing', () => {
    const loop = directoryOf(aUnit('A', 'Xã A', { parentId: 'B' }), aUnit('B', 'Xã B', { parentId: 'A' }));
    expect(loop.ancestors('A')).toHaveLength(20);
  });

  test('descendants are those of the day, also below one that is gone; without a day, all that ever were', () => {
    const ids = (...of: Parameters<typeof directory.descendants>) => directory.descendants(...of).map(({ id }) => id);
    expect(ids('Q')).toEqual(['P1', 'P2', 'T']);
    expect(ids('Q', day('2025-01-01'))).toEqual(['P2', 'T']);
    expect(ids('Q', day('2025-07-01'))).toEqual(['T']);
    expect(ids('T')).toEqual([]);
    expect(ids('HN')).toEqual(['Q', 'P1', 'P2', 'T']);
  });

  test('the city is the first unit of that type, unless it is told; without one there is none', () => {
    expect(directory.cityId).toBe('HN');
    expect(createDirectory([district, city]).cityId).toBe('HN');
    expect(createDirectory([city, district], { cityId: 'Q' }).cityId).toBe('Q');
    expect(createDirectory([ward]).cityId).toBeNull();
  });
});
