import type { AssignmentView, FactRow } from '../../src/app/ports/store/assignments.js';
import type { Act, Assignment } from '../../src/domain/assignment/assignment.js';
import { localDate } from '../../src/domain/calendar/local-date.js';

/** The moment at which the page is rendered: a working morning. */
export const NOW = new Date('2026-11-26T08:05:00+07:00');

export const PEOPLE: ReadonlyMap<string, string> = new Map([
  ['head', 'Trần Văn Tùng Bách'],
  ['deputy', 'Phạm Thị Thủy Trúc'],
  ['leader', 'Đỗ Văn Bằng Lăng'],
]);

export function sampleView(changes: Partial<Assignment> = {}): AssignmentView {
  return {
    assignment: {
      id: 'a',
      number: 142,
      directiveId: 'd',
      taskId: 't',
      unitId: 'u',
      role: 'lead',
      urgency: 'thường',
      state: 'sent',
      due: { kind: 'dated', due: localDate('2026-12-10'), time: null, op: 'BEFORE', raw: 'trước ngày 10/12/2026' },
      percent: 0,
      sentAt: new Date('2026-11-25T08:30:00+07:00'),
      acknowledgedAt: null,
      reportedAt: null,
      doneAt: null,
      heldState: null,
      parentId: null,
      handedToPersonId: null,
      extensionsGranted: 0,
      assignerUnitId: 'HN',
      ladderKey: 'normal',
      ladderVersion: 1,
      generation: 1,
      version: 1,
      ...changes,
    },
    task: {
      id: 't',
      directiveId: 'd',
      ordinal: 1,
      numbering: '1',
      text: 'Sở Tài chính chủ trì rà soát các nguồn kinh phí, báo cáo UBND Thành phố trước ngày 10/12/2026.',
      deadline: null,
    },
    unitName: 'Sở Tài chính',
    directive: {
      id: 'd',
      code: '7001/UBND-TKBT',
      kind: 'công văn',
      issuer: 'UBND Thành phố Hà Nội',
      date: localDate('2026-11-24'),
      subject: 'V/v tăng cường kỷ luật, kỷ cương hành chính',
      urgency: changes.urgency ?? 'thường',
      state: 'issued',
      createdBy: 'clerk',
      issuedBy: 'clerk',
    },
    lastContactAt: null,
    snoozedUntil: null,
  };
}

export function sampleFact(act: Act, actor: string, onBehalfOf: string | null = null): FactRow {
  return {
    id: 'f',
    seq: 2n,
    assignmentId: 'a',
    inboxId: null,
    act,
    at: new Date('2026-11-26T07:50:00+07:00'),
    actorPersonId: actor,
    onBehalfOfPersonId: onBehalfOf,
    stateBefore: 'acknowledged',
    stateAfter: 'acknowledged',
  };
}
