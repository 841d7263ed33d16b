import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';
import { parseLabels } from '../../scripts/read-score/labels.js';
import { scoreDocuments } from '../../scripts/read-score/score.js';
import { CALENDAR } from './official-calendar.js';

/** The labelled documents, read with the units of Hà Nội. */
export const fixtures = join(__dirname, '../fixtures/directives');
export const directory = createDirectory(
  unitsFromReference(JSON.parse(readFileSync(join(__dirname, '../../reference/hanoi-units.json'), 'utf8'))),
);
/** Working days as the country keeps them: labels hold such sums. */
export const calendar: CalendarTable = CALENDAR;

const readFile = (folder: string, file: string) =>
  readDirective({ text: readFileSync(join(folder, 'text', file), 'utf8'), fileName: file }, { directory, calendar });

export function draftOf(file: string, folder = fixtures): DirectiveDraft {
  const result = readFile(folder, file);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

/** What is read from the documents of a folder, held against their labels. */
export function tally(folder: string) {
  return scoreDocuments(parseLabels(readFileSync(join(folder, 'labels.jsonl'), 'utf8')), (file) =>
    readFile(folder, file),
  );
}
