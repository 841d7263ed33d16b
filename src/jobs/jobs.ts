import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Channel, ChannelName } from '../app/ports/channel.js';
import type { Clock } from '../app/ports/clock.js';
import type { EngineStores } from '../app/ports/engine-stores.js';
import type { AuditorReport, InboxRow, NewUpdate } from '../app/ports/queues.js';
import { sealAudit } from './audit-seal.js';
import { createAuditor, type Replan } from './auditor.js';
import { jobId, type JobHandlers, type QueueName } from './catalog.js';
import { noCrash, type CrashPoint } from './crash-points.js';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.js';
import type { DeliveryEvents, Gate, Pulse } from './delivery/ports.js';
import { createHeartbeats } from './heartbeats.js';
import { createInbound, type HandleIncoming } from './inbound.js';
import { createLatePresses, type AnswerEarly } from './late-presses.js';
import { sweepInbox } from './inbox-sweep.js';
import { noMetrics, type Metrics } from './metrics.js';
import { DEFAULT_REVIEW, sweepOutbox, type ReviewLimits } from './outbox-sweep.js';
import { createProducer, type Producer } from './producer.js';
import type { QueueBackend } from './queue-backend.js';
import { HORIZON_MS, sweepTimers } from './timer-sweep.js';
import { createTimers, type TimerHandlers } from './timers.js';
import { noTrace, type Trace } from './trace.js';
import { createWorkers } from './workers.js';

/** What this process takes part in. */
export type WorkDuties = {
  readonly queues: readonly QueueName[];
  /** Stands ready to send on each channel; a lease chooses one process. */
  readonly send: boolean;
  readonly sweep: boolean;
};

export type JobsDeps = {
  readonly duties: WorkDuties;
  readonly backend: QueueBackend;
  readonly stores: EngineStores;
  readonly clock: Clock;
  /** Names this process in leases; unique among all that run. */
  readonly holder: string;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly handleIncoming: HandleIncoming;
  readonly onDeadUpdate: (update: InboxRow) => Promise<void>;
  /** A press is stored but its turn is far off. */
  readonly answerEarly: AnswerEarly;
  readonly timerHandlers: TimerHandlers;
  readonly gate: Gate;
  readonly events: DeliveryEvents;
  readonly replan?: Replan;
  readonly heartbeat?: () => Promise<void>;
  readonly review?: ReviewLimits;
  /** So many messages went to the review list just now. */
  readonly onReview?: (count: number) => Promise<void>;
  readonly log: Logger;
  readonly metrics?: Metrics;
  readonly trace?: Trace;
  readonly crashPoint?: CrashPoint;
  readonly pulse?: Pulse;
};

export type Jobs = {
  /** For adapters: stores an update, wakes its chat. Throws when it could not be stored. */
  ingest(update: NewUpdate): Promise<boolean>;
  /** For `createStore({ committed })`: a transaction left messages or timers. */
  committed(touched: { readonly outbox: boolean; readonly timersDueAt: Date | null }): void;
  /** After the clock was moved: fires all that is due and sends what can be sent. Returns how many timers fired. */
  sweepNow(): Promise<number>;
  /** Sends what can be sent now. */
  drain(): Promise<void>;
  audit(): Promise<AuditorReport | null>;
  /** Workers, dispatchers, sweeps, as far as they are this process's duty; the last thing of a start. */
  start(): Promise<void>;
  /**
   * Begins nothing more, lets what is under way end, and hands back what does not end in time: slow readings go to
   * another process at once. Each lease is given up as soon as its work has ended.
   */
  stop(): Promise<void>;
  /** For the dashboard. */
  readonly queues: Producer['queues'];
};

/** Longer than a usual send or update, shorter than a supervisor's patience. */
const HAND_BACK_MS = 12_000;

const realPulse: Pulse = {
  now: () => performance.now(),
  sleep: (ms) => (ms > 0 ? sleep(ms) : Promise.resolve()),
};

