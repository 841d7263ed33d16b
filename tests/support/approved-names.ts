import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/domain/unit/fold.js';
import { nameStarts } from '../../src/domain/unit/names/heads.js';
import { namesAt } from '../../src/domain/unit/names/name-list.js';
import { personAt } from '../../src/domain/unit/names/persons.js';
import { wordsOf } from '../../src/domain/unit/words.js';
import { namesOf, personOf } from '../unit/unit/names-of.js';
import { documentsOf, folders } from './approved-readings.js';

export const approvedNames = join(__dirname, '../fixtures/names-as-parsed.txt');

/** Words behind a name that are kept with it: what stops a name is half of reading it. */
const BEHIND = 4;
/** Of a place where a name might stand and does not, a few words are enough. */
const WITHOUT_NAME = 8;

/** The same words are looked at in front of so many different ones. */
const OFTEN = 2;

/**
 * Every phrase of the documents that begins with a name or a person, a fourth of those that look so and do not; each sixth once more without its
 * accents.
 */
function phrases(): string[] {
  const found = new Set<string>();
  const nameless = new Set<string>();
  const met = new Map<string, number>();
  for (const folder of folders())
    for (const file of documentsOf(folder)) {
      const text = readFileSync(join(folder, 'text', file), 'utf8').normalize('NFC');
      const words = wordsOf(text, fold(text));
      words.forEach(({ start }, at) => {
        const next = Math.max(namesAt(words, at)?.next ?? 0, personAt(words, at)?.next ?? 0);
        if (next === 0 && !nameStarts(words, at)) return;
        const name = text.slice(start, words[Math.max(at, next - 1)]!.end);
        met.set(name, (met.get(name) ?? 0) + 1);
        if (met.get(name)! > OFTEN) return;
        const end = words[Math.min(words.length, next === 0 ? at + WITHOUT_NAME : next + BEHIND) - 1]!.end;
        (next === 0 ? nameless : found).add(text.slice(start, end).replaceAll(/\s+/gu, ' '));
      });
    }
  const sorted = [...found, ...[...nameless].sort().filter((_, at) => at % 4 === 0)].sort();
  return [...sorted, ...sorted.filter((_, at) => at % 6 === 0).map((phrase) => plain(phrase))];
}

const plain = (phrase: string) =>
  phrase.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

export function parsedAnew(phrase: string): string {
  const [names, person] = [namesOf(phrase), personOf(phrase)];
  return `${phrase}\t${names}${person === names ? '' : `\t${person}`}`;
}

export const namesAnew = (): string => `${phrases().map(parsedAnew).join('\n')}\n`;
