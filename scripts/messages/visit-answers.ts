import type { VisitActRefusal } from '../../src/app/inspection/perform-visit-act.js';
import { VISIT_COURSE } from '../../src/bot/messages/visits/course-answers.js';
import { VISIT_DOOR } from '../../src/bot/messages/visits/door-answers.js';
import { VISIT_PLAN } from '../../src/bot/messages/visits/plan-answers.js';
import { VISIT_REFUSALS } from '../../src/bot/messages/visits/visit-refusal-table.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { pairs, type Pair } from './pairs.js';
import { NOW } from './sample-views.js';

const day = localDate('2027-01-01');
const QUESTIONS: Extract<VisitActRefusal, { code: 'confirm-schedule' }>['questions'] = [
  { kind: 'off-day', day, name: 'Tết Dương lịch', proposed: localDate('2026-12-31') },
  { kind: 'outside-hours', start: '22:00', end: '23:00' },
  { kind: 'in-the-past', day: localDate('2026-11-20') },
];

/** What is answered to typed orders on inspections. */
export const VISIT_ANSWERS: readonly (readonly [about: string, pairs: readonly Pair[]])[] = [
  [
    'Inspections: what is not done, and why',
    pairs(VISIT_REFUSALS, (say) => [
      say.noSuchVisit('48213'),
      say.noSuchVisit(null),
      say.over('closed'),
      say.wrongState('planned'),
      say.noHead('48213'),
      say.beforeLastStep(NOW),
      say.extendedAlready(1),
      say.extensionTooLong(20),
      say.limitPassed(day),
      say.mattersOpen(2),
      say.severalHeads('Ngô Văn Sao Đen, Đinh Thị Thạch Thảo'),
      say.namedTwice('Ngô Văn Sao Đen'),
      say.notInTeam('Ngô Văn Sao Đen'),
      say.beforeLastDecision(NOW),
      ...QUESTIONS.map(say.schedule),
      say.location('21.07000,105.82000'),
    ]),
  ],
  [
    'Inspections: their course',
    pairs(VISIT_COURSE, (say) => [
      say.askDecision('48213'),
      say.decided('48213'),
      say.violationRecorded(1, '48213'),
      say.yearReport(2026),
    ]),
  ],
  [
    'Inspections: at the place',
    pairs(VISIT_DOOR, (say) => [
      say.arrived('48213'),
      say.statementRecorded('48213'),
      say.unitUnclear('Sở Gió'),
      say.recommendationRecorded('48213'),
      say.signed('48213'),
      say.draft([say.withWords, say.withBasis, say.withFiles(2)].join(', ')),
      say.findingRecorded('48213'),
      say.substitute('Ngô Văn Sao Đen', 'Đinh Thị Thạch Thảo'),
    ]),
  ],
  [
    'Inspections: plan, time and team',
    pairs(VISIT_PLAN, (say) => [
      say.units(null),
      say.team(null),
      say.ownUnit('Ngô Văn Sao Đen', 'Sở Tài chính'),
      say.ownDuty('Ngô Văn Sao Đen', 'Sở Tài chính'),
      say.busy('Ngô Văn Sao Đen'),
      say.overlap('50771'),
      say.saved('48213'),
      say.needsPlace('tập trung cổng'),
      say.abolished('Sở Kế hoạch', 'Sở Tài chính'),
      say.ambiguous('Hòa Bình', 'UBND xã Hòa Bình; UBND phường Hòa Bình'),
      say.collective('các phường'),
      say.unknown('sớm'),
      say.nobodyCalled('Lan'),
      say.severalCalled('Lan', 'Hoàng Thị Lan; Lê Thị Lan'),
      say.askSchedule('48213'),
      say.scheduled('48213'),
      say.askPoint('48213'),
      say.conflict('Ngô Văn Sao Đen'),
    ]),
  ],
];
