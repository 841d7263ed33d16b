import type { AuditChain } from '../../src/app/ports/queues.js';
import { createAuditChain } from '../../src/store/audit-chain.js';
import { canonicalJson } from '../../src/store/audit-digest.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, type Engine } from '../support/engine.js';

describeOnEachEngine('the audit chain', (open) => {
  let base: TestBase;
  let engine: Engine;
  let chain: AuditChain;
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    chain = engine.audit;
  });
  const act = (count: number) =>
    engine.store.transaction(async (tx) => {
      for (let index = 0; index < count; index += 1) {
        await tx.audit.add(
          {
            actor: 'p1',
            action: 'assignment.acknowledge',
            subject: 'assignment',
            subjectId: `a${index}`,
            data: { b: index, a: [1.5, null, 'đ'] },
          },
          engine.clock.now(),
        );
      }
    });

  test('sealed events verify, whatever was added and sealed in between', async () => {
    await act(5);
    expect(await chain.seal(3)).toBe(3);
    await act(2);
    expect(await chain.seal(100)).toBe(4);
    await act(1);
    expect(await chain.verify()).toMatchObject({
      ok: true,
      sealed: 7,
      unsealed: 1,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await chain.seal(100)).toBe(1);
    expect(await chain.seal(100)).toBe(0);
  });

  test('a changed event is named', async () => {
    await act(4);
    await chain.seal(100);
    await base.prisma.auditEvent.updateMany({ where: { subjectId: 'a1' }, data: { actor: 'p2' } });
    expect(await chain.verify()).toEqual({ ok: false, position: 2n, seq: 2n, reason: 'changed' });
  });

  test('a removed event is named', async () => {
    await act(4);
    await chain.seal(100);
    await base.prisma.auditEvent.deleteMany({ where: { subjectId: 'a2' } });
    expect(await chain.verify()).toEqual({ ok: false, position: 3n, seq: null, reason: 'missing' });
  });

  test('an event moved in time, or two exchanged, break the chain', async () => {
    await act(3);
    await chain.seal(100);
    await base.prisma.$executeRaw`UPDATE "AuditEvent" SET "position" = -"position" WHERE "position" IN (2, 3)`;
    await base.prisma.$executeRaw`UPDATE "AuditEvent" SET "position" = 5 + "position" WHERE "position" < 0`;
    expect(await chain.verify()).toMatchObject({ ok: false, position: 2n });
  });

  test('an event that commits after a later one was sealed still gets its place', async () => {
    await act(2);
    await base.prisma.$executeRaw`UPDATE "AuditEvent" SET "seq" = 100 WHERE "subjectId" = 'a1'`;
    await chain.seal(1);
    await base.prisma.$executeRaw`UPDATE "AuditEvent" SET "seq" = 101 WHERE "chainHash" IS NULL`;
    await chain.seal(1);
    expect(await chain.verify()).toMatchObject({ ok: true, sealed: 2 });
  });

  test('two sealers at once make one chain', async () => {
    await act(20);
    const other = createAuditChain((await base.second()).prisma, engine.clock);
    await Promise.allSettled([chain.seal(20), other.seal(20), chain.seal(20)]);
    expect(await chain.verify()).toMatchObject({ ok: true, sealed: 20, unsealed: 0 });
  });

  const about = (...people: readonly string[]) =>
    people.map((subjectId) => ({ subject: 'person' as const, subjectId }));
  const aboutPerson = (personId: string) =>
    engine.store.transaction((tx) =>
      tx.audit.add(
        { actor: 'admin', action: 'person.end', subject: 'person', subjectId: personId, data: { words: 'RIENGTU' } },
        engine.clock.now(),
      ),
    );
  const redact = (personId: string) =>
    engine.store.transaction((tx) =>
      tx.audit.redact({ about: about(personId), personId, actor: 'admin', reason: 'request' }, engine.clock.now()),
    );

  test('content taken out on request is gone, and the chain still verifies and counts it', async () => {
    await act(2);
    await aboutPerson('p9');
    await act(2);
    await chain.seal(100);
    const before = await chain.verify();
    expect(await redact('p9')).toBe(1);
    const rows = JSON.stringify(await base.prisma.auditEvent.findMany(), (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(rows).not.toContain('RIENGTU');
    expect(await chain.verify()).toMatchObject({ ok: true, redacted: 1, unsealed: 1, head: before.ok && before.head });
    await chain.seal(100);
    expect(await chain.verify()).toMatchObject({ ok: true, sealed: 6, redacted: 1 });
    // Once is enough; a redaction itself stays readable.
    expect(await redact('p9')).toBe(0);
  });

  test('an event that was not sealed yet can be redacted too', async () => {
    await aboutPerson('p9');
    await redact('p9');
    await chain.seal(100);
    expect(await chain.verify()).toMatchObject({ ok: true, sealed: 2, redacted: 1 });
  });

  test('content that vanished without a record of its redaction is a change', async () => {
    await act(1);
    await aboutPerson('p9');
    await chain.seal(100);
    await base.prisma.auditEvent.updateMany({ where: { subjectId: 'p9' }, data: { data: {}, salt: null } });
    expect(await chain.verify()).toEqual({ ok: false, position: 2n, seq: 2n, reason: 'changed' });
  });

  test('content exchanged before or after the redaction, or put back, is a change', async () => {
    await aboutPerson('p9');
    await chain.seal(100);
    await base.prisma.auditEvent.updateMany({ where: { subjectId: 'p9' }, data: { data: { words: 'khác' } } });
    expect(await chain.verify()).toMatchObject({ ok: false, position: 1n });
    await redact('p9');
    await base.prisma.auditEvent.updateMany({ where: { action: 'person.end' }, data: { salt: 'AAAA' } });
    expect(await chain.verify()).toMatchObject({ ok: false, position: 1n });
    await base.prisma.auditEvent.updateMany({
      where: { action: 'person.end' },
      data: { digest: 'f'.repeat(64), salt: null },
    });
    expect(await chain.verify()).toMatchObject({ ok: false, position: 1n });
  });

  test('events of before there were digests keep verifying, followed by new ones', async () => {
    await act(2);
    await base.prisma.auditEvent.updateMany({ data: { salt: null, digest: null } });
    await chain.seal(100);
    await act(1);
    await chain.seal(100);
    expect(await chain.verify()).toMatchObject({ ok: true, sealed: 3, redacted: 0 });
    await base.prisma.auditEvent.updateMany({ where: { seq: 1n }, data: { data: {} } });
    expect(await chain.verify()).toMatchObject({ ok: false, position: 1n });
  });

  test('an act that was undone is not in the log', async () => {
    await engine.store
      .transaction(async (tx) => {
        await tx.audit.add({ actor: null, action: 'x', subject: 'file', subjectId: 'f' }, engine.clock.now());
        throw new Error('refused');
      })
      .catch(() => undefined);
    expect(await base.prisma.auditEvent.count()).toBe(0);
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of members', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { f: 1, e: null }], c: undefined } })).toBe(
      '{"a":{"d":[2,{"e":null,"f":1}]},"b":1}',
    );
  });
});
