import { badRequest, done, tooManyRequests } from '../answer.js';
import { type Context, type Method, chatIdOf, recipient } from '../context.js';
import { wireBot, wireChat, wirePerson } from '../render.js';
import type { WireObject } from '../wire.js';
import type { Room } from '../world.js';

export const getMe: Method = (context) =>
  done({
    ...wireBot(context.world),
    can_join_groups: true,
    can_read_all_group_messages: !context.groupPrivacy,
    supports_inline_queries: false,
  });

export const getChat: Method = (context, parameters) => {
  const to = recipient(context, parameters);
  return to.ok ? done(wireChat(context.world, to.room)) : to;
};

export const getChatMember: Method = (context, parameters) => {
  const to = recipient(context, parameters);
  if (!to.ok) return to;
  const id = Number(parameters.fields['user_id']);
  const member = memberOf(context, to.room, id);
  return member ? done(member) : badRequest('user not found');
};

function memberOf({ world }: Context, room: Room, id: number): WireObject | undefined {
  if (id === world.bot.id) return { user: wireBot(world), status: room.botStatus };
  const person = world.people.get(id);
  if (!person) return undefined;
  return { user: wirePerson(person), status: room.members.has(id) ? 'member' : 'left' };
}

/** Leaves the cloud server: every later call is refused. */
export const logOut: Method = (context) => {
  context.loggedOut = true;
  context.queue.interrupt(badRequest('Logged out'));
  return done(true);
};

const CLOSE_AFTER_MILLISECONDS = 10 * 60 * 1000;

/** Refused in the first ten minutes after the start, as the documentation says. */
export function closeMethod(startedAt: Date): Method {
  return (context) => {
    const left = CLOSE_AFTER_MILLISECONDS - (context.now().getTime() - startedAt.getTime());
    return left > 0 ? tooManyRequests(Math.ceil(left / 1000)) : done(true);
  };
}

export const leaveChat: Method = (context, parameters) => {
  const room = context.world.rooms.get(chatIdOf(parameters) ?? 0);
  if (!room || room.type === 'private') return badRequest('chat not found');
  room.botStatus = 'left';
  return done(true);
};
