import type { Logger } from 'pino';
import { appId, createZalo, createZaloBot, systemClock, type Zalo, type ZaloOptions } from 'zalo-api-sdk';
import { tellAdministrators } from '../app/reachability/administrators.js';
import { completeUntil, noteCompleteUntil, noteWebhookSigner } from '../app/reachability/webhook-facts.js';
import type { Channel } from '../app/ports/channel.js';
import type { TokenPairStore } from '../app/ports/tokens.js';
import { zaloTroubleCard, type ZaloTrouble } from '../bot/messages/zalo-trouble-cards.js';
import { createZaloBotChannel } from '../bot/zalo/bot-channel.js';
import { readBotWebhook } from '../bot/zalo/bot-webhook.js';
import { createBotPolling } from '../bot/zalo/bot-polling.js';
import { readMissed } from '../bot/zalo/read-missed.js';
import { createRecovery } from '../bot/zalo/recovery.js';
import { isReplay, readWebhook } from '../bot/zalo/webhook.js';
import { createZaloChannel } from '../bot/zalo/zalo-channel.js';
import type { Config } from '../config.js';
import { dayOf } from '../domain/calendar/local-date.js';
import type { WebhookRoute } from '../web/webhook.js';
import type { Receiver, ReceiverContext } from './start-installation.js';

export type OpenedZalo = {
  readonly channel: Channel;
  readonly receiver: Receiver;
  readonly routes: readonly WebhookRoute[];
};

export type ZaloSettings = NonNullable<Config['zaloOa']>;

export const ZALO_WEBHOOK_PATH = '/webhooks/zalo';
export const ZALO_BOT_WEBHOOK_PATH = '/webhooks/zalo-bot';

/** The client of an Official Account as this configuration describes it. */
export function zaloClient(
  settings: ZaloSettings,
  store: TokenPairStore,
  more: Pick<ZaloOptions, 'onTokenEvent' | 'clock' | 'proof'> = {},
): Zalo {
  const { apiRoot, oauthRoot, templateRoot } = settings;
  return createZalo({
    appId: appId(settings.appId),
    appSecret: settings.appSecret,
    store,
    proof: settings.proof,
    baseUrls: {
      ...(apiRoot === null ? {} : { openapi: apiRoot }),
      ...(oauthRoot === null ? {} : { oauth: oauthRoot }),
      ...(templateRoot === null ? {} : { business: templateRoot }),
    },
    ...more,
  });
}

/** Tells the administrators of a trouble once a day, and the log each time; nothing of a token or a text in either. */
function createAlarm({
  run,
  log,
  clock,
}: Pick<ReceiverContext, 'run' | 'log' | 'clock'>): (trouble: ZaloTrouble) => void {
  const told = new Set<string>();
  return (trouble) => {
    const key = `zalo-${trouble.kind}${trouble.kind === 'refused' ? `-${trouble.code}` : ''}/${dayOf(clock.now())}`;
    log.error(
      {
        trouble: trouble.kind,
        ...(trouble.kind === 'refused' ? { code: trouble.code, meaning: trouble.meaning } : {}),
      },
      'zalo needs a person',
    );
    if (told.has(key)) return;
    told.add(key);
    run((scope) => tellAdministrators(scope, zaloTroubleCard(trouble), key)).catch((error: unknown) => {
      told.delete(key);
      log.error({ err: error }, 'administrators not told');
    });
  };
}

