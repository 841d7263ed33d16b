import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Unit, UnitType } from '../../domain/unit/unit.js';
import { recordsOf, type Column } from './import-header.js';
import { foldWords, type ImportProblem, type ImportTable } from './import-table.js';
import { dateOf } from './import-values.js';

type Key = 'id' | 'name' | 'type' | 'parent' | 'aliases' | 'from' | 'to' | 'ordinal' | 'note';

const unitColumns: readonly Column<Key>[] = [
  { key: 'id', heading: 'Mã', names: ['ma', 'ma don vi', 'id', 'code'], required: true },
  { key: 'name', heading: 'Tên đơn vị', names: ['ten don vi', 'don vi', 'ten', 'name', 'unit'], required: true },
  { key: 'type', heading: 'Loại', names: ['loai', 'loai don vi', 'type'], required: true },
  {
    key: 'parent',
    heading: 'Mã đơn vị cấp trên',
    names: ['ma don vi cap tren', 'don vi cap tren', 'cap tren', 'parent'],
    required: false,
  },
  { key: 'aliases', heading: 'Tên khác', names: ['ten khac', 'ten viet tat', 'viet tat', 'aliases'], required: false },
  { key: 'from', heading: 'Từ ngày', names: ['tu ngay', 'ngay thanh lap', 'from', 'valid from'], required: false },
  { key: 'to', heading: 'Đến ngày', names: ['den ngay', 'ngay ket thuc', 'to', 'valid to'], required: false },
  { key: 'ordinal', heading: 'STT', names: ['stt', 'tt', 'so thu tu', 'no'], required: false },
  { key: 'note', heading: 'Ghi chú', names: ['ghi chu', 'note', 'notes'], required: false },
];

const typeWords: { readonly [type in UnitType]: readonly string[] } = {
  city: ['thanh pho', 'tinh', 'city'],
  department: ['so', 'ban', 'nganh', 'so ban nganh', 'so nganh', 'department'],
  'sub-unit': ['don vi truc thuoc', 'phong', 'chi cuc', 'trung tam', 'sub unit'],
  ward: ['phuong', 'ward'],
  commune: ['xa', 'commune'],
  township: ['thi tran', 'township'],
  'urban-district': ['quan', 'urban district'],
  'rural-district': ['huyen', 'rural district'],
  'district-town': ['thi xa', 'district town'],
  other: ['khac', 'other'],
};
const TYPE_NAMES = ['Thành phố', 'Sở', 'Đơn vị trực thuộc', 'Phường', 'Xã', 'Khác'] as const;

export type ParsedUnits =
  | { readonly ok: true; readonly units: readonly Unit[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Reads a list of units; parents are named by their code, in this list or among `known`. All or nothing. */
export function parseUnits(table: ImportTable, known: ReadonlySet<string>): ParsedUnits {
  const { records, problems: found } = recordsOf(table, unitColumns);
  const problems = [...found];
  const units = new Map<string, { row: number; unit: Unit }>();
  for (const record of records) {
    const report = (key: Key, what: ImportProblem['what']): void => {
      problems.push({ row: record.row, column: record.letter(key), what });
    };
    for (const { key, heading, required } of unitColumns)
      if (required && record.get(key) === '') report(key, { kind: 'missing', heading });
    const typeText = record.get('type');
    const type = Object.entries(typeWords).find(([, names]) => names.includes(foldWords(typeText)))?.[0] as
      UnitType | undefined;
    if (type === undefined && typeText !== '')
      report('type', { kind: 'not-one-of', heading: 'Loại', value: typeText, allowed: TYPE_NAMES });
    const day = (key: 'from' | 'to', heading: string): LocalDate | null => {
      const text = record.get(key);
      const date = text === '' ? null : dateOf(text);
      if (text !== '' && date === null) report(key, { kind: 'bad-date', heading, value: text });
      return date;
    };
    const validFrom = day('from', 'Từ ngày');
    const validTo = day('to', 'Đến ngày');
    if (validFrom !== null && validTo !== null && validFrom > validTo) report('to', { kind: 'dates-swapped' });
    const id = record.get('id');
    const twin = units.get(id);
    if (id !== '' && twin !== undefined) report('id', { kind: 'repeated', row: twin.row });
    const aliases = record
      .get('aliases')
      .split(';')
      .map((alias) => alias.trim().normalize('NFC'))
      .filter((alias) => alias !== '');
    units.set(id, {
      row: record.row,
      unit: {
        id,
        name: record.get('name').normalize('NFC'),
        type: type ?? 'other',
        parentId: record.get('parent') || null,
        aliases,
        validFrom,
        validTo,
        successors: [],
      },
    });
  }
  const letterOfParent = records[0]?.letter('parent') ?? null;
  for (const { row, unit } of units.values()) {
    if (unit.parentId === null) continue;
    if (!units.has(unit.parentId) && !known.has(unit.parentId)) {
      problems.push({ row, column: letterOfParent, what: { kind: 'unknown-unit', value: unit.parentId } });
    } else if (isOwnAncestor(unit, units)) {
      problems.push({ row, column: letterOfParent, what: { kind: 'cycle', value: unit.parentId } });
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, units: [...units.values()].map(({ unit }) => unit) };
}

function isOwnAncestor(unit: Unit, units: ReadonlyMap<string, { readonly unit: Unit }>): boolean {
  const seen = new Set<string>();
  for (let at: Unit | undefined = unit; at?.parentId != null; at = units.get(at.parentId)?.unit) {
    if (at.parentId === unit.id) return true;
    if (seen.has(at.id)) return false;
    seen.add(at.id);
  }
  return false;
}
