import { randomBytes } from 'node:crypto';
import type { Upload } from './parameters.js';
import { imageSize } from './image-size.js';
import type { BotCommand, Entity, FormattedText, InlineKeyboard, WireObject } from './wire.js';

/** Everything that Telegram's servers would know; plain data, changed by the methods and by the phones. */
export type Person = {
  readonly id: number;
  name: string;
  username?: string;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** The bot has met the person, perhaps only in a group. */
  knownToBot: boolean;
};

export type StoredFile = {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly path: string;
  readonly kind: 'photo' | 'document';
  readonly width: number;
  readonly height: number;
};

export type StoredMessage = {
  readonly id: number;
  readonly roomId: number;
  readonly from: Person | 'bot';
  readonly date: Date;
  editedAt?: Date;
  deleted: boolean;
  text: FormattedText;
  readonly file?: StoredFile;
  markup?: InlineKeyboard;
  readonly replyTo?: number;
  /** Fields of a service message (`migrate_to_chat_id`, `new_chat_members` …). */
  readonly service?: WireObject;
};

export type Room = {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  title: string;
  readonly members: Set<number>;
  botStatus: 'member' | 'administrator' | 'left' | 'kicked';
  migratedTo?: number;
  readonly messages: StoredMessage[];
  typingUntil: number;
};

export type CallbackQuery = {
  readonly id: string;
  readonly personId: number;
  readonly at: Date;
  answered: boolean;
  readonly resolve: (answer: { text: string; alert: boolean }) => void;
};

export type World = ReturnType<typeof createWorld>;

export type Change = {
  readonly kind: 'message' | 'edit' | 'delete' | 'typing' | 'toast' | 'member' | 'commands' | 'call';
  readonly roomId: number | null;
};

export function createWorld(options: {
  now: () => Date;
  bot: { id: number; username: string; name: string };
  firstMessageId?: number;
}) {
  const people = new Map<number, Person>();
  const rooms = new Map<number, Room>();
  const files = new Map<string, StoredFile>();
  const commands = new Map<string, readonly BotCommand[]>();
  const queries = new Map<string, CallbackQuery>();
  const listeners = new Set<(change: Change) => void>();
  let lastMessageId = options.firstMessageId ?? 100;
  let lastFile = 0;

  const changed = (kind: Change['kind'], roomId: number | null) => {
    for (const listener of [...listeners]) listener({ kind, roomId });
  };

  return {
    ...options,
    people,
    rooms,
    files,
    commands,
    queries,
    changed,
    onChange(listener: (change: Change) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    privateRoom(person: Person): Room {
      const found = rooms.get(person.id);
      if (found) return found;
      const room: Room = {
        id: person.id,
        type: 'private',
        title: person.name,
        members: new Set([person.id]),
        botStatus: 'member',
        messages: [],
        typingUntil: 0,
      };
      rooms.set(room.id, room);
      return room;
    },

    addMessage(room: Room, message: Omit<StoredMessage, 'id' | 'roomId' | 'date' | 'deleted'>): StoredMessage {
      lastMessageId += 1;
      const stored: StoredMessage = {
        ...message,
        id: lastMessageId,
        roomId: room.id,
        date: options.now(),
        deleted: false,
      };
      room.messages.push(stored);
      if (message.from === 'bot') room.typingUntil = 0;
      changed('message', room.id);
      return stored;
    },

    addFile(upload: Upload, kind: StoredFile['kind']): StoredFile {
      lastFile += 1;
      const size = kind === 'photo' ? imageSize(upload.bytes) : undefined;
      const extension = kind === 'photo' ? '.jpg' : (upload.name.match(/\.[a-zA-Z0-9]{1,8}$/)?.[0] ?? '');
      const file: StoredFile = {
        fileId: `${kind === 'photo' ? 'AgACAgUAAxkB' : 'BQACAgUAAxkB'}${randomBytes(30).toString('base64url')}`,
        uniqueId: `AgAD${randomBytes(8).toString('base64url')}`,
        name: upload.name,
        mime: upload.mime,
        bytes: upload.bytes,
        path: `${kind === 'photo' ? 'photos' : 'documents'}/file_${lastFile}${extension}`,
        kind,
        width: size?.width ?? 0,
        height: size?.height ?? 0,
      };
      files.set(file.fileId, file);
      return file;
    },
  };
}

export const visible = (room: Room, id: number): StoredMessage | undefined =>
  room.messages.find((message) => message.id === id && !message.deleted);

export const sameText = (a: FormattedText, b: FormattedText): boolean =>
  a.text === b.text && JSON.stringify(a.entities.map(order)) === JSON.stringify(b.entities.map(order));

const order = ({ type, offset, length, url }: Entity) => [type, offset, length, url];
