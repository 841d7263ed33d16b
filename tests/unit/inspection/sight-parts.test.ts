import type { Finding } from '../../../src/domain/inspection/finding.js';
import type { Recommendation } from '../../../src/domain/inspection/recommendation.js';
import {
  findVisibleVisit,
  maySeeVisit,
  projectVisitFor,
  visibleVisits,
  visitForMember,
} from '../../../src/domain/inspection/sight.js';
import type { Statement } from '../../../src/domain/inspection/statement.js';
import type { VisitView } from '../../../src/domain/inspection/visit-view.js';
import type { Violation } from '../../../src/domain/inspection/violation.js';
import { VISIT_STEPS, type Visit } from '../../../src/domain/inspection/visit.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aMember, aPost, aVisit, aWorld } from './a-visit.js';

const DAY = '2026-03-10 08:00';
const now = instant('2026-06-01 08:00');
const finding = (id: string, unitId: string, person: string | null = null, visitId = 'v1'): Finding => ({
  id,
  visitId,
  unitId,
  person,
  severity: 'note',
  text: 'ghi nhận',
  legalBasis: null,
  fileIds: ['anh'],
  recordedAt: instant(DAY),
  recordedBy: 'minh',
});
const recommendation = (id: string, unitId: string, visitId = 'v1'): Recommendation => ({
  id,
  visitId,
  findingIds: [],
  unitId,
  text: 'rà soát',
  due: null,
  op: 'BY',
  dueWords: null,
  assignmentId: null,
  doneAt: null,
});
const violation = (id: string, visitId = 'v1'): Violation => ({
  id,
  visitId,
  findingId: 'f1',
  unitId: 'phuong',
  person: null,
  state: 'recorded',
  steps: [],
});
const statement = (id: string, visitId = 'v1'): Statement => ({
  id,
  visitId,
  speaker: 'công dân',
  text: 'chờ lâu',
  fileIds: [],
  recordedAt: instant(DAY),
  recordedBy: 'minh',
});
const everyStep = Object.fromEntries(VISIT_STEPS.map((step) => [step, instant(DAY)])) as Visit['reached'];
const whole = (changes: Partial<Visit> = {}): Visit =>
  aVisit({
    unitIds: ['phuong', 'so'],
    state: 'closed',
    reached: everyStep,
    themeKeys: ['tthc'],
    meetingPoint: { words: 'cổng', latitude: 21, longitude: 105 },
    checklist: ['một cửa?'],
    attendance: [{ personId: 'minh', answer: 'comes', at: instant(DAY) }],
    suspensions: [{ from: instant(DAY), until: instant(DAY), askedBy: 'unit', reason: 'bão' }],
    ended: { reason: 'trùng', document: aDocument() },
    minutesFileId: 'bb',
    decision: aDocument(),
    conclusion: aDocument('5/KL'),
    ...changes,
  });
const world = (visit: Visit) =>
  aWorld([visit], {
    findings: [
      finding('f1', 'phuong'),
      finding('f2', 'so'),
      finding('f3', 'phuong', 'ông A'),
      finding('x', 'phuong', null, 'v9'),
    ],
    recommendations: [recommendation('r1', 'phuong'), recommendation('r2', 'so'), recommendation('x', 'phuong', 'v9')],
    violations: [violation('p1'), violation('x', 'v9')],
    statements: [statement('s1'), statement('x', 'v9')],
  });
const seen = (personId: string, visit: Visit = whole()): VisitView | null =>
  projectVisitFor(world(visit), visit, personId, now);
const reachedUntil = (...steps: (keyof Visit['reached'])[]): Visit['reached'] =>
  Object.fromEntries(steps.map((step) => [step, instant(DAY)]));
const ids = (found: readonly { readonly id: string }[] | undefined) => found?.map(({ id }) => id);

