import type { Correction } from '../../domain/directive/correction.js';
import { isGeneric } from '../../domain/directive/correct-tasks.js';
import type { UnitRole } from '../../domain/directive/correct-units.js';
import type { Deadline, DirectiveDraft, DraftTask, UnitMention } from '../../domain/directive/directive.js';
import { formatDocumentCode } from '../../domain/directive/document-code.js';
import type { CorrectionWords } from './correction-words.js';
import { dueDay } from './draft-cards.js';
import { list, shorten } from './format.js';
import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';

/** What is different now, in a phrase each: told from the two drafts themselves, so that it never tells of less than happened. Tasks by their old places. */
export function correctionLines(
  before: DirectiveDraft,
  after: DirectiveDraft,
  corrections: readonly Correction[],
  say: CorrectionWords,
): readonly string[] {
  const merged = corrections.flatMap((each) =>
    each.what === 'merge-tasks' ? [...each.tasks].sort((a, b) => a - b) : [],
  );
  const dropped = droppedBy(before, corrections);
  const gone = new Set([...dropped, ...merged.slice(1)]);
  const kept = before.tasks.flatMap((task, index) => (gone.has(index + 1) ? [] : [{ task, number: index + 1 }]));
  return [
    ...headerLines(before, after, say),
    ...kept.flatMap(({ task, number }, index) => {
      const now = after.tasks[index];
      // What a merged task is made of is told by the places.
      return now === undefined || merged.includes(number) ? [] : taskLines(task, now, number, say);
    }),
    ...(merged.length > 0 ? [say.merged(merged)] : []),
    ...(dropped.length > 0 ? [say.dropped(dropped)] : []),
    ...after.tasks.slice(kept.length).map((_, index) => say.addedTask(kept.length + index + 1)),
    ...corrections.flatMap((each) =>
      each.what === 'confirm' && each.field === 'task' && each.task !== null ? [say.sure(each.task)] : [],
    ),
  ];
}

function droppedBy(before: DirectiveDraft, corrections: readonly Correction[]): readonly number[] {
  const generic = corrections.some(({ what }) => what === 'drop-generic');
  return [
    ...corrections.flatMap((each) => (each.what === 'drop-task' ? [each.task] : [])),
    ...(generic ? before.tasks.flatMap((task, index) => (isGeneric(task) ? [index + 1] : [])) : []),
  ].sort((a, b) => a - b);
}

function headerLines(before: DirectiveDraft, after: DirectiveDraft, say: CorrectionWords): readonly string[] {
  const { header } = say;
  const changed = (field: 'code' | 'date' | 'kind' | 'issuer' | 'subject' | 'urgency'): boolean =>
    JSON.stringify(before[field].value) !== JSON.stringify(after[field].value);
  return [
    ...(changed('code') && after.code.value !== null ? [header.code(formatDocumentCode(after.code.value))] : []),
    ...(changed('date') && after.date.value !== null ? [header.date(after.date.value)] : []),
    ...(changed('kind') && after.kind.value !== null ? [header.kind(after.kind.value)] : []),
    ...(changed('issuer') && after.issuer.value !== null ? [header.issuer(after.issuer.value)] : []),
    ...(changed('subject') && after.subject.value !== null ? [header.subject(shorten(after.subject.value, 120))] : []),
    ...(changed('urgency') && after.urgency.value !== null ? [header.urgency(after.urgency.value)] : []),
  ];
}

function taskLines(before: DraftTask, after: DraftTask, number: number, say: CorrectionWords): readonly string[] {
  const limit =
    JSON.stringify(before.deadline) === JSON.stringify(after.deadline)
      ? []
      : [after.deadline === null ? say.noLimit(number) : say.limit(number, limitWords(after.deadline, say))];
  return [
    ...(before.text === after.text ? [] : [say.text(number)]),
    ...limit,
    ...unitLines(before, after, number, say),
  ];
}

/** "10 ngày nữa" keeps its words beside the day it came to; a day as typed is only that day. */
function limitWords(deadline: Deadline, say: CorrectionWords): string {
  const due = dueDay(deadline);
  if (due === null) return `“${shorten(deadline.raw, 90)}”`;
  const hour = hourOf(deadline);
  const day = `${hour === null ? '' : `${hour} `}${say.day(due)}`;
  const words = deadline.op === 'BEFORE' ? say.before(day) : day;
  return /\d[/.-]\d|tháng \d|thang \d/iu.test(deadline.raw) ? words : `“${shorten(deadline.raw, 60)}” → ${words}`;
}

const ROLES: readonly UnitRole[] = ['lead', 'cooperate', 'monitor'];
const key = ({ name, resolution }: UnitMention): string =>
  resolution.kind === 'unit' ? resolution.unitId : name.toLowerCase();

function unitLines(before: DraftTask, after: DraftTask, number: number, say: CorrectionWords): readonly string[] {
  const all = (task: DraftTask): readonly UnitMention[] => ROLES.flatMap((role) => task[role]);
  const roleIn = (task: DraftTask, mention: UnitMention): UnitRole | undefined =>
    ROLES.find((role) => task[role].some((other) => key(other) === key(mention)));
  const names = (mentions: readonly UnitMention[]): string =>
    list(
      mentions.map(({ name }) => name),
      6,
    );
  const lead = after.lead.filter((mention) => roleIn(before, mention) !== 'lead');
  const gone = all(before).filter((mention) => roleIn(after, mention) === undefined);
  // Who leads now in place of others, or where nobody led, is one change, not three.
  const led =
    lead.length > 0 &&
    (before.lead.length === 0 || before.lead.some((mention) => roleIn(after, mention) === undefined));
  const told = new Set(led ? after.lead.map(key) : []);
  const lines = ROLES.flatMap((role) => {
    const fresh = after[role].filter((mention) => !told.has(key(mention)) && roleIn(before, mention) === undefined);
    const moved = after[role].filter((mention) => {
      const was = roleIn(before, mention);
      return !told.has(key(mention)) && was !== undefined && was !== role;
    });
    return [
      ...(fresh.length > 0 ? [say.added(names(fresh), say.roles[role], number)] : []),
      ...(moved.length > 0 ? [say.moved(names(moved), say.roles[role], number)] : []),
    ];
  });
  const cut = led ? gone.filter((mention) => roleIn(before, mention) !== 'lead') : gone;
  const shrunk = all(before).flatMap((mention) => {
    const now = all(after).find((other) => key(other) === key(mention));
    if (mention.resolution.kind !== 'collective' || now?.resolution.kind !== 'collective') return [];
    const left = now.resolution.unitIds.length;
    const lost = mention.resolution.unitIds.length - left;
    return lost > 0 ? [say.shrunk(mention.name, lost, left, number)] : [];
  });
  return [
    ...(led ? [say.led(number, names(after.lead))] : []),
    ...lines,
    ...(cut.length > 0 ? [say.cut(names(cut), number)] : []),
    ...shrunk,
    ...(after.lead.length === 0 && before.lead.length > 0 ? [say.nobody(number)] : []),
  ];
}
