import { createHash } from 'node:crypto';
import type { ShownMessage } from '../actor.js';
import { defaultSettings, type ZaloSettings } from './settings.js';

export type WireButton = { readonly type: string; readonly payload: unknown };

/** A message on somebody's screen, with what the wire needs to know beside it. */
export type ScreenMessage = ShownMessage & {
  readonly wireType: string;
  readonly actions: readonly WireButton[];
  readonly bytes?: Buffer;
  seen?: boolean;
  reactions: number;
  answers: number;
};

export type Person = {
  readonly userId: string;
  readonly userIdByApp: string;
  readonly chatId: string;
  readonly name: string;
  readonly phone: string | null;
  /** Administrators of the OA may receive templates in development mode. */
  admin: boolean;
  follows: boolean;
  blocked: boolean;
  blockedBot: boolean;
  /** Overrides everything else: -213, -217, -227 or -244 for this person. */
  refusal: number | null;
  lastInteraction: Date | null;
  welcomed: number;
  readonly tags: Set<string>;
  shared: { name?: string; phone?: string; address?: string } | null;
  readonly screen: ScreenMessage[];
  readonly botScreen: ScreenMessage[];
};

export type Upload = {
  readonly id: string;
  readonly kind: 'image' | 'gif' | 'file';
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly at: Date;
};

type TemplateParameter = {
  readonly name: string;
  readonly type: 'STRING' | 'NUMBER' | 'DATE';
  readonly maxLength: number;
};
export type SandboxTemplate = {
  readonly id: string;
  readonly name: string;
  /** With `<name>` where a parameter goes, as Zalo's editor writes them. */
  readonly text: string;
  readonly parameters: readonly TemplateParameter[];
  status: 'ENABLE' | 'PENDING_REVIEW' | 'REJECT' | 'DISABLE';
  /** Made on or after 2025-12-10 and of a kind that may go by UID. */
  readonly byUid: boolean;
};

export type Group = {
  readonly id: string;
  name: string;
  description: string;
  readonly assetId: string;
  readonly members: Set<string>;
  enabled: boolean;
  /** false: the OA was removed from it. */
  hasOa: boolean;
  readonly messages: { id: string; text: string; from: string; at: Date; mentions: readonly string[] }[];
};

export type Sent = {
  readonly msgId: string;
  readonly trackingId: string;
  readonly recipient: string;
  readonly at: Date;
  delivered: boolean;
};

export type World = ReturnType<typeof createWorld>;

export type WorldOptions = {
  readonly now: () => Date;
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
  readonly oaId: string;
  readonly oaName: string;
  readonly botToken: string;
  readonly redirectUris: readonly string[];
  /** Ids of an earlier run may live on in a database: where to begin counting. */
  readonly firstSerial?: number | undefined;
};

/** All state of the stand-in. Handlers read and write it; nothing else keeps any. */
export function createWorld(options: WorldOptions) {
  const settings: ZaloSettings = defaultSettings();
  // Far above 2^53, so that whoever passes an id through a number is caught.
  let serial = 2_468_458_835_296_190_000n + BigInt(options.firstSerial ?? 0) * 7_919n * 100_000n;
  const digits = (): string => String((serial += 7_919n));
  const hex = (): string => createHash('sha256').update(digits()).digest('hex').slice(0, 20);
  const people = new Map<string, Person>();
  const codes = new Map<string, { readonly challenge: string; readonly expiresAt: number; used: boolean }>();
  const refreshTokens = new Map<string, { readonly expiresAt: number; used: boolean }>();
  /** The one access token that works now. */
  const access: { token: string | null; expiresAt: number } = { token: null, expiresAt: 0 };

  return {
    ...options,
    settings,
    digits,
    hex,
    people,
    /** Where what people sent is kept: known once the server listens. */
    mediaRoot: { url: '' },
    codes,
    refreshTokens,
    access,
    uploads: new Map<string, Upload>(),
    uploadCounts: new Map<string, number>(),
    templates: new Map<string, SandboxTemplate>(),
    groups: new Map<string, Group>(),
    /** GMF packages that were bought. */
    assets: new Map<string, { readonly product: string; readonly largest: number; usedBy: string | null }>(),
    sent: new Map<string, Sent>(),
    media: new Map<string, { readonly bytes: Buffer; readonly mime: string }>(),
    counters: { minute: -1, calls: 0, subQuotaUsed: 0, zbsDay: '', zbsSent: 0, botMonth: '', botSent: 0 },
    personByChat: (chatId: string) => [...people.values()].find((person) => person.chatId === chatId),
    personByPhone: (phone: string) => [...people.values()].find((person) => person.phone === phone),
  };
}

/** Hours in Vietnam: the platform does not name its zone; Asia/Ho_Chi_Minh is assumed and has no summer time. */
export function vietnamTime(date: Date): {
  readonly hour: number;
  readonly day: string;
  readonly month: string;
  readonly dayFirst: string;
} {
  const local = new Date(date.getTime() + 7 * 3_600_000);
  const day = local.toISOString().slice(0, 10);
  return { hour: local.getUTCHours(), day, month: day.slice(0, 7), dayFirst: day.split('-').reverse().join('/') };
}

export function isNight(date: Date): boolean {
  const { hour } = vietnamTime(date);
  return hour >= 22 || hour < 6;
}
