import type { z } from 'zod';
import type { Prisma } from './generated/client.js';

/** A JSON column as the type that was written; a row of another shape names itself instead of failing somewhere later. */
export function fromJson<T>(schema: z.ZodType, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new Error(
      `${what} does not hold what this program writes: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  }
  return parsed.data as T;
}

/** Plain JSON: absent members are left out. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value ?? {})) as Prisma.InputJsonValue;
}
