import type { Context } from './context.js';
import { type TelegramActor, createPhone } from './phone.js';
import { wireBot, wireChat, wireMessage, wirePerson } from './render.js';
import { seconds } from './wire.js';
import type { Person, Room } from './world.js';

export type TelegramGroup = {
  /** Of the chat as it is now: an upgrade gives it a new one. */
  id(): number;
  /** The group as it looks on a member's phone. */
  member(actor: TelegramActor): TelegramActor;
  /** Becomes a supergroup with a new id; the old one answers with `migrate_to_chat_id` from now on. */
  upgrade(): number;
  /** An administrator throws the bot out, or takes it back. */
  kickBot(): void;
  addBot(): void;
  promoteBot(): void;
};

type Options = {
  readonly context: Context;
  readonly id: number;
  readonly title: string;
  readonly members: readonly Person[];
  readonly toastWaitMilliseconds: number;
};

export function createGroup({ context, id, title, members, toastWaitMilliseconds }: Options): TelegramGroup {
  const { world, queue, now } = context;
  const owner = members[0];
  if (!owner) throw new Error('A group needs a member');
  let room = addRoom({ id, type: 'group' });
  for (const person of members) person.knownToBot = true;
  setBot('member', 'left');

  function addRoom(identity: Pick<Room, 'id' | 'type'>): Room {
    const added: Room = {
      ...identity,
      title,
      members: new Set(members.map((person) => person.id)),
      botStatus: 'left',
      messages: [],
      typingUntil: 0,
    };
    world.rooms.set(added.id, added);
    return added;
  }

  function setBot(status: Room['botStatus'], old: Room['botStatus'] = room.botStatus): void {
    room.botStatus = status;
    const member = (value: string) => ({ user: wireBot(world), status: value });
    queue.push('my_chat_member', {
      chat: wireChat(world, room),
      from: wirePerson(owner as Person),
      date: seconds(now()),
      old_chat_member: member(old),
      new_chat_member: member(status),
    });
    world.changed('member', room.id);
  }

  function announce(where: Room, service: Record<string, unknown>): void {
    const message = world.addMessage(where, { from: owner as Person, text: { text: '', entities: [] }, service });
    queue.push('message', wireMessage(world, message));
  }

  return {
    id: () => room.id,
    member(actor) {
      const person = members.find((candidate) => candidate.id === actor.id);
      if (!person) throw new Error(`${actor.displayName} is not in the group`);
      return createPhone({ context, person, room: () => room, toastWaitMilliseconds });
    },
    upgrade() {
      const old = room;
      const supergroup = addRoom({ id: -1_000_000_000_000 + old.id, type: 'supergroup' });
      supergroup.botStatus = old.botStatus;
      old.migratedTo = supergroup.id;
      announce(old, { migrate_to_chat_id: supergroup.id });
      room = supergroup;
      announce(supergroup, { migrate_from_chat_id: old.id });
      return supergroup.id;
    },
    kickBot: () => setBot('kicked'),
    addBot: () => setBot('member'),
    promoteBot: () => setBot('administrator'),
  };
}
