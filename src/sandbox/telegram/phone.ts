import { randomBytes } from 'node:crypto';
import type { Actor, ShownMessage } from '../actor.js';
import type { Context } from './context.js';
import { MAX_CAPTION, MAX_TEXT, formatted } from './formatted-text.js';
import { menuOf } from './methods/commands.js';
import { wireBot, wireChat, wireMessage, wirePerson } from './render.js';
import { type BotCommand, type Entity, type InlineButton, seconds } from './wire.js';
import { type Person, type Room, type StoredFile, type StoredMessage, visible } from './world.js';

type TelegramShownMessage = ShownMessage & {
  readonly entities: readonly Entity[];
  readonly replyTo?: string;
  /** How many buttons stand in each row. */
  readonly layout?: readonly number[];
};

export type TelegramActor = Omit<Actor, 'messages' | 'press'> & {
  readonly id: number;
  messages(): readonly TelegramShownMessage[];
  /** Waits a short while for `answerCallbackQuery`; `answered` is false when none came. */
  press(
    messageId: string,
    button: number | string,
  ): Promise<{ toast: string | null; alert: boolean; answered: boolean }>;
  /** Corrects one's own message. */
  edit(messageId: string, text: string): Promise<void>;
  /** Deletes a message for both sides of the private chat; Telegram tells the bot nothing of it. */
  erase(messageId: string): Promise<void>;
  /** The account is deleted for good. */
  deactivate(): void;
  status(): { readonly started: boolean; readonly blocked: boolean };
  typing(): boolean;
  /** The menu behind the "/" button. */
  commands(): readonly BotCommand[];
  /** A file on the screen. */
  file(fileId: string): { readonly name: string; readonly mime: string; readonly bytes: Buffer } | undefined;
};

type Options = {
  readonly context: Context;
  readonly person: Person;
  readonly toastWaitMilliseconds: number;
  readonly room: () => Room;
};

