import type { Language } from '../../../app/ports/store/people.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import { periodRange } from './period-range.js';
import type { AskedPeriod, Question, QuestionIntent, Slots } from './question.js';
import { SAID, type SaidWords } from './said-words.js';

type Asked = Pick<Question, 'intent' | 'slots'>;
type NameOf = (unitId: string) => string;

const wordsOf = (intent: QuestionIntent, { form }: Slots, say: SaidWords): string =>
  form === null || (form !== 'by-document' && intent !== 'chart' && intent !== 'report-file')
    ? say.intents[intent]
    : say.forms[form];

export function periodWords(period: AskedPeriod, now: Date, language: Language = 'vi'): string {
  return SAID[language].period(period.kind, periodRange(period, dayOf(now)));
}

function subjectWords(slots: Slots, now: Date, nameOf: NameOf, language: Language): readonly string[] {
  const say = SAID[language];
  return [
    ...slots.units.map((unit) =>
      unit.unitIds[0] !== undefined && unit.unitIds.length === 1 ? nameOf(unit.unitIds[0]) : say.typed(unit.words),
    ),
    ...(slots.group === null ? [] : [say.typed(slots.group.words)]),
    ...(slots.document === null ? [] : [say.document(slots.document)]),
    ...(slots.number === null ? [] : [say.task(slots.number)]),
    ...(slots.person === null ? [] : [say.typed(slots.person)]),
    ...(slots.period === null ? [] : [periodWords(slots.period, now, language)]),
  ];
}

/** The parts of what was asked, in the order in which they are said; a comparison is one part. */
function parts({ intent, slots }: Asked, now: Date, nameOf: NameOf, language: Language): readonly string[] {
  const say = SAID[language];
  if (intent === 'compare' && slots.units.length > 1) {
    const [first = '', ...others] = subjectWords({ ...slots, period: null, base: null }, now, nameOf, language);
    const days = slots.period ?? slots.base;
    return [say.compareUnits(first, others, days === null ? null : periodWords(days, now, language))];
  }
  if (intent === 'compare') {
    const { period, base, ...rest } = slots;
    return [
      say.comparePeriods(
        subjectWords({ ...rest, base, period: base }, now, nameOf, language),
        period === null ? null : periodWords(period, now, language),
      ),
    ];
  }
  const state = slots.state === null ? [] : [say.states[slots.state]];
  return [wordsOf(intent, slots, say), ...state, ...subjectWords(slots, now, nameOf, language)].filter(
    (part) => part !== '',
  );
}

/** The question in words that the grammar reads back to the same question: for buttons, and to remember what was asked. */
export const questionWords = (question: Asked, now: Date, nameOf: NameOf): string =>
  parts(question, now, nameOf, 'vi').join(' ');

/** "quá hạn · Sở Tài chính · tháng 10/2026", in the language of whoever asked. */
export const understoodWords = (question: Asked, now: Date, nameOf: NameOf, language: Language = 'vi'): string =>
  parts(question, now, nameOf, language).join(' · ');
