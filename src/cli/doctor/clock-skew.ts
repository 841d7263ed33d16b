import { fine, bad, warning, type Finding } from './finding.js';

/** A clock that somebody else keeps, and how far ours is ahead of it. */
export type OtherClock = { readonly name: string; readonly aheadMs: number };

// Deadlines fall on minutes; BullMQ reckons delays with the client's clock; Telegram dates messages in seconds.
const NOTICEABLE_MS = 2_000;
const HARMFUL_MS = 30_000;

/** Compares our clock with those of the database, Redis and the platforms. Null when there was none to compare with. */
export function checkClocks(clocks: readonly OtherClock[]): Finding | null {
  const worst = [...clocks].sort((a, b) => Math.abs(b.aheadMs) - Math.abs(a.aheadMs))[0];
  if (worst === undefined) return null;
  const seconds = (worst.aheadMs / 1000).toFixed(1);
  if (Math.abs(worst.aheadMs) < NOTICEABLE_MS) {
    return fine(
      `Đồng hồ khớp với ${clocks.map(({ name }) => name).join(', ')} (lệch ${seconds} giây)`,
      `Clock agrees with ${clocks.map(({ name }) => name).join(', ')} (${seconds} s)`,
    );
  }
  const what: [string, string] = [
    `Đồng hồ máy này lệch ${seconds} giây so với ${worst.name}`,
    `This machine's clock is ${seconds} s off ${worst.name}`,
  ];
  const cure: [string, string] = [
    'Bật đồng bộ thời gian: timedatectl set-ntp true (hoặc chrony).',
    'Switch on time synchronisation: timedatectl set-ntp true (or chrony).',
  ];
  return Math.abs(worst.aheadMs) < HARMFUL_MS ? warning(what, cure) : bad(what, cure);
}
