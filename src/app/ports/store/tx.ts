import type { ActionTokenStore } from './action-tokens.js';
import type { AssignmentStore } from './assignments.js';
import type { AuditStore } from './audit.js';
import type { CalendarStore } from './calendar.js';
import type { ContestStore } from './contests.js';
import type { DialogueStore } from './dialogue.js';
import type { DigestStore } from './digest.js';
import type { DirectiveStore } from './directives.js';
import type { EnrolmentStore } from './enrolment.js';
import type { FeedStore } from './feeds.js';
import type { FileRecords } from './files.js';
import type { GroupStore } from './groups.js';
import type { InboxRecords } from './inbox.js';
import type { IntakeStore } from './intake.js';
import type { LadderStore } from './ladders.js';
import type { OutboxStore } from './outbox.js';
import type { PeopleStore } from './people.js';
import type { PersonalDataStore, RetentionStore } from './personal-data.js';
import type { SettingStore } from './settings.js';
import type { TimerRecords } from './timers.js';
import type { UnitStore } from './units.js';
import type { VisitStore } from './visits.js';

/** Everything a use case may do inside one database transaction. Facts, audit, timers and outbox commit together or not at all. */
export type Tx = {
  readonly units: UnitStore;
  readonly people: PeopleStore;
  readonly groups: GroupStore;
  readonly enrolment: EnrolmentStore;
  readonly directives: DirectiveStore;
  readonly assignments: AssignmentStore;
  readonly contests: ContestStore;
  readonly feeds: FeedStore;
  readonly timers: TimerRecords;
  readonly digest: DigestStore;
  readonly outbox: OutboxStore;
  readonly inbox: InboxRecords;
  readonly tokens: ActionTokenStore;
  readonly dialogue: DialogueStore;
  readonly files: FileRecords;
  readonly intake: IntakeStore;
  readonly calendar: CalendarStore;
  readonly ladders: LadderStore;
  readonly settings: SettingStore;
  /** Inspections: rows for `sight` to look at, never for a list. */
  readonly visits: VisitStore;
  readonly personalData: PersonalDataStore;
  readonly retention: RetentionStore;
  readonly audit: AuditStore;
};

export type Store = {
  /** Runs the work in one transaction; retried from the start on a serialization failure or deadlock. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};
