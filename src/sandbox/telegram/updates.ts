import { type Answer, conflict, done } from './answer.js';
import type { WireObject } from './wire.js';

export type Update = { readonly update_id: number } & WireObject;
type Kept = { readonly update: Update; readonly at: Date };

/** Kinds that the server sends only when they are asked for by name. */
const ONLY_ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const DAY = 24 * 3600 * 1000;

export type PollRequest = {
  readonly offset: number;
  readonly limit: number;
  /** Seconds to wait for the first update. */
  readonly timeout: number;
  /** Aborted when the client has gone away. */
  readonly signal: AbortSignal;
};

export type UpdateQueue = ReturnType<typeof createUpdateQueue>;

/** The bot's queue of updates and its one long poll. */
export function createUpdateQueue(now: () => Date, firstId = 731_000_000) {
  let kept: Kept[] = [];
  let lastId = firstId;
  let allowed: readonly string[] = [];
  let waiting: { readonly finish: (answer: Answer) => void; readonly look: () => void } | undefined;
  const listeners = new Set<() => void>();

  const wants = (kind: string) => (allowed.length === 0 ? !ONLY_ON_REQUEST.has(kind) : allowed.includes(kind));

  /** Telegram keeps an update for 24 hours at most. */
  function forgetOld(): void {
    const limit = now().getTime() - DAY;
    kept = kept.filter(({ at }) => at.getTime() >= limit);
  }

  function take(offset: number, limit: number): readonly Update[] {
    forgetOld();
    if (offset < 0) kept = kept.slice(offset);
    else if (offset > 0) kept = kept.filter(({ update }) => update.update_id >= offset);
    return kept.slice(0, limit).map(({ update }) => update);
  }

  return {
    push(kind: string, object: WireObject): void {
      if (!wants(kind)) return;
      lastId += 1;
      kept.push({ update: { update_id: lastId, [kind]: object }, at: now() });
      waiting?.look();
      for (const listener of listeners) listener();
    },

    async poll({ offset, limit, timeout, signal }: PollRequest): Promise<Answer> {
      waiting?.finish(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      );
      const ready = take(offset, limit);
      if (ready.length > 0 || timeout <= 0 || signal.aborted) return done(ready);
      return new Promise<Answer>((resolve) => {
        const finish = (answer: Answer) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          if (waiting === self) waiting = undefined;
          resolve(answer);
        };
        const look = () => {
          const found = take(0, limit);
          if (found.length > 0) finish(done(found));
        };
        const leave = () => finish(done([]));
        const self = { finish, look };
        const timer = setTimeout(leave, timeout * 1000);
        signal.addEventListener('abort', leave, { once: true });
        waiting = self;
      });
    },

    /** Ends the running poll, if any, with this answer. */
    interrupt: (answer: Answer) => waiting?.finish(answer),
    isPolled: () => waiting !== undefined,
    allow: (kinds: readonly string[]) => void (allowed = kinds),
    allowed: () => allowed,
    pending: (): readonly Update[] => {
      forgetOld();
      return kept.map(({ update }) => update);
    },
    confirm: (updateId: number) => void (kept = kept.filter(({ update }) => update.update_id !== updateId)),
    drop: () => void (kept = []),
    onPush: (listener: () => void) => void listeners.add(listener),
  };
}
