import type { JsonObject } from 'zalo-api-sdk';
import {
  asCount,
  asDigits,
  asText,
  dataQuery,
  fail,
  isReply,
  jsonBody,
  ok,
  type ApiReply,
  type ApiRequest,
} from './exchange.js';
import { vietnamTime, type Person, type ScreenMessage, type World } from './world.js';

const DAY = 86_400_000;

export function userDetail(world: World, request: ApiRequest): ApiReply {
  const query = dataQuery(request);
  if (isReply(query)) return query;
  const person = world.people.get(asDigits(query['user_id']) ?? '');
  if (person === undefined) return fail(-201, 'user_id is invalid');
  return ok({
    user_id: person.userId,
    user_id_by_app: person.userIdByApp,
    user_external_id: '',
    display_name: person.name,
    user_alias: person.name,
    is_sensitive: false,
    user_last_interaction_date: person.lastInteraction === null ? '' : vietnamTime(person.lastInteraction).dayFirst,
    user_is_follower: person.follows,
    avatar: 'https://s120-ava-talk.zadn.vn/sandbox.jpg',
    avatars: { '120': 'https://s120-ava-talk.zadn.vn/sandbox.jpg', '240': 'https://s240-ava-talk.zadn.vn/sandbox.jpg' },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: [...person.tags] },
    shared_info:
      person.shared === null ? { name: '', phone: '', address: '', city: '', district: '' } : { ...person.shared },
  });
}

export function userList(world: World, request: ApiRequest): ApiReply {
  const query = dataQuery(request);
  if (isReply(query)) return query;
  const offset = asCount(query['offset'], 0, 9_951);
  const count = asCount(query['count'], 1, 50);
  if (offset === null || count === null) return fail(-201, 'offset or count is invalid');
  const tag = asText(query['tag_name']);
  const period = asText(query['last_interaction_period']);
  const matching = [...world.people.values()].filter(
    (person) =>
      (person.follows || person.lastInteraction !== null) &&
      (tag === null || person.tags.has(tag)) &&
      (query['is_follower'] === undefined || person.follows === query['is_follower']) &&
      (period === null || withinPeriod(world, person, period)),
  );
  const users = matching.slice(offset, offset + count).map((person) => ({ user_id: person.userId }));
  return ok({ total: matching.length, count, offset, users });
}

function withinPeriod(world: World, { lastInteraction }: Person, period: string): boolean {
  if (lastInteraction === null) return false;
  const today = vietnamTime(world.now()).day;
  const { day } = vietnamTime(lastInteraction);
  const back = (days: number) => vietnamTime(new Date(world.now().getTime() - days * DAY)).day;
  switch (period) {
    case 'TODAY':
      return day === today;
    case 'YESTERDAY':
      return day === back(1);
    case 'L7D':
      return day >= back(7);
    case 'L30D':
      return day >= back(30);
    default: {
      const [from = '', to = ''] = period.replaceAll('_', '-').split(':');
      return day >= from && day <= to;
    }
  }
}

export function accountInfo(world: World): ApiReply {
  return ok({
    oaid: world.oaId,
    oa_id: world.oaId,
    name: world.oaName,
    description: '',
    oa_alias: '',
    is_verified: world.settings.verified,
    oa_type: 4,
    cate_name: 'Cơ quan nhà nước',
    num_follower: [...world.people.values()].filter((person) => person.follows).length,
    package_name: 'Nâng cao',
    package_valid_through_date: '31/12/2026',
    linked_ZCA: world.settings.zbs.linked ? '1' : '',
  });
}

export function conversation(world: World, request: ApiRequest): ApiReply {
  const query = dataQuery(request);
  if (isReply(query)) return query;
  const person = world.people.get(asDigits(query['user_id']) ?? '');
  if (person === undefined) return fail(-201, 'user_id is invalid');
  return page(
    query,
    person.screen.map((message) => itemOf(world, person, message)),
  );
}

export function recentChats(world: World, request: ApiRequest): ApiReply {
  const query = dataQuery(request);
  if (isReply(query)) return query;
  const items = [...world.people.values()].flatMap((person) =>
    person.screen.slice(-1).map((message) => itemOf(world, person, message)),
  );
  return page(query, items);
}

function page(query: JsonObject, items: ReturnType<typeof itemOf>[]): ApiReply {
  const offset = asCount(query['offset'], 0, Number.MAX_SAFE_INTEGER);
  const count = asCount(query['count'], 1, 10);
  if (offset === null || count === null) return fail(-201, 'offset or count is invalid');
  // Newest first; the bare array, unlike the list of users.
  const newestFirst = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => b.item.time - a.item.time || b.index - a.index);
  return ok(newestFirst.slice(offset, offset + count).map(({ item }) => item));
}

function itemOf(world: World, person: Person, message: ScreenMessage) {
  const oa = { id: world.oaId, name: world.oaName };
  const user = { id: person.userId, name: person.name };
  const [from, to] = message.from === 'bot' ? [oa, user] : [user, oa];
  return {
    src: message.from === 'bot' ? 0 : 1,
    time: message.at.getTime(),
    type: message.wireType === 'image' ? 'photo' : message.wireType,
    message: message.text,
    ...(message.file === undefined || message.from === 'bot'
      ? {}
      : { url: `${world.mediaRoot.url}/media/${message.file.fileId}` }),
    message_id: message.id,
    from_id: from.id,
    to_id: to.id,
    from_display_name: from.name,
    to_display_name: to.name,
  };
}

/** One path, two questions. */
export function quota(world: World, request: ApiRequest): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  if (body['user_id'] !== undefined) {
    const person = world.people.get(asDigits(body['user_id']) ?? '');
    if (person === undefined) return fail(-201, 'user_id is invalid');
    const last = person.lastInteraction === null ? {} : { last_interaction: String(person.lastInteraction.getTime()) };
    return ok({
      ...last,
      cs_reply: { remain: 8, total: 8 },
      promotion: { daily_remain: 1, daily_total: 1, monthly_remain: 4, monthly_total: 4 },
    });
  }
  if (body['quota_owner'] !== 'OA' && body['quota_owner'] !== 'APP') return fail(-201, 'quota_owner is invalid');
  const total = world.settings.subQuota;
  return ok([
    {
      asset_id: 'sandbox-asset',
      product_type: 'cs',
      quota_type: 'sub_quota',
      valid_through: '31/12/2026',
      total,
      remain: Math.max(0, total - world.counters.subQuotaUsed),
    },
  ]);
}

export function tags(world: World, request: ApiRequest): ApiReply {
  if (request.path === '/v2.0/oa/tag/gettagsofoa') {
    return ok([...new Set([...world.people.values()].flatMap((person) => [...person.tags]))]);
  }
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const tag = asText(body['tag_name']);
  if (tag === null) return fail(-201, 'tag_name is invalid');
  if (request.path === '/v2.0/oa/tag/rmtag') {
    for (const person of world.people.values()) person.tags.delete(tag);
    return ok();
  }
  const person = world.people.get(asDigits(body['user_id']) ?? '');
  if (person === undefined) return fail(-201, 'user_id is invalid');
  if (request.path === '/v2.0/oa/tag/tagfollower') person.tags.add(tag);
  else person.tags.delete(tag);
  return ok();
}
