import { z } from 'zod';

/** Two languages in one line: what a person reads when a setting is wrong. */
const say = (vi: string, en: string): string => `${vi} / ${en}`;

const optional = <T extends z.ZodType>(schema: T) => schema.optional();

const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: say(`phải là một trong: ${values.join(', ')}`, `must be one of: ${values.join(', ')}`) });

const url = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)),
      say(
        `phải là địa chỉ ${protocols.join(' hoặc ')}, ví dụ ${example}`,
        `must be a ${protocols.join(' or ')} address, e.g. ${example}`,
      ),
    );

const web = (example: string) => url(['https', 'http'], example);

const matching = (pattern: RegExp, vi: string, en: string) => z.string().regex(pattern, say(vi, en));

const port = z
  .string()
  .regex(/^\d{1,5}$/, say('phải là số cổng từ 0 đến 65535', 'must be a port number from 0 to 65535'))
  .transform(Number)
  .refine((value) => value <= 65_535, say('phải là số cổng từ 0 đến 65535', 'must be a port number from 0 to 65535'));

const longSecret = z
  .string()
  .min(
    24,
    say(
      'quá ngắn: cần ít nhất 24 ký tự, tạo bằng "openssl rand -hex 24"',
      'too short: at least 24 characters, make one with "openssl rand -hex 24"',
    ),
  );

// Header values of Telegram and Zalo Bot webhooks (facts: 1–256 of A-Z a-z 0-9 _ -); shorter than 16 can be guessed.
const webhookSecret = matching(
  /^[A-Za-z0-9_-]{16,256}$/,
  'phải có 16–256 ký tự trong A-Z a-z 0-9 _ -',
  'must have 16–256 characters of A-Z a-z 0-9 _ -',
);

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const key = z
  .string()
  .refine(
    (text) =>
      /^[0-9a-fA-F]{64}$/.test(text) ||
      (/^[A-Za-z0-9+/_-]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32),
    say(
      'phải là 32 byte viết dạng hex (64 ký tự) hoặc base64, tạo bằng "openssl rand -hex 32"',
      'must be 32 bytes as hex (64 characters) or base64, make one with "openssl rand -hex 32"',
    ),
  );

const days = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, say('phải là số ngày', 'must be a number of days'))
    .transform(Number)
    .refine(
      (value) => value >= least && value <= most,
      say(`phải từ ${least} đến ${most} ngày`, `must be from ${least} to ${most} days`),
    );

const clock = '([01]\\d|2[0-3]):[0-5]\\d';
const contentLevel = oneOf('full', 'summary', 'neutral');

/**
 * Every setting the program reads, by the name of its environment variable. Nothing else is read from the environment.
 * Values are still separate here; what they mean together is decided in `config.ts` and `conflicts.ts`.
 */
