import { missingField, type CallApi, type CallOptions } from '../core/api-call.js';
import { arrayOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { idOf, type AssetId, type GroupId, type MessageId, type UserId } from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import { mapOk, type Result } from '../core/result.js';
import { checkPage, conversationOf, type ConversationItem, type Page } from './conversations.js';
import type { GroupMessage } from './message.js';
import { checkMessage, refused } from './message-limits.js';
import { messageToWire } from './message-wire.js';
import { assetQuotasOf, type AssetQuota } from './quota.js';

export type Group = {
  readonly groupId: GroupId;
  readonly name?: string;
  readonly link?: string;
  readonly status?: 'enabled' | 'disabled' | (string & {});
  readonly members?: number;
  readonly largest?: number;
  /** The day on which the platform dissolves the group unless its asset is renewed. */
  readonly autoDeleteDate?: string;
};

export type GroupMember = { readonly userId?: UserId; readonly oaId?: string; readonly name?: string };

/** Group chats that the OA itself made (GMF): free, any hour, no window, but neither buttons nor templates. */
export type Groups = {
  send(
    group: GroupId,
    message: GroupMessage,
    options?: CallOptions,
  ): Promise<Result<{ readonly messageId: MessageId; readonly groupId?: GroupId }>>;
  /** Members must follow the OA or have interacted within 7 days; at least one must administer the OA. */
  create(
    group: {
      readonly name: string;
      readonly description?: string;
      readonly asset: AssetId;
      readonly members: readonly UserId[];
    },
    options?: CallOptions,
  ): Promise<Result<Group>>;
  list(page: Page, options?: CallOptions): Promise<Result<readonly Group[]>>;
  detail(group: GroupId, options?: CallOptions): Promise<Result<Group>>;
  members(group: GroupId, page: Page, options?: CallOptions): Promise<Result<readonly GroupMember[]>>;
  invite(group: GroupId, users: readonly UserId[], options?: CallOptions): Promise<Result<null>>;
  update(
    group: GroupId,
    change: { readonly name?: string; readonly description?: string },
    options?: CallOptions,
  ): Promise<Result<null>>;
  conversation(group: GroupId, page: Page, options?: CallOptions): Promise<Result<readonly ConversationItem[]>>;
  quota(
    query: {
      readonly owner: 'OA' | 'APP';
      readonly product: 'gmf10' | 'gmf50' | 'gmf100' | 'gmf1000';
      readonly type?: 'sub_quota' | 'purchase_quota' | 'reward_quota';
    },
    options?: CallOptions,
  ): Promise<Result<readonly AssetQuota[]>>;
};

const BASE = '/v3.0/oa/group';
const MOST_MEMBERS = 99;
const LARGEST_PAGE = 50;

export function createGroups(call: CallApi): Groups {
  // Unlike the other reads of this host, those of the groups take ordinary query fields.
  const read = (path: string, fields: Readonly<Record<string, string>>, options?: CallOptions) =>
    call({ method: 'GET', path: `${BASE}/${path}`, query: fields, ...options });
  const write = (path: string, json: JsonObject, options?: CallOptions) =>
    call({ method: 'POST', path: `${BASE}/${path}`, json, ...options });
  const pageFields = ({ offset, count }: Page) => ({ offset: String(offset), count: String(count) });

  return {
    async send(group, message, options) {
      const problem = checkMessage(message);
      if (problem !== null) return problem;
      const result = await write(
        'message',
        { recipient: { group_id: group }, message: messageToWire(message) },
        options,
      );
      if (result.kind !== 'ok') return result;
      const data = objectOf(result.value);
      const messageId = idOf<MessageId>(data?.['message_id']);
      if (messageId === undefined) return missingField;
      return { ...result, value: { messageId, groupId: idOf<GroupId>(data?.['group_id']) } };
    },
    async create({ name, description, asset, members }, options) {
      if (name.trim() === '') return refused('empty', 'name');
      if (members.length === 0) return refused('empty', 'members');
      if (members.length > MOST_MEMBERS) return refused('too-many', 'members', MOST_MEMBERS, members.length);
      const json = { group_name: name, group_description: description, asset_id: asset, member_user_ids: members };
      return groupResult(await write('creategroupwithoa', json, options));
    },
    async list(page, options) {
      const problem = checkPage(page, LARGEST_PAGE);
      if (problem !== null) return problem;
      return mapOk(await read('getgroupsofoa', pageFields(page), options), (value) =>
        arrayOf(objectOf(value)?.['groups'] ?? value).flatMap((item) => groupOf(item) ?? []),
      );
    },
    detail: async (group, options) => groupResult(await read('getgroup', { group_id: group }, options)),
    async members(group, page, options) {
      const problem = checkPage(page, LARGEST_PAGE);
      if (problem !== null) return problem;
      return mapOk(await read('listmember', { group_id: group, ...pageFields(page) }, options), (value) =>
        arrayOf(objectOf(value)?.['members'] ?? value).map((item) => {
          const member = objectOf(item);
          return {
            userId: idOf<UserId>(member?.['user_id']),
            oaId: stringOf(member?.['oa_id']),
            name: stringOf(member?.['name']),
          };
        }),
      );
    },
    async invite(group, users, options) {
      if (users.length === 0) return refused('empty', 'users');
      return mapOk(await write('invite', { group_id: group, member_user_ids: users }, options), () => null);
    },
    async update(group, { name, description }, options) {
      const json = { group_id: group, group_name: name, group_description: description };
      return mapOk(await write('updateinfo', json, options), () => null);
    },
    async conversation(group, page, options) {
      const problem = checkPage(page, LARGEST_PAGE);
      if (problem !== null) return problem;
      return mapOk(await read('conversation', { group_id: group, ...pageFields(page) }, options), conversationOf);
    },
    async quota({ owner, product, type }, options) {
      const json = { quota_owner: owner, product_type: product, quota_type: type };
      return mapOk(await call({ method: 'POST', path: '/v3.0/oa/quota/group', json, ...options }), assetQuotasOf);
    },
  };
}

function groupResult(result: Result<Json | undefined>): Result<Group> {
  if (result.kind !== 'ok') return result;
  const group = groupOf(result.value);
  return group === undefined ? missingField : { ...result, value: group };
}

/** Some replies wrap the group in `group_info`, others do not. */
function groupOf(value: Json | undefined): Group | undefined {
  const outer = objectOf(value);
  const info = objectOf(outer?.['group_info']) ?? outer;
  const groupId = idOf<GroupId>(info?.['group_id']);
  if (info === undefined || groupId === undefined) return undefined;
  return {
    groupId,
    name: stringOf(info['name'] ?? info['group_name']),
    link: stringOf(info['group_link'] ?? outer?.['group_link']),
    status: stringOf(info['status']),
    members: numberOf(info['total_member']),
    largest: numberOf(info['max_member']),
    autoDeleteDate: stringOf(info['auto_delete_date']),
  };
}
