import { createApiCaller, type CallOptions } from './core/api-call.js';
import { systemClock, type Clock } from './core/clock.js';
import { createHttp } from './core/http.js';
import type { AppId } from './core/ids.js';
import { createPacer, type Pacer } from './core/pacer.js';
import type { Result } from './core/result.js';
import { createBot, type Bot } from './bot/bot.js';
import { createGetAccount, type Account } from './oa/account.js';
import { createConversations, type Conversations } from './oa/conversations.js';
import { createGroups, type Groups } from './oa/groups.js';
import { createMessages, type Messages } from './oa/messages.js';
import { createQuotas, type Quotas } from './oa/quota.js';
import { createTags, type Tags } from './oa/tags.js';
import { createUploads, type Uploads } from './oa/uploads.js';
import { createUsers, type Users } from './oa/users.js';
import { createOAuthClient, type OAuthClient } from './oauth/oauth-client.js';
import { createTokenSource, type TokenEvent, type TokenSource } from './oauth/token-source.js';
import type { TokenStore } from './oauth/token-store.js';
import { createZbs, type Zbs } from './zbs/zbs.js';

export type BaseUrls = {
  readonly oauth: string;
  readonly openapi: string;
  readonly business: string;
  readonly bot: string;
};

export const ZALO_BASE_URLS: BaseUrls = {
  oauth: 'https://oauth.zaloapp.com',
  openapi: 'https://openapi.zalo.me',
  business: 'https://business.openapi.zalo.me',
  bot: 'https://bot-api.zaloplatforms.com',
};

export type Timeouts = {
  /** Default 10 s. */
  readonly callMs: number;
  /** Default 30 s. */
  readonly uploadMs: number;
};

type Common = {
  readonly baseUrls?: Partial<BaseUrls>;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly timeouts?: Partial<Timeouts>;
  /** Default: 10 calls a second, shared by both OA hosts. */
  readonly pacer?: Pacer;
};

export type ZaloOptions = Common & {
  readonly appId: AppId;
  readonly appSecret: string;
  readonly store: TokenStore;
  /** Send `appsecret_proof` with every call: needed when the console demands it (-242, -1241). Default off. */
  readonly proof?: boolean;
  /** Default 5 h before the end. */
  readonly refreshAheadMs?: number;
  readonly retryDelayMs?: number;
  readonly onTokenEvent?: (event: TokenEvent) => void;
};

export type Zalo = {
  readonly oauth: OAuthClient;
  readonly tokens: TokenSource;
  readonly messages: Messages;
  readonly uploads: Uploads;
  readonly quotas: Quotas;
  readonly users: Users;
  readonly conversations: Conversations;
  readonly groups: Groups;
  readonly tags: Tags;
  /** Templates by phone number (ZNS, now ZBS). */
  readonly zbs: Zbs;
  account(options?: CallOptions): Promise<Result<Account>>;
};

const DEFAULT_TIMEOUTS: Timeouts = { callMs: 10_000, uploadMs: 30_000 };
/** Zalo fetches the picture from its address before it answers. */
const PHOTO_TIMEOUT_MS = 150_000;

export function createZalo(options: ZaloOptions): Zalo {
  const { appId, appSecret, store, clock = systemClock, proof = false } = options;
  const urls = { ...ZALO_BASE_URLS, ...options.baseUrls };
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const http = createHttp(options.fetch ?? fetch);
  const pacer = options.pacer ?? createPacer({ clock });
  const oauth = createOAuthClient({ http, baseUrl: urls.oauth, appId, appSecret, timeoutMs: timeouts.callMs });
  const { refreshAheadMs, retryDelayMs, onTokenEvent: observe } = options;
  const tokens = createTokenSource({ oauth, store, clock, refreshAheadMs, retryDelayMs, observe });
  const shared = { http, tokens, pacer, timeouts, appSecret: proof ? appSecret : undefined };
  const oa = createApiCaller({ ...shared, family: 'oa', baseUrl: urls.openapi });
  const business = createApiCaller({ ...shared, family: 'zbs', baseUrl: urls.business });
  return {
    oauth,
    tokens,
    messages: createMessages(oa),
    uploads: createUploads(oa),
    quotas: createQuotas(oa),
    users: createUsers(oa),
    conversations: createConversations(oa),
    groups: createGroups(oa),
    tags: createTags(oa),
    zbs: createZbs(business),
    account: createGetAccount(oa),
  };
}

export function createZaloBot(options: Common & { readonly token: string }): Bot {
  const { token, clock = systemClock, timeouts } = options;
  return createBot({
    http: createHttp(options.fetch ?? fetch),
    baseUrl: options.baseUrls?.bot ?? ZALO_BASE_URLS.bot,
    token,
    pacer: options.pacer ?? createPacer({ clock }),
    timeouts: { callMs: timeouts?.callMs ?? DEFAULT_TIMEOUTS.callMs, photoMs: PHOTO_TIMEOUT_MS },
  });
}
