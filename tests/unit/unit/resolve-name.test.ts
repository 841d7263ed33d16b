import { createDirectory } from '../../../src/domain/unit/directory.js';
import { aUnit, city, day, directoryOf } from './a-directory.js';

const NOW = day('2026-11-23');
const until = day('2025-06-30');
const districtA = aUnit('QA', 'Quận Hoàng Mai', { type: 'urban-district', validTo: until });
const districtB = aUnit('QB', 'Quận Thanh Trì', { type: 'urban-district', validTo: until });
const twins = [
  aUnit('P1', 'Phường Vĩnh Hưng', { parentId: 'QA' }),
  aUnit('P2', 'Phường Vĩnh Hưng', { parentId: 'QB' }),
] as const;

describe('a name that fits one unit', () => {
  const directory = directoryOf(aUnit('S', 'Sở Tài chính', { type: 'department' }));

  test('written as it is, is as good as sure and needs no reason', () => {
    expect(directory.resolveName('Sở Tài chính', NOW)).toEqual({ kind: 'unit', unitId: 'S', confidence: 0.98 });
  });

  test('with a letter lost is put up for confirmation, both spellings shown', () => {
    expect(directory.resolveName('Sở Tài chinhs', NOW)).toEqual({
      kind: 'unit',
      unitId: 'S',
      confidence: 0.8,
      reason: '"Sở Tài chinhs" đọc là "Sở Tài chính", cần xác nhận',
    });
  });
});

describe('a name that several units bear', () => {
  const directory = directoryOf(districtA, districtB, ...twins);

  test('is not guessed: each is named with the district it lies in', () => {
    expect(directory.resolveName('phường Vĩnh Hưng', NOW)).toEqual({
      kind: 'ambiguous',
      candidates: ['P1', 'P2'],
      reason: '"phường Vĩnh Hưng" có thể là: Phường Vĩnh Hưng (Quận Hoàng Mai); Phường Vĩnh Hưng (Quận Thanh Trì)',
    });
  });

  test.each([
    ['phường Vĩnh Hưng (quận Thanh Trì)', undefined],
    ['phường Vĩnh Hưng', 'quận Thanh Trì'],
    ['phường Vĩnh Hưng', 'Thanh Trì'],
  ])('is settled by the parent: %s, issuer %s', (name, parent) => {
    expect(directory.resolveName(name, NOW, parent === undefined ? {} : { parent })).toMatchObject({
      kind: 'unit',
      unitId: 'P2',
    });
  });

  test('what stands in brackets with the name goes before what the issuer implies', () => {
    expect(directory.resolveName('phường Vĩnh Hưng (quận Hoàng Mai)', NOW, { parent: 'quận Thanh Trì' })).toMatchObject(
      { unitId: 'P1' },
    );
  });

  test('stays open when the parent fits none of them', () => {
    expect(directory.resolveName('phường Vĩnh Hưng (quận Ba Đình)', NOW).kind).toBe('ambiguous');
  });

  test('directly below the city the city is not added', () => {
    const here = directoryOf(
      aUnit('X1', 'Xã Hòa Bình', { type: 'commune' }),
      aUnit('X2', 'Xã Hòa Bình', { type: 'commune', parentId: null }),
    );
    expect(here.resolveName('xã Hòa Bình', NOW)).toMatchObject({
      reason: '"xã Hòa Bình" có thể là: Xã Hòa Bình; Xã Hòa Bình',
    });
  });
});

