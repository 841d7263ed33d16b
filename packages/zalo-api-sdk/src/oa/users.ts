import { dataQuery, missingField, type CallApi, type CallOptions } from '../core/api-call.js';
import { arrayOf, booleanOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { idOf, type UserId } from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import { mapOk, type Result } from '../core/result.js';
import { refused } from './message-limits.js';

export type UserDetail = {
  readonly userId: UserId;
  /** Another name space: one per app. */
  readonly userIdByApp?: string;
  readonly externalId?: string;
  readonly displayName?: string;
  readonly alias?: string;
  readonly isSensitive?: boolean;
  readonly isFollower?: boolean;
  /** `DD/MM/YYYY`, day precision only: for the windows use the quota call. */
  readonly lastInteractionDate?: string;
  readonly avatar?: string;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  /** What the person gave in answer to a request for it: self-declared. */
  readonly shared?: {
    readonly name?: string;
    readonly phone?: string;
    readonly address?: string;
    readonly city?: string;
    readonly district?: string;
  };
};

export type UserQuery = {
  /** At most 9951, so about 10,000 people can be paged; narrow by tag or period beyond that. */
  readonly offset: number;
  /** At most 50. */
  readonly count: number;
  readonly tag?: string;
  readonly lastInteraction?:
    | 'TODAY'
    | 'YESTERDAY'
    | 'L7D'
    | 'L30D'
    /** Both as `YYYY_MM_DD`. */
    | { readonly from: string; readonly to: string };
  readonly isFollower?: boolean;
};

export type UserPage = { readonly total?: number; readonly users: readonly UserId[] };

export type Users = {
  detail(user: UserId, options?: CallOptions): Promise<Result<UserDetail>>;
  list(query: UserQuery, options?: CallOptions): Promise<Result<UserPage>>;
};

const LAST_OFFSET = 9_951;
const LARGEST_PAGE = 50;

export function createUsers(call: CallApi): Users {
  return {
    async detail(user, options) {
      const query = dataQuery({ user_id: user });
      const result = await call({ method: 'GET', path: '/v3.0/oa/user/detail', query, ...options });
      if (result.kind !== 'ok') return result;
      const detail = userDetailOf(objectOf(result.value));
      return detail === null ? missingField : { ...result, value: detail };
    },
    async list({ offset, count, tag, lastInteraction, isFollower }, options) {
      if (!inRange(offset, 0, LAST_OFFSET)) return refused('out-of-range', 'offset', LAST_OFFSET, offset);
      if (!inRange(count, 1, LARGEST_PAGE)) return refused('out-of-range', 'count', LARGEST_PAGE, count);
      const query = dataQuery({
        offset,
        count,
        tag_name: tag,
        last_interaction_period:
          typeof lastInteraction === 'object' ? `${lastInteraction.from}:${lastInteraction.to}` : lastInteraction,
        is_follower: isFollower,
      });
      return mapOk(await call({ method: 'GET', path: '/v3.0/oa/user/getlist', query, ...options }), userPageOf);
    },
  };
}

export function inRange(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function userPageOf(value: Json | undefined): UserPage {
  const data = objectOf(value);
  const users = arrayOf(data?.['users']).map((user) => idOf<UserId>(objectOf(user)?.['user_id']));
  return { total: numberOf(data?.['total']), users: users.filter((id) => id !== undefined) };
}

function userDetailOf(data: JsonObject | undefined): UserDetail | null {
  const id = idOf<UserId>(data?.['user_id']);
  if (data === undefined || id === undefined) return null;
  const more = objectOf(data['tags_and_notes_info']);
  const shared = objectOf(data['shared_info']);
  return {
    userId: id,
    userIdByApp: stringOf(data['user_id_by_app']),
    externalId: stringOf(data['user_external_id']),
    displayName: stringOf(data['display_name']),
    alias: stringOf(data['user_alias']),
    isSensitive: booleanOf(data['is_sensitive']),
    isFollower: booleanOf(data['user_is_follower']),
    lastInteractionDate: stringOf(data['user_last_interaction_date']),
    avatar: stringOf(data['avatar']),
    notes: stringsOf(more?.['notes']),
    tags: stringsOf(more?.['tag_names']),
    shared: shared && {
      name: stringOf(shared['name']),
      phone: stringOf(shared['phone']),
      address: stringOf(shared['address']),
      city: stringOf(shared['city']),
      district: stringOf(shared['district']),
    },
  };
}

export function stringsOf(value: Json | undefined): readonly string[] {
  return arrayOf(value).filter((item) => typeof item === 'string');
}
