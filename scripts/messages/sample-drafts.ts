import type { DirectiveIntake } from '../../src/app/ports/intake.js';
import type { DirectiveRow } from '../../src/app/ports/store/directives.js';
import { BLANK_DRAFT, BLANK_FIELD } from '../../src/domain/directive/blank-draft.js';
import type { DraftTask, UnitMention } from '../../src/domain/directive/directive.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { NOW } from './sample-views.js';

const nowhere = { start: 0, end: 0 };
const unit = (name: string): UnitMention => ({
  name,
  span: nowhere,
  resolution: { kind: 'unit', unitId: name, confidence: 1 },
});

const task = (text: string, changes: Partial<DraftTask>): DraftTask => ({
  text,
  span: nowhere,
  numbering: null,
  strength: 'must',
  lead: [],
  cooperate: [],
  monitor: [],
  reportTo: [],
  reportVia: [],
  deadline: null,
  confidence: 1,
  ...changes,
});

const intake: DirectiveIntake = {
  form: 'pdf',
  pages: 4,
  inboxId: null,
  unitId: null,
  attachments: ['phu-luc.xlsx'],
  warnings: [
    { kind: 'low-confidence', page: 2, confidence: 0.61 },
    { kind: 'page-unread', page: 3 },
    { kind: 'blank-page', page: 4 },
    { kind: 'stamped-text', page: 1, text: 'Số 24 ngày 20/11/2026' },
    { kind: 'only-first-pages', read: 3, pages: 4 },
    { kind: 'legacy-encoding', encoding: 'TCVN3' },
    { kind: 'attachment-unread', name: 'phu-luc.xlsx', reason: 'damaged' },
    { kind: 'table-cell', sheet: '', row: 4, column: 'Chủ trì', problem: 'no-lead' },
    { kind: 'table-cell', sheet: 'Phụ lục', row: 5, column: 'Nội dung', problem: 'cell-error' },
  ],
  exchange: {
    documentId: 'x',
    organId: 'H26',
    organName: 'UBND Thành phố Hà Nội',
    code: '24/CT-UBND',
    date: localDate('2026-11-20'),
    business: 'update',
    reason: 'bổ sung phụ lục',
    replaces: [],
    dueDateHint: localDate('2026-12-20'),
    statuses: [],
  },
};

/** A reading that is unsure of much. */
export const DRAFT_ROW: DirectiveRow = {
  id: 'd',
  state: 'draft',
  docKey: null,
  number: null,
  notation: 'CT-UBND',
  code: null,
  kind: 'chỉ thị',
  issuer: 'UBND Thành phố Hà Nội',
  issuerUnitId: 'HN',
  date: localDate('2026-11-20'),
  subject: 'V/v tăng cường kỷ luật, kỷ cương hành chính',
  urgency: 'thường',
  text: '',
  contentHash: '',
  fileId: null,
  supersededById: null,
  externalId: null,
  intake,
  undo: [],
  sketch: [],
  createdBy: 'clerk',
  createdAt: NOW,
  issuedBy: null,
  issuedAt: null,
  version: 2,
  draft: {
    ...BLANK_DRAFT,
    kind: { ...BLANK_FIELD, value: 'chỉ thị', confidence: 1 },
    tasks: [
      task('Sở Tài chính chủ trì rà soát các nguồn kinh phí, báo cáo trước ngày 10/12/2026.', {
        numbering: '1',
        lead: [unit('Sở Tài chính')],
        cooperate: [
          unit('Sở Xây dựng'),
          {
            name: 'UBND các phường, xã',
            span: nowhere,
            resolution: { kind: 'collective', unitIds: ['a', 'b'], confidence: 1 },
          },
        ],
        deadline: {
          kind: 'DATE',
          raw: 'trước ngày 10/12/2026',
          span: nowhere,
          op: 'BEFORE',
          due: localDate('2026-12-10'),
          confidence: 1,
        } as DraftTask['deadline'],
      }),
      task('Các đơn vị nghiêm túc triển khai thực hiện.', {}),
    ],
    questions: [
      { field: 'number', text: 'Văn bản chưa có số (ký hiệu CT-UBND). Số của văn bản là bao nhiêu?' },
      { field: 'lead', taskIndex: 1, text: 'Ai chủ trì: “Các đơn vị nghiêm túc triển khai thực hiện”?' },
      {
        field: 'task',
        taskIndex: 1,
        text: 'Không rõ đơn vị chủ trì: “Các đơn vị nghiêm túc triển khai thực hiện”. Giữ lại?',
      },
    ],
  },
};

/** One that was issued. */
export const ISSUED_ROW: DirectiveRow = {
  ...DRAFT_ROW,
  id: 'old',
  state: 'issued',
  number: '7001',
  notation: 'UBND-TKBT',
  code: '7001/UBND-TKBT',
  kind: 'công văn',
  date: localDate('2026-11-24'),
  intake: null,
  issuedBy: 'clerk',
  issuedAt: new Date('2026-11-25T08:30:00+07:00'),
  draft: { ...DRAFT_ROW.draft, questions: [] },
};
