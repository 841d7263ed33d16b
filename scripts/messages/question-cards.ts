import { withReading } from '../../src/bot/conversation/questions/neighbours.js';
import { NO_SLOTS, type Question } from '../../src/bot/conversation/questions/question.js';
import { ownWorkLead } from '../../src/bot/messages/lead-sentences.js';
import { QUESTIONS } from '../../src/bot/messages/question-answers.js';
import {
  directiveStatusCard,
  overviewCard,
  workListCard,
  type UnitCounts,
} from '../../src/bot/messages/status-cards.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import type { CardInBoth } from './card-in-both.js';
import { ISSUED_ROW } from './sample-drafts.js';
import { NOW, sampleView } from './sample-views.js';

const calendar = shippedHolidays().table;
const working = { state: 'in-progress', acknowledgedAt: new Date('2026-11-25T09:00:00+07:00'), percent: 60 } as const;
const late = sampleView({
  ...working,
  number: 143,
  due: { kind: 'dated', due: localDate('2026-11-23'), time: null, op: 'BY', raw: 'đến hết ngày 23/11/2026' },
});
const finance: UnitCounts = {
  unitName: 'Sở Tài chính',
  total: 3,
  notAcknowledged: 1,
  overdue: 1,
  awaiting: 1,
  done: 1,
};
const asked = (intent: Question['intent'], slots: Partial<Question['slots']> = {}): Question => ({
  intent,
  slots: { ...NO_SLOTS, ...slots },
  confidence: 1,
  other: null,
  bareNumber: false,
});
const building = { words: 'Sở Xây dựng', unitIds: ['b'], doubtful: true };
const read = (card: CardInBoth, question: Question): CardInBoth => {
  return (language) => {
    const said = card(language);
    return said === null ? null : withReading(said, question, NOW, () => 'Sở Xây dựng', language);
  };
};
const overview: CardInBoth = (language) => overviewCard([finance], NOW, language);
const ofUnit: CardInBoth = (language) => overviewCard([{ ...finance, overdue: 0, notAcknowledged: 0 }], NOW, language);

/** What a question is answered with. */
export const QUESTION_CARDS: readonly (readonly [string, CardInBoth])[] = [
  [
    'my work',
    (language) =>
      workListCard(QUESTIONS[language].myTasks(2), [sampleView(working), late], NOW, calendar, {
        withUnit: false,
        empty: '',
        lead: ownWorkLead([sampleView(working), late], NOW, language),
        language,
      }),
  ],
  ['overview', read(overview, asked('status-overview', { period: { kind: 'month', month: 11 } }))],
  [
    'of a unit, its name not quite as written, compared with the month before',
    read(ofUnit, asked('compare', { units: [building], period: { kind: 'month', offset: -1 } })),
  ],
  [
    'units compared over a week',
    read(ofUnit, asked('compare', { units: [building, building], period: { kind: 'week', offset: 0 } })),
  ],
  [
    'what is overdue in a quarter',
    read(overview, asked('overdue', { units: [building], period: { kind: 'quarter', quarter: 4 } })),
  ],
  [
    'of one directive',
    (language) =>
      directiveStatusCard(
        ISSUED_ROW,
        [
          sampleView(),
          late,
          sampleView(working),
          ...(['reported', 'extension-asked', 'returned', 'done'] as const).map((state) => sampleView({ state })),
        ],
        NOW,
        language,
      ),
  ],
];
