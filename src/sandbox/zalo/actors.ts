import { createHash } from 'node:crypto';
import type { Actor } from '../actor.js';
import type { BotApi } from './bot-api.js';
import type { Events } from './events.js';
import { showOwn } from './screen.js';
import type { Person, ScreenMessage, World } from './world.js';

export type ActorOptions = {
  readonly phone?: string;
  /** Which of the two products the person opens: the Official Account or the bot. */
  readonly via?: 'oa' | 'bot';
  readonly admin?: boolean;
};
type OutgoingFile = Parameters<Actor['send']>[0];

/** An id of digits is taken as the user id; any other is turned into one, always the same. */
export function personFor(world: World, id: string, name: string, options: ActorOptions): Person {
  const hash = createHash('sha256').update(`person ${id}`).digest('hex');
  // 19 digits beginning with 7: above 2^53 and below 2^63, like the real ones.
  const userId = /^\d+$/.test(id)
    ? id
    : `7${BigInt(`0x${hash.slice(0, 20)}`)
        .toString()
        .padStart(18, '0')
        .slice(-18)}`;
  const known = world.people.get(userId);
  if (known !== undefined) return known;
  const person: Person = {
    userId,
    userIdByApp: `6${BigInt(`0x${hash.slice(20, 40)}`)
      .toString()
      .padStart(18, '0')
      .slice(-18)}`,
    chatId: hash.slice(40, 60),
    name,
    phone: options.phone ?? null,
    admin: options.admin ?? false,
    follows: false,
    blocked: false,
    blockedBot: false,
    refusal: null,
    lastInteraction: null,
    welcomed: 0,
    tags: new Set(),
    shared: null,
    screen: [],
    botScreen: [],
  };
  world.people.set(userId, person);
  return person;
}

/** What a person would type to choose an option of a numbered list. */
function numberOf(message: ScreenMessage, button: number | string): string | null {
  const options = [...message.text.matchAll(/^\s*(\d+)[.)]\s+(.+)$/gm)];
  const chosen = typeof button === 'number' ? options[button] : options.find((option) => option[2]?.trim() === button);
  return chosen?.[1] ?? null;
}

function pressed(messages: readonly ScreenMessage[], messageId: string, button: number | string) {
  const message = messages.find((shown) => shown.id === messageId);
  if (message === undefined) throw new Error(`there is no message ${messageId} on this phone`);
  const found = message.buttons.find(({ index, label }) => index === button || label === button);
  return { message, action: found === undefined ? null : (message.actions[found.index] ?? null) };
}

