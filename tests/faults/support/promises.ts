/** The promises of the design and what shows them: experiments here, or tests elsewhere where no fault is needed. */
export type Promised = {
  readonly promise: string;
  readonly experiments: readonly string[];
  readonly tests?: readonly string[];
};

export const PROMISES: readonly Promised[] = [
  {
    promise: 'An acknowledged press is durable: when the person sees “đã ghi nhận”, a power cut does not undo it',
    experiments: [
      'crash inbox-before-commit',
      'crash inbox-after-commit',
      'database restart',
      'database cut',
      'random kills',
      'kill in a crowd',
      'redis down',
    ],
  },
  {
    promise:
      'At least once, and duplicates bounded by what was in flight at a crash; an unknown outcome is marked as such',
    experiments: [
      'crash after-claim',
      'crash after-mark-sending',
      'crash after-http-before-record',
      'crash after-record',
      'random kills',
      'timeout before',
      'timeout after',
      'gateway pages',
    ],
  },
  {
    promise: 'Urgent overtakes everything; quiet hours hold for all else, escalations and repeats included',
    experiments: ['quiet hours'],
    tests: ['bench:delivery', 'tests/integration/jobs-delivery.test.ts'],
  },
  {
    promise: 'One person gets one morning digest, not twenty messages',
    experiments: ['crash timer-before-commit', 'crash timer-after-commit'],
    tests: ['tests/e2e/digest-after-outage.test.ts'],
  },
  {
    promise: 'Who may see what is decided in one place; a surprise visit is invisible outside its team',
    experiments: [],
    tests: ['tests/property/access.test.ts', 'tests/property/inspection'],
  },
  {
    promise: 'Every act is in a tamper-evident log',
    experiments: ['random kills', 'database restart', 'crash inbox-before-commit'],
    tests: ['tests/integration/store-audit.test.ts'],
  },
  {
    promise: 'A wrong setting, a bad file, a broken message: a clear error, and nothing lost',
    experiments: ['updates doubled and reordered', 'disk full'],
    tests: ['tests/e2e/bad-input.test.ts', 'tests/unit/config.test.ts'],
  },
  {
    promise: 'BullMQ holds nothing that the database could not rebuild',
    experiments: ['redis flushall', 'redis down', 'redis without AOF', 'redis stalled'],
  },
  {
    promise: 'Recovery within 60 s',
    experiments: ['database stall', 'database half-open', 'platform half-open', 'two pollers', 'rolling update'],
  },
  {
    promise: '0 calls inside a retry_after',
    experiments: ['429 small', '429 huge', 'blocked people'],
  },
  {
    promise: 'Timers go by the clock of the database alone',
    experiments: ['clock +11 min', 'clock −11 min'],
  },
  {
    promise: 'A restored backup sends nothing again unseen',
    experiments: ['restore'],
  },
];
