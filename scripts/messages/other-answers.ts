import { CALENDAR_LINK } from '../../src/bot/messages/calendar-link-card.js';
import { CHAIN } from '../../src/bot/messages/chain-table.js';
import { CONTEST } from '../../src/bot/messages/contest-words.js';
import { CORRECTION } from '../../src/bot/messages/correction-words.js';
import { DAYS_OFF } from '../../src/bot/messages/day-off-words.js';
import { DOCUMENTS } from '../../src/bot/messages/document-words.js';
import { LADDERS } from '../../src/bot/messages/ladder-words.js';
import { PERSONAL_DATA } from '../../src/bot/messages/personal-data.js';
import { PREVIEW } from '../../src/bot/messages/preview-words.js';
import { REVIEW } from '../../src/bot/messages/review-answers.js';
import { UNIT_ANSWERS } from '../../src/bot/messages/unit-answers.js';
import { WELCOME } from '../../src/bot/messages/welcome.js';
import { WEEKLY } from '../../src/bot/messages/weekly-words.js';
import { WITHDRAWAL } from '../../src/bot/messages/withdrawal-words.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { pairs, type Pair } from './pairs.js';
import { QUESTION_PAIRS } from './question-pairs.js';
import { NOW } from './sample-views.js';
import { VISIT_ANSWERS } from './visit-answers.js';

const day = localDate('2026-12-15');
const due = { kind: 'dated', due: day, time: null, op: 'BY', raw: null } as const;
const reading = [
  'encrypted',
  'empty',
  'too-large',
  'wrong-table',
  'no-attachment',
  'no-ocr',
  'damaged',
  'legacy-doc',
  'legacy-encoding',
  'unsafe-xml',
  'not-a-document',
  'gone',
  'unavailable',
  'timeout',
  'unsupported',
  'corrupt',
] as const;

