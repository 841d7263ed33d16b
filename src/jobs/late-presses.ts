import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { ChannelName } from '../app/ports/channel.js';
import type { InboxStore, NewUpdate } from '../app/ports/queues.js';
import type { Language } from '../app/ports/store/people.js';
import { codeOf } from './failure.js';
import type { Metrics } from './metrics.js';

export type AnswerEarly = (channel: ChannelName, pressId: string, language: Language) => Promise<void>;

export type LatePressesDeps = {
  readonly inbox: Pick<InboxStore, 'answerEarly'>;
  /** The id of a press whose spinner somebody watches; null for every other update. */
  readonly pressOf: (update: NewUpdate) => string | null;
  /** Tells the person that the press is stored and will be worked off. */
  readonly answer: AnswerEarly;
  readonly log: Logger;
  readonly metrics: Metrics;
};

/**
 * When thousands press at once, each would watch the spinner until all before them are worked off. A stored press is safe, and that may be said at
 * once; what came of it, the card shows when its turn has come.
 */
export type LatePresses = {
  /** It is stored. */
  cameIn(update: NewUpdate): void;
  /** Its turn has come: who works it off answers it. */
  taken(update: NewUpdate): void;
  stop(): void;
};

/** With few presses waiting, the true answer comes in a moment; with many, the wait grows by each of them… */
const CROWD = 20;
const IN_A_CROWD_MS = 200;
/** … and whoever comes after them waits behind them too. */
const CROWD_LASTS_MS = 60_000;
/** Nobody works presses off, or one takes very long. */
const ALONE_MS = 5_000;
const LOOK_MS = 50;
const MOST_AT_ONCE = 100;

type Waiting = { readonly update: NewUpdate; readonly pressId: string; readonly since: number };

export function createLatePresses({ inbox, pressOf, answer, log, metrics }: LatePressesDeps): LatePresses {
  /** In the order in which they came. */
  const waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let crowdedUntil = 0;

  const keyOf = ({ channel, externalId }: NewUpdate): string => `${channel} ${externalId}`;

  function late(): readonly Waiting[] {
    const now = performance.now();
    const before = now - (waiting.size > CROWD || now < crowdedUntil ? IN_A_CROWD_MS : ALONE_MS);
    return [...waiting.values()].filter(({ since }) => since <= before);
  }

  async function answerAll(channel: ChannelName, presses: readonly Waiting[]): Promise<void> {
    const byId = new Map(presses.map((press) => [press.update.externalId, press]));
    const marked = await inbox.answerEarly(channel, [...byId.keys()]);
    // With workers elsewhere many seem to wait here: what was really marked tells whether it is a crowd.
    if (marked.length > 0 && presses.length > 1) crowdedUntil = performance.now() + CROWD_LASTS_MS;
    await Promise.all(
      marked.map(async ({ externalId, language }) => {
        const press = byId.get(externalId);
        if (press === undefined) return;
        await answer(channel, press.pressId, language);
        metrics.observe('press_to_answer_ms', performance.now() - press.since, { channel });
      }),
    );
  }

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      const presses = late().slice(0, MOST_AT_ONCE);
      for (const { update } of presses) waiting.delete(keyOf(update));
      for (const channel of new Set(presses.map(({ update }) => update.channel)))
        await answerAll(
          channel,
          presses.filter(({ update }) => update.channel === channel),
        );
    } catch (error) {
      // Not marked means not answered: whoever works them off does it.
      log.warn({ error: codeOf(error) }, 'waiting presses not answered early');
    } finally {
      looking = false;
    }
    if (waiting.size === 0) rest();
  }

  function rest(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    cameIn(update) {
      const pressId = pressOf(update);
      if (pressId === null) return;
      waiting.set(keyOf(update), { update, pressId, since: performance.now() });
      timer ??= setInterval(() => void look(), LOOK_MS).unref();
    },
    taken(update) {
      if (waiting.delete(keyOf(update)) && waiting.size === 0) rest();
    },
    stop() {
      waiting.clear();
      rest();
    },
  };
}
