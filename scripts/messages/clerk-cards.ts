import type { IssuePreview } from '../../src/app/directive/preview-issue.js';
import type { WithdrawalPlan } from '../../src/app/directive/plan-withdrawal.js';
import {
  alreadyKnown,
  draftWaits,
  exchangeAnswer,
  readingFailed,
  readingProgress,
  readingRefused,
} from '../../src/bot/messages/document-answers.js';
import { draftReviewCard, draftTaskCard } from '../../src/bot/messages/draft-cards.js';
import { openDraftsCard } from '../../src/bot/messages/open-drafts-card.js';
import { noOverviewCard, overviewOfDraftCard } from '../../src/bot/messages/overview-card.js';
import { previewCard } from '../../src/bot/messages/preview-card.js';
import { confirmWithdrawalCard, proposalCard, withdrawnCard } from '../../src/bot/messages/withdrawal-cards.js';
import type { Recurrence } from '../../src/domain/directive/directive.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import type { CardInBoth } from './card-in-both.js';
import { DRAFT_ROW, ISSUED_ROW } from './sample-drafts.js';
import { sampleView } from './sample-views.js';

const review = { page: 0, nameOf: () => null, related: [{ row: ISSUED_ROW, how: 'recalls' as const }] };
const plan: WithdrawalPlan = {
  row: ISSUED_ROW,
  open: [sampleView(), sampleView({ id: 'b', number: 151 })],
  done: 1,
  unitIds: ['u', 'v'],
  unitNames: ['Sở Tài chính', 'Sở Xây dựng'],
};
const EVERY_DAY: Recurrence = { freq: 'daily', day: null, weekday: null, month: null, time: '15:00' };
const preview: IssuePreview = {
  row: { ...DRAFT_ROW, code: '24/CT-UBND' },
  units: [
    { name: 'Sở Tài chính', lead: 1, cooperate: 0, reachable: true },
    { name: 'Sở Xây dựng', lead: 0, cooperate: 1, reachable: false },
  ],
  problems: [],
  outside: ['Kho bạc Nhà nước'],
  questions: [
    { what: 'no-day', task: 2, raw: 'hằng tháng' },
    { what: 'daily', task: 3, first: localDate('2026-11-26'), recurrence: EVERY_DAY, op: 'BEFORE' },
    { what: 'series-over', task: 4, raw: 'trước 15 giờ hằng ngày', until: localDate('2026-11-20') },
    { what: 'serves', number: 142, unitName: 'Sở Tài chính', due: localDate('2026-12-10') },
    { what: 'outlives', number: 142, tasks: [2] },
    { what: 'unled', tasks: [2] },
    { what: 'past', tasks: [{ task: 1, due: localDate('2026-06-05') }] },
  ],
  assignments: 2,
  limits: [
    {
      task: 1,
      due: { kind: 'dated', due: localDate('2026-06-05'), time: '17:00', op: 'BEFORE', raw: 'trước 17 giờ ngày 05/6' },
    },
    { task: 2, due: { kind: 'undated', due: null, time: null, op: null, raw: null } },
  ],
};
const copy = { ...DRAFT_ROW, id: 'copy', state: 'copy' as const };
const differences = [
  { field: 'date', had: null, has: '2026-11-20' },
  { field: 'task-count', had: 2, has: 3 },
  { field: 'task-deadline', task: 1, had: '2026-12-10', has: '2026-12-20' },
  { field: 'task-lead', task: 1, had: 'Sở Tài chính', has: 'Sở Xây dựng' },
  { field: 'task-new', task: 3, text: 'Sở Xây dựng báo cáo' },
  { field: 'task-missing', task: 2, text: 'Các đơn vị triển khai' },
] as const;
const known = (row: typeof DRAFT_ROW, by: 'identity' | 'similar'): CardInBoth =>
  alreadyKnown({ ok: true, row, copy, known: { row, by, differences } });
const file = { ref: 'r', name: 'chi-thi.pdf', mime: 'application/pdf', size: 1 };

/** What a clerk is shown from the file to the issue, and when a directive falls away. */
export const CLERK_CARDS: readonly (readonly [string, CardInBoth])[] = [
  ['reading, page by page', readingProgress({ what: 'ocr', page: 2, pages: 4 }, 'chi-thi.pdf')],
  ['read', readingProgress({ what: 'text', page: 4, pages: 4 }, '')],
  [
    'too many pages',
    readingFailed({ ok: false, reason: 'too-many-pages', pages: 500, limit: 60, offer: 60 }, 'chi-thi.pdf', file),
  ],
  ['a secret document', readingRefused({ ok: false, refusal: { kind: 'secret', level: 'mật', marker: 'stamp' } })],
  ['a letter of a citizen', readingRefused({ ok: false, refusal: { kind: 'citizen-letter' } })],
  ['the same document again, issued', known(ISSUED_ROW, 'identity')],
  ['the same document again, waiting', known(DRAFT_ROW, 'identity')],
  ['a document that resembles another', known(ISSUED_ROW, 'similar')],
  ['an envelope without a document', exchangeAnswer({ kind: 'unknown-document', code: '24/CT-UBND' })],
  ['the sender recalls a draft', exchangeAnswer({ kind: 'recall', row: DRAFT_ROW, reason: '' })],
  ['another draft waits', draftWaits(DRAFT_ROW)],
  ['what is not issued yet', (language) => openDraftsCard([DRAFT_ROW], language)],
  ['the reading', (language) => draftReviewCard(DRAFT_ROW, review, language)],
  ['one task of it', (language) => draftTaskCard(DRAFT_ROW, 0, language)],
  ['one without a leading unit', (language) => draftTaskCard(DRAFT_ROW, 1, language)],
  ['the overview', overviewOfDraftCard(12, 'x')],
  ['no overview', noOverviewCard],
  ['preview', (language) => previewCard(preview, language)],
  [
    'preview: not yet',
    (language) =>
      previewCard(
        {
          ...preview,
          problems: [
            { what: 'no-number' },
            { what: 'no-date' },
            { what: 'future-date', date: localDate('2027-01-15') },
            { what: 'no-task' },
            { what: 'unclear-lead', task: 1, name: 'Sở Kế hoạch', reason: '' },
            { what: 'no-lead', task: 2 },
            { what: 'nobody' },
          ],
        },
        language,
      ),
  ],
  ['recall?', (language) => confirmWithdrawalCard(plan, null, false, language)],
  ['recall, asked by the sender', (language) => proposalCard(plan, null, 'sender', language)],
  ['replace?', (language) => confirmWithdrawalCard(plan, { ...ISSUED_ROW, code: '30/UBND-NC' }, false, language)],
  ['a document says that it recalls another', (language) => proposalCard(plan, null, 'document', language)],
  [
    'a document says that it replaces another',
    (language) => proposalCard({ ...plan, open: [] }, { ...ISSUED_ROW, code: '30/UBND-NC' }, 'document', language),
  ],
  [
    'recalled, to a unit',
    (language) =>
      withdrawnCard(
        ISSUED_ROW,
        null,
        [sampleView({ state: 'cancelled' }), sampleView({ state: 'done' })],
        'Sở Tài chính',
        language,
      ),
  ],
  [
    'replaced, to a unit',
    (language) =>
      withdrawnCard(
        ISSUED_ROW,
        { ...ISSUED_ROW, code: '30/UBND-NC' },
        [sampleView({ state: 'cancelled' })],
        'Sở Tài chính',
        language,
      ),
  ],
];
