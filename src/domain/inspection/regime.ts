import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { VisitKind } from './terms.js';

/**
 * Who carries a visit out. Inspectorates: Thanh tra Chính phủ · thanh tra tỉnh, thành phố · those of the ministries that the law names · the others.
 * `department-inspectorate` (thanh tra sở, huyện) ended on 1 July 2025. The rest check: a unit of a ministry, a specialised body of the city (sở) or of a
 * commune, a civil-service team (Đoàn kiểm tra công vụ).
 */
export const BODIES = [
  'government-inspectorate',
  'provincial-inspectorate',
  'ministry-inspectorate',
  'other-inspectorate',
  'department-inspectorate',
  'ministry-unit',
  'department',
  'commune-body',
  'civil-service-team',
] as const;

export type Body = (typeof BODIES)[number];

/** Law 11/2022/QH15 · Law 84/2025/QH15 · NĐ 217/2025/NĐ-CP · kiểm tra công vụ, for which no statute sets limits (facts/domain §4.1). */
export type RegimeId = 'inspection-2022' | 'inspection-2025' | 'specialised-check-2025' | 'civil-service-check';

export type Regime = { readonly id: RegimeId; readonly body: Body };

export type RegimeChoice =
  | { readonly ok: true; readonly regime: Regime; readonly notes: readonly RegimeNote[] }
  | { readonly ok: false; readonly reason: 'departments-no-longer-inspect' | 'body-may-not-check' };

/**
 * `transitional`: decided under the old law, which stays in force for it. `decree-not-yet-issued`: between the end of departmental inspection (1 July
 * 2025) and NĐ 217/2025 (5 August 2025) there was no decree on kiểm tra chuyên ngành; its limits are applied and whoever decides is told.
 */
type RegimeNote = 'transitional' | 'decree-not-yet-issued';

/** Law 84/2025/QH15 in force. */
const NEW_LAW_FROM = localDate('2025-07-01');
/** NĐ 217/2025/NĐ-CP issued. */
const SPECIALISED_CHECK_FROM = localDate('2025-08-05');

/**
 * The rules under which a visit runs, chosen by the day of its decision (Asia/Ho_Chi_Minh) and by who carries it out: thanh tra chuyên ngành by a
 * department before 1 July 2025, kiểm tra chuyên ngành since, thanh tra by inspectorates only. `today` is only used to note that an old decision
 * continues under the old law (Law 84/2025/QH15 Art. 64). Sources: facts/domain §4.
 */
export function chooseRegime(
  kind: VisitKind,
  body: Body,
  decidedOn: LocalDate,
  today: LocalDate = decidedOn,
): RegimeChoice {
  const old = decidedOn < NEW_LAW_FROM;
  const transitional: readonly RegimeNote[] = old && today >= NEW_LAW_FROM ? ['transitional'] : [];
  const inspection = (): RegimeChoice => ({
    ok: true,
    regime: { id: old ? 'inspection-2022' : 'inspection-2025', body },
    notes: transitional,
  });
  switch (body) {
    case 'government-inspectorate':
    case 'provincial-inspectorate':
    case 'ministry-inspectorate':
    case 'other-inspectorate':
      return inspection();
    case 'department-inspectorate':
      return old ? inspection() : { ok: false, reason: 'departments-no-longer-inspect' };
    case 'ministry-unit':
    case 'department':
    case 'commune-body':
      if (kind !== 'specialised') return { ok: true, regime: { id: 'civil-service-check', body }, notes: [] };
      // Before the new law a department that was given the task inspected under the law on inspection, as in the programme of 2024.
      if (old) return body === 'commune-body' ? { ok: false, reason: 'body-may-not-check' } : inspection();
      return {
        ok: true,
        regime: { id: 'specialised-check-2025', body },
        notes: decidedOn < SPECIALISED_CHECK_FROM ? ['decree-not-yet-issued'] : [],
      };
    case 'civil-service-team':
      if (kind === 'specialised') return { ok: false, reason: 'body-may-not-check' };
      return { ok: true, regime: { id: 'civil-service-check', body }, notes: [] };
  }
}

/** Whether the law on inspection, with its report, draft and appraisal, governs the visit. */
export function isInspection(regime: Regime): boolean {
  return regime.id === 'inspection-2022' || regime.id === 'inspection-2025';
}

/** Bodies whose draft conclusion must be appraised before it is signed (Law 84/2025 Art. 35: Thanh tra Chính phủ, tỉnh …). */
export function needsAppraisal(regime: Regime): boolean {
  return (
    isInspection(regime) &&
    (regime.body === 'government-inspectorate' ||
      regime.body === 'provincial-inspectorate' ||
      regime.body === 'ministry-inspectorate')
  );
}
