import { type WireChat, type WireObject, type WireUser, seconds } from './wire.js';
import { type Person, type Room, type StoredFile, type StoredMessage, type World, visible } from './world.js';

/** World → the JSON objects of the Bot API. */
export const wirePerson = (person: Person): WireUser => ({
  id: person.id,
  is_bot: false,
  first_name: person.name,
  ...(person.username && { username: person.username }),
  language_code: 'vi',
});

export const wireBot = (world: World): WireUser => ({
  id: world.bot.id,
  is_bot: true,
  first_name: world.bot.name,
  username: world.bot.username,
});

export function wireChat(world: World, room: Room): WireChat {
  if (room.type !== 'private') return { id: room.id, type: room.type, title: room.title };
  const person = world.people.get(room.id);
  return {
    id: room.id,
    type: 'private',
    first_name: person?.name ?? room.title,
    ...(person?.username && { username: person.username }),
  };
}

export function wireMessage(world: World, message: StoredMessage, withReply = true): WireObject {
  const room = world.rooms.get(message.roomId);
  const replied = withReply && room && message.replyTo !== undefined ? visible(room, message.replyTo) : undefined;
  return {
    message_id: message.id,
    from: message.from === 'bot' ? wireBot(world) : wirePerson(message.from),
    chat: room ? wireChat(world, room) : { id: message.roomId, type: 'private' },
    date: seconds(message.date),
    ...(message.editedAt && { edit_date: seconds(message.editedAt) }),
    ...(replied && { reply_to_message: wireMessage(world, replied, false) }),
    ...message.service,
    ...(message.file ? mediaFields(message, message.file) : textFields(message)),
    ...(message.markup && { reply_markup: message.markup }),
  };
}

function textFields({ text: { text, entities } }: StoredMessage): WireObject {
  return text === '' ? {} : { text, ...(entities.length > 0 && { entities }) };
}

function mediaFields({ text: { text, entities } }: StoredMessage, file: StoredFile): WireObject {
  return {
    ...(file.kind === 'photo' ? { photo: wirePhoto(file) } : { document: wireDocument(file) }),
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
  };
}

const wireDocument = (file: StoredFile): WireObject => ({
  file_name: file.name,
  mime_type: file.mime,
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.bytes.length,
});

/** Two sizes, smallest first, as the real server: who takes the first gets a thumbnail's id. */
function wirePhoto(file: StoredFile): WireObject[] {
  const scale = Math.min(1, 90 / Math.max(file.width, file.height, 1));
  const full = {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    width: file.width,
    height: file.height,
  };
  const small = {
    file_id: `${file.fileId}-s`,
    file_unique_id: `${file.uniqueId}s`,
    file_size: Math.min(file.bytes.length, 1500),
    width: Math.round(file.width * scale),
    height: Math.round(file.height * scale),
  };
  return scale < 1 ? [small, full] : [full];
}

export function wireFile(file: StoredFile): WireObject {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path };
}