export const settingsSchema = z.object({
  ROLE: oneOf('all', 'bot', 'worker', 'web').default('all'),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: optional(url(['postgresql', 'postgres'], 'postgresql://dondoc:mat-khau@127.0.0.1:5432/dondoc')),
  REDIS_URL: optional(url(['redis', 'rediss', 'unix'], 'redis://127.0.0.1:6379')),
  QUEUE_PREFIX: matching(
    /^[a-z][a-z0-9-]{0,30}$/,
    'chỉ gồm chữ thường, số, dấu gạch nối, tối đa 31 ký tự, ví dụ dondoc',
    'only lower-case letters, digits and hyphens, at most 31 characters, e.g. dondoc',
  ).default('dondoc'),
  ALLOW_EVICTING_REDIS: oneOf('true', 'false').default('false'),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: port.default(8080),
  PUBLIC_URL: optional(web('https://dondoc.hanoi.gov.vn')),
  SANDBOX: oneOf('auto', 'on', 'off').default('auto'),
  // The working morning after the days of the documents that lie ready: their deadlines are ahead whenever somebody tries them.
  SANDBOX_CLOCK: z.iso
    .datetime({
      offset: true,
      error: say(
        'phải là thời điểm có múi giờ, ví dụ 2026-11-23T08:00:00+07:00',
        'must be an instant with its zone, e.g. 2026-11-23T08:00:00+07:00',
      ),
    })
    .default('2026-11-23T08:00:00+07:00'),
  ENCRYPTION_KEY: optional(key),
  ENCRYPTION_KEY_PREVIOUS: optional(list.pipe(z.array(key).min(1))),
  RETENTION_CONTENT_DAYS: days(7, 3650).default(90),
  RETENTION_ROWS_DAYS: days(365, 3650).default(400),
  INTAKE_TOKEN: optional(longSecret),
  EDXML_ORGAN_ID: optional(
    matching(
      /^[A-Za-z0-9.]{1,35}$/,
      'chỉ gồm chữ, số, dấu chấm, tối đa 35 ký tự, ví dụ H26.15',
      'only letters, digits and dots, at most 35 characters, e.g. H26.15',
    ),
  ),
  EDXML_ORGAN_NAME: optional(z.string().max(200)),
  EDXML_STATUS_URL: optional(web('https://truc.example.vn/status')),
  METRICS_TOKEN: optional(longSecret),
  DASHBOARD_PASSWORD: optional(longSecret),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(web('http://127.0.0.1:4318')),
  HEARTBEAT_URL: optional(web('https://hc.example.vn/ping/abc')),
  QUIET_HOURS: matching(
    new RegExp(`^(off|${clock}-${clock})$`),
    'phải có dạng HH:mm-HH:mm, ví dụ 20:00-07:00, hoặc off',
    'must look like HH:mm-HH:mm, e.g. 20:00-07:00, or off',
  ).default('20:00-07:00'),

  TELEGRAM_BOT_TOKEN: optional(
    matching(
      /^\d{5,}:[A-Za-z0-9_-]{20,}$/,
      'không giống mã của BotFather (dạng 123456789:AA…)',
      'does not look like a token of BotFather (like 123456789:AA…)',
    ),
  ),
  TELEGRAM_MODE: oneOf('polling', 'webhook').default('polling'),
  TELEGRAM_WEBHOOK_SECRET: optional(webhookSecret),
  TELEGRAM_API_ROOT: optional(web('https://api.telegram.org')),
  TELEGRAM_CONTENT_LEVEL: optional(contentLevel),

  ZALO_APP_ID: optional(
    matching(
      /^\d{5,25}$/,
      'phải là dãy chữ số của ứng dụng trên developers.zalo.me',
      'must be the digits of the app on developers.zalo.me',
    ),
  ),
  ZALO_APP_SECRET: optional(z.string()),
  ZALO_OA_SECRET_KEYS: optional(
    list.refine(
      (keys) => keys.length > 0,
      say('cần ít nhất một khóa, cách nhau bằng dấu phẩy', 'needs at least one key, separated by commas'),
    ),
  ),
  ZALO_CODE_VERIFIER: optional(
    matching(
      /^[A-Za-z0-9._~-]{43}$/,
      'phải có đúng 43 ký tự (xem docs/zalo.md)',
      'must have exactly 43 characters (see docs/zalo.md)',
    ),
  ),
  ZALO_BUTTONS: oneOf('numbered-text', 'payload-buttons', 'list').default('numbered-text'),
  // Which of our templates (dondoc zalo templates) has which id at Zalo once it is approved.
  ZALO_TEMPLATE_IDS: optional(
    matching(
      /^\s*[a-z-]+=\d+(\s*,\s*[a-z-]+=\d+)*\s*$/,
      'phải có dạng giao-viec=12345,nhac-viec=12346 (xem dondoc zalo templates)',
      'must look like giao-viec=12345,nhac-viec=12346 (see dondoc zalo templates)',
    ).transform((text) => new Map(text.split(',').map((part) => part.trim().split('=') as [string, string]))),
  ),
  ZALO_OA_ID: optional(matching(/^\d{5,25}$/, 'phải là dãy chữ số', 'must be digits')),
  // A forged call is refused with 401; a wrong key would let Zalo unsubscribe the app within two hours, so it can be set to answer 200 and drop.
  ZALO_WEBHOOK_FORGED: oneOf('refuse', 'drop').default('refuse'),
  // The console of the app can demand it of every call (-242, -1241 without it).
  ZALO_APPSECRET_PROOF: oneOf('off', 'on').default('off'),
  SANDBOX_CHANNELS: oneOf('telegram', 'mixed', 'zalo', 'zalo-numbers', 'zalo-bot').default('telegram'),
  ZALO_CONTENT_LEVEL: optional(contentLevel),
  ZALO_API_ROOT: optional(web('https://openapi.zalo.me')),
  ZALO_OAUTH_ROOT: optional(web('https://oauth.zaloapp.com')),
  ZALO_TEMPLATE_ROOT: optional(web('https://business.openapi.zalo.me')),
  ZALO_BOT_TOKEN: optional(
    z
      .string()
      .min(16, say('quá ngắn, hãy chép lại từ Zalo Bot Creator', 'too short, copy it again from Zalo Bot Creator')),
  ),
  ZALO_BOT_MODE: oneOf('polling', 'webhook').default('polling'),
  ZALO_BOT_WEBHOOK_SECRET: optional(webhookSecret),
  ZALO_BOT_API_ROOT: optional(web('https://bot-api.zaloplatforms.com')),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** Never printed, never logged, not even in part. */
export const secretSettings: ReadonlySet<SettingName> = new Set<SettingName>([
  'DATABASE_URL',
  'REDIS_URL',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_PREVIOUS',
  'INTAKE_TOKEN',
  'METRICS_TOKEN',
  'DASHBOARD_PASSWORD',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'HEARTBEAT_URL',
  'EDXML_STATUS_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'ZALO_APP_SECRET',
  'ZALO_OA_SECRET_KEYS',
  'ZALO_CODE_VERIFIER',
  'ZALO_BOT_TOKEN',
  'ZALO_BOT_WEBHOOK_SECRET',
]);

export const settingNames = Object.keys(settingsSchema.shape) as readonly SettingName[];
