/**
 * Precision, recall and F1 of the reader over a labelled folder: `npm run read:score -- DIR`, where DIR holds `text/*.txt` and
 * `labels.jsonl`. `alt` on a label is neutral (omit, merge, split, other leads or deadline). Misses are listed after the table.
 * With `--ocr` what the recogniser loses: the same documents from paper against their text; `--ocr SCANS` takes PDFs of the same names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHolidayTable } from '../src/domain/calendar/holiday-table.js';
import { readDirective } from '../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../src/domain/unit/directory.js';
import { unitsFromReference } from '../src/domain/unit/reference.js';
import { recognisedTexts } from './read-score/ocr.js';
import { parseLabels } from './read-score/labels.js';
import { scoreDocuments } from './read-score/score.js';
import { ratesOf, type Count, type Tally } from './read-score/tally.js';

/** Working days are counted as the country keeps them: labels hold such sums. */
const { table: calendar } = parseHolidayTable(
  JSON.parse(readFileSync(join(__dirname, '../reference/holidays.json'), 'utf8')),
);

function line(name: string, counted: Count): string {
  const { precision, recall, f1 } = ratesOf(counted);
  const { tp, fp, fn } = counted;
  return `${name.padEnd(24)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${tp} right, ${fp} invented, ${fn} missed)`;
}

function print(documents: number, { tables, header, sure, misses }: Tally): void {
  console.log(`${documents} documents`);
  for (const [name, { right, all }] of [...header].sort())
    console.log(`${name.padEnd(24)} ${(right / all).toFixed(3)}  (${right} of ${all})`);
  console.log(line('obligation paragraphs', tables.obligation));
  console.log(line('(lead, obligation)', tables.lead));
  console.log(line('dated (lead, deadline)', tables.dated));
  console.log(line('deadline, every kind', tables.deadline));
  console.log(line('cooperate', tables.cooperate));
  console.log(line('report to', tables.reportTo));
  console.log(
    `${'sure but wrong'.padEnd(24)} ${((100 * sure.wrong) / Math.max(1, sure.all)).toFixed(2)} %  (${sure.wrong} of ${sure.all})`,
  );
  if (misses.length > 0) console.log(`\nMisses (${misses.length}):\n${misses.join('\n')}`);
}

async function main(): Promise<void> {
  const [folder, option, scans] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Cách dùng: npm run read:score -- THƯ_MỤC   (trong đó có text/*.txt và labels.jsonl)');
    process.exitCode = 2;
    return;
  }
  const directory = createDirectory(
    unitsFromReference(JSON.parse(readFileSync(join(__dirname, '../reference/hanoi-units.json'), 'utf8'))),
  );
  const documents = parseLabels(readFileSync(join(folder, 'labels.jsonl'), 'utf8'));
  const read = (file: string, text = readFileSync(join(folder, 'text', file), 'utf8')) =>
    readDirective({ text, fileName: file }, { directory, calendar });
  if (option !== '--ocr') {
    print(
      documents.length,
      scoreDocuments(documents, (file) => read(file)),
    );
    return;
  }
  const texts = await recognisedTexts(folder, documents, scans ?? null);
  const both = documents.filter(({ file }) => texts.has(file));
  const clean = scoreDocuments(both, (file) => read(file));
  const paper = scoreDocuments(both, (file) => read(file, texts.get(file)));
  print(both.length, paper);
  for (const [name, table] of [
    ['obligation paragraphs', 'obligation'],
    ['(lead, obligation)', 'lead'],
    ['dated (lead, deadline)', 'dated'],
  ] as const) {
    const [before, after] = [ratesOf(clean.tables[table]).f1, ratesOf(paper.tables[table]).f1];
    console.log(
      `${name.padEnd(24)} F1 of the text ${before.toFixed(3)}, from paper ${after.toFixed(3)}, lost ${(before - after).toFixed(3)}`,
    );
  }
}

void main();
