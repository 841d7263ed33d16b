import { officialName, unitNames } from '../../../src/domain/unit/official-name.js';
import type { UnitType } from '../../../src/domain/unit/unit.js';

describe('the name under which a unit is given work', () => {
  test.each<[UnitType, string, string]>([
    ['ward', 'Phường Tây Hồ', 'UBND phường Tây Hồ'],
    ['commune', 'Xã Ba Vì', 'UBND xã Ba Vì'],
    ['township', 'Thị trấn Phùng', 'UBND thị trấn Phùng'],
    ['urban-district', 'Quận Tây Hồ', 'UBND quận Tây Hồ'],
    ['rural-district', 'Huyện Ba Vì', 'UBND huyện Ba Vì'],
    ['district-town', 'Thị xã Sơn Tây', 'UBND thị xã Sơn Tây'],
  ])('of a %s it is that of its People’s Committee, the type in small letters', (type, name, official) => {
    expect(officialName({ type, name })).toBe(official);
  });

  test('the city keeps its capital: it is the name of a body', () => {
    expect(officialName({ type: 'city', name: 'Thành phố Hà Nội' })).toBe('UBND Thành phố Hà Nội');
  });

  test.each<[UnitType, string]>([
    ['department', 'Sở Tài chính'],
    ['sub-unit', 'Chi cục Thủy lợi'],
    ['other', 'Công an Thành phố'],
  ])('of a %s it is its own name', (type, name) => {
    expect(officialName({ type, name })).toBe(name);
  });

  test('by id; an id that the directory does not know stands for itself', () => {
    const name = unitNames({
      unit: (id) =>
        id === 'P1'
          ? {
              id,
              name: 'Phường Tây Hồ',
              type: 'ward',
              parentId: null,
              aliases: [],
              validFrom: null,
              validTo: null,
              successors: [],
            }
          : undefined,
    });
    expect(['P1', 'P2'].map(name)).toEqual(['UBND phường Tây Hồ', 'P2']);
  });
});
