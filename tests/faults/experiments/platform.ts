import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultTarget } from '../../../src/sandbox/telegram/faults.js';
import { inScene, secondsSince, type Experiment } from '../support/experiment.js';
import { FIRST_CHAT } from '../support/scene.js';
import { createTcpProxy } from '../support/tcp-proxy.js';

const PEOPLE = 20;

/** Faults of single calls while notices leave. */
function calls(
  id: string,
  fault: string,
  strikes: readonly (readonly [Fault, FaultTarget])[],
  options: { readonly uncertain?: number; readonly storm?: boolean; readonly expected?: string } = {},
): Experiment {
  return {
    id,
    fault,
    expected: options.expected ?? 'every notice arrives, doubled only where nobody could know',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        await scene.start().ready;
        for (const [what, target] of strikes) scene.server.faults.add(what, target);
        scene.history.uncertainCalls += options.uncertain ?? 0;
        await scene.post(3 * PEOPLE);
        const began = performance.now();
        await scene.settled(200_000);
        // A platform that is out of order itself is not the program's recovery.
        return {
          recoverySeconds: null,
          note: `all arrived after ${secondsSince(began)} s`,
          check: { storm: options.storm ?? false },
        };
      }),
  };
}

const SEND = { method: 'sendMessage' };

export const platform: readonly Experiment[] = [
  calls(
    '429 small',
    '429 storms with `retry_after` 1–3: single chats and the whole bot',
    [
      [
        { kind: 'too-many-requests', retryAfter: 1 },
        { ...SEND, times: 3, after: 5 },
      ],
      [
        { kind: 'too-many-requests', retryAfter: 3, wholeBot: true },
        { ...SEND, times: 1, after: 20 },
      ],
      [
        { kind: 'too-many-requests', retryAfter: 2, wholeBot: true },
        { ...SEND, times: 1, after: 40 },
      ],
    ],
    { storm: true, expected: '0 calls inside a `retry_after`' },
  ),
  {
    id: '429 huge',
    fault: 'one chat gets `retry_after` 45, the process is killed, another takes over',
    expected: 'the promise to the platform outlives the process; others are not held up',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const first = scene.start();
        await first.ready;
        scene.server.faults.add(
          { kind: 'too-many-requests', retryAfter: 45 },
          { ...SEND, chatId: FIRST_CHAT, times: 1 },
        );
        await scene.post(PEOPLE);
        await sleep(3_000);
        await first.kill();
        scene.history.crashes += 1;
        const began = performance.now();
        await scene.start().ready;
        await scene.post(2 * PEOPLE);
        await sleep(25_000);
        const others = scene.phones
          .slice(1)
          .every((phone) => phone.messages().filter(({ from }) => from === 'bot').length >= 3);
        await scene.settled(120_000);
        return {
          recoverySeconds: secondsSince(began),
          extra: others ? [] : ['one chat’s wait held up the others'],
          check: { storm: true },
        };
      }),
  },
  calls('timeout before', 'the platform answers nothing and does nothing (connections reset)', [
    [
      { kind: 'reset', when: 'before-effect' },
      { ...SEND, times: 4, after: 5 },
    ],
  ]),
  calls(
    'timeout after',
    'the platform delivers and the answer is lost: resets, and one call without any answer for 20 s',
    [
      [
        { kind: 'reset', when: 'after-effect' },
        { ...SEND, times: 3, after: 5 },
      ],
      [
        { kind: 'delay', milliseconds: 20_000, when: 'after-effect' },
        { ...SEND, times: 1, after: 30 },
      ],
    ],
    { uncertain: 4 },
  ),
  calls(
    'gateway pages',
    'HTML pages instead of answers: 502 before and after delivery, an operator’s block page',
    [
      [
        { kind: 'gateway', status: 502 },
        { ...SEND, times: 3, after: 5 },
      ],
      [
        { kind: 'gateway', status: 502, when: 'after-effect' },
        { ...SEND, times: 2, after: 20 },
      ],
      [{ kind: 'block-page' }, { ...SEND, times: 1, after: 35 }],
    ],
    { uncertain: 2 },
  ),
  {
    id: 'blocked people',
    fault: 'two people have blocked the bot, one account is deleted',
    expected: 'the others get theirs; the contacts are marked; nobody is asked again and again',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        await scene.phones[0]?.block();
        await scene.phones[1]?.block();
        scene.phones[2]?.deactivate();
        await scene.start().ready;
        await scene.post(2 * PEOPLE);
        await scene.settled(60_000);
        const gone = new Set(
          Array.from({ length: 2 * PEOPLE }, (_, index) => index + 1).filter((number) => (number - 1) % PEOPLE < 3),
        );
        const { rows } = await scene.db.query<{ count: string }>(
          `SELECT count(*) FROM "Contact" WHERE "state" <> 'active'`,
        );
        const tries = scene.server.log
          .calls('sendMessage')
          .filter(({ chatId }) => chatId !== null && chatId < FIRST_CHAT + 3).length;
        return {
          recoverySeconds: null,
          note: `${tries} calls to the three`,
          extra:
            Number(rows[0]?.count) === 3 && tries <= 6 ? [] : [`${rows[0]?.count} contacts marked, ${tries} calls`],
          check: { undeliverable: gone },
        };
      }),
  },
  {
    id: 'platform half-open',
    fault: 'the sessions to the platform die on its side and the program is not told: long poll and sends',
    expected: 'presses are served again within 60 s',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const cable = await createTcpProxy(scene.platformPort);
        scene.via.platform = cable.port;
        try {
          await scene.start().ready;
          await scene.post(PEOPLE);
          await scene.settled(60_000);
          await sleep(1_000);
          cable.halfOpen();
          const began = performance.now();
          await Promise.all([1, 2].map((person) => scene.press(person)));
          await scene.settled(90_000);
          return { recoverySeconds: secondsSince(began) };
        } finally {
          await cable.close();
        }
      }),
  },
];
