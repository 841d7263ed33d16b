/** Everything that the platform saw, for tests to assert over and for the page's transcript. */
export type LogEntry = {
  readonly sequence: number;
  /** The injected clock. */
  readonly at: Date;
  /** Real milliseconds from the server's start; for tests of pace. */
  readonly realMilliseconds: number;
  readonly durationMilliseconds: number;
  readonly method: string;
  readonly chatId: number | null;
  /** As received; files as `{ name, size }`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** HTTP status; 0 when the connection was cut without an answer. */
  readonly status: number;
  readonly description: string | null;
  readonly retryAfter: number | null;
  readonly fault: string | null;
  readonly violation: 'above-limit' | 'inside-retry-after' | null;
  readonly via: 'http' | 'webhook-reply';
  /** The call had its effect, whatever its answer was. */
  readonly effect: boolean;
};

export type RequestLog = {
  calls(method?: string): readonly LogEntry[];
  violations(kind?: NonNullable<LogEntry['violation']>): readonly LogEntry[];
  clear(): void;
};

/** A sandbox that runs for days must not grow for days. */
const KEPT_CALLS = 20_000;

export function createRequestLog(kept = KEPT_CALLS): RequestLog & { add(entry: Omit<LogEntry, 'sequence'>): LogEntry } {
  let entries: LogEntry[] = [];
  let sequence = 0;
  return {
    add(entry) {
      sequence += 1;
      const numbered = { ...entry, sequence };
      entries.push(numbered);
      if (entries.length > kept) entries = entries.slice(-kept / 2);
      return numbered;
    },
    calls: (method) =>
      method ? entries.filter((entry) => entry.method.toLowerCase() === method.toLowerCase()) : [...entries],
    violations: (kind) => entries.filter(({ violation }) => (kind ? violation === kind : violation !== null)),
    clear: () => void (entries = []),
  };
}
