import type { Unit } from '../../domain/unit/unit.js';
import type { Scope } from '../use-case.js';

export type ImportedUnits = {
  readonly written: boolean;
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number };
};

/** Writes units in the scope's transaction; the same list again changes nothing. Units are never removed: they end by their last day. */
export async function importUnits(
  { tx, now }: Scope,
  input: { readonly units: readonly Unit[]; readonly previewOnly: boolean; readonly actor: string | null },
): Promise<ImportedUnits> {
  const known = new Map((await tx.units.all()).map((unit) => [unit.id, unit]));
  const added = input.units.filter((unit) => !known.has(unit.id));
  const changed = input.units.filter((unit) => {
    const before = known.get(unit.id);
    return before !== undefined && canonical(before) !== canonical(unit);
  });
  const counts = {
    added: added.length,
    changed: changed.length,
    unchanged: input.units.length - added.length - changed.length,
  };
  const touched = [...added, ...changed];
  if (input.previewOnly || touched.length === 0) return { written: false, counts };
  await tx.units.upsert(touched);
  const data = { added: added.map(({ id }) => id), changed: changed.map(({ id }) => id) };
  await tx.audit.add({ actor: input.actor, action: 'unit.import', subject: 'unit', subjectId: 'directory', data }, now);
  return { written: true, counts };
}

/** The same text for the same unit, whatever the order of keys in which it was loaded. */
const canonical = ({ id, name, type, parentId, aliases, validFrom, validTo, successors }: Unit): string =>
  JSON.stringify([
    id,
    name,
    type,
    parentId,
    aliases,
    validFrom,
    validTo,
    successors.map(({ unitId, share }) => [unitId, share]),
  ]);
