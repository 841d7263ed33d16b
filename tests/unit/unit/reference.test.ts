import { unitsFromReference } from '../../../src/domain/unit/reference.js';

const read = (record: Record<string, unknown>) =>
  unitsFromReference({ units: [{ id: 'X', name: 'Sở X', type: 'department', ...record }] })[0]!;

describe('a record of the reference file', () => {
  test('of which only the necessary is given is a unit of all times, below nothing', () => {
    expect(read({})).toEqual({
      id: 'X',
      name: 'Sở X',
      type: 'department',
      parentId: null,
      aliases: [],
      validFrom: null,
      validTo: null,
      successors: [],
    });
  });

  test('keeps parent and days', () => {
    expect(read({ parent: 'HN', validFrom: '2025-03-01', validTo: '2025-06-30' })).toMatchObject({
      parentId: 'HN',
      validFrom: '2025-03-01',
      validTo: '2025-06-30',
    });
    expect(read({ parent: null, validFrom: null, validTo: null })).toMatchObject({ parentId: null, validFrom: null });
  });

  test('a note in brackets at the end of a name or alias is no part of it; brackets inside are', () => {
    expect(
      read({ name: 'Sở Tài chính (trước 01/3/2025)', aliases: ['Sở TC (cũ) ', 'Ban (A) B', 'Sở Tài chính(mới)'] }),
    ).toMatchObject({ name: 'Sở Tài chính', aliases: ['Sở TC', 'Ban (A) B', 'Sở Tài chính'] });
  });

  test.each([
    'city',
    'department',
    'sub-unit',
    'ward',
    'commune',
    'township',
    'urban-district',
    'rural-district',
    'district-town',
    'other',
  ])('the type %s is known', (type) => {
    expect(read({ type }).type).toBe(type);
  });

  test('a type that is not known is another one, no error', () => {
    expect(read({ type: 'hamlet' }).type).toBe('other');
  });
});

describe('how much went to a successor', () => {
  test.each([
    ['a department merged into one went there whole', 'department', ['N'], ['whole']],
    ['a department shared out is a part for each', 'department', ['N', 'M'], ['part', 'part']],
    ['a ward is a part even of a single successor: borders moved', 'ward', ['N'], ['part']],
    ['what the file says goes before that', 'ward', [{ id: 'N', share: 'whole' }], ['whole']],
    ['the rest as well', 'department', [{ id: 'N', share: 'remainder' }], ['remainder']],
    ['a word that is no share says nothing', 'department', [{ id: 'N', share: 'most' }], ['whole']],
    ['nor does an empty one', 'department', [{ id: 'N', share: null }, { id: 'M' }], ['part', 'part']],
  ])('%s', (_name, type, successors, shares) => {
    const unit = read({ type, successors });
    expect(unit.successors.map(({ share }) => share)).toEqual(shares);
    expect(unit.successors[0]!.unitId).toBe('N');
  });
});

describe('a file of another shape is refused', () => {
  test.each([
    ['an empty id', { id: '' }],
    ['an empty name', { name: '' }],
    ['a day written in another way', { validFrom: '01/3/2025' }],
    ['a day with something after it', { validTo: '2025-03-01T00:00' }],
    ['a day with something before it', { validTo: ' 2025-03-01' }],
    ['aliases that are no list', { aliases: 'Sở' }],
    ['a successor without id', { successors: [{ share: 'whole' }] }],
  ])('%s', (_name, record) => {
    expect(() => read(record)).toThrow();
  });

  test('no list of units', () => {
    expect(() => unitsFromReference([])).toThrow(/units|object/u);
  });
});
