import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate, type LocalDate } from '../../src/domain/calendar/local-date.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';

const json: unknown = JSON.parse(readFileSync(join(__dirname, '../../reference/hanoi-units.json'), 'utf8'));
const units = unitsFromReference(json);
const directory = createDirectory(units);

const OLD = localDate('2024-05-09');
const MERGED = localDate('2025-04-01');
const NEW = localDate('2026-11-23');

function resolve(name: string, on: LocalDate, parent?: string): string {
  const found = directory.resolveName(name, on, parent === undefined ? {} : { parent });
  switch (found.kind) {
    case 'unit':
      return `${found.unitId}${found.confidence >= 0.9 ? '' : ' ?'}`;
    case 'collective':
      return `×${found.unitIds.length}`;
    case 'abolished':
      return `† ${found.unitId} → ${found.successors.map((s) => `${s.unitId}/${s.share}`).join(', ')}`;
    case 'ambiguous':
      return `? ${found.candidates.length}`;
    case 'unknown':
      return '-';
  }
}

test('the reference file reads into units, whatever shape its successors have', () => {
  expect(units).toHaveLength(810);
  expect(directory.unit('HN-S-KHDT')?.successors).toEqual([{ unitId: 'HN-S-TC2', share: 'whole' }]);
  expect(directory.unit('HN-O00094')?.successors).toEqual([
    { unitId: 'HN-N00097', share: 'part' },
    { unitId: 'HN-N00103', share: 'part' },
  ]);
  expect(units.every((unit) => !unit.name.includes('('))).toBe(true);
});

test('a reference file of another shape is refused with the record named', () => {
  expect(() => unitsFromReference({ units: [{ id: 'X', type: 'ward' }] })).toThrow(/name/);
});

test.each([
  ['Sở Tài chính', OLD, 'HN-S-TC1'],
  ['Sở Tài chính', NEW, 'HN-S-TC2'],
  ['so tai chinh', NEW, 'HN-S-TC2'],
  ['SỞ TÀI CHÍNH', NEW, 'HN-S-TC2'],
  ['Sở TC', NEW, 'HN-S-TC2'],
  ['Sở KH&ĐT', OLD, 'HN-S-KHDT'],
  ['Sở KH-ĐT', OLD, 'HN-S-KHDT'],
  ['Sở Kế hoạch & Đầu tư', OLD, 'HN-S-KHDT'],
  ['Sở Nông nghiệp và Môi trường', MERGED, 'HN-S-NNMT'],
  ['Sở LĐ-TB&XH', OLD, 'HN-S-LDTBXH'],
  ['Sở Giao thông Vận tải', OLD, 'HN-S-GTVT'],
  ['Giám đốc Sở Y tế', NEW, 'HN-S-YT'],
  ['p. tây hồ', NEW, 'HN-N00103'],
  ['UBND P. Tây Hồ', NEW, 'HN-N00103'],
  ['Ủy ban nhân dân phường Tây Hồ', NEW, 'HN-N00103'],
  ['phuong tay ho', NEW, 'HN-N00103'],
  ['UBND phường Tây Hô', NEW, 'HN-N00103'],
  ['UBND quận Tây Hồ', OLD, 'HN-D003'],
  ['CATP', NEW, 'HN-CATP'],
  ['Công an TP Hà Nội', NEW, 'HN-CATP'],
  ['UBND Thành phố', NEW, 'HN'],
  ['VP UBND TP', NEW, 'HN-VP'],
])('%s on %s is %s', (name, on, id) => {
  expect(resolve(name, on)).toBe(id);
});

test('the same word is a district before the reform and a ward after it', () => {
  expect(resolve('Tây Hồ', OLD)).toBe('HN-D003');
  expect(resolve('Tây Hồ', NEW)).toBe('HN-N00103');
});