/** A person's app, showing one chat with the bot: the private one, or a group. */
export function createPhone({ context, person, room, toastWaitMilliseconds }: Options): TelegramActor {
  const { world, queue, now } = context;

  function mayWrite(): void {
    if (person.deactivated) throw new Error(`${person.name}: the account is deleted`);
    if (room().type !== 'private') return;
    if (!person.started) throw new Error(`${person.name}: press Start first, as Telegram demands`);
    if (person.blocked) throw new Error(`${person.name} has blocked the bot; unblock it first`);
  }

  function post(content: Pick<StoredMessage, 'text' | 'file' | 'replyTo'>): void {
    mayWrite();
    const message = world.addMessage(room(), { from: person, ...content });
    if (botSees(message)) queue.push('message', wireMessage(world, message));
  }

  /** Privacy mode: in a group only commands, replies to the bot and mentions of it reach it. */
  function botSees({ text, replyTo }: StoredMessage): boolean {
    const chat = room();
    if (chat.botStatus === 'left' || chat.botStatus === 'kicked') return false;
    if (chat.type === 'private' || chat.botStatus === 'administrator' || !context.groupPrivacy) return true;
    const toBot = replyTo !== undefined && visible(chat, replyTo)?.from === 'bot';
    return (
      toBot || text.text.startsWith('/') || text.text.toLowerCase().includes(`@${world.bot.username.toLowerCase()}`)
    );
  }

  async function say(text: string, options: { replyTo?: string } = {}): Promise<void> {
    const clean = formatted({ text });
    if (!clean.ok || clean.text === '') throw new Error('The app sends no empty message');
    if (clean.text.length > MAX_TEXT)
      throw new Error(`Một tin nhắn có nhiều nhất ${MAX_TEXT} ký tự / at most ${MAX_TEXT} characters`);
    post({ text: clean, ...(options.replyTo !== undefined && { replyTo: Number(options.replyTo) }) });
  }

  function setBlocked(blocked: boolean): void {
    if (person.blocked === blocked) return;
    person.blocked = blocked;
    const member = (kicked: boolean) => ({
      user: wireBot(world),
      status: kicked ? 'kicked' : 'member',
      ...(kicked && { until_date: 0 }),
    });
    queue.push('my_chat_member', {
      chat: wireChat(world, world.privateRoom(person)),
      from: wirePerson(person),
      date: seconds(now()),
      old_chat_member: member(!blocked),
      new_chat_member: member(blocked),
    });
    world.changed('member', person.id);
  }

  /** Queries that nobody can answer any more would pile up in a sandbox that runs for days. */
  function forgetOldQueries(): void {
    const limit = now().getTime() - 3600_000;
    for (const [id, query] of world.queries) if (query.at.getTime() < limit) world.queries.delete(id);
  }

  async function press(messageId: string, button: number | string) {
    mayWrite();
    const message = visible(room(), Number(messageId));
    if (!message) throw new Error(`No message ${messageId} on the screen`);
    const pressed = buttonsOf(message).find(({ text }, index) =>
      typeof button === 'number' ? index === button : text === button,
    );
    if (!pressed) throw new Error(`No button ${JSON.stringify(button)} under message ${messageId}`);
    const data = pressed['callback_data'];
    if (typeof data !== 'string') return { toast: null, alert: false, answered: true };
    const id = BigInt(`0x${randomBytes(7).toString('hex')}`).toString();
    forgetOldQueries();
    const answer = new Promise<{ text: string; alert: boolean }>((resolve) => {
      world.queries.set(id, { id, personId: person.id, at: now(), answered: false, resolve });
    });
    queue.push('callback_query', {
      id,
      from: wirePerson(person),
      message: wireMessage(world, message),
      chat_instance: String(room().id),
      data,
    });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), toastWaitMilliseconds);
    });
    const shown = await Promise.race([answer, patience]);
    clearTimeout(timer);
    return { toast: shown?.text ? shown.text : null, alert: shown?.alert ?? false, answered: shown !== null };
  }

  return {
    id: person.id,
    externalId: String(person.id),
    displayName: person.name,
    async start(payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload))
        throw new Error(`Telegram opens no link with the payload ${JSON.stringify(payload)}`);
      person.started = true;
      person.knownToBot = true;
      setBlocked(false);
      world.changed('member', person.id);
      await say(payload === undefined ? '/start' : `/start ${payload}`);
    },
    say,
    async send({ name, mime, bytes, caption, kind }) {
      const text = formatted({ text: caption ?? '' });
      if (!text.ok || text.text.length > MAX_CAPTION)
        throw new Error(`The app sends at most ${MAX_CAPTION} characters under a file`);
      mayWrite();
      post({ text, file: world.addFile({ name, mime, bytes }, kind ?? 'document') });
    },
    press,
    async block() {
      setBlocked(true);
    },
    async unblock() {
      setBlocked(false);
    },
    async edit(messageId, text) {
      const message = visible(room(), Number(messageId));
      if (message?.from !== person) throw new Error(`Message ${messageId} is not ${person.name}'s to edit`);
      const clean = formatted({ text });
      if (!clean.ok) throw new Error(clean.description);
      message.text = clean;
      message.editedAt = now();
      world.changed('edit', message.roomId);
      if (botSees(message)) queue.push('edited_message', wireMessage(world, message));
    },
    async erase(messageId) {
      const message = visible(room(), Number(messageId));
      if (room().type !== 'private' || message === undefined) throw new Error(`No message ${messageId} to delete`);
      message.deleted = true;
      world.changed('delete', message.roomId);
    },
    deactivate() {
      person.deactivated = true;
      world.changed('member', person.id);
    },
    status: () => ({ started: person.started, blocked: person.blocked }),
    typing: () => room().typingUntil > context.real(),
    commands: () => menuOf(world, person.id),
    file: (fileId) => world.files.get(fileId),
    messages: () =>
      room()
        .messages.filter(({ service }) => !service)
        .map((message) => show(message, person)),
  };
}

const buttonsOf = ({ markup }: StoredMessage): readonly InlineButton[] => markup?.inline_keyboard.flat() ?? [];

function show(message: StoredMessage, person: Person): TelegramShownMessage {
  const { text, entities } = message.text;
  return {
    id: String(message.id),
    // In a group the others' messages come from people too.
    from: message.from === 'bot' ? 'bot' : 'person',
    // The app shows a deep link's start without its payload.
    text: message.from === person ? text.replace(/^\/start .*/, '/start') : text,
    entities: entities.filter(({ offset }) => offset < text.length),
    buttons: buttonsOf(message).map((button, index) => ({
      label: button.text,
      index,
      ...(typeof button['url'] === 'string' && { url: button['url'] }),
    })),
    ...(message.markup && { layout: message.markup.inline_keyboard.map((row) => row.length) }),
    ...(message.file && { file: shownFile(message.file) }),
    at: message.date,
    ...(message.editedAt && { editedAt: message.editedAt }),
    ...(message.deleted && { deleted: true }),
    ...(message.replyTo !== undefined && { replyTo: String(message.replyTo) }),
  };
}

const shownFile = ({ name, mime, bytes, fileId, kind }: StoredFile) => ({
  name,
  mime,
  size: bytes.length,
  fileId,
  kind,
});
