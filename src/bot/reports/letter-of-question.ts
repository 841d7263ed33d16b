import type { ReportRow, StatusCount } from '../../app/ports/store/assignments.js';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { workingDaysBetween } from '../../domain/calendar/working-calendar.js';
import type { Post } from '../../domain/access/person.js';
import type { Unit } from '../../domain/unit/unit.js';
import { OPEN_STATES } from '../../app/status/open-states.js';
import { lateWithin } from '../conversation/questions/answers.js';
import { periodWords } from '../conversation/questions/say-question.js';
import { urgingLetter, type UrgingLetterInput } from '../files/urging-letter.js';
import { writtenDue } from '../messages/due-words.js';
import type { Asked } from './asked.js';
import { rowsOf } from './list-of-question.js';

/** An annex is read and signed on paper. */
const ANNEX = 500;

export type Letter = { readonly bytes: Buffer; readonly units: number; readonly tasks: number };

/**
 * The monthly urging as a draft công văn of the asker's own organ: what is overdue now, by unit, with the tasks in an annex. Number, day, drafting
 * office and signature are the clerk's (NĐ 30/2020, Annex I).
 */
export async function letterOf(ground: Asked): Promise<Letter | null> {
  const { scope, narrowed, period, question, nameOf } = ground;
  const { tx, now } = scope;
  const organ = await organOf(ground);
  if (organ === null) return null;
  // What was to be finished in the period; without one, all that is watched.
  const due =
    period === null
      ? {}
      : { limitFrom: new Date(period.from.getTime() + 1), limitBefore: new Date(period.before.getTime() + 1) };
  const counts = await tx.assignments.counts({ ...narrowed.filter, ...due }, 'unit', now);
  const { rows } = await rowsOf(
    (work) => work(tx),
    { ...narrowed.filter, states: OPEN_STATES, ...lateWithin(period, now) },
    now,
    ANNEX,
    (row) => row,
  );
  const calendar = await tx.calendar.table();
  const sum = (of: (row: StatusCount) => number): number => counts.reduce((all, row) => all + of(row), 0);
  const oldest = oldestBy(rows);
  const bytes = await urgingLetter({
    ...organ,
    asOf: now,
    period:
      question.slots.period === null
        ? `tính đến ${periodWords({ kind: 'day', offset: 0 }, now)}`
        : periodWords(question.slots.period, now),
    given: question.slots.period === null ? '' : `có thời hạn trong ${periodWords(question.slots.period, now)}`,
    totals: {
      assigned: sum((row) => row.total - row.other),
      done: sum((row) => row.doneOnTime + row.doneLate),
      inTime: sum((row) => row.inTime + row.undated + row.notAcknowledged),
      waiting: sum((row) => row.awaitingConfirmation + row.awaitingOverdue),
    },
    units: counts.map((row) => ({
      name: row.key === null ? 'Khác' : nameOf(row.key),
      total: row.total - row.other,
      overdue: row.overdue,
      notAcknowledged: row.silent,
      oldestDue: oldest.get(row.key ?? '') ?? null,
    })),
    tasks: rows.map((row) => ({
      unit: row.unitName,
      code: row.code,
      task: row.task,
      due: writtenDue(row.assignment.due),
      lateWorkingDays:
        row.assignment.due.due === null ? 0 : workingDaysBetween(calendar, row.assignment.due.due, dayOf(now)),
    })),
  });
  return { bytes, units: counts.filter((row) => row.overdue > 0).length, tasks: sum((row) => row.overdue) };
}

function oldestBy(rows: readonly ReportRow[]): ReadonlyMap<string, LocalDate> {
  const oldest = new Map<string, LocalDate>();
  for (const { assignment } of rows) {
    const known = oldest.get(assignment.unitId);
    if (assignment.due.due !== null && (known === undefined || assignment.due.due < known))
      oldest.set(assignment.unitId, assignment.due.due);
  }
  return oldest;
}

type Organ = Pick<
  UrgingLetterInput,
  'issuer' | 'notation' | 'place' | 'speaker' | 'reply' | 'recipients' | 'signature'
>;

/** Whose letter it is: the organ in which the asker leads, else the one they belong to. */
async function organOf({ scope, principal, nameOf }: Asked): Promise<Organ | null> {
  const post = principal.actor.posts.find(({ role }) => role === 'leader') ?? principal.actor.posts[0];
  if (post === undefined) return null;
  const directory = await scope.tx.units.directory();
  const unit = directory.unit(post.unitId);
  if (unit === undefined) return null;
  const city = directory.cityId === null ? undefined : directory.unit(directory.cityId);
  const committee = unit.type === 'city' || unit.type === 'ward' || unit.type === 'commune';
  const name = committee ? `Ủy ban nhân dân ${placeName(nameOf(unit.id))}` : nameOf(unit.id);
  const short = committee ? `UBND ${placeName(nameOf(unit.id))}` : nameOf(unit.id);
  return {
    issuer: { superior: unit.type === 'city' || city === undefined ? null : superiorOf(unit, city, nameOf), name },
    // The office that drafts stands after the dash: the clerk knows it.
    notation: committee ? 'UBND-......' : '............',
    place: bare(nameOf(committee ? unit.id : (city?.id ?? unit.id))),
    speaker: short,
    reply: { to: committee ? `Văn phòng ${short}` : short, before: null },
    recipients: ['Như trên', `${committee ? 'Chủ tịch ' : 'Lãnh đạo '}${short} (để b/c)`, 'Lưu: VT, ......'],
    signature: signatureOf(post, committee, unit.name),
  };
}

const superiorOf = (unit: Unit, city: Unit, nameOf: (id: string) => string): string =>
  unit.type === 'department' ? `Ủy ban nhân dân ${placeName(nameOf(city.id))}` : nameOf(city.id);

/** "Thành phố Hà Nội" within a name: "thành phố Hà Nội". */
const placeName = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
const bare = (name: string): string => name.replace(/^(?:Thành phố|Phường|Xã|Đặc khu|Tỉnh) /u, '');

const OFFICES =
  /^(?:Phó )?(Giám đốc|Chánh Văn phòng|Chánh Thanh tra|Trưởng ban|Cục trưởng|Chi cục trưởng|Trưởng phòng|Hiệu trưởng)/u;
const HEAD_OF: readonly (readonly [RegExp, string])[] = [
  [/^(?:Sở|Trung tâm|Công an) /u, 'Giám đốc'],
  [/^Văn phòng /u, 'Chánh Văn phòng'],
  [/^Thanh tra /u, 'Chánh Thanh tra'],
  [/^Ban /u, 'Trưởng ban'],
];

/** What the head of an organ that is no committee is called: by the signer's own office, else by the kind of organ. */
const officeOf = (title: string, unit: string): string =>
  OFFICES.exec(title)?.[1] ?? HEAD_OF.find(([kind]) => kind.test(unit))?.[1] ?? 'Thủ trưởng';

function signatureOf({ title }: Post, committee: boolean, unit: string): UrgingLetterInput['signature'] {
  const head = committee ? 'Chủ tịch' : officeOf(title, unit);
  const deputy = /^Phó /u.test(title);
  return {
    authority: [...(committee ? ['TM. Ủy ban nhân dân'] : []), ...(deputy ? [`KT. ${head}`, `Phó ${head}`] : [head])],
    signer: null,
  };
}
