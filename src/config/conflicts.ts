import type { SettingName, Settings } from './settings.js';

/** One mistake: which setting, what is wrong with it, what to do. `vi` and `en` say problem and cure. */
export type Conflict = { readonly setting: SettingName; readonly vi: string; readonly en: string };

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
// Ports to which Telegram delivers (Bot API, setWebhook).
const telegramPorts = new Set(['', '443', '80', '88', '8443']);

const hasChannel = (s: Settings): boolean =>
  s.TELEGRAM_BOT_TOKEN !== undefined || s.ZALO_APP_ID !== undefined || s.ZALO_BOT_TOKEN !== undefined;

/** Whether the sandbox stands in for the platforms: asked for, or nothing else is configured. */
export const sandboxIsOn = (s: Settings): boolean => s.SANDBOX === 'on' || (s.SANDBOX === 'auto' && !hasChannel(s));

function channelConflicts(s: Settings): Conflict[] {
  const found: Conflict[] = [];
  if (s.SANDBOX === 'on' && s.TELEGRAM_BOT_TOKEN !== undefined) {
    found.push({
      setting: 'SANDBOX',
      vi: 'môi trường thử thay chỗ máy chủ Telegram nên không chạy cùng TELEGRAM_BOT_TOKEN. Sửa: bỏ SANDBOX=on, hoặc bỏ mã bot.',
      en: 'the sandbox stands in for the Telegram server, so it cannot run with TELEGRAM_BOT_TOKEN. Cure: remove one of the two.',
    });
  }
  if (s.SANDBOX === 'off' && !hasChannel(s) && s.ROLE !== 'web') {
    found.push({
      setting: 'SANDBOX',
      vi: 'đã tắt môi trường thử mà chưa có kênh nào: không nhắn được cho ai. Sửa: đặt TELEGRAM_BOT_TOKEN, ZALO_APP_ID hoặc ZALO_BOT_TOKEN.',
      en: 'the sandbox is off and no channel is set: nobody can be reached. Cure: set TELEGRAM_BOT_TOKEN, ZALO_APP_ID or ZALO_BOT_TOKEN.',
    });
  }
  if (s.SANDBOX === 'auto' && !hasChannel(s) && !loopback.has(s.HTTP_HOST)) {
    found.push({
      setting: 'SANDBOX',
      vi: `chưa có kênh nào nên sẽ mở môi trường thử, trong đó ai cũng đóng vai được mọi người, mà HTTP_HOST=${s.HTTP_HOST} mở ra cả mạng. Sửa: đặt mã của kênh, hoặc viết rõ SANDBOX=on nếu đúng là muốn thử trên mạng.`,
      en: `no channel is set, so the sandbox would start, where anyone may play anyone, and HTTP_HOST=${s.HTTP_HOST} opens it to the network. Cure: set the token of a channel, or write SANDBOX=on if that is meant.`,
    });
  }
  return found;
}