describe('a name of the past', () => {
  const merged = aUnit('OLD', 'Phường Bưởi', {
    parentId: 'QA',
    validTo: until,
    successors: [
      { unitId: 'N1', share: 'part' },
      { unitId: 'N2', share: 'remainder' },
    ],
  });

  test('tells its last day as people read it, and every successor with its share', () => {
    expect(directoryOf(districtA, merged).resolveName('phường Bưởi', day('2025-07-01'))).toEqual({
      kind: 'abolished',
      unitId: 'OLD',
      successors: [
        { unitId: 'N1', share: 'part' },
        { unitId: 'N2', share: 'remainder' },
      ],
      reason: 'Phường Bưởi (Quận Hoàng Mai) không còn tồn tại từ sau ngày 30/06/2025',
    });
  });

  test('on its last day it is a unit like any other', () => {
    expect(directoryOf(districtA, merged).resolveName('phường Bưởi', until).kind).toBe('unit');
  });

  test('a unit that bears the name now goes before one that bore it', () => {
    const reborn = aUnit('NEW', 'Phường Bưởi', { validFrom: day('2025-07-01') });
    expect(directoryOf(districtA, merged, reborn).resolveName('phường Bưởi', NOW)).toMatchObject({ unitId: 'NEW' });
  });

  test('borne by two that are gone, it is settled by the parent or left open', () => {
    const other = aUnit('OLD2', 'Phường Bưởi', { parentId: 'QB', validTo: until });
    const directory = directoryOf(districtA, districtB, merged, other);
    expect(directory.resolveName('phường Bưởi', NOW)).toEqual({
      kind: 'ambiguous',
      candidates: ['OLD', 'OLD2'],
      reason: '"phường Bưởi" có thể là: Phường Bưởi (Quận Hoàng Mai); Phường Bưởi (Quận Thanh Trì)',
    });
    expect(directory.resolveName('phường Bưởi', NOW, { parent: 'quận Thanh Trì' })).toMatchObject({
      kind: 'abolished',
      unitId: 'OLD2',
    });
    expect(directory.resolveName('phường Bưởi', NOW, { parent: 'quận Ba Đình' }).kind).toBe('ambiguous');
  });
});

describe('a name that nobody bears on that day', () => {
  const later = aUnit('S', 'Sở Dân tộc và Tôn giáo', { type: 'department', validFrom: day('2025-03-01') });

  test('because it is founded later: the reason tells the day', () => {
    expect(directoryOf(later).resolveName('Sở Dân tộc và Tôn giáo', day('2025-02-28'))).toEqual({
      kind: 'unknown',
      reason: '"Sở Dân tộc và Tôn giáo" chưa thành lập vào ngày 28/02/2025',
    });
  });

  test('because it is in no directory', () => {
    expect(directoryOf(later).resolveName('Sở Vũ trụ', NOW)).toEqual({
      kind: 'unknown',
      reason: '"Sở Vũ trụ" không có trong danh mục đơn vị',
    });
  });

  test('because the document is another province’s, unless our city is named', () => {
    const directory = directoryOf(later);
    expect(directory.resolveName('Sở Dân tộc và Tôn giáo (mới)', NOW, { outside: true })).toEqual({
      kind: 'unknown',
      reason: '"Sở Dân tộc và Tôn giáo" thuộc cơ quan ngoài danh mục đơn vị',
    });
    expect(directory.resolveName('Sở Dân tộc và Tôn giáo Hà Nội', NOW, { outside: true })).toMatchObject({
      unitId: 'S',
    });
    expect(directory.resolveName('Sở Dân tộc và Tôn giáo', NOW, { outside: false })).toMatchObject({ unitId: 'S' });
  });
});

describe('a collective', () => {
  const directory = createDirectory([
    city,
    aUnit('W', 'Phường Tây Hồ', { validFrom: day('2025-07-01') }),
    aUnit('C', 'Xã Ba Vì', { type: 'commune' }),
    aUnit('S', 'Sở Tài chính', { type: 'department' }),
    aUnit('V', 'Văn phòng UBND Thành phố', { type: 'department' }),
  ]);

  test('covers the units of its kinds that exist on that day', () => {
    expect(directory.resolveName('UBND các xã, phường', NOW)).toEqual({
      kind: 'collective',
      unitIds: ['W', 'C'],
      confidence: 0.95,
    });
    expect(directory.resolveName('UBND các xã, phường', until)).toMatchObject({ unitIds: ['C'] });
    expect(directory.expandCollective('UBND các xã, phường', until)).toEqual(['C']);
  });

  test('"các sở" are the departments by that name, "các sở, ban, ngành" all bodies of that rank', () => {
    expect(directory.expandCollective('các sở', NOW)).toEqual(['S']);
    expect(directory.expandCollective('các sở, ban, ngành', NOW)).toEqual(['S', 'V']);
  });

  test('of which there is none on that day is unknown, and says so', () => {
    expect(directory.resolveName('UBND các quận', NOW)).toEqual({
      kind: 'unknown',
      reason: 'Không có đơn vị nào thuộc nhóm "UBND các quận" vào ngày 23/11/2026',
    });
  });

  test('that only a person can delimit is left to one', () => {
    expect(directory.resolveName('UBND các xã có liên quan', NOW)).toEqual({
      kind: 'unknown',
      reason: '"UBND các xã có liên quan" là nhóm đơn vị chưa xác định được danh sách, cần chọn',
    });
  });

  test('one body’s name is none', () => {
    expect(directory.expandCollective('Sở Tài chính', NOW)).toBeNull();
  });
});
