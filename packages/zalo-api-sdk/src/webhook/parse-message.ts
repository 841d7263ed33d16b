import { arrayOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { idOf, type MessageId } from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import type { Attachment, EventMessage } from './event.js';

export function messageOf(message: JsonObject | undefined): EventMessage {
  return {
    messageId: idOf<MessageId>(message?.['msg_id']),
    text: stringOf(message?.['text']),
    quoteMessageId: idOf<MessageId>(message?.['quote_msg_id']),
    attachments: arrayOf(message?.['attachments']).map(attachmentOf),
  };
}

function attachmentOf(value: Json): Attachment {
  const attachment = objectOf(value);
  const payload = objectOf(attachment?.['payload']) ?? {};
  const type = stringOf(attachment?.['type']) ?? '';
  const url = stringOf(payload['url']);
  const thumbnail = stringOf(payload['thumbnail']);
  const description = stringOf(payload['description']);
  switch (type) {
    case 'image':
    case 'gif':
      return { kind: type, url, thumbnail };
    case 'link':
    case 'video':
      return { kind: type, url, thumbnail, description };
    case 'audio':
      return { kind: type, url };
    case 'sticker':
      return { kind: type, url, id: stringOf(payload['id']) };
    case 'location': {
      const at = objectOf(payload['coordinates']);
      return { kind: type, latitude: numberOf(at?.['latitude']), longitude: numberOf(at?.['longitude']) };
    }
    case 'file':
      return {
        kind: type,
        url,
        name: stringOf(payload['name']),
        size: numberOf(payload['size']),
        type: stringOf(payload['type']),
        checksum: stringOf(payload['checksum']),
      };
    case 'template':
      return { kind: type, text: stringOf(payload['text']), linkUrl: stringOf(payload['link_url']) };
    default:
      return { kind: 'unknown', type, payload };
  }
}
