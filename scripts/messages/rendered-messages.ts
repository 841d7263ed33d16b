import type { Card } from '../../src/app/ports/card.js';
import type { ActRefusal } from '../../src/app/acts/act-refusal.js';
import type { AssignmentSurroundings } from '../../src/bot/messages/assignment-cards.js';
import { assignmentCard, directiveNoticeCard } from '../../src/bot/messages/assignment-cards.js';
import { calendarWarningCard } from '../../src/bot/messages/calendar-warning.js';
import { digestCard } from '../../src/bot/messages/digest-card.js';
import {
  englishAssignmentCard,
  englishDigestCard,
  englishEscalationCard,
  englishHistoryCard,
  englishNoticeCard,
  englishNudgeCard,
} from '../../src/bot/messages/english/cards.js';
import { englishEventCard } from '../../src/bot/messages/english/event.js';
import { englishRefusal } from '../../src/bot/messages/english/refusals.js';
import { eventCard } from '../../src/bot/messages/event-card.js';
import { historyCard } from '../../src/bot/messages/history-card.js';
import { escalationCard, nudgeCard } from '../../src/bot/messages/nudge-cards.js';
import { weekListCard } from '../../src/bot/messages/week-list-card.js';
import { webhookSilentCard, withdrawalCard, zaloTroubleCard } from '../../src/bot/messages/zalo-trouble-cards.js';
import { refusalWords } from '../../src/bot/messages/refusals.js';
import { undeliveredCard } from '../../src/bot/messages/undelivered.js';
import {
  crowdCard,
  dataNotice,
  enrolledWords,
  enrolmentRefusal,
  followedCard,
  strangerWords,
} from '../../src/bot/messages/welcome.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import type { Act } from '../../src/domain/assignment/assignment.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { VISIT_SAMPLES } from './sample-visits.js';
import { answersTable } from './answers-table.js';
import { bothOnes, englishOnes } from './card-in-both.js';
import { CLERK_CARDS } from './clerk-cards.js';
import { HOUSE_CARDS, MORE_HOUSE_CARDS } from './house-cards.js';
import { otherAnswers } from './other-answers.js';
import { HELP_CARDS } from './help-cards.js';
import { LIFE_SECTIONS } from './life-messages.js';
import { QUESTION_CARDS } from './question-cards.js';
import { NOW, PEOPLE, sampleFact, sampleView } from './sample-views.js';

const calendar = shippedHolidays().table;
const around: AssignmentSurroundings = {
  now: NOW,
  calendar,
  cooperating: ['Sở Xây dựng', 'UBND phường Tây Hồ'],
  acknowledgedBy: 'Trần Văn Tùng Bách',
  handedTo: null,
};
const acknowledged = { state: 'acknowledged', acknowledgedAt: new Date('2026-11-26T08:03:00+07:00') } as const;
const working = { state: 'in-progress', acknowledgedAt: new Date('2026-11-25T09:00:00+07:00'), percent: 60 } as const;
const late = sampleView({
  ...working,
  due: { kind: 'dated', due: localDate('2026-11-23'), time: null, op: 'BY', raw: 'đến hết ngày 23/11/2026' },
});
const sent = [
  {
    personId: 'head',
    kind: 'directive-notice',
    state: 'sent',
    reason: null,
    sentAt: new Date('2026-11-25T08:31:00+07:00'),
    createdAt: new Date('2026-11-25T08:30:00+07:00'),
    channel: 'zalo',
    deliveredAt: null,
    seenAt: null,
    routes: [],
  },
];
const notice = [
  [sampleView()],
  'Sở Tài chính',
  'u',
  { now: NOW, calendar, cooperating: new Map([['t', around.cooperating]]), acknowledgedBy: null, hasFile: true },
] as const;

type Catalogue = readonly (readonly [string, readonly (readonly [string, Card | null])[]])[];

