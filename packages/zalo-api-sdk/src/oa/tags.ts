import type { CallApi, CallOptions } from '../core/api-call.js';
import type { UserId } from '../core/ids.js';
import { mapOk, type Result } from '../core/result.js';
import { stringsOf } from './users.js';

export type Tags = {
  list(options?: CallOptions): Promise<Result<readonly string[]>>;
  /** Makes the tag when it does not exist. */
  add(user: UserId, tag: string, options?: CallOptions): Promise<Result<null>>;
  remove(user: UserId, tag: string, options?: CallOptions): Promise<Result<null>>;
  /** Removes the tag from everybody. */
  delete(tag: string, options?: CallOptions): Promise<Result<null>>;
};

export function createTags(call: CallApi): Tags {
  const post = async (path: string, json: { readonly [key: string]: string }, options?: CallOptions) =>
    mapOk(await call({ method: 'POST', path, json, ...options }), () => null);
  return {
    list: async (options) =>
      mapOk(await call({ method: 'GET', path: '/v2.0/oa/tag/gettagsofoa', ...options }), stringsOf),
    add: (user, tag, options) => post('/v2.0/oa/tag/tagfollower', { user_id: user, tag_name: tag }, options),
    remove: (user, tag, options) => post('/v2.0/oa/tag/rmfollowerfromtag', { user_id: user, tag_name: tag }, options),
    delete: (tag, options) => post('/v2.0/oa/tag/rmtag', { tag_name: tag }, options),
  };
}