/** What is answered beside the daily path: by what it is about. */
export const OTHER_ANSWERS: readonly (readonly [about: string, pairs: readonly Pair[]])[] = [
  [
    'First contact',
    pairs(WELCOME, (say) => [say.enrolled('Trần Văn Tùng Bách'), say.withoutPost('Trần Văn Tùng Bách')]),
  ],
  [
    'Groups, recurring reports, directives, codes',
    pairs(UNIT_ANSWERS, (say) => [
      say.notRecurring(142),
      say.periodSkipped(142),
      say.seriesEnded(142, 30, localDate('2026-12-15')),
      say.seriesOver(142),
      say.directiveRecalled('7001/UBND-TKBT'),
      say.nobodyCalled('Lan'),
      say.groupRegistered('Sở Tài chính'),
      say.code('Trần Văn Tùng Bách', 'ABCD2345', NOW),
      say.codeMade('Trần Văn Tùng Bách'),
    ]),
  ],
  ['Personal data', pairs(PERSONAL_DATA, (say) => [say.askedToCorrect(NOW), say.askedToErase(NOW)])],
  [
    'The calendar and the weekly report',
    [
      ...pairs(CALENDAR_LINK),
      ...pairs(WEEKLY, (say) => [
        say.on(NOW),
        say.title(day),
        say.lead(3, 2, 5),
        say.before(7, 1, 2),
        say.late('Sở Tài chính', 2),
        say.late(null, 1),
        say.moreLate(2),
      ]),
    ],
  ],
  [
    'Contested ratings',
    pairs(CONTEST, (say) => [
      say.noTask(999),
      say.onlyHead(142),
      say.noReason(142),
      say.recorded(142, true),
      say.onlyLeader(142),
      say.nothing(142),
      say.decided(142),
      say.outcome(142, true),
      say.outcome(142, false),
    ]),
  ],
  [
    'Tasks that serve others',
    pairs(CHAIN, (say) => [
      say.linked(210, 142, due),
      say.unlinked(210),
      say.refused.circle(142, 210),
      say.refused.finished(142, 210),
      say.refused['outlives-parent'](142, 210, due),
    ]),
  ],
  [
    'Days off',
    pairs(DAYS_OFF, (say) => [
      say.changed(day, say.kinds.off, 'Thông báo 10065/VPCP-KGVX'),
      say.confirmed(2027, '9441/TB-BNV'),
      say.confirmNeedsSource(2027),
      say.title(2027),
      say.off(day, '“…”'),
      say.worked(day),
      say.half(day, 'morning'),
      say.unknownYear(2027),
      say.how(2027),
    ]),
  ],
  [
    'Ladders',
    pairs(LADDERS, (say) => [
      say.noSuch('gấp', 'khẩn, thường'),
      say.changedMeanwhile('khẩn', 2),
      say.notSaved('bước "due-3" có hai lần'),
      say.savedToast(2),
      say.saved('khẩn', 2),
      say.unclear('khẩn'),
      say.notPossible('bước "due-3" có hai lần'),
    ]),
  ],
  [
    'Files and pasted documents',
    pairs(DOCUMENTS, (say) => [
      say.received(say.photo, undefined),
      say.received('chi-thi.pdf', 60),
      say.pasted(12_345),
      say.status('03'),
      ...reading.map((reason) => say.failed({ ok: false, reason } as never, say.file('chi-thi.pdf'))),
    ]),
  ],
  ['The review', pairs(REVIEW, (say) => [say.pages(3), say.noTask(12, 13), say.itemHas('mục 2', [3, 4])])],
  [
    'Corrections of a reading',
    pairs(CORRECTION, (say) => [
      say.changed([
        say.limit(3, say.before(say.day(day))),
        say.noLimit(4),
        say.led(2, 'Sở Xây dựng'),
        say.added('Sở Tài chính', say.roles.cooperate, 2),
        say.moved('Kho bạc Nhà nước', say.roles.lead, 2),
        say.cut('UBND phường Tây Hồ', 2),
        say.shrunk('UBND các xã, phường', 1, 125, 5),
        say.nobody(6),
        say.text(7),
        say.dropped([8, 9]),
        say.merged([10, 11]),
        say.addedTask(12),
        say.sure(13),
        say.header.code('24/CT-UBND'),
        say.header.date(day),
        say.header.kind('chỉ thị'),
        say.header.issuer('UBND Thành phố Hà Nội'),
        say.header.subject('V/v rà soát'),
        say.header.urgency('khẩn'),
      ]),
      ...Object.values(say.problems).map((problem) => problem('sớm')),
      say.whichTask('bỏ Sở Y tế'),
      say.ofItem(2, 'Rà soát'),
      say.chooseTask(0),
      say.chooseTask(2),
      say.moreTasks(3),
      say.whichUnit('UBND quận Tây Hồ'),
      say.past('20/11/2026', day, day),
      say.nextYear('20/11', day),
      say.set(day),
      say.whichDraft('bỏ Sở Y tế'),
      say.oneDraft('bỏ Sở Y tế', '24/CT-UBND'),
      say.inDraft('24/CT-UBND'),
      say.noDocument('999'),
      ...Object.values(say.notDraft).map((refusal) => refusal('24/CT-UBND', '24/CT-UBND')),
    ]),
  ],
  [
    'The issue',
    pairs(PREVIEW, (say) => [say.issuedToast(12, 5), say.already('24/CT-UBND', 'Trần Văn Tùng Bách', NOW)]),
  ],
  [
    'Recall and replacement',
    pairs(WITHDRAWAL, (say) => [
      say.noneIssued('24'),
      say.several(2, '24'),
      say.outcome(say.didRecall, '24/CT-UBND', 3, 2, 1),
      say.outcome(say.didReplace, '24/CT-UBND', 0, 0, 0),
      say.recallRefused('24/CT-UBND'),
    ]),
  ],
  ...QUESTION_PAIRS,
  ...VISIT_ANSWERS,
];

/** Side by side, as for the daily path. */
export function otherAnswers(): string {
  const line = (text: string): string => text.replaceAll('\n', '<br>').replaceAll('|', '\\|');
  return OTHER_ANSWERS.map(
    ([about, rows]) =>
      `**${about}**\n\n| Vietnamese | English |\n| --- | --- |\n${rows.map(([vi, en]) => `| ${line(vi)} | ${line(en)} |`).join('\n')}`,
  ).join('\n\n');
}
