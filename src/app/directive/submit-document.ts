import { createHmac } from 'node:crypto';
import { receiveExchange } from '../exchange/receive-exchange.js';
import { reportStatus } from '../exchange/report-status.js';
import type { Ids } from '../ports/ids.js';
import type { FileReader, IntakeRecord } from '../ports/intake.js';
import type { OutgoingMessage } from '../ports/message.js';
import type { FileStore } from '../ports/store/files.js';
import type { Scope } from '../use-case.js';
import { judgeReading, type Judged } from './judge-reading.js';
import { keep } from './read-incoming-document.js';
import { receiveDocument } from './receive-document.js';
import { clerksOf, unitFor, type UnitFor } from './target-unit.js';

export type Submission = {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mime: string;
  /** Of the sender; without one the content itself is the key. */
  readonly key: string | null;
  /** Id or name of the unit whose clerks shall review it. */
  readonly unit: string | null;
};

export type SubmissionState =
  | { readonly id: string; readonly state: 'reading' }
  | (Pick<IntakeRecord, 'id' | 'state' | 'reason' | 'directiveId'> & {
      readonly directive: { readonly state: string; readonly code: string | null } | null;
    });

export type SubmitResult =
  | { readonly ok: true; readonly value: SubmissionState }
  | { readonly ok: false; readonly reason: 'unknown-unit' | 'no-clerk' | 'busy' };