/** Every message that a person reads, with one invented task; sections in the order of an assignment's life. */
export function messageCatalogue(): Catalogue {
  return [
    [
      'First contact',
      [
        ['a stranger follows the account', followedCard()],
        ['a stranger writes', words(strangerWords())],
        ['enrolled', words(enrolledWords('Trần Văn Tùng Bách', true), dataNotice())],
        ['a wrong code', words(enrolmentRefusal({ reason: 'unknown' }, NOW))],
      ],
    ],
    [
      'Notice and card',
      [
        ['notice to the unit', directiveNoticeCard(...notice)],
        ['card, not acknowledged', assignmentCard(sampleView(), around)],
        ['card, just acknowledged', assignmentCard(sampleView(acknowledged), around)],
        [
          'card, handed on',
          assignmentCard(sampleView({ ...working, handedToPersonId: 'deputy', handedUntil: localDate('2026-12-03') }), {
            ...around,
            handedTo: 'Phạm Thị Thủy Trúc',
          }),
        ],
        [
          'card, no date',
          assignmentCard(
            sampleView({ ...working, due: { kind: 'open', due: null, time: null, op: 'IN', raw: 'khẩn trương' } }),
            around,
          ),
        ],
      ],
    ],
    [
      'Reminders',
      [
        [
          'morning digest',
          digestCard(
            [
              { view: sampleView(), escalation: false },
              { view: { ...late, assignment: { ...late.assignment, id: 'b', number: 151 } }, escalation: false },
            ],
            localDate('2026-11-26'),
            NOW,
            calendar,
          ),
        ],
        [
          'digest of a leader',
          digestCard(
            [
              {
                view: late,
                escalation: true,
                tried: { count: 3, lastAt: new Date('2026-11-25T07:31:00+07:00'), channel: 'zalo' },
              },
            ],
            localDate('2026-11-26'),
            NOW,
            calendar,
          ),
        ],
        ['direct reminder (khẩn)', nudgeCard(sampleView({ ...working, urgency: 'khẩn' }), around)],
        ['escalation', escalationCard(late, sent, ['Trần Văn Tùng Bách'], NOW, calendar)],
      ],
    ],
    [
      'What happened',
      EVENTS.map(
        ([act, actor, behalf]) =>
          [act.type, eventCard(stateFor(act), sampleFact(act, actor, behalf), [], PEOPLE, NOW, calendar)] as const,
      ),
    ],
    [
      'Refusals',
      REFUSALS.map(
        (refusal) =>
          [
            refusal.code,
            refused(
              refusal,
              refusalWords(refusal, NOW, (id) => PEOPLE.get(id) ?? ''),
            ),
          ] as const,
      ),
    ],
    ...LIFE_SECTIONS,
    [
      'Questions',
      [
        ...bothOnes(QUESTION_CARDS),
        [
          'history',
          historyCard(sampleView(working), [sampleFact({ type: 'acknowledge' }, 'deputy', 'head')], sent, PEOPLE, NOW),
        ],
      ],
    ],
    ['Inspections', VISIT_SAMPLES],
    ['The clerk’s review, recall and replacement', bothOnes(CLERK_CARDS)],
    [
      'The house',
      [
        ['the list that keeps Zalo’s window open', weekListCard([sampleView(working)], NOW, calendar)],
        ['the same, nothing to do', weekListCard([], NOW, calendar)],
        ['data withdrawn on Zalo', withdrawalCard({ name: 'Trần Văn Tùng Bách' })('vi')],
        ['Zalo is silent', webhookSilentCard(new Date('2026-11-24T08:00:00+07:00'))('vi')],
        ...(
          ['consent-needed', 'permission-revoked', 'template-changed', 'events-missed', 'tokens-unreadable'] as const
        ).map((kind) => [`Zalo: ${kind}`, zaloTroubleCard({ kind })('vi')] as const),
        [
          'Zalo: refused',
          zaloTroubleCard({ kind: 'refused', code: 'oa -224', meaning: 'gói dịch vụ của OA chưa đủ' })('vi'),
        ],
        ['codes guessed', crowdCard('vi')],
        [
          'undelivered, to the clerk',
          undeliveredCard({
            personName: 'Trần Văn Tùng Bách',
            channel: 'zalo',
            reason: 'blocked',
            kind: 'directive-notice',
          })('vi'),
        ],
        [
          'calendar warning',
          calendarWarningCard({ year: 2028, severity: 'critical', problem: 'missing', daysLeft: 30 })('vi'),
        ],
        ...bothOnes(HELP_CARDS),
        ...bothOnes(MORE_HOUSE_CARDS),
      ],
    ],
    [
      'In English',
      [
        ['notice', englishNoticeCard(...notice)],
        ['card', englishAssignmentCard(sampleView(working), around)],
        [
          'digest',
          englishDigestCard(
            [
              { view: sampleView(), escalation: false, escalatedTo: ['Đỗ Văn Bằng Lăng'] },
              {
                view: late,
                escalation: true,
                tried: { count: 3, lastAt: new Date('2026-11-25T07:31:00+07:00'), channel: 'zalo' },
              },
            ],
            localDate('2026-11-26'),
            NOW,
            calendar,
          ),
        ],
        ['reminder', englishNudgeCard(sampleView({ ...working, urgency: 'khẩn' }), around, ['Đỗ Văn Bằng Lăng'])],
        ['escalation', englishEscalationCard(late, sent, ['Trần Văn Tùng Bách'], NOW, calendar)],
        [
          'history',
          englishHistoryCard(
            sampleView(working),
            [sampleFact({ type: 'acknowledge' }, 'deputy', 'head')],
            sent,
            PEOPLE,
            NOW,
          ),
        ],
        ...englishOnes(HOUSE_CARDS),
        ...EVENTS.map(
          ([act, actor, behalf]) =>
            [
              act.type,
              englishEventCard(stateFor(act), sampleFact(act, actor, behalf), [], PEOPLE, NOW, calendar),
            ] as const,
        ),
        ...REFUSALS.map(
          (refusal) =>
            [
              `refusal: ${refusal.code}`,
              refused(
                refusal,
                englishRefusal(refusal, (id) => PEOPLE.get(id) ?? ''),
              ),
            ] as const,
        ),
      ],
    ],
  ];
}

