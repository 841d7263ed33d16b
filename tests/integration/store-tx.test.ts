import { BLANK_DRAFT } from '../../src/domain/directive/blank-draft.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import { at, localDate } from '../../src/domain/calendar/local-date.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { aDirective, aMessage, anAssignment, aUnit, seedDirective, seedPerson } from '../support/rows.js';
import { testClock, testStore, type TestClock } from '../support/store.js';

const MINUTE = 60_000;

describeOnEachEngine('store', (open) => {
  let base: TestBase;
  let store: Store;
  let clock: TestClock;
  beforeEach(async () => {
    base = await open();
    clock = testClock();
    store = testStore(base.prisma, clock);
  });

  test('what a failing use case wrote is gone', async () => {
    const failing = store.transaction(async (tx) => {
      await seedPerson(tx, 'p1');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await store.transaction((tx) => tx.people.byId('p1'))).toBeNull();
  });

  test('work that meets a serialization failure is done again from the start', async () => {
    let tries = 0;
    const result = await store.transaction(async (tx) => {
      tries += 1;
      await tx.settings.set(`try-${tries}`, true, clock.now());
      if (tries < 3)
        throw Object.assign(new Error('could not serialize access due to concurrent update'), { code: '40001' });
      return tx.settings.get('try-1');
    });
    expect(tries).toBe(3);
    expect(result).toBeNull();
  });

  test('two transactions that lock each other both come through', async () => {
    if (base.engine === 'pglite') return; // one session: they run one after the other
    const raise = (first: string, second: string) =>
      store.transaction(async (tx) => {
        await tx.settings.set(first, 1, clock.now());
        await new Promise((resolve) => setTimeout(resolve, 50));
        await tx.settings.set(second, 1, clock.now());
      });
    await store.transaction(async (tx) => {
      await tx.settings.set('a', 0, clock.now());
      await tx.settings.set('b', 0, clock.now());
    });
    await Promise.all([raise('a', 'b'), raise('b', 'a')]);
    expect(await store.transaction((tx) => tx.settings.get('a'))).toBe(1);
  });

  test('the directory follows changes of units and survives a rolled-back change', async () => {
    await store.transaction((tx) =>
      tx.units.upsert([aUnit('u1', { aliases: ['STC'], successors: [{ unitId: 'u2', share: 'whole' }] })]),
    );
    const first = await store.transaction((tx) => tx.units.directory());
    expect(first.unit('u1')).toEqual(aUnit('u1', { aliases: ['STC'], successors: [{ unitId: 'u2', share: 'whole' }] }));
    expect(await store.transaction((tx) => tx.units.directory())).toBe(first);
    await store
      .transaction(async (tx) => {
        await tx.units.upsert([aUnit('u1', { name: 'Sai' })]);
        expect((await tx.units.directory()).unit('u1')?.name).toBe('Sai');
        throw new Error('no');
      })
      .catch(() => undefined);
    expect((await store.transaction((tx) => tx.units.directory())).unit('u1')?.name).toBe('Sở u1');
    await store.transaction((tx) => tx.units.upsert([aUnit('u1', { name: 'Sở Tài chính' })]));
    expect((await store.transaction((tx) => tx.units.directory())).unit('u1')?.name).toBe('Sở Tài chính');
  });

  test('posts count on their days and end when the person leaves', async () => {
    const on = localDate('2026-03-02');
    await store.transaction(async (tx) => {
      await tx.units.upsert([aUnit('u1')]);
      await seedPerson(tx, 'p1');
      await seedPerson(tx, 'p2');
      const post = { unitId: 'u1', role: 'head' as const, title: 'Giám đốc', validFrom: null, validTo: null };
      await tx.people.savePost({ id: 'a', personId: 'p1', ...post, validTo: on });
      await tx.people.savePost({ id: 'b', personId: 'p2', ...post, validFrom: localDate('2026-03-03') });
    });
    const heads = (day: string) => store.transaction((tx) => tx.people.postsIn(['u1'], ['head'], localDate(day)));
    expect((await heads('2026-03-02')).map((post) => post.personId)).toEqual(['p1']);
    expect((await heads('2026-03-03')).map((post) => post.personId)).toEqual(['p2']);
    await store.transaction((tx) =>
      tx.people.save({ id: 'p2', name: 'Bà', phone: null, language: 'vi', leftAt: clock.now(), noticeShownAt: null }),
    );
    expect(await heads('2026-03-03')).toEqual([]);
  });

  test('people are found by name without accents', async () => {
    await store.transaction(async (tx) => {
      await tx.people.save({
        id: 'p1',
        name: 'Đặng Thị Hường',
        phone: null,
        language: 'vi',
        leftAt: null,
        noticeShownAt: null,
      });
    });
    const found = await store.transaction((tx) => tx.people.search('dang huong'));
    expect(found.map((person) => person.id)).toEqual(['p1']);
  });

  test('a delegation is in force from–until and ends when revoked', async () => {
    await store.transaction((tx) =>
      tx.people.saveDelegation({
        id: 'g',
        fromPersonId: 'a',
        toPersonId: 'b',
        unitId: 'u',
        from: clock.now(),
        until: new Date(clock.now().getTime() + 60 * MINUTE),
        revokedAt: null,
        document: null,
      }),
    );
    const at30 = new Date(clock.now().getTime() + 30 * MINUTE);
    expect(await store.transaction((tx) => tx.people.delegationsTo('b', at30))).toHaveLength(1);
    expect(
      await store.transaction((tx) => tx.people.delegationsFrom('a', new Date(clock.now().getTime() - 1))),
    ).toEqual([]);
    await store.transaction(async (tx) => {
      const [delegation] = await tx.people.delegationsTo('b', at30);
      if (delegation) await tx.people.saveDelegation({ ...delegation, revokedAt: at30 });
    });
    expect(await store.transaction((tx) => tx.people.delegationsTo('b', new Date(at30.getTime() + 1)))).toEqual([]);
  });

  test('a code is redeemed by exactly one of many', async () => {
    await store.transaction((tx) =>
      tx.enrolment.create({
        id: 'e',
        codeHash: 'h',
        personId: 'p1',
        createdBy: null,
        createdAt: clock.now(),
        expiresAt: new Date(clock.now().getTime() + MINUTE),
      }),
    );
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => store.transaction((tx) => tx.enrolment.redeem('h', clock.now()))),
    );
    expect(results.filter((result) => result.ok)).toEqual([{ ok: true, personId: 'p1' }]);
    expect(results.filter((result) => !result.ok)).toEqual(Array(3).fill({ ok: false, reason: 'used' }));
    expect(await store.transaction((tx) => tx.enrolment.redeem('other', clock.now()))).toEqual({
      ok: false,
      reason: 'unknown',
    });
  });

  test('an expired code stays unused', async () => {
    await store.transaction((tx) =>
      tx.enrolment.create({
        id: 'e',
        codeHash: 'h',
        personId: 'p1',
        createdBy: null,
        createdAt: clock.now(),
        expiresAt: clock.now(),
      }),
    );
    expect(await store.transaction((tx) => tx.enrolment.redeem('h', clock.now()))).toEqual({
      ok: false,
      reason: 'expired',
    });
  });

  test('of two who change the same draft only the first succeeds', async () => {
    await store.transaction((tx) => tx.directives.insert(aDirective('d1', { state: 'draft' })));
    const change = (subject: string) =>
      store.transaction((tx) => tx.directives.update('d1', 1, { subject, draft: { ...BLANK_DRAFT, text: subject } }));
    expect(await change('một')).toBe(true);
    expect(await change('hai')).toBe(false);
    const row = await store.transaction((tx) => tx.directives.byId('d1'));
    expect(row).toEqual(
      aDirective('d1', { state: 'draft', subject: 'một', draft: { ...BLANK_DRAFT, text: 'một' }, version: 2 }),
    );
  });

  test('a directive is found by number, by code and by words without accents, newest first', async () => {
    await store.transaction(async (tx) => {
      await tx.directives.insert(aDirective('old', { issuedAt: new Date('2026-01-01T00:00:00Z') }));
      await tx.directives.insert(aDirective('new', { number: '88', code: '88/KH-UBND' }));
      await tx.directives.insert(aDirective('gone', { state: 'discarded' }));
    });
    const search = async (text: string) =>
      (await store.transaction((tx) => tx.directives.search(text, 10))).map((row) => row.id);
    expect(await search('phong chay')).toEqual(['new', 'old']);
    expect(await search('1575')).toEqual(['old']);
    expect(await search('88/KH-UBND')).toEqual(['new']);
    expect(await search('100%')).toEqual([]);
    expect(await search('  ')).toEqual([]);
  });

  test('assignments get numbers, keep their deadline and refuse a stale write', async () => {
    const due = {
      kind: 'dated' as const,
      due: localDate('2026-03-10'),
      time: null,
      op: 'BEFORE' as const,
      raw: 'trước ngày 10/3',
    };
    const limitAt = at(localDate('2026-03-11'), '00:00');
    const [first, second] = await store.transaction(async (tx) => {
      await seedDirective(tx);
      return tx.assignments.insert([
        { ...anAssignment('a1', { due }), limitAt },
        { ...anAssignment('a2', { unitId: 'u0' }), limitAt: null },
      ]);
    });
    expect([first?.number, second?.number]).toEqual([1, 2]);
    const view = await store.transaction((tx) => tx.assignments.byNumber(1));
    expect(view?.assignment).toEqual({ ...anAssignment('a1', { due }), number: 1 });
    expect(view?.unitName).toBe('Sở u1');
    expect(view?.task.text).toBe('Rà soát');
    const next = { ...anAssignment('a1', { due, state: 'acknowledged', version: 2 }), number: 1 };
    expect(await store.transaction((tx) => tx.assignments.update(next, { limitAt, lastContactAt: clock.now() }))).toBe(
      true,
    );
    expect(await store.transaction((tx) => tx.assignments.update(next, { limitAt }))).toBe(false);
    const after = await store.transaction((tx) => tx.assignments.byId('a1'));
    expect(after?.assignment.state).toBe('acknowledged');
    expect(after?.lastContactAt).toEqual(clock.now());
    expect(
      (await store.transaction((tx) => tx.assignments.list({ unitIds: ['u1'] }, 10))).map((row) => row.assignment.id),
    ).toEqual(['a1']);
    expect(await store.transaction((tx) => tx.assignments.list({ limitBefore: limitAt }, 10))).toEqual([]);
    expect((await store.transaction((tx) => tx.assignments.list({}, 1))).map((row) => row.assignment.id)).toEqual([
      'a1',
    ]);
  });

  test('facts keep their order and their act', async () => {
    await store.transaction(async (tx) => {
      await seedDirective(tx);
      await tx.assignments.insert([{ ...anAssignment('a1'), limitAt: null }]);
      const fact = {
        at: clock.now(),
        actorPersonId: 'p1',
        onBehalfOfPersonId: 'p0',
        stateBefore: 'sent' as const,
        stateAfter: 'acknowledged' as const,
        assignmentId: 'a1',
        inboxId: 7n,
      };
      await tx.assignments.appendFact({ id: 'f1', act: { type: 'acknowledge' }, ...fact });
      await tx.assignments.appendFact({
        id: 'f2',
        act: { type: 'report-progress', percent: 60, words: 'xong 60 %', fileIds: [] },
        ...fact,
        inboxId: null,
      });
    });
    const facts = await store.transaction((tx) => tx.assignments.factsOf('a1'));
    expect(facts.map((fact) => fact.act)).toEqual([
      { type: 'acknowledge' },
      { type: 'report-progress', percent: 60, words: 'xong 60 %', fileIds: [] },
    ]);
    expect(facts[0]?.inboxId).toBe(7n);
    expect((await store.transaction((tx) => tx.assignments.lastFact('a1', 'acknowledge')))?.id).toBe('f1');
    expect((await store.transaction((tx) => tx.assignments.factById('f2')))?.seq).toBe(facts[1]?.seq);
  });

  test('a dedupe key makes one message for all time, and an edit replaces the waiting edit', async () => {
    const add = (patch: Parameters<typeof aMessage>[0]) => store.transaction((tx) => tx.outbox.add([aMessage(patch)]));
    const first = await add({ dedupeKey: 'k' });
    expect(first).toHaveLength(1);
    expect(await add({ dedupeKey: 'k' })).toEqual([]);
    const [edit] = await add({ editOfId: first[0] ?? '' });
    await add({ editOfId: first[0] ?? '' });
    const states = await base.prisma.outboxMessage.findMany({
      orderBy: { seq: 'asc' },
      select: { id: true, state: true },
    });
    expect(states.map((row) => row.state)).toEqual(['queued', 'cancelled', 'queued']);
    expect(states[1]?.id).toBe(edit);
  });

  test('what has not left is cancelled, what has left is not', async () => {
    const [waiting, left] = await store.transaction((tx) =>
      tx.outbox.add([aMessage({ assignmentId: 'a1' }), aMessage({ assignmentId: 'a1' })]),
    );
    await base.prisma.outboxMessage.update({ where: { id: left ?? '' }, data: { state: 'sending' } });
    expect(await store.transaction((tx) => tx.outbox.cancelFor(['a1'], ['card'], 'acknowledged'))).toBe(1);
    const history = await store.transaction((tx) => tx.outbox.ofAssignment('a1'));
    expect(history.map(({ id, state }) => [id, state])).toEqual([
      [waiting, 'cancelled'],
      [left, 'sending'],
    ]);
  });

  test('numbered answers see the newest form of each message that offered actions', async () => {
    const ids = await store.transaction((tx) => tx.outbox.add([aMessage(), aMessage(), aMessage()]));
    const sent = (index: number, providerMessageId: string, labels: readonly string[]) =>
      base.prisma.outboxMessage.update({
        where: { id: ids[index] ?? '' },
        data: {
          state: 'sent',
          sentContactId: 'c1',
          providerMessageId,
          sentAt: new Date(clock.now().getTime() + index),
          rendered: { actions: labels.map((label) => ({ label, intent: { do: 'cancel-dialogue' } })) },
        },
      });
    await sent(0, 'm1', ['Đã nhận', 'Trả lại']);
    await sent(1, 'm2', ['Xem']);
    await sent(2, 'm1', ['Báo cáo']);
    const recent = await store.transaction((tx) => tx.outbox.recentWithActions('c1', 5));
    expect(recent.map((message) => message.actions.map((action) => action.label))).toEqual([['Báo cáo'], ['Xem']]);
    expect((await store.transaction((tx) => tx.outbox.byProviderMessage('c1', 'm1')))?.outboxId).toBe(ids[2]);
  });

  test('setting a pending timer again moves it; one that has fired stays as history', async () => {
    const set = (dueAt: Date, stepKey: string, generation = 1) =>
      store.transaction((tx) =>
        tx.timers.set({ kind: 'ladder', subjectId: 'a1', generation, dueAt, payload: { stepKey } }),
      );
    const later = new Date(clock.now().getTime() + MINUTE);
    expect(await set(clock.now(), 'ack-1')).toBe(true);
    expect(await set(later, 'ack-1')).toBe(true);
    expect(await base.prisma.timer.findMany({ select: { dueAt: true, state: true } })).toEqual([
      { dueAt: later, state: 'pending' },
    ]);
    await base.prisma.timer.updateMany({ data: { state: 'fired', firedAt: later } });
    expect(await set(later, 'ack-1')).toBe(false);
    expect(await set(later, 'ack-2', 2)).toBe(true);
    expect(await store.transaction((tx) => tx.assignments.firedSteps('a1'))).toEqual([{ key: 'ack-1', at: later }]);
    expect(await store.transaction((tx) => tx.timers.cancel(['ladder'], ['a1', 'a2'], 'done'))).toBe(1);
    expect(await store.transaction((tx) => tx.timers.cancel(['ladder'], ['a1'], 'done'))).toBe(0);
  });

  test('a digest item is there once however often it is added', async () => {
    const item = {
      personId: 'p',
      day: localDate('2026-03-03'),
      slot: 'morning' as const,
      assignmentId: 'a',
      stepKey: 's',
      occurrence: 0,
      escalation: false,
    };
    await store.transaction(async (tx) => {
      await tx.digest.add(item);
      await tx.digest.add(item);
    });
    expect(await store.transaction((tx) => tx.digest.itemsFor('p', item.day, 'morning'))).toEqual([
      { assignmentId: 'a', stepKey: 's', occurrence: 0, escalation: false },
    ]);
    expect(await store.transaction((tx) => tx.digest.itemsFor('p', item.day, 'afternoon'))).toEqual([]);
  });

  test('overrides change the calendar, and a saved ladder version never changes', async () => {
    const day = localDate('2026-03-07');
    await store.transaction((tx) =>
      tx.calendar.override({
        date: day,
        kind: 'work',
        name: 'làm bù',
        source: 'TB 1',
        createdBy: 'x',
        createdAt: clock.now(),
      }),
    );
    expect((await store.transaction((tx) => tx.calendar.table())).workingWeekend.has(day)).toBe(true);
    await store.transaction((tx) =>
      tx.calendar.override({
        date: day,
        kind: 'off',
        name: 'nghỉ',
        source: 'TB 2',
        createdBy: 'x',
        createdAt: clock.now(),
      }),
    );
    const table = await store.transaction((tx) => tx.calendar.table());
    expect([table.workingWeekend.has(day), table.off.get(day)]).toEqual([false, 'nghỉ']);
    const step = {
      key: 's',
      when: { from: 'sent' as const, minutes: 5 },
      whileState: 'open' as const,
      audience: 'unit' as const,
      delivery: 'digest' as const,
    };
    await store.transaction((tx) => tx.ladders.save({ key: 'k', version: 1, steps: [step] }, null, clock.now()));
    await store.transaction((tx) => tx.ladders.save({ key: 'k', version: 1, steps: [] }, null, clock.now()));
    expect(await store.transaction((tx) => tx.ladders.latest('k'))).toEqual({ key: 'k', version: 1, steps: [step] });
    expect(await store.transaction((tx) => tx.ladders.get('k', 2))).toBeNull();
  });

  test('a dialogue ends at its time', async () => {
    const until = new Date(clock.now().getTime() + MINUTE);
    await store.transaction((tx) => tx.dialogue.set('chat', 'p', { asks: 'reason' }, clock.now(), until));
    expect(await store.transaction((tx) => tx.dialogue.get('chat', clock.now()))).toEqual({ asks: 'reason' });
    expect(await store.transaction((tx) => tx.dialogue.get('chat', until))).toBeNull();
  });

  test('a commit that left something to do says so; one that left nothing does not', async () => {
    const told: unknown[] = [];
    const telling = testStore(base.prisma, clock, (touched) => told.push(touched));
    await telling.transaction((tx) => tx.settings.set('x', 1, clock.now()));
    await telling.transaction(async (tx) => {
      await tx.outbox.add([aMessage()]);
      await tx.timers.set({ kind: 'digest', subjectId: 'p', generation: 1, dueAt: clock.now() });
    });
    await telling
      .transaction(async (tx) => {
        await tx.outbox.add([aMessage()]);
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(told).toEqual([{ outbox: true, timersDueAt: clock.now() }]);
  });
});

describe('ids', () => {
  test('row ids sort in the order they were made, also many within one millisecond', () => {
    const { newId } = createRandomIds(() => 1_772_000_000_000);
    const made = Array.from({ length: 10_000 }, newId);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('a code has eight signs that cannot be mistaken for one another', () => {
    expect(createRandomIds().newCode()).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
  });

  test('a token has 22 characters', () => {
    expect(createRandomIds().newToken()).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
