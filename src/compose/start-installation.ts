import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Channel, ChannelName } from '../app/ports/channel.js';
import type { DrawOverview } from '../app/directive/send-overview.js';
import type { FileReader } from '../app/ports/intake.js';
import type { FileStore } from '../app/ports/store/files.js';
import type { Store } from '../app/ports/store/tx.js';
import type { Scope } from '../app/use-case.js';
import { createPrepare } from '../bot/render/prepare-delivery.js';
import { databaseTarget } from '../cli/open-installation.js';
import { shippedHolidays } from '../cli/reference.js';
import type { Config } from '../config.js';
import { derivedKeys, installationKeys } from '../config/installation-key.js';
import { createTesseractOcr } from '../intake/ocr/tesseract-ocr.js';
import { readFile } from '../intake/read-file.js';
import { DEFAULT_QUIET_HOURS } from '../domain/calendar/working-hours.js';
import { detectSecrecy } from '../domain/directive/reader/detect-secrecy.js';
import { createDirectory } from '../domain/unit/directory.js';
import { createFileLinks } from '../app/evidence/file-link.js';
import type { TokenPairStore } from '../app/ports/tokens.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../store/token-journal.js';
import { createZaloTokenStore } from '../store/zalo-token-store.js';
import { createDatabaseClock, type DatabaseClock } from '../store/database-clock.js';
import { createFileStore } from '../store/file-store.js';
import { migrate } from '../store/migrate.js';
import { openDatabase, type Database } from '../store/open-database.js';
import { createRandomIds } from '../store/random-ids.js';
import { createStore, type EngineStore } from '../store/store.js';
import { createPictureRenderer } from '../bot/charts/render-in-worker.js';
import { createDrawOverview } from './draw-overview.js';
import { createExchangeOut } from './exchange-out.js';
import type { CrashPoint } from '../jobs/crash-points.js';
import type { Jobs } from '../jobs/jobs.js';
import { createLeaseStore } from '../store/lease-store.js';
import type { HealthStore } from '../app/ports/queues.js';
import { noMetrics, type Metrics } from '../jobs/metrics.js';
import type { Trace } from '../jobs/trace.js';
import type { Watched } from './conditions.js';
import { dutiesOf } from './duties.js';
import { dailyFigures } from './daily-figures.js';
import { feedAddressOf } from './feed-address.js';
import { makeJobs } from './make-jobs.js';
import { createRestoreGuard } from './restore-guard.js';
import { createEngineStores } from '../store/open-stores.js';
import { createHandleUpdate } from './handle-update.js';
import { createTimerHandlers } from './timer-handlers.js';

/** What an installation receives updates with; stops before the workers do. `by` tells which roles run it. */
export type Receiver = { readonly by: 'polling' | 'webhook'; start(): void; stop(): Promise<void> };

export type ReceiverContext = {
  readonly clock: DatabaseClock;
  readonly log: Logger;
  /** Stores a raw update before it is confirmed to the platform; false for one that is there already. Throws when it could not be stored. */
  readonly ingest: (channel: Channel, externalId: string, chatId: string, raw: unknown) => Promise<boolean>;
  readonly lease: (name: string) => Promise<boolean>;
  readonly release: (name: string) => Promise<void>;
  /** One use case in one transaction, outside any update: alarms. */
  readonly run: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  /** The rotating tokens of Zalo, sealed with this installation's key. */
  readonly zaloTokens: (onUnreadable: () => void) => TokenPairStore;
};

export type OpenedChannel = { readonly channel: Channel; readonly receiver: Receiver };

export type InstallationOptions = {
  readonly config: Config;
  readonly log: Logger;
  /** Channels and what they receive with; built when clock and inbox are there. */
  readonly channels: (context: ReceiverContext) => Promise<readonly OpenedChannel[]>;
  readonly metrics?: Metrics;
  readonly trace?: Trace;
  readonly crashPoint?: CrashPoint;
  readonly overview?: DrawOverview;
  /** Approved templates of a stand-in; otherwise those of the configuration. */
  readonly templates?: ReadonlySet<string>;
};

