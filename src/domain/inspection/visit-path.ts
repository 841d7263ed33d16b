import { isInspection, needsAppraisal, type Regime } from './regime.js';
import type { Visit, VisitState, VisitStep } from './visit.js';

type Path = Readonly<Record<VisitStep, readonly VisitState[]>>;

/** Thanh tra: announced before it begins, report, draft, appraisal, conclusion, publication (Law 84/2025/QH15 Art. 26–37; the law of 2022 alike). */
const INSPECTION: Path = {
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

/**
 * Kiểm tra chuyên ngành and công vụ: minutes signed by both sides, a report if needed, the document that demands correction as conclusion, and its
 * follow-up (NĐ 217/2025/NĐ-CP Art. 15–16; facts/domain §4.3). Publishing is allowed, not required.
 */
const CHECK: Path = {
  decided: ['planned'],
  announced: ['decided'],
  began: ['decided', 'announced'],
  'direct-ended': ['began'],
  'minutes-signed': ['direct-ended'],
  reported: ['minutes-signed'],
  'draft-ordered': [],
  drafted: [],
  appraised: [],
  concluded: ['minutes-signed', 'reported'],
  published: ['concluded', 'follow-up'],
  'follow-up': ['concluded', 'published'],
  closed: ['follow-up', 'concluded', 'published'],
};

/** Whether a step may be taken from the visit's present state; the decision itself is possible before there is a regime. */
export function mayReach(visit: Visit, step: VisitStep): boolean {
  if (step === 'decided') return visit.state === 'planned';
  if (visit.regime === null) return false;
  return pathOf(visit, visit.regime)[step].includes(visit.state);
}

/** Announced at the door, as the check begins and not before: every surprise check, and kiểm tra chuyên ngành always (NĐ 217/2025). */
export function isAnnouncedAtStart(visit: Visit): boolean {
  const { regime, kind } = visit;
  if (regime === null || isInspection(regime)) return false;
  return kind === 'surprise' || regime.id === 'specialised-check-2025';
}

function pathOf(visit: Visit, regime: Regime): Path {
  if (isInspection(regime)) return needsAppraisal(regime) ? { ...INSPECTION, concluded: ['appraised'] } : INSPECTION;
  return isAnnouncedAtStart(visit) ? { ...CHECK, announced: [], began: ['decided'] } : CHECK;
}
