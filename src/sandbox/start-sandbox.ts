import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { createSandboxPage } from './page/server.js';
import type { Phone, Sample } from './page/types.js';
import { TELEGRAM_LIMITS, type Limits } from './telegram/pace.js';
import { createTelegramServer, type TelegramServer } from './telegram/server.js';
import { telegramTranscript } from './telegram/transcript.js';
import { zaloPhone, zaloTranscript } from './zalo/page-phone.js';
import { createZaloServer, type ZaloServer } from './zalo/server.js';

/** A token of the right shape for a bot that exists only on this machine. */
export const SANDBOX_TOKEN = '700000001:sandbox-token-of-the-local-stand-in-0';

export type SandboxPerson = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly role: NonNullable<Phone['role']>;
  readonly phone?: string;
};

/** Which platform a person's phone shows. */
export type SandboxChannel = 'telegram' | 'zalo' | 'zalo-bot';

export type SandboxClock = { now(): Date; moveTo(instant: Date): Promise<void> };

export type SandboxServer = {
  readonly telegram: TelegramServer;
  /** Null where no phone is a Zalo phone. */
  readonly zalo: ZaloServer | null;
  readonly apiRoot: string;
  /** Puts the phones into people's hands: each opens the bot with their one-time code, as they would in life. */
  open(options: {
    readonly people: readonly SandboxPerson[];
    readonly codeFor: (personId: string) => Promise<string | null>;
    readonly channelOf?: (personId: string) => SandboxChannel;
    readonly samples: readonly Sample[];
    readonly nextWorkingMorning: () => Date;
    readonly port: number;
    /** What else the page's address answers. */
    readonly routes?: (app: FastifyInstance) => void;
  }): Promise<{ url: string }>;
  /** The phones that `open` handed out. */
  phones(): readonly Phone[];
  close(): Promise<void>;
};

/** Starts the stand-ins of the platforms; the page follows when the program behind them runs. */
export async function startSandbox({
  clock,
  withZalo = false,
  limits = TELEGRAM_LIMITS,
}: {
  readonly clock: SandboxClock;
  readonly withZalo?: boolean;
  readonly limits?: Limits;
}): Promise<SandboxServer> {
  // Ids of an earlier run live on in the database: numbers start where no earlier run has been.
  const firstId = Math.floor(Date.now() / 1000) - 1_700_000_000;
  const telegram = createTelegramServer({ now: () => clock.now(), token: SANDBOX_TOKEN, firstId, limits });
  const { url } = await telegram.listen();
  const zalo = withZalo ? createZaloServer({ now: () => clock.now(), firstSerial: firstId }) : null;
  await zalo?.listen();
  const phones: Phone[] = [];
  let closePage: () => Promise<void> = async () => undefined;

  function phoneOf(person: SandboxPerson, channel: SandboxChannel, telegramId: number): Phone {
    const shown = { id: person.id, title: person.title, subtitle: person.subtitle, role: person.role };
    if (channel === 'telegram' || zalo === null)
      return { ...shown, actor: telegram.actor(telegramId, person.name), channel: 'telegram' };
    const via = channel === 'zalo' ? 'oa' : 'bot';
    const actor = zalo.actor(person.id, person.name, {
      via,
      ...(person.phone === undefined ? {} : { phone: person.phone }),
    });
    return { ...shown, actor: zaloPhone(zalo, actor, via), channel: 'zalo' };
  }

  return {
    telegram,
    zalo,
    apiRoot: url,
    phones: () => phones,
    async open({ people, codeFor, channelOf = () => 'telegram', samples, nextWorkingMorning, port, routes }) {
      const names = new Map<number, string>();
      for (const [index, person] of people.entries()) {
        const telegramId = 5_000_001 + index;
        names.set(telegramId, person.name);
        const phone = phoneOf(person, channelOf(person.id), telegramId);
        phones.push(phone);
      }
      const page = createSandboxPage({
        phones,
        clock: {
          now: () => clock.now(),
          async moveTo(instant) {
            await clock.moveTo(instant);
            await Promise.all([telegram.tick(), zalo?.tick()]);
          },
        },
        samples,
        nextWorkingMorning,
        transcript: () => {
          const rows = telegramTranscript(telegram, (chatId) => names.get(chatId) ?? String(chatId));
          return zalo === null
            ? rows
            : [...rows, ...zaloTranscript(zalo)].sort((a, b) => a.at.getTime() - b.at.getTime());
        },
        onChange: (listener) => telegram.onChange(listener),
        ...(routes === undefined ? {} : { routes }),
      });
      closePage = () => page.close();
      // The page is there at once; the phones connect before its reader's eyes.
      const listening = await page.listen(port);
      for (const phone of phones) {
        await phone.actor.start((await codeFor(phone.id)) ?? undefined);
        await sleep(20);
      }
      return listening;
    },
    async close() {
      await closePage();
      await Promise.all([telegram.close(), zalo?.close()]);
    },
  };
}
