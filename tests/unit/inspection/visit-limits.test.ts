import { nextLimit, visitLimits, type VisitLimit } from '../../../src/domain/inspection/visit-limits.js';
import type { Visit, VisitAct } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aDocument, after, aVisit, on } from './a-visit.js';

const limit = (visit: Visit, key: VisitLimit['key']): VisitLimit | undefined =>
  visitLimits(visit, CALENDAR).find((one) => one.key === key);
const direct = [on.decide('2026-03-02 09:00'), on.announce('2026-03-10 08:00'), on.begin('2026-03-19 08:00')];
const suspend: VisitAct = {
  type: 'suspend',
  at: instant('2026-03-23 08:00'),
  askedBy: 'unit',
  reason: 'bão',
  document: aDocument(),
};

describe('legal limits', () => {
  it('of an announcement are 15 calendar days after the decision, the day itself not counted', () => {
    const decided = after(aVisit(), on.decide('2026-03-02 09:00'));
    expect(limit(decided, 'announce')).toMatchObject({
      status: 'open',
      from: '2026-03-02',
      lastDay: '2026-03-17',
      due: '2026-03-17',
      source: 'Luật 84/2025/QH15, Điều 26 khoản 4',
    });
    expect(nextLimit(decided, CALENDAR)?.key).toBe('announce');
  });

  it('that end on a day off end on the next working day, while reminders aim at the last one before', () => {
    // 15 days after 15 April 2026 is 30 April, a holiday, followed by 1 May and a weekend.
    expect(limit(after(aVisit(), on.decide('2026-04-15 09:00')), 'announce')).toMatchObject({
      lastDay: '2026-04-30',
      due: '2026-05-04',
      nudgeOn: '2026-04-29',
    });
  });

  it.each([
    ['government-inspectorate', 60, 30, 45, 30],
    ['provincial-inspectorate', 45, 20, 30, 15],
    ['ministry-inspectorate', 45, 15, 25, 15],
    ['other-inspectorate', 30, 15, 25, 15],
  ] as const)(
    'of a %s are %d days on the spot, %d (complex %d) for each paper and %d for the signature',
    (body, spot, paper, complex, sign) => {
      const begun = after(aVisit({ body }), ...direct);
      expect(limit(begun, 'direct-work')?.days).toBe(spot);
      const drafted = after(
        begun,
        on.endDirect('2026-03-25 08:00'),
        on.report('2026-03-30 08:00'),
        on.orderDraft('2026-04-01 08:00'),
        on.draft('2026-04-08 08:00'),
      );
      expect([limit(drafted, 'report')?.days, limit(drafted, 'draft')?.days, limit(drafted, 'conclude')?.days]).toEqual(
        [paper, paper, sign],
      );
      const hard = after(
        begun,
        { type: 'declare-complex', at: instant('2026-03-20 08:00'), document: aDocument() },
        on.endDirect('2026-03-25 08:00'),
      );
      expect(limit(hard, 'report')?.days).toBe(complex);
    },
  );

  it('of the order to draft are five working days, over the Hùng Kings holiday', () => {
    const reported = after(aVisit(), ...direct, on.endDirect('2026-04-01 08:00'), on.report('2026-04-22 08:00'));
    // 23, 24, 28, 29 April; 27 is Giỗ Tổ compensated, 30 April and 1 May are holidays; 4 May.
    expect(limit(reported, 'draft-order')).toMatchObject({ dayKind: 'working', due: '2026-05-04' });
  });

  it('of a check by a department are 10 days from the start, 15 when extended', () => {
    const begun = after(
      aVisit({ kind: 'specialised', body: 'department' }),
      on.decide('2026-03-16 09:00'),
      on.begin('2026-03-19 08:00'),
    );
    expect(limit(begun, 'direct-work')).toMatchObject({
      days: 10,
      lastDay: '2026-03-29',
      due: '2026-03-30',
      nudgeOn: '2026-03-27',
    });
    const extended = after(begun, {
      type: 'extend',
      at: instant('2026-03-25 08:00'),
      days: 5,
      document: aDocument(),
      reason: 'phức tạp',
    });
    expect(limit(extended, 'direct-work')).toMatchObject({ days: 15, lastDay: '2026-04-03' });
  });

  it('stand still while the visit is suspended and are longer by that time after', () => {
    const begun = after(aVisit(), ...direct);
    const suspended = after(begun, suspend);
    expect(limit(suspended, 'direct-work')?.status).toBe('paused');
    expect(limit(suspended, 'resume')).toMatchObject({ status: 'open', lastDay: '2026-04-22' });
    expect(nextLimit(suspended, CALENDAR)?.key).toBe('resume');
    const resumed = after(suspended, { type: 'resume', at: instant('2026-04-02 08:00') });
    expect(limit(begun, 'direct-work')?.lastDay).toBe('2026-04-24');
    expect(limit(resumed, 'direct-work')?.lastDay).toBe('2026-05-04');
    expect(limit(resumed, 'resume')?.status).toBe('met');
  });

  it('tell a step in time from a late one', () => {
    expect(limit(after(aVisit(), ...direct), 'announce')).toMatchObject({ status: 'met', doneOn: '2026-03-10' });
    expect(
      limit(after(aVisit(), on.decide('2026-03-02 09:00'), on.announce('2026-03-18 08:00')), 'announce')?.status,
    ).toBe('late');
  });

  it('of the appraisal are the day that its order sets', () => {
    const ordered = after(
      aVisit(),
      ...direct,
      on.endDirect('2026-03-25 08:00'),
      on.report('2026-03-30 08:00'),
      on.orderDraft('2026-04-01 08:00'),
      on.draft('2026-04-08 08:00'),
      {
        type: 'order-appraisal',
        at: instant('2026-04-09 08:00'),
        until: '2026-04-15' as never,
      },
    );
    expect(limit(ordered, 'appraise')).toMatchObject({ lastDay: '2026-04-15', status: 'open' });
  });

  it('of what others owe run from the publication until it is recorded', () => {
    const published = after(
      aVisit({ body: 'other-inspectorate' }),
      ...direct,
      on.endDirect('2026-03-25 08:00'),
      on.report('2026-03-30 08:00'),
      on.orderDraft('2026-04-01 08:00'),
      on.draft('2026-04-08 08:00'),
      on.conclude('2026-04-10 08:00'),
      on.publish('2026-04-14 08:00'),
    );
    expect(limit(published, 'unit-report')).toMatchObject({ status: 'open', lastDay: '2026-04-24' });
    const reported = after(published, { type: 'record-duty', at: instant('2026-04-23 08:00'), duty: 'unit-report' });
    expect(limit(reported, 'unit-report')?.status).toBe('met');
    expect(nextLimit(reported, CALENDAR)?.key).toBe('implementation-order');
  });

  it('do not exist for kiểm tra công vụ, nor before a decision, and nothing is owed by a visit that ended early', () => {
    expect(visitLimits(after(aVisit({ body: 'civil-service-team' }), on.decide('2026-03-02 09:00')), CALENDAR)).toEqual(
      [],
    );
    expect(visitLimits(aVisit(), CALENDAR)).toEqual([]);
    const dropped = after(aVisit(), on.decide('2026-03-02 09:00'), {
      type: 'drop',
      at: instant('2026-03-03 09:00'),
      reason: 'trùng',
      document: aDocument(),
    });
    expect(nextLimit(dropped, CALENDAR)).toBeNull();
  });

  it('of the law of 2022 say that their figures were not compared with its text', () => {
    const old = after(
      aVisit({ memberships: aVisit().memberships.map((one) => ({ ...one, from: instant('2024-01-02 08:00') })) }),
      { type: 'decide', at: instant('2024-03-04 08:00'), document: aDocument('1/QĐ', '2024-03-04') },
    );
    expect(limit(old, 'announce')).toMatchObject({ verified: false, source: 'Luật 11/2022/QH15, Điều 64' });
  });
});
