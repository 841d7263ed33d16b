import type { SendOutcome } from '../../src/app/ports/channel.js';
import type { Gate } from '../../src/jobs/delivery/ports.js';
import { describeOnEachEngine } from '../support/databases.js';
import { card, deliveryWorld, type DeliveryWorld } from '../support/delivery-world.js';
import { testGate, testPlatform } from '../support/engine.js';

describeOnEachEngine('delivery', (open) => {
  let world: DeliveryWorld;

  beforeEach(async () => {
    world = await deliveryWorld(await open());
  });

  test('a message is sent once, and its tokens and actions are known when the button arrives', async () => {
    const [id] = await world.add(
      card('Kính gửi', {
        message: {
          type: 'card',
          card: {
            lines: ['Kính gửi'],
            actions: [{ label: 'Đã nhận', intent: { do: 'acknowledge', assignmentId: 'a1' } }],
          },
        },
      }),
    );
    await world.dispatcher().drain();
    await world.dispatcher().drain();
    expect(world.platform.calls).toMatchObject([{ kind: 'send', chatId: 'chat-p1', text: 'Kính gửi' }]);
    expect(await world.rowOf(id)).toMatchObject({
      state: 'sent',
      sentContactId: 'c-p1',
      providerMessageId: 'm1',
      channel: 'telegram',
      attempts: 1,
    });
    const token = await world.engine.store.transaction((tx) => tx.tokens.find(`${id}-1-0`));
    expect(token).toMatchObject({ personId: 'p1', intent: { do: 'acknowledge', assignmentId: 'a1' }, outboxId: id });
    const [recent] = await world.engine.store.transaction((tx) => tx.outbox.recentWithActions('c-p1', 3));
    expect(recent?.actions).toEqual([{ label: 'Đã nhận', intent: { do: 'acknowledge', assignmentId: 'a1' } }]);
  });

  test('answers and urgent messages overtake what waits; within a lane order is kept', async () => {
    await world.add(
      card('bulk 1', { lane: 'bulk' }),
      card('bulk 2', { lane: 'bulk' }),
      card('normal', { personId: 'p2' }),
      card('urgent', { lane: 'urgent', personId: 'p2' }),
      card('answer', { lane: 'answer' }),
    );
    await world.dispatcher().drain();
    expect(world.texts().indexOf('answer')).toBeLessThan(world.texts().indexOf('bulk 1'));
    expect(world.texts().indexOf('urgent')).toBeLessThan(world.texts().indexOf('normal'));
    expect(world.texts().indexOf('bulk 1')).toBeLessThan(world.texts().indexOf('bulk 2'));
    expect(world.texts()).toHaveLength(5);
  });

  test('messages of one chat leave in order although the first is slow', async () => {
    await world.add(...Array.from({ length: 8 }, (_, index) => card(`${index}`)));
    world.platform.answer(async (call) => {
      if (call.text === '0') await new Promise((resolve) => setTimeout(resolve, 30));
      return undefined;
    });
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('what is cancelled between the claim and the send does not leave', async () => {
    const [id] = await world.add(card('nhắc', { assignmentId: 'a1' }));
    const gate: Gate = async (row, edits) => {
      const decision = await testGate(world.engine.store)(row, edits);
      await world.engine.store.transaction((tx) => tx.outbox.cancelFor(['a1'], ['card'], 'acknowledged'));
      return decision;
    };
    await world.dispatcher({ gate }).drain();
    expect(world.platform.calls).toEqual([]);
    expect(await world.rowOf(id)).toMatchObject({ state: 'cancelled', reason: 'acknowledged' });
  });

  test('the gate defers, cancels and fails; a deferral costs no attempt', async () => {
    const [later, gone, nobody] = await world.add(
      card('later'),
      card('gone'),
      card('nobody', { personId: 'stranger' }),
    );
    const until = new Date(world.engine.clock.now().getTime() + 3_600_000);
    const gate: Gate = async (row, edits) => {
      if (row.id === later) return { defer: { until, reason: 'quiet hours' } };
      if (row.id === gone) return { cancel: { reason: 'acknowledged' } };
      return testGate(world.engine.store)(row, edits);
    };
    await world.dispatcher({ gate }).drain();
    expect(await world.rowOf(later)).toMatchObject({
      state: 'queued',
      notBefore: until,
      attempts: 0,
      reason: 'quiet hours',
    });
    expect(await world.rowOf(gone)).toMatchObject({ state: 'cancelled', reason: 'acknowledged' });
    expect(await world.stateOf(nobody)).toBe('failed');
    expect(world.failed).toEqual([`${nobody} nobody to reach`]);
  });

  test('a gate that throws counts the attempt and tries later', async () => {
    const [id] = await world.add(card('x'));
    await world.dispatcher({ gate: () => Promise.reject(new Error('database away')) }).drain();
    expect(await world.rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, reason: 'Error' });
    expect((await world.rowOf(id)).notBefore.getTime()).toBeGreaterThan(world.engine.clock.now().getTime());
  });

  test('retry_after of a chat is obeyed for that chat alone, and costs no attempt', async () => {
    await world.add(card('một'), card('hai'), card('khác', { personId: 'p2' }));
    let told = -1;
    world.platform.answer((call) => {
      if (told < 0 && call.chatId === 'chat-p1') {
        told = call.at;
        return { kind: 'retry', afterMs: 30_000, scope: 'chat', code: '429' };
      }
      return undefined;
    });
    const sender = world.dispatcher();
    await sender.drain();
    expect(world.platform.calls.filter((call) => call.chatId === 'chat-p2')).toHaveLength(1);
    expect(world.platform.calls.filter((call) => call.chatId === 'chat-p1')).toHaveLength(1);
    for (let elapsed = 0; elapsed < 40_000; elapsed += 1_000) {
      await world.pulse.sleep(1_000);
      await sender.drain();
    }
    const again = world.platform.calls.filter((call) => call.chatId === 'chat-p1').slice(1);
    expect(again.map((call) => call.text)).toEqual(['một', 'hai']);
    for (const call of again) expect(call.at - told).toBeGreaterThanOrEqual(30_000);
    expect(await world.base.prisma.outboxMessage.findMany({ where: { attempts: { gt: 1 } } })).toEqual([]);
  });

  test('retry_after of the channel stops everything until then', async () => {
    await world.add(card('một'), card('khác', { personId: 'p2' }));
    let told = -1;
    world.platform.answer((call) => {
      if (told >= 0) return undefined;
      told = call.at;
      return { kind: 'retry', afterMs: 10_000, scope: 'channel', code: '429' };
    });
    const sender = world.dispatcher();
    await sender.drain();
    const during = world.platform.calls.length;
    await world.pulse.sleep(5_000);
    await sender.drain();
    expect(world.platform.calls).toHaveLength(during);
    await world.pulse.sleep(5_001);
    await sender.drain();
    expect(await world.base.prisma.outboxMessage.count({ where: { state: 'sent' } })).toBe(2);
  });

  test('one a second per chat: twenty messages to one person take nineteen seconds and keep their order', async () => {
    const slow = testPlatform('telegram', world.pulse, {
      pace: { perSecond: 25, perChatPerSecond: 1, perGroupPerMinute: 20 },
    });
    await world.add(...Array.from({ length: 6 }, (_, index) => card(`${index}`)));
    const sender = world.dispatcher({ platform: slow });
    for (let elapsed = 0; elapsed < 12_000; elapsed += 250) {
      await sender.drain();
      await world.pulse.sleep(250);
    }
    expect(slow.calls.map((call) => call.text)).toEqual(['0', '1', '2', '3', '4', '5']);
    const gaps = slow.calls.slice(1).map((call, index) => call.at - (slow.calls[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(999);
  });

  test.each<[SendOutcome, string]>([
    [{ kind: 'rejected', code: '400 BUTTON_DATA_INVALID' }, 'failed'],
    [{ kind: 'unknown', code: 'timeout' }, 'unknown'],
    [{ kind: 'edit-gone' }, 'sent'],
  ])('outcome %j leads to %s', async (outcome, state) => {
    const [id] = await world.add(card('x'));
    let first = true;
    world.platform.answer(() => {
      const answer = first ? outcome : undefined;
      first = false;
      return answer;
    });
    await world.dispatcher().drain();
    expect(await world.stateOf(id)).toBe(state);
    if (state === 'failed') expect(world.failed).toEqual([`${id} 400 BUTTON_DATA_INVALID`]);
  });

  test('an adapter that throws leaves the outcome unknown', async () => {
    const [id] = await world.add(card('x'));
    world.platform.answer(() => Promise.reject(new Error('socket')));
    await world.dispatcher().drain();
    expect(await world.rowOf(id)).toMatchObject({ state: 'unknown', reason: 'Error' });
  });

  test('a person who blocked the bot is reached on the next channel, and others hear of it', async () => {
    await world.engine.store.transaction((tx) =>
      tx.people.link({
        id: 'z-p1',
        personId: 'p1',
        channel: 'zalo',
        externalId: 'zalo-p1',
        state: 'active',
        preference: 1,
        lastInteractionAt: null,
      }),
    );
    const [id] = await world.add(card('Kính gửi'));
    world.platform.answer(() => ({ kind: 'unreachable', code: '403', contactState: 'blocked' }));
    const zalo = testPlatform('zalo', world.pulse);
    await world.dispatcher().drain();
    await world.dispatcher({ platform: zalo }).drain();
    expect(world.unreachable).toEqual(['c-p1 blocked']);
    expect(zalo.calls).toMatchObject([{ chatId: 'zalo-p1', text: 'Kính gửi' }]);
    expect(await world.rowOf(id)).toMatchObject({ state: 'sent', channel: 'zalo', sentContactId: 'z-p1' });
    const contact = await world.engine.store.transaction((tx) => tx.people.byContact('telegram', 'chat-p1'));
    expect(contact?.contact.state).toBe('blocked');
  });

  test('a chat that moved is found under its new id', async () => {
    const [id] = await world.add(card('x'));
    world.platform.answer((call) =>
      call.chatId === 'chat-p1' ? { kind: 'migrated', externalId: 'chat-new' } : undefined,
    );
    await world.dispatcher().drain();
    expect(world.platform.calls.map((call) => call.chatId)).toEqual(['chat-p1', 'chat-new']);
    expect(await world.stateOf(id)).toBe('sent');
  });

  test('an edit changes the message in place; later edits change the same one', async () => {
    const [id] = await world.add(card('0/3'));
    await world.dispatcher().drain();
    await world.add(card('1/3', { editOfId: id ?? '' }));
    await world.dispatcher().drain();
    await world.add(card('2/3', { editOfId: id ?? '' }), card('3/3', { editOfId: id ?? '' }));
    await world.dispatcher().drain();
    expect(world.platform.calls.map(({ kind, text, messageId }) => [kind, text, messageId])).toEqual([
      ['send', '0/3', undefined],
      ['edit', '1/3', 'm1'],
      ['edit', '3/3', 'm1'],
    ]);
  });

  test('an edit waits for its original, and goes out anew when the original is gone', async () => {
    const [id] = await world.add(card('0/3', { notBefore: new Date(world.engine.clock.now().getTime() + 10_000) }));
    await world.add(card('1/3', { editOfId: id ?? '' }));
    const sender = world.dispatcher();
    await sender.drain();
    expect(world.platform.calls).toEqual([]);
    await world.pulse.sleep(13_000);
    await sender.drain();
    await world.pulse.sleep(3_000);
    await sender.drain();
    expect(world.platform.calls.map((call) => call.kind)).toEqual(['send', 'edit']);
    world.platform.answer((call) => (call.kind === 'edit' ? { kind: 'edit-gone' } : undefined));
    await world.add(card('2/3', { editOfId: id ?? '' }));
    await sender.drain();
    expect(world.platform.calls.slice(2).map(({ kind, text }) => [kind, text])).toEqual([
      ['edit', '2/3'],
      ['send', '2/3'],
    ]);
    world.platform.answer(() => undefined);
    await world.add(card('3/3', { editOfId: id ?? '' }));
    await sender.drain();
    expect(world.platform.calls.at(-1)).toMatchObject({ kind: 'edit', messageId: 'm4' });
  });

  test('an edit of unknown outcome is repeated, an edit-only row never becomes a message', async () => {
    const [id] = await world.add(card('0/3'));
    await world.dispatcher().drain();
    world.platform.answer(() => ({ kind: 'unknown', code: 'timeout' }));
    await world.add(card('1/3', { editOfId: id ?? '' }));
    const sender = world.dispatcher();
    await sender.drain();
    world.platform.answer(() => undefined);
    await world.pulse.sleep(6_000);
    await sender.drain();
    expect(world.platform.calls.map((call) => call.kind)).toEqual(['send', 'edit', 'edit']);
    world.platform.answer(() => ({ kind: 'edit-gone' }));
    const [only] = await world.add(card('2/3', { editOfId: id ?? '', editOnly: true }));
    await sender.drain();
    expect(await world.stateOf(only)).toBe('cancelled');
    expect(world.platform.calls).toHaveLength(4);
  });
});
