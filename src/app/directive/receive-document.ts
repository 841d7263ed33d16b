import { createHash } from 'node:crypto';
import type { DirectiveDraft, ReadingRefusal, Urgency } from '../../domain/directive/directive.js';
import { docKeyOfDraft } from '../../domain/directive/draft-identity.js';
import { formatDocumentCode } from '../../domain/directive/document-code.js';
import type { ReadingHints } from '../../domain/directive/reader/header.js';
import { readDirective } from '../../domain/directive/reader/read-directive.js';
import { sketchOf } from '../../domain/directive/same-document.js';
import { withTableTasks, type TableRow } from '../../domain/directive/table-draft.js';
import type { DirectiveIntake } from '../ports/intake.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';
import { planDraftReminder } from './open-drafts.js';
import { findKnown, type KnownDocument } from './known-document.js';

export type ReceivedText = {
  readonly text: string;
  readonly fileName?: string;
  readonly fileId: string | null;
  readonly createdBy: string;
  readonly intake: DirectiveIntake;
  /** What an envelope says of its document: fills what the page leaves blank or doubtful. */
  readonly hints?: ReadingHints;
  readonly urgency?: Urgency;
  readonly tableRows?: readonly TableRow[];
  /** The draft of a part of this text, read as the whole before the rest came. */
  readonly continues?: string;
};

export type ReceiveResult =
  | { readonly ok: true; readonly row: DirectiveRow; readonly known: null }
  /** `copy`: the second arrival as it waits for the clerk's word, where it says anything that the record does not. */
  | { readonly ok: true; readonly row: DirectiveRow; readonly known: KnownDocument; readonly copy: DirectiveRow | null }
  | { readonly ok: false; readonly refusal: ReadingRefusal };

/**
 * Text of a document becomes a draft for the clerk. A refused document leaves nothing but the refusal in the audit: no text, no draft. The same
 * document met before is recognised and shown with what differs instead of being read into a second record.
 */
export async function receiveDocument(scope: Scope, received: ReceivedText): Promise<ReceiveResult> {
  const { tx, now, ids } = scope;
  const context = { directory: await tx.units.directory(), calendar: await tx.calendar.table() };
  const reading = readDirective(
    {
      text: received.text,
      ...(received.fileName === undefined ? {} : { fileName: received.fileName }),
      ...(received.hints === undefined ? {} : { hints: received.hints }),
    },
    context,
  );
  if (!reading.ok) {
    await tx.audit.add(
      {
        actor: received.createdBy,
        action: 'directive.refuse',
        subject: 'directive',
        subjectId: ids.newId(),
        data: { reason: reading.refusal.kind },
      },
      now,
    );
    return { ok: false, refusal: reading.refusal };
  }
  const draft = withUrgency(withTableTasks(reading.draft, received.tableRows ?? [], context), received.urgency);
  const row = rowOfDraft(ids.newId(), draft, received, now);
  if (received.continues !== undefined) await giveWayTo(scope, received.continues, row.id, received.createdBy);
  const known = await findKnown(scope, row);
  if (known === null) {
    await tx.directives.insert(row);
    await planDraftReminder(scope, row);
    await tx.audit.add(
      {
        actor: received.createdBy,
        action: 'directive.read',
        subject: 'directive',
        subjectId: row.id,
        data: { tasks: draft.tasks.length },
      },
      now,
    );
    return { ok: true, row, known: null };
  }
  const says = known.by === 'similar' || (known.row.state === 'draft' && known.differences.length > 0);
  const copy: DirectiveRow | null = says ? { ...row, state: 'copy', supersededById: known.row.id } : null;
  if (copy !== null) await tx.directives.insert(copy);
  await tx.audit.add(
    {
      actor: received.createdBy,
      action: 'directive.meet',
      subject: 'directive',
      subjectId: known.row.id,
      data: { by: known.by, differences: known.differences.length },
    },
    now,
  );
  return { ok: true, row: known.row, known, copy };
}

/** The draft of the first part goes, unless a person has worked on it: then the whole is met as a second arrival, and the clerk decides. */
async function giveWayTo({ tx, now }: Scope, partId: string, wholeId: string, actor: string): Promise<void> {
  const part = await tx.directives.byId(partId);
  if (part?.state !== 'draft' || part.version !== 1) return;
  if (!(await tx.directives.update(part.id, part.version, { state: 'discarded' }))) return;
  await tx.audit.add(
    { actor, action: 'directive.continue', subject: 'directive', subjectId: part.id, data: { wholeId } },
    now,
  );
}

/** A stamp on the page outranks the priority of the envelope; no stamp does not. */
function withUrgency(draft: DirectiveDraft, urgency: Urgency | undefined): DirectiveDraft {
  if (urgency === undefined || urgency === 'thường' || draft.urgency.span !== null) return draft;
  return { ...draft, urgency: { value: urgency, span: null, confidence: 0.9 } };
}

function rowOfDraft(id: string, draft: DirectiveDraft, received: ReceivedText, now: Date): DirectiveRow {
  return {
    ...headerOf(draft),
    id,
    state: 'draft',
    draft,
    text: draft.text,
    contentHash: contentHash(draft.text),
    fileId: received.fileId,
    supersededById: null,
    externalId: received.intake.exchange?.documentId ?? null,
    intake: received.intake,
    undo: [],
    sketch: sketchOf(draft.text),
    createdBy: received.createdBy,
    createdAt: now,
    issuedBy: null,
    issuedAt: null,
    version: 1,
  };
}

/** The columns that repeat the draft's header, kept in step with it by every correction. */
export function headerOf(
  draft: DirectiveDraft,
): Pick<
  DirectiveRow,
  'docKey' | 'number' | 'notation' | 'code' | 'kind' | 'issuer' | 'issuerUnitId' | 'date' | 'subject' | 'urgency'
> {
  const code = draft.code.value;
  return {
    docKey: docKeyOfDraft(draft),
    number: code?.number ?? null,
    notation: code?.notation ?? null,
    code: code === null || code.number === null ? null : formatDocumentCode(code),
    kind: draft.kind.value,
    issuer: draft.issuer.value,
    issuerUnitId: draft.issuerUnitId,
    date: draft.date.value,
    subject: draft.subject.value,
    urgency: draft.urgency.value ?? 'thường',
  };
}

/** Equal for the same words, however the lines were broken. */
function contentHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex');
}
