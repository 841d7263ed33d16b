import { publicMessageKind, publicTimerKind } from '../../src/jobs/kind-in-public.js';

describe('kinds in logs and figures', () => {
  it('name a message of an inspection like any card', () => {
    for (const kind of ['visit-reminder', 'visit-limit', 'visit-event', 'visit-card', 'visit-list'])
      expect(publicMessageKind(kind)).toBe('card');
    expect(publicMessageKind('nudge')).toBe('nudge');
  });

  it('put a timer of an inspection under a name that every installation has without one', () => {
    for (const kind of ['visit-reminder', 'visit-limit', 'build-minutes'])
      expect(publicTimerKind(kind)).toBe(publicTimerKind('still-running'));
    expect(publicTimerKind('ladder')).toBe('ladder');
  });
});
