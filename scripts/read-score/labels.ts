import { z } from 'zod';

const due = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();
const deadline = z.object({ kind: z.string(), raw: z.string().optional(), op: z.string().optional(), due }).loose();

const alternative = z
  .object({
    omit: z.boolean().optional(),
    merge: z.unknown().optional(),
    split: z.unknown().optional(),
    lead: z.array(z.string()).optional(),
    cooperate: z.array(z.string()).optional(),
    reportTo: z.array(z.string()).optional(),
    deadline: deadline.partial().nullable().optional(),
  })
  .loose();

const obligation = z.object({
  quote: z.string(),
  lead: z.array(z.string()),
  cooperate: z.array(z.string()).default([]),
  monitor: z.array(z.string()).default([]),
  reportTo: z.array(z.string()).default([]),
  deadline: deadline.nullable(),
  alt: alternative.optional(),
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
    addressees: z.array(z.string()).default([]),
    basis: z.array(z.string()).default([]),
    replaces: z.array(z.string()).default([]),
  })
  .loose();

const labelledDocument = z
  .object({ file: z.string(), header, obligations: z.array(obligation), note: z.string().optional() })
  .loose();

/** One line of labels.jsonl, as the annotation guide describes it. */
export type LabelledDocument = z.infer<typeof labelledDocument>;
export type LabelledObligation = LabelledDocument['obligations'][number];

export function parseLabels(jsonl: string): LabelledDocument[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelledDocument.parse(JSON.parse(line)));
}
