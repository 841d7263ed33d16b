import type { Phone, Role, SandboxPageOptions } from './types.js';

const ROLES: readonly Role[] = ['clerk', 'head', 'head', 'head', 'leader', 'inspector', 'administrator'];
/** A phone shows this many; nobody scrolls further in a sandbox. */
const SHOWN_MESSAGES = 300;
const SHOWN_ROWS = 400;

/** Deeds that leave no trace in the chats but tick off the guide. */
export type Deeds = { readonly pressed: ReadonlySet<string>; readonly movedClock: boolean };

export function phoneState({ id, title, subtitle, actor, channel, role }: Phone, index: number) {
  const messages = actor.messages();
  const { started, blocked } = actor.status?.() ?? { started: messages.length > 0, blocked: false };
  return {
    id,
    title,
    subtitle,
    channel,
    role: role ?? ROLES[index] ?? 'head',
    name: actor.displayName,
    started,
    blocked,
    typing: actor.typing?.() ?? false,
    commands: actor.commands?.() ?? [],
    messages: messages.slice(-SHOWN_MESSAGES),
  };
}

export const clockState = ({ clock, nextWorkingMorning }: SandboxPageOptions) => ({
  now: clock.now(),
  nextWorkingMorning: nextWorkingMorning(),
});

export const deedsState = ({ pressed, movedClock }: Deeds) => ({ pressed: [...pressed], movedClock });

export const transcriptState = ({ transcript }: SandboxPageOptions) => transcript().slice(-SHOWN_ROWS);

export const samplesState = ({ samples }: SandboxPageOptions) =>
  samples.map(({ name, mime, title }) => ({ name, mime, title }));