export function createOaActor(world: World, events: Events, person: Person, mediaUrl: (id: string) => string): Actor {
  const { screen } = person;

  /** Whatever counts as an interaction re-opens the windows, and the phone shows what was not yet seen. */
  async function act(): Promise<void> {
    if (person.blocked) throw new Error(`${person.name} has blocked the OA`);
    person.lastInteraction = world.now();
    const unseen = screen.filter((message) => message.from === 'bot' && message.seen !== true);
    unseen.forEach((message) => (message.seen = true));
    await events.seen(
      person,
      unseen.map((message) => message.id),
    );
  }

  async function say(text: string, replyTo?: string): Promise<void> {
    await act();
    const own = showOwn(world, screen, { text, wireType: 'text' });
    await events.personMessage(person, 'text', { text, msg_id: own.id, quote_msg_id: replyTo });
  }

  async function send(outgoing: OutgoingFile): Promise<void> {
    const { name, mime, bytes, caption } = outgoing;
    await act();
    const { photo, id, own } = showFile(world, screen, outgoing);
    world.media.set(id, { bytes, mime });
    const url = mediaUrl(id);
    if (photo) {
      const attachments = [{ type: 'image', payload: { thumbnail: url, url } }];
      await events.personMessage(person, 'image', { msg_id: own.id, text: caption, attachments });
      return;
    }
    const checksum = createHash('md5').update(bytes).digest('hex');
    const type = name.split('.').at(-1) ?? '';
    const payload = { url, name, size: String(bytes.length), type, checksum };
    await events.personMessage(person, 'file', { msg_id: own.id, attachments: [{ type: 'file', payload }] });
    // Files have no caption on Zalo: people write it below.
    if (caption !== undefined && caption !== '') await say(caption);
  }

  async function press(messageId: string, button: number | string): Promise<void> {
    const { message, action } = pressed(screen, messageId, button);
    if (action === null) {
      const number = message.buttons.length === 0 ? numberOf(message, button) : null;
      if (number === null) throw new Error(`message ${messageId} has no button ${button}`);
      return say(number);
    }
    // Addresses, calls and short messages open on the phone; the OA hears nothing of them.
    if (action.type !== 'oa.query.show' && action.type !== 'oa.query.hide') return;
    const payload = String(action.payload);
    if (action.type === 'oa.query.show') return say(payload);
    await act();
    await events.personMessage(person, 'text', { text: payload, msg_id: world.hex() });
  }

  return {
    externalId: person.userId,
    displayName: person.name,
    async start(payload) {
      await act();
      person.follows = true;
      await events.follow(person);
      // Zalo hands no payload of a link to the OA: the invitation asks to type the code.
      if (payload !== undefined) await say(payload);
    },
    say: (text, options) => say(text, options?.replyTo),
    send,
    async press(messageId, button) {
      await press(messageId, button);
      return { toast: null };
    },
    async block() {
      person.blocked = true;
      person.follows = false;
      await events.unfollow(person);
    },
    unblock() {
      person.blocked = false;
      return Promise.resolve();
    },
    messages: () => [...screen],
  };
}

export function createBotActor(world: World, bot: BotApi, person: Person, mediaUrl: (id: string) => string): Actor {
  const screen = person.botScreen;
  const receive = (event: string, message: Parameters<BotApi['receive']>[2]) => {
    if (person.blockedBot) throw new Error(`${person.name} has blocked the bot`);
    return bot.receive(person, `message.${event}.received`, message);
  };

  async function say(text: string): Promise<void> {
    const own = showOwn(world, screen, { text, wireType: 'text' });
    await receive('text', { message_id: own.id, text });
  }

  return {
    externalId: person.chatId,
    displayName: person.name,
    // There is no event for opening the chat: the person must write something.
    start: (payload) => say(payload ?? 'Bắt đầu'),
    say: (text) => say(text),
    async send(outgoing) {
      const { mime, bytes, caption } = outgoing;
      const { photo, id, own } = showFile(world, screen, outgoing);
      // The bot is not given files: the event comes without content.
      if (!photo) return receive('unsupported', { message_id: own.id });
      world.media.set(id, { bytes, mime });
      const field = world.settings.bot.bodyForm === 'flat' ? 'photo_url' : 'photo';
      return receive('image', { message_id: own.id, message_type: 'CHAT_PHOTO', [field]: mediaUrl(id), caption });
    },
    async press(messageId, button) {
      const { message } = pressed(screen, messageId, button);
      const number = numberOf(message, button);
      if (number === null) throw new Error(`message ${messageId} offers no ${button}: bots have no buttons`);
      await say(number);
      return { toast: null };
    },
    block() {
      person.blockedBot = true;
      return Promise.resolve();
    },
    unblock() {
      person.blockedBot = false;
      return Promise.resolve();
    },
    messages: () => [...screen],
  };
}

/** A file as it stands on the sender's own screen. */
function showFile(world: World, screen: ScreenMessage[], { name, mime, bytes, caption, kind }: OutgoingFile) {
  const photo = (kind ?? (mime.startsWith('image/') ? 'photo' : 'document')) === 'photo';
  const id = world.hex();
  const file = { name, mime, size: bytes.length, fileId: id, kind: photo ? ('photo' as const) : ('document' as const) };
  const own = showOwn(world, screen, { text: caption ?? '', wireType: photo ? 'image' : 'file', file, bytes });
  return { photo, id, own };
}
