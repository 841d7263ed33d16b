import type { Role } from '../../domain/access/person.js';
import { localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import { foldWords } from './import-table.js';

const roleWords: { readonly [role in Role]: readonly string[] } = {
  clerk: ['van thu', 'clerk'],
  head: ['nguoi dung dau', 'thu truong', 'thu truong don vi', 'truong don vi', 'head'],
  deputy: ['cap pho', 'pho', 'pho thu truong', 'deputy'],
  officer: ['chuyen vien', 'can bo', 'cong chuc', 'officer'],
  leader: ['lanh dao', 'leader'],
  inspector: ['thanh vien doan kiem tra', 'kiem tra', 'thanh tra', 'kiem tra vien', 'thanh tra vien', 'inspector'],
  administrator: ['quan tri', 'quan tri vien', 'quan tri he thong', 'administrator', 'admin'],
};

/** Roles as the file should write them. */
export const ROLE_NAMES = [
  'Văn thư',
  'Người đứng đầu',
  'Cấp phó',
  'Chuyên viên',
  'Lãnh đạo',
  'Kiểm tra',
  'Quản trị',
] as const;

/** Role by its Vietnamese or English name; null when it is none: a role decides rights and is never guessed from a title. */
export function roleOf(text: string): Role | null {
  const words = foldWords(text);
  const found = Object.entries(roleWords).find(([, names]) => names.includes(words));
  return found === undefined ? null : (found[0] as Role);
}

/**
 * A Vietnamese mobile number as digits with country code (`84912345678`, the form Zalo's templates take), or null. Spreadsheets
 * drop the leading zero, so nine digits beginning with a mobile prefix (3, 5, 7, 8, 9) are accepted.
 */
export function phoneOf(text: string): string | null {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+/, '');
  const match = /^(?:84|0)?([35789]\d{8})$/.exec(digits);
  return match === null ? null : `84${match[1]}`;
}

/** `D/M/YYYY`, `D-M-YYYY` or `YYYY-MM-DD` as a day; null when it names no day. */
export function dateOf(text: string): LocalDate | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = written === null ? text : `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`;
  try {
    return localDate(iso);
  } catch {
    return null;
  }
}
