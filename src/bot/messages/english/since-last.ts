import type { CardLine } from '../../../app/ports/card.js';
import type { FactRow } from '../../../app/ports/store/assignments.js';
import { sinceLast, sinceLastIn } from '../since-last.js';
import { englishAct } from './event.js';
import { englishInstant } from './words.js';

/** As `sinceLastLines`, in English. */
export function englishSinceLast(
  facts: readonly FactRow[],
  lastTold: Date | null,
  readerId: string,
): readonly CardLine[] {
  return sinceLastIn(
    {
      act: englishAct,
      instant: englishInstant,
      lastReport: 'Last report',
      nothingNew: 'Nothing new since last time',
      changed: 'Changed since last time',
      earlier: (more) => `… ${more} more before: see “History”.`,
    },
    sinceLast(facts, lastTold, readerId),
  );
}
