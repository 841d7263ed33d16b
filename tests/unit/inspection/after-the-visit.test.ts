import { findingProblems, type Finding } from '../../../src/domain/inspection/finding.js';
import { recommendationTasks, type Recommendation } from '../../../src/domain/inspection/recommendation.js';
import { moveViolation, openMatters, type Violation } from '../../../src/domain/inspection/violation.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, after, aVisit, on } from './a-visit.js';

const finding: Finding = {
  id: 'f1',
  visitId: 'v1',
  unitId: 'phuong',
  person: null,
  severity: 'violation',
  text: 'Tiếp nhận hồ sơ quá hạn không có thư xin lỗi',
  legalBasis: 'Điều 19 Nghị định 61/2018/NĐ-CP',
  fileIds: ['anh-1'],
  recordedAt: instant('2026-03-19 09:00'),
  recordedBy: 'minh',
};
const recommendation: Recommendation = {
  id: 'r1',
  visitId: 'v1',
  findingIds: ['f1'],
  unitId: 'phuong',
  text: 'Rà soát toàn bộ hồ sơ quá hạn',
  due: '2026-06-30' as never,
  op: 'BEFORE',
  dueWords: 'trước ngày 30/6/2026',
  assignmentId: null,
  doneAt: null,
};
const violation: Violation = {
  id: 'vp1',
  visitId: 'v1',
  findingId: 'f1',
  unitId: 'phuong',
  person: null,
  state: 'recorded',
  steps: [],
};
const step = (state: Violation['state'], day: string, document = true, words = 'kiểm điểm') => ({
  state,
  at: instant(day),
  document: document ? aDocument() : null,
  words,
});

describe('a finding', () => {
  it('that is a violation names the rule and a unit that was inspected', () => {
    expect(findingProblems(finding, ['phuong'])).toEqual([]);
    expect(findingProblems({ ...finding, legalBasis: ' ' }, ['phuong'])).toEqual(['no-legal-basis']);
    expect(findingProblems({ ...finding, severity: 'note', legalBasis: null }, ['phuong'])).toEqual([]);
    expect(findingProblems({ ...finding, text: '' }, ['so'])).toEqual(['no-text', 'unit-not-inspected']);
    expect(findingProblems({ ...finding, severity: 'serious', fileIds: [] }, ['phuong'])).toEqual(['nothing-to-show']);
  });
});

describe('recommendations', () => {
  const concluded = () =>
    after(
      aVisit({ body: 'civil-service-team' }),
      on.decide('2026-03-02 09:00'),
      on.begin('2026-03-19 08:00'),
      on.endDirect('2026-03-19 11:00'),
      on.signMinutes('2026-03-19 11:30'),
      on.conclude('2026-06-01 08:00'),
    );
  const published = () => after(concluded(), on.publish('2026-06-02 08:00'));

  it('become tasks of the assignment life with the words of their deadline and the conclusion as source', () => {
    expect(
      recommendationTasks(published(), [
        recommendation,
        { ...recommendation, id: 'r2', visitId: 'khac' },
        { ...recommendation, id: 'r3', assignmentId: 'a1' },
      ]),
    ).toEqual({
      ok: true,
      tasks: [
        {
          recommendationId: 'r1',
          unitId: 'phuong',
          text: 'Rà soát toàn bộ hồ sơ quá hạn',
          due: { kind: 'dated', due: '2026-06-30', time: null, op: 'BEFORE', raw: 'trước ngày 30/6/2026' },
          source: { code: '05/KL-TTr', date: '2026-06-01' },
        },
      ],
    });
  });

  it('without a day become undated tasks: no day is invented', () => {
    const outcome = recommendationTasks(published(), [{ ...recommendation, due: null, dueWords: 'thường xuyên' }]);
    expect(outcome).toMatchObject({ ok: true, tasks: [{ due: { kind: 'undated', due: null, raw: 'thường xuyên' } }] });
  });

  it('stay with the team and the unit before the conclusion is public', () => {
    expect(recommendationTasks(concluded(), [recommendation])).toEqual({ ok: false, reason: 'not-published' });
  });
});

describe('a violation', () => {
  it('is followed to its end, each step with its document', () => {
    const handling = moveViolation(violation, step('in-handling', '2026-06-02 08:00', false));
    expect(handling).toMatchObject({ ok: true, next: { state: 'in-handling' } });
    if (!handling.ok) return;
    expect(moveViolation(handling.next, step('handled', '2026-07-02 08:00', false))).toEqual({
      ok: false,
      reason: 'document-required',
    });
    const handled = moveViolation(handling.next, step('handled', '2026-07-02 08:00'));
    expect(handled).toMatchObject({ ok: true, next: { state: 'handled' } });
    if (handled.ok)
      expect(moveViolation(handled.next, step('dismissed', '2026-08-02 08:00'))).toEqual({ ok: false, reason: 'over' });
    expect(moveViolation(handling.next, step('handled', '2026-06-01 08:00'))).toEqual({
      ok: false,
      reason: 'before-last-step',
    });
  });

  it('is not handled before it is in handling, and not dismissed without a reason', () => {
    expect(moveViolation(violation, step('handled', '2026-06-02 08:00'))).toEqual({ ok: false, reason: 'wrong-order' });
    expect(moveViolation(violation, step('dismissed', '2026-06-02 08:00', true, ' '))).toEqual({
      ok: false,
      reason: 'reason-required',
    });
    expect(moveViolation(violation, step('transferred', '2026-06-02 08:00'))).toMatchObject({ ok: true });
  });

  it('and a recommendation keep their visit open until both are at their end', () => {
    expect(openMatters('v1', [recommendation], [violation])).toBe(2);
    expect(
      openMatters(
        'v1',
        [{ ...recommendation, doneAt: instant('2026-06-20 08:00') }],
        [{ ...violation, state: 'transferred' }],
      ),
    ).toBe(0);
    expect(openMatters('khac', [recommendation], [violation])).toBe(0);
  });
});
