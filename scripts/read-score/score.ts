import type { ReadingResult } from '../../src/domain/directive/directive.js';
import type { LabelledDocument } from './labels.js';
import { scoreHeader } from './score-header.js';
import { scoreTasks } from './score-tasks.js';
import { emptyTally, miss, type Tally } from './tally.js';

/** Scores readings of labelled documents; a refused document misses everything. */
export function scoreDocuments(documents: readonly LabelledDocument[], read: (file: string) => ReadingResult): Tally {
  const tally = emptyTally();
  for (const doc of documents) {
    const result = read(doc.file);
    if (result.ok) {
      scoreHeader(tally, doc, result.draft);
      scoreTasks(tally, doc, result.draft);
    } else {
      tally.tables.obligation.fn += doc.obligations.length;
      miss(tally, doc.file, 'refused', null, result.refusal);
    }
  }
  return tally;
}