function webhookConflicts(s: Settings): Conflict[] {
  const found: Conflict[] = [];
  const needsPublicUrl = (setting: SettingName, local: boolean): void => {
    if (s.PUBLIC_URL === undefined) {
      found.push({
        setting,
        vi: 'chế độ webhook cần PUBLIC_URL, địa chỉ mà nền tảng gọi vào được. Sửa: đặt PUBLIC_URL=https://… hoặc dùng polling.',
        en: 'webhook mode needs PUBLIC_URL, an address the platform can reach. Cure: set PUBLIC_URL=https://… or use polling.',
      });
    } else if (!local && new URL(s.PUBLIC_URL).protocol !== 'https:') {
      found.push({
        setting: 'PUBLIC_URL',
        vi: 'webhook chỉ nhận https. Sửa: đặt máy chủ sau một proxy có chứng chỉ và dùng địa chỉ https của nó.',
        en: 'webhooks need https. Cure: put the server behind a proxy with a certificate and use its https address.',
      });
    }
  };
  if (s.TELEGRAM_MODE === 'webhook' && s.TELEGRAM_BOT_TOKEN !== undefined) {
    const ownServer = s.TELEGRAM_API_ROOT !== undefined;
    needsPublicUrl('TELEGRAM_MODE', ownServer);
    if (s.TELEGRAM_WEBHOOK_SECRET === undefined) {
      found.push({
        setting: 'TELEGRAM_WEBHOOK_SECRET',
        vi: 'chế độ webhook cần một chuỗi bí mật để biết lời gọi đúng là của Telegram. Sửa: TELEGRAM_WEBHOOK_SECRET=$(openssl rand -hex 24).',
        en: 'webhook mode needs a secret that proves a call comes from Telegram. Cure: TELEGRAM_WEBHOOK_SECRET=$(openssl rand -hex 24).',
      });
    }
    if (!ownServer && s.PUBLIC_URL !== undefined && !telegramPorts.has(new URL(s.PUBLIC_URL).port)) {
      found.push({
        setting: 'PUBLIC_URL',
        vi: 'Telegram chỉ gọi vào các cổng 443, 80, 88, 8443. Sửa: đổi cổng ở proxy.',
        en: 'Telegram calls only ports 443, 80, 88 and 8443. Cure: change the port at the proxy.',
      });
    }
  }
  if (s.ZALO_BOT_MODE === 'webhook' && s.ZALO_BOT_TOKEN !== undefined) {
    needsPublicUrl('ZALO_BOT_MODE', s.ZALO_BOT_API_ROOT !== undefined);
    if (s.ZALO_BOT_WEBHOOK_SECRET === undefined) {
      found.push({
        setting: 'ZALO_BOT_WEBHOOK_SECRET',
        vi: 'chế độ webhook cần một chuỗi bí mật. Sửa: ZALO_BOT_WEBHOOK_SECRET=$(openssl rand -hex 24).',
        en: 'webhook mode needs a secret. Cure: ZALO_BOT_WEBHOOK_SECRET=$(openssl rand -hex 24).',
      });
    }
  }
  if (s.ZALO_APP_ID !== undefined) needsPublicUrl('ZALO_APP_ID', s.ZALO_API_ROOT !== undefined);
  return found;
}

function zaloConflicts(s: Settings): Conflict[] {
  const parts = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEYS', 'ZALO_CODE_VERIFIER'] as const;
  const given = parts.filter((name) => s[name] !== undefined);
  if (given.length === 0) return [];
  const found: Conflict[] = parts
    .filter((name) => s[name] === undefined)
    .map((setting) => ({
      setting,
      vi: `Zalo OA cần đủ bốn giá trị, đã có ${given.join(', ')}. Sửa: đặt ${setting} (xem README.vi.md, mục Zalo).`,
      en: `Zalo OA needs all four values, there is ${given.join(', ')}. Cure: set ${setting} (see README.md, Zalo).`,
    }));
  if (s.ENCRYPTION_KEY === undefined) {
    found.push({
      setting: 'ENCRYPTION_KEY',
      vi: 'mã truy cập Zalo thay đổi hằng ngày và được cất mã hóa trong cơ sở dữ liệu. Sửa: ENCRYPTION_KEY=$(openssl rand -hex 32), giữ kỹ; muốn đổi thì theo docs/operations.md, mục Đổi khóa.',
      en: 'Zalo tokens rotate daily and are stored encrypted. Cure: ENCRYPTION_KEY=$(openssl rand -hex 32); keep it safe; to change it see docs/operations.md, Changing the key.',
    });
  }
  return found;
}

