import { BLANK_FIELD } from '../../domain/directive/blank-draft.js';
import type { DirectiveDraft } from '../../domain/directive/directive.js';
import { reportStatus } from '../exchange/report-status.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { planWithdrawal } from './plan-withdrawal.js';
import { withdrawAssignments } from './withdraw-assignments.js';

export type WithdrawResult =
  | {
      readonly ok: true;
      readonly row: DirectiveRow;
      readonly cancelled: number;
      readonly done: number;
      readonly units: number;
    }
  | { readonly ok: false; readonly reason: 'not-found' | 'not-allowed' | 'not-issued' | 'changed' };

/** What stands where the words of a recalled document stood. */
export const REDACTED = '(nội dung đã được gỡ do văn bản bị thu hồi)';

/**
 * Recalls an issued directive (NĐ 30/2020 Art. 18): every open assignment ends, units are told, and the words are gone from record, tasks, file and
 * stored update. Number, date, issuer and the chain of events stay: that it was there must be provable.
 */
export async function recallDirective(
  scope: Scope,
  principal: Principal,
  directiveId: string,
  version: number,
  options: { readonly bySender: boolean } = { bySender: false },
): Promise<WithdrawResult> {
  const { tx, now } = scope;
  const planned = await planWithdrawal(scope, principal, directiveId);
  if (!planned.ok) return planned;
  const { plan } = planned;
  const { row } = plan;
  if (row.version !== version) return { ok: false, reason: 'changed' };
  const redacted = {
    state: 'recalled',
    subject: null,
    text: REDACTED,
    draft: redactedDraft(row.draft),
    undo: [],
    sketch: [],
    fileId: null,
  } as const;
  if (!(await tx.directives.update(row.id, version, redacted))) return { ok: false, reason: 'changed' };
  if (!(await withdrawAssignments(scope, principal, plan, 'recalled')))
    throw new Error('assignment changed during a recall');
  await tx.directives.redactTasks(row.id, REDACTED);
  await tx.outbox.redactCardsOf(row.id);
  await forgetSource(scope, row);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'directive.recall',
      subject: 'directive',
      subjectId: row.id,
      data: { cancelled: plan.open.length, done: plan.done, contentHash: row.contentHash, bySender: options.bySender },
    },
    now,
  );
  if (options.bySender) await reportStatus(scope, row, '15', null);
  return {
    ok: true,
    row: { ...row, ...redacted, version: version + 1 },
    cancelled: plan.open.length,
    done: plan.done,
    units: plan.unitIds.length,
  };
}

export function redactedDraft(draft: DirectiveDraft): DirectiveDraft {
  return {
    ...draft,
    text: REDACTED,
    subject: BLANK_FIELD,
    addressees: [],
    basis: [],
    replaces: [],
    recalls: [],
    tasks: [],
    events: [],
    questions: [],
  };
}

/** The file and the pasted update go too; bytes are removed by a timer, since nothing on a disk obeys a rollback. */
async function forgetSource({ tx, now }: Scope, row: DirectiveRow): Promise<void> {
  const { inboxId = null, moreInboxIds = [] } = row.intake ?? {};
  for (const update of inboxId === null ? [] : [inboxId, ...moreInboxIds])
    await tx.inbox.redact(BigInt(update), 'recalled');
  const sha256 = row.fileId === null ? null : await tx.files.forget(row.fileId);
  if (sha256 !== null)
    await tx.timers.set({ kind: 'forget-file', subjectId: sha256, generation: 1, dueAt: now, payload: {} });
}
