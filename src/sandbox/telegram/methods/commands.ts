import { z } from 'zod';
import { type Refusal, badRequest, done } from '../answer.js';
import type { Method } from '../context.js';
import { type Parameters, json, maybe, read, text } from '../parameters.js';
import type { BotCommand } from '../wire.js';
import type { World } from '../world.js';

const scope = z.looseObject({ type: z.string(), chat_id: z.unknown().optional(), user_id: z.unknown().optional() });
const scopeFields = z.object({
  scope: maybe(json(scope, "can't parse BotCommandScope JSON object")),
  language_code: maybe(text('language_code is invalid')),
});
const commandsField = z.object({
  commands: json(
    z.array(
      z.looseObject({ command: z.string(), description: z.string() }, "can't parse list of bot commands"),
      "can't parse list of bot commands",
    ),
    "can't parse commands JSON object",
  ),
});

const WITHOUT_CHAT = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
const WITH_CHAT = ['chat', 'chat_administrators', 'chat_member'];
const MAX_COMMANDS = 100;

function keyOf(world: World, parameters: Parameters): { readonly ok: true; readonly key: string } | Refusal {
  const fields = read(scopeFields, parameters);
  if (!fields.ok) return fields;
  const language = fields.value.language_code ?? '';
  if (language !== '' && !/^[a-z]{2}$/.test(language)) return badRequest('invalid language code specified');
  const { type, chat_id: chat, user_id: user } = fields.value.scope ?? { type: 'default' };
  if (WITHOUT_CHAT.includes(type)) return { ok: true, key: scopeKey(type, language) };
  if (!WITH_CHAT.includes(type)) return badRequest("can't parse BotCommandScope: Unsupported type specified");
  const id = Number(chat);
  const person = world.people.get(id);
  // A menu can be set for a chat only after the person has pressed Start.
  if (person ? !person.started : !world.rooms.has(id)) return badRequest('chat not found');
  return { ok: true, key: scopeKey(type, language, id, type === 'chat_member' ? Number(user) : undefined) };
}

const scopeKey = (type: string, language: string, chat?: number, user?: number) =>
  [type, chat ?? '', user ?? '', language].join(':');

export const setMyCommands: Method = ({ world }, parameters) => {
  const key = keyOf(world, parameters);
  if (!key.ok) return key;
  const fields = read(commandsField, parameters);
  if (!fields.ok) return fields;
  const commands = fields.value.commands.map(({ command, description }) => ({
    command: command.replace(/^\//, ''),
    description: description.trim(),
  }));
  if (commands.length > MAX_COMMANDS) return badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) return badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) return badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  world.commands.set(key.key, commands);
  world.changed('commands', null);
  return done(true);
};

export const getMyCommands: Method = ({ world }, parameters) => {
  const key = keyOf(world, parameters);
  return key.ok ? done(world.commands.get(key.key) ?? []) : key;
};

export const deleteMyCommands: Method = ({ world }, parameters) => {
  const key = keyOf(world, parameters);
  if (!key.ok) return key;
  world.commands.delete(key.key);
  world.changed('commands', null);
  return done(true);
};

/** The menu that a person sees in the private chat: the narrowest scope that has commands, their language first. */
export function menuOf(world: World, personId: number): readonly BotCommand[] {
  for (const [type, chat] of [['chat', personId], ['all_private_chats'], ['default']] as const) {
    for (const language of ['vi', '']) {
      const found = world.commands.get(scopeKey(type, language, chat));
      if (found && found.length > 0) return found;
    }
  }
  return [];
}
