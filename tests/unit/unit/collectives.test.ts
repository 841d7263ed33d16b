import { collectiveOf } from '../../../src/domain/unit/collectives.js';
import type { UnitType } from '../../../src/domain/unit/unit.js';
import { aUnit } from './a-directory.js';

const DISTRICTS: readonly UnitType[] = ['urban-district', 'rural-district', 'district-town'];
const COMMUNES: readonly UnitType[] = ['ward', 'commune', 'township'];

describe('which kinds of unit a collective covers', () => {
  test.each<[string, readonly UnitType[]]>([
    ['UBND cấp xã', COMMUNES],
    ['UBND cấp huyện', DISTRICTS],
    ['UBND cấp huyện, cấp xã', [...DISTRICTS, ...COMMUNES]],
    ['các quận', ['urban-district']],
    ['UBND các quận, huyện, thị xã', DISTRICTS],
    ['Ủy ban nhân dân các huyện', ['rural-district']],
    ['Chủ tịch UBND các xã, phường, thị trấn', COMMUNES],
    ['UBND các thị xã', ['district-town']],
    ['các thị trấn', ['township']],
    ['UBND các xã', ['commune']],
    // A town ("thị xã") is no commune ("xã").
    ['UBND quận huyện thị xã', DISTRICTS],
    ['UBND xã phường', ['ward', 'commune']],
    ['UBND các phường, xã thuộc thành phố có quận', ['ward', 'commune']],
    ['các sở', ['department']],
    ['các ban, ngành', ['department']],
    ['các ngành', ['department']],
  ])('%s', (name, types) => {
    const found = collectiveOf(name);
    expect([...(found?.types ?? [])].sort()).toEqual([...types].sort());
  });

  test.each(['Sở Tài chính', 'UBND xã Ba Vì', 'phường Tây Hồ', 'Trưởng các ban', 'Hội các xã', 'cấp tỉnh'])(
    '%s is one body or none: no collective',
    (name) => {
      expect(collectiveOf(name)).toBeNull();
    },
  );
});

describe('which collectives a person must delimit', () => {
  test.each([
    'UBND các xã liên quan',
    'UBND các xã có rừng',
    'UBND các xã nơi có dự án',
    'UBND các xã được giao',
    'UBND các xã đã báo cáo',
    'các sở có chức năng',
    'các sở khác',
    'UBND các phường nêu trên',
    'UBND các phường nói trên',
    'UBND các phường trên đây',
    'UBND các phường còn lại',
    'các sở này',
    'các ban đóng trên địa bàn',
    'các ngành Trung ương',
    'UBND cấp xã có liên quan',
    'UBND cấp huyện, cấp xã có liên quan',
    'UBND cấp huyện nơi có đê',
    // Nothing in a directory of one city tells who these are.
    'các tỉnh',
    'UBND các tỉnh',
    'các cơ quan',
    'các đơn vị',
    'các địa phương',
    'các bộ, ngành',
    'các tổ chức',
    'các cấp',
    'các doanh nghiệp',
    'các trường',
    'các chi bộ',
    'các hội',
    'các phòng',
    // Hamlets ("bản"), no boards ("ban").
    'các bản, tổ dân phố',
    'các lực lượng',
    'các ngân hàng',
    'các tập đoàn',
    'các công ty',
    'các chủ đầu tư',
  ])('%s', (name) => {
    expect(collectiveOf(name)?.open).toBe(true);
  });

  test.each(['UBND các xã', 'UBND cấp xã', 'UBND cấp huyện', 'UBND cấp huyện, cấp xã', 'các sở, ban, ngành', 'các sở'])(
    'not %s',
    (name) => {
      expect(collectiveOf(name)?.open).toBe(false);
    },
  );

  test('no unit of the city is meant by what its directory does not know', () => {
    expect(collectiveOf('các cơ quan')?.types.size).toBe(0);
    expect(collectiveOf('UBND các tỉnh')?.types.size).toBe(0);
  });
});

describe('departments by the name of department', () => {
  const department = aUnit('S', 'Sở Y tế', { type: 'department' });
  const board = aUnit('B', 'Ban Dân tộc', { type: 'department' });

  test.each(['các sở', 'Các Sở Thành phố', 'các sở TP', 'các sở của Thành phố'])('%s: those alone', (name) => {
    const { accepts } = collectiveOf(name)!;
    expect([department, board].map(accepts)).toEqual([true, false]);
  });

  test.each(['các sở, ban, ngành', 'các ban', 'các sở, ngành Thành phố'])('%s: boards and offices too', (name) => {
    const { accepts } = collectiveOf(name)!;
    expect([department, board].map(accepts)).toEqual([true, true]);
  });

  test.each(['UBND cấp xã', 'UBND cấp huyện', 'UBND cấp huyện, cấp xã', 'UBND các xã, phường'])(
    '%s asks for no name',
    (name) => {
      expect(collectiveOf(name)!.accepts(board)).toBe(true);
    },
  );
});