test('one lost letter is forgiven but asked about, a wrong head never', () => {
  expect(resolve('Sở Tài chínn', NEW)).toBe('HN-S-TC2 ?');
  expect(resolve('Bộ Tài chính', NEW)).toBe('-');
  expect(resolve('Sở Ngoại giao', NEW)).toBe('-');
});

test('an ambiguous name lists its candidates and is settled by the parent in brackets', () => {
  expect(resolve('phường Minh Khai', OLD)).toBe('? 2');
  expect(resolve('phường Minh Khai', OLD, 'quận Hai Bà Trưng')).toBe('HN-O00295');
  expect(resolve('phường Minh Khai (quận Bắc Từ Liêm)', OLD)).toBe('HN-O00613');
});

test('an abolished unit proposes its successors with their shares; a split stays open', () => {
  expect(resolve('Sở Kế hoạch và Đầu tư', NEW)).toBe('† HN-S-KHDT → HN-S-TC2/whole');
  expect(resolve('phường Khương Thượng', NEW)).toBe('† HN-O00238 → HN-N00229/whole');
  expect(resolve('phường Nhật Tân', NEW)).toBe('† HN-O00094 → HN-N00097/part, HN-N00103/part');
  expect(resolve('quận Tây Hồ', NEW)).toMatch(/^† HN-D003 → .*\/part/);
});

test('a unit that is not founded yet, and one that nobody knows, are unknown', () => {
  expect(resolve('Sở Dân tộc và Tôn giáo', OLD)).toBe('-');
  expect(resolve('Sở Vũ trụ', NEW)).toBe('-');
});

test.each([
  ['UBND các quận, huyện, thị xã', OLD, '×30'],
  ['UBND các quận, huyện, thị xã', localDate('2025-06-30'), '×30'],
  ['UBND các quận, huyện, thị xã', localDate('2025-07-01'), '-'],
  ['UBND các xã, phường', NEW, '×126'],
  ['UBND các phường', NEW, '×51'],
  ['UBND cấp xã', NEW, '×126'],
  ['UBND cấp huyện', OLD, '×30'],
])('%s on %s covers %s', (name, on, expected) => {
  expect(resolve(name, on)).toBe(expected);
});

test('a collective that the directory cannot delimit is left to a person', () => {
  for (const name of [
    'các cơ quan, đơn vị có liên quan',
    'UBND các xã, phường có cụm công nghiệp',
    'các sở, ngành liên quan',
    'UBND các phường nêu trên',
  ])
    expect(resolve(name, NEW)).toBe('-');
});

test('a document from another province does not reach our departments, unless our city is named', () => {
  expect(directory.resolveName('Sở Tài chính', NEW, { outside: true }).kind).toBe('unknown');
  expect(directory.resolveName('Sở Tài chính thành phố Hà Nội', NEW, { outside: true }).kind).toBe('unit');
});

test('mentions in running text keep their place and expand distributive lists', () => {
  const text =
    'Giao các Sở: Tài chính, Kế hoạch và Đầu tư; UBND các phường: Nhật Tân, Quảng An phối hợp với Văn phòng Chính phủ.';
  const found = directory.findMentions(text, OLD);
  expect(found.map((m) => m.name)).toEqual([
    'Sở Tài chính',
    'Sở Kế hoạch và Đầu tư',
    'UBND phường Nhật Tân',
    'UBND phường Quảng An',
    'Văn phòng Chính phủ',
  ]);
  expect(found.map((m) => m.resolution.kind)).toEqual(['unit', 'unit', 'unit', 'unit', 'unknown']);
  expect(text.slice(found[1]!.span.start, found[1]!.span.end)).toBe('Kế hoạch và Đầu tư');
});

test('ancestors and descendants follow the tree as of a day', () => {
  expect(directory.ancestors('HN-O00094').map((unit) => unit.id)).toEqual(['HN-D003', 'HN']);
  expect(directory.descendants('HN', NEW).filter((unit) => unit.type === 'ward')).toHaveLength(51);
  expect(directory.descendants('HN-D003', NEW)).toHaveLength(0);
});
