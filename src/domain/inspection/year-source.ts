import { z } from 'zod';
import { UNIT_LEVELS } from './unit-level.js';
import type { VisitKind } from './terms.js';
import { VISIT_STEPS } from './visit.js';
import type { StatedFigure, YearRow } from './year-report.js';

const KINDS = ['planned', 'surprise', 'directed', 'specialised'] as const satisfies readonly VisitKind[];
const kind = z.enum(KINDS);
const source = z.object({ title: z.string().min(1), publisher: z.string().min(1), url: z.url(), part: z.string() });
const row = z.object({
  id: z.string().min(1),
  kind,
  unitIds: z.array(z.string().min(1)).min(1),
  relatedUnitIds: z.array(z.string().min(1)).default([]),
  themes: z.array(z.string()).default([]),
  outcome: z.enum(['not-begun', 'running', 'ended', 'withdrawn']),
  lastStep: z.enum(VISIT_STEPS).nullable().default(null),
  part: z.string().min(1),
});
const selection = z.object({
  kinds: z.array(kind).min(1),
  level: z.enum(UNIT_LEVELS).nullable().default(null),
  outcome: row.shape.outcome.nullable().default(null),
});
const figure = z.object({
  key: z.string().min(1),
  value: z.number().int().nonnegative(),
  words: z.string().min(1),
  counts: selection,
  parts: z.array(z.object({ value: z.number().int().nonnegative(), words: z.string().min(1), counts: selection })),
});
const file = z.object({ year: z.number().int(), source, rows: z.array(row).min(1), figures: z.array(figure) });

/** Rows and stated figures of a year, read from a published account. */
export type YearSource = {
  readonly year: number;
  readonly source: z.infer<typeof source>;
  readonly rows: readonly YearRow[];
  readonly figures: readonly StatedFigure[];
};

/** Reads rows and figures of a year from structured data (already parsed JSON). Throws ZodError naming the field when the file has another shape. */
export function parseYearSource(json: unknown): YearSource {
  return file.parse(json);
}
