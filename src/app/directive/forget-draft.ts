import type { Scope } from '../use-case.js';
import { REDACTED, redactedDraft } from './recall-directive.js';

/** The draft of a part, when the rest shows that nothing of the document may be kept: its words go, that it came in stays. */
export async function forgetDraft({ tx }: Scope, directiveId: string): Promise<void> {
  const row = await tx.directives.byId(directiveId);
  if (row?.state !== 'draft') return;
  await tx.directives.update(row.id, row.version, {
    state: 'discarded',
    subject: null,
    text: REDACTED,
    draft: redactedDraft(row.draft),
    undo: [],
    sketch: [],
  });
  await tx.outbox.redactCardsOf(row.id);
}
