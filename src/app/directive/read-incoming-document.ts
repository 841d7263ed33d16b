import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { receiveExchange, type ExchangeRequest } from '../exchange/receive-exchange.js';
import { reportStatus } from '../exchange/report-status.js';
import { cardsFor } from '../delivery/cards-for.js';
import type { CardIn } from '../ports/card.js';
import type { ChannelName, RemoteFile } from '../ports/channel.js';
import type { Ids } from '../ports/ids.js';
import type { FileReader, FileReading, IntakeProgress } from '../ports/intake.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { OutgoingMessage } from '../ports/message.js';
import type { FileStore } from '../ports/store/files.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Store } from '../ports/store/tx.js';
import { readDocumentPayload } from '../ports/work-payloads.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';
import { forgetDraft } from './forget-draft.js';
import { judgeReading, type Judged } from './judge-reading.js';
import { LONG_DIRECTIVE, planOverview } from './send-overview.js';
import { leftOnTable } from './left-on-table.js';
import { readPasted } from './read-pasted.js';
import { receiveDocument, type ReceiveResult } from './receive-document.js';

type Download =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'too-large' | 'gone' | 'unavailable' };
type Payload = z.infer<typeof readDocumentPayload>;
type Failed = Extract<FileReading, { ok: false }>;

export type ReadDocumentDeps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly reader: FileReader;
  readonly ids: Ids;
  readonly download: (channel: ChannelName, file: RemoteFile) => Promise<Download>;
  /** Text of a pasted document out of the stored update. */
  readonly textOf: (channel: ChannelName, payload: unknown) => string | null;
  readonly words: {
    failed(reading: Failed, fileName: string, file: RemoteFile | null): CardIn;
    refused(result: Extract<ReceiveResult, { ok: false }>): CardIn;
    known(result: Extract<ReceiveResult, { ok: true }>): CardIn;
    /** Another draft was under review in this chat: it waits. */
    waiting(other: DirectiveRow): CardIn;
    progress(progress: IntakeProgress, fileName: string): CardIn;
    exchange(request: ExchangeRequest): CardIn;
  };
};

type Kept = { readonly name: string; readonly mime: string; readonly size: number; readonly sha256: string };
type Prepared =
  | Exclude<Judged, { kind: 'document' }>
  | (Omit<Extract<Judged, { kind: 'document' }>, 'keep'> & { readonly file: Kept | null });

/** Not to be had at this moment: so often is it tried again; gone or too large is final. */
const DOWNLOAD_TRIES = 5;
const REVIEW_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * A document that a clerk sent is fetched and read outside any transaction, then becomes a draft. The secrecy gate stands before the first write:
 * of a marked document nothing is stored, not even the file's name.
 */
export function createReadDocument(deps: ReadDocumentDeps): TimerHandler {
  return timerHandler<Prepared>({
    async prepare(timer) {
      const payload = readDocumentPayload.parse(timer.payload);
      if (payload.source.kind === 'inbox') {
        const pasted = await readPasted(deps, payload.channel, payload.source);
        return pasted === null
          ? { kind: 'failed', reading: { ok: false, reason: 'gone' }, name: '' }
          : { kind: 'document', received: pasted, file: null };
      }
      const { file } = payload.source;
      const download = await deps.download(payload.channel, file);
      if (!download.ok) {
        if (download.reason === 'unavailable' && timer.attempts < DOWNLOAD_TRIES)
          throw new Error('file not available yet');
        return { kind: 'failed', reading: { ok: false, reason: download.reason }, name: file.name };
      }
      const reading = await readWithProgress(deps, payload, {
        bytes: download.bytes,
        fileName: file.name,
        declaredMime: file.mime,
        ...(payload.firstPages === undefined ? {} : { firstPages: payload.firstPages }),
      });
      const judged = judgeReading(reading, { bytes: download.bytes, name: file.name, mime: file.mime, unitId: null });
      if (judged.kind !== 'document') return judged;
      return {
        kind: 'document',
        received: judged.received,
        file: judged.keep === null ? null : await keep(deps.files, judged.keep),
      };
    },
    fire: (scope, timer, prepared) => conclude(deps, scope, timer, prepared),
  });
}

/** Each page that is recognised edits the one message that says so; losing an edit loses nothing. */
async function readWithProgress(
  deps: ReadDocumentDeps,
  payload: Payload,
  input: Parameters<FileReader['read']>[0],
): Promise<FileReading> {
  const edits: Promise<unknown>[] = [];
  const original = payload.progressOutboxId;
  const reading = await deps.reader.read(input, (progress) => {
    if (progress.what !== 'ocr' || original == null) return;
    edits.push(
      deps.store
        .transaction((tx) => editCard({ tx }, payload, original, deps.words.progress(progress, input.fileName)))
        .catch(() => undefined),
    );
  });
  await Promise.all(edits);
  return reading;
}

/** Changes what was said, in the language of whoever reads it. */
async function editCard(scope: Pick<Scope, 'tx'>, payload: Payload, editOfId: string, card: CardIn): Promise<void> {
  const told = await cardsFor(scope, [payload.personId], card);
  await scope.tx.outbox.add(
    told.map((message) => ({
      ...message,
      contactId: payload.contactId,
      lane: 'answer',
      dedupeKey: null,
      editOfId,
      editOnly: true,
      onUnknown: 'never',
      ignoresQuietHours: true,
    })),
  );
}

