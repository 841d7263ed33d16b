import type { CallApi, CallOptions } from '../core/api-call.js';
import { booleanOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { idOf, type OaId } from '../core/ids.js';
import type { Json } from '../core/json.js';
import { mapOk, type Result } from '../core/result.js';

/** What silently gates half the platform: verified, package, linked Zalo Cloud Account. */
export type Account = {
  readonly oaId?: OaId;
  readonly name?: string;
  readonly isVerified?: boolean;
  /** 2 business, 4 government. */
  readonly type?: number;
  readonly packageName?: string;
  readonly packageValidThrough?: string;
  readonly followers?: number;
  readonly linkedCloudAccount?: string;
};

/** Cheap and without effect: the health check of the connection. */
export function createGetAccount(call: CallApi): (options?: CallOptions) => Promise<Result<Account>> {
  return async (options) => mapOk(await call({ method: 'GET', path: '/v2.0/oa/getoa', ...options }), accountOf);
}

function accountOf(value: Json | undefined): Account {
  const data = objectOf(value);
  return {
    oaId: idOf<OaId>(data?.['oaid'] ?? data?.['oa_id']),
    name: stringOf(data?.['name']),
    isVerified: booleanOf(data?.['is_verified']),
    type: numberOf(data?.['oa_type']),
    packageName: stringOf(data?.['package_name']),
    packageValidThrough: stringOf(data?.['package_valid_through_date']),
    followers: numberOf(data?.['num_follower']),
    linkedCloudAccount: stringOf(data?.['linked_ZCA']),
  };
}
