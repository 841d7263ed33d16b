import type { Clock } from '../app/ports/clock.js';
import type { Ids } from '../app/ports/ids.js';
import type { EngineStores } from '../app/ports/engine-stores.js';
import { createAuditChain } from './audit-chain.js';
import { createDeliveryStore } from './delivery-store.js';
import type { ClaimDeps } from './engine-store.js';
import type { PrismaClient } from './generated/client.js';
import { createHealthStore } from './health-store.js';
import { createInboxStore } from './inbox-store.js';
import { createLeaseStore } from './lease-store.js';
import type { EngineStore } from './store.js';
import { createTimerStore } from './timer-store.js';
import { createWatchStore } from './watch-store.js';

/** The stores that `jobs` works on, over one store of use cases. */
export function createEngineStores(deps: {
  readonly prisma: PrismaClient;
  readonly store: EngineStore;
  /** `settled`: by which things are late, where somebody moves the clock. */
  readonly clock: Clock & { readonly settled?: Clock };
  /** The clock that the sandbox does not move: leases and back-off. */
  readonly leaseClock: Clock;
  readonly ids: Ids;
}): EngineStores {
  const claims: ClaimDeps = { ...deps, transaction: (work) => deps.store.transactionWithClient(work) };
  return {
    inbox: createInboxStore(claims),
    timers: createTimerStore(claims),
    delivery: createDeliveryStore(claims),
    leases: createLeaseStore(deps.prisma, deps.leaseClock),
    audit: createAuditChain(deps.prisma, deps.clock),
    health: createHealthStore({ ...claims, clock: deps.clock.settled ?? deps.clock }),
    watch: createWatchStore(claims),
  };
}
