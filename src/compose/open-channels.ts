import type { Config } from '../config.js';
import { SANDBOX_TOKEN, type SandboxServer } from '../sandbox/start-sandbox.js';
import type { WebhookRoute } from '../web/webhook.js';
import { openTelegramPolling, openTelegramWebhook } from './open-telegram.js';
import { openZaloBot, openZaloOa } from './open-zalo.js';
import { sandboxZaloSettings } from './sandbox-zalo.js';
import type { OpenedChannel, ReceiverContext } from './start-installation.js';

export type OpenedChannels = { readonly channels: readonly OpenedChannel[]; readonly routes: readonly WebhookRoute[] };

/** The platforms that this configuration names. */
export function openConfiguredChannels(context: ReceiverContext, config: Config): OpenedChannels {
  const telegram = config.telegram === null ? [] : [openTelegram(context, config.telegram)];
  const zalo = [
    ...(config.zaloOa === null ? [] : [openZaloOa(context, config.zaloOa)]),
    ...(config.zaloBot === null ? [] : [openZaloBot(context, config.zaloBot)]),
  ];
  return { channels: [...telegram, ...zalo], routes: [...telegram, ...zalo].flatMap(({ routes }) => routes) };
}

function openTelegram(
  context: ReceiverContext,
  telegram: NonNullable<Config['telegram']>,
): OpenedChannel & { readonly routes: readonly WebhookRoute[] } {
  return telegram.receive.mode === 'webhook'
    ? openTelegramWebhook(context, { ...telegram, ...telegram.receive })
    : { ...openTelegramPolling(context, telegram), routes: [] };
}

/** The stand-ins on this machine; Zalo's only where some phone uses it. */
export async function openSandboxChannels(
  context: ReceiverContext,
  sandbox: SandboxServer,
  mode: Config['sandboxChannels'],
): Promise<OpenedChannels> {
  const telegram = openTelegramPolling(context, { token: SANDBOX_TOKEN, apiRoot: sandbox.apiRoot });
  const server = sandbox.zalo;
  if (server === null) return { channels: [telegram], routes: [] };
  if (mode === 'zalo-bot') {
    const bot = openZaloBot(context, {
      token: server.credentials.botToken,
      apiRoot: server.baseUrls().bot,
      receive: { mode: 'polling' },
    });
    return { channels: [telegram, bot], routes: [] };
  }
  const zalo = openZaloOa(
    context,
    sandboxZaloSettings(server, mode === 'zalo-numbers' ? 'numbered-text' : 'payload-buttons'),
  );
  await zalo.adoptTokens(server.issueTokens());
  return { channels: [telegram, zalo], routes: zalo.routes };
}