/** The engine: everything that happens later, in order, or to somebody else. */
export function createJobs(deps: JobsDeps): Jobs {
  const { backend, stores, clock, holder, channels, log, duties } = deps;
  const metrics = deps.metrics ?? noMetrics;
  const trace = deps.trace ?? noTrace;
  const crashPoint = deps.crashPoint ?? noCrash;
  const pulse = deps.pulse ?? realPulse;
  const review = deps.review ?? DEFAULT_REVIEW;

  const producer = createProducer({ backend, log, metrics });
  const latePresses = createLatePresses({
    inbox: stores.inbox,
    pressOf({ channel, payload }) {
      const over = channels.get(channel);
      // Where a card cannot be edited nothing spins or pops up either.
      const incoming = over?.canEdit === true ? over.understand(payload) : null;
      // In a group a refusal has nowhere else to go: there the spinner waits for the true answer.
      return incoming?.body.kind === 'press' && !incoming.group ? incoming.body.pressId : null;
    },
    answer: deps.answerEarly,
    log: log.child({ part: 'inbound' }),
    metrics,
  });
  const inbound = createInbound({
    inbox: stores.inbox,
    producer,
    clock,
    handleIncoming: deps.handleIncoming,
    worksOff: duties.queues.includes('inbound'),
    onDeadUpdate: deps.onDeadUpdate,
    latePresses,
    log: log.child({ part: 'inbound' }),
    metrics,
    trace,
    crashPoint,
  });
  const timers = createTimers({
    timers: stores.timers,
    clock,
    handlers: deps.timerHandlers,
    // One job a minute at most for the same timer, while it waits behind others.
    handOver: (timerId) =>
      producer.enqueue(
        'fire-timer',
        { timerId },
        { id: jobId('slow', timerId, String(Math.floor(pulse.now() / 60_000))) },
      ),
    log: log.child({ part: 'timers' }),
    metrics,
    trace,
    crashPoint,
  });
  const dispatchers: readonly Dispatcher[] = (duties.send ? [...channels.values()] : []).map((channel) =>
    createDispatcher({
      channel,
      delivery: stores.delivery,
      leases: stores.leases,
      holder,
      gate: deps.gate,
      events: deps.events,
      clock,
      pulse,
      log: log.child({ part: 'delivery', channel: channel.name }),
      metrics,
      trace,
      crashPoint,
    }),
  );
  const wake = (): void => {
    for (const dispatcher of dispatchers) dispatcher.wake();
  };
  const auditor = createAuditor({
    health: stores.health,
    leases: stores.leases,
    holder,
    clock,
    replan: deps.replan ?? null,
    heartbeat: deps.heartbeat ?? null,
    log: log.child({ part: 'auditor' }),
    metrics,
  });
  const heartbeats = createHeartbeats({
    sweeps: {
      'sweep-inbox': () => sweepInbox({ inbox: stores.inbox, producer, processChat: inbound.processChat }),
      'sweep-timers': () => sweepTimers({ store: stores.timers, timers, producer, clock, lookAgain: timersIn }),
      'sweep-outbox': () =>
        sweepOutbox({
          delivery: stores.delivery,
          limits: review,
          onReview: deps.onReview ?? (() => Promise.resolve()),
          wake,
          log,
          metrics,
        }),
      'seal-audit': () => sealAudit({ audit: stores.audit, leases: stores.leases, holder, log, metrics }),
      'run-auditor': () => auditor.run().then(() => undefined),
    },
    ended: (name) => stores.watch.noteSweep(name),
    producer,
    backend,
    log,
    metrics,
  });

  const handlers: JobHandlers = {
    'process-chat': ({ chatKey }) => inbound.processChat(chatKey),
    'fire-timer': async ({ timerId }, job) => {
      const result = await timers.fire(timerId);
      // The job came early by the database's clock: this machine's clock, or the other's, is ahead.
      if (typeof result === 'object') await job.postpone(Math.max(1, result.early.getTime() - clock.now().getTime()));
    },
    deliver: () => {
      wake();
      return Promise.resolve();
    },
    'sweep-inbox': () => heartbeats.run('sweep-inbox'),
    'sweep-timers': () => heartbeats.run('sweep-timers'),
    'sweep-outbox': () => heartbeats.run('sweep-outbox'),
    'seal-audit': () => heartbeats.run('seal-audit'),
    'run-auditor': () => heartbeats.run('run-auditor'),
  };
  const workers = createWorkers({
    queues: duties.queues,
    backend,
    handlers,
    log: log.child({ part: 'workers' }),
    metrics,
  });

  let sweeping = false;
  let sweepAgain: NodeJS.Timeout | null = null;
  let sweepAgainAt = Number.POSITIVE_INFINITY;

  function timersIn(ms: number): void {
    const at = pulse.now() + ms;
    if (at >= sweepAgainAt) return;
    if (sweepAgain) clearTimeout(sweepAgain);
    sweepAgainAt = at;
    sweepAgain = setTimeout(() => {
      sweepAgain = null;
      sweepAgainAt = Number.POSITIVE_INFINITY;
      void (sweeping ? heartbeats.run('sweep-timers') : producer.enqueue('sweep-timers', {}));
    }, ms);
  }

  // Many transactions a second set timers; one look a moment later sees them all.
  const timersSoon = (): void => timersIn(50);

  return {
    ingest: inbound.ingest,
    queues: producer.queues,
    committed({ outbox, timersDueAt }) {
      if (outbox) {
        wake();
        if (backend.kind === 'redis') void producer.enqueue('deliver', {});
      }
      if (timersDueAt !== null && timersDueAt.getTime() - clock.now().getTime() < HORIZON_MS) timersSoon();
    },
    async sweepNow() {
      const fired = await timers.fireDue();
      wake();
      return fired;
    },
    async drain() {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.drain()));
    },
    audit: () => auditor.run(),
    async start() {
      // Before anything is sent: what became too old while nothing ran waits for a person first.
      if (duties.send) await heartbeats.run('sweep-outbox');
      for (const dispatcher of dispatchers) dispatcher.start();
      workers.start();
      if (!duties.sweep) return;
      sweeping = true;
      await heartbeats.start();
      // What happened while nothing ran is found now, not an interval later.
      await Promise.all([heartbeats.run('sweep-inbox'), heartbeats.run('sweep-timers')]);
    },
    async stop() {
      sweeping = false;
      if (sweepAgain) clearTimeout(sweepAgain);
      timers.stop();
      inbound.stop();
      latePresses.stop();
      const ended = Promise.all([
        heartbeats.stop(),
        workers.close(),
        ...dispatchers.map((dispatcher) => dispatcher.stop()),
      ]);
      ended.catch((error: unknown) => log.error({ err: error }, 'stopping'));
      const late = await Promise.race([ended.then(() => false), sleep(HAND_BACK_MS, true, { ref: false })]);
      if (late) await timers.handBack();
      await producer.close();
    },
  };
}
