// The ministries and what stands beside them, named one after the other by their heads: one collective, as every letter to them writes it.
import type { ParsedName } from './parsed-name.js';

/** What may follow "các bộ" in that collective, in this order. */
const BESIDE = /^các cơ quan (?:ngang bộ|thuộc Chính phủ)(?:, cơ quan thuộc Chính phủ)?/iu;

/**
 * "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ", "Bộ trưởng các Bộ, Thủ trưởng các cơ quan ngang Bộ, …":
 * "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ".
 */
export function withGovernmentBodies(names: readonly ParsedName[]): readonly ParsedName[] {
  const at = names.findIndex(({ name }) => name === 'các bộ' || name === 'các bộ, cơ quan ngang bộ');
  if (at === -1) return names;
  let next = at + 1;
  let whole = names[at]!;
  while (next < names.length && BESIDE.test(names[next]!.name)) {
    const below = names[next]!;
    whole = { ...whole, name: `${whole.name}, ${below.name.slice('các '.length)}`, end: below.end };
    next += 1;
  }
  return next === at + 1 ? names : [...names.slice(0, at), whole, ...names.slice(next)];
}

const EVERYBODY: ReadonlySet<string> = new Set(['các cấp, các ngành', 'các ngành, các cấp']);

/** "các cấp, các ngành", "các ngành, các cấp": everybody of the administration in one breath, like "các cấp, ngành". */
export function withEveryBranch(names: readonly ParsedName[]): readonly ParsedName[] {
  const at = names.findIndex(({ name }, i) => EVERYBODY.has(`${name}, ${names[i + 1]?.name ?? ''}`));
  if (at === -1) return names;
  const [first, second] = [names[at]!, names[at + 1]!];
  const whole = { ...first, name: `${first.name}, ${second.name}`, end: second.end };
  return [...names.slice(0, at), whole, ...names.slice(at + 2)];
}
