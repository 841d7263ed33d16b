export type Count = { tp: number; fp: number; fn: number };

type Tables = Record<'obligation' | 'lead' | 'dated' | 'deadline' | 'cooperate' | 'reportTo', Count>;

/** Everything counted over a folder, with the misses in words. */
export type Tally = {
  readonly tables: Tables;
  readonly header: Map<string, { right: number; all: number }>;
  /** Fields that the reader gave as sure, and how many of them were wrong. */
  readonly sure: { wrong: number; all: number };
  readonly misses: string[];
};

const count = (): Count => ({ tp: 0, fp: 0, fn: 0 });

export function emptyTally(): Tally {
  return {
    tables: {
      obligation: count(),
      lead: count(),
      dated: count(),
      deadline: count(),
      cooperate: count(),
      reportTo: count(),
    },
    header: new Map(),
    sure: { wrong: 0, all: 0 },
    misses: [],
  };
}

export function miss(tally: Tally, file: string, field: string, expected: unknown, got: unknown): void {
  tally.misses.push(`${file}  ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

export function markSure(tally: Tally, confident: boolean, right: boolean): void {
  if (!confident) return;
  tally.sure.all += 1;
  if (!right) tally.sure.wrong += 1;
}

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

export function ratesOf({ tp, fp, fn }: Count): Rates {
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
