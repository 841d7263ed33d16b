import type { Card, CardAction } from '../../../app/ports/card.js';
import type { Language } from '../../../app/ports/store/people.js';
import type { InLanguage } from '../../messages/in-language.js';
import { QUESTIONS } from '../../messages/question-answers.js';
import { NO_SLOTS, type Question, type QuestionIntent } from './question.js';
import { questionWords, understoodWords } from './say-question.js';

/** The last line says how the sentence was understood; buttons lead to what else it could have meant and to the nearest questions. */
export function withReading(
  card: Card,
  question: Question,
  now: Date,
  nameOf: (id: string) => string,
  language: Language,
): Card {
  const words = QUESTIONS[language];
  const labels = LABELS[language];
  const doubtful = question.slots.units.some((unit) => unit.doubtful);
  // What a button asks stays Vietnamese in every language: it is read as if it had been typed.
  const ask = (label: string, asked: Pick<Question, 'intent' | 'slots'>): CardAction => ({
    label,
    intent: { do: 'ask', text: questionWords(asked, now, nameOf) },
  });
  const near = (intent: QuestionIntent): CardAction =>
    ask(labels[intent] ?? '', { intent, slots: neighbourSlots(intent, question) });
  const { intent, slots, other } = question;
  const neighbours: CardAction[] = [];
  if (intent === 'status-overview' && slots.form === null)
    neighbours.push(ask(words.byDocument, { intent, slots: { ...slots, form: 'by-document' } }));
  if (question.inherited === true)
    neighbours.push(ask(words.wholeScope, { intent, slots: { ...NO_SLOTS, period: slots.period, base: slots.base } }));
  if (other !== null && labels[other] !== undefined) neighbours.push(near(other));
  for (const next of NEIGHBOURS[intent] ?? []) {
    if (neighbours.length >= 3 || next === other) continue;
    neighbours.push(near(next));
  }
  const own = card.actions ?? [];
  return {
    ...card,
    lines: [
      ...card.lines,
      { text: words.understood(understoodWords(question, now, nameOf, language), doubtful), style: 'muted' },
    ],
    actions: [...own, ...neighbours.filter((next) => !own.some((action) => action.label === next.label))].slice(0, 6),
  };
}

/** The same subject; a picture of a ranking is of heads, of a comparison a trend, of one directive its timeline. A file holds what the answer lists. */
function neighbourSlots(intent: QuestionIntent, { intent: of, slots }: Question): Question['slots'] {
  if (intent === 'chart')
    return {
      ...slots,
      state: null,
      base: null,
      form: of === 'ranking' ? 'ranking' : of === 'compare' ? 'trend' : slots.document === null ? null : 'timeline',
      ...(of === 'compare' ? { period: null } : {}),
    };
  if (intent === 'report-file')
    return {
      ...slots,
      form: null,
      state: of === 'overdue' ? 'overdue' : of === 'who-not-acknowledged' ? 'not-acknowledged' : slots.state,
    };
  return { ...slots, state: null, form: null, ...(of === 'compare' ? { period: slots.base, base: null } : {}) };
}

type Labels = Partial<Record<QuestionIntent, string>>;

const LABELS: InLanguage<Labels> = {
  vi: {
    'status-overview': 'Tình hình',
    'status-unit': 'Tình hình',
    'status-directive': 'Tình hình văn bản',
    overdue: 'Việc quá hạn',
    due: 'Sắp đến hạn',
    'who-not-acknowledged': 'Ai chưa nhận',
    'late-reasons': 'Vì sao chậm',
    extensions: 'Xin gia hạn',
    'waiting-confirmation': 'Chờ xác nhận',
    ranking: 'Xếp hạng',
    'my-work': 'Việc của tôi',
    chart: 'Biểu đồ',
    'report-file': 'Xuất Excel',
  },
  en: {
    'status-overview': 'Status',
    'status-unit': 'Status',
    'status-directive': 'Status of the directive',
    overdue: 'Overdue tasks',
    due: 'Due soon',
    'who-not-acknowledged': 'Who has not acknowledged',
    'late-reasons': 'Why late',
    extensions: 'Extensions asked',
    'waiting-confirmation': 'To be confirmed',
    ranking: 'Ranking',
    'my-work': 'My tasks',
    chart: 'Chart',
    'report-file': 'Excel file',
  },
};

const NEIGHBOURS: Partial<Record<QuestionIntent, readonly QuestionIntent[]>> = {
  'status-overview': ['overdue', 'who-not-acknowledged', 'chart'],
  'status-unit': ['overdue', 'due', 'late-reasons'],
  'status-directive': ['who-not-acknowledged', 'overdue', 'chart'],
  overdue: ['late-reasons', 'report-file', 'chart'],
  due: ['overdue', 'report-file'],
  'who-not-acknowledged': ['overdue', 'report-file'],
  'late-reasons': ['overdue', 'extensions'],
  ranking: ['chart', 'late-reasons'],
  compare: ['chart', 'overdue'],
  extensions: ['waiting-confirmation', 'overdue'],
  'waiting-confirmation': ['extensions'],
};
