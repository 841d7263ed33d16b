import type { AttachmentId, FileToken, MessageId, UserId } from '../core/ids.js';

export type Recipient =
  | { readonly userId: UserId }
  /** "Reply command": answers one received message. */
  | { readonly messageId: MessageId }
  /** A visitor of a website without a Zalo account; goes out on the v2 endpoint. */
  | { readonly anonymousId: string; readonly conversationId: string };

export type PictureSource = { readonly url: string } | { readonly attachmentId: AttachmentId };

export type Button = {
  readonly title: string;
  readonly action:
    | { readonly type: 'oa.open.url'; readonly url: string }
    /** Comes back as a message of the person, visible in the chat. */
    | { readonly type: 'oa.query.show'; readonly payload: string }
    /** Comes back as a message of the person, not shown in the chat. */
    | { readonly type: 'oa.query.hide'; readonly payload: string }
    | { readonly type: 'oa.open.sms'; readonly content: string; readonly phone: string }
    | { readonly type: 'oa.open.phone'; readonly phone: string };
};

export type ListElement = {
  readonly title: string;
  /** Must not be empty in the first element. */
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly action?: Button['action'];
  readonly buttons?: readonly Button[];
};

export type TextMessage = { readonly kind: 'text'; readonly text: string; readonly quote?: MessageId };
export type MediaMessage = {
  readonly kind: 'media';
  readonly media: 'image' | 'gif';
  readonly source: PictureSource;
  readonly text?: string;
  /** Needed for gif. */
  readonly size?: { readonly width: number; readonly height: number };
};
export type StickerMessage = { readonly kind: 'sticker'; readonly sticker: AttachmentId };
export type FileMessage = { readonly kind: 'file'; readonly token: FileToken };
export type UserInfoRequest = {
  readonly kind: 'request-user-info';
  readonly title: string;
  readonly subtitle: string;
  readonly imageUrl: string;
};

/*
 * Buttons on v3 consultation messages: no page of the documentation shows them and witnesses disagree, so each shape
 * that somebody uses is a type of its own. Try them on the real account; `numbered-text` works everywhere.
 */

/** What several production systems send: `payload.buttons` without `template_type`. Unverified. */
export type PayloadButtonsMessage = {
  readonly kind: 'payload-buttons';
  readonly text: string;
  readonly buttons: readonly Button[];
};
/** The list template with buttons in its elements. Unverified on v3. */
export type ListMessage = { readonly kind: 'list'; readonly elements: readonly ListElement[] };
/** Plain text: the answers are numbered lines. */
export type NumberedTextMessage = {
  readonly kind: 'numbered-text';
  readonly text: string;
  readonly options: readonly string[];
  /** The line above the options. */
  readonly prompt?: string;
};
export type ButtonsMessage = PayloadButtonsMessage | ListMessage | NumberedTextMessage;

export type CsMessage = TextMessage | MediaMessage | StickerMessage | FileMessage | UserInfoRequest | ButtonsMessage;
/** Groups take neither templates nor buttons. */
export type GroupMessage = Extract<CsMessage, { kind: 'text' | 'media' | 'sticker' | 'file' | 'numbered-text' }>;
