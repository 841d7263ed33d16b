/** Timers that go under one name: every installation has some of them, so that the name tells nothing. */
const REMINDERS: ReadonlySet<string> = new Set([
  'visit-reminder',
  'visit-limit',
  'build-minutes',
  'still-running',
  'decision',
  'handed',
]);

/**
 * The kind of a message as logs and figures may name it: whoever runs the machine belongs to no team, and a reminder by its name would tell of a visit (Law
 * 84/2025/QH15 Art. 6(4)). It goes by the name of what everybody gets all day; a name of its own would tell as much.
 */
export function publicMessageKind(kind: string): string {
  return kind.startsWith('visit-') ? 'card' : kind;
}

/** The same for timers. */
export function publicTimerKind(kind: string): string {
  return REMINDERS.has(kind) ? 'reminder' : kind;
}
