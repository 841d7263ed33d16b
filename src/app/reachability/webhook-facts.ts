import { z } from 'zod';
import type { Scope } from '../use-case.js';

/** When Zalo last told us anything; kept coarsely. */
const LAST_EVENT = 'zalo/last-event-at';
/** Name of the secret that signed it: which one Zalo uses is documented nowhere. */
const SIGNED_WITH = 'zalo/signed-with';
/** Until when everything that people wrote is known to be in the inbox. */
const COMPLETE_UNTIL = 'zalo/complete-until';
/** One write in ten minutes is enough to tell silence from speech. */
const COARSE_MS = 600_000;

export type WebhookFacts = { readonly lastEventAt: Date | null; readonly signedWith: string | null };

export async function webhookFacts({ tx }: Scope): Promise<WebhookFacts> {
  const at = z.iso.datetime().safeParse(await tx.settings.get(LAST_EVENT));
  const name = z.string().safeParse(await tx.settings.get(SIGNED_WITH));
  return { lastEventAt: at.success ? new Date(at.data) : null, signedWith: name.success ? name.data : null };
}

export async function noteZaloEvent(scope: Scope): Promise<void> {
  const { lastEventAt } = await webhookFacts(scope);
  if (lastEventAt !== null && scope.now.getTime() - lastEventAt.getTime() < COARSE_MS) return;
  await scope.tx.settings.set(LAST_EVENT, scope.now.toISOString(), scope.now);
}

/** @param name of the secret, never its value */
export async function noteWebhookSigner({ tx, now }: Scope, name: string): Promise<void> {
  await tx.settings.set(SIGNED_WITH, name, now);
}

/** Null: it was never looked up. */
export async function completeUntil({ tx }: Scope): Promise<Date | null> {
  const at = z.iso.datetime().safeParse(await tx.settings.get(COMPLETE_UNTIL));
  return at.success ? new Date(at.data) : null;
}

export async function noteCompleteUntil({ tx, now }: Scope, until: Date): Promise<void> {
  await tx.settings.set(COMPLETE_UNTIL, until.toISOString(), now);
}
