import type { Logger } from 'pino';
import { planCalendarCheck } from '../app/calendar/check-calendar.js';
import { planStillRunning } from '../app/delivery/still-running.js';
import { planRetention } from '../app/privacy/retention.js';
import { planReachabilityCheck } from '../app/reachability/check-reachability.js';
import { shippedSamples } from './samples.js';
import type { Config } from '../config.js';
import { at, dayOf } from '../domain/calendar/local-date.js';
import { isWorkingDay, nextWorkingDay } from '../domain/calendar/working-calendar.js';
import { isQuiet, DEFAULT_QUIET_HOURS } from '../domain/calendar/working-hours.js';
import { shippedHolidays } from '../cli/reference.js';
import { feedOf } from '../bot/files/feed-of-person.js';
import { registerCalendarFeed } from '../web/calendar-feed.js';
import { registerHealth } from '../web/health.js';
import { conditionsOf } from './conditions.js';
import { startSandbox, type SandboxServer } from '../sandbox/start-sandbox.js';
import { NO_LIMITS } from '../sandbox/telegram/pace.js';
import type { WebhookRoute } from '../web/webhook.js';
import { openConfiguredChannels, openSandboxChannels } from './open-channels.js';
import { ZALO_WEBHOOK_PATH } from './open-zalo.js';
import { SANDBOX_TEMPLATE_IDS, sandboxChannelOf } from './sandbox-zalo.js';
import { fillSandbox, sandboxCode, sandboxPeople } from './sandbox-people.js';
import { dutiesOf } from './duties.js';
import { openPrometheus } from './prometheus.js';
import { openTraces } from './traces.js';
import { openWeb, type Web } from './open-web.js';
import { startInstallation, type Installation, type OpenedChannel } from './start-installation.js';
import type { CrashPoint } from '../jobs/crash-points.js';

export type Running = {
  readonly installation: Installation;
  readonly sandbox: SandboxServer | null;
  /** Where a person can look: the sandbox page; null without it. */
  readonly url: string | null;
  /** Health, intake of documents, and where platforms call in; null when nothing needs it. */
  readonly web: Web | null;
  stop(): Promise<void>;
};

/**
 * Starts what the configuration asks for; without any channel token that is the sandbox.
 * @param unlimited the platforms of the sandbox take all that comes, and nobody waits for their pace: for tests that are about something else
 */
export async function runProgram(
  config: Config,
  log: Logger,
  { unlimited = false, ...options }: { readonly crashPoint?: CrashPoint; readonly unlimited?: boolean } = {},
): Promise<Running> {
  const mode = config.sandboxChannels;
  const withZalo = config.sandbox && mode !== 'telegram';
  const opened: { sandbox: SandboxServer | null; routes: readonly WebhookRoute[] } = { sandbox: null, routes: [] };
  const prometheus = config.metricsToken === null ? null : await openPrometheus();
  const traces = config.tracesUrl === null ? null : await openTraces(config.tracesUrl, config.role, log);
  const installation = await startInstallation({
    config,
    log,
    ...options,
    ...(prometheus === null ? {} : { metrics: prometheus.metrics }),
    ...(traces === null ? {} : { trace: traces.trace }),
    ...(withZalo ? { templates: new Set(SANDBOX_TEMPLATE_IDS.keys()) } : {}),
    async channels(context) {
      if (config.sandbox)
        opened.sandbox = await startSandbox({
          clock: movable(context.clock, () => installation.settle()),
          withZalo,
          ...(unlimited ? { limits: NO_LIMITS } : {}),
        });
      const { channels, routes } =
        opened.sandbox === null
          ? openConfiguredChannels(context, config)
          : await openSandboxChannels(context, opened.sandbox, mode);
      opened.routes = routes;
      return unlimited ? channels.map(withoutPace) : channels;
    },
  });
  if (dutiesOf(config.role).work.sweep) {
    await installation.run(planCalendarCheck);
    await installation.run(planReachabilityCheck);
    await installation.run(planStillRunning);
    await installation.run(planRetention);
  }
  prometheus?.watch({
    ...installation.watched,
    calendar: shippedHolidays().table,
    zaloRuns: installation.watched.channels.includes('zalo'),
  });
  const { sandbox } = opened;
  const web = await openWeb(config, installation, opened.routes, prometheus, log.child({ part: 'web' }));
  if (sandbox?.zalo != null && web !== null) await sandbox.zalo.webhook.save(`${web.url}${ZALO_WEBHOOK_PATH}`);
  const url = sandbox === null ? null : await openSandbox(installation, sandbox, config);
  return {
    installation,
    sandbox,
    url,
    web,
    async stop() {
      await web?.close();
      await installation.stop();
      await sandbox?.close();
      await traces?.close();
    },
  };
}

function withoutPace({ channel, ...rest }: OpenedChannel): OpenedChannel {
  const pace = { perSecond: 1_000, perChatPerSecond: 1_000, chatBurst: 1_000, perGroupPerMinute: 60_000 };
  return { ...rest, channel: { ...channel, pace } };
}

/** What becomes due by moving the clock happens before the page shows the new time. */
function movable(
  clock: Installation['clock'],
  settle: () => Promise<void>,
): { now(): Date; moveTo(instant: Date): Promise<void> } {
  return {
    now: () => clock.now(),
    async moveTo(instant) {
      await clock.moveTo(instant);
      await settle();
    },
  };
}

async function openSandbox(installation: Installation, sandbox: SandboxServer, config: Config): Promise<string> {
  const { clock } = installation;
  const calendar = shippedHolidays().table;
  await fillSandbox(installation);
  // Phones that may not ring are a poor first impression: a sandbox opened at night begins on the next working morning.
  if (isQuiet(clock.now(), calendar, DEFAULT_QUIET_HOURS)) await clock.moveTo(nextMorning(clock.now()));
  const { url } = await sandbox
    .open({
      people: sandboxPeople(),
      codeFor: (personId) => sandboxCode(installation, personId),
      samples: shippedSamples(),
      nextWorkingMorning: () => nextMorning(clock.now()),
      channelOf: sandboxChannelOf(config.sandboxChannels),
      port: config.http.port,
      routes(app) {
        registerHealth(app, config.role, conditionsOf(config, installation.watched));
        registerCalendarFeed(app, (token) => installation.run((scope) => feedOf(scope, token)));
      },
    })
    .catch(async (error: unknown) => {
      // A start that fails half-way (the port is taken) leaves nothing running.
      await installation.stop();
      await sandbox.close();
      throw error;
    });
  return url;

  function nextMorning(from: Date): Date {
    const today = dayOf(from);
    const todayAtEight = at(today, '08:00');
    return from < todayAtEight && isWorkingDay(calendar, today)
      ? todayAtEight
      : at(nextWorkingDay(calendar, today), '08:00');
  }
}
