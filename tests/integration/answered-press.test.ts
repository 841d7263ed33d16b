import { createHandleUpdate } from '../../src/compose/handle-update.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { tokenHash } from '../../src/store/token-hash.js';
import { anAgency, type Agency } from '../support/agency.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { silent, testPlatform } from '../support/engine.js';

/** A press that was told "stored" before its turn came: nothing can pop up over its button any more. */
describeOnEachEngine('a press whose spinner has ended', (open) => {
  let base: TestBase;
  let agency: Agency;
  let toasts: (string | null)[];
  beforeEach(async () => {
    base = await open();
    agency = await anAgency(base);
    toasts = [];
  });

  /** The head of Sở Xây dựng presses "Đã nhận" on the work that is acknowledged already. Returns the messages that it left. */
  async function pressAgain(answered: boolean): Promise<readonly string[]> {
    await base.prisma.actionToken.create({
      data: {
        tokenHash: tokenHash('token'),
        personId: 'xd-head',
        intent: { do: 'acknowledge', assignmentId: agency.assignmentId },
        createdAt: agency.clock.now(),
      },
    });
    const channel = testPlatform('telegram', undefined, {
      understand: () => ({
        channel: 'telegram',
        chatId: 'chat-xd-head',
        senderId: 'chat-xd-head',
        senderName: '',
        group: false,
        at: agency.clock.now(),
        body: { kind: 'press', token: 'token', pressId: 'p1', messageId: null },
      }),
      answerPress: (_pressId, toast) => {
        toasts.push(toast);
        return Promise.resolve();
      },
    });
    const handle = createHandleUpdate({
      channels: new Map([['telegram', channel]]),
      clock: agency.clock,
      ids: createRandomIds(),
      pepper: Buffer.alloc(32, 7),
      formerPeppers: [],
      publicUrl: null,
      log: silent,
      metrics: noMetrics,
    });
    const row = { id: 9n, channel: 'telegram', externalId: 'u9', chatKey: 'telegram:chat-xd-head' } as const;
    const { afterCommit } = await agency.store.transaction((tx) =>
      handle(tx, { ...row, payload: {}, receivedAt: agency.clock.now(), attempts: 1, answered }),
    );
    await afterCommit?.();
    const rows = await base.prisma.outboxMessage.findMany({ where: { personId: 'xd-head' } });
    return rows.map(({ message }) => JSON.stringify(message));
  }

  test('is told by a message what would have popped up, and its spinner is not ended twice', async () => {
    const said = await pressAgain(true);
    expect(toasts).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('nhận');
  });

  test('without it, the same words pop up and no message is left', async () => {
    const said = await pressAgain(false);
    expect(said).toEqual([]);
    expect(toasts).toHaveLength(1);
    expect(toasts[0]).toContain('nhận');
  });
});
