export {
  createZalo,
  createZaloBot,
  ZALO_BASE_URLS,
  type BaseUrls,
  type Timeouts,
  type Zalo,
  type ZaloOptions,
} from './client.js';

export type { CallOptions } from './core/api-call.js';
export { classify, classifyCode, type Verdict } from './core/classify.js';
export { systemClock, type Clock } from './core/clock.js';
export {
  BOT_ERRORS,
  OA_ERRORS,
  ZBS_ERRORS,
  type Advice,
  type ApiFamily,
  type Certainty,
  type ErrorClass,
  type ErrorEntry,
} from './core/error-codes.js';
export {
  appId,
  assetId,
  attachmentId,
  chatId,
  dateOf,
  fileToken,
  groupId,
  messageId,
  oaId,
  templateId,
  userId,
  type AppId,
  type AssetId,
  type AttachmentId,
  type ChatId,
  type EpochMillis,
  type FileToken,
  type GroupId,
  type MessageId,
  type OaId,
  type Phone,
  type PhoneHash,
  type TemplateId,
  type UserId,
} from './core/ids.js';
export { parseJson, type Json, type JsonObject } from './core/json.js';
export { createPacer, type Pacer } from './core/pacer.js';
export type {
  ApiError,
  ConsentNeeded,
  Effect,
  Failure,
  Ok,
  RateState,
  Refused,
  Result,
  TokenUnavailable,
  Transport,
  Unparsable,
} from './core/result.js';

export { appSecretProof } from './oauth/app-secret-proof.js';
export { parseCallback, type Callback } from './oauth/callback.js';
export type { OAuthClient, TokenGrant, TokenOutcome } from './oauth/oauth-client.js';
export { challengeOf, createPkce, type Pkce } from './oauth/pkce.js';
export type { Token, TokenEvent, TokenResult, TokenSource } from './oauth/token-source.js';
export { createMemoryTokenStore, type StoredTokens, type TokenStore } from './oauth/token-store.js';

export type { Account } from './oa/account.js';
export type { ConversationItem, Conversations, Page } from './oa/conversations.js';
export type { Group, GroupMember, Groups } from './oa/groups.js';
export type {
  Button,
  ButtonsMessage,
  CsMessage,
  FileMessage,
  GroupMessage,
  ListElement,
  ListMessage,
  MediaMessage,
  NumberedTextMessage,
  PayloadButtonsMessage,
  PictureSource,
  Recipient,
  StickerMessage,
  TextMessage,
  UserInfoRequest,
} from './oa/message.js';
export { checkMessage, LIMITS } from './oa/message-limits.js';
export { numberedText } from './oa/message-wire.js';
export { REACTIONS, type Messages, type Reaction, type SendQuota, type SentMessage } from './oa/messages.js';
export type { AssetQuota, PersonQuota, Quotas } from './oa/quota.js';
export type { Tags } from './oa/tags.js';
export { checkUpload, type UploadFile, type Uploads } from './oa/uploads.js';
export type { UserDetail, UserPage, UserQuery, Users } from './oa/users.js';

export type {
  DailyQuota,
  DeliveryStatus,
  Rating,
  SendQuality,
  Template,
  TemplateParameter,
  TemplateSend,
  TemplateSent,
  Zbs,
} from './zbs/zbs.js';

export type { Bot, BotIdentity, BotSent, BotTextOptions, BotWebhook, TextStyle } from './bot/bot.js';
export {
  parseBotWebhook,
  verifyBotWebhook,
  type BotMessage,
  type BotUpdate,
  type MalformedBotUpdate,
} from './bot/bot-update.js';

export { dedupeKeyOf } from './webhook/dedupe-key.js';
export type { Attachment, EventMessage, MalformedEvent, ZaloEvent } from './webhook/event.js';
export { parseEvent, readEvent, type EventOptions } from './webhook/parse-event.js';
export { isProbe, verifyWebhook, webhookMac, type CandidateSecret, type SignatureCheck } from './webhook/signature.js';

export { isAllowedMediaUrl, ZALO_MEDIA_HOSTS } from './text/media-hosts.js';
export { mention, stripMentions } from './text/mentions.js';
export { normaliseText, textLength } from './text/normalise.js';
export { hashPhone, parsePhone } from './text/phone.js';