describe('a member of the team', () => {
  it('sees all of it, and nothing that belongs to another visit', () => {
    const visit = whole();
    const view = seen('minh')!;
    expect(view).toMatchObject({
      id: 'v1',
      code: 'KT7QX',
      viewer: 'team',
      programmeId: 'p2026',
      kind: 'planned',
      themeKeys: ['tthc'],
      unitIds: ['phuong', 'so'],
      decision: aDocument(),
      state: 'closed',
      schedule: visit.schedule,
      meetingPoint: visit.meetingPoint,
      checklist: visit.checklist,
      attendance: visit.attendance,
      suspensions: visit.suspensions,
      ended: visit.ended,
      minutesFileId: 'bb',
      conclusion: visit.conclusion,
    });
    expect(view.steps).toEqual(VISIT_STEPS.map((step) => ({ step, on: localDate('2026-03-10') })));
    expect(view.team).toEqual([
      { personId: 'hoa', role: 'head' },
      { personId: 'lan', role: 'deputy' },
      { personId: 'minh', role: 'member' },
    ]);
    expect([ids(view.findings), ids(view.recommendations)]).toEqual([
      ['f1', 'f2', 'f3'],
      ['r1', 'r2'],
    ]);
    expect([ids(view.violations), ids(view.statements)]).toEqual([['p1'], ['s1']]);
    expect(view.findings[0]).toMatchObject({ fileIds: ['anh'], recordedBy: 'minh' });
    expect(view.findings[0]).not.toHaveProperty('recordedAt');
  });

  it('sees a step from the moment at which it was reached, and the visit as planned before any', () => {
    const early = (at: string) => {
      const visit = whole({ state: 'decided', reached: { decided: instant(DAY) } });
      return projectVisitFor(world(visit), visit, 'minh', instant(at))?.state;
    };
    expect(early('2026-03-10 07:59')).toBe('planned');
    expect(early(DAY)).toBe('decided');
  });

  it.each(['suspended', 'stopped', 'dropped'] as const)('sees that it was %s, and so does the unit', (state) => {
    const visit = whole({ state, reached: reachedUntil('decided', 'announced') });
    expect(seen('minh', visit)?.state).toBe(state);
    expect(seen('chu-tich-phuong', visit)?.state).toBe(state);
  });
});

describe('whoever is in charge of the unit', () => {
  it('sees before the minutes: the appointment, the team and the steps, and neither minutes nor conclusion', () => {
    const view = seen(
      'chu-tich-phuong',
      whole({ state: 'began', reached: reachedUntil('decided', 'announced', 'began') }),
    )!;
    expect(view).toMatchObject({
      viewer: 'unit',
      unitIds: ['phuong'],
      state: 'began',
      schedule: whole().schedule,
      suspensions: whole().suspensions,
      ended: whole().ended,
      minutesFileId: null,
      conclusion: null,
      meetingPoint: null,
      checklist: [],
      attendance: [],
      findings: [],
      recommendations: [],
      violations: [],
      statements: [],
    });
    expect(view.team).toHaveLength(3);
  });

  it('sees minutes when they are signed, and with the conclusion their own findings and recommendations', () => {
    const signed = reachedUntil('decided', 'announced', 'began', 'direct-ended', 'minutes-signed');
    expect(seen('chu-tich-phuong', whole({ reached: signed }))).toMatchObject({
      minutesFileId: 'bb',
      conclusion: null,
    });
    const view = seen('chu-tich-phuong', whole({ reached: { ...signed, concluded: instant(DAY) } }))!;
    expect(view).toMatchObject({ conclusion: { code: '5/KL' }, violations: [], statements: [] });
    expect([ids(view.findings), ids(view.recommendations)]).toEqual([['f1', 'f3'], ['r1']]);
  });

  it('sees the steps that the law tells the subject, and once published what everybody sees besides', () => {
    const view = seen('chu-tich-phuong')!;
    expect(view.steps.map(({ step }) => step)).toEqual([
      'decided',
      'announced',
      'began',
      'direct-ended',
      'minutes-signed',
      'concluded',
      'published',
      'follow-up',
      'closed',
    ]);
    expect([view.unitIds, ids(view.findings)]).toEqual([
      ['phuong', 'so'],
      ['f1', 'f2', 'f3'],
    ]);
  });

  it('is a head or a leader of it with a post valid now, and not a deputy or a clerk', () => {
    const visit = whole({ state: 'announced', reached: reachedUntil('decided', 'announced') });
    const viewer = (...posts: Parameters<typeof aPost>[]) =>
      maySeeVisit(aWorld([visit], { posts: posts.map((one) => aPost(...one)) }), visit, 'x', now);
    for (const role of ['head', 'leader'] as const) expect(viewer(['x', 'so', role])).toBe('unit');
    for (const role of ['deputy', 'clerk', 'officer', 'inspector', 'administrator'] as const)
      expect(viewer(['x', 'so', role])).toBeNull();
    expect(viewer(['x', 'thanh-pho', 'leader'])).toBeNull();
    expect(viewer(['y', 'so', 'head'])).toBeNull();
    expect(viewer(['x', 'so', 'head', { validTo: localDate('2026-05-31') }])).toBeNull();
    expect(viewer(['x', 'so', 'head', { validTo: localDate('2026-06-01') }])).toBe('unit');
  });
});

