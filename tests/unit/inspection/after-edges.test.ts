import {
  findingProblems,
  isRecordable,
  SEVERITIES,
  type Finding,
  type Severity,
} from '../../../src/domain/inspection/finding.js';
import { recommendationTasks, type Recommendation } from '../../../src/domain/inspection/recommendation.js';
import {
  isViolationOver,
  moveViolation,
  openMatters,
  type Violation,
  type ViolationState,
} from '../../../src/domain/inspection/violation.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aVisit } from './a-visit.js';

const at = instant('2026-06-02 08:00');
const STATES: readonly ViolationState[] = ['recorded', 'in-handling', 'handled', 'dismissed', 'transferred'];

describe('a finding', () => {
  const problems = (severity: Severity, changes: Partial<Finding> = {}) =>
    findingProblems(
      {
        id: 'f1',
        visitId: 'v1',
        unitId: 'phuong',
        person: null,
        severity,
        text: 'hồ sơ quá hạn',
        legalBasis: null,
        fileIds: [],
        recordedAt: at,
        recordedBy: 'minh',
        ...changes,
      },
      ['phuong', 'so'],
    );

  it('rests on a rule from a violation on, and a serious one on something to show besides', () => {
    expect(Object.fromEntries(SEVERITIES.map((severity) => [severity, problems(severity)]))).toEqual({
      note: [],
      shortcoming: [],
      violation: ['no-legal-basis'],
      serious: ['no-legal-basis', 'nothing-to-show'],
    });
    expect(problems('serious', { legalBasis: 'Điều 8', fileIds: ['anh'] })).toEqual([]);
    expect(problems('violation', { legalBasis: 'Điều 8' })).toEqual([]);
  });

  it('has a text and a unit that was inspected', () => {
    expect(problems('note', { text: '  ' })).toEqual(['no-text']);
    expect(problems('note', { unitId: 'chi-nhanh' })).toEqual(['unit-not-inspected']);
    expect(problems('note', { unitId: 'so' })).toEqual([]);
  });

  it('is written down from the arrival until the conclusion, and not once the visit is over', () => {
    const began = { began: at };
    expect(isRecordable(aVisit())).toBe(false);
    expect(isRecordable(aVisit({ state: 'began', reached: began }))).toBe(true);
    expect(isRecordable(aVisit({ state: 'drafted', reached: { ...began, drafted: at } }))).toBe(true);
    expect(isRecordable(aVisit({ state: 'concluded', reached: { ...began, concluded: at } }))).toBe(false);
    expect(isRecordable(aVisit({ state: 'stopped', reached: began }))).toBe(false);
  });
});

describe('a recommendation', () => {
  const given: Recommendation = {
    id: 'r1',
    visitId: 'v1',
    findingIds: [],
    unitId: 'phuong',
    text: 'rà soát',
    due: null,
    op: 'BY',
    dueWords: null,
    assignmentId: null,
    doneAt: null,
  };
  const published = { state: 'published', reached: { published: at }, conclusion: aDocument('5/KL') } as const;

  it('without a day and without words becomes a task without either', () => {
    expect(recommendationTasks(aVisit(published), [given])).toMatchObject({
      tasks: [{ due: { kind: 'undated', due: null, time: null, op: null, raw: null } }],
    });
  });

  it('needs a publication and a conclusion to come from', () => {
    const refused = { ok: false, reason: 'not-published' };
    expect(recommendationTasks(aVisit({ ...published, conclusion: null }), [given])).toEqual(refused);
    expect(recommendationTasks(aVisit({ ...published, reached: {} }), [given])).toEqual(refused);
    expect(recommendationTasks(aVisit(published), [])).toEqual({ ok: true, tasks: [] });
  });

  it('is open until it is done, each of its own visit', () => {
    const done = { ...given, doneAt: at };
    expect(openMatters('v1', [given, done, { ...given, visitId: 'v2' }, given], [])).toBe(2);
  });
});

describe('a violation', () => {
  const aViolation = (state: ViolationState, changes: Partial<Violation> = {}): Violation => ({
    id: 'p1',
    visitId: 'v1',
    findingId: 'f1',
    unitId: 'phuong',
    person: null,
    state,
    steps: [],
    ...changes,
  });
  const step = (state: ViolationState, changes: Partial<Violation['steps'][number]> = {}) => ({
    state,
    at,
    document: aDocument(),
    words: 'kiểm điểm',
    ...changes,
  });

  it('goes from recorded into handling and to its end, and nowhere from there', () => {
    const moves = Object.fromEntries(
      STATES.map((from) => [from, STATES.filter((to) => moveViolation(aViolation(from), step(to)).ok)]),
    );
    expect(moves).toEqual({
      recorded: ['in-handling', 'dismissed', 'transferred'],
      'in-handling': ['handled', 'dismissed', 'transferred'],
      handled: [],
      dismissed: [],
      transferred: [],
    });
    expect(STATES.filter((state) => isViolationOver(aViolation(state)))).toEqual([
      'handled',
      'dismissed',
      'transferred',
    ]);
    expect(moveViolation(aViolation('handled'), step('in-handling'))).toEqual({ ok: false, reason: 'over' });
    expect(moveViolation(aViolation('recorded'), step('recorded'))).toEqual({ ok: false, reason: 'wrong-order' });
  });

  it('keeps each step, the last of which may be of the same moment', () => {
    const first = step('in-handling');
    const moved = moveViolation(aViolation('in-handling', { steps: [first] }), step('handled'));
    expect(moved).toEqual({ ok: true, next: aViolation('handled', { steps: [first, step('handled')] }) });
    const early = step('handled', { at: instant('2026-06-02 07:59') });
    expect(moveViolation(aViolation('in-handling', { steps: [first] }), early)).toEqual({
      ok: false,
      reason: 'before-last-step',
    });
  });

  it('needs a document for every end, none for its handling, and a reason for a dismissal only', () => {
    const without = (state: ViolationState) => moveViolation(aViolation('recorded'), step(state, { document: null }));
    expect(without('in-handling').ok).toBe(true);
    for (const state of ['dismissed', 'transferred'] as const)
      expect(without(state)).toEqual({ ok: false, reason: 'document-required' });
    const silent = (state: ViolationState) => moveViolation(aViolation('recorded'), step(state, { words: '  ' }));
    expect(silent('dismissed')).toEqual({ ok: false, reason: 'reason-required' });
    expect(silent('transferred').ok).toBe(true);
    expect(silent('in-handling').ok).toBe(true);
  });

  it('keeps its own visit open until its end', () => {
    const all = [...STATES.map((state) => aViolation(state)), aViolation('recorded', { visitId: 'v2' })];
    expect(openMatters('v1', [], all)).toBe(2);
  });
});
