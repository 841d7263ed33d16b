import type { ChannelName } from './channel.js';

/** How near a contact's silence is to the end of the platform's window. */
type WindowState = 'free' | 'charged' | 'closed' | 'never';

/** What those who watch the installation want to know of it: numbers and ages only, no content. Ages in milliseconds. */
export type WatchStore = {
  /** A sweep ended well just now. */
  noteSweep(name: string): Promise<void>;
  /** Since when each sweep last ended well, in whichever process. */
  sweepAges(): Promise<ReadonlyMap<string, number>>;
  /** Names of the leases that somebody holds now. */
  heldLeases(): Promise<ReadonlySet<string>>;
  /** Open outbox rows by state; `age` counts from the moment the oldest might have gone. */
  openMessages(): Promise<readonly { readonly state: string; readonly count: number; readonly age: number }[]>;
  /** Since when the auditor last found all well; null: never. */
  cleanAuditAge(): Promise<number | null>;
  /** Messages sent since then, open assignments, and those of them that are late. */
  work(since: Date): Promise<{ readonly sent: number; readonly open: number; readonly overdue: number }>;
  /** Active contacts of a platform with a window, by how near its end they are. */
  windows(channel: ChannelName): Promise<readonly { readonly state: WindowState; readonly people: number }[]>;
};
