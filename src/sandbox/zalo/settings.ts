/** What an operator of the real platform could have set, and what is not known about it. May be changed while running. */
export type ZaloSettings = {
  /** Which of the three shapes of buttons the account takes; the others answer -233. Text is always taken. */
  buttonShape: 'payload-buttons' | 'list' | 'numbered-text';
  /** The console's option to demand appsecret_proof: -242 and -1241 without it. */
  proofRequired: boolean;
  /** The token endpoint fails in odd bodies: with which HTTP status, and with or without the numeric `error`. */
  oauthFailure: { status: number; withCode: boolean };
  rateLimitPerMinute: number;
  /** Free messages of the OA package between 48 hours and 7 days; afterwards they are charged. */
  subQuota: number;
  /** Bought and given allowances, used after that of the package. */
  purchasedQuota: number;
  rewardQuota: number;
  welcomeMessages: number;
  blockedCode: -213 | -217 | -227 | -244;
  verified: boolean;
  /** Writes ids as bare numbers, as some endpoints do. */
  bareNumberIds: boolean;
  echoState: boolean;
  webhook: {
    firstTerm: 'app-id' | 'oa-id';
    secret: 'oa-secret-key' | 'app-secret';
    macPrefix: boolean;
    timestampHeader: boolean;
    retryNon200: boolean;
    /** false: events go out all at once, as the platform does not promise an order; for bursts. */
    inOrder: boolean;
    deadlineMs: number;
    echoes: boolean;
    receipts: boolean;
  };
  zbs: { dailyQuota: number; linked: boolean; balance: number; allowed: boolean };
  bot: {
    bodyForm: 'flat' | 'wrapped';
    monthlyMessages: number;
    users: number;
    /** Tests listen on the loopback, which the real platform refuses. */
    allowPrivateWebhooks: boolean;
    /** What nobody polls for is gone, as the documentation warns. */
    losesUnpolled: boolean;
  };
};

export function defaultSettings(): ZaloSettings {
  return {
    buttonShape: 'payload-buttons',
    proofRequired: false,
    oauthFailure: { status: 200, withCode: true },
    rateLimitPerMinute: 4_000,
    subQuota: 2_000,
    purchasedQuota: 0,
    rewardQuota: 0,
    welcomeMessages: 3,
    blockedCode: -213,
    verified: true,
    bareNumberIds: false,
    echoState: true,
    webhook: {
      firstTerm: 'app-id',
      secret: 'oa-secret-key',
      macPrefix: true,
      timestampHeader: false,
      retryNon200: true,
      inOrder: true,
      deadlineMs: 2_000,
      echoes: true,
      receipts: true,
    },
    zbs: { dailyQuota: 500, linked: true, balance: 1_000_000, allowed: true },
    bot: { bodyForm: 'flat', monthlyMessages: 3_000, users: 50, allowPrivateWebhooks: false, losesUnpolled: false },
  };
}
