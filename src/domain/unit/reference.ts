import { z } from 'zod';
import { localDate } from '../calendar/local-date.js';
import type { SuccessorShare, Unit, UnitType } from './unit.js';

const share = z.enum(['whole', 'part', 'remainder']);
const successor = z.union([z.string(), z.object({ id: z.string(), share: z.string().nullish() })]);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullish();
const record = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  type: z.string(),
  parent: z.string().nullish(),
  validFrom: day,
  validTo: day,
  aliases: z.array(z.string()).default([]),
  successors: z.array(successor).default([]),
});
const reference = z.object({ units: z.array(record) });

const TYPES: ReadonlySet<string> = new Set<UnitType>([
  'city',
  'department',
  'sub-unit',
  'ward',
  'commune',
  'township',
  'urban-district',
  'rural-district',
  'district-town',
  'other',
]);

/** A territory handed to many new units is a part for each of them; a body merged into one successor went there whole. */
function shareOf(given: string | null | undefined, type: string, count: number): SuccessorShare {
  const known = share.safeParse(given);
  if (known.success) return known.data;
  return count === 1 && type === 'department' ? 'whole' : 'part';
}

/** Bracketed notes ("Sở Tài chính (trước 01/3/2025)") tell records apart in the file, they are no part of the name. */
const withoutNote = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/u, '');

/**
 * Units from the reference file (`reference/hanoi-units.json`: `{ units: [{ id, name, type, parent, validFrom, validTo, aliases, successors }] }`;
 * `successors` holds ids or `{ id, share }`). Throws ZodError naming the record and field when the file has another shape.
 */
export function unitsFromReference(json: unknown): Unit[] {
  return reference.parse(json).units.map((unit) => ({
    id: unit.id,
    name: withoutNote(unit.name),
    type: TYPES.has(unit.type) ? (unit.type as UnitType) : 'other',
    parentId: unit.parent ?? null,
    aliases: unit.aliases.map(withoutNote),
    validFrom: unit.validFrom == null ? null : localDate(unit.validFrom),
    validTo: unit.validTo == null ? null : localDate(unit.validTo),
    successors: unit.successors.map((next) =>
      typeof next === 'string'
        ? { unitId: next, share: shareOf(null, unit.type, unit.successors.length) }
        : { unitId: next.id, share: shareOf(next.share, unit.type, unit.successors.length) },
    ),
  }));
}
