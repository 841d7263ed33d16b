import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import type { z } from 'zod';
import { conflictsOf, sandboxIsOn } from './config/conflicts.js';
import { secretSettings, settingNames, settingsSchema, type SettingName, type Settings } from './config/settings.js';

/** How much of a message a channel may carry: everything, code and subject, or a number and a link only. */
type ContentLevel = 'full' | 'summary' | 'neutral';

export type Config = {
  readonly role: 'all' | 'bot' | 'worker' | 'web';
  readonly logLevel: Settings['LOG_LEVEL'];
  /** Absolute. Holds files, and database and queue when these are embedded. */
  readonly dataDir: string;
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'postgres'; readonly url: string };
  readonly queue: (
    { readonly kind: 'embedded' } | { readonly kind: 'redis'; readonly url: string; readonly allowEvicting: boolean }
  ) & {
    readonly prefix: string;
  };
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | null };
  readonly sandbox: boolean;
  /** Which platforms the phones of the sandbox use. */
  readonly sandboxChannels: Settings['SANDBOX_CHANNELS'];
  /** Where the sandbox's clock begins on empty data; null without a sandbox. */
  readonly sandboxClock: Date | null;
  readonly telegram: null | {
    readonly token: string;
    readonly apiRoot: string;
    readonly receive:
      { readonly mode: 'polling' } | { readonly mode: 'webhook'; readonly url: string; readonly secret: string };
  };
  readonly zaloOa: null | {
    readonly appId: string;
    readonly appSecret: string;
    /** Newest first; a webhook signed with any of them is accepted. */
    readonly secretKeys: readonly string[];
    readonly codeVerifier: string;
    readonly buttons: Settings['ZALO_BUTTONS'];
    readonly oaId: string | null;
    /** Ids at Zalo of the approved templates, by our names. */
    readonly templateIds: ReadonlyMap<string, string>;
    readonly forged: Settings['ZALO_WEBHOOK_FORGED'];
    /** Sign every call with `appsecret_proof`. */
    readonly proof: boolean;
    readonly apiRoot: string | null;
    readonly oauthRoot: string | null;
    readonly templateRoot: string | null;
  };
  readonly zaloBot: null | {
    readonly token: string;
    readonly apiRoot: string | null;
    readonly receive:
      { readonly mode: 'polling' } | { readonly mode: 'webhook'; readonly url: string; readonly secret: string };
  };
  /** What may be sent to each platform; reminders of visits are neutral everywhere, whatever is set here. */
  readonly contentLevel: { readonly telegram: ContentLevel; readonly zalo: ContentLevel };
  /** 32 bytes, or null: then the composition root keeps one in the data folder. */
  readonly encryptionKey: Buffer | null;
  /** Keys of before, newest first: what was sealed or hashed with them is still read. */
  readonly previousKeys: readonly Buffer[];
  readonly intakeToken: string | null;
  /** Days that content of messages, and that rows without content, are kept. */
  readonly retention: { readonly content: number; readonly rows: number };
  /** Who answers on the document axis; statuses go to the address, or as files into `edxml/out` of the data folder. */
  readonly exchange: { readonly organId: string; readonly organName: string; readonly url: string | null };
  readonly metricsToken: string | null;
  /** Opens the look into the queue at `/queues`; null: not served. */
  readonly dashboardPassword: string | null;
  /** Where traces are sent (OTLP over HTTP); null: none are made. */
  readonly tracesUrl: string | null;
  readonly heartbeatUrl: string | null;
  /** `HH:mm` each, in Asia/Ho_Chi_Minh; null: no quiet hours. */
  readonly quietHours: { readonly from: string; readonly to: string } | null;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly settings: Settings; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly mistakes: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Turns the environment into one typed value, or names every mistake at once. Pure: reads nothing but its argument. */
export function readConfig(environment: Environment): ConfigResult {
  const given: Record<string, string> = {};
  for (const name of settingNames) {
    const text = environment[name]?.trim();
    if (text) given[name] = text;
  }
  const parsed = settingsSchema.safeParse(given);
  const wrong = new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0])));
  const rest = settingsSchema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
  const mistakes = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => wrongValue(issue, given))),
    ...conflictsOf(rest, wrong).map(({ setting, vi, en }) => `${setting}: ${vi}\n    ${en}`),
  ];
  if (mistakes.length > 0 || !parsed.success) return { ok: false, mistakes: [...new Set(mistakes)] };
  return { ok: true, config: toConfig(parsed.data), settings: parsed.data, warnings: warningsOf(environment) };
}

/** Reads the process environment and `.env` in the working folder (the environment wins). */
export function loadConfig(environment: Environment = process.env, envFile = resolve('.env')): ConfigResult {
  const fromFile = existsSync(envFile) ? parse(readFileSync(envFile)) : {};
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  return readConfig({ ...fromFile, ...set });
}

const plainText = (value: string | number | boolean | object | undefined): string =>
  typeof value === 'object' ? JSON.stringify([...(value instanceof Map ? value.keys() : [])]) : String(value);

/** Lines for a terminal or the log of a start; secrets are only said to be there. */
export function describeConfig(settings: Settings): readonly string[] {
  return settingNames
    .filter((name) => settings[name] !== undefined)
    .map(
      (name) =>
        `${name}=${secretSettings.has(name) ? '(đã đặt, không hiện / set, not shown)' : plainText(settings[name])}`,
    );
}

/** The text that a failed start prints. */
export function describeMistakes(mistakes: readonly string[]): string {
  return [
    `Cấu hình có ${mistakes.length} lỗi (biến môi trường hoặc tệp .env) / ${mistakes.length} mistakes in the settings:`,
    ...mistakes.map((mistake) => `  ✗ ${mistake}`),
    'Xem .env.example / see .env.example.',
  ].join('\n');
}

