import type { Accepted } from './message-shape.js';
import type { ScreenMessage, World } from './world.js';

/** Puts a message of the OA on a person's screen. */
export function showOnScreen(world: World, screen: ScreenMessage[], accepted: Accepted): ScreenMessage {
  const { upload, link } = accepted;
  const kind = accepted.wireType === 'file' ? 'document' : 'photo';
  const file =
    upload !== undefined
      ? {
          name: upload.name,
          mime: upload.mime,
          size: upload.bytes.length,
          fileId: upload.id,
          kind: kind as 'photo' | 'document',
        }
      : link !== undefined
        ? {
            name: link.split('/').at(-1) ?? '',
            mime: 'image/*',
            size: 0,
            fileId: link,
            kind: kind as 'photo' | 'document',
          }
        : undefined;
  const message: ScreenMessage = {
    id: world.hex(),
    from: 'bot',
    text: accepted.text,
    buttons: accepted.buttons.map(({ title, url }, index) => ({ label: title, index, url })),
    file,
    at: world.now(),
    wireType: accepted.wireType,
    actions: accepted.buttons.map(({ action }) => action),
    bytes: upload?.bytes,
    reactions: 0,
    answers: 0,
  };
  screen.push(message);
  return message;
}

/** Puts a message of the person on their own screen. */
export function showOwn(
  world: World,
  screen: ScreenMessage[],
  fields: {
    readonly text: string;
    readonly wireType: string;
    readonly file?: ScreenMessage['file'];
    readonly bytes?: Buffer;
  },
): ScreenMessage {
  const message: ScreenMessage = {
    id: world.hex(),
    from: 'person',
    buttons: [],
    actions: [],
    at: world.now(),
    reactions: 0,
    answers: 0,
    ...fields,
  };
  screen.push(message);
  return message;
}
