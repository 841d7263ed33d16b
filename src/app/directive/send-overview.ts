import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DirectiveDraft } from '../../domain/directive/directive.js';
import type { Ids } from '../ports/ids.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import { cardsFor } from '../delivery/cards-for.js';
import type { CardIn } from '../ports/card.js';
import type { FileStore } from '../ports/store/files.js';
import type { Store } from '../ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';

/** Draws tasks × units × deadlines of a draft on one page; null when nothing draws here. */
export type DrawOverview = (draft: DirectiveDraft) => Promise<Buffer | null>;

const payloadOf = z.object({ personId: z.string(), contactId: z.string(), asked: z.boolean() });

/** From so many tasks on a picture says more than pages of text. */
export const LONG_DIRECTIVE = 8;

/** Has the picture of a draft drawn and sent; drawing is slow, so it is a timer of its own, one per state of the draft. */
export async function planOverview(
  scope: Scope,
  row: DirectiveRow,
  to: { readonly personId: string; readonly contactId: string },
  asked: boolean,
): Promise<void> {
  await scope.tx.timers.set({
    kind: 'draft-overview',
    subjectId: row.id,
    generation: row.version,
    dueAt: scope.now,
    payload: { ...to, asked },
  });
}

type Drawn = { readonly sha256: string; readonly size: number };

export function createSendOverview(deps: {
  readonly store: Store;
  readonly files: FileStore;
  readonly ids: Ids;
  readonly draw: DrawOverview;
  readonly words: { readonly failed: CardIn; readonly card: (tasks: number, fileId: string) => CardIn };
}): TimerHandler {
  return timerHandler<Drawn | null>({
    async prepare(timer) {
      const row = await deps.store.transaction((tx) => tx.directives.byId(timer.subjectId));
      const png = row === null || row.state !== 'draft' ? null : await deps.draw(row.draft);
      if (png === null) return null;
      const sha256 = createHash('sha256').update(png).digest('hex');
      await deps.files.put(sha256, png);
      return { sha256, size: png.length };
    },
    async fire(scope, timer, drawn) {
      const { personId, contactId, asked } = payloadOf.parse(timer.payload);
      const row = await scope.tx.directives.byId(timer.subjectId);
      if (drawn === null || row === null) {
        if (asked)
          await scope.tx.outbox.add(
            (await cardsFor(scope, [personId], deps.words.failed)).map((told) => ({
              ...told,
              ...base(contactId, timer.id),
            })),
          );
        return 'nothing drawn';
      }
      const fileId = deps.ids.newId();
      await scope.tx.files.insert({
        id: fileId,
        sha256: drawn.sha256,
        name: 'tong-quan.png',
        mime: 'image/png',
        size: drawn.size,
        createdBy: personId,
        createdAt: scope.now,
      });
      const card = deps.words.card(row.draft.tasks.length, fileId);
      await scope.tx.outbox.add(
        (await cardsFor(scope, [personId], card)).map((told) => ({
          ...told,
          ...base(contactId, timer.id),
          directiveId: row.id,
        })),
      );
      return 'drawn';
    },
  });
}

const base = (contactId: string, timerId: string) =>
  ({
    contactId,
    lane: 'answer',
    dedupeKey: `overview/${timerId}`,
    onUnknown: 'never',
    ignoresQuietHours: true,
  }) as const;
