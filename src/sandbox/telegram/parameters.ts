import { z } from 'zod';
import { type Refusal, badRequest } from './answer.js';

/**
 * Parameters arrive as JSON, as a form, as multipart fields or in the query string; in the last three everything
 * is a string, objects are JSON inside a string. Unknown fields are ignored, as the real server does.
 */
export type Upload = { readonly name: string; readonly mime: string; readonly bytes: Buffer };
export type Parameters = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
};

const integerText = /^\s*-?\d+\s*$/;

/** An integer, or its decimal text. */
export const integer = (message: string) =>
  z.unknown().transform((value, context) => {
    const number = typeof value === 'string' && integerText.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** The server never refuses a flag: whatever is not a word for yes is no. */
export const flag = z
  .unknown()
  .transform((value) =>
    ['true', '1', 'yes', 1, true].includes(
      typeof value === 'string' ? value.toLowerCase() : (value as number | boolean),
    ),
  );

/** Text; a number or boolean is taken by its digits, as the real server does. */
export const text = (message: string) =>
  z.unknown().transform((value, context) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** An object or array, or its JSON text; `message` is what the real server says of broken JSON. */
export const json = <T extends z.ZodType>(schema: T, message: string) =>
  z
    .unknown()
    .transform((value, context) => {
      if (typeof value !== 'string') return value;
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Absent, null and the empty string are the same thing to the real server. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), z.union([z.undefined(), schema]));

/** Reads the fields by a schema; the first complaint becomes the server's `Bad Request: …`. */
export function read<T extends z.ZodType>(
  schema: T,
  parameters: Parameters,
): { readonly ok: true; readonly value: z.output<T> } | Refusal {
  const parsed = schema.safeParse(parameters.fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  return badRequest(firstMessage(parsed.error.issues));
}

function firstMessage(issues: readonly z.core.$ZodIssue[]): string {
  const issue = issues[0];
  if (!issue) return 'wrong parameters';
  // Inside a union (`maybe`) the useful complaint is that of the last branch.
  if (issue.code === 'invalid_union') return firstMessage(issue.errors.at(-1) ?? []);
  return issue.message;
}
