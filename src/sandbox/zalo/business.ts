import { hashPhone, type Phone } from 'zalo-api-sdk';
import type { Events } from './events.js';
import { asObject, asText, fail, isReply, jsonBody, ok, type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import { showOnScreen } from './screen.js';
import { templateProblem, templateText } from './templates.js';
import { isNight, vietnamTime, type Person, type SandboxTemplate, type World } from './world.js';

/** Templates by phone. Its GETs take ordinary query fields. */
export function handleBusiness(world: World, events: Events, request: ApiRequest): ApiReply {
  const { method, path, query } = request;
  switch (`${method} ${path}`) {
    case 'POST /message/template':
      return send(world, events, request, 'phone');
    case 'POST /message/template/hashphone':
      return send(world, events, request, 'hash_phone');
    case 'GET /message/status': {
      const sent = world.sent.get(query.get('message_id') ?? '');
      if (sent === undefined) return ok({ status: -1, message: 'The message does not exist' });
      return ok({ status: sent.delivered ? 1 : 0, message: '', delivery_time: String(sent.at.getTime()) });
    }
    case 'GET /message/quota': {
      const { dailyQuota } = world.settings.zbs;
      return ok({ dailyQuota, remainingQuota: Math.max(0, dailyQuota - sentToday(world)) });
    }
    case 'GET /quality': {
      const sent = sentToday(world) > 0 ? 'HIGH' : 'UNDEFINED';
      return ok({ oaCurrentQuality: sent, oa7dayQuality: sent });
    }
    case 'GET /template/sample-data': {
      const template = world.templates.get(query.get('template_id') ?? '');
      if (template === undefined) return fail(-109, 'Template not found');
      return ok(
        Object.fromEntries(template.parameters.map(({ name, type }) => [name, type === 'NUMBER' ? '1' : name])),
      );
    }
    case 'GET /rating/get':
      // Nobody rates anything here: our templates do not ask for it.
      return world.templates.has(query.get('template_id') ?? '')
        ? ok({ total: 0, data: [] })
        : fail(-109, 'Template not found');
    case 'GET /template/all':
      return ok(
        [...world.templates.values()].map(({ id, name, status }) => ({ templateId: id, templateName: name, status })),
      );
    case 'GET /template/info/v2': {
      const template = world.templates.get(query.get('template_id') ?? '');
      return template === undefined ? fail(-109, 'Template not found') : ok(templateInfo(template));
    }
    default:
      return fail(404, invented('empty or invalid API'));
  }
}

function templateInfo({ id, name, status, parameters }: SandboxTemplate) {
  return {
    templateId: id,
    templateName: name,
    status,
    templateQuality: 'HIGH',
    listParams: parameters.map((parameter) => ({
      name: parameter.name,
      type: parameter.type,
      require: true,
      minLength: 0,
      maxLength: parameter.maxLength,
      acceptNull: false,
    })),
  };
}

function send(world: World, events: Events, request: ApiRequest, field: 'phone' | 'hash_phone'): ApiReply {
  const body = jsonBody(request);
  if (isReply(body)) return body;
  const { zbs } = world.settings;
  if (!zbs.allowed) return fail(-135, 'OA does not have permission to send ZNS');
  if (!zbs.linked) return fail(-136, 'Need to connect with a Zalo Cloud Account');
  if (zbs.balance <= 0) return fail(-115, 'Out of quota');
  const address = asText(body[field]) ?? '';
  const wellFormed = field === 'phone' ? /^\+?84[1-9]\d{8,9}$/.test(address) : /^[0-9a-f]{64}$/.test(address);
  if (!wellFormed) return fail(-108, 'Phone number is invalid');
  const trackingId = asText(body['tracking_id']);
  if (trackingId === null || trackingId.length > 48) return fail(-132, invented('tracking_id is invalid'));
  const template = world.templates.get(asText(body['template_id']) ?? '');
  if (template === undefined) return fail(-109, 'Template not found');
  if (template.status === 'DISABLE') return fail(-146, 'Template was disabled for its quality');
  if (template.status !== 'ENABLE') return fail(-131, 'Template was not approved');
  const data = asObject(body['template_data']);
  if (data === null) return fail(-1122, invented('template_data is missing'));
  const problem = templateProblem(template, data);
  if (problem !== null) return fail(problem.code, invented(problem.message));
  const person = findPerson(world, field, address);
  const development = body['mode'] === 'development';
  if (development && person?.admin !== true) return fail(-127, 'Test template can only be sent to administrators');
  if (isNight(world.now())) return fail(-133, 'Not allowed from 22:00 to 06:00');
  if (person === undefined) return fail(-118, 'Zalo account not existed');
  if (person.blocked) return fail(-141, 'User refuses to receive from this OA');
  if (sentToday(world) >= zbs.dailyQuota && body['sending_mode'] !== '3')
    return fail(-144, 'Daily quota of the OA exceeded');
  if (!development) world.counters.zbsSent += 1;
  const msgId = world.hex();
  const at = world.now();
  showOnScreen(world, person.screen, { wireType: 'template', text: templateText(template, data), buttons: [] });
  world.sent.set(msgId, { msgId, trackingId, recipient: address, at, delivered: true });
  void events.templateReceipt(address, msgId, trackingId);
  return ok({
    msg_id: msgId,
    sent_time: String(at.getTime()),
    sending_mode: asText(body['sending_mode']) ?? '1',
    quota: {
      dailyQuota: String(zbs.dailyQuota),
      remainingQuota: String(Math.max(0, zbs.dailyQuota - sentToday(world))),
    },
  });
}

function findPerson(world: World, field: 'phone' | 'hash_phone', address: string): Person | undefined {
  if (field === 'phone') return world.personByPhone(address.replace('+', ''));
  return [...world.people.values()].find(({ phone }) => phone !== null && hashPhone(phone as Phone) === address);
}

function sentToday(world: World): number {
  const { day } = vietnamTime(world.now());
  if (world.counters.zbsDay !== day) Object.assign(world.counters, { zbsDay: day, zbsSent: 0 });
  return world.counters.zbsSent;
}
