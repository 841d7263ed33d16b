import { createNameIndex } from '../../../src/domain/unit/name-index.js';
import { aUnit } from './a-directory.js';
import type { Unit } from '../../../src/domain/unit/unit.js';

const found = (units: readonly Unit[], name: string): string[] =>
  createNameIndex(units)
    .find(name)
    .map(({ unit, distance }) => `${unit.id}~${distance}`);

describe('a name without its type word', () => {
  const ward = aUnit('P', 'Phường Tây Hồ');
  const district = aUnit('Q', 'Quận Tây Hồ', { type: 'urban-district' });
  const lake = aUnit('S', 'Phường đội Tây Hồ', { type: 'sub-unit' });

  test('finds every unit of that place, with the word only the one', () => {
    expect(found([ward, district], 'Tây Hồ')).toEqual(['P~0', 'Q~0']);
    expect(found([ward, district], 'quận Tây Hồ')).toEqual(['Q~0']);
  });

  test('is not looked for behind a type word that nobody bears', () => {
    expect(found([ward], 'xã Tây Hồ')).toEqual([]);
  });

  test.each([
    ['Xã Ba Vì', 'commune'],
    ['Thị trấn Ba Vì', 'township'],
    ['Thị xã Ba Vì', 'district-town'],
    ['Huyện Ba Vì', 'rural-district'],
  ] as const)('%s is Ba Vì', (name, type) => {
    expect(found([aUnit('B', name, { type })], 'Ba Vì')).toEqual(['B~0']);
  });

  test('a part of a body that begins with such a word is no place', () => {
    expect(found([aUnit('S', 'Phường đội Tây Hồ', { type: 'sub-unit' })], 'đội Tây Hồ')).toEqual([]);
    expect(found([lake], 'Phường đội Tây Hồ')).toEqual(['S~0']);
  });

  test('a unit given two names that meet in one key is found once', () => {
    expect(found([aUnit('P', 'Phường Tây Hồ', { aliases: ['P. Tây Hồ', 'phuong tay ho'] })], 'Tây Hồ')).toEqual([
      'P~0',
    ]);
  });

  test('a ward whose name lacks the word is found by the name as it is', () => {
    expect(found([aUnit('P', 'Bưởi')], 'Bưởi')).toEqual(['P~0']);
  });
});

describe('letters lost or wrong', () => {
  const culture = aUnit('V', 'Sở Văn hóa và Thể thao', { type: 'department' });
  const health = aUnit('Y', 'Sở Y tế', { type: 'department' });
  const finance = aUnit('T', 'Sở Tài chính', { type: 'department' });

  test.each([
    ['one of a name of seven letters', 'Sở Y tếê', ['Y~1']],
    ['two of it are too many', 'Sở Y tếêê', []],
    ['two of a name of fourteen letters', 'Sở Văn hóa và Thể thaooo', ['V~2']],
    ['three are too many', 'Sở Văn hóa và Thể thaoooo', []],
    ['one wrong', 'Sở Tài chánh', ['T~1']],
    ['one lacking', 'Sở Tài chnh', ['T~1']],
  ])('%s: %s', (_name, written, ids) => {
    expect(found([culture, health, finance], written)).toEqual(ids);
  });

  test('a short name is never forgiven a letter', () => {
    expect(found([aUnit('K', 'Xã Yê', { type: 'commune' })], 'xã Yi')).toEqual([]);
  });

  test('the first word is never wrong: another kind of body is meant', () => {
    expect(found([finance], 'Bộ Tài chính')).toEqual([]);
    expect(found([finance], 'Sờo Tài chính')).toEqual([]);
  });

  test('the nearest is taken; of equally near ones all are', () => {
    const near = aUnit('A', 'Xã Thanh Xuân Bắc', { type: 'commune' });
    const other = aUnit('B', 'Xã Thanh Xuân Bạch', { type: 'commune' });
    expect(found([other, near], 'xã Thanh Xuân Bắcc')).toEqual(['B~1', 'A~1']);
    expect(found([other, near], 'xã Thanh Xuân Bắ')).toEqual(['A~1']);
    expect(found([near, other], 'xã Thanh Xuân Bắ')).toEqual(['A~1']);
  });

  test('a unit near by two of its names is found once', () => {
    const twice = aUnit('A', 'Xã Thanh Xuân Bắc', { type: 'commune', aliases: ['Xã Thanh Xuân Bắk'] });
    expect(found([twice], 'xã Thanh Xuân Bắd')).toEqual(['A~1']);
  });

  test('asked again the answer is the same', () => {
    const index = createNameIndex([health]);
    expect(index.find('Sở Y tếê')).toEqual(index.find('Sở Y tếê'));
    expect(index.find('Sở Y tế').map(({ unit }) => unit.id)).toEqual(['Y']);
  });
});
