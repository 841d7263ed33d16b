import type { Json } from 'zalo-api-sdk';
import { asCount, asObject, asText, fail, isReply, jsonBody, ok, type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import { acceptMessage } from './message-shape.js';
import type { Group, World } from './world.js';

const WEEK_MS = 7 * 86_400_000;

export function handleGroups(world: World, request: ApiRequest): ApiReply {
  const action = request.path.slice('/v3.0/oa/group/'.length);
  return request.method === 'GET' ? readGroups(world, request, action) : writeGroups(world, request, action);
}

function readGroups(world: World, request: ApiRequest, action: string): ApiReply {
  const { query } = request;
  if (action === 'getgroup') {
    const group = world.groups.get(query.get('group_id') ?? '');
    return group === undefined ? fail(-201, 'group_id is invalid') : ok({ group_info: infoOf(world, group) });
  }
  const offset = asCount(query.get('offset') ?? '0', 0, Number.MAX_SAFE_INTEGER);
  const count = asCount(query.get('count') ?? '5', 1, 50);
  if (offset === null || count === null) return fail(-201, 'offset or count is invalid');
  if (action === 'getgroupsofoa') {
    const groups = [...world.groups.values()].map((group) => infoOf(world, group));
    return ok({ total: groups.length, groups: groups.slice(offset, offset + count) });
  }
  const group = world.groups.get(query.get('group_id') ?? '');
  if (group === undefined) return fail(-201, 'group_id is invalid');
  switch (action) {
    case 'listmember': {
      const members = [...group.members].map((id) => ({ user_id: id, name: world.people.get(id)?.name ?? '' }));
      const all = [{ oa_id: world.oaId, name: world.oaName }, ...members];
      return ok({ total: all.length, members: all.slice(offset, offset + count) });
    }
    case 'conversation':
      return ok(
        [...group.messages]
          .reverse()
          .slice(offset, offset + count)
          .map(({ id, text, from, at }) => ({
            message_id: id,
            src: from === world.oaId ? 0 : 1,
            time: at.getTime(),
            type: 'text',
            message: text,
            from_id: from,
            to_id: group.id,
            group_id: group.id,
          })),
      );
    default:
      return notFound();
  }
}

function writeGroups(world: World, request: ApiRequest, action: string): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  if (action === 'creategroupwithoa') return create(world, body);
  const recipient = asObject(body['recipient']);
  const group = world.groups.get(asText(action === 'message' ? recipient?.['group_id'] : body['group_id']) ?? '');
  if (group === undefined) return fail(-201, 'group_id is invalid');
  if (!group.hasOa) return fail(-403, 'OA is not in this group');
  if (!group.enabled) return fail(-237, 'The group is disabled');
  switch (action) {
    case 'message': {
      const accepted = acceptMessage(world, asObject(body['message']) ?? {}, true);
      if (isReply(accepted)) return accepted;
      const id = world.hex();
      const mentions = [...accepted.text.matchAll(/\[@([^\]]+)\]/g)].map((match) => match[1] ?? '');
      group.messages.push({ id, text: accepted.text, from: world.oaId, at: world.now(), mentions });
      return ok({ message_id: id, group_id: group.id });
    }
    case 'invite': {
      const members = memberIds(world, body['member_user_ids']);
      if (isReply(members)) return members;
      members.forEach((id) => group.members.add(id));
      return ok();
    }
    case 'updateinfo':
      group.name = asText(body['group_name']) ?? group.name;
      group.description = asText(body['group_description']) ?? group.description;
      return ok({ group_info: infoOf(world, group) });
    default:
      return notFound();
  }
}

function create(world: World, body: { readonly [key: string]: Json | undefined }): ApiReply {
  const name = asText(body['group_name']);
  const asset = world.assets.get(asText(body['asset_id']) ?? '');
  if (name === null) return fail(-201, 'group_name is invalid');
  if (asset === undefined || asset.usedBy !== null) return fail(-238, 'asset_id is invalid or used');
  const members = memberIds(world, body['member_user_ids']);
  if (isReply(members)) return members;
  if (members.length > 99 || members.length > asset.largest) return fail(-201, 'too many members');
  if (!members.some((id) => world.people.get(id)?.admin))
    return fail(-201, 'at least one administrator of the OA is needed');
  const group: Group = {
    id: world.hex(),
    name,
    description: asText(body['group_description']) ?? '',
    assetId: asText(body['asset_id']) ?? '',
    members: new Set(members),
    enabled: true,
    hasOa: true,
    messages: [],
  };
  asset.usedBy = group.id;
  world.groups.set(group.id, group);
  return ok({
    group_info: infoOf(world, group),
    group_id: group.id,
    group_link: `https://zalo.me/g/${group.id.slice(0, 8)}`,
  });
}

function memberIds(world: World, value: Json | undefined): string[] | ApiReply {
  if (!Array.isArray(value) || value.length === 0) return fail(-201, 'member_user_ids is invalid');
  const ids: string[] = [];
  for (const id of value as Json[]) {
    const person = typeof id === 'string' ? world.people.get(id) : undefined;
    const last = person?.lastInteraction?.getTime() ?? -Infinity;
    if (person === undefined || (!person.follows && world.now().getTime() - last > WEEK_MS)) {
      return fail(-201, 'a member neither follows nor interacted within 7 days');
    }
    ids.push(person.userId);
  }
  return ids;
}

export function groupQuota(world: World, request: ApiRequest): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const product = asText(body['product_type']);
  return ok(
    [...world.assets.entries()]
      .filter(([, asset]) => product === null || asset.product === product)
      .map(([id, asset]) => ({
        asset_id: id,
        product_type: asset.product,
        quota_type: 'purchase_quota',
        valid_through: '31/12/2026',
        status: asset.usedBy === null ? 'available' : 'used',
        used_id: asset.usedBy ?? '',
      })),
  );
}

function infoOf(world: World, group: Group) {
  return {
    group_id: group.id,
    name: group.name,
    group_description: group.description,
    group_link: `https://zalo.me/g/${group.id.slice(0, 8)}`,
    status: group.enabled ? 'enabled' : 'disabled',
    total_member: group.members.size + 1,
    max_member: world.assets.get(group.assetId)?.largest ?? 0,
    auto_delete_date: '31/12/2026',
  };
}

function notFound(): ApiReply {
  return fail(404, invented('empty or invalid API'));
}
