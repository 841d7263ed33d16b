import { stringOf } from './fields.js';
import type { Json } from './json.js';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type AppId = Branded<'AppId'>;
export type OaId = Branded<'OaId'>;
/** A person as one Official Account sees them. Moving to another account gives every person a new one. */
export type UserId = Branded<'UserId'>;
export type MessageId = Branded<'MessageId'>;
export type GroupId = Branded<'GroupId'>;
export type AssetId = Branded<'AssetId'>;
/** Picture uploaded to Zalo, or the number of a sticker; uploads live 7 days. */
export type AttachmentId = Branded<'AttachmentId'>;
/** File uploaded to Zalo; lives 7 days. A secret in the sense that whoever has it can send the file. */
export type FileToken = Branded<'FileToken'>;
export type TemplateId = Branded<'TemplateId'>;
/** Chat of the Bot Platform. Unrelated to UserId: the two name spaces never meet. */
export type ChatId = Branded<'ChatId'>;
/** Phone number in the only form that the template API is sure to take: `84` and nine or ten digits. */
export type Phone = Branded<'Phone'>;
/** Lower-case hex SHA-256 of a Phone. */
export type PhoneHash = Branded<'PhoneHash'>;
/** Milliseconds since 1970 as a string of digits, as Zalo writes times. */
export type EpochMillis = Branded<'EpochMillis'>;

function checked<T extends string>(value: string | bigint, what: string, form: RegExp): T {
  if (typeof value === 'number') {
    // Callers in plain JavaScript: the digits are already lost when a large id has been a number.
    throw new TypeError(`${what} must be a string: ids above 2^53 lose digits as numbers`);
  }
  const text = String(value);
  if (!form.test(text)) throw new TypeError(`${what} is not well formed`);
  return text as T;
}

const DIGITS = /^\d{1,25}$/;
/** Opaque ids: message ids are hex, group ids hex or `zgr-…`, tokens base64url. Only spaces and control characters are surely wrong. */
const OPAQUE = /^[^\s\p{Cc}]{1,2048}$/u;

export const appId = (value: string | bigint): AppId => checked(value, 'app id', DIGITS);
export const oaId = (value: string | bigint): OaId => checked(value, 'OA id', DIGITS);
export const userId = (value: string | bigint): UserId => checked(value, 'user id', DIGITS);
export const templateId = (value: string | bigint): TemplateId => checked(value, 'template id', OPAQUE);
export const messageId = (value: string | bigint): MessageId => checked(value, 'message id', OPAQUE);
export const groupId = (value: string | bigint): GroupId => checked(value, 'group id', OPAQUE);
export const assetId = (value: string | bigint): AssetId => checked(value, 'asset id', OPAQUE);
export const attachmentId = (value: string | bigint): AttachmentId => checked(value, 'attachment id', OPAQUE);
export const fileToken = (value: string | bigint): FileToken => checked(value, 'file token', OPAQUE);
export const chatId = (value: string | bigint): ChatId => checked(value, 'chat id', OPAQUE);

/** An id out of a reply: whatever the platform sent, as a string. */
export function idOf<T extends string>(value: Json | undefined): T | undefined {
  return stringOf(value) as T | undefined;
}

export function epochMillisOf(value: Json | undefined): EpochMillis | undefined {
  const text = stringOf(value);
  return text !== undefined && /^\d{1,16}$/.test(text) ? (text as EpochMillis) : undefined;
}

export function dateOf(time: EpochMillis): Date {
  return new Date(Number(time));
}
