// The body that a collective belongs to, right behind it without "thuộc": "các phòng | Sở Y tế", "các đội | Công an tỉnh".
import type { Cursor } from './cursor.js';
import { fieldAt } from './fields.js';
import { fixedAt, headAt, placeType } from './heads.js';
import { matchPhrase } from './phrase-table.js';
import { levels, place } from './places.js';
import { COMMITTEE_TABLE } from './tables.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** Index after "Sở Giáo dục và Đào tạo"; `at` elsewhere. */
function afterDepartment(words: readonly Word[], at: number): number {
  const head = words[at]!.capital ? headAt(words, at) : null;
  if (head === null || !/^(?:Sở|Bộ)$/.test(head.display)) return at;
  const field = { at: head.next };
  return fieldAt(words, field) === '' ? at : field.at;
}

/** Moves behind the owner's name; false where none stands here. */
export function passOwner(words: readonly Word[], cursor: Cursor): boolean {
  const department = afterDepartment(words, cursor.at);
  if (department > cursor.at) {
    cursor.at = department;
    return true;
  }
  const body = fixedAt(words, cursor.at) ?? matchPhrase(COMMITTEE_TABLE, words, cursor.at);
  if (body === null) return false;
  cursor.at = body.next;
  place(words, cursor);
  return true;
}

/** Index after "UBND các tỉnh, thành phố", "UBND cấp huyện, cấp xã": every People's Committee of these levels; `at` elsewhere. */
function afterEveryCommittee(words: readonly Word[], at: number): number {
  const committee = matchPhrase(COMMITTEE_TABLE, words, at);
  if (committee === null) return at;
  const cursor = { at: committee.next };
  if (levels(words, cursor, true) !== '') return cursor.at;
  let next = committee.next;
  while (keyAt(words, next) === 'cap') {
    const level = placeType(words, next + 1);
    if (level === null) return at;
    next = level.next;
    if (!/^(?:,|va)$/.test(keyAt(words, next)) || keyAt(words, next + 1) !== 'cap') return next;
    next += 1;
  }
  return at;
}

/** Index after the body that others belong to, behind "thuộc": a department with its field, every committee of some levels; `at` elsewhere. */
export function afterOwner(words: readonly Word[], at: number): number {
  const department = afterDepartment(words, at);
  return department > at ? department : afterEveryCommittee(words, at);
}

/** Index after "các tổ chức chính trị - xã hội", whose first word is also a verb; `at` elsewhere. */
export function afterOrganisations(words: readonly Word[], at: number): number {
  const said = ORGANISATIONS.exec(keysAt(words, at, 11));
  return said === null ? at : at + said[0].split(' ').length;
}
const ORGANISATIONS = /^(?:cac )?to chuc chinh tri ?-? xa hoi(?: - nghe nghiep)?(?![a-z])/;

/** Index after "theo ngành, lĩnh vực", "theo ngành, lĩnh vực quản lý" where the restriction of the bodies goes on; `at` elsewhere. */
export function afterField(words: readonly Word[], at: number): number {
  if (rawAt(words, at) === 'về') return afterMatter(words, at);
  const said = keyAt(words, at) === 'theo' ? FIELD.exec(keysAt(words, at, 5)) : null;
  if (said === null) return at;
  let next = at + said[0].split(' ').length;
  if (/^(?:quan ly|phu trach)$/.test(keysAt(words, next, 2))) next += 2;
  return /^(?:lien quan|co lien|truc thuoc|thuoc|cua)(?![a-z])/.test(keysAt(words, next, 2)) ? next : at;
}
/** "cơ quan chuyên môn | về lâm nghiệp | thuộc UBND cấp tỉnh": what they look after, where their owner follows. */
function afterMatter(words: readonly Word[], at: number): number {
  for (let i = at + 2; i < at + LONGEST_MATTER && words[i]?.kind === 'word'; i += 1)
    if (/^(?:thuộc|trực)$/u.test(words[i]!.raw)) return i;
  return at;
}
const LONGEST_MATTER = 7;
const FIELD = /^theo (?:nganh , linh vuc|linh vuc|nganh)(?![a-z])/;

/** "các đơn vị thuộc Bộ | quản lý lĩnh vực, …": what a ministry's bodies look after, where more bodies or the end follow. */
export const managesAt = (words: readonly Word[], at: number): boolean =>
  /^(?:Bộ|Sở|Cục)$/u.test(words[at - 1]?.raw ?? '') &&
  /^quan ly (?:linh vuc|nganh)/.test(keysAt(words, at, 4)) &&
  (words[at + 4] === undefined || /^[,;.)]$/.test(keyAt(words, at + 4)));
