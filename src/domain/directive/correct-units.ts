import type { Corrected } from './correction-types.js';
import type { DirectiveDraft, DraftQuestion, DraftTask, UnitMention } from './directive.js';
import { whoLeads } from './reader/questions.js';

export type UnitRole = 'lead' | 'cooperate' | 'monitor';
const ROLES: readonly UnitRole[] = ['lead', 'cooperate', 'monitor'];

/** Gives the unit this part in the task, and no other. */
export function addUnit(task: DraftTask, role: UnitRole, unit: UnitMention): DraftTask {
  const bare = cutUnit(task, unit);
  return { ...bare, [role]: [...bare[role], unit] };
}

export function cutUnit(task: DraftTask, unit: UnitMention): DraftTask {
  return {
    ...task,
    lead: without(task.lead, [unit]),
    cooperate: without(task.cooperate, [unit]),
    monitor: without(task.monitor, [unit]),
  };
}

/** Puts the unit where the old one stands; of a group only that member is replaced. The new one has no second part. */
export function replaceUnit(task: DraftTask, old: UnitMention, unit: UnitMention): DraftTask {
  const put = (mentions: readonly UnitMention[]): readonly UnitMention[] => {
    const at = mentions.findIndex((mention) => changes([mention], old));
    if (at < 0) return without(mentions, [unit]);
    const [before, behind] = [mentions.slice(0, at), mentions.slice(at)];
    return [...without(before, [old, unit]), unit, ...without(behind, [old, unit])];
  };
  return { ...task, lead: put(task.lead), cooperate: put(task.cooperate), monitor: put(task.monitor) };
}

/** Whether the unit has a part in the task, by itself or in a group. */
export const holds = (task: DraftTask, unit: UnitMention): boolean => ROLES.some((role) => changes(task[role], unit));

function changes(mentions: readonly UnitMention[], unit: UnitMention): boolean {
  const left = without(mentions, [unit]);
  return left.length !== mentions.length || left.some((mention, at) => mention !== mentions[at]);
}

/** The mentions without these units; a unit inside a collective is taken out of it, and nobody is left of an empty one. */
export function without(mentions: readonly UnitMention[], units: readonly UnitMention[]): readonly UnitMention[] {
  const ids = new Set(
    units.flatMap((unit) =>
      unit.resolution.kind === 'unit'
        ? [unit.resolution.unitId]
        : unit.resolution.kind === 'collective'
          ? unit.resolution.unitIds
          : [],
    ),
  );
  const names = new Set(units.map((unit) => unit.name.toLowerCase()));
  return mentions.flatMap((mention) => {
    const { resolution } = mention;
    if (names.has(mention.name.toLowerCase())) return [];
    if (resolution.kind === 'unit') return ids.has(resolution.unitId) ? [] : [mention];
    if (resolution.kind === 'collective' && resolution.unitIds.some((id) => ids.has(id))) {
      const left = resolution.unitIds.filter((id) => !ids.has(id));
      return left.length === 0 ? [] : [{ ...mention, resolution: { ...resolution, unitIds: left } }];
    }
    return [mention];
  });
}

/** A task that lost all who led it asks who leads it now. */
export function asksForLead(before: DirectiveDraft, result: Corrected): Corrected {
  if (!result.ok) return result;
  const { draft } = result;
  const asked = (index: number): boolean =>
    draft.questions.some((question) => question.field === 'lead' && question.taskIndex === index);
  const lost = draft.tasks.flatMap((task, index): DraftQuestion[] =>
    task.lead.length === 0 && (before.tasks[index]?.lead.length ?? 0) > 0 && !asked(index)
      ? [whoLeads(task, index)]
      : [],
  );
  return lost.length === 0 ? result : { ok: true, draft: { ...draft, questions: [...lost, ...draft.questions] } };
}
