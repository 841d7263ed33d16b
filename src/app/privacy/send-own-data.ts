import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { CardIn } from '../ports/card.js';
import type { FileStore } from '../ports/store/files.js';
import type { Language } from '../ports/store/people.js';
import type { Store } from '../ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';
import { planExpiry } from './expire-file.js';
import { gatherOwnData, type OwnData } from './own-data.js';

const payload = z.object({ personId: z.string(), contactId: z.string() });

/** The file is to be saved by the person; a copy here would be one more place where all of it lies together. */
const KEPT_DAYS = 7;

/** Has the file of a person's own data made and sent to the chat that asked. */
export async function planOwnData(
  { tx, now, ids }: Scope,
  asked: { readonly personId: string; readonly contactId: string },
): Promise<void> {
  await tx.timers.set({ kind: 'own-data', subjectId: ids.newId(), generation: 1, dueAt: now, payload: asked });
}

export function createSendOwnData(deps: {
  readonly store: Store;
  readonly files: FileStore;
  readonly scopeOf: (tx: Scope['tx'], now: Date) => Scope;
  readonly words: {
    readonly file: (data: OwnData) => string;
    readonly card: (fileId: string, keptDays: number) => CardIn;
  };
}): TimerHandler {
  return timerHandler<{ readonly sha256: string; readonly size: number; readonly language: Language } | null>({
    async prepare(timer) {
      const { personId } = payload.parse(timer.payload);
      const data = await deps.store.transaction((tx) => gatherOwnData(deps.scopeOf(tx, timer.dueAt), personId));
      if (data === null || data.person.leftAt !== null) return null;
      const bytes = Buffer.from(deps.words.file(data), 'utf8');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await deps.files.put(sha256, bytes);
      return { sha256, size: bytes.length, language: data.person.language };
    },
    async fire(scope, timer, made) {
      if (made === null) return 'nobody';
      const { personId, contactId } = payload.parse(timer.payload);
      const { tx, now } = scope;
      const id = timer.subjectId;
      const { language, ...stored } = made;
      const name = `du-lieu-ca-nhan-${dayOf(now)}.txt`;
      await tx.files.insert({ id, ...stored, name, mime: 'text/plain', createdBy: personId, createdAt: now });
      await planExpiry(scope, id, KEPT_DAYS);
      await tx.audit.add({ actor: personId, action: 'person.export', subject: 'person', subjectId: personId }, now);
      await tx.outbox.add([
        {
          personId,
          contactId,
          lane: 'answer',
          message: { type: 'card', card: deps.words.card(id, KEPT_DAYS)(language) },
          dedupeKey: `own-data/${id}`,
          onUnknown: 'never',
          ignoresQuietHours: true,
        },
      ]);
      return 'sent';
    },
  });
}