export type Installation = {
  readonly database: Database;
  readonly store: Store;
  readonly files: FileStore;
  readonly reader: FileReader;
  readonly clock: DatabaseClock;
  /** What those who watch look at. */
  readonly watched: Watched & { readonly health: HealthStore };
  readonly queues: Jobs['queues'];
  /** One use case in one transaction, as the operator. */
  run<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Fires and sends everything that is due now; returns when nothing is left to do at this moment. */
  settle(): Promise<void>;
  /** The file behind one of our signed links. */
  openLink(token: string): Promise<{ readonly name: string; readonly mime: string; readonly bytes: Buffer } | null>;
  stop(): Promise<void>;
};

/** A restore is told from a failover by this and the guard's tolerance. */
const NOTE_MS = 20_000;

/** How long a process that took over a poller's or dispatcher's lease keeps it without renewing. */
const LEASE_MS = 15_000;

/** The composition root of a running product: database → store → jobs → channels, started in this order and stopped in the reverse one. */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { config, log, channels: openChannels, crashPoint, templates, trace, metrics = noMetrics } = options;
  const database = await openDatabase(databaseTarget(config));
  await migrate(database);
  const clock = await createDatabaseClock(database.prisma, {
    begin: config.sandboxClock,
    onJump(jump) {
      metrics.count('clock_jumped', { of: jump.of });
      log.error(jump, 'a clock was set');
    },
  });
  const ids = createRandomIds();
  const holidays = shippedHolidays();
  const keys = installationKeys(config);
  const { key: pepper, formerKeys: formerPeppers } = derivedKeys(keys, 'enrolment');
  let onCommit: Jobs['committed'] = () => undefined;
  const store: EngineStore = createStore({
    prisma: database.prisma,
    clock,
    ids,
    makeDirectory: createDirectory,
    shippedCalendar: holidays.table,
    committed: (touched) => onCommit(touched),
  });
  const files = createFileStore(join(config.dataDir, 'files'));
  const ocr = createTesseractOcr();
  const reader: FileReader = {
    read: async ({ firstPages, ...input }, onProgress) =>
      readFile(input, { ocr, onProgress, ...(firstPages === undefined ? {} : { firstPages }) }),
  };
  const pictures = createPictureRenderer();
  const overview: DrawOverview = options.overview ?? createDrawOverview({ pictures, clock });
  const quietHours =
    config.quietHours === null
      ? { from: '00:00', until: '00:00', offDays: false }
      : { from: config.quietHours.from, until: config.quietHours.to, offDays: DEFAULT_QUIET_HOURS.offDays };
  const isSecret = (text: string, fileName?: string): boolean => detectSecrecy(text, fileName) !== null;
  const engine: { jobs: Jobs | null } = { jobs: null };
  const holder = randomUUID();
  const leases = createLeaseStore(database.prisma, clock.unmoved);
  const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    store.transaction((tx) => work({ tx, now: clock.now(), ids, inboxId: null, pepper, formerPeppers }));
  const feedsAt = feedAddressOf(config);
  const links =
    config.http.publicUrl === null
      ? null
      : createFileLinks({ ...derivedKeys(keys, 'links'), publicUrl: config.http.publicUrl });
  const opened = await openChannels({
    clock,
    log,
    async ingest(channel, externalId, chatId, raw) {
      if (engine.jobs === null) throw new Error('not started yet');
      return engine.jobs.ingest({
        channel: channel.name,
        externalId,
        chatKey: `${channel.name}:${chatId}`,
        payload: channel.screen(raw, isSecret),
      });
    },
    lease: (name) => leases.acquire(name, holder, LEASE_MS),
    // A stop goes on when the database is away: the lease then ends by itself.
    release: (name) =>
      leases
        .release(name, holder)
        .catch((error: unknown) => log.warn({ lease: name, err: error }, 'lease not released')),
    run,
    zaloTokens: (onUnreadable) =>
      createZaloTokenStore({
        prisma: database.prisma,
        leases,
        ...derivedKeys(keys, 'tokens'),
        clock,
        journal: createTokenJournal(join(config.dataDir, TOKEN_JOURNAL)),
        onUnreadable,
      }),
  });
  const channels: ReadonlyMap<ChannelName, Channel> = new Map(opened.map(({ channel }) => [channel.name, channel]));
  const duties = dutiesOf(config.role);
  const stores = createEngineStores({ ...database, clock, leaseClock: clock.unmoved, ids, store });
  const guard = createRestoreGuard({ dataDir: config.dataDir, run, clock, ids, log });
  const { jobs, backend } = await makeJobs({
    duties: duties.work,
    database,
    store,
    stores,
    clock,
    ids,
    holder,
    queue: config.queue,
    sandbox: config.sandbox,
    heartbeatUrl: config.heartbeatUrl,
    channels,
    gate: createPrepare({
      store,
      files,
      ids,
      clock,
      channels,
      quietHours,
      pepper,
      publicUrl: feedsAt,
      templates: templates ?? new Set(config.zaloOa?.templateIds.keys()),
      ...(links === null ? {} : { linkTo: (fileId, now) => links.linkTo(fileId, now) }),
      levels: { ...config.contentLevel, 'zalo-bot': config.contentLevel.zalo },
    }),
    handleUpdate: createHandleUpdate({
      channels,
      clock,
      ids,
      pepper,
      formerPeppers,
      publicUrl: feedsAt,
      log: log.child({ part: 'conversation' }),
      metrics,
    }),
    timerHandlers: createTimerHandlers({
      store,
      files,
      reader,
      ids,
      channels,
      years: holidays.years,
      exchange: createExchangeOut({ ...config.exchange, folder: join(config.dataDir, 'edxml', 'out') }),
      figures: () => dailyFigures(stores.watch, stores.health, clock),
      overview,
      retention: config.retention,
      machineNow: () => clock.unmoved.now(),
    }),
    pepper,
    log,
    metrics,
    ...(trace === undefined ? {} : { trace }),
    ...(crashPoint === undefined ? {} : { crashPoint }),
  });
  engine.jobs = jobs;
  onCommit = jobs.committed;
  if (duties.work.send) {
    await guard.check(async () => void (await jobs.sweepNow()));
    await guard.note();
  }
  await jobs.start();
  const remembering = setInterval(
    () => void guard.note().catch((error: unknown) => log.warn({ err: error }, 'not noted as seen')),
    NOTE_MS,
  );
  remembering.unref();
  const receivers = opened
    .map(({ receiver }) => receiver)
    .filter(({ by }) => (by === 'polling' ? duties.poll : duties.serve));
  for (const receiver of receivers) receiver.start();

  return {
    database,
    store,
    files,
    reader,
    clock,
    watched: {
      database,
      clock,
      watch: stores.watch,
      health: stores.health,
      queue: backend,
      channels: [...channels.keys()],
      pollers: opened.flatMap(({ channel, receiver }) => (receiver.by === 'polling' ? [`${channel.name}-poller`] : [])),
    },
    queues: jobs.queues,
    run,
    settle: async () => void (await jobs.sweepNow()),
    async openLink(token) {
      const fileId = links?.open(token, clock.now()) ?? null;
      const row = fileId === null ? null : await store.transaction((tx) => tx.files.byId(fileId));
      const bytes = row === null ? null : await files.get(row.sha256);
      return row === null || bytes === null ? null : { name: row.name, mime: row.mime, bytes };
    },
    async stop() {
      clearInterval(remembering);
      // Nothing new comes in, then what is under way ends, then the ground goes.
      await Promise.all(
        receivers.map((receiver) => Promise.race([receiver.stop(), sleep(10_000, undefined, { ref: false })])),
      );
      await jobs.stop();
      // Whatever is still held: another process, or the next start, must not wait for a lease that nobody uses.
      await database.prisma.lease
        .deleteMany({ where: { holder } })
        .catch((error: unknown) => log.warn({ err: error }, 'leases not released'));
      await backend.close();
      await ocr.close();
      await pictures.close();
      clock.stop();
      await database.close();
    },
  };
}
