import type { HealthStore } from '../app/ports/queues.js';
import type { WatchStore } from '../app/ports/watch.js';
import { daysBetween, dayOf } from '../domain/calendar/local-date.js';
import type { CalendarTable } from '../domain/calendar/working-calendar.js';
import type { MetricCounter, Metrics, MetricValue } from '../jobs/metrics.js';
import type { DatabaseClock } from '../store/database-clock.js';

/** What is looked up when somebody asks for the figures. */
type Looked = {
  readonly watch: WatchStore;
  readonly health: Pick<HealthStore, 'last'>;
  readonly clock: Pick<DatabaseClock, 'now' | 'skewMs'>;
  readonly calendar: CalendarTable;
  /** Zalo Official Account runs here: only it has a window. */
  readonly zaloRuns: boolean;
};

export type Prometheus = {
  readonly metrics: Metrics;
  /** From here on the figures of the database are part of the answer. */
  watch(looked: Looked): void;
  text(): Promise<{ readonly type: string; readonly body: string }>;
};

type Labels = Readonly<Record<string, string>>;

const COUNTERS: Readonly<Record<MetricCounter, { readonly help: string; readonly labels: readonly string[] }>> = {
  inbox_received: { help: 'Updates taken in', labels: ['channel'] },
  inbox_duplicate: { help: 'Updates that were here already', labels: ['channel'] },
  inbox_done: { help: 'Updates worked off', labels: ['channel'] },
  inbox_retry: { help: 'Updates that failed and will be tried again', labels: ['channel'] },
  inbox_dead: { help: 'Updates given up', labels: ['channel'] },
  timer_fired: { help: 'Timers fired', labels: ['kind'] },
  timer_early: { help: 'Jobs of timers that came before their time: some clock is ahead', labels: [] },
  timer_retry: { help: 'Timers that failed and will be tried again', labels: ['kind'] },
  timer_dead: { help: 'Timers given up', labels: ['kind'] },
  outbox_outcome: { help: 'Calls to send or edit, by outcome', labels: ['channel', 'outcome'] },
  outbox_gate: { help: 'Decisions of the gate', labels: ['channel', 'decision'] },
  outbox_late_record: { help: 'Outcomes that came after the row had gone on', labels: ['channel'] },
  outbox_throttled: { help: 'Answers 429 and their like', labels: ['channel', 'scope'] },
  outbox_swept: { help: 'Rows that a sweep had to settle', labels: ['what'] },
  job_failed: { help: 'Failed jobs and sweeps', labels: ['job'] },
  job_stalled: { help: 'Jobs whose worker died', labels: ['queue'] },
  enqueue_failed: { help: 'Wake-ups that Redis did not take; sweeps make up for them', labels: ['job'] },
  audit_sealed: { help: 'Audit events put into the chain', labels: [] },
  auditor_run: { help: 'Runs of the auditor', labels: ['healthy'] },
  clock_jumped: { help: 'Times that a clock was set', labels: ['of'] },
};

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];
const SLOW = [0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 900, 3600];
const HISTOGRAMS: Readonly<
  Record<
    MetricValue,
    { readonly help: string; readonly labels: readonly string[]; readonly buckets: readonly number[] }
  >
> = {
  timer_lateness_ms: { help: 'From due to fired', labels: ['kind'], buckets: SLOW },
  outbox_wait_ms: { help: 'From may go to sending', labels: ['lane'], buckets: SLOW },
  inbox_wait_ms: { help: 'From receipt of an update to the end of its work', labels: ['channel'], buckets: FAST },
  send_duration_ms: { help: 'Duration of calls to send', labels: ['channel'], buckets: FAST },
  press_to_answer_ms: { help: 'From receipt of a press to its answer', labels: ['channel'], buckets: FAST },
};

/** Figures for Prometheus. The library is loaded only where somebody collects. */
export async function openPrometheus(): Promise<Prometheus> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counters = Object.fromEntries(
    Object.entries(COUNTERS).map(([name, { help, labels }]) => [
      name,
      new Counter({ name: `dondoc_${name}_total`, help, labelNames: [...labels], registers }),
    ]),
  );
  const histograms = Object.fromEntries(
    Object.entries(HISTOGRAMS).map(([name, { help, labels, buckets }]) => [
      name,
      new Histogram({
        name: `dondoc_${name.replace(/_ms$/, '')}_seconds`,
        help,
        labelNames: [...labels],
        buckets: [...buckets],
        registers,
      }),
    ]),
  );
  const gauge = (name: string, help: string, ...labelNames: string[]): ((value: number, labels?: Labels) => void) => {
    const made = new Gauge({ name: `dondoc_${name}`, help, labelNames, registers });
    return (value, labels = {}) => made.set(labels, value);
  };
  const set = {
    messages: gauge('outbox_messages', 'Open outbox rows', 'state'),
    messageAge: gauge('outbox_oldest_seconds', 'Since when the oldest open row might have gone', 'state'),
    unknown: gauge('outbox_unknown', 'Messages of which nobody knows whether they arrived'),
    sweepAge: gauge('sweep_age_seconds', 'Since when a sweep last ended well, in any process', 'sweep'),
    lease: gauge('lease_held', 'Leases that somebody holds now', 'lease'),
    clean: gauge('auditor_clean_age_seconds', 'Since when the auditor last found all well'),
    finding: gauge('auditor_findings', 'What the last run of the auditor counted', 'what'),
    skew: gauge('clock_skew_seconds', 'How far the clock of this machine is ahead of the database'),
    window: gauge('window_people', "Active contacts by the state of the platform's window", 'channel', 'state'),
    horizon: gauge('holiday_horizon_days', 'Days until the table of holidays ends'),
  };

  async function look({ watch, health, clock, calendar, zaloRuns }: Looked): Promise<void> {
    const [messages, sweeps, leases, clean, report, windows] = await Promise.all([
      watch.openMessages(),
      watch.sweepAges(),
      watch.heldLeases(),
      watch.cleanAuditAge(),
      health.last(),
      zaloRuns ? watch.windows('zalo') : [],
    ]);
    for (const { state, count, age } of messages) {
      set.messages(count, { state });
      set.messageAge(age / 1000, { state });
      if (state === 'unknown') set.unknown(count);
    }
    for (const [sweep, age] of sweeps) set.sweepAge(age / 1000, { sweep });
    for (const lease of leases) set.lease(1, { lease });
    if (clean !== null) set.clean(clean / 1000);
    for (const [what, count] of Object.entries(report?.figures ?? {})) set.finding(count, { what });
    for (const { state, people } of windows) set.window(people, { channel: 'zalo', state });
    set.skew(clock.skewMs() / 1000);
    set.horizon(daysBetween(dayOf(clock.now()), calendar.horizon));
  }

  let looked: Looked | null = null;
  return {
    metrics: {
      count: (name, labels = {}, by = 1) => counters[name]?.inc(labels, by),
      observe: (name, value, labels = {}) => histograms[name]?.observe(labels, Math.max(0, value) / 1000),
    },
    watch(given) {
      looked = given;
    },
    async text() {
      if (looked !== null) {
        (registry.getSingleMetric('dondoc_lease_held') as InstanceType<typeof Gauge>).reset();
        await look(looked);
      }
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}
