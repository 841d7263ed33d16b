import type { Card } from '../../src/app/ports/card.js';
import { ENGLISH_VISIT_CARDS } from '../../src/bot/messages/english/visit-card-words.js';
import { englishActions } from '../../src/bot/messages/english/words.js';
import { EVENT_LINES, minutesCard, neutralCard, substitutesCard } from '../../src/bot/messages/visits/visit-pushes.js';
import { visitCard, visitListCard, type VisitSurroundings } from '../../src/bot/messages/visits/visit-cards.js';
import { VISIT_REFUSALS } from '../../src/bot/messages/visits/visit-refusal-table.js';
import { neutralLimit, neutralLine } from '../../src/bot/messages/visits/visit-words.js';
import { shippedHolidays } from '../../src/cli/reference.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { scheduleQuestions } from '../../src/domain/inspection/schedule-questions.js';
import type { VisitView } from '../../src/domain/inspection/visit-view.js';
import { NOW } from './sample-views.js';

const calendar = shippedHolidays().table;
const PEOPLE: Readonly<Record<string, string>> = {
  head: 'Ngô Văn Sao Đen',
  member: 'Hoàng Thị Hướng Dương',
  other: 'Đinh Thị Thạch Thảo',
};
export const words: VisitSurroundings = {
  readerId: 'member',
  now: NOW,
  calendar,
  unitName: () => 'UBND phường Tây Hồ',
  personName: (id) => PEOPLE[id] ?? id,
  themeName: () => 'Đề án 06 và Chỉ thị 04/CT-TTg',
  assignmentNumber: () => 142,
};
export const planned: VisitView = {
  id: 'v',
  code: '48213',
  viewer: 'team',
  programmeId: null,
  kind: 'surprise',
  themeKeys: ['de-an-06'],
  unitIds: ['u'],
  decision: { code: '124/QĐ-ĐKTCV', date: localDate('2026-11-25') },
  state: 'decided',
  steps: [{ step: 'decided', on: localDate('2026-11-25') }],
  schedule: { start: new Date('2026-11-30T08:00:00+07:00'), end: new Date('2026-11-30T11:30:00+07:00') },
  team: [
    { personId: 'head', role: 'head' },
    { personId: 'member', role: 'member' },
  ],
  meetingPoint: { words: 'cổng UBND phường', latitude: 21.07, longitude: 105.82 },
  checklist: ['Hồ sơ nộp trực tuyến có được tiếp nhận trên hệ thống không?'],
  attendance: [],
  suspensions: [],
  ended: null,
  minutesFileId: null,
  conclusion: null,
  findings: [],
  recommendations: [],
  violations: [],
  statements: [],
};
export const concluded: VisitView = {
  ...planned,
  viewer: 'unit',
  state: 'concluded',
  meetingPoint: null,
  checklist: [],
  conclusion: { code: '15/KL-ĐKTCV', date: localDate('2026-12-02') },
  findings: [
    {
      id: 'f',
      visitId: 'v',
      unitId: 'u',
      person: null,
      severity: 'violation',
      text: '3 hồ sơ quá hạn không có thư xin lỗi',
      legalBasis: 'Điều 19 Nghị định 61/2018/NĐ-CP',
      fileIds: [],
      recordedBy: null,
    },
  ],
  recommendations: [
    {
      id: 'r',
      visitId: 'v',
      findingIds: ['f'],
      unitId: 'u',
      text: 'rà soát toàn bộ hồ sơ quá hạn',
      due: localDate('2026-12-15'),
      op: 'BEFORE',
      dueWords: 'trước ngày 15/12/2026',
      assignmentId: null,
      doneAt: null,
    },
  ],
};
const atNight = { start: new Date('2027-01-01T22:00:00+07:00'), end: new Date('2027-01-01T23:00:00+07:00') };

/** As the message leaves for somebody who reads English. */
const inEnglish = (card: Card): Card => ({ ...card, actions: englishActions(card.actions) });

/** Every message about an inspection, with one invented visit. */
export const VISIT_SAMPLES: readonly (readonly [string, Card])[] = [
  [
    'reminder, three working days before',
    neutralCard(neutralLine({ key: 'duty-appointment', time: '08:00', day: localDate('2026-11-30') }), 'v', true),
  ],
  ['reminder, the morning', neutralCard(neutralLine({ key: 'duty-appointment', time: '08:00', day: 'today' }), 'v')],
  ['a limit comes near', neutralCard(neutralLimit('ahead', '15/12/2026'), 'v')],
  ...Object.entries(EVENT_LINES).map(([about, line]) => [`news: ${about}`, neutralCard(line, 'v')] as const),
  ['for a member, after the tap', visitCard(planned, null, 'overview', words)],
  ['for a member who reads English', inEnglish(visitCard(planned, null, 'overview', words, ENGLISH_VISIT_CARDS))],
  ['the team', visitCard(planned, null, 'team', words)],
  [
    'somebody cannot come',
    substitutesCard(
      { ...planned, attendance: [{ personId: 'member', answer: 'cannot', at: NOW }] },
      'member',
      [{ personId: 'other', role: 'member', sameUnit: true, load: 0 }],
      { ...words, readerId: 'head' },
    ),
  ],
  [
    'minutes, read back',
    minutesCard(
      { ...concluded, viewer: 'team', state: 'began' },
      { fileId: 'x', basis: 'x', stale: false },
      { ...words, startedAt: planned.schedule?.start ?? null },
    ),
  ],
  ['for the head of the inspected unit', visitCard(concluded, null, 'findings', words)],
  ['a list', visitListCard([planned, { ...concluded, id: 'w', code: '50771' }], words)],
  ['nothing that one may know of', visitListCard([], words)],
  ['a code that is hidden, or is none', { lines: [VISIT_REFUSALS.vi.noSuchVisit('48213')] }],
  [
    'a holiday and the night',
    {
      lines: scheduleQuestions(atNight, NOW, calendar).map(VISIT_REFUSALS.vi.schedule),
      actions: [{ label: 'Vẫn đặt', intent: { do: 'confirm-visit' } }],
    },
  ],
];
