import type { Role } from '../../domain/access/person.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Directory } from '../../domain/unit/directory.js';
import { recordsOf, type Column, type Record } from './import-header.js';
import { foldWords, type ImportProblem, type ImportTable } from './import-table.js';
import { ROLE_NAMES, dateOf, phoneOf, roleOf } from './import-values.js';

/** One line of the list: a person in a post. A person with two posts has two lines. */
export type PersonLine = {
  readonly row: number;
  readonly name: string;
  readonly phone: string | null;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
};

export type ParsedPeople =
  | { readonly ok: true; readonly lines: readonly PersonLine[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** What a name means on a day. */
export type UnitNames = Pick<Directory, 'unit' | 'resolveName'>;

type Key = 'unit' | 'name' | 'role' | 'title' | 'phone' | 'from' | 'to' | 'ordinal' | 'note';

const peopleColumns: readonly Column<Key>[] = [
  {
    key: 'unit',
    heading: 'Đơn vị',
    names: ['don vi', 'ten don vi', 'co quan', 'co quan don vi', 'unit', 'agency'],
    required: true,
  },
  { key: 'name', heading: 'Họ và tên', names: ['ho va ten', 'ho ten', 'ten', 'full name', 'name'], required: true },
  { key: 'role', heading: 'Vai trò', names: ['vai tro', 'role'], required: true },
  { key: 'title', heading: 'Chức danh', names: ['chuc danh', 'chuc vu', 'title', 'position'], required: false },
  {
    key: 'phone',
    heading: 'Số điện thoại',
    names: ['so dien thoai', 'dien thoai', 'sdt', 'di dong', 'phone', 'mobile'],
    required: false,
  },
  { key: 'from', heading: 'Từ ngày', names: ['tu ngay', 'ngay bat dau', 'from', 'valid from'], required: false },
  { key: 'to', heading: 'Đến ngày', names: ['den ngay', 'ngay ket thuc', 'to', 'until', 'valid to'], required: false },
  { key: 'ordinal', heading: 'STT', names: ['stt', 'tt', 'so thu tu', 'no'], required: false },
  { key: 'note', heading: 'Ghi chú', names: ['ghi chu', 'note', 'notes'], required: false },
];

const LIMIT = 200;

/**
 * Reads a list of people. Pure: the directory says which unit a name means on `today`. All or nothing: one wrong cell and
 * no line is returned, but every wrong cell is named.
 */
export function parsePeople(table: ImportTable, directory: UnitNames, today: LocalDate): ParsedPeople {
  const { records, problems: found } = recordsOf(table, peopleColumns);
  const problems = [...found];
  const lines: PersonLine[] = [];
  for (const record of records) {
    const before = problems.length;
    const line = lineOf(record, directory, today, problems);
    if (problems.length === before && line !== null) lines.push(line);
  }
  problems.push(...clashes(lines, (row) => records.find((record) => record.row === row)?.letter('phone') ?? null));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines };
}

function lineOf(
  record: Record<Key>,
  directory: UnitNames,
  today: LocalDate,
  problems: ImportProblem[],
): PersonLine | null {
  const report = (key: Key, what: ImportProblem['what']): null => {
    problems.push({ row: record.row, column: record.letter(key), what });
    return null;
  };
  for (const { key, heading, required } of peopleColumns) {
    if (required && record.get(key) === '') report(key, { kind: 'missing', heading });
    if (record.get(key).length > LIMIT) report(key, { kind: 'too-long', heading, limit: LIMIT });
  }
  const unitText = record.get('unit');
  const unitId = unitText === '' ? null : unitOf(unitText, directory, today, (what) => report('unit', what));
  const roleText = record.get('role');
  const role = roleOf(roleText);
  if (role === null && roleText !== '')
    report('role', { kind: 'not-one-of', heading: 'Vai trò', value: roleText, allowed: ROLE_NAMES });
  const phoneText = record.get('phone');
  const phone = phoneText === '' ? null : phoneOf(phoneText);
  if (phoneText !== '' && phone === null) report('phone', { kind: 'bad-phone', value: phoneText });
  const [validFrom, validTo] = (['from', 'to'] as const).map((key) => {
    const text = record.get(key);
    const date = text === '' ? null : dateOf(text);
    const heading = key === 'from' ? 'Từ ngày' : 'Đến ngày';
    return text !== '' && date === null ? report(key, { kind: 'bad-date', heading, value: text }) : date;
  });
  if (validFrom && validTo && validFrom > validTo) report('to', { kind: 'dates-swapped' });
  if (unitId === null || role === null) return null;
  return {
    row: record.row,
    name: record.get('name').normalize('NFC'),
    phone,
    unitId,
    role,
    title: record.get('title').normalize('NFC'),
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  };
}

function unitOf(
  text: string,
  directory: UnitNames,
  today: LocalDate,
  report: (what: ImportProblem['what']) => null,
): string | null {
  if (directory.unit(text) !== undefined) return text;
  const nameOf = (id: string): string => directory.unit(id)?.name ?? id;
  const resolution = directory.resolveName(text, today);
  switch (resolution.kind) {
    case 'unit':
      return resolution.unitId;
    case 'ambiguous':
      return report({ kind: 'several-units', value: text, names: resolution.candidates.map(nameOf) });
    case 'collective':
      return report({ kind: 'several-units', value: text, names: resolution.unitIds.slice(0, 5).map(nameOf) });
    case 'abolished':
      return report({
        kind: 'abolished-unit',
        value: text,
        successors: resolution.successors.map(({ unitId }) => nameOf(unitId)),
      });
    case 'unknown':
      return report({ kind: 'unknown-unit', value: text });
  }
}

/** One phone for two names, and the same post written twice: both would silently do the wrong thing. */
function clashes(lines: readonly PersonLine[], phoneColumn: (row: number) => string | null): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const byPhone = new Map<string, PersonLine>();
  const posts = new Map<string, PersonLine>();
  for (const line of lines) {
    const owner = line.phone === null ? undefined : byPhone.get(line.phone);
    if (owner !== undefined && foldWords(owner.name) !== foldWords(line.name)) {
      problems.push({
        row: line.row,
        column: phoneColumn(line.row),
        what: { kind: 'phone-of-another', name: owner.name, row: owner.row },
      });
    } else if (line.phone !== null) {
      byPhone.set(line.phone, line);
    }
    const post = [foldWords(line.name), line.phone ?? '', line.unitId, line.role].join('|');
    const twin = posts.get(post);
    if (twin !== undefined) problems.push({ row: line.row, column: null, what: { kind: 'repeated', row: twin.row } });
    else posts.set(post, line);
  }
  return problems;
}
