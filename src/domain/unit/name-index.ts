import { nameKey } from './name-key.js';
import type { Unit } from './unit.js';

export type Candidate = { readonly unit: Unit; readonly distance: number };

export type NameIndex = { readonly find: (name: string) => readonly Candidate[] };

/** Damerau-free edit distance, given up beyond `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      row.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length]!;
}

const TYPE_WORD = /^(?:phuong|xa|thi tran|thi xa|quan|huyen) /;

/** Damage is forgiven inside a name, never in its first word: "Bộ Tài chính" is not a misspelt "Sở Tài chính". */
/** Names, aliases and bare place names of units, by `nameKey`. A name without its type word finds every unit that bears it. */
export function createNameIndex(units: readonly Unit[]): NameIndex {
  const exact = new Map<string, Unit[]>();
  const bare = new Map<string, Unit[]>();
  const add = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [unit]);
    else if (!list.includes(unit)) list.push(unit);
  };
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = nameKey(name);
      const place = TYPE_WORD.exec(key);
      if (unit.type !== 'department' && unit.type !== 'city' && unit.type !== 'sub-unit' && place === null)
        add(bare, key, unit);
      else add(exact, key, unit);
      if (place !== null && unit.type !== 'sub-unit') add(bare, key.slice(place[0].length), unit);
    }
  }
  const keys = [...exact.keys()];
  const remembered = new Map<string, readonly Candidate[]>();

  function near(key: string): readonly Candidate[] {
    const limit = key.length >= 14 ? 2 : key.length >= 7 ? 1 : 0;
    if (limit === 0) return [];
    let best = limit;
    let found: Candidate[] = [];
    const head = key.slice(0, key.indexOf(' ') + 1);
    for (const other of keys) {
      if (!other.startsWith(head)) continue;
      const distance = editDistance(key, other, best);
      if (distance > best) continue;
      if (distance < best) found = [];
      best = distance;
      for (const unit of exact.get(other)!) if (!found.some((c) => c.unit === unit)) found.push({ unit, distance });
    }
    return found;
  }

  function find(name: string): readonly Candidate[] {
    const key = nameKey(name);
    const cached = remembered.get(key);
    if (cached !== undefined) return cached;
    const hits = exact.get(key) ?? (TYPE_WORD.test(key) ? undefined : bare.get(key));
    const found = hits !== undefined ? hits.map((unit) => ({ unit, distance: 0 })) : near(key);
    if (remembered.size < 20_000) remembered.set(key, found);
    return found;
  }
  return { find };
}
