import { TEMPLATES } from '../bot/zalo/templates.js';
import type { Config } from '../config.js';
import type { SandboxChannel } from '../sandbox/start-sandbox.js';
import type { ZaloServer } from '../sandbox/zalo/server.js';
import type { ZaloSettings } from './open-zalo.js';

/** Ids that the stand-in "approves" our templates under. */
export const SANDBOX_TEMPLATE_IDS: ReadonlyMap<string, string> = new Map(
  TEMPLATES.map(({ name }, index) => [name, String(350_001 + index)]),
);

/** The account at the stand-in, with our templates approved. */
export function sandboxZaloSettings(server: ZaloServer, buttons: ZaloSettings['buttons']): ZaloSettings {
  for (const { name, title, text, parameters } of TEMPLATES) {
    server.addTemplate({
      id: SANDBOX_TEMPLATE_IDS.get(name) ?? '',
      name: title,
      text,
      parameters: parameters.map(({ name: parameter, type, maxLength }) => ({ name: parameter, type, maxLength })),
      status: 'ENABLE',
      byUid: true,
    });
  }
  server.settings.buttonShape = buttons;
  const urls = server.baseUrls();
  const { appId, appSecret, oaSecretKey, oaId } = server.credentials;
  return {
    appId,
    appSecret,
    secretKeys: [oaSecretKey],
    codeVerifier: 'sandbox-needs-no-consent-and-so-no-verifier',
    buttons,
    oaId,
    templateIds: SANDBOX_TEMPLATE_IDS,
    forged: 'refuse',
    proof: false,
    apiRoot: urls.openapi,
    oauthRoot: urls.oauth,
    templateRoot: urls.business,
  };
}

/** Whose phone shows what: in the mixed sandbox the ward's head uses Zalo, as wards do. */
export function sandboxChannelOf(mode: Config['sandboxChannels']): (personId: string) => SandboxChannel {
  switch (mode) {
    case 'telegram':
      return () => 'telegram';
    case 'mixed':
      return (personId) => (personId.includes('head-ward') ? 'zalo' : 'telegram');
    case 'zalo':
    case 'zalo-numbers':
      return () => 'zalo';
    case 'zalo-bot':
      return () => 'zalo-bot';
  }
}
