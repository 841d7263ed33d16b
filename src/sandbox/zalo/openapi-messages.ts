import { REACTIONS, type JsonObject } from 'zalo-api-sdk';
import type { Events } from './events.js';
import {
  asDigits,
  asObject,
  asText,
  fail,
  isReply,
  jsonBody,
  ok,
  unknownFields,
  type ApiReply,
  type ApiRequest,
} from './exchange.js';
import { invented } from './inventions.js';
import { acceptMessage, type Accepted } from './message-shape.js';
import { showOnScreen } from './screen.js';
import { templateProblem, templateText } from './templates.js';
import { isNight, type Person, type World } from './world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** From this day on the reply quota carries no count. */
const NO_REPLY_COUNT = Date.UTC(2026, 1, 28, 17);

type Quota = { readonly ok: true; readonly quota?: JsonObject } | { readonly ok: false; readonly reply: ApiReply };

export function sendConsultation(world: World, events: Events, request: ApiRequest): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const recipient = asObject(body['recipient']);
  const message = asObject(body['message']);
  if (unknownFields(body, ['recipient', 'message']) !== null || recipient === null || message === null) {
    return fail(-201, 'recipient or message is invalid');
  }
  const keys = Object.keys(recipient);
  if (keys.length !== 1) return fail(-201, 'recipient is invalid');
  const answered = keys[0] === 'message_id' ? findIncoming(world, asText(recipient['message_id'])) : null;
  const person = answered?.person ?? world.people.get(asDigits(recipient['user_id']) ?? '');
  if (person === undefined) return fail(-201, 'user_id is invalid');
  const accepted = acceptMessage(world, message, false);
  if (isReply(accepted)) return accepted;
  const quote = asText(message['quote_message_id']);
  if (quote !== null && !person.screen.some((shown) => shown.id === quote))
    return fail(-201, 'quote_message_id is invalid');
  const ninth = answered !== null && answered.message.answers >= 8;
  const quota = takeQuota(world, person, ninth);
  if (!quota.ok) return quota.reply;
  if (answered !== null) answered.message.answers += 1;
  return deliver(world, events, person, accepted, quota.quota);
}

export function sendTemplateByUid(world: World, events: Events, request: ApiRequest): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const stray = unknownFields(body, ['user_id', 'template_id', 'template_data']);
  if (stray !== null) return fail(-201, `${stray} is invalid`);
  const person = world.people.get(asDigits(body['user_id']) ?? '');
  const data = asObject(body['template_data']);
  if (person === undefined) return fail(-201, 'user_id is invalid');
  const template = world.templates.get(asText(body['template_id']) ?? '');
  if (template === undefined || data === null) return fail(-201, invented('template_id or template_data is invalid'));
  if (!template.byUid) return fail(-249, 'Template can not be sent by UID');
  if (template.status !== 'ENABLE') return fail(-201, invented('template is not approved'));
  const problem = templateProblem(template, data);
  if (problem !== null) return fail(-201, invented(problem.message));
  const refusal = personRefusal(world, person);
  if (refusal !== null) return refusal;
  const silent = person.lastInteraction === null ? Infinity : world.now().getTime() - person.lastInteraction.getTime();
  if (silent > 365 * DAY) return fail(-232, invented('No interaction within a year'));
  const accepted: Accepted = { wireType: 'template', text: templateText(template, data), buttons: [] };
  return deliver(world, events, person, accepted, { quota_type: 'purchase_quota', remain: 0 });
}

