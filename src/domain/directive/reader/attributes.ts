import type { LocalDate } from '../../calendar/local-date.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Deadline } from '../directive.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import type { Word } from '../../unit/words.js';
import { unbroken, singleBlanks } from './lines.js';
import { tellsItsTime } from './main-deadline.js';
import { rolesOf } from './roles.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import type { Node } from './tree.js';

type Kind = 'lead' | 'cooperate' | 'deadline';
export type Attribute = {
  readonly kind: Kind;
  readonly names: readonly ParsedName[];
  readonly start: number;
  readonly end: number;
  /** "Trách nhiệm chỉ đạo thực hiện: …" under a list of measures: for each of them. */
  readonly forAll?: boolean;
  /** Those who carry out what somebody else may lead. */
  readonly carriesOut?: boolean;
  /** With whom the lead of the same line works: "Cơ quan thực hiện: Sở X chủ trì, phối hợp với Sở Y". */
  readonly partners?: readonly ParsedName[];
  /** What the same line says behind it: "Đơn vị chủ trì: Sở X; đơn vị phối hợp: …; thời gian: …". */
  readonly further?: Attribute;
};

const LEAD =
  /^(?:(?:co quan|don vi|bo phan|phong|nguoi) )?(?:chu tri|thuc hien|chiu trach nhiem(?: thuc hien)?|phu trach|duoc giao|tham muu|dau moi)(?: chinh)?(?:(?: ?[,/])?(?: va)?(?: to chuc| tham muu| trien khai)? thuc hien| tham muu| tong hop)? ?:/;
/** "Cơ quan thực hiện: …" below "Cơ quan chủ trì: …": those who carry it out with the one that leads. */
const CARRIES_OUT = /^(?:(?:co quan|don vi|bo phan|phong) )?(?:thuc hien|trien khai thuc hien|to chuc thuc hien) ?:/;
const FOR_ALL = /^(?:trach nhiem(?: chi dao)?(?: to chuc)?(?: thuc hien)?|phan cong(?: to chuc)? thuc hien) ?:/;
const COOPERATE = /^(?:(?:co quan|don vi|bo phan) )?phoi hop(?:(?: ?[,/])?(?: va)?(?: to chuc)? thuc hien)? ?:/;
const WHEN =
  /^(?:du kien )?(?:thoi (?:gian|han|diem)|tien do|han(?: (?:chot|cuoi|cung))?|hoan thanh|moc (?:thoi gian|hoan thanh))(?: (?:thuc hien|hoan thanh|trien khai|thuc hien va hoan thanh|hoan thien|bao cao|nop|gui|trinh|ban hanh|giao nop|ket thuc))?(?: (?:du kien|san pham|bao cao|ket qua))?(?: \([^()]{1,24}\))? ?:/;

/** Characters that hold the longest label with its colon. */
const LONGEST_LABEL = 80;

/** Where the next label of the same line may begin. */
const NEXT =
  /(?:[;.,]| [-+]) *(?=(?:(?:co quan|don vi|bo phan) )?(?:phoi hop|chu tri|thuc hien)(?: thuc hien)? ?:|(?:du kien )?(?:thoi (?:gian|han|diem)|tien do|han(?: (?:chot|cuoi|cung))?|hoan thanh)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|nop|gui|trinh|ban hanh))?(?: du kien)? ?:)/;

/** "Cơ quan chủ trì: Sở X.", "Đơn vị phối hợp: …", "Thời gian hoàn thành: …": particulars of the task above them, as plans give them. */
export const attributeOf = (source: Source, { block, loose }: Node): Attribute | null =>
  loose && SENDING.test(source.folded.slice(block.start, block.start + LONGEST_LABEL))
    ? null
    : attributeIn(source, block.start, block.end);

/** "Thời hạn gửi: trước ngày 20/4" on a line of its own below numbered items: when all of them send, no particular of the last. */
const SENDING = /^(?:thoi (?:gian|han)|han)(?: (?:chot|cuoi|cung))? (?:gui|nop|bao cao|giao nop)(?: [a-z]+){0,3} ?:/;

/** The particulars that begin at an offset. */
export function attributeIn(source: Source, start: number, blockEnd: number): Attribute | null {
  const folded = unbroken(source.folded.slice(start, Math.min(blockEnd, start + LONGEST_LABEL)));
  if (!folded.includes(':')) return null;
  const forAll = FOR_ALL.test(folded);
  const kind: Kind | null =
    forAll || LEAD.test(folded) ? 'lead' : COOPERATE.test(folded) ? 'cooperate' : WHEN.test(folded) ? 'deadline' : null;
  if (kind === null) return null;
  const colon = start + folded.indexOf(':') + 1;
  const split = NEXT.exec(unbroken(source.folded.slice(colon, blockEnd)));
  const end = split === null ? blockEnd : colon + split.index;
  const more = split === null ? null : attributeIn(source, end + split[0].length, blockEnd);
  const further = more === null ? {} : { further: more };
  if (kind === 'deadline') return { kind, names: [], start: colon, end, ...further };
  const words = source.words(colon, end);
  const list = source.names(words, 0);
  const names =
    list?.names ?? officerIn(source, kind, colon, end) ?? (NAMES_WHO.test(folded) ? writtenIn(source, words) : null);
  if (names === null) return null;
  const partners =
    kind === 'lead' && list !== null && list.next < words.length
      ? rolesOf(source, words, list.next, words.length).cooperate
      : [];
  const carriesOut = kind === 'lead' && CARRIES_OUT.test(folded);
  return {
    kind,
    names,
    start: colon,
    end,
    ...(forAll ? { forAll } : {}),
    ...(carriesOut ? { carriesOut } : {}),
    ...(partners.length > 0 ? { partners } : {}),
    ...further,
  };
}

