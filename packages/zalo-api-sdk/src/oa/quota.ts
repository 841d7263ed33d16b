import type { CallApi, CallOptions } from '../core/api-call.js';
import { arrayOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { epochMillisOf, idOf, type AssetId, type EpochMillis, type UserId } from '../core/ids.js';
import type { Json } from '../core/json.js';
import { mapOk, type Result } from '../core/result.js';

export type PersonQuota = {
  /** The base of the 48-hour and 7-day windows. Absent: never interacted. */
  readonly lastInteraction?: EpochMillis;
  readonly csReply?: { readonly remain?: number; readonly total?: number };
  readonly promotion?: {
    readonly dailyRemain?: number;
    readonly dailyTotal?: number;
    readonly monthlyRemain?: number;
    readonly monthlyTotal?: number;
  };
};

export type AssetQuota = {
  readonly assetId?: AssetId;
  readonly productType?: string;
  readonly quotaType?: string;
  readonly validThrough?: string;
  readonly total?: number;
  readonly remain?: number;
};

export type Quotas = {
  /** The way to learn the window of one person. */
  ofPerson(user: UserId, options?: CallOptions): Promise<Result<PersonQuota>>;
  ofOwner(
    query: {
      readonly owner: 'OA' | 'APP';
      readonly product?: 'cs' | 'transaction';
      readonly type?: 'sub_quota' | 'purchase_quota' | 'reward_quota';
    },
    options?: CallOptions,
  ): Promise<Result<readonly AssetQuota[]>>;
};

// One path, two questions: the body decides which.
const PATH = '/v3.0/oa/quota/message';

export function createQuotas(call: CallApi): Quotas {
  return {
    async ofPerson(user, options) {
      const result = await call({ method: 'POST', path: PATH, json: { user_id: user }, ...options });
      return mapOk(result, personQuotaOf);
    },
    async ofOwner({ owner, product, type }, options) {
      const json = { quota_owner: owner, product_type: product, quota_type: type };
      const result = await call({ method: 'POST', path: PATH, json, ...options });
      return mapOk(result, assetQuotasOf);
    },
  };
}

function personQuotaOf(value: Json | undefined): PersonQuota {
  const data = objectOf(value);
  const reply = objectOf(data?.['cs_reply']);
  const promotion = objectOf(data?.['promotion']);
  return {
    lastInteraction: epochMillisOf(data?.['last_interaction']),
    csReply: reply && { remain: numberOf(reply['remain']), total: numberOf(reply['total']) },
    promotion: promotion && {
      dailyRemain: numberOf(promotion['daily_remain']),
      dailyTotal: numberOf(promotion['daily_total']),
      monthlyRemain: numberOf(promotion['monthly_remain']),
      monthlyTotal: numberOf(promotion['monthly_total']),
    },
  };
}

export function assetQuotasOf(value: Json | undefined): readonly AssetQuota[] {
  return arrayOf(value).map((item) => {
    const asset = objectOf(item);
    return {
      assetId: idOf<AssetId>(asset?.['asset_id']),
      productType: stringOf(asset?.['product_type']),
      quotaType: stringOf(asset?.['quota_type']),
      validThrough: stringOf(asset?.['valid_through']),
      total: numberOf(asset?.['total']),
      remain: numberOf(asset?.['remain']),
    };
  });
}
