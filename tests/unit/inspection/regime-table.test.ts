import { localDate } from '../../../src/domain/calendar/local-date.js';
import { BODIES, chooseRegime, type Body } from '../../../src/domain/inspection/regime.js';
import type { VisitKind } from '../../../src/domain/inspection/terms.js';

const KINDS: readonly VisitKind[] = ['planned', 'surprise', 'directed', 'specialised'];
const choose = (kind: VisitKind, body: Body, day: string): string => {
  const choice = chooseRegime(kind, body, localDate(day));
  return choice.ok ? choice.regime.id : choice.reason;
};
/** What each body carries out on a day: first any other visit, then a specialised one. */
const table = (day: string) =>
  Object.fromEntries(
    BODIES.map((body) => {
      const others = new Set(KINDS.filter((kind) => kind !== 'specialised').map((kind) => choose(kind, body, day)));
      return [body, [...others, choose('specialised', body, day)]];
    }),
  );

describe('who carries out what', () => {
  it('until 30 June 2025: inspectorates and departments inspect, the rest check', () => {
    expect(table('2025-06-30')).toEqual({
      'government-inspectorate': ['inspection-2022', 'inspection-2022'],
      'provincial-inspectorate': ['inspection-2022', 'inspection-2022'],
      'ministry-inspectorate': ['inspection-2022', 'inspection-2022'],
      'other-inspectorate': ['inspection-2022', 'inspection-2022'],
      'department-inspectorate': ['inspection-2022', 'inspection-2022'],
      'ministry-unit': ['civil-service-check', 'inspection-2022'],
      department: ['civil-service-check', 'inspection-2022'],
      'commune-body': ['civil-service-check', 'body-may-not-check'],
      'civil-service-team': ['civil-service-check', 'body-may-not-check'],
    });
  });

  it('since 1 July 2025: inspectorates inspect, departments and communes check', () => {
    expect(table('2025-07-01')).toEqual({
      'government-inspectorate': ['inspection-2025', 'inspection-2025'],
      'provincial-inspectorate': ['inspection-2025', 'inspection-2025'],
      'ministry-inspectorate': ['inspection-2025', 'inspection-2025'],
      'other-inspectorate': ['inspection-2025', 'inspection-2025'],
      'department-inspectorate': ['departments-no-longer-inspect', 'departments-no-longer-inspect'],
      'ministry-unit': ['civil-service-check', 'specialised-check-2025'],
      department: ['civil-service-check', 'specialised-check-2025'],
      'commune-body': ['civil-service-check', 'specialised-check-2025'],
      'civil-service-team': ['civil-service-check', 'body-may-not-check'],
    });
  });
});

describe('a note on the regime', () => {
  const notes = (body: Body, day: string, today: string, kind: VisitKind = 'specialised') => {
    const choice = chooseRegime(kind, body, localDate(day), localDate(today));
    return choice.ok ? choice.notes : choice.reason;
  };

  it('that the old law goes on is for a decision under it, from the day of the new one', () => {
    expect(notes('provincial-inspectorate', '2025-06-30', '2025-06-30')).toEqual([]);
    expect(notes('provincial-inspectorate', '2025-06-30', '2025-07-01')).toEqual(['transitional']);
    expect(notes('department', '2025-06-30', '2025-07-01')).toEqual(['transitional']);
    expect(notes('provincial-inspectorate', '2025-07-01', '2025-07-01')).toEqual([]);
  });

  it('that the decree was not there yet is for a specialised check before 5 August 2025', () => {
    expect(notes('department', '2025-08-04', '2025-08-04')).toEqual(['decree-not-yet-issued']);
    expect(notes('department', '2025-08-05', '2025-08-05')).toEqual([]);
    expect(notes('department', '2025-08-04', '2025-08-04', 'surprise')).toEqual([]);
    expect(notes('civil-service-team', '2025-06-30', '2025-08-04', 'surprise')).toEqual([]);
  });
});
