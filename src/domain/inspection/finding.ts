import { isVisitOver, type Visit } from './visit.js';

/** nhắc nhở · khuyết điểm · vi phạm · vi phạm nghiêm trọng, có dấu hiệu tội phạm. */
export const SEVERITIES = ['note', 'shortcoming', 'violation', 'serious'] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * What a team found. It concerns a unit, or a person of that unit by work name and title only; every violation names the rule that was broken
 * (minutes: Law 84/2025/QH15 Art. 33; NĐ 217/2025/NĐ-CP Art. 15).
 */
export type Finding = {
  readonly id: string;
  readonly visitId: string;
  readonly unitId: string;
  /** Work name and title of the person concerned; null when the unit as such. */
  readonly person: string | null;
  readonly severity: Severity;
  readonly text: string;
  /** Article and document, e.g. "Điều 8 Quy chế làm việc ban hành kèm …"; never guessed. */
  readonly legalBasis: string | null;
  readonly fileIds: readonly string[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

export type FindingProblem = 'no-text' | 'no-legal-basis' | 'unit-not-inspected' | 'nothing-to-show';

/** What is missing before a finding may enter the minutes; empty when nothing is. A note may stand without a legal basis, a violation may not. */
export function findingProblems(finding: Finding, inspectedUnitIds: readonly string[]): readonly FindingProblem[] {
  const problems: FindingProblem[] = [];
  if (finding.text.trim() === '') problems.push('no-text');
  if (!inspectedUnitIds.includes(finding.unitId)) problems.push('unit-not-inspected');
  const grave = finding.severity === 'violation' || finding.severity === 'serious';
  if (grave && (finding.legalBasis ?? '').trim() === '') problems.push('no-legal-basis');
  if (finding.severity === 'serious' && finding.fileIds.length === 0) problems.push('nothing-to-show');
  return problems;
}

/** Whether something may still be written into the visit: from the arrival until the conclusion is signed. */
export function isRecordable({ state, reached }: Pick<Visit, 'state' | 'reached'>): boolean {
  return !isVisitOver(state) && reached.began !== undefined && reached.concluded === undefined;
}
