import type { BotApi } from './bot-api.js';
import type { Events } from './events.js';
import { showOwn } from './screen.js';
import type { Person, World } from './world.js';

/** Stickers, places, reactions and the rest that only Zalo has. All but opening the chat count as interactions. */
export function createGestures(world: World, events: Events, bot: BotApi, person: Person) {
  const interact = () => {
    person.lastInteraction = world.now();
  };

  function attach(kind: string, payload: Record<string, unknown>, shown: string): Promise<void> {
    interact();
    const own = showOwn(world, person.screen, { text: shown, wireType: kind });
    return events.personMessage(person, kind, { msg_id: own.id, attachments: [{ type: kind, payload }] });
  }

  return {
    sticker: (id = '51234') =>
      attach('sticker', { id, url: `https://zalo-api.zadn.vn/sticker/${id}.webp` }, '[nhãn dán]'),
    location: (latitude: number, longitude: number) =>
      attach('location', { coordinates: { latitude: String(latitude), longitude: String(longitude) } }, '[vị trí]'),
    voice: (url = 'https://voice.zdn.vn/1.amr') => attach('audio', { url }, '[tin thoại]'),
    video: (url = 'https://video.zdn.vn/1.mp4') => attach('video', { url, thumbnail: url, description: '' }, '[video]'),
    link: (url: string, description = '') => attach('link', { url, description, thumbnail: '' }, url),
    react(messageId: string, icon: string): Promise<void> {
      interact();
      return events.reaction(person, messageId, icon);
    },
    /** Answers a request for user info; self-declared. */
    shareInfo(info: { readonly name: string; readonly phone: string; readonly address?: string }): Promise<void> {
      interact();
      person.shared = { ...info };
      return events.userInfo(person, info);
    },
    openChat: () => events.chatOpened(person),
    /** Asks that their data be deleted. */
    withdraw: () => events.withdraw(person),
    /** Not the person: a human of the agency, in the OA's own chat tool. Does not renew the window. */
    staffWrites(text: string, adminId = '88001'): Promise<void> {
      const own = showOwn(world, person.screen, { text, wireType: 'text' });
      person.screen[person.screen.length - 1] = { ...own, from: 'bot' };
      return events.staffMessage(person, adminId, text, own.id);
    },
    botSticker(id = '51234'): Promise<void> {
      const own = showOwn(world, person.botScreen, { text: '[nhãn dán]', wireType: 'sticker' });
      return bot.receive(person, 'message.sticker.received', { message_id: own.id, sticker: id });
    },
  };
}
