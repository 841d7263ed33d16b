// Who is told at the head of a sentence without being named: officers, persons, bodies by what they do.
import { titleAt } from '../../unit/names/heads.js';
import { afterListedPersons, officerAt } from '../../unit/names/officers.js';
import { afterHolder } from '../../unit/names/person-names.js';
import { personAt } from '../../unit/names/persons.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { NOTHING, subject, type Clause } from './clause-shape.js';
import { isDirected } from './directed.js';
import { personsAtLarge } from './open-subject.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import { toldAt } from './told.js';
import { ownOfficeAt, unnamedBodyAt, unnamedWithin } from './unnamed-body.js';
import { singleBlanks } from './lines.js';

/** "Các ông, bà có tên tại Điều 1, Trưởng các phòng … chịu trách nhiệm thi hành": persons, then bodies. */
function personsFirst(source: Source, words: readonly Word[], at: number, next: number): Clause {
  const name = singleBlanks(source.text.slice(words[at]!.start, words[next - 1]!.end));
  const persons = {
    name,
    start: words[at]!.start,
    end: words[next - 1]!.end,
    head: true,
    collective: true,
    personal: true,
  };
  const joined = keyAt(words, next) === ',' || keyAt(words, next) === 'va';
  const others = joined ? source.names(words, next + 1) : null;
  const end = others?.next ?? next;
  if (!isDirected(words, end, false)) return NOTHING;
  return subject([persons, ...(others?.names ?? [])], at, end);
}

/** "Chủ đầu tư chịu trách nhiệm …", "Cán bộ phụ trách nông nghiệp tham mưu …" at the head of a sentence. */
export function unnamedSubject(source: Source, words: readonly Word[], at: number): Clause {
  const assigned = words[at]?.capital === true ? assignedBySpeaker(source, words, at) : NOTHING;
  if (assigned.act !== 'none') return assigned;
  const persons = words[at]?.capital === true ? afterListedPersons(words, at) : at;
  if (persons > at) return personsFirst(source, words, at, persons);
  const everyone = words[at]?.capital === true ? personsAtLarge(words, at) : null;
  if (everyone !== null) return subject(everyone.names, at, everyone.next);
  const found =
    words[at]?.capital === true ? (unnamedBodyAt(words, at) ?? ownOfficeAt(words, at)) : unnamedWithin(words, at);
  if (found === null) return officerSubject(words, at);
  return subject([found.name], at, found.next);
}

/** "Đ/c An: | phụ trách hậu cần", not "Tổ trưởng: | Ông Nguyễn Văn A", who holds the office. */
export const saysDuty = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind === 'word' &&
  !/^(?:ông|bà|đồng|đ|anh|chị)$/iu.test(words[at]!.raw) &&
  titleAt(words, at) === null &&
  !words[at + 1]?.capital;

const SPEAKERS =
  /^(?:bo truong|chu tich|giam doc|thu truong|nha truong|benh vien|trung tam|cong ty|hoc vien|chi cuc|tong cuc)$/;

/**
 * "Bộ trưởng | giao | Thứ trưởng X theo dõi …", "Phó Thủ tướng Trần Hồng Hà | yêu cầu | các bộ …", "Nhà trường | giao cho | Phòng X …": who
 * speaks is not the one told.
 */
function assignedBySpeaker(source: Source, words: readonly Word[], at: number): Clause {
  const titled = SPEAKERS.test(keysAt(words, at, 2)) ? at + 2 : 0;
  const named = titled > 0 ? afterHolder(words, titled) : (personAt(words, at)?.next ?? 0);
  if (named === 0 || !/^(?:giao|yeu|phan|de)$/.test(keyAt(words, named))) return NOTHING;
  const act = speechAct(words, named);
  const told = act === 0 ? null : toldAt(source, words, named + act);
  if (told === null) return NOTHING;
  return { act: 'assign', names: told.names, from: at, next: told.next, byIssuer: true, polite: false };
}

/** "Đồng chí Phó Chủ tịch phụ trách văn xã chỉ đạo …", "Chánh Văn phòng có trách nhiệm …" at the head of a sentence. */
function officerSubject(words: readonly Word[], at: number): Clause {
  if (words[at]?.capital !== true) return NOTHING;
  // "Ông Lê Văn Nam, Giám đốc Sở Xây dựng | chịu trách nhiệm …": the office that the person holds.
  for (const officer of [personAt(words, at), officerAt(words, at)]) {
    const told = officer !== null && keyAt(words, officer.next) === ':' && saysDuty(words, officer.next + 1);
    if (officer === null || (!told && !isDirected(words, officer.next, false))) continue;
    return subject(officer.names, at, officer.next);
  }
  return NOTHING;
}
