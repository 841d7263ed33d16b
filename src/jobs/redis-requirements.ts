import type { Redis } from 'ioredis';

export type RedisReport = {
  readonly version: string;
  readonly evictionPolicy: string;
  readonly appendOnly: boolean;
  /** What works but should be changed, in plain words. */
  readonly warnings: readonly string[];
};

class RedisUnfitError extends Error {
  override name = 'RedisUnfitError';
}

/** BullMQ's own minimum. */
const MINIMUM = [6, 2] as const;

const field = (info: string, name: string): string | null =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? null;

/** From the answer to INFO, which managed servers allow where they forbid CONFIG. */
export const evictionPolicyOf = (info: string): string => field(info, 'maxmemory_policy') ?? 'unknown';

/**
 * A Redis that evicts leaves delayed entries that point to nothing (945 of them in one measured run) and BullMQ only
 * prints a warning: so it is refused. Without append-only file a kill loses every waiting job; rows bring them back, late.
 */
export async function checkRedis(redis: Redis, allowEvicting: boolean): Promise<RedisReport> {
  const info = await redis.info();
  const version = field(info, 'redis_version') ?? 'unknown';
  const evictionPolicy = evictionPolicyOf(info);
  const appendOnly = field(info, 'aof_enabled') === '1';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
    throw new RedisUnfitError(`Redis ${version} is too old: ${MINIMUM.join('.')} or newer is needed.`);
  }
  const warnings: string[] = [];
  if (evictionPolicy !== 'noeviction') {
    const problem = `Redis has maxmemory-policy ${evictionPolicy}: it may throw waiting jobs away. Set it to noeviction (CONFIG SET maxmemory-policy noeviction, and in redis.conf)`;
    if (!allowEvicting)
      throw new RedisUnfitError(`${problem}, or set ALLOW_EVICTING_REDIS=true to start all the same.`);
    warnings.push(`${problem}.`);
  }
  if (!appendOnly) {
    warnings.push(
      'Redis keeps no append-only file: after a crash waiting jobs are found again by sweeps, up to a sweep interval late. Set appendonly yes.',
    );
  }
  return { version, evictionPolicy, appendOnly, warnings };
}
