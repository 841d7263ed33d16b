import { scalarText } from '../scalar-text.js';
import { normaliseText, type Json, type JsonObject } from 'zalo-api-sdk';
import { asObject, asText, fail, unknownFields, type ApiReply } from './exchange.js';
import type { ZaloSettings } from './settings.js';
import type { Upload, WireButton, World } from './world.js';

/** A message that passed: what the phone will show and which `oa_send_*` event echoes it. */
export type Accepted = {
  readonly wireType: 'text' | 'image' | 'gif' | 'sticker' | 'file' | 'template' | 'list';
  readonly text: string;
  readonly buttons: readonly { readonly title: string; readonly action: WireButton; readonly url?: string }[];
  readonly upload?: Upload;
  readonly link?: string;
};

const WEEK_MS = 7 * 86_400_000;
const BUTTON_TYPES = ['oa.open.url', 'oa.query.show', 'oa.query.hide', 'oa.open.sms', 'oa.open.phone'];
const invalid = (field: string): ApiReply => fail(-201, `${field} is invalid`);

export function acceptMessage(world: World, message: JsonObject, inGroup: boolean): Accepted | ApiReply {
  const stray = unknownFields(message, ['text', 'attachment', 'quote_message_id']);
  if (stray !== null) return invalid(`message.${stray}`);
  const text = message['text'];
  if (text !== undefined && typeof text !== 'string') return invalid('message.text');
  const quote = message['quote_message_id'];
  if (quote !== undefined && typeof quote !== 'string') return invalid('message.quote_message_id');
  const shown = normaliseText(text ?? '');
  if (shown.length > 2_000) return fail(-210, 'text is too long, maximum 2000');
  if (message['attachment'] === undefined) {
    return shown === '' ? invalid('message.text') : { wireType: 'text', text: shown, buttons: [] };
  }
  const attachment = asObject(message['attachment']);
  const payload = asObject(attachment?.['payload']);
  if (attachment === null || payload === null) return invalid('attachment');
  if (attachment['type'] === 'file') {
    if (shown !== '') return invalid('message.text');
    const upload = uploaded(world, payload['token'], ['file']);
    return 'status' in upload ? upload : { wireType: 'file', text: '', buttons: [], upload };
  }
  if (attachment['type'] !== 'template') return invalid('attachment.type');
  const templateType = payload['template_type'];
  if (templateType === 'media') return media(world, payload, shown);
  if (inGroup) return fail(-233, 'Message type is not supported in a group');
  if (templateType === 'request_user_info') return userInfoRequest(payload);
  if (templateType === undefined) return payloadButtons(world.settings, payload, shown);
  if (templateType === 'list') return list(world.settings, payload);
  return fail(-233, 'Message type is not supported');
}

function uploaded(world: World, id: Json | undefined, kinds: readonly Upload['kind'][]): Upload | ApiReply {
  const upload = typeof id === 'string' ? world.uploads.get(id) : undefined;
  if (upload === undefined || !kinds.includes(upload.kind)) return invalid('attachment_id');
  return world.now().getTime() - upload.at.getTime() > WEEK_MS ? fail(-100, 'Attachment is expired') : upload;
}

function media(world: World, payload: JsonObject, text: string): Accepted | ApiReply {
  const elements = payload['elements'];
  const element = Array.isArray(elements) && elements.length === 1 ? asObject(elements[0] as Json) : null;
  if (element === null) return invalid('elements');
  const { media_type: type, url, attachment_id: id, width, height } = element;
  if (type === 'sticker') {
    if (text !== '' || asText(id) === null) return invalid('sticker');
    return { wireType: 'sticker', text: '[nhãn dán]', buttons: [] };
  }
  if (type !== 'image' && type !== 'gif') return fail(-233, 'media_type is not supported');
  if ((url === undefined) === (id === undefined)) return invalid('url or attachment_id');
  if (type === 'gif' && (typeof width !== 'number' || typeof height !== 'number')) return invalid('width, height');
  if (url !== undefined) {
    if (typeof url !== 'string' || !URL.canParse(url)) return invalid('url');
    return { wireType: type, text, buttons: [], link: url };
  }
  const upload = uploaded(world, id, [type]);
  return 'status' in upload ? upload : { wireType: type, text, buttons: [], upload };
}

function userInfoRequest(payload: JsonObject): Accepted | ApiReply {
  const elements = payload['elements'];
  const element = Array.isArray(elements) && elements.length === 1 ? asObject(elements[0] as Json) : null;
  const title = asText(element?.['title']);
  const subtitle = asText(element?.['subtitle']);
  if (title === null || subtitle === null || asText(element?.['image_url']) === null) return invalid('elements');
  if (title.length > 100 || subtitle.length > 500) return fail(-210, 'title or subtitle is too long');
  return { wireType: 'template', text: `${title}\n${subtitle}`, buttons: [] };
}