export async function keep(
  files: FileStore,
  { name, mime, bytes }: { readonly name: string; readonly mime: string; readonly bytes: Buffer },
): Promise<Kept> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await files.put(sha256, bytes);
  return { name, mime, size: bytes.length, sha256 };
}

async function conclude(deps: ReadDocumentDeps, scope: Scope, timer: TimerRow, prepared: Prepared): Promise<string> {
  const payload = readDocumentPayload.parse(timer.payload);
  const answer = (card: CardIn): Promise<unknown> => sayCard(scope, payload, timer.subjectId, card);
  switch (prepared.kind) {
    case 'failed':
      await answer(
        deps.words.failed(
          prepared.reading,
          prepared.name,
          payload.source.kind === 'remote' ? payload.source.file : null,
        ),
      );
      return `failed:${prepared.reading.reason}`;
    case 'secret':
      await scope.tx.audit.add(
        {
          actor: payload.personId,
          action: 'directive.refuse',
          subject: 'directive',
          subjectId: timer.subjectId,
          data: { reason: 'secret' },
        },
        scope.now,
      );
      await forgetTraces(scope, timer, payload);
      await answer(deps.words.refused({ ok: false, refusal: { kind: 'secret', level: 'mật', marker: 'stamp' } }));
      return 'refused:secret';
    case 'exchange': {
      const request = await receiveExchange(scope, prepared.message);
      const recall = request.kind === 'recall' && request.row.state === 'issued';
      await (recall
        ? say(scope, payload, timer.subjectId, {
            type: 'withdrawal-proposal',
            directiveId: request.row.id,
            byId: null,
            why: 'sender',
          })
        : answer(deps.words.exchange(request)));
      return `exchange:${request.kind}`;
    }
    case 'document':
      return receive(deps, scope, timer, payload, prepared);
  }
}

async function receive(
  deps: ReadDocumentDeps,
  scope: Scope,
  timer: TimerRow,
  payload: Payload,
  prepared: Extract<Prepared, { kind: 'document' }>,
): Promise<string> {
  const fileId = prepared.file === null ? null : deps.ids.newId();
  const result = await receiveDocument(scope, {
    ...prepared.received,
    fileId,
    createdBy: payload.personId,
    ...(payload.continues === undefined ? {} : { continues: payload.continues }),
  });
  if (!result.ok) {
    if (result.refusal.kind === 'secret' || result.refusal.kind === 'citizen-letter')
      await forgetTraces(scope, timer, payload);
    if (prepared.file !== null && !(await scope.tx.files.isHeld(prepared.file.sha256))) {
      await scope.tx.timers.set({
        kind: 'forget-file',
        subjectId: prepared.file.sha256,
        generation: 1,
        dueAt: scope.now,
        payload: {},
      });
    }
    await sayCard(scope, payload, timer.subjectId, deps.words.refused(result));
    return `refused:${result.refusal.kind}`;
  }
  const stored = result.known === null || result.copy !== null;
  if (stored && fileId !== null && prepared.file !== null)
    await scope.tx.files.insert({ id: fileId, ...prepared.file, createdBy: payload.personId, createdAt: scope.now });
  if (payload.progressOutboxId != null && prepared.received.intake.pages > 1) {
    const { pages } = prepared.received.intake;
    await editCard(
      scope,
      payload,
      payload.progressOutboxId,
      deps.words.progress({ page: pages, pages, what: 'text' }, prepared.received.fileName ?? ''),
    );
  }
  if (result.known !== null) {
    await sayCard(scope, payload, timer.subjectId, deps.words.known(result));
    return `known:${result.known.by}`;
  }
  await reportStatus(scope, result.row, '01');
  const chatKey = `${payload.channel}:${payload.chatId}`;
  const other = await leftOnTable(scope, chatKey);
  if (other !== null) await sayCard(scope, payload, `${timer.subjectId}/waiting`, deps.words.waiting(other));
  await scope.tx.dialogue.set(
    chatKey,
    payload.personId,
    { kind: 'review', directiveId: result.row.id },
    scope.now,
    new Date(scope.now.getTime() + REVIEW_DAYS * DAY_MS),
  );
  await say(scope, payload, timer.subjectId, { type: 'draft-review', directiveId: result.row.id });
  if (result.row.draft.tasks.length >= LONG_DIRECTIVE) await planOverview(scope, result.row, payload, false);
  return 'read';
}

/** Of a document that may not be kept, its update, its name and what was said of it go too. */
async function forgetTraces(scope: Scope, timer: TimerRow, payload: Payload): Promise<void> {
  const { source, inboxId, continues } = payload;
  const updates = source.kind === 'inbox' ? [source.inboxId, ...(source.more ?? [])] : inboxId == null ? [] : [inboxId];
  for (const update of updates) await scope.tx.inbox.redact(BigInt(update), 'refused');
  if (continues !== undefined) await forgetDraft(scope, continues);
  await scope.tx.timers.redact(timer.id);
  if (payload.progressOutboxId != null) await scope.tx.outbox.redact(payload.progressOutboxId);
}

async function sayCard(scope: Scope, payload: Payload, key: string, card: CardIn): Promise<void> {
  for (const { message } of await cardsFor(scope, [payload.personId], card)) await say(scope, payload, key, message);
}

function say(scope: Scope, payload: Payload, key: string, message: OutgoingMessage): Promise<unknown> {
  return scope.tx.outbox.add([
    {
      personId: payload.personId,
      contactId: payload.contactId,
      lane: 'answer',
      message,
      dedupeKey: `read/${key}`,
      onUnknown: 'never',
      ignoresQuietHours: true,
    },
  ]);
}
