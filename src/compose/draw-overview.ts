import type { DrawOverview } from '../app/directive/send-overview.js';
import type { Clock } from '../app/ports/clock.js';
import type { PictureRenderer } from '../bot/charts/render-in-worker.js';
import { overviewOf } from '../bot/messages/overview-words.js';

/** The picture of a long draft, drawn in the thread of all pictures; null when it cannot be drawn in time. */
export function createDrawOverview({
  pictures,
  clock,
}: {
  readonly pictures: PictureRenderer;
  readonly clock: Clock;
}): DrawOverview {
  return async (draft) => {
    const drawn = await pictures.render(
      { kind: 'draft-overview', input: overviewOf(draft) },
      { theme: 'light', asOf: clock.now(), scope: draft.issuer.value ?? '' },
    );
    return drawn.ok ? drawn.png : null;
  };
}