/** The catalogue as a page. */
export function renderedMessages(): string {
  const body = messageCatalogue().map(
    ([title, cards]) =>
      `## ${title}\n\n${cards.map(([name, card]) => `### ${name}\n\n${card === null ? '' : asMarkdown(card)}`).join('\n\n')}`,
  );
  return `# Every message, rendered\n\nWritten by \`npm run docs:messages\` from the code that sends them; people and numbers are invented. Buttons stand in brackets: on channels without buttons they are numbered, and every one has words.\n\n${body.join('\n\n')}\n\n## Answers to a person’s own acts\n\nQuestions, confirmations and buttons of the daily path, each in the language that the reader chose.\n\n${answersTable()}\n\n## Other answers\n\nBeside the daily path, by what they are about; a part of a sentence stands alone where it is put together.\n\n${otherAnswers()}\n`;
}

const words = (...lines: readonly string[]): Card => ({ lines });

/** Who may see the work is led to it as it stands. */
const refused = (refusal: ActRefusal, line: string): Card => ({
  lines: [line],
  actions:
    refusal.code === 'not-found' || refusal.code === 'not-allowed'
      ? []
      : [{ label: 'Việc 142', intent: { do: 'show-assignment', assignmentId: 'a' } }],
});

function asMarkdown({ title, lines, actions }: Card): string {
  return [
    ...(title === undefined ? [] : [`> **${title}**`]),
    ...lines
      .map((line) =>
        typeof line === 'string'
          ? line
          : line.style === 'bold'
            ? `**${line.text}**`
            : line.style === 'muted'
              ? `_${line.text}_`
              : `« ${line.text} »`,
      )
      .map((line) => `> ${line.replaceAll('\n', '\n> ')}`),
    ...(actions === undefined || actions.length === 0
      ? []
      : [`> ${actions.map(({ label }) => `[${label}]`).join(' ')}`]),
  ].join('\n>\n');
}

