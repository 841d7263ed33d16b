/** A figure as somebody stated it, with the parts that they gave for it. */
export type Stated = { readonly value: number; readonly words: string };

/**
 * `agrees` · `parts-differ`: the stated parts do not make the stated total · `rows-differ`: the rows at hand do not make it, though the parts do.
 * `withoutParts` are parts (by index) whose leaving-out makes the parts agree with the total: the likely reading, shown and not applied.
 */
export type Reconciliation = {
  readonly verdict: 'agrees' | 'parts-differ' | 'rows-differ';
  readonly stated: number;
  readonly sumOfParts: number | null;
  readonly counted: number;
  readonly partsCounted: readonly number[];
  readonly withoutParts: readonly (readonly number[])[];
};

/** The parts beyond which subsets are not searched: 2^12 sums are nothing, and no report has more. */
const MOST_PARTS = 12;

/**
 * Compares a stated total with its stated parts and with the rows counted for the total and for each part. It never corrects: it says what differs and
 * which smallest sets of parts, left out, would explain it.
 */
export function reconcile(
  total: Stated,
  parts: readonly Stated[],
  counted: number,
  partsCounted: readonly number[],
): Reconciliation {
  const sumOfParts = parts.length === 0 ? null : parts.reduce((sum, { value }) => sum + value, 0);
  const base = { stated: total.value, sumOfParts, counted, partsCounted };
  if (sumOfParts !== null && sumOfParts !== total.value) {
    return {
      ...base,
      verdict: 'parts-differ',
      withoutParts: smallestSubsets(
        parts.map(({ value }) => value),
        sumOfParts - total.value,
      ),
    };
  }
  const rowsAgree = counted === total.value && parts.every(({ value }, index) => partsCounted[index] === value);
  return { ...base, verdict: rowsAgree ? 'agrees' : 'rows-differ', withoutParts: [] };
}

/** All smallest sets of indices whose values sum to `excess`; none for a negative one: nothing can be left out to make more. */
function smallestSubsets(values: readonly number[], excess: number): readonly (readonly number[])[] {
  if (excess <= 0 || values.length > MOST_PARTS) return [];
  let found: number[][] = [];
  for (let mask = 1; mask < 1 << values.length; mask += 1) {
    const indices = values.map((_, index) => index).filter((index) => (mask & (1 << index)) !== 0);
    if (indices.reduce((sum, index) => sum + (values[index] ?? 0), 0) !== excess) continue;
    const best = found[0]?.length ?? Number.POSITIVE_INFINITY;
    if (indices.length < best) found = [indices];
    else if (indices.length === best) found.push(indices);
  }
  return found;
}