describe('everybody', () => {
  it('sees of a published visit the conclusion, its units, recommendations, and findings that name no person', () => {
    const view = seen('chu-tich-tp')!;
    expect(view).toMatchObject({
      viewer: 'public',
      unitIds: ['phuong', 'so'],
      state: 'published',
      schedule: null,
      team: [],
      suspensions: [],
      ended: null,
      minutesFileId: null,
      conclusion: { code: '5/KL' },
    });
    expect(view.steps.map(({ step }) => step)).toEqual(['concluded', 'published']);
    expect([ids(view.findings), ids(view.recommendations)]).toEqual([
      ['f1', 'f2'],
      ['r1', 'r2'],
    ]);
    expect(seen('chu-tich-tp', whole({ state: 'stopped' }))?.state).toBe('published');
  });

  it('sees nothing without a post of their own that is valid now', () => {
    const visit = whole();
    const viewer = (...posts: Parameters<typeof aPost>[]) =>
      maySeeVisit(aWorld([visit], { posts: posts.map((one) => aPost(...one)) }), visit, 'x', now);
    expect(viewer(['x', 'thanh-pho', 'clerk'])).toBe('public');
    expect(viewer(['y', 'thanh-pho', 'clerk'])).toBeNull();
    expect(viewer(['x', 'thanh-pho', 'clerk', { validTo: localDate('2026-05-31') }])).toBeNull();
  });
});

describe('a list of visits', () => {
  it('is in the order of their codes, and of one code in the order given', () => {
    const codes = ['c', 'a', 'b', 'a'].map((code, index) => aVisit({ id: `v${index}`, code }));
    expect(visibleVisits(aWorld(codes), 'minh', now).map(({ id }) => id)).toEqual(['v1', 'v3', 'v2', 'v0']);
  });

  it('is searched by id and by code for one that may be seen', () => {
    const hidden = aVisit({ memberships: [aMember('lan', 'head')] });
    const both = aWorld([hidden, aVisit({ id: 'v2' })]);
    expect(findVisibleVisit(both, 'KT7QX', 'minh', now)?.id).toBe('v2');
    expect(visitForMember(both, 'KT7QX', 'minh', now)?.id).toBe('v2');
    expect(visitForMember(both, 'v1', 'minh', now)).toBeNull();
    expect(visitForMember(both, 'v2', 'minh', now)?.id).toBe('v2');
    expect(findVisibleVisit(both, 'v3', 'minh', now)).toBeNull();
    expect(visitForMember(aWorld([whole()]), 'v1', 'chu-tich-tp', now)).toBeNull();
  });
});