function payloadButtons(settings: ZaloSettings, payload: JsonObject, text: string): Accepted | ApiReply {
  if (settings.buttonShape !== 'payload-buttons') return fail(-233, 'Message type is not supported');
  const stray = unknownFields(payload, ['buttons']);
  if (stray !== null) return invalid(`payload.${stray}`);
  if (text === '') return invalid('message.text');
  const buttons = acceptButtons(payload['buttons']);
  if (!Array.isArray(buttons)) return buttons as ApiReply;
  return buttons.length === 0 ? invalid('buttons') : { wireType: 'template', text, buttons };
}

function list(settings: ZaloSettings, payload: JsonObject): Accepted | ApiReply {
  if (settings.buttonShape !== 'list') return fail(-233, 'Message type is not supported');
  // "top-level buttons returned -233", as one witness has it.
  if (payload['buttons'] !== undefined) return fail(-233, 'buttons are not supported here');
  const elements = payload['elements'];
  if (!Array.isArray(elements) || elements.length === 0 || elements.length > 5) return invalid('elements');
  const lines: string[] = [];
  const buttons: Accepted['buttons'][number][] = [];
  for (const [index, item] of (elements as Json[]).entries()) {
    const element = asObject(item);
    const title = asText(element?.['title']);
    const subtitle = element?.['subtitle'];
    if (element === null || title === null) return invalid(`elements[${index}].title`);
    if (index === 0 && asText(subtitle) === null) return invalid('elements[0].subtitle');
    if (title.length > 100 || (typeof subtitle === 'string' && subtitle.length > 500)) {
      return fail(-210, 'title or subtitle is too long');
    }
    lines.push(title, ...(typeof subtitle === 'string' && subtitle !== '' ? [subtitle] : []));
    const action = element['default_action'];
    if (action !== undefined) {
      const accepted = acceptButtons([{ title, ...flattened(asObject(action)) }]);
      if (!Array.isArray(accepted)) return accepted as ApiReply;
      buttons.push(...accepted);
    }
    const own = element['buttons'] === undefined ? [] : acceptButtons(element['buttons']);
    if (!Array.isArray(own)) return own as ApiReply;
    buttons.push(...own);
  }
  return { wireType: 'list', text: lines.join('\n'), buttons };
}

/** In `default_action` the address stands beside the type; in a button it stands inside of the payload. */
function flattened(action: JsonObject | null): JsonObject {
  if (action === null) return {};
  return { type: action['type'], payload: action['payload'] ?? { url: action['url'] } };
}

function acceptButtons(value: Json | undefined): Accepted['buttons'][number][] | ApiReply {
  if (!Array.isArray(value)) return invalid('buttons');
  if (value.length > 5) return invalid('buttons: maximum 5');
  const accepted: Accepted['buttons'][number][] = [];
  for (const [index, item] of (value as Json[]).entries()) {
    const button = asObject(item);
    const title = asText(button?.['title']);
    const type = asText(button?.['type']);
    if (button === null || title === null || type === null || !BUTTON_TYPES.includes(type))
      return invalid(`buttons[${index}]`);
    if (unknownFields(button, ['title', 'type', 'payload']) !== null) return invalid(`buttons[${index}]`);
    if (title.length > 100) return fail(-210, `buttons[${index}].title is too long`);
    const problem = payloadProblem(type, button['payload'], index);
    if (problem !== null) return problem;
    const url = asText(asObject(button['payload'])?.['url']) ?? undefined;
    accepted.push({ title: normaliseText(title), action: { type, payload: button['payload'] }, url });
  }
  return accepted;
}

function payloadProblem(type: string, payload: Json | undefined, index: number): ApiReply | null {
  const field = `buttons[${index}].payload`;
  const fields = asObject(payload);
  if (type === 'oa.query.show' || type === 'oa.query.hide') {
    if (asText(payload) === null) return invalid(field);
    return scalarText(payload).length > 1_000 ? fail(-210, `${field} is too long`) : null;
  }
  if (type === 'oa.open.url') {
    const url = asText(fields?.['url']);
    return url !== null && URL.canParse(url) && url.startsWith('https://') ? null : invalid(field);
  }
  if (!/^84\d{6,10}$/.test(asText(fields?.['phone_code']) ?? '')) return invalid(`${field}.phone_code`);
  if (type === 'oa.open.phone') return null;
  const content = asText(fields?.['content']);
  if (content === null) return invalid(`${field}.content`);
  return content.length > 160 ? fail(-210, `${field}.content is too long`) : null;
}
