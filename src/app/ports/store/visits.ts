import type { Finding } from '../../../domain/inspection/finding.js';
import type { Programme } from '../../../domain/inspection/programme.js';
import type { Recommendation } from '../../../domain/inspection/recommendation.js';
import type { Reading } from '../../../domain/inspection/reading.js';
import type { InspectionWorld } from '../../../domain/inspection/sight.js';
import type { Statement } from '../../../domain/inspection/statement.js';
import type { Violation } from '../../../domain/inspection/violation.js';
import type { Visit, VisitFact } from '../../../domain/inspection/visit.js';
import type { YearSource } from '../../../domain/inspection/year-source.js';

/** Rows of visits with all that hangs on them; raw, for `sight` alone to look at on behalf of a person. */
export type InspectionRecords = Omit<InspectionWorld, 'posts' | 'tree'>;

export type VisitFactRow = VisitFact & {
  readonly id: string;
  readonly visitId: string;
  readonly inboxId: bigint | null;
};

export type VisitStore = {
  /** False when the code is taken: another one is drawn. */
  insert(
    visit: Visit,
    extra: {
      readonly createdBy: string | null;
      readonly createdAt: Date;
      readonly relatedUnitIds?: readonly string[];
      readonly source?: string | null;
    },
  ): Promise<boolean>;
  /** Writes the row and its memberships if its version is still below `next.version` by one; false when somebody was first. */
  update(next: Visit): Promise<boolean>;
  /**
   * All that a person could be allowed to know of at an instant. Never narrower than what they may see; what is hidden from them is not even read, so that it
   * cannot show in the time of an answer.
   */
  around(reading: Reading): Promise<InspectionRecords>;
  /** One visit with all that hangs on it, for the program itself (timers, rendering); empty when there is none. */
  records(visitId: string): Promise<InspectionRecords>;
  appendFact(fact: VisitFactRow): Promise<void>;
  factsOf(visitId: string): Promise<readonly VisitFactRow[]>;
  addFinding(finding: Finding): Promise<void>;
  addStatement(statement: Statement): Promise<void>;
  addRecommendation(recommendation: Recommendation, at: Date, by: string | null): Promise<void>;
  /** The recommendation became this assignment; when that is done, so is the recommendation. */
  setAssignment(recommendationId: string, assignmentId: string): Promise<void>;
  saveViolation(violation: Violation, at: Date): Promise<void>;
  programme(id: string): Promise<Programme | null>;
  programmesOf(year: number): Promise<readonly Programme[]>;
  /** Inserts or replaces; the caller has read it in the same transaction. */
  saveProgramme(programme: Programme, by: string | null, at: Date): Promise<void>;
  yearAccount(year: number): Promise<YearSource | null>;
  saveYearAccount(account: YearSource, by: string | null, at: Date): Promise<void>;
};
