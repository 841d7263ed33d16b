/** Places where a process may die; the fault tests kill it at each. In production the hook does nothing. */
export const CRASH_POINTS = [
  'inbox-before-commit',
  'inbox-after-commit',
  'timer-before-commit',
  'timer-after-commit',
  'after-claim',
  'after-mark-sending',
  'after-http-before-record',
  'after-record',
] as const;

export type CrashPointName = (typeof CRASH_POINTS)[number];

export type CrashPoint = (name: CrashPointName) => void | Promise<void>;

export const noCrash: CrashPoint = () => undefined;
