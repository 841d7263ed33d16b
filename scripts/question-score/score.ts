import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion } from '../../src/bot/conversation/questions/parse-question.js';
import { periodRange } from '../../src/bot/conversation/questions/period-range.js';
import { SURE, type AskedPeriod, type Question } from '../../src/bot/conversation/questions/question.js';
import { isTopic } from '../../src/bot/conversation/questions/topics.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { createDirectory, type Directory } from '../../src/domain/unit/directory.js';
import { fold } from '../../src/domain/unit/fold.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';

/** One line of a labelled file; see tests/fixtures/questions.README.md. */
export type LabelledQuestion = {
  readonly text: string;
  readonly intent: string;
  readonly slots: Record<string, unknown>;
  readonly after?: string;
  readonly ask?: boolean;
};

export type ScoredQuestion = {
  readonly label: LabelledQuestion;
  readonly question: Question;
  readonly slots: Record<string, unknown>;
  /** Intent and everything that is named are read as labelled. */
  readonly whole: boolean;
  /** Answered, sure of itself, as another question than the labelled one. */
  readonly wrong: boolean;
  /** The intent is right and a slot is not, without a doubt shown. */
  readonly wrongSlot: boolean;
};

const ROOT = join(__dirname, '..', '..');
const TODAY = localDate('2026-11-23');

export function shippedDirectory(): Directory {
  return createDirectory(
    unitsFromReference(JSON.parse(readFileSync(join(ROOT, 'reference', 'hanoi-units.json'), 'utf8'))),
  );
}

export function labelledQuestions(file: string): readonly LabelledQuestion[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledQuestion);
}

/** The files that hold a floor: the first written before the grammar, the others after it by people who had not read it, and mended for since. */
export const LABELLED_FILES = [
  'questions',
  'questions-fresh',
  'questions-blind-l',
  'questions-blind-m',
  'questions-blind-n',
  'questions-blind-o',
  'questions-blind-p',
  'questions-blind-q',
].map((name) => join(ROOT, 'tests', 'fixtures', `${name}.jsonl`));

export function readAs(directory: Directory, text: string, after?: string): Question {
  const today = TODAY;
  return parseQuestion(text, {
    directory,
    today,
    previous: after === undefined ? null : parseQuestion(after, { directory, today, previous: null }),
  });
}

/** Slots in the shape of the labels. */
function slotsOf({ slots }: Question, directory: Directory): Record<string, unknown> {
  const names = slots.units.map((unit) =>
    unit.unitIds.length === 0 ? unit.words : unit.unitIds.map((id) => directory.unit(id)?.name ?? id).join('|'),
  );
  return {
    ...(names.length === 1 ? { unit: names[0] } : names.length > 1 ? { units: names } : {}),
    // A document that is named by what it is about has no slot in the labels.
    ...(slots.document === null || isTopic(slots.document) ? {} : { document: slots.document }),
    ...(slots.number === null ? {} : { number: slots.number }),
    ...(slots.person === null ? {} : { person: slots.person }),
    ...(slots.state === null ? {} : { state: slots.state }),
    ...(slots.period === null ? {} : { period: slots.period }),
  };
}

/** Accents and the order of units do not matter. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return fold(value);
  if (Array.isArray(value)) return value.map(comparable).sort();
  if (value === null || typeof value !== 'object') return value;
  // "thứ sáu" and "27/11" are one day, "quý III năm nay" and "quý III" one quarter.
  if ('kind' in value) {
    const { from, to } = periodRange(value as AskedPeriod, TODAY);
    return `${from} ${to}`;
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
}

export function scoreQuestion(label: LabelledQuestion, directory: Directory): ScoredQuestion {
  const question = readAs(directory, label.text, label.after);
  const slots = slotsOf(question, directory);
  const intent = question.intent === label.intent;
  const whole = intent && JSON.stringify(comparable(slots)) === JSON.stringify(comparable(label.slots));
  const sure = question.intent !== 'not-understood' && question.confidence >= SURE;
  return { label, question, slots, whole, wrong: sure && !intent, wrongSlot: sure && intent && !whole };
}
