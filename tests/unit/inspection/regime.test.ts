import { localDate } from '../../../src/domain/calendar/local-date.js';
import { chooseRegime } from '../../../src/domain/inspection/regime.js';

const day = localDate;

describe('the regime of a visit', () => {
  it('is thanh tra under the law of 2022 for a department that decided before 1 July 2025', () => {
    expect(chooseRegime('specialised', 'department', day('2024-03-01'))).toEqual({
      ok: true,
      regime: { id: 'inspection-2022', body: 'department' },
      notes: [],
    });
  });

  it('is kiểm tra chuyên ngành for a department since', () => {
    expect(chooseRegime('specialised', 'department', day('2025-09-01'))).toMatchObject({
      ok: true,
      regime: { id: 'specialised-check-2025' },
      notes: [],
    });
  });

  it('notes that between 1 July and 4 August 2025 the decree was not there yet', () => {
    expect(chooseRegime('specialised', 'department', day('2025-07-01'))).toMatchObject({
      notes: ['decree-not-yet-issued'],
    });
    expect(chooseRegime('specialised', 'department', day('2025-08-05'))).toMatchObject({ notes: [] });
  });

  it('stays that of its decision when the law changes, and says so', () => {
    expect(chooseRegime('specialised', 'provincial-inspectorate', day('2025-06-30'), day('2025-09-01'))).toEqual({
      ok: true,
      regime: { id: 'inspection-2022', body: 'provincial-inspectorate' },
      notes: ['transitional'],
    });
  });

  it('is thanh tra by inspectorates only since 1 July 2025', () => {
    expect(chooseRegime('surprise', 'provincial-inspectorate', day('2025-07-01'))).toMatchObject({
      regime: { id: 'inspection-2025' },
    });
    expect(chooseRegime('planned', 'department-inspectorate', day('2025-06-30'))).toMatchObject({
      regime: { id: 'inspection-2022' },
    });
    expect(chooseRegime('planned', 'department-inspectorate', day('2025-07-01'))).toEqual({
      ok: false,
      reason: 'departments-no-longer-inspect',
    });
  });

  it('is kiểm tra công vụ for a civil-service team, which may not carry out specialised checks', () => {
    expect(chooseRegime('surprise', 'civil-service-team', day('2024-05-01'))).toMatchObject({
      regime: { id: 'civil-service-check' },
    });
    expect(chooseRegime('specialised', 'civil-service-team', day('2026-05-01'))).toEqual({
      ok: false,
      reason: 'body-may-not-check',
    });
    expect(chooseRegime('specialised', 'commune-body', day('2024-05-01'))).toEqual({
      ok: false,
      reason: 'body-may-not-check',
    });
  });
});
