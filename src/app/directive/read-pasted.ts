import type { z } from 'zod';
import { joinParts, seemsCutOff } from '../../domain/directive/pasted-parts.js';
import { inTurn } from '../in-turn.js';
import type { ChannelName } from '../ports/channel.js';
import type { Store } from '../ports/store/tx.js';
import type { readDocumentPayload } from '../ports/work-payloads.js';
import type { ReceivedText } from './receive-document.js';

type PastedSource = Extract<z.infer<typeof readDocumentPayload>['source'], { kind: 'inbox' }>;

/** Pasted text out of the stored updates, its parts joined; null when one of them is gone. */
export async function readPasted(
  deps: { readonly store: Store; readonly textOf: (channel: ChannelName, payload: unknown) => string | null },
  channel: ChannelName,
  { inboxId, more = [] }: PastedSource,
): Promise<Omit<ReceivedText, 'createdBy' | 'fileId'> | null> {
  const raws = await deps.store.transaction((tx) => inTurn([inboxId, ...more], (id) => tx.inbox.payload(BigInt(id))));
  const parts = raws.flatMap((raw) => (raw === null ? [] : (deps.textOf(channel, raw) ?? [])));
  const last = parts.at(-1);
  if (last === undefined || parts.length < raws.length) return null;
  const text = joinParts(parts);
  return {
    text,
    intake: {
      form: 'pasted',
      pages: 1,
      warnings: seemsCutOff(text, last) ? [{ kind: 'cut-off' }] : [],
      inboxId,
      ...(more.length === 0 ? {} : { moreInboxIds: more }),
      unitId: null,
      attachments: [],
      exchange: null,
    },
  };
}
