import { JUDGING } from '../../src/bot/messages/judging-words.js';
import { QUESTIONS } from '../../src/bot/messages/question-answers.js';
import { SAID } from '../../src/bot/conversation/questions/said-words.js';
import type { HeadAccount } from '../../src/domain/report/accountability.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { pairs, type Pair } from './pairs.js';
import { NOW } from './sample-views.js';

const account: HeadAccount = {
  received: 12,
  acknowledgedInTime: 10,
  doneOnTime: 7,
  late: 2,
  extended: 1,
  returned: 1,
  notCharged: 1,
  counted: 9,
  score: 78.5,
  points: [25, 31.1, 22.4],
};
const month = { from: localDate('2026-10-01'), to: localDate('2026-10-31') };
const due = { kind: 'dated', due: localDate('2026-11-23'), time: null, op: 'BY', raw: null } as const;

/** What is answered to questions, sentence by sentence, beside the cards. */
export const QUESTION_PAIRS: readonly (readonly [about: string, pairs: readonly Pair[]])[] = [
  [
    'Questions: lists, what cannot be answered',
    pairs(QUESTIONS, (say) => [
      say.unitOpen('Sở Tài chính', 3, 1),
      say.unitTotal('Sở Tài chính', 1),
      say.notGivenTo('Sở Tài chính'),
      say.notGivenTo(null),
      ...Object.values(say.lists).map((list) => list.counted(2)),
      say.silent(2, 3),
      say.silentUnit('Sở Tài chính', [142, 151], 3),
      say.moreUnits(2),
      say.documents(3, 1, 2),
      say.overdue(2),
      say.notAcknowledged(1),
      say.open(4),
      say.moreDocuments(2),
      say.myTasks(2),
      say.noTask('999'),
      say.noUnit('Sở Gió'),
      say.noPerson('Lan'),
      say.noDocument('99'),
      say.whichUnit('Hòa Bình'),
      say.understood('…', true),
      say.letterDrafted(2, 5),
      say.longList(12_000),
      say.taken(6_000, 12_000),
    ]),
  ],
  [
    'Questions: how they were understood',
    pairs(SAID, (say) => [
      say.period('month', month),
      say.period('quarter', month),
      say.period('year', month),
      say.period('range', month),
      say.period('day', { from: month.from, to: month.from }),
      say.document('24/CT-UBND'),
      say.task('142'),
      say.compareUnits('Sở Tài chính', ['Sở Xây dựng'], say.period('month', month)),
      say.comparePeriods(['Sở Tài chính'], null),
    ]).filter(([vi]) => vi !== ''),
  ],
  [
    'Rankings, comparisons, reasons',
    pairs(JUDGING, (say) => [
      say.rankingTitle('…'),
      say.score(78.5),
      say.account(account),
      say.notPlaced(2),
      say.oneAt('Sở Tài chính', 78.5),
      say.severalAt(3, 78.5),
      say.allEqual(3, 78.5),
      say.ends('Sở Tài chính', 'Sở Xây dựng'),
      say.compareTitle('…', '…'),
      say.tooFew(2, 1),
      say.unchanged(12.5),
      say.changed(10, 12.5),
      say.figure(say.figures.given, 3, 2),
      say.unitsTitle('…'),
      say.unitsTooFew(['Sở Tài chính', 'Sở Xây dựng']),
      say.unitsEqual(10),
      say.unitsDiffer('Sở Tài chính', 10, 12.5),
      say.side('Sở Tài chính', 10, 5, 1, 10),
      say.reasonLine(142, 'Sở Tài chính', 3, say.noReason('in-progress')),
      say.saidAt('chờ số liệu', NOW),
      say.contested('chờ số liệu', null),
      say.contested('chờ số liệu', true),
      say.contested('chờ số liệu', false),
      say.among(12, 8),
      say.allSaidWhy(say.among(3, 3)),
      say.noneSaidWhy(say.among(3, 3)),
      say.someSaidWhy(say.among(3, 3), 2, 1),
      say.moreTasks(2),
      say.own.noResult(2),
      say.own.score(78.5, 2, 12),
      say.own.acknowledged(10, 11, 25),
      say.own.done(7, 9, 31.1),
      say.own.clear(22.4),
      say.own.notHeld(1, 1),
      say.own.notCharged(1),
      say.own.late(142, '7001/UBND-TKBT', due),
      say.own.contested('chờ số liệu', null),
      say.own.moreLate(2),
    ]),
  ],
];
