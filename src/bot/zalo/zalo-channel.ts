import {
  messageId,
  parsePhone,
  stripMentions,
  templateId,
  userId,
  type CsMessage,
  type Failure,
  type Phone,
  type Result,
  type SentMessage,
  type Zalo,
} from 'zalo-api-sdk';
import type { Channel, RenderedMessage, SendOutcome, TemplateMessage } from '../../app/ports/channel.js';
import type { Clock } from '../../app/ports/clock.js';
import { classifyFailure, codeOf, type Alarm } from './classify.js';
import { downloadMedia, type DownloadOptions } from './download.js';
import { planFiles, sendFile } from './files.js';
import { packPress } from './press-payload.js';
import { renderText } from './render.js';
import { screen, understand } from './understand.js';

export type ButtonShape = 'numbered-text' | 'payload-buttons' | 'list';

export type ZaloChannelOptions = {
  readonly zalo: Zalo;
  readonly clock: Clock;
  readonly buttons: ButtonShape;
  /** Ids that Zalo gave to the approved templates, by our names. */
  readonly templateIds: ReadonlyMap<string, string>;
  readonly ownOa?: string | undefined;
  readonly download?: DownloadOptions;
  /** A person must be told; called often for the same trouble. */
  readonly onAlarm: (alarm: Alarm) => void;
};

/** Clocks of the platform and of ours may differ by so much. */
const SKEW_MS = 10_000;
const LABEL_LIMIT = 100;
const BUTTON_LIMIT = 5;
const SUBTITLE_LIMIT = 500;

