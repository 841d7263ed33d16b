import type { Logger } from 'pino';
import { tellUndelivered } from '../app/delivery/tell-undelivered.js';
import { planLadder } from '../app/nudge/plan-ladder.js';
import type { Channel, ChannelName } from '../app/ports/channel.js';
import { tellAdministrators } from '../app/reachability/administrators.js';
import { noteLostContact } from '../app/reachability/note-lost-contact.js';
import type { Ids } from '../app/ports/ids.js';
import type { TimerKind } from '../app/ports/store/timers.js';
import type { Tx } from '../app/ports/store/tx.js';
import type { TimerHandler } from '../app/timer-handler.js';
import type { Scope } from '../app/use-case.js';
import { answersIn } from '../bot/conversation/turn.js';
import { reviewWaitsCard } from '../bot/messages/operator-cards.js';
import { undeliveredCard, undeliveredVisitCard } from '../bot/messages/undelivered.js';
import type { Config } from '../config.js';
import { dayOf } from '../domain/calendar/local-date.js';
import type { CrashPoint } from '../jobs/crash-points.js';
import type { Gate } from '../jobs/delivery/ports.js';
import type { HandleIncoming } from '../jobs/inbound.js';
import { createJobs, type Jobs, type WorkDuties } from '../jobs/jobs.js';
import type { Metrics } from '../jobs/metrics.js';
import { openQueueBackend, type QueueBackend } from '../jobs/queue-backend.js';
import type { Trace } from '../jobs/trace.js';
import type { TimerHandlers } from '../jobs/timers.js';
import { publicTimerKind } from '../jobs/kind-in-public.js';
import type { DatabaseClock } from '../store/database-clock.js';
import type { EngineStores } from '../app/ports/engine-stores.js';
import type { Database } from '../store/open-database.js';
import type { EngineStore } from '../store/store.js';

export type StartJobsOptions = {
  readonly duties: WorkDuties;
  readonly database: Database;
  readonly store: EngineStore;
  readonly stores: EngineStores;
  readonly clock: DatabaseClock;
  readonly ids: Ids;
  readonly holder: string;
  readonly queue: Config['queue'];
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly gate: Gate;
  readonly handleUpdate: HandleIncoming;
  readonly timerHandlers: Readonly<Record<TimerKind, TimerHandler>>;
  /** The clock leaps by hand: what waits is never too old. */
  readonly sandbox: boolean;
  /** Called every minute in which the auditor found all well; silence there rings an alarm elsewhere. */
  readonly heartbeatUrl: string | null;
  readonly pepper: Uint8Array;
  readonly log: Logger;
  readonly metrics?: Metrics;
  readonly trace?: Trace;
  readonly crashPoint?: CrashPoint;
};

/** Said when an update of a person had to be given up; the update is kept. */
const SORRY =
  'Hệ thống gặp lỗi khi xử lý tin vừa rồi của anh/chị; tin đã được giữ lại để quản trị xem. Đề nghị thử lại sau.';

/** The engine of jobs, given the product's rules: who hears of what did not arrive, how a lost step is planned again. */
export async function makeJobs(
  options: StartJobsOptions,
): Promise<{ readonly jobs: Jobs; readonly backend: QueueBackend }> {
  const { database, store, clock, ids, channels, log, pepper } = options;
  const scopeOf = (tx: Tx): Scope => ({ tx, now: clock.now(), ids, inboxId: null, pepper });
  const backend = await openQueueBackend(
    options.queue.kind === 'redis'
      ? {
          kind: 'redis',
          url: options.queue.url,
          prefix: options.queue.prefix,
          allowEvicting: options.queue.allowEvicting,
        }
      : { kind: 'embedded', pglite: embedded(database) },
    (error) => log.warn({ err: error }, 'queue connection'),
  );
  for (const warning of backend.redis?.warnings ?? []) log.warn(warning);
  const { heartbeatUrl } = options;
  const jobs = createJobs({
    duties: options.duties,
    backend,
    stores: options.stores,
    clock,
    holder: options.holder,
    channels,
    handleIncoming: options.handleUpdate,
    async onDeadUpdate(row) {
      const channel = channels.get(row.channel);
      const incoming = channel?.understand(row.payload);
      if (channel !== undefined && incoming && !incoming.group)
        await channel.send(incoming.chatId, { lines: [SORRY], buttons: [], files: [] });
    },
    answerEarly: async (channel, pressId, language) =>
      channels.get(channel)?.answerPress(pressId, answersIn(language).pressStored),
    timerHandlers: adapt(options.timerHandlers),
    gate: options.gate,
    events: {
      onUnreachable: (tx, event) => noteLostContact(scopeOf(tx), event),
      onFailed: (row, reason) =>
        store.transaction((tx) =>
          tellUndelivered(scopeOf(tx), row, null, reason, {
            ofWork: undeliveredCard,
            ofVisit: undeliveredVisitCard,
          }),
        ),
    },
    onReview: (count) =>
      store.transaction((tx) => {
        const scope = scopeOf(tx);
        return tellAdministrators(scope, reviewWaitsCard(count), `review/${dayOf(scope.now)}`);
      }),
    replan: (assignmentId) =>
      store.transaction(async (tx) => {
        const view = await tx.assignments.byId(assignmentId);
        return view !== null && planLadder(scopeOf(tx), view.assignment, await tx.calendar.table(), view);
      }),
    ...(options.sandbox ? { review: { reviewAfterMs: null, answersExpireAfterMs: null } } : {}),
    ...(heartbeatUrl === null ? {} : { heartbeat: () => beat(heartbeatUrl) }),
    log,
    ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    ...(options.crashPoint === undefined ? {} : { crashPoint: options.crashPoint }),
  });
  return { jobs, backend };

  function adapt(handlers: Readonly<Record<TimerKind, TimerHandler>>): TimerHandlers {
    const adapted = Object.entries(handlers).map(([kind, { prepare, fire }]) => [
      kind,
      {
        ...(prepare === undefined ? {} : { prepare }),
        async fire(...[tx, timer, now, prepared]: Parameters<TimerHandlers['ladder']['fire']>) {
          const outcome = await fire({ ...scopeOf(tx), now }, timer, prepared);
          log.debug({ timerId: timer.id, kind: publicTimerKind(kind), outcome }, 'timer');
        },
      },
    ]);
    return Object.fromEntries(adapted) as TimerHandlers;
  }
}

/** A watchdog counts only answers of success; its address holds a secret and is never logged. */
async function beat(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  if (!response.ok) throw Object.assign(new Error('heartbeat refused'), { code: `http ${response.status}` });
}

function embedded(database: Database): NonNullable<Database['pglite']> {
  if (database.pglite === null)
    throw new Error('The embedded queue needs the embedded database: set REDIS_URL beside DATABASE_URL.');
  return database.pglite;
}
