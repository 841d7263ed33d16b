import { mayReport, type ExchangeCode } from '../../domain/directive/exchange-status.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

/**
 * Tells the sender of a document that came over the document axis how far it is: a durable timer due now, delivered outside this transaction and
 * tried again until it arrives. Steps that would go backwards, and documents that came another way, do nothing.
 */
export async function reportStatus(
  scope: Scope,
  row: Pick<DirectiveRow, 'id' | 'intake'>,
  code: ExchangeCode,
  description: string | null = null,
): Promise<boolean> {
  const exchange = row.intake?.exchange;
  if (row.intake == null || exchange == null || exchange.organId === '') return false;
  if (!mayReport(exchange.statuses, code)) return false;
  await scope.tx.directives.setIntake(row.id, {
    ...row.intake,
    exchange: { ...exchange, statuses: [...exchange.statuses, code] },
  });
  return scope.tx.timers.set({
    kind: 'exchange-status',
    subjectId: row.id,
    generation: Number(code),
    dueAt: scope.now,
    payload: {
      organId: exchange.organId,
      code,
      documentCode: exchange.code,
      documentDate: exchange.date,
      documentId: exchange.documentId ?? '',
      description,
      at: scope.now.toISOString(),
    },
  });
}

/** The same, for whoever holds only the id. */
export async function reportStatusOf(
  scope: Scope,
  directiveId: string,
  code: ExchangeCode,
  description: string | null = null,
): Promise<void> {
  const intake = await scope.tx.directives.intakeOf(directiveId);
  await reportStatus(scope, { id: directiveId, intake }, code, description);
}
