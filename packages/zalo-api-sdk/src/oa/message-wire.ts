import type { JsonObject } from '../core/json.js';
import { normaliseText } from '../text/normalise.js';
import type { Button, CsMessage, ListElement, NumberedTextMessage, Recipient } from './message.js';

export function recipientToWire(recipient: Recipient): JsonObject {
  if ('userId' in recipient) return { user_id: recipient.userId };
  if ('messageId' in recipient) return { message_id: recipient.messageId };
  return { anonymous_id: recipient.anonymousId, conversation_id: recipient.conversationId };
}

export function messageToWire(message: CsMessage): JsonObject {
  switch (message.kind) {
    case 'text':
      return {
        text: normaliseText(message.text),
        // PHP's SDK and the documentation say quote_message_id; one Java sample says react_message_id.
        quote_message_id: message.quote,
      };
    case 'numbered-text':
      return { text: numberedText(message) };
    case 'media':
      return {
        ...(message.text === undefined ? {} : { text: normaliseText(message.text) }),
        attachment: mediaAttachment({
          media_type: message.media,
          ...('url' in message.source ? { url: message.source.url } : { attachment_id: message.source.attachmentId }),
          ...(message.size === undefined ? {} : { width: message.size.width, height: message.size.height }),
        }),
      };
    case 'sticker':
      return { attachment: mediaAttachment({ media_type: 'sticker', attachment_id: message.sticker }) };
    case 'file':
      return { attachment: { type: 'file', payload: { token: message.token } } };
    case 'request-user-info': {
      const { title, subtitle, imageUrl } = message;
      const element = { title: normaliseText(title), subtitle: normaliseText(subtitle), image_url: imageUrl };
      return {
        attachment: { type: 'template', payload: { template_type: 'request_user_info', elements: [element] } },
      };
    }
    case 'payload-buttons':
      return {
        text: normaliseText(message.text),
        attachment: { type: 'template', payload: { buttons: message.buttons.map(buttonToWire) } },
      };
    case 'list':
      return {
        attachment: {
          type: 'template',
          payload: { template_type: 'list', elements: message.elements.map(elementToWire) },
        },
      };
  }
}

/** The text that a numbered-text message becomes. */
export function numberedText({ text, options, prompt }: NumberedTextMessage): string {
  const lines = options.map((option, index) => `${index + 1}. ${option}`);
  return normaliseText([text, '', ...(prompt === undefined ? [] : [prompt]), ...lines].join('\n'));
}

function mediaAttachment(element: JsonObject): JsonObject {
  return { type: 'template', payload: { template_type: 'media', elements: [element] } };
}

function buttonToWire({ title, action }: Button): JsonObject {
  return { title: normaliseText(title), type: action.type, payload: actionPayload(action) };
}

function actionPayload(action: Button['action']): JsonObject | string {
  switch (action.type) {
    case 'oa.open.url':
      return { url: action.url };
    case 'oa.query.show':
    case 'oa.query.hide':
      return action.payload;
    case 'oa.open.sms':
      return { content: action.content, phone_code: action.phone };
    case 'oa.open.phone':
      return { phone_code: action.phone };
  }
}

function elementToWire({ title, subtitle, imageUrl, action, buttons }: ListElement): JsonObject {
  return {
    title: normaliseText(title),
    ...(subtitle === undefined ? {} : { subtitle: normaliseText(subtitle) }),
    image_url: imageUrl,
    ...(action === undefined ? {} : { default_action: defaultAction(action) }),
    ...(buttons === undefined ? {} : { buttons: buttons.map(buttonToWire) }),
  };
}

/** Here the documented form is flat: `url` beside `type` and not inside `payload`. */
function defaultAction(action: Button['action']): JsonObject {
  return action.type === 'oa.open.url'
    ? { type: action.type, url: action.url }
    : { type: action.type, payload: actionPayload(action) };
}
