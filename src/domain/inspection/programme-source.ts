import { z } from 'zod';
import { localDate } from '../calendar/local-date.js';
import type { Programme } from './programme.js';

const documentRef = z.object({ code: z.string().min(1), date: z.iso.date().transform(localDate) });
const file = z.object({
  id: z.string().min(1).optional(),
  year: z.number().int().min(2000).max(2100),
  title: z.string().min(1),
  basis: z.array(documentRef).default([]),
  approval: documentRef.nullable().default(null),
  themes: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(1),
        basis: documentRef.nullable().default(null),
        checklist: z.array(z.string().min(1)).default([]),
      }),
    )
    .min(1)
    .refine((themes) => new Set(themes.map(({ key }) => key)).size === themes.length, 'two themes have the same key'),
});

/**
 * Reads a year's programme from structured data (already parsed JSON); it has no adjustments yet. Without an id of its own it is the programme of its
 * year, so that the same file again replaces it. Throws ZodError naming the field when the file has another shape.
 */
export function parseProgramme(json: unknown): Programme {
  const { id, ...programme } = file.parse(json);
  return { ...programme, id: id ?? `programme-${programme.year}`, adjustments: [] };
}
