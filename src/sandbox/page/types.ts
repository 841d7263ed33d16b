import type { FastifyInstance } from 'fastify';
import type { Actor, ShownMessage } from '../actor.js';

/** What the page can show beyond the common actor, where a channel has it. */
type PageMessage = ShownMessage & {
  readonly entities?: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  /** How many buttons stand in each row; left out: one to a row. */
  readonly layout?: readonly number[];
  readonly replyTo?: string;
};
export type PageActor = Omit<Actor, 'messages' | 'press'> & {
  messages(): readonly PageMessage[];
  press(messageId: string, button: number | string): Promise<{ toast: string | null; alert?: boolean }>;
  status?(): { readonly started: boolean; readonly blocked: boolean };
  typing?(): boolean;
  commands?(): readonly { readonly command: string; readonly description: string }[];
  file?(fileId: string): { readonly name: string; readonly mime: string; readonly bytes: Buffer } | undefined;
};

export type Role = 'clerk' | 'head' | 'leader' | 'inspector' | 'administrator';

export type Phone = {
  readonly id: string;
  /** "Văn thư" */
  readonly title: string;
  readonly subtitle: string;
  readonly actor: PageActor;
  readonly channel: 'telegram' | 'zalo';
  /** For the guide; left out: clerk, three heads, leader, inspector, administrator in this order. */
  readonly role?: Role;
};

export type Sample = { readonly name: string; readonly mime: string; readonly path: string; readonly title: string };

/** One thing that the platform saw. */
export type TranscriptRow = {
  readonly at: Date;
  readonly channel: 'telegram' | 'zalo';
  readonly method: string;
  readonly who: string;
  readonly what: string;
  readonly result: string;
  readonly ok: boolean;
};

export type SandboxPageOptions = {
  readonly phones: readonly Phone[];
  readonly clock: { now(): Date; moveTo(instant: Date): Promise<void> };
  readonly samples: readonly Sample[];
  nextWorkingMorning(): Date;
  /** Oldest first. */
  transcript(): readonly TranscriptRow[];
  onChange(listener: () => void): () => void;
  /** What else this address answers; the page knows nothing of it. */
  routes?(app: FastifyInstance): void;
};
