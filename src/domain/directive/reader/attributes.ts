import type { LocalDate } from '../../calendar/local-date.js';
import { parseDeadlines } from '../deadline/parse-deadlines.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
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
};

const LEAD =
  /^(?:(?:co quan|don vi|bo phan|phong|nguoi) )?(?:chu tri|thuc hien|chiu trach nhiem(?: thuc hien)?|phu trach|duoc giao)(?: thuc hien)? ?:/;
const FOR_ALL = /^(?:trach nhiem(?: chi dao)?(?: to chuc)?(?: thuc hien)?|phan cong(?: to chuc)? thuc hien) ?:/;
const COOPERATE = /^(?:(?:co quan|don vi|bo phan) )?phoi hop(?: thuc hien)? ?:/;
const WHEN = /^(?:thoi (?:gian|han)|tien do|han)(?: (?:thuc hien|hoan thanh|trien khai|thuc hien va hoan thanh))? ?:/;

/** "Cơ quan chủ trì: Sở X.", "Đơn vị phối hợp: …", "Thời gian hoàn thành: …": particulars of the task above them, as plans give them. */
export function attributeOf(source: Source, node: Node): Attribute | null {
  const folded = source.folded.slice(node.block.start, node.block.end).replace(/\n/g, ' ');
  const forAll = FOR_ALL.test(folded);
  const kind: Kind | null =
    forAll || LEAD.test(folded) ? 'lead' : COOPERATE.test(folded) ? 'cooperate' : WHEN.test(folded) ? 'deadline' : null;
  if (kind === null) return null;
  const colon = node.block.start + folded.indexOf(':') + 1;
  if (kind === 'deadline') return { kind, names: [], start: colon, end: node.block.end };
  const words = source.words(colon, node.block.end);
  const list = source.names(words, 0);
  return list === null
    ? null
    : { kind, names: list.names, start: colon, end: node.block.end, ...(forAll ? { forAll } : {}) };
}

/** What was asked while nobody led the task is answered by its line of leads. */
function withoutReason({ reason: _reason, ...task }: RawTask): RawTask {
  return task;
}

/** The task with an attribute added. */
export function withAttribute(source: Source, task: RawTask, attribute: Attribute, anchor: LocalDate | null): RawTask {
  switch (attribute.kind) {
    case 'lead':
      return { ...withoutReason(task), leads: attribute.names, confidence: 0.94 };
    case 'cooperate':
      return { ...task, roles: { ...task.roles, cooperate: [...task.roles.cooperate, ...attribute.names] } };
    case 'deadline': {
      const { start, end } = attribute;
      const [deadline] = parseDeadlines(source.text.slice(start, end), anchor, {
        offset: start,
        cell: true,
        folded: source.folded.slice(start, end),
      });
      return deadline === undefined ? task : { ...task, deadline };
    }
  }
}
