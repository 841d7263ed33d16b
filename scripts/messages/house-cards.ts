import type { ServiceFigures } from '../../src/app/ports/store/outbox.js';
import { calendarLinkCard } from '../../src/bot/messages/calendar-link-card.js';
import { calendarWarningCard } from '../../src/bot/messages/calendar-warning.js';
import { chainLines, limitAfterParentCard, outlivedCard } from '../../src/bot/messages/chain-words.js';
import { contestCard } from '../../src/bot/messages/contest-words.js';
import { ladderCard, ladderListCard } from '../../src/bot/messages/ladder-card.js';
import { restoredCard, reviewWaitsCard, stillRunningCard } from '../../src/bot/messages/operator-cards.js';
import { ownDataCard, requestCard } from '../../src/bot/messages/personal-data.js';
import { serviceCard } from '../../src/bot/messages/service-card.js';
import { undeliveredCard, undeliveredVisitCard } from '../../src/bot/messages/undelivered.js';
import { weekListCard } from '../../src/bot/messages/week-list-card.js';
import { crowdCard } from '../../src/bot/messages/welcome.js';
import { webhookSilentCard, withdrawalCard, zaloTroubleCard } from '../../src/bot/messages/zalo-trouble-cards.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { DEFAULT_LADDERS } from '../../src/domain/nudge/ladders.js';
import type { CardInBoth } from './card-in-both.js';
import { NOW, sampleView } from './sample-views.js';

const calendar = shippedHolidays().table;
const working = { state: 'in-progress', acknowledgedAt: new Date('2026-11-25T09:00:00+07:00'), percent: 60 } as const;
const late = { kind: 'dated', due: localDate('2026-11-25'), time: null, op: 'BY', raw: null } as const;
const child = { ...sampleView({ ...working, id: 'child', number: 210, due: late }), unitName: 'UBND phường Tây Hồ' };
const parent = sampleView({ ...working, due: { ...late, due: localDate('2026-11-24') } });
const person = {
  id: 'p',
  name: 'Trần Văn Tùng Bách',
  phone: null,
  language: 'vi',
  leftAt: null,
  noticeShownAt: null,
} as const;
const request = {
  id: 'r',
  personId: 'p',
  kind: 'correct',
  state: 'open',
  words: 'họ tên là Trần Văn Tùng Bách',
  askedAt: NOW,
  dueAt: new Date('2026-12-06T17:00:00+07:00'),
} as const;
const figures: ServiceFigures = {
  days: [
    { day: localDate('2026-11-25'), due: 551, inTime: 550, failed: 1, unknown: 1 } as ServiceFigures['days'][number],
  ],
  waiting: { count: 2, oldest: NOW },
  unknown: 1,
};
const TROUBLES = [
  'consent-needed',
  'permission-revoked',
  'template-changed',
  'events-missed',
  'tokens-unreadable',
] as const;

/** What heads, leaders and administrators get around their tasks. Those of which the page has the Vietnamese ones elsewhere. */
export const HOUSE_CARDS: readonly (readonly [string, CardInBoth])[] = [
  [
    'the list that keeps Zalo’s window open',
    (language) => weekListCard([sampleView(working)], NOW, calendar, language),
  ],
  ['the same, nothing to do', (language) => weekListCard([], NOW, calendar, language)],
  ['data withdrawn on Zalo', withdrawalCard(person)],
  ['Zalo is silent', webhookSilentCard(NOW)],
  ...TROUBLES.map((kind) => [`Zalo: ${kind}`, zaloTroubleCard({ kind })] as const),
  ['Zalo: refused', zaloTroubleCard({ kind: 'refused', code: 'oa -224', meaning: 'gói dịch vụ của OA chưa đủ' })],
  ['codes guessed', crowdCard],
  [
    'undelivered, to the clerk',
    undeliveredCard({ personName: person.name, channel: 'zalo', reason: 'window-closed', kind: 'directive-notice' }),
  ],
  ['calendar warning', calendarWarningCard({ year: 2028, severity: 'critical', problem: 'missing', daysLeft: 30 })],
  ['all ladders', (language) => ladderListCard(Object.values(DEFAULT_LADDERS), language)],
  ['one ladder', (language) => ladderCard(DEFAULT_LADDERS.urgent, false, language)],
  ['a ladder that is not saved', (language) => ladderCard(DEFAULT_LADDERS.undated, true, language)],
  ['the parent’s limit was brought forward', (language) => outlivedCard(parent, [child], NOW, calendar, language)],
];

/** Those that the page had in neither language. */
export const MORE_HOUSE_CARDS: readonly (readonly [string, CardInBoth])[] = [
  ['a request about personal data', requestCard(request, person, 'new')],
  ['the same, due soon', requestCard({ ...request, kind: 'erase' }, person, 'near')],
  ['one’s own data', ownDataCard('x', 7)],
  ['the calendar of one’s limits', (language) => calendarLinkCard('https://dondoc.example/lich/…', language)],
  ['a rating is contested', contestCard(sampleView(working), 'chậm do chờ số liệu của Sở Xây dựng')],
  [
    'a limit that cannot stand, to the clerk',
    limitAfterParentCard(sampleView(), localDate('2026-12-18'), (language) => (language === 'en' ? 'Why.' : 'Vì sao.')),
  ],
  [
    'what serves what, as it stands on a card',
    (language) => ({
      lines: chainLines(child, parent, [child], NOW, language),
      actions: [{ label: 'Lịch sử', intent: { do: 'show-history', assignmentId: 'child' } }],
    }),
  ],
  ['undelivered, of an appointment', undeliveredVisitCard(person.name)],
  ['service level', (language) => serviceCard(figures, language)],
  ['old messages wait', reviewWaitsCard(3)],
  ['restored from a backup', restoredCard(NOW, 3)],
  ['restored, nothing held', restoredCard(NOW, 0)],
  [
    'still running',
    stillRunningCard({
      sent: 551,
      open: 120,
      overdue: 3,
      unknown: 1,
      review: 1,
      dead: 1,
      lastClean: NOW,
      healthy: false,
    }),
  ],
];
