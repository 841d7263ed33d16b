import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../app/ports/clock.js';
import type { Ids } from '../app/ports/ids.js';
import type { Store, Tx } from '../app/ports/store/tx.js';
import type { CalendarTable } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/unit/directory.js';
import type { Unit } from '../domain/unit/unit.js';
import type { PrismaClient } from './generated/client.js';
import { isTransient } from './transient-error.js';
import { auditOf } from './tx/audit.js';
import { assignmentsOf } from './tx/assignments.js';
import type { Client, Touched, TxContext } from './tx/context.js';
import { dialogueOf, inboxOf, tokensOf } from './tx/conversation.js';
import { contestsOf } from './tx/contests.js';
import { digestOf } from './tx/digest.js';
import { directivesOf } from './tx/directives.js';
import { enrolmentOf } from './tx/enrolment.js';
import { feedsOf } from './tx/feeds.js';
import { groupsOf } from './tx/groups.js';
import { outboxOf } from './tx/outbox.js';
import { personalDataOf } from './tx/personal-data.js';
import { retentionOf } from './tx/retention.js';
import { peopleOf } from './tx/people.js';
import { calendarOf, filesOf, intakeOf, laddersOf, settingsOf } from './tx/settings.js';
import { timersOf } from './tx/timers.js';
import { unitsOf } from './tx/units.js';
import { visitsOf } from './tx/visits.js';

const ATTEMPTS = 5;

export type StoreDeps = {
  readonly prisma: PrismaClient;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly makeDirectory: (units: readonly Unit[]) => Directory;
  readonly shippedCalendar: CalendarTable;
  /** Called after each commit that left something to do; must not throw. Losing the call costs a sweep interval. */
  readonly committed?: (touched: Readonly<Touched>) => void;
};

/** The store, and for the stores of claims one transaction in which the raw client can be used beside the ports. */
export type EngineStore = Store & {
  transactionWithClient<T>(work: (tx: Tx, client: Client) => Promise<T>): Promise<T>;
};

export function createStore(deps: StoreDeps): EngineStore {
  const { prisma, clock, ids, makeDirectory, shippedCalendar } = deps;
  const cache: TxContext['cache'] = { directory: null, calendar: null, ladders: new Map() };

  async function attempt<T>(work: (tx: Tx, client: Client) => Promise<T>): Promise<T> {
    const touched: Touched = { outbox: false, timersDueAt: null };
    const result = await prisma.$transaction((client) =>
      work(txOf({ client, clock, ids, touched, makeDirectory, shippedCalendar, cache, versions: new Map() }), client),
    );
    if (touched.outbox || touched.timersDueAt !== null) deps.committed?.(touched);
    return result;
  }

  async function transactionWithClient<T>(work: (tx: Tx, client: Client) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        if (tries >= ATTEMPTS || !isTransient(error)) throw error;
        // Two transactions that met once would meet again if they restarted in step.
        await sleep(Math.random() * 20 * tries);
      }
    }
  }

  return { transaction: transactionWithClient, transactionWithClient };
}

function txOf(context: TxContext): Tx {
  return {
    units: unitsOf(context),
    people: peopleOf(context),
    groups: groupsOf(context),
    enrolment: enrolmentOf(context),
    directives: directivesOf(context),
    assignments: assignmentsOf(context),
    contests: contestsOf(context),
    feeds: feedsOf(context),
    timers: timersOf(context),
    digest: digestOf(context),
    outbox: outboxOf(context),
    inbox: inboxOf(context),
    tokens: tokensOf(context),
    dialogue: dialogueOf(context),
    files: filesOf(context),
    intake: intakeOf(context),
    calendar: calendarOf(context),
    ladders: laddersOf(context),
    settings: settingsOf(context),
    audit: auditOf(context),
    personalData: personalDataOf(context),
    retention: retentionOf(context),
    visits: visitsOf(context),
  };
}
