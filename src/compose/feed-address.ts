import type { Config } from '../config.js';

/** Where calendar feeds are fetched: the public address, in the sandbox that of its page, which whoever plays with it can reach. */
export function feedAddressOf({ http, sandbox }: Pick<Config, 'http' | 'sandbox'>): string | null {
  return http.publicUrl ?? (sandbox && http.port !== 0 ? `http://127.0.0.1:${http.port}` : null);
}
