import type { Scope } from '../use-case.js';
import type { AssignmentFilter } from '../ports/store/assignments.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Sight } from './visible-units.js';

/** What a question is about, before it is held against what the person may see. */
export type AskedSubject = {
  /** Each with all units that the name may mean. */
  readonly units: readonly { readonly words: string; readonly unitIds: readonly string[] }[];
  readonly group: { readonly words: string; readonly unitIds: readonly string[] } | null;
  readonly document: string | null;
  readonly person: string | null;
};

export type AskedScope =
  | {
      readonly ok: true;
      /** Never wider than the person's sight. */
      readonly filter: AssignmentFilter;
      readonly unitIds: readonly string[] | null;
      readonly directive: DirectiveRow | null;
    }
  | { readonly ok: false; readonly reason: 'nothing-in-sight' }
  /** Not there, or not for this person: the two are never told apart. */
  | {
      readonly ok: false;
      readonly reason: 'unknown-unit' | 'unknown-document' | 'unknown-person';
      readonly words: string;
    }
  | { readonly ok: false; readonly reason: 'which-unit'; readonly words: string; readonly unitIds: readonly string[] };

/** Narrows the person's sight to the subject of the question. Counts and lists take the one filter that comes out, so neither can tell more than the other. */
export async function askedScope(scope: Scope, sight: Sight, subject: AskedSubject): Promise<AskedScope> {
  if (sight.filter === null) return { ok: false, reason: 'nothing-in-sight' };
  let unitIds: readonly string[] | null = null;
  const directory = await scope.tx.units.directory();
  const withSuccessors = (unitId: string): readonly string[] => {
    const unit = directory.unit(unitId);
    const lived = unit === undefined || unit.validTo === null ? [] : unit.successors.map((next) => next.unitId);
    return [unitId, ...lived, ...directory.descendants(unitId).map((below) => below.id)];
  };
  for (const asked of subject.units) {
    const visible = asked.unitIds.filter((unitId) => withSuccessors(unitId).some((id) => sight.sees(id)));
    if (visible.length === 0) return { ok: false, reason: 'unknown-unit', words: asked.words };
    if (visible.length > 1) return { ok: false, reason: 'which-unit', words: asked.words, unitIds: visible };
    unitIds = [...(unitIds ?? []), ...visible.flatMap(withSuccessors).filter((id) => sight.sees(id))];
  }
  if (subject.group !== null) {
    unitIds = subject.group.unitIds.filter((unitId) => sight.sees(unitId));
    if (unitIds.length === 0) return { ok: false, reason: 'unknown-unit', words: subject.group.words };
  }
  if (subject.person !== null) {
    const found = await unitsOfPerson(scope, sight, subject.person);
    if (found.length === 0) return { ok: false, reason: 'unknown-person', words: subject.person };
    unitIds = found;
  }
  const filter: AssignmentFilter = unitIds === null ? sight.filter : { unitIds };
  if (subject.document === null) return { ok: true, filter, unitIds, directive: null };
  for (const row of await scope.tx.directives.search(subject.document, 8)) {
    if (row.state !== 'issued') continue;
    const [counted] = await scope.tx.assignments.counts({ ...sight.filter, directiveId: row.id }, 'none', scope.now);
    if ((counted?.total ?? 0) > 0)
      return { ok: true, filter: { ...filter, directiveId: row.id }, unitIds, directive: row };
  }
  return { ok: false, reason: 'unknown-document', words: subject.document };
}

/** Units that the named person heads, as far as the asker sees them. */
async function unitsOfPerson(scope: Scope, sight: Sight, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const person of await scope.tx.people.search(name)) {
    for (const post of await scope.tx.people.postsOf(person.id)) if (sight.sees(post.unitId)) found.push(post.unitId);
  }
  return [...new Set(found)];
}