/** The Official Account: sends by the API, receives by webhook. */
export function openZaloOa(
  context: ReceiverContext,
  settings: ZaloSettings,
): OpenedZalo & { readonly adoptTokens: Zalo['tokens']['adopt'] } {
  const { clock, ingest } = context;
  const log = context.log.child({ part: 'zalo' });
  const alarm = createAlarm({ ...context, log });
  const zalo = zaloClient(
    settings,
    context.zaloTokens(() => alarm({ kind: 'tokens-unreadable' })),
    {
      clock: { now: () => clock.now().getTime(), sleep: systemClock.sleep },
      onTokenEvent: (event) => {
        if (event.point === 'consent-needed') alarm({ kind: 'consent-needed' });
        else log.info({ point: event.point }, 'zalo token');
      },
    },
  );
  const channel = createZaloChannel({
    zalo,
    clock,
    buttons: settings.buttons,
    templateIds: settings.templateIds,
    ownOa: settings.oaId ?? undefined,
    download: { alsoFrom: settings.apiRoot ?? undefined },
    onAlarm: alarm,
  });
  const options = {
    appId: settings.appId,
    oaId: settings.oaId ?? undefined,
    secrets: [
      ...settings.secretKeys.map((value, index) => ({ name: `oa-secret-key-${index + 1}`, value })),
      { name: 'app-secret', value: settings.appSecret },
    ],
  };
  const counts = createCounts(log);
  let lastSigner: string | null = null;
  const signer = (name: string): void => {
    if (name === lastSigner) return;
    lastSigner = name;
    context.run((scope) => noteWebhookSigner(scope, name)).catch(() => (lastSigner = null));
  };
  const recovery = createRecovery({
    read: (since, until, stopping) => readMissed(zalo, { since, until, appId: settings.appId }, stopping),
    store: ({ externalId, chatId, payload }) => ingest(channel, externalId, chatId, payload),
    completeUntil: () => context.run(completeUntil),
    noteCompleteUntil: (until) => context.run((scope) => noteCompleteUntil(scope, until)),
    holdsLease: () => context.lease('zalo-recovery'),
    onMissedWhileRunning: () => alarm({ kind: 'events-missed' }),
    clock,
    logger: log,
  });
  return {
    channel,
    adoptTokens: (grant) => zalo.tokens.adopt(grant),
    receiver: { by: 'webhook', ...recovery },
    routes: [
      {
        path: ZALO_WEBHOOK_PATH,
        async receive(rawBody, headers) {
          const call = readWebhook(rawBody, headers, options);
          counts(
            call.kind === 'forged' ? `forged ${call.reason}` : call.kind === 'event' ? call.signedWith : call.kind,
          );
          switch (call.kind) {
            case 'probe':
            case 'unreadable':
              return { status: 200 };
            case 'forged':
              return { status: settings.forged === 'drop' ? 200 : 401 };
            case 'event':
              if (isReplay(call, context.clock.now())) {
                counts('replayed');
                return { status: 200 };
              }
              await ingest(channel, call.externalId, call.chatId, call.payload);
              signer(call.signedWith);
              return { status: 200 };
          }
        },
      },
    ],
  };
}

/** The Bot Platform, by polling for trials or by webhook. */
export function openZaloBot(context: ReceiverContext, settings: NonNullable<Config['zaloBot']>): OpenedZalo {
  const { clock, ingest, lease, release } = context;
  const log = context.log.child({ part: 'zalo-bot' });
  const alarm = createAlarm({ ...context, log });
  const bot = createZaloBot({
    token: settings.token,
    ...(settings.apiRoot === null ? {} : { baseUrls: { bot: settings.apiRoot } }),
  });
  const channel = createZaloBotChannel({
    bot,
    clock,
    onAlarm: alarm,
    download: { alsoFrom: settings.apiRoot ?? undefined },
  });
  const { receive } = settings;
  if (receive.mode === 'polling') {
    const polling = createBotPolling({
      bot,
      storeUpdate: async (externalId, chatId, raw) => void (await ingest(channel, externalId, chatId, raw)),
      holdsLease: () => lease('zalo-bot-poller'),
      releaseLease: () => release('zalo-bot-poller'),
      logger: log,
    });
    return { channel, receiver: polling, routes: [] };
  }
  const counts = createCounts(log);
  return {
    channel,
    receiver: {
      by: 'webhook',
      start: () =>
        void bot.setWebhook(receive.url, receive.secret).then((result) => {
          if (result.kind !== 'ok') log.error({ kind: result.kind }, 'zalo bot: webhook not set');
        }),
      stop: () => Promise.resolve(),
    },
    routes: [
      {
        path: ZALO_BOT_WEBHOOK_PATH,
        async receive(rawBody, headers) {
          const call = readBotWebhook(rawBody, headers, receive.secret);
          counts(call.kind);
          if (call.kind === 'forged') return { status: 401 };
          if (call.kind === 'event') await ingest(channel, call.externalId, call.chatId, call.payload);
          return { status: 200 };
        },
      },
    ],
  };
}

/** What came in by kind, told to the log: the first of each and then every hundredth. */
function createCounts(log: Logger): (kind: string) => void {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count === 1 || count % 100 === 0) log.info({ webhook: kind, count }, 'zalo webhook');
  };
}
