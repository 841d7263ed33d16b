/** Figures of the engine as they happen; the composition root connects them to whatever collects them. Labels are few and carry no ids. */
export type Metrics = {
  count(name: MetricCounter, labels?: Readonly<Record<string, string>>, by?: number): void;
  observe(name: MetricValue, value: number, labels?: Readonly<Record<string, string>>): void;
};

export type MetricCounter =
  | 'inbox_received'
  | 'inbox_duplicate'
  | 'inbox_done'
  | 'inbox_retry'
  | 'inbox_dead'
  | 'timer_fired'
  | 'timer_early'
  | 'timer_retry'
  | 'timer_dead'
  | 'outbox_outcome'
  | 'outbox_gate'
  | 'outbox_late_record'
  /** The platform said: slow down (429). */
  | 'outbox_throttled'
  | 'outbox_swept'
  | 'job_failed'
  | 'job_stalled'
  | 'enqueue_failed'
  | 'audit_sealed'
  | 'auditor_run'
  | 'clock_jumped';

export type MetricValue =
  /** Milliseconds between the due time of a timer and its firing. */
  | 'timer_lateness_ms'
  /** Milliseconds between the moment a message might go and its sending. */
  | 'outbox_wait_ms'
  /** Milliseconds between receipt of an update and the end of its work. */
  | 'inbox_wait_ms'
  | 'send_duration_ms'
  /** Milliseconds between receipt of a press and the answer that stops the button's spinning. */
  | 'press_to_answer_ms';

export const noMetrics: Metrics = { count: () => undefined, observe: () => undefined };