/** The Official Account behind the channel port. It can edit nothing, has no toasts and no menu: every answer is a message. */
export function createZaloChannel({
  zalo,
  clock,
  buttons,
  templateIds,
  ownOa,
  download = {},
  onAlarm,
}: ZaloChannelOptions): Channel {
  function failed(failure: Failure): SendOutcome | null {
    const { outcome, alarm } = classifyFailure(failure, clock.now());
    if (alarm !== null) onAlarm(alarm);
    return outcome;
  }

  /** Nobody knows whether it left, and there is no key against doubles: the conversation tells. */
  async function settle(chatId: string, text: string, since: Date, failure: Failure): Promise<SendOutcome> {
    const found = await zalo.conversations.findSent({
      user: userId(chatId),
      text,
      since: new Date(since.getTime() - SKEW_MS),
    });
    if (found.kind !== 'ok') return { kind: 'unknown', code: codeOf(failure) };
    if (found.value === null)
      return { kind: 'retry', afterMs: 2_000, scope: 'message', code: `${codeOf(failure)}, did not arrive` };
    return { kind: 'sent', messageId: found.value.messageId ?? '' };
  }

  async function sendText(chatId: string, message: RenderedMessage): Promise<SendOutcome> {
    const plan = planFiles(message.files);
    const shape = usable(buttons, message);
    const numbered = shape === 'numbered-text';
    const text = renderText(message, { numbered, notes: plan.notes });
    const quote = message.replyToMessageId === undefined ? {} : { quote: messageId(message.replyToMessageId) };
    const startedAt = clock.now();
    // A quote and buttons cannot go together; the buttons matter more.
    const parts: readonly CsMessage[] = numbered
      ? [{ kind: 'text', text, ...quote }]
      : withButtons(shape, text, message);
    let first: SendOutcome | null = null;
    for (const part of parts) {
      const result = await zalo.messages.send({ userId: userId(chatId) }, part);
      if (result.kind === 'ok') {
        first ??= { kind: 'sent', messageId: result.value.messageId };
        continue;
      }
      if (isRefusedShape(result)) {
        // The account does not take this shape: numbers work everywhere. A person hears of it, the message does not wait.
        onAlarm({
          kind: 'refused',
          code: 'oa -233',
          meaning: `buttons of the shape ${shape} are not taken; set ZALO_BUTTONS=numbered-text`,
        });
        if (first === null)
          return sendPlain(chatId, renderText(message, { numbered: true, notes: plan.notes }), startedAt);
        await sendPlain(
          chatId,
          renderText({ lines: [], buttons: message.buttons, files: [] }, { numbered: true }),
          startedAt,
        );
        continue;
      }
      if (first !== null) break;
      return failed(result) ?? settle(chatId, text, startedAt, result);
    }
    for (const file of plan.uploads) {
      const problem = await sendFile(zalo, chatId, file);
      // The card is there; a file that fails is said, so that nobody waits for it.
      if (problem !== null)
        await sendPlain(
          chatId,
          renderText(
            { lines: [], buttons: [], files: [] },
            { numbered: false, notes: [{ name: file.name, link: file.link ?? null, why: 'không gửi được qua Zalo' }] },
          ),
          clock.now(),
        );
    }
    return first ?? { kind: 'rejected', code: 'nothing to send' };
  }

  async function sendPlain(chatId: string, text: string, since: Date): Promise<SendOutcome> {
    const result = await zalo.messages.send({ userId: userId(chatId) }, { kind: 'text', text });
    if (result.kind === 'ok') return { kind: 'sent', messageId: result.value.messageId };
    return failed(result) ?? settle(chatId, text, since, result);
  }

  async function sendTemplate(chatId: string, template: TemplateMessage): Promise<SendOutcome> {
    const id = templateIds.get(template.name);
    if (id === undefined) return { kind: 'rejected', code: `no id for the template ${template.name}` };
    const data = { ...template.data };
    const phone = template.phone === null ? null : parsePhone(template.phone);
    let result: Result<Pick<SentMessage, 'messageId'>> | null = null;
    if (template.by === 'uid') {
      result = await zalo.messages.sendTemplate(userId(chatId), { id: templateId(id), data });
      // This template may not go by user id: by phone it may.
      if (result.kind !== 'api-error' || result.code !== -249 || phone === null) return outcomeOf(result);
    }
    if (phone === null) return { kind: 'unreachable', code: 'no phone', contactState: 'deactivated' };
    return outcomeOf(await byPhone(phone, id, data, template.trackingId));
  }

  function byPhone(
    phone: Phone,
    id: string,
    data: Record<string, string>,
    trackingId: string,
  ): Promise<Result<Pick<SentMessage, 'messageId'>>> {
    return zalo.zbs.send(phone, { templateId: templateId(id), data, trackingId });
  }

  function outcomeOf(result: Result<Pick<SentMessage, 'messageId'>>): SendOutcome {
    if (result.kind === 'ok') return { kind: 'sent', messageId: result.value.messageId };
    return failed(result) ?? { kind: 'unknown', code: codeOf(result) };
  }

  return {
    name: 'zalo',
    canEdit: false,
    hasButtons: buttons !== 'numbered-text',
    // The app may make 4,000 calls a minute; the limit of the account's package is not published: ten a second leave room for both.
    pace: { perSecond: 10, perChatPerSecond: 2, perGroupPerMinute: 20 },
    send: (chatId, message) =>
      message.template === undefined ? sendText(chatId, message) : sendTemplate(chatId, message.template),
    edit: () => Promise.resolve({ kind: 'edit-gone' }),
    answerPress: () => Promise.resolve(),
    typing: () => Promise.resolve(),
    setMenu: () => Promise.resolve(),
    download: (file, maxBytes) => downloadMedia(file, maxBytes, download),
    screen,
    understand: (raw) => understand(raw, { ownOa, receivedAt: clock.now() }),
  };
}

function isRefusedShape(result: Failure): boolean {
  return result.kind === 'api-error' && result.family === 'oa' && result.code === -233;
}

/** Buttons only where there are some, not too many, and with titles that fit. */
function usable(shape: ButtonShape, { buttons }: RenderedMessage): ButtonShape {
  return buttons.length === 0 ||
    buttons.length > BUTTON_LIMIT ||
    buttons.some(({ label }) => label.length > LABEL_LIMIT)
    ? 'numbered-text'
    : shape;
}

function withButtons(
  shape: Exclude<ButtonShape, 'numbered-text'>,
  text: string,
  { buttons }: RenderedMessage,
): readonly CsMessage[] {
  const shown = buttons.map(({ label, token }) => ({
    title: stripMentions(label).normalize('NFC'),
    action: { type: 'oa.query.hide' as const, payload: packPress(token) },
  }));
  if (shape === 'payload-buttons') return [{ kind: 'payload-buttons', text, buttons: shown }];
  const [title = '…', ...rest] = text.split('\n');
  const subtitle = rest.join('\n').trim();
  if (title.length <= 100 && subtitle !== '' && subtitle.length <= SUBTITLE_LIMIT)
    return [{ kind: 'list', elements: [{ title, subtitle, buttons: shown }] }];
  // An element of a list holds 500 characters: the words go ahead of it.
  return [
    { kind: 'text', text },
    { kind: 'list', elements: [{ title: 'Đôn Đốc', subtitle: 'Chọn một mục:', buttons: shown }] },
  ];
}