export type SubmitDeps = {
  readonly run: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly reader: FileReader;
  readonly files: FileStore;
  readonly ids: Ids;
  /** Ends when a request has waited long enough for the reading and shall answer "reading". */
  readonly patience: () => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** Readings at one time: each may hold a file of 20 MB and a core. */
const AT_ONCE = 4;
/** Who brought it in, in facts and audit. */
const ACTOR = 'intake-api';

/**
 * Documents from the agency's own system. Until a document has been read and has passed the secrecy gate, it exists in memory only: a restart forgets
 * it, its id is then unknown, and the sender sends again with the same key.
 */
export function createSubmitDocument(deps: SubmitDeps): {
  submit(submission: Submission): Promise<SubmitResult>;
  stateOf(id: string): Promise<SubmissionState | null>;
  idle(): Promise<void>;
} {
  const reading = new Map<string, { readonly id: string; readonly done: Promise<void> }>();

  async function stateOf(id: string): Promise<SubmissionState | null> {
    if ([...reading.values()].some((entry) => entry.id === id)) return { id, state: 'reading' };
    return deps.run(async ({ tx }) => {
      const record = await tx.intake.byId(id);
      if (record === null) return null;
      const row = record.directiveId === null ? null : await tx.directives.byId(record.directiveId);
      return {
        id,
        state: record.state,
        reason: record.reason,
        directiveId: record.directiveId,
        directive: row === null ? null : { state: row.state, code: row.code },
      };
    });
  }

  return {
    stateOf,
    async idle() {
      await Promise.all([...reading.values()].map(({ done }) => done));
    },
    async submit(submission) {
      const target = await deps.run(async (scope) => ({
        unit: await unitFor(scope, submission.unit),
        keyHash: await keyHashOf(scope, submission),
      }));
      if (!target.unit.ok && target.unit.reason !== 'ask-envelope') return { ok: false, reason: target.unit.reason };
      const { keyHash } = target;
      const before = await deps.run(({ tx }) => tx.intake.byKey(keyHash));
      if (before !== null)
        return { ok: true, value: (await stateOf(before.id)) ?? { id: before.id, state: 'reading' } };
      let entry = reading.get(keyHash);
      if (entry === undefined) {
        if (reading.size >= AT_ONCE) return { ok: false, reason: 'busy' };
        const id = deps.ids.newId();
        const done = work(deps, id, keyHash, submission, target.unit)
          .catch(deps.onError)
          .finally(() => reading.delete(keyHash));
        entry = { id, done };
        reading.set(keyHash, entry);
      }
      await Promise.race([entry.done, deps.patience()]);
      return { ok: true, value: (await stateOf(entry.id)) ?? { id: entry.id, state: 'reading' } };
    },
  };
}

/** Keyed with the installation's secret: of a refused document not even a hash that could be looked for remains. */
async function keyHashOf({ tx, pepper, formerPeppers = [] }: Scope, submission: Submission): Promise<string> {
  // Handed in before the secret was changed: it is still the same document.
  for (const former of formerPeppers) {
    const hash = hashWith(former, submission);
    if ((await tx.intake.byKey(hash)) !== null) return hash;
  }
  return hashWith(pepper, submission);
}

function hashWith(pepper: Uint8Array, { bytes, key, unit }: Submission): string {
  const hmac = createHmac('sha256', pepper)
    .update('intake\0')
    .update(`${unit ?? ''}\0`);
  return (key === null ? hmac.update('content\0').update(bytes) : hmac.update('key\0').update(key)).digest('hex');
}

async function work(
  deps: SubmitDeps,
  id: string,
  keyHash: string,
  submission: Submission,
  unit: UnitFor,
): Promise<void> {
  const { bytes, name, mime } = submission;
  const read = await deps.reader.read({ bytes, fileName: name, declaredMime: mime }, () => undefined);
  const unitId = unit.ok ? unit.unitId : null;
  const judged = judgeReading(read, { bytes, name, mime, unitId });
  const file = judged.kind === 'document' && judged.keep !== null ? await keep(deps.files, judged.keep) : null;
  await deps.run(async (scope) => {
    const record = (
      state: IntakeRecord['state'],
      reason: string | null,
      directiveId: string | null,
    ): Promise<boolean> => scope.tx.intake.insert({ id, keyHash, state, reason, directiveId, createdAt: scope.now });
    if ((await scope.tx.intake.byKey(keyHash)) !== null) return;
    await conclude(scope, deps, id, unitId ?? (await unitOfEnvelope(scope, read)), judged, file, record);
  });
}

async function unitOfEnvelope(scope: Scope, read: Awaited<ReturnType<FileReader['read']>>): Promise<string | null> {
  if (!read.ok || read.metadata?.kind !== 'document') return null;
  for (const organ of read.metadata.to) {
    const unit = organ.name === '' ? null : await unitFor(scope, organ.name);
    if (unit?.ok === true) return unit.unitId;
  }
  return null;
}

async function conclude(
  scope: Scope,
  deps: SubmitDeps,
  id: string,
  unitId: string | null,
  judged: Judged,
  file: Awaited<ReturnType<typeof keep>> | null,
  record: (state: IntakeRecord['state'], reason: string | null, directiveId: string | null) => Promise<boolean>,
): Promise<void> {
  const { tx, now } = scope;
  const forget = async (): Promise<void> => {
    if (file !== null && !(await tx.files.isHeld(file.sha256)))
      await tx.timers.set({ kind: 'forget-file', subjectId: file.sha256, generation: 1, dueAt: now, payload: {} });
  };
  if (judged.kind === 'failed') return void (await record('failed', judged.reading.reason, null));
  if (judged.kind === 'secret') {
    await tx.audit.add(
      { actor: ACTOR, action: 'directive.refuse', subject: 'directive', subjectId: id, data: { reason: 'secret' } },
      now,
    );
    return void (await record('refused', 'secret', null));
  }
  if (unitId === null) {
    await forget();
    return void (await record('failed', 'unknown-unit', null));
  }
  if (judged.kind === 'exchange') {
    const request = await receiveExchange(scope, judged.message);
    if (request.kind !== 'recall') return void (await record('read', request.kind, null));
    const issued = request.row.state === 'issued';
    await tellClerks(
      scope,
      unitId,
      id,
      issued
        ? { type: 'withdrawal-proposal', directiveId: request.row.id, byId: null, why: 'sender' }
        : { type: 'draft-review', directiveId: request.row.id },
    );
    return void (await record('read', 'recall', request.row.id));
  }
  const fileId = file === null ? null : deps.ids.newId();
  const result = await receiveDocument(scope, {
    ...judged.received,
    intake: { ...judged.received.intake, unitId },
    fileId,
    createdBy: ACTOR,
  });
  if (!result.ok) {
    await forget();
    return void (await record('refused', result.refusal.kind, null));
  }
  if ((result.known === null || result.copy !== null) && file !== null && fileId !== null)
    await tx.files.insert({ id: fileId, ...file, createdBy: ACTOR, createdAt: now });
  if (result.known === null) {
    await reportStatus(scope, result.row, '01');
    await tellClerks(scope, unitId, id, { type: 'draft-review', directiveId: result.row.id });
  } else
    await tellClerks(
      scope,
      unitId,
      id,
      result.copy === null
        ? { type: 'directive-status', directiveId: result.row.id }
        : { type: 'copy-review', copyId: result.copy.id },
    );
  await record('read', result.known === null ? null : `known:${result.known.by}`, result.row.id);
}

/** Every clerk of the unit gets the draft; the first to issue it issues it. */
async function tellClerks(scope: Scope, unitId: string, key: string, message: OutgoingMessage): Promise<void> {
  // A document that is known and says nothing new is no news.
  if (message.type === 'directive-status') return;
  const clerks = await clerksOf(scope, [unitId]);
  if (message.type === 'draft-review')
    for (const personId of clerks) await putOnTable(scope, personId, message.directiveId);
  await scope.tx.outbox.add(
    clerks.map(
      (personId) =>
        ({
          personId,
          contactId: null,
          lane: 'normal',
          message,
          dedupeKey: `intake/${key}/${personId}`,
          onUnknown: 'never',
        }) as const,
    ),
  );
}

const REVIEW_MS = 7 * 86_400_000;

/** What the clerk types next is about this draft, unless something else is going on in the chat. */
async function putOnTable(scope: Scope, personId: string, directiveId: string): Promise<void> {
  for (const contact of await scope.tx.people.contactsOf(personId)) {
    const chatKey = `${contact.channel}:${contact.externalId}`;
    if (contact.state !== 'active' || (await scope.tx.dialogue.get(chatKey, scope.now)) !== null) continue;
    await scope.tx.dialogue.set(
      chatKey,
      personId,
      { kind: 'review', directiveId },
      scope.now,
      new Date(scope.now.getTime() + REVIEW_MS),
    );
  }
}
