import type { Card } from '../../src/app/ports/card.js';
import type { AssignmentView } from '../../src/app/ports/store/assignments.js';
import { assignmentCard, type AssignmentSurroundings } from '../../src/bot/messages/assignment-cards.js';
import { chainLines, outlivedCard } from '../../src/bot/messages/chain-words.js';
import { englishAssignmentCard } from '../../src/bot/messages/english/cards.js';
import { withNews } from '../../src/bot/messages/news-words.js';
import { digestCard } from '../../src/bot/messages/digest-card.js';
import { ladderCard, ladderListCard } from '../../src/bot/messages/ladder-card.js';
import { nudgeCard } from '../../src/bot/messages/nudge-cards.js';
import { sinceLastLines } from '../../src/bot/messages/since-last.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import type { Action } from '../../src/domain/access/rules.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { DEFAULT_LADDERS } from '../../src/domain/nudge/ladders.js';
import { NOW, sampleFact, sampleView } from './sample-views.js';

const calendar = shippedHolidays().table;
const around: AssignmentSurroundings = {
  now: NOW,
  calendar,
  cooperating: [],
  acknowledgedBy: 'Trần Văn Tùng Bách',
  handedTo: null,
};
const working = { state: 'in-progress', acknowledgedAt: new Date('2026-11-25T09:00:00+07:00'), percent: 60 } as const;
const reported = sampleView({ ...working, state: 'reported', reportedAt: new Date('2026-11-25T16:00:00+07:00') });
const asked = sampleView({ ...working, state: 'extension-asked' });
const facts = [
  sampleFact({ type: 'report-progress', percent: 40, words: 'đang rà soát', fileIds: [] }, 'head'),
  {
    ...sampleFact({ type: 'report-progress', percent: 60, words: 'đã xong khâu rà soát', fileIds: ['x'] }, 'deputy'),
    seq: 3n,
  },
].map((fact, index) => ({ ...fact, at: new Date(`2026-11-2${index + 5}T07:40:00+07:00`) }));
const assigner = (...actions: readonly Action[]): NonNullable<AssignmentSurroundings['reader']> => ({
  can: (action) => actions.includes(action),
  since: sinceLastLines(facts, new Date('2026-11-25T17:00:00+07:00'), 'leader', NOW),
  fileIds: [],
});
const extension = { askedBy: 'head', until: localDate('2026-12-18'), reason: 'chờ số liệu của Sở Xây dựng' };
const child = {
  ...sampleView({
    ...working,
    id: 'child',
    number: 210,
    due: { kind: 'dated', due: localDate('2026-11-25'), time: null, op: 'BY', raw: null },
  }),
  unitName: 'UBND phường Tây Hồ',
};
const everyDay = (number: number, day: string): AssignmentView =>
  sampleView({
    ...working,
    id: `day-${number}`,
    number,
    state: 'acknowledged',
    percent: 0,
    due: { kind: 'dated', due: localDate(day), time: '15:00', op: 'BEFORE', raw: 'trước 15 giờ hằng ngày' },
  });
const [yesterday, today] = [everyDay(211, '2026-11-25'), everyDay(212, '2026-11-26')];
const parent = sampleView({ ...working, due: { ...child.assignment.due, due: localDate('2026-11-24') } });

/** The messages on who gave the work, on chains and on ladders. */
export const LIFE_SECTIONS: readonly (readonly [string, readonly (readonly [string, Card | null])[]])[] = [
  [
    'For whoever gave the work',
    [
      ['card: what changed since last time', assignmentCard(sampleView(working), { ...around, reader: assigner() })],
      [
        'card: a report of completion waits',
        assignmentCard(reported, { ...around, reader: assigner('confirm-done', 'redo') }),
      ],
      [
        'card: a request for more time waits',
        assignmentCard(asked, { ...around, extension, reader: assigner('decide-extension') }),
      ],
      [
        'digest: reminded to decide',
        digestCard([{ view: reported, escalation: false, decide: true }], localDate('2026-11-27'), NOW, calendar),
      ],
      [
        'reminder to a head whose delay was reported',
        nudgeCard(sampleView({ ...working, urgency: 'khẩn' }), around, ['Đỗ Văn Bằng Lăng']),
      ],
    ],
  ],
  [
    'Chains',
    [
      ['card of a late child', assignmentCard(child, { ...around, chain: chainLines(child, parent, [], NOW) })],
      [
        'card of the parent',
        assignmentCard(sampleView(working), { ...around, chain: chainLines(sampleView(working), null, [child], NOW) }),
      ],
      ['the parent’s limit was brought forward', outlivedCard(parent, [child], NOW, calendar)],
      ['the same, in English', outlivedCard(parent, [child], NOW, calendar, 'en')],
    ],
  ],
  [
    'A report every day',
    [
      [
        'the next day begins, and the one before is missing',
        withNews(assignmentCard(today, around), 'period', { view: yesterday, toldTo: ['Đỗ Văn Bằng Lăng'] }, 'vi'),
      ],
      ['the series has ended', withNews(assignmentCard(today, around), 'series-ended', null, 'vi')],
      [
        'the same, in English',
        withNews(
          englishAssignmentCard(today, around),
          'period',
          { view: yesterday, toldTo: ['Đỗ Văn Bằng Lăng'] },
          'en',
        ),
      ],
      ['ended, in English', withNews(englishAssignmentCard(today, around), 'series-ended', null, 'en')],
    ],
  ],
  [
    'Ladders, for administrators',
    [
      ['all ladders', ladderListCard(Object.values(DEFAULT_LADDERS))],
      ['one ladder', ladderCard(DEFAULT_LADDERS.urgent, false)],
      ['a change that is not saved', ladderCard(DEFAULT_LADDERS.undated, true)],
    ],
  ],
];