/** The v2 path: reactions and visitors without an account; all else was shut. */
export function sendOnV2(world: World, events: Events, request: ApiRequest): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const recipient = asObject(body['recipient']);
  const action = asObject(body['sender_action']);
  if (recipient === null) return fail(-201, 'recipient is invalid');
  if (action === null) {
    const anonymous = asText(recipient['anonymous_id']);
    const conversation = asText(recipient['conversation_id']);
    if (anonymous === null || conversation === null) return fail(-240, 'API is no longer supported');
    const accepted = acceptMessage(world, asObject(body['message']) ?? {}, false);
    if (isReply(accepted)) return accepted;
    return ok({ message_id: world.hex(), anonymous_id: anonymous, conversation_id: conversation });
  }
  const person = world.people.get(asDigits(recipient['user_id']) ?? '');
  const icon = asText(action['react_icon']);
  const shown = person?.screen.find((message) => message.id === action['react_message_id']);
  if (person === undefined || shown === undefined) return fail(-201, 'react_message_id is invalid');
  if (icon === null || !(REACTIONS as readonly string[]).includes(icon)) return fail(-201, 'react_icon is invalid');
  if (shown.reactions >= 50) return fail(-201, invented('maximum of 50 reactions'));
  shown.reactions += 1;
  void events.oaReaction(person, shown.id, icon);
  return ok({ message_id: shown.id, user_id: person.userId });
}

export function sendLegacy(world: World, path: string): ApiReply {
  if (path.endsWith('/promotion') && isNight(world.now())) return fail(-234, 'Not allowed from 22:00 to 06:00');
  return fail(-240, invented('Replaced by ZBS Template Message since 2026-03-01'));
}

function findIncoming(world: World, id: string | null) {
  for (const person of world.people.values()) {
    const message = person.screen.find((shown) => shown.id === id && shown.from === 'person');
    if (message !== undefined) return { person, message };
  }
  return null;
}

function personRefusal(world: World, person: Person): ApiReply | null {
  if (person.refusal !== null) return fail(person.refusal, 'User can not receive this message');
  return person.blocked ? fail(world.settings.blockedCode, 'User has blocked the OA') : null;
}

function takeQuota(world: World, person: Person, ninth: boolean): Quota {
  const refusal = personRefusal(world, person);
  if (refusal !== null) return { ok: false, reply: refusal };
  const now = world.now().getTime();
  if (person.lastInteraction === null) {
    if (!person.follows) return { ok: false, reply: fail(-213, invented('User does not follow and never interacted')) };
    const { welcomeMessages: total } = world.settings;
    if (person.welcomed >= total) return { ok: false, reply: fail(-232, invented('User never interacted')) };
    person.welcomed += 1;
    return { ok: true, quota: { quota_type: 'welcome_msg', remain: total - person.welcomed, total } };
  }
  const silent = now - person.lastInteraction.getTime();
  if (silent > 7 * DAY)
    return { ok: false, reply: fail(-230, 'User has not interacted with the OA in the past 7 days') };
  if (silent <= 48 * HOUR && !ninth) {
    const counted = now < NO_REPLY_COUNT ? { remain: 8, total: 8 } : {};
    return { ok: true, quota: { quota_type: 'reply', ...counted } };
  }
  return { ok: true, quota: takeAllowance(world) };
}

/** The package first, then what was bought, then what was given; undefined: the message is charged. */
function takeAllowance({ settings, counters, oaId }: World): JsonObject | undefined {
  if (counters.subQuotaUsed < settings.subQuota) {
    counters.subQuotaUsed += 1;
    const remain = settings.subQuota - counters.subQuotaUsed;
    return { quota_type: 'sub_quota', remain: String(remain), total: settings.subQuota, expired_date: '31/12/2026' };
  }
  for (const [pool, type] of [
    ['purchasedQuota', 'purchase_quota'],
    ['rewardQuota', 'reward_quota'],
  ] as const) {
    if (settings[pool] === 0) continue;
    settings[pool] -= 1;
    return { quota_type: type, remain: settings[pool], owner_type: 'OA', owner_id: oaId };
  }
  return undefined;
}

function deliver(
  world: World,
  events: Events,
  person: Person,
  accepted: Accepted,
  quota: JsonObject | undefined,
): ApiReply {
  const shown = showOnScreen(world, person.screen, accepted);
  // Not awaited: the platform answers first and tells the webhook afterwards.
  void events.echo(person, shown).then(() => events.received(person, shown.id));
  const sentAt = String(shown.at.getTime());
  return ok({ message_id: shown.id, user_id: person.userId, sent_time: sentAt, quota });
}
