import type { Clock } from '../app/ports/clock.js';
import type { Ids } from '../app/ports/ids.js';
import type { Tx } from '../app/ports/store/tx.js';
import type { PrismaClient } from './generated/client.js';
import type { Client } from './tx/context.js';

/** What the stores of claims share. */
export type ClaimDeps = {
  readonly prisma: PrismaClient;
  /** The product's time: when things are due. */
  readonly clock: Clock;
  /** Time that the sandbox does not move: leases and back-off. */
  readonly leaseClock: Clock;
  readonly ids: Ids;
  /** One transaction in which both the ports and the raw client can be used. */
  readonly transaction: <T>(work: (tx: Tx, client: Client) => Promise<T>) => Promise<T>;
};

/** Thrown inside a transaction to undo it when the claim turns out to be lost. */
export class ClaimLost extends Error {}

/** Runs work that may find its claim lost; undefined then. */
export async function unlessLost<T>(work: Promise<T>): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof ClaimLost) return undefined;
    throw error;
  }
}

export const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);
