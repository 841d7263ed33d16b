import { applyVisitAct, changesPlan, stepOf } from '../../../src/domain/inspection/apply-visit-act.js';
import { plannedVisit, type Visit, type VisitAct } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aMember, aVisit, on } from './a-visit.js';

const at = instant('2026-03-12 08:00');
const document = aDocument('9/QĐ-TTr', '2026-03-12');
/** One act of every kind. */
const ACTS: { readonly [T in VisitAct['type']]: Extract<VisitAct, { type: T }> } = {
  decide: { type: 'decide', at, document },
  announce: { type: 'announce', at },
  begin: { type: 'begin', at },
  'end-direct': { type: 'end-direct', at },
  'sign-minutes': { type: 'sign-minutes', at, fileId: 'bb-1', signedBy: 'both-sides' },
  report: { type: 'report', at },
  'order-draft': { type: 'order-draft', at },
  draft: { type: 'draft', at },
  'order-appraisal': { type: 'order-appraisal', at, until: '2026-03-20' as never },
  appraise: { type: 'appraise', at },
  conclude: { type: 'conclude', at, document },
  publish: { type: 'publish', at, forms: ['portal', 'meeting'] },
  'start-follow-up': { type: 'start-follow-up', at },
  'record-duty': { type: 'record-duty', at, duty: 'managing-organ' },
  close: { type: 'close', at },
  'declare-complex': { type: 'declare-complex', at, document },
  extend: { type: 'extend', at, days: 5, document, reason: 'phức tạp' },
  suspend: { type: 'suspend', at, askedBy: 'unit', reason: 'bão', document },
  resume: { type: 'resume', at },
  stop: { type: 'stop', at, ground: 'overlap', document },
  drop: { type: 'drop', at, reason: 'trùng', document },
  schedule: { type: 'schedule', at, schedule: { start: at, end: instant('2026-03-12 11:00') } },
  'set-team': { type: 'set-team', at, memberships: [aMember('lan', 'head')] },
  'set-meeting-point': { type: 'set-meeting-point', at, meetingPoint: { words: 'cổng', latitude: 21, longitude: 105 } },
  'answer-attendance': { type: 'answer-attendance', at, personId: 'minh', answer: 'comes' },
};
const apply = (type: VisitAct['type'], changes: Partial<Visit> = {}) => applyVisitAct(aVisit(changes), ACTS[type]);
const types = Object.keys(ACTS) as VisitAct['type'][];

describe('an act', () => {
  it('takes the step that it is named for, and those beside the path take none', () => {
    expect(types.flatMap((type) => stepOf(ACTS[type]) ?? [])).toEqual([
      'decided',
      'announced',
      'began',
      'direct-ended',
      'minutes-signed',
      'reported',
      'draft-ordered',
      'drafted',
      'appraised',
      'concluded',
      'published',
      'follow-up',
      'closed',
    ]);
  });

  it('that is a step leaves the visit in that step, reached at the moment of the act', () => {
    for (const type of types) {
      const step = stepOf(ACTS[type]);
      if (step === null) continue;
      expect([type, apply(type).state, apply(type).reached[step]]).toEqual([type, step, at]);
    }
  });

  it('makes older reminders and limits void unless it changes neither: a new generation, and always a new version', () => {
    const same = types.filter((type) => !changesPlan(ACTS[type]));
    expect(same).toEqual(['sign-minutes', 'set-meeting-point', 'answer-attendance']);
    for (const type of types) {
      const { generation, version } = apply(type, { generation: 4, version: 7 });
      expect([type, generation, version]).toEqual([type, same.includes(type) ? 4 : 5, 8]);
    }
  });
});

