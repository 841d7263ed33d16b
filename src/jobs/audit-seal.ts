import type { Logger } from 'pino';
import type { AuditChain, LeaseStore } from '../app/ports/queues.js';
import type { Metrics } from './metrics.js';

const BATCH = 500;
const LEASE_MS = 30_000;

/** Puts new audit events into the chain; one process at a time. */
export async function sealAudit(deps: {
  readonly audit: AuditChain;
  readonly leases: LeaseStore;
  readonly holder: string;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Promise<void> {
  const { audit, leases, holder, metrics } = deps;
  for (;;) {
    if (!(await leases.acquire('seal-audit', holder, LEASE_MS))) return;
    const sealed = await audit.seal(BATCH);
    if (sealed > 0) metrics.count('audit_sealed', {}, sealed);
    if (sealed < BATCH) return;
  }
}