function engineConflicts(s: Settings): Conflict[] {
  const found: Conflict[] = [];
  if (s.ROLE !== 'all') {
    const needed: [SettingName, string][] = [
      ['DATABASE_URL', 'PostgreSQL'],
      ['REDIS_URL', 'Redis'],
      ['ENCRYPTION_KEY', 'openssl rand -hex 32'],
    ];
    for (const [setting, what] of needed) {
      if (s[setting] !== undefined) continue;
      found.push({
        setting,
        vi: `ROLE=${s.ROLE} nghĩa là có nhiều tiến trình, chúng phải dùng chung ${setting} (${what}). Sửa: đặt ${setting} giống nhau ở mọi tiến trình, hoặc ROLE=all.`,
        en: `ROLE=${s.ROLE} means several processes, which must share ${setting} (${what}). Cure: set the same ${setting} for all of them, or ROLE=all.`,
      });
    }
    if (sandboxIsOn(s)) {
      found.push({
        setting: 'ROLE',
        vi: 'môi trường thử chạy trong một tiến trình. Sửa: ROLE=all, hoặc đặt mã của một kênh thật.',
        en: 'the sandbox lives in one process. Cure: ROLE=all, or set the token of a real channel.',
      });
    }
  } else if (s.DATABASE_URL !== undefined && s.REDIS_URL === undefined) {
    found.push({
      setting: 'REDIS_URL',
      vi: 'có PostgreSQL thì hàng đợi cần Redis (hàng đợi nhúng chỉ đi cùng cơ sở dữ liệu nhúng). Sửa: REDIS_URL=redis://127.0.0.1:6379, hoặc bỏ DATABASE_URL.',
      en: 'with PostgreSQL the queue needs Redis (the embedded queue goes with the embedded database only). Cure: REDIS_URL=redis://127.0.0.1:6379, or remove DATABASE_URL.',
    });
  }
  if (s.RETENTION_CONTENT_DAYS > s.RETENTION_ROWS_DAYS) {
    found.push({
      setting: 'RETENTION_CONTENT_DAYS',
      vi: `dài hơn RETENTION_ROWS_DAYS=${s.RETENTION_ROWS_DAYS}: nội dung không thể giữ lâu hơn dòng chứa nó. Sửa: giảm số này hoặc tăng số kia.`,
      en: `is longer than RETENTION_ROWS_DAYS=${s.RETENTION_ROWS_DAYS}: content cannot outlive its row. Cure: lower this one or raise the other.`,
    });
  }
  if (s.ENCRYPTION_KEY_PREVIOUS !== undefined && s.ENCRYPTION_KEY === undefined) {
    found.push({
      setting: 'ENCRYPTION_KEY_PREVIOUS',
      vi: 'có khóa cũ mà không có khóa hiện hành. Sửa: đặt ENCRYPTION_KEY, hoặc bỏ ENCRYPTION_KEY_PREVIOUS nếu khóa nằm trong thư mục dữ liệu.',
      en: 'there are former keys and no present one. Cure: set ENCRYPTION_KEY, or remove ENCRYPTION_KEY_PREVIOUS when the key lives in the data folder.',
    });
  }
  // One secret for two doors opens the second to whoever was given the first.
  const secrets = ['INTAKE_TOKEN', 'METRICS_TOKEN', 'DASHBOARD_PASSWORD', 'ENCRYPTION_KEY'] as const;
  for (const [index, setting] of secrets.entries()) {
    const twin = secrets.slice(0, index).find((name) => s[name] !== undefined && s[name] === s[setting]);
    if (twin === undefined) continue;
    found.push({
      setting,
      vi: `trùng với ${twin}: ai được cấp cái này thì mở được cả cái kia. Sửa: tạo một chuỗi riêng, openssl rand -hex 24.`,
      en: `is the same as ${twin}: who is given one opens the other. Cure: make one of its own, openssl rand -hex 24.`,
    });
  }
  if (s.QUIET_HOURS !== 'off' && s.QUIET_HOURS.slice(0, 5) === s.QUIET_HOURS.slice(6)) {
    found.push({
      setting: 'QUIET_HOURS',
      vi: 'giờ bắt đầu trùng giờ kết thúc nên không rõ là cả ngày hay không giờ nào. Sửa: 20:00-07:00, hoặc off để tắt.',
      en: 'begin equals end, so it is unclear whether all day or never is meant. Cure: 20:00-07:00, or off.',
    });
  }
  return found;
}

/**
 * Settings that are each well formed but cannot work together. `wrong` names those that are not even well formed: what
 * follows only from their absence is not said, since the person did set them.
 */
export function conflictsOf(s: Settings, wrong: ReadonlySet<string> = new Set()): readonly Conflict[] {
  const channelIsWrong = ['TELEGRAM_BOT_TOKEN', 'ZALO_APP_ID', 'ZALO_BOT_TOKEN'].some((name) => wrong.has(name));
  return [
    ...(channelIsWrong ? [] : channelConflicts(s)),
    ...webhookConflicts(s),
    ...zaloConflicts(s),
    ...engineConflicts(s),
  ].filter(({ setting }) => !wrong.has(setting) && !(channelIsWrong && setting === 'ROLE'));
}
