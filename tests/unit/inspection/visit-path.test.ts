import { isInspection, needsAppraisal, type Regime } from '../../../src/domain/inspection/regime.js';
import { isAnnouncedAtStart, mayReach } from '../../../src/domain/inspection/visit-path.js';
import {
  isVisitAhead,
  isVisitOver,
  VISIT_STEPS,
  type Visit,
  type VisitState,
  type VisitStep,
} from '../../../src/domain/inspection/visit.js';
import { aVisit } from './a-visit.js';

const STATES: readonly VisitState[] = ['planned', ...VISIT_STEPS, 'suspended', 'stopped', 'dropped'];
const inspection: Regime = { id: 'inspection-2025', body: 'other-inspectorate' };
/** From which states each step may be taken; the steps that may never be taken are left out. */
const path = (changes: Partial<Visit>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    VISIT_STEPS.map((step): [VisitStep, readonly VisitState[]] => [
      step,
      STATES.filter((state) => mayReach(aVisit({ ...changes, state }), step)),
    ]).filter(([, from]) => from.length > 0),
  );

const INSPECTION = {
  decided: ['planned'],
  announced: ['decided'],
  began: ['announced'],
  'direct-ended': ['began'],
  'minutes-signed': ['direct-ended'],
  reported: ['direct-ended', 'minutes-signed'],
  'draft-ordered': ['reported'],
  drafted: ['draft-ordered'],
  appraised: ['drafted'],
  concluded: ['drafted', 'appraised'],
  published: ['concluded'],
  'follow-up': ['published'],
  closed: ['follow-up'],
};
const CHECK = {
  decided: ['planned'],
  announced: ['decided'],
  began: ['decided', 'announced'],
  'direct-ended': ['began'],
  'minutes-signed': ['direct-ended'],
  reported: ['minutes-signed'],
  concluded: ['minutes-signed', 'reported'],
  published: ['concluded', 'follow-up'],
  'follow-up': ['concluded', 'published'],
  closed: ['concluded', 'published', 'follow-up'],
};

describe('the steps of the law', () => {
  it('are, in their order, from the decision to the end of the follow-up', () => {
    expect(VISIT_STEPS).toEqual([
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

  it('of an inspection come one after the other, and its appraisal is free where the law does not demand it', () => {
    expect(path({ regime: inspection })).toEqual(INSPECTION);
  });

  it.each(['government-inspectorate', 'provincial-inspectorate', 'ministry-inspectorate'] as const)(
    'of a %s lead to the conclusion through the appraisal only',
    (body) => {
      for (const id of ['inspection-2022', 'inspection-2025'] as const)
        expect(path({ regime: { id, body } })).toEqual({ ...INSPECTION, concluded: ['appraised'] });
    },
  );

  it('of a planned check of public duty need minutes, and know no draft and no appraisal', () => {
    expect(path({ regime: { id: 'civil-service-check', body: 'civil-service-team' } })).toEqual(CHECK);
  });

  it('of a check at the door are the same but for the announcement, which is its beginning', () => {
    const { announced: _, ...atTheDoor } = { ...CHECK, began: ['decided'] };
    expect(path({ kind: 'surprise', regime: { id: 'civil-service-check', body: 'civil-service-team' } })).toEqual(
      atTheDoor,
    );
    expect(path({ kind: 'specialised', regime: { id: 'specialised-check-2025', body: 'department' } })).toEqual(
      atTheDoor,
    );
  });

  it('before there is a regime are the decision only', () => {
    expect(path({ regime: null })).toEqual({ decided: ['planned'] });
  });
});

describe('an announcement at the door', () => {
  it('is that of every surprise check and of every specialised one, and of no inspection', () => {
    const atStart = (kind: Visit['kind'], regime: Regime | null) => isAnnouncedAtStart(aVisit({ kind, regime }));
    const check: Regime = { id: 'civil-service-check', body: 'civil-service-team' };
    expect(atStart('surprise', check)).toBe(true);
    expect(atStart('planned', check)).toBe(false);
    expect(atStart('directed', check)).toBe(false);
    expect(atStart('specialised', { id: 'specialised-check-2025', body: 'department' })).toBe(true);
    expect(atStart('surprise', inspection)).toBe(false);
    expect(atStart('surprise', { ...inspection, id: 'inspection-2022' })).toBe(false);
    expect(atStart('surprise', null)).toBe(false);
  });
});

describe('a regime', () => {
  it('of the law on inspection is that of 2022 or of 2025', () => {
    const ids = ['inspection-2022', 'inspection-2025', 'specialised-check-2025', 'civil-service-check'] as const;
    expect(ids.filter((id) => isInspection({ id, body: 'provincial-inspectorate' }))).toEqual([
      'inspection-2022',
      'inspection-2025',
    ]);
  });

  it('demands an appraisal of an inspection by the Government, a province or a named ministry, of no check', () => {
    for (const body of ['other-inspectorate', 'department-inspectorate', 'department'] as const)
      expect(needsAppraisal({ id: 'inspection-2022', body })).toBe(false);
    expect(needsAppraisal({ id: 'civil-service-check', body: 'provincial-inspectorate' })).toBe(false);
    expect(needsAppraisal({ id: 'inspection-2025', body: 'provincial-inspectorate' })).toBe(true);
  });
});

describe('the state of a visit', () => {
  it('is over when it is closed, stopped or dropped, and ahead until it begins', () => {
    expect(STATES.filter(isVisitOver)).toEqual(['closed', 'stopped', 'dropped']);
    expect(STATES.filter(isVisitAhead)).toEqual(['planned', 'decided', 'announced']);
  });
});