/** "Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách …": an officer as written; those who only cooperate may stay unread. */
function officerIn(source: Source, kind: Kind, start: number, end: number): readonly ParsedName[] | null {
  if (kind === 'cooperate') return [];
  const written = singleBlanks(source.text.slice(start, end)).trim();
  const name = written.replace(/^(?:Các )?(?:[Đđ]ồng chí|[Đđ]\/c|[ÔÔ]ng|Bà) /u, '').replace(/[.;]+$/, '');
  if (!OFFICER.test(name) || name.length > 120) return null;
  return [{ name, start, end, head: true, collective: false, personal: true }];
}

/** Labels behind which stands who, whatever it is called; "Thực hiện: …" may be followed by what. */
const NAMES_WHO = /^(?:(?:co quan|don vi|bo phan|nguoi) [a-z ]+|chu tri|phu trach) ?:/;
const LONGEST_WRITTEN = 12;

/** "Chủ trì: Hội đồng đánh giá cấp tỉnh": a body that the grammar of names does not know, as written; the clerk is asked. */
function writtenIn(source: Source, words: readonly Word[]): readonly ParsedName[] | null {
  let size = words.length;
  while (size > 0 && /^[.;]$/.test(words[size - 1]!.key)) size -= 1;
  const said = words.slice(0, size);
  if (size < 2 || size > LONGEST_WRITTEN || !said[0]!.capital || verbAt(words, 0)) return null;
  if (said.some(({ key, kind }) => /^\d/.test(key) || (kind === 'sign' && !/^[,-]$/.test(key)))) return null;
  const [start, end] = [said[0]!.start, said[size - 1]!.end];
  const name = singleBlanks(source.text.slice(start, end));
  return [{ name, start, end, head: false, collective: false, personal: true }];
}

const OFFICER =
  /^(?:Phó |Trưởng |Chủ tịch|Giám đốc|Chuyên viên|Cán bộ|Công chức|Bí thư|Chánh |Kế toán|Văn thư|Tổ trưởng)/u;

/** What was asked while nobody led the task is answered by its line of leads. */
const withoutReason = (task: RawTask): RawTask => ({ ...task, reason: undefined });

const withPartners = (task: RawTask, names: readonly ParsedName[]): RawTask =>
  names.length === 0 ? task : { ...task, roles: { ...task.roles, cooperate: [...task.roles.cooperate, ...names] } };

/** How sure a lead is that a line of its own names. */
const STATED = 0.94;

/** The task with an attribute added, and whatever the same line says behind it. */
export function withAttribute(source: Source, task: RawTask, attribute: Attribute, anchor: LocalDate | null): RawTask {
  const next = withOne(source, task, attribute, anchor);
  return attribute.further === undefined ? next : withAttribute(source, next, attribute.further, anchor);
}

function withOne(source: Source, task: RawTask, attribute: Attribute, anchor: LocalDate | null): RawTask {
  switch (attribute.kind) {
    case 'lead':
      if (attribute.carriesOut === true && task.leads.length > 0 && task.confidence === STATED)
        return {
          ...withPartners(task, attribute.names),
          confidence: 0.85,
          reason: 'Cơ quan thực hiện có thể cùng chủ trì',
        };
      return withPartners(
        attribute.names.some((name) => name.personal === true)
          ? { ...task, leads: attribute.names, confidence: 0.8, reason: 'Giao đích danh cá nhân, cần chọn đơn vị' }
          : { ...withoutReason(task), leads: attribute.names, confidence: STATED },
        attribute.partners ?? [],
      );
    case 'cooperate':
      return withPartners(task, attribute.names);
    case 'deadline': {
      const { start, end } = attribute;
      const deadline = overall(
        parseDeadlines(source.text.slice(start, end), anchor, {
          offset: start,
          cell: true,
          folded: source.folded.slice(start, end),
        }),
      );
      return deadline === undefined ? task : { ...task, deadline };
    }
  }
}

/** "Quý IV/2025 và Quý I/2026": from the first period to the last; one limit as it is, a day before words without one. */
export function overall(deadlines: readonly Deadline[]): Deadline | undefined {
  const dated = deadlines.find(isDated) ?? deadlines[0];
  // "Hằng quý, trước ngày 20 tháng cuối quý": of two rhythms the one that tells its day.
  const told = dated?.kind === 'RECURRING' ? deadlines.find(tellsItsTime) : undefined;
  const first = told ?? dated;
  const last = deadlines[deadlines.length - 1];
  if (first?.kind !== 'PERIOD' || last?.kind !== 'PERIOD' || first === last || last.due < first.due) return first;
  return { ...first, due: last.due, confidence: 0.8, reason: 'Nhiều kỳ, hạn lấy theo kỳ cuối' };
}
