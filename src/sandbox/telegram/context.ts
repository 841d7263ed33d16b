import type { Answer, Refusal } from './answer.js';
import { badRequest, forbidden } from './answer.js';
import type { Parameters } from './parameters.js';
import type { UpdateQueue } from './updates.js';
import type { Webhook } from './webhook.js';
import type { Room, World } from './world.js';

export type Context = {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly webhook: Webhook;
  readonly now: () => Date;
  /** Real milliseconds, only growing. */
  readonly real: () => number;
  /** Groups show the bot only commands, replies to it and mentions of it. */
  readonly groupPrivacy: boolean;
  loggedOut: boolean;
};

export type Method = (context: Context, parameters: Parameters, signal: AbortSignal) => Answer | Promise<Answer>;

/** The `chat_id` of a call, as far as it is a number; the log and the limits want it before anything is checked. */
export function chatIdOf({ fields }: Parameters): number | null {
  const value = fields['chat_id'];
  const id = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

export type Recipient = { readonly ok: true; readonly room: Room } | Refusal;

/** The chat that a call is meant for, when the bot may write there. */
export function recipient({ world }: Context, parameters: Parameters): Recipient {
  const raw = parameters.fields['chat_id'];
  if (raw === undefined || raw === null || raw === '') return badRequest('chat_id is empty');
  const id = chatIdOf(parameters);
  if (id === null) return badRequest('chat not found');
  const person = world.people.get(id);
  if (person) {
    if (person.deactivated) return forbidden('user is deactivated');
    if (!person.started) {
      return person.knownToBot
        ? forbidden("bot can't initiate conversation with a user")
        : badRequest('chat not found');
    }
    if (person.blocked) return forbidden('bot was blocked by the user');
    return { ok: true, room: world.privateRoom(person) };
  }
  const room = world.rooms.get(id);
  if (!room) return badRequest('chat not found');
  if (room.migratedTo !== undefined) {
    return badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo });
  }
  switch (room.botStatus) {
    case 'kicked':
      return forbidden(`bot was kicked from the ${room.type} chat`);
    case 'left':
      return forbidden(`bot is not a member of the ${room.type} chat`);
    case 'member':
    case 'administrator':
      return { ok: true, room };
  }
}