function wrongValue(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]) as SettingName;
  const shown = secretSettings.has(name) ? '(không hiện / not shown)' : JSON.stringify(given[name]);
  return `${name}=${shown}: ${issue.message}`;
}

// A misspelt name is silently without effect, which is worse than an error: said, not refused, since other programs
// may share the environment.
function warningsOf(environment: Environment): readonly string[] {
  const known = new Set<string>(settingNames);
  return Object.keys(environment)
    .filter(
      (name) =>
        /^(TELEGRAM|ZALO|SANDBOX|QUIET|INTAKE|EDXML|QUEUE|METRICS|DASHBOARD|HEARTBEAT)_/.test(name) && !known.has(name),
    )
    .map((name) => `${name}: không có cài đặt nào tên này, bị bỏ qua (xem .env.example) / no such setting, ignored`);
}

function keyOf(text: string): Buffer {
  return /^[0-9a-fA-F]{64}$/.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
}

function receiveBy(
  mode: 'polling' | 'webhook',
  publicUrl: string | undefined,
  path: string,
  secret: string | undefined,
) {
  // conflictsOf has refused webhook mode without address and secret.
  if (mode === 'webhook' && publicUrl !== undefined && secret !== undefined) {
    return {
      mode,
      url: new URL(path, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).toString(),
      secret,
    } as const;
  }
  return { mode: 'polling' } as const;
}

function toConfig(s: Settings): Config {
  const sandbox = sandboxIsOn(s);
  const [from = '', to = ''] = s.QUIET_HOURS.split('-');
  return {
    role: s.ROLE,
    logLevel: s.LOG_LEVEL,
    dataDir: resolve(s.DATA_DIR),
    database: s.DATABASE_URL === undefined ? { kind: 'embedded' } : { kind: 'postgres', url: s.DATABASE_URL },
    queue: {
      ...(s.REDIS_URL === undefined
        ? { kind: 'embedded' }
        : { kind: 'redis', url: s.REDIS_URL, allowEvicting: s.ALLOW_EVICTING_REDIS === 'true' }),
      prefix: s.QUEUE_PREFIX,
    },
    http: { host: s.HTTP_HOST, port: s.HTTP_PORT, publicUrl: s.PUBLIC_URL ?? null },
    sandbox,
    sandboxChannels: s.SANDBOX_CHANNELS,
    sandboxClock: sandbox ? new Date(s.SANDBOX_CLOCK) : null,
    telegram:
      s.TELEGRAM_BOT_TOKEN === undefined
        ? null
        : {
            token: s.TELEGRAM_BOT_TOKEN,
            apiRoot: s.TELEGRAM_API_ROOT ?? 'https://api.telegram.org',
            receive: receiveBy(s.TELEGRAM_MODE, s.PUBLIC_URL, 'webhooks/telegram', s.TELEGRAM_WEBHOOK_SECRET),
          },
    zaloOa:
      s.ZALO_APP_ID === undefined ||
      s.ZALO_APP_SECRET === undefined ||
      s.ZALO_OA_SECRET_KEYS === undefined ||
      s.ZALO_CODE_VERIFIER === undefined
        ? null
        : {
            appId: s.ZALO_APP_ID,
            appSecret: s.ZALO_APP_SECRET,
            secretKeys: s.ZALO_OA_SECRET_KEYS,
            codeVerifier: s.ZALO_CODE_VERIFIER,
            buttons: s.ZALO_BUTTONS,
            oaId: s.ZALO_OA_ID ?? null,
            templateIds: s.ZALO_TEMPLATE_IDS ?? new Map(),
            forged: s.ZALO_WEBHOOK_FORGED,
            proof: s.ZALO_APPSECRET_PROOF === 'on',
            apiRoot: s.ZALO_API_ROOT ?? null,
            oauthRoot: s.ZALO_OAUTH_ROOT ?? null,
            templateRoot: s.ZALO_TEMPLATE_ROOT ?? null,
          },
    zaloBot:
      s.ZALO_BOT_TOKEN === undefined
        ? null
        : {
            token: s.ZALO_BOT_TOKEN,
            apiRoot: s.ZALO_BOT_API_ROOT ?? null,
            receive: receiveBy(s.ZALO_BOT_MODE, s.PUBLIC_URL, 'webhooks/zalo-bot', s.ZALO_BOT_WEBHOOK_SECRET),
          },
    contentLevel: {
      // What is sent to a platform abroad leaves the country: neutral unless the administrator decides otherwise.
      telegram: s.TELEGRAM_CONTENT_LEVEL ?? (sandbox ? 'full' : 'neutral'),
      zalo: s.ZALO_CONTENT_LEVEL ?? 'full',
    },
    encryptionKey: s.ENCRYPTION_KEY === undefined ? null : keyOf(s.ENCRYPTION_KEY),
    previousKeys: (s.ENCRYPTION_KEY_PREVIOUS ?? []).map(keyOf),
    intakeToken: s.INTAKE_TOKEN ?? null,
    retention: { content: s.RETENTION_CONTENT_DAYS, rows: s.RETENTION_ROWS_DAYS },
    exchange: { organId: s.EDXML_ORGAN_ID ?? '', organName: s.EDXML_ORGAN_NAME ?? '', url: s.EDXML_STATUS_URL ?? null },
    metricsToken: s.METRICS_TOKEN ?? null,
    dashboardPassword: s.DASHBOARD_PASSWORD ?? null,
    tracesUrl: s.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    heartbeatUrl: s.HEARTBEAT_URL ?? null,
    quietHours: s.QUIET_HOURS === 'off' ? null : { from, to },
  };
}
