import type { Events } from './events.js';
import { fail, type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import { groupQuota, handleGroups } from './openapi-groups.js';
import { sendConsultation, sendLegacy, sendOnV2, sendTemplateByUid } from './openapi-messages.js';
import { accountInfo, conversation, quota, recentChats, tags, userDetail, userList } from './openapi-reads.js';
import { receiveUpload } from './openapi-uploads.js';
import type { World } from './world.js';

export async function handleOpenApi(world: World, events: Events, request: ApiRequest): Promise<ApiReply> {
  const { method, path } = request;
  if (path.startsWith('/v3.0/oa/group/')) return handleGroups(world, request);
  if (path.startsWith('/v2.0/oa/tag/')) return tags(world, request);
  switch (`${method} ${path}`) {
    case 'POST /v3.0/oa/message/cs':
      return sendConsultation(world, events, request);
    case 'POST /v3.0/oa/message/template':
      return sendTemplateByUid(world, events, request);
    case 'POST /v3.0/oa/message/transaction':
    case 'POST /v3.0/oa/message/promotion':
      return sendLegacy(world, path);
    case 'POST /v2.0/oa/message':
      return sendOnV2(world, events, request);
    case 'POST /v2.0/oa/upload/image':
      return receiveUpload(world, request, 'image');
    case 'POST /v2.0/oa/upload/gif':
      return receiveUpload(world, request, 'gif');
    case 'POST /v2.0/oa/upload/file':
      return receiveUpload(world, request, 'file');
    case 'POST /v3.0/oa/quota/message':
      return quota(world, request);
    case 'POST /v3.0/oa/quota/group':
      return groupQuota(world, request);
    case 'GET /v3.0/oa/user/detail':
      return userDetail(world, request);
    case 'GET /v3.0/oa/user/getlist':
      return userList(world, request);
    case 'GET /v2.0/oa/getoa':
      return accountInfo(world);
    case 'GET /v2.0/oa/conversation':
      return conversation(world, request);
    case 'GET /v2.0/oa/listrecentchat':
      return recentChats(world, request);
    case 'GET /v2.0/oa/getfollowers':
    case 'GET /v2.0/oa/getprofile':
      return fail(-240, 'API is no longer supported');
    default:
      return fail(404, invented('empty or invalid API'));
  }
}
