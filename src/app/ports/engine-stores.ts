import type { AuditChain, DeliveryStore, HealthStore, InboxStore, LeaseStore, TimerStore } from './queues.js';
import type { WatchStore } from './watch.js';

/** What `jobs` works on. */
export type EngineStores = {
  readonly inbox: InboxStore;
  readonly timers: TimerStore;
  readonly delivery: DeliveryStore;
  readonly leases: LeaseStore;
  readonly audit: AuditChain;
  readonly health: HealthStore;
  readonly watch: WatchStore;
};
