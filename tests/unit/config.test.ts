import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describeConfig, describeMistakes, loadConfig, readConfig, type Config } from '../../src/config.js';
import { secretSettings, settingNames } from '../../src/config/settings.js';

const token = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';
const key = 'ab'.repeat(32);

function configOf(environment: Record<string, string>): Config {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.mistakes.join('\n'));
  return result.config;
}

function mistakesOf(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment);
  return result.ok ? [] : result.mistakes;
}

const namesIn = (mistakes: readonly string[]): string[] =>
  mistakes.map((mistake) => /^[A-Z_]+/.exec(mistake)?.[0] ?? mistake);

describe('config', () => {
  it('runs embedded with the sandbox on this machine only when nothing is set', () => {
    const config = configOf({});
    expect(config).toMatchObject({
      role: 'all',
      database: { kind: 'embedded' },
      queue: { kind: 'embedded', prefix: 'dondoc' },
      http: { host: '127.0.0.1', port: 8080, publicUrl: null },
      sandbox: true,
      telegram: null,
      quietHours: { from: '20:00', to: '07:00' },
      contentLevel: { telegram: 'full' },
    });
  });

  it('takes empty and blank values as unset', () => {
    expect(configOf({ TELEGRAM_BOT_TOKEN: '', HTTP_PORT: '  ', DATABASE_URL: '' })).toEqual(configOf({}));
  });

  it('names every wrong value at once, in Vietnamese and English, with the value', () => {
    const mistakes = mistakesOf({
      HTTP_PORT: '99999',
      ROLE: 'boss',
      DATABASE_URL: 'mysql://x',
      QUIET_HOURS: '25:00-07:00',
      LOG_LEVEL: 'loud',
    });
    expect(namesIn(mistakes).sort()).toEqual(['DATABASE_URL', 'HTTP_PORT', 'LOG_LEVEL', 'QUIET_HOURS', 'ROLE']);
    expect(mistakes.find((mistake) => mistake.startsWith('ROLE'))).toBe(
      'ROLE="boss": phải là một trong: all, bot, worker, web / must be one of: all, bot, worker, web',
    );
    expect(describeMistakes(mistakes)).toContain('5 lỗi');
  });

  it('refuses one secret for two doors, and never shows it', () => {
    const secret = 'one-secret-for-two-doors-000001';
    const mistakes = mistakesOf({ METRICS_TOKEN: secret, INTAKE_TOKEN: secret, DASHBOARD_PASSWORD: `${secret}x` });
    expect(namesIn(mistakes)).toEqual(['METRICS_TOKEN']);
    expect(mistakes[0]).toContain('INTAKE_TOKEN');
    expect(mistakes.join()).not.toContain(secret);
  });

  it('names wrong values and settings that cannot work together in the same answer', () => {
    expect(
      namesIn(mistakesOf({ LOG_LEVEL: 'loud', TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'webhook' })).sort(),
    ).toEqual(['LOG_LEVEL', 'TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET']);
  });

  it('does not call a setting missing that is there but wrong', () => {
    expect(namesIn(mistakesOf({ TELEGRAM_BOT_TOKEN: 'copied badly', HTTP_HOST: '0.0.0.0' }))).toEqual([
      'TELEGRAM_BOT_TOKEN',
    ]);
    expect(namesIn(mistakesOf({ DATABASE_URL: 'postgresql://a@b/c', REDIS_URL: 'localhost' }))).toEqual(['REDIS_URL']);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a webhook without a public address and secret',
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'webhook' },
      ['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET'],
    ],
    [
      'a webhook over plain http',
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: key, PUBLIC_URL: 'http://a.vn' },
      ['PUBLIC_URL'],
    ],
    [
      'a port that Telegram never calls',
      {
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: key,
        PUBLIC_URL: 'https://a.vn:9000',
      },
      ['PUBLIC_URL'],
    ],
    ['the sandbox beside a real Telegram bot', { SANDBOX: 'on', TELEGRAM_BOT_TOKEN: token }, ['SANDBOX']],
    ['no channel and no sandbox', { SANDBOX: 'off' }, ['SANDBOX']],
    ['a sandbox opened to the network without being asked for', { HTTP_HOST: '0.0.0.0' }, ['SANDBOX']],
    [
      'several processes on embedded parts',
      { ROLE: 'worker', TELEGRAM_BOT_TOKEN: token },
      ['DATABASE_URL', 'ENCRYPTION_KEY', 'REDIS_URL'],
    ],
    ['PostgreSQL without Redis', { DATABASE_URL: 'postgresql://a@b/c' }, ['REDIS_URL']],
    [
      'half of a Zalo OA',
      { ZALO_APP_ID: '1234567890', PUBLIC_URL: 'https://a.vn', ENCRYPTION_KEY: key },
      ['ZALO_APP_SECRET', 'ZALO_CODE_VERIFIER', 'ZALO_OA_SECRET_KEYS'],
    ],
    [
      'a Zalo OA without a key for its tokens',
      {
        ZALO_APP_ID: '1234567890',
        ZALO_APP_SECRET: 's',
        ZALO_OA_SECRET_KEYS: 'k',
        ZALO_CODE_VERIFIER: 'v'.repeat(43),
        PUBLIC_URL: 'https://a.vn',
      },
      ['ENCRYPTION_KEY'],
    ],
    ['quiet hours of no length', { QUIET_HOURS: '07:00-07:00' }, ['QUIET_HOURS']],
  ])('refuses %s', (_what, environment, names) => {
    expect(namesIn(mistakesOf(environment)).sort()).toEqual(names);
  });

  it('opens the sandbox to the network when that is written down', () => {
    expect(configOf({ HTTP_HOST: '0.0.0.0', SANDBOX: 'on' }).sandbox).toBe(true);
  });

  it('reads a full city installation', () => {
    const config = configOf({
      ROLE: 'worker',
      DATABASE_URL: 'postgresql://dondoc:secret@db/dondoc',
      REDIS_URL: 'redis://queue:6379',
      ENCRYPTION_KEY: Buffer.from(key, 'hex').toString('base64'),
      PUBLIC_URL: 'https://dondoc.example.vn/bot',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'a-long-webhook-secret',
      ZALO_APP_ID: '1234567890123456789',
      ZALO_APP_SECRET: 's3cret',
      ZALO_OA_SECRET_KEYS: 'new, old',
      ZALO_CODE_VERIFIER: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      QUIET_HOURS: 'off',
    });
    expect(config.encryptionKey?.toString('hex')).toBe(key);
    expect(config.telegram?.receive).toEqual({
      mode: 'webhook',
      url: 'https://dondoc.example.vn/bot/webhooks/telegram',
      secret: 'a-long-webhook-secret',
    });
    expect(config.zaloOa?.secretKeys).toEqual(['new', 'old']);
    expect(config).toMatchObject({
      sandbox: false,
      quietHours: null,
      contentLevel: { telegram: 'neutral', zalo: 'full' },
    });
  });

  it('never shows a secret, neither in the description nor in a mistake', () => {
    const secrets: Record<string, string> = {};
    for (const name of secretSettings) secrets[name] = `wrong-${name.toLowerCase()}-value!`;
    const shown = [...mistakesOf(secrets), ...mistakesOf({ ...secrets, ROLE: 'worker' })].join('\n');
    for (const value of Object.values(secrets)) expect(shown).not.toContain(value);

    const good = readConfig({
      DATABASE_URL: 'postgresql://u:hunter2@db/x',
      REDIS_URL: 'redis://:hunter2@q',
      TELEGRAM_BOT_TOKEN: token,
      ENCRYPTION_KEY: key,
    });
    if (!good.ok) throw new Error(good.mistakes.join());
    const text = describeConfig(good.settings).join('\n');
    expect(text).toContain('HTTP_PORT=8080');
    for (const hidden of ['hunter2', token, key]) expect(text).not.toContain(hidden);
  });

  it('says that a misspelt setting has no effect', () => {
    const result = readConfig({ TELEGRAM_TOKEN: 'x', PATH: '/bin' });
    expect(result.ok && result.warnings).toEqual([expect.stringMatching(/^TELEGRAM_TOKEN: không có cài đặt/)]);
  });

  it('lets the environment win over the .env file, and the file over an empty variable', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-config-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'HTTP_PORT=9000\nLOG_LEVEL=debug\nQUEUE_PREFIX=city\n');
    try {
      const result = loadConfig({ HTTP_PORT: '9001', QUEUE_PREFIX: '' }, file);
      expect(result.ok && result.config).toMatchObject({
        http: { port: 9001 },
        logLevel: 'debug',
        queue: { prefix: 'city' },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has every setting explained in .env.example, and no other there', () => {
    const text = readFileSync(join(__dirname, '..', '..', '.env.example'), 'utf8');
    const named = [...text.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual([...settingNames].sort());
    expect(readConfig(parse(text)).ok).toBe(true);
  });
});