const until = localDate('2026-12-18');
const EVENTS: readonly (readonly [Act, string, string | null])[] = [
  [
    { type: 'report-progress', percent: 60, words: 'đã xong khâu rà soát, còn chờ Sở Xây dựng', fileIds: ['x'] },
    'deputy',
    'head',
  ],
  [{ type: 'report-done', words: 'đã trình UBND Thành phố', fileIds: [] }, 'head', null],
  [{ type: 'ask-extension', until, reason: 'chờ số liệu của Sở Xây dựng' }, 'head', null],
  [{ type: 'counter-extension', until }, 'leader', null],
  [{ type: 'grant-extension' }, 'leader', null],
  [{ type: 'refuse-extension', reason: 'không có lý do khách quan' }, 'leader', null],
  [{ type: 'accept-counter' }, 'head', null],
  [{ type: 'decline-counter' }, 'head', null],
  [{ type: 'confirm-done' }, 'leader', null],
  [{ type: 'redo', reason: 'thiếu phụ lục số liệu' }, 'leader', null],
  [{ type: 'return', reason: 'thuộc thẩm quyền Sở Xây dựng' }, 'head', null],
  [{ type: 'hand-on', personId: 'deputy', until: localDate('2026-12-03') }, 'head', null],
  [{ type: 'take-back' }, 'head', null],
  [
    {
      type: 'set-due',
      due: { kind: 'dated', due: until, time: null, op: 'BY', raw: null },
      reason: 'theo kết luận giao ban',
    },
    'leader',
    null,
  ],
  [{ type: 'suspend', reason: 'chờ hướng dẫn của Trung ương' }, 'leader', null],
  [{ type: 'resume' }, 'leader', null],
  [{ type: 'cancel', reason: 'recalled' }, 'leader', null],
];

/** The assignment as it stands after the act, so that the card offers what is possible then. */
function stateFor(act: Act): ReturnType<typeof sampleView> {
  switch (act.type) {
    case 'report-done':
      return sampleView({ ...working, state: 'reported', reportedAt: NOW });
    case 'ask-extension':
    case 'counter-extension':
      return sampleView({ ...working, state: 'extension-asked', extensionsGranted: 2 });
    case 'return':
      return sampleView({ state: 'returned' });
    default:
      return sampleView(working);
  }
}

const day = localDate('2026-12-18');
const by = { personId: 'head', onBehalfOfPersonId: null };
const REFUSALS: readonly ActRefusal[] = [
  { code: 'not-found' },
  { code: 'not-allowed', reason: 'wrong-role', visible: true, unitId: 'u' },
  { code: 'changed-meanwhile' },
  { code: 'not-in-unit' },
  { code: 'unit-has-it' },
  { code: 'may-not-skip' },
  { code: 'finished', state: 'done', at: NOW },
  { code: 'finished', state: 'cancelled', at: null },
  { code: 'wrong-state', state: 'suspended' },
  { code: 'already-acknowledged', by, at: NOW },
  { code: 'already-reported', at: NOW },
  { code: 'withdrawal-too-late', acknowledgedAt: NOW, minutesAllowed: 5 },
  { code: 'not-yours', by },
  { code: 'own-request' },
  { code: 'bad-percent', percent: 101 },
  { code: 'confirm-backwards', from: 60, to: 40 },
  { code: 'nothing-said' },
  { code: 'reason-required', minLength: 10 },
  { code: 'lead-only' },
  { code: 'no-deadline' },
  { code: 'extension-already-open', until: day },
  { code: 'no-open-extension' },
  { code: 'no-counter-offer' },
  { code: 'in-the-past', today: day },
  { code: 'not-later', current: day },
  { code: 'off-day', name: 'Tết Dương lịch', proposed: localDate('2026-12-31') },
  { code: 'outlives-parent', parentDue: day },
  { code: 'later-than-deadline', due: day },
  { code: 'already-handed', personId: 'deputy' },
  { code: 'not-handed' },
  { code: 'same-unit' },
  { code: 'incomplete-deadline' },
  { code: 'urgent-not-snoozable' },
  { code: 'acknowledge-first' },
  { code: 'snooze-too-long', latest: day },
  { code: 'not-snoozable-now' },
];
