import { z } from 'zod';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

const review = z.object({ kind: z.literal('review'), directiveId: z.string() });

/** The draft that is under review in this chat and not issued yet. */
export async function leftOnTable({ tx, now }: Scope, chatKey: string): Promise<DirectiveRow | null> {
  const open = review.safeParse(await tx.dialogue.get(chatKey, now));
  const row = open.success ? await tx.directives.byId(open.data.directiveId) : null;
  return row?.state === 'draft' ? row : null;
}