describe('what an act leaves in the row', () => {
  it('is the document of the decision with the regime of its day, or no regime where the body may not', () => {
    expect(apply('decide')).toMatchObject({ decision: document, regime: { id: 'inspection-2025' } });
    expect(apply('decide', { body: 'department-inspectorate' })).toMatchObject({ decision: document, regime: null });
  });

  it('is the announcement of before when it begins, and the beginning where there was none or it may only be then', () => {
    const announced = instant('2026-03-10 08:00');
    const regime = { id: 'inspection-2025', body: 'provincial-inspectorate' } as const;
    expect(apply('begin', { regime, reached: { announced } }).reached).toEqual({ announced, began: at });
    expect(apply('begin', { regime }).reached).toEqual({ announced: at, began: at });
    const atDoor = { kind: 'surprise', regime: { id: 'civil-service-check', body: 'civil-service-team' } } as const;
    expect(apply('begin', { ...atDoor, reached: { announced } }).reached).toEqual({ announced: at, began: at });
  });

  it('is the file of the minutes and the document of the conclusion', () => {
    expect(apply('sign-minutes').minutesFileId).toBe('bb-1');
    expect(apply('conclude').conclusion).toEqual(document);
  });

  it('is the publication, which does not send a follow-up back', () => {
    expect(apply('publish', { state: 'follow-up' })).toMatchObject({ state: 'follow-up', reached: { published: at } });
    const reached = { concluded: instant('2026-03-11 08:00') };
    expect(apply('publish', { state: 'concluded', reached }).reached).toEqual({ ...reached, published: at });
    expect(apply('publish', { state: 'follow-up', reached }).reached).toEqual({ ...reached, published: at });
  });

  it('is the day of the appraisal, the duty that was done beside the others, and that the matter is complex', () => {
    expect(apply('order-appraisal').appraisalUntil).toBe('2026-03-20');
    const before = instant('2026-03-11 08:00');
    expect(apply('record-duty', { duties: { 'unit-report': before } }).duties).toEqual({
      'unit-report': before,
      'managing-organ': at,
    });
    expect(apply('declare-complex').complex).toBe(true);
  });

  it('is one extension more with its days, document and reason', () => {
    const first = { days: 30, document: aDocument(), reason: 'nhiều đơn vị' };
    expect(apply('extend', { extensions: [first] }).extensions).toEqual([
      first,
      { days: 5, document, reason: 'phức tạp' },
    ]);
  });

  it('is the suspension with the state to come back to, and its end when the visit goes on', () => {
    const old = { from: instant('2026-03-03 08:00'), until: instant('2026-03-04 08:00'), askedBy: 'unit', reason: 'a' };
    const suspensions = [old as Visit['suspensions'][number]];
    const suspended = apply('suspend', { state: 'began', suspensions });
    expect(suspended).toMatchObject({ state: 'suspended', heldState: 'began' });
    expect(suspended.suspensions).toEqual([old, { from: at, until: null, askedBy: 'unit', reason: 'bão' }]);
    const resume: VisitAct = { type: 'resume', at: instant('2026-03-16 08:00') };
    const resumed = applyVisitAct(suspended, resume);
    expect(resumed).toMatchObject({ state: 'began', heldState: null });
    expect(resumed.suspensions).toEqual([
      old,
      { from: at, until: instant('2026-03-16 08:00'), askedBy: 'unit', reason: 'bão' },
    ]);
    expect(applyVisitAct({ ...suspended, heldState: null }, resume).state).toBe('decided');
  });

  it('is why it ended, with the document, and nothing to come back to', () => {
    const held = { state: 'suspended', heldState: 'began' } as const;
    expect(apply('stop', held)).toMatchObject({
      state: 'stopped',
      heldState: null,
      ended: { reason: 'overlap', document },
    });
    expect(apply('drop', held)).toMatchObject({
      state: 'dropped',
      heldState: null,
      ended: { reason: 'trùng', document },
    });
  });

  it('is the new appointment without the answers to the old one', () => {
    const attendance = [{ personId: 'minh', answer: 'comes', at }] as const;
    expect(apply('schedule', { attendance })).toMatchObject({ schedule: ACTS.schedule.schedule, attendance: [] });
  });

  it('is the team, the meeting point, or one answer a person: the last', () => {
    expect(apply('set-team').memberships).toEqual([aMember('lan', 'head')]);
    expect(apply('set-meeting-point').meetingPoint).toEqual(ACTS['set-meeting-point'].meetingPoint);
    const lan = { personId: 'lan', answer: 'comes', at: instant('2026-03-11 08:00') } as const;
    const attendance = [{ ...lan, personId: 'minh', answer: 'cannot' } as const, lan];
    expect(apply('answer-attendance', { attendance }).attendance).toEqual([
      lan,
      { personId: 'minh', answer: 'comes', at },
    ]);
  });
});

it('a planned visit has no past, nobody told, and may be given any part', () => {
  const given = { id: 'v', code: 'K', kind: 'planned', body: 'department', unitIds: ['so'] } as const;
  expect(plannedVisit(given)).toEqual({
    ...given,
    programmeId: null,
    themeKeys: [],
    memberships: [],
    schedule: null,
    meetingPoint: null,
    checklist: [],
    attendance: [],
    regime: null,
    state: 'planned',
    reached: {},
    heldState: null,
    decision: null,
    conclusion: null,
    minutesFileId: null,
    complex: false,
    extensions: [],
    suspensions: [],
    appraisalUntil: null,
    duties: {},
    ended: null,
    generation: 1,
    version: 1,
  });
  expect(plannedVisit({ ...given, checklist: ['một cửa?'] }).checklist).toEqual(['một cửa?']);
  expect(applyVisitAct(aVisit(), on.announce('2026-03-10 08:00')).reached).toEqual({
    announced: instant('2026-03-10 08:00'),
  });
});
