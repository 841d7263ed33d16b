import { z } from 'zod';
import type { Ladder } from './ladder.js';

/** Administrators read what zod says. */
const inVietnamese = z.locales.vi().localeError;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ phải viết HH:mm');
const days = z.number().int();

const moment = z.union([
  z.strictObject({ from: z.literal('sent'), minutes: z.number().int().positive() }),
  z.strictObject({ from: z.literal('sent'), workingDays: days.min(0), time: clock }),
  z.strictObject({ from: z.literal('due'), workingDays: days, time: clock }),
  z.strictObject({ from: z.literal('due'), hours: z.number().min(-240).max(240) }),
  z.strictObject({ from: z.literal('last-contact'), workingDays: days.positive(), time: clock }),
]);

const step = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,24}$/),
  when: moment,
  whileState: z.enum(['unacknowledged', 'open']),
  audience: z.enum(['unit', 'escalate']),
  delivery: z.enum(['digest', 'direct']),
  repeat: z.strictObject({ everyWorkingDays: days.positive(), times: z.number().int().min(1).max(250) }).optional(),
  ignoresQuietHours: z.boolean().optional(),
});

const schema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,40}$/),
    version: z.number().int().positive(),
    steps: z.array(step).min(1).max(40),
  })
  .superRefine((ladder, ctx) => {
    const seen = new Set<string>();
    ladder.steps.forEach(({ key, delivery, ignoresQuietHours }, index) => {
      if (seen.has(key))
        ctx.addIssue({ code: 'custom', path: ['steps', index, 'key'], message: `bước "${key}" có hai lần` });
      seen.add(key);
      // A digest has its slots on working days: a step cannot both join it and go out at night.
      if (delivery === 'digest' && ignoresQuietHours === true) {
        ctx.addIssue({
          code: 'custom',
          path: ['steps', index],
          message: `bước "${key}" gộp trong bản tin nên không thể gửi ngoài giờ`,
        });
      }
    });
  });

export type LadderReading =
  { readonly ok: true; readonly ladder: Ladder } | { readonly ok: false; readonly mistakes: readonly string[] };

/** A ladder that an administrator edited, checked; every mistake is named at once with its place. */
export function parseLadder(json: unknown): LadderReading {
  const parsed = schema.safeParse(json, { error: inVietnamese });
  if (!parsed.success)
    return { ok: false, mistakes: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  return { ok: true, ladder: { ...parsed.data, steps: parsed.data.steps.map(withoutAbsent) } };
}

/** zod leaves absent options as keys with undefined; the ladder type has them absent. */
function withoutAbsent({ repeat, ignoresQuietHours, ...rest }: z.infer<typeof step>): Ladder['steps'][number] {
  return {
    ...rest,
    ...(repeat === undefined ? {} : { repeat }),
    ...(ignoresQuietHours === undefined ? {} : { ignoresQuietHours }),
  };
}
