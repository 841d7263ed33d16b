import type { AppId, EpochMillis, GroupId, MessageId, OaId, UserId } from '../core/ids.js';
import type { JsonObject } from '../core/json.js';

/** Links lead to hosts below zdn.vn and expire; check them with isAllowedMediaUrl before downloading. */
export type Attachment =
  | { readonly kind: 'image' | 'gif'; readonly url?: string; readonly thumbnail?: string }
  | { readonly kind: 'link'; readonly url?: string; readonly thumbnail?: string; readonly description?: string }
  | { readonly kind: 'audio'; readonly url?: string }
  | { readonly kind: 'video'; readonly url?: string; readonly thumbnail?: string; readonly description?: string }
  | { readonly kind: 'sticker'; readonly id?: string; readonly url?: string }
  | { readonly kind: 'location'; readonly latitude?: number; readonly longitude?: number }
  | {
      readonly kind: 'file';
      readonly url?: string;
      readonly name?: string;
      /** Bytes. */
      readonly size?: number;
      readonly type?: string;
      /** MD5. */
      readonly checksum?: string;
    }
  | { readonly kind: 'template'; readonly text?: string; readonly linkUrl?: string }
  | { readonly kind: 'unknown'; readonly type: string; readonly payload: JsonObject };

export type EventMessage = {
  readonly messageId?: MessageId;
  readonly text?: string;
  readonly quoteMessageId?: MessageId;
  readonly attachments: readonly Attachment[];
};

type Base = {
  /** `event_name` as sent. */
  readonly name: string;
  readonly appId?: AppId;
  readonly oaId?: OaId;
  readonly time?: EpochMillis;
  /** The same for every delivery of the same event. */
  readonly dedupeKey: string;
  readonly raw: JsonObject;
};

export type ZaloEvent = Base &
  (
    | {
        /** A person wrote, or pressed a button: there is no event of its own for that. */
        readonly kind: 'person-message';
        readonly userId: UserId;
        readonly userIdByApp?: string;
        readonly content: string;
        readonly message: EventMessage;
      }
    | {
        /** Echo of what the OA sent; `adminId` when a human wrote it in the OA's chat tool. */
        readonly kind: 'oa-message';
        readonly userId: UserId;
        readonly adminId?: string;
        readonly content: string;
        readonly message: EventMessage;
      }
    | {
        readonly kind: 'anonymous-message';
        readonly direction: 'in' | 'out';
        readonly anonymousId?: string;
        readonly message: EventMessage;
      }
    | {
        readonly kind: 'group-message';
        readonly direction: 'in' | 'out';
        readonly groupId: GroupId;
        readonly senderId?: string;
        readonly content: string;
        readonly message: EventMessage;
      }
    | {
        readonly kind: 'group-change';
        readonly groupId: GroupId;
        readonly change:
          | 'created'
          | 'joined'
          | 'join-requested'
          | 'join-accepted'
          | 'join-rejected'
          | 'admin-added'
          | 'admin-removed'
          | 'updated'
          | 'left'
          | 'deleted';
        readonly userIds: readonly UserId[];
      }
    /** A hint only: phones alone send it, it does not renew the window, and "seen" is never an acknowledgement. */
    | {
        readonly kind: 'receipt';
        readonly receipt: 'received' | 'seen';
        readonly userId?: UserId;
        readonly messageIds: readonly MessageId[];
      }
    | {
        readonly kind: 'reaction';
        readonly by: 'person' | 'oa';
        readonly userId?: UserId;
        readonly messageId?: MessageId;
        readonly icon?: string;
      }
    | { readonly kind: 'follow' | 'unfollow'; readonly userId: UserId; readonly source?: string }
    | { readonly kind: 'chat-opened'; readonly userId: UserId }
    | {
        readonly kind: 'user-info';
        readonly userId: UserId;
        /** Self-declared: weak as proof of who somebody is. */
        readonly info: { readonly name?: string; readonly phone?: string; readonly address?: string };
      }
    /** The person withdraws: their data must be deleted. */
    | { readonly kind: 'data-withdrawal'; readonly userId: UserId }
    | { readonly kind: 'tag'; readonly userId?: UserId }
    | { readonly kind: 'call'; readonly userId?: UserId }
    /** The OA took the app's permission away: stop sending, tell a person. */
    | { readonly kind: 'permission-revoked' }
    | {
        /** A template by phone arrived (X-ZEvent-Server: ZNS). */
        readonly kind: 'template-receipt';
        readonly messageId?: MessageId;
        readonly trackingId?: string;
        readonly deliveredAt?: EpochMillis;
        /** Phone number, or its hash after a hashed send. */
        readonly recipient?: string;
      }
    | { readonly kind: 'template-feedback' }
    | { readonly kind: 'template-change' }
    | { readonly kind: 'unknown' }
  );

export type MalformedEvent = {
  readonly kind: 'malformed';
  readonly reason: 'not-json' | 'not-an-object' | 'no-event-name' | 'no-subject';
};
