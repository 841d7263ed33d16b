import { z } from 'zod';

/** A list that the annotator left out or set to null is empty. */
const names = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

const due = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();
const deadline = z.object({ kind: z.string(), raw: z.string().nullish(), op: z.string().nullish(), due }).loose();

const optionalNames = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? undefined);

const alternative = z
  .object({
    omit: z.boolean().nullish(),
    merge: z.unknown().optional(),
    split: z.unknown().optional(),
    lead: optionalNames,
    cooperate: optionalNames,
    reportTo: optionalNames,
    deadline: deadline.partial().nullable().optional(),
  })
  .loose();

const obligation = z.object({
  quote: z.string(),
  lead: names,
  cooperate: names,
  monitor: names,
  reportTo: names,
  deadline: deadline.nullish().transform((each) => each ?? null),
  alt: alternative.nullish().transform((each) => each ?? undefined),
});

const header = z
  .object({
    code: z.string().nullable(),
    number: z.string().nullish(),
    notation: z.string().nullish(),
    kind: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    place: z.string().nullish(),
    subject: z.string().nullable(),
    urgency: z.string().nullish(),
    regime: z.string().nullish(),
    addressees: names,
    basis: names,
    replaces: names,
  })
  .loose();

const labelledDocument = z
  .object({ file: z.string(), header, obligations: z.array(obligation), note: z.string().nullish() })
  .loose();

/** One line of labels.jsonl, as the annotation guide describes it. */
export type LabelledDocument = z.infer<typeof labelledDocument>;
export type LabelledObligation = LabelledDocument['obligations'][number];

function parsedLine(line: string, number: number): LabelledDocument {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`labels.jsonl, dòng ${number}: không phải JSON`);
  }
  const parsed = labelledDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`labels.jsonl, dòng ${number}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Labels of a folder, one document a line; throws an error that names the line and the field of a label that cannot be understood. */
export function parseLabels(jsonl: string): LabelledDocument[] {
  return jsonl
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parsedLine(line, number));
}
