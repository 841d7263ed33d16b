import { Redis } from 'ioredis';
import type { OtherClock } from './clock-skew.js';
import { bad, fine, warning, type Finding } from './finding.js';

/** What a Redis server says about itself; null where it does not say. */
export type RedisFacts = {
  readonly version: string;
  readonly policy: string | null;
  readonly appendOnly: boolean | null;
  readonly usedBytes: number;
  readonly maxBytes: number;
};

// BullMQ's own minimum; the program refuses to start below it.
const OLDEST = [6, 2] as const;

/** Judges the facts: a wrong eviction policy loses jobs in silence, which no sweep would notice before its interval. */
export function judgeRedis(facts: RedisFacts): readonly Finding[] {
  const [major = 0, minor = 0] = facts.version.split('.').map(Number);
  const findings: Finding[] = [];
  const version: [string, string] = [`Redis ${facts.version} đã cũ`, `Redis ${facts.version} is old`];
  const upgrade: [string, string] = [
    'Nâng lên Redis 6.2 trở lên (hoặc Valkey).',
    'Upgrade to Redis 6.2 or newer (or Valkey).',
  ];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) findings.push(bad(version, upgrade));
  else findings.push(fine(`Redis ${facts.version}`, `Redis ${facts.version}`));

  const setting = (name: string, value: string): [string, string] => [
    `redis-cli CONFIG SET ${name} ${value} && redis-cli CONFIG REWRITE (hoặc sửa redis.conf).`,
    `redis-cli CONFIG SET ${name} ${value} && redis-cli CONFIG REWRITE (or edit redis.conf).`,
  ];
  if (facts.policy === null) {
    findings.push(
      warning(
        ['Redis không cho xem maxmemory-policy và appendonly', 'Redis does not show maxmemory-policy and appendonly'],
        [
          'Xem ở trang quản lý của nhà cung cấp: cần noeviction và appendonly.',
          'Look in the provider’s console: noeviction and append-only are needed.',
        ],
      ),
    );
    return findings;
  }
  if (facts.policy === 'noeviction')
    findings.push(fine('Redis maxmemory-policy noeviction', 'Redis maxmemory-policy noeviction'));
  else {
    findings.push(
      bad(
        [
          `Redis maxmemory-policy là ${facts.policy}: đầy bộ nhớ thì mất việc trong hàng đợi mà không báo`,
          `Redis maxmemory-policy is ${facts.policy}: when memory is full jobs vanish in silence`,
        ],
        setting('maxmemory-policy', 'noeviction'),
      ),
    );
  }
  if (facts.appendOnly === true) findings.push(fine('Redis appendonly đang bật', 'Redis appendonly is on'));
  else {
    findings.push(
      warning(
        [
          'Redis không bật appendonly: mất điện thì hàng đợi phải dựng lại từ cơ sở dữ liệu (không mất tin, chỉ chậm)',
          'Redis appendonly is off: after a power cut the queue is rebuilt from the database (nothing lost, only late)',
        ],
        setting('appendonly', 'yes'),
      ),
    );
  }
  if (facts.maxBytes > 0 && facts.usedBytes > 0.8 * facts.maxBytes) {
    const share = Math.round((100 * facts.usedBytes) / facts.maxBytes);
    findings.push(
      warning(
        [`Redis đã dùng ${share}% bộ nhớ cho phép`, `Redis uses ${share}% of its memory limit`],
        ['Tăng maxmemory.', 'Raise maxmemory.'],
      ),
    );
  }
  return findings;
}

const infoValue = (info: string, key: string): string | undefined =>
  new RegExp(`^${key}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/** Asks a Redis server about itself, within ten seconds. */
export async function checkRedis(
  url: string,
): Promise<{ readonly findings: readonly Finding[]; readonly clock: OtherClock | null }> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 10_000,
    commandTimeout: 10_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // Without a listener ioredis prints to the console; the rejected promise says the same.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const before = Date.now();
    const [seconds, micros] = await redis.time();
    const ours = (before + Date.now()) / 2;
    // INFO says it too, and managed servers forbid CONFIG.
    const appended = infoValue(info, 'aof_enabled');
    const findings = judgeRedis({
      version: infoValue(info, 'redis_version') ?? '0',
      policy: infoValue(info, 'maxmemory_policy') ?? null,
      appendOnly: appended === undefined ? null : appended === '1',
      usedBytes: Number(infoValue(info, 'used_memory') ?? 0),
      maxBytes: Number(infoValue(info, 'maxmemory') ?? 0),
    });
    return { findings, clock: { name: 'Redis', aheadMs: ours - (Number(seconds) * 1000 + Number(micros) / 1000) } };
  } catch (error) {
    const reason = redisReason(error);
    const finding = bad(
      [`Không nối được Redis (${reason})`, `Redis cannot be reached (${reason})`],
      [
        'Kiểm tra REDIS_URL, dịch vụ redis-server và tường lửa.',
        'Check REDIS_URL, the redis-server service and the firewall.',
      ],
    );
    return { findings: [finding], clock: null };
  } finally {
    redis.disconnect();
  }
}

// Messages of ioredis may quote the address with its password.
function redisReason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== undefined) return code;
  if (/WRONGPASS|NOAUTH|invalid.*password/i.test(message ?? '')) return 'WRONGPASS';
  return /closed/i.test(message ?? '') ? 'ECONNREFUSED' : 'lỗi';
}
