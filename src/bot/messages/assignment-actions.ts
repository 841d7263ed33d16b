import type { Intent } from '../../app/intents.js';
import type { CardAction } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Action } from '../../domain/access/rules.js';
import type { OpenExtension } from '../../domain/assignment/act-outcome.js';
import { WITHDRAWAL_MINUTES } from '../../domain/assignment/check-act.js';
import { isFinished } from './due-words.js';

/** A press by mistake can be taken back for a few minutes. */
function mayWithdraw({ assignment }: AssignmentView, now: Date): boolean {
  return (
    assignment.state === 'acknowledged' &&
    assignment.acknowledgedAt !== null &&
    assignment.handedToPersonId === null &&
    now.getTime() - assignment.acknowledgedAt.getTime() < WITHDRAWAL_MINUTES * 60_000
  );
}

/** What the unit may do now; the order is the order of need. */
export function unitActions(view: AssignmentView, now: Date): readonly CardAction[] {
  const assignmentId = view.assignment.id;
  const { state, role } = view.assignment;
  const history: CardAction = { label: 'Lịch sử', intent: { do: 'show-history', assignmentId } };
  if (isFinished(state)) return [history];
  if (role === 'inform' || role === 'monitor') {
    return state === 'sent'
      ? [{ label: 'Đã nhận', style: 'primary', intent: { do: 'acknowledge', assignmentId } }]
      : [history];
  }
  if (state === 'sent') {
    return [
      { label: 'Đã nhận', style: 'primary', intent: { do: 'acknowledge', assignmentId } },
      { label: 'Không thuộc thẩm quyền', intent: { do: 'return', assignmentId } },
      { label: 'Xem văn bản', intent: { do: 'show-directive', directiveId: view.directive.id } },
    ];
  }
  if (state === 'reported' || state === 'suspended') return [history];
  return [
    { label: 'Báo cáo tiến độ', style: 'primary', intent: { do: 'start-report', assignmentId } },
    { label: 'Hoàn thành', intent: { do: 'report-done', assignmentId } },
    ...(view.assignment.handedToPersonId === null
      ? [{ label: 'Giao tiếp', intent: { do: 'hand-on' as const, assignmentId } }]
      : [{ label: 'Lấy lại', intent: { do: 'take-back' as const, assignmentId } }]),
    ...(mayWithdraw(view, now)
      ? [{ label: 'Rút lại xác nhận', intent: { do: 'withdraw-acknowledgement' as const, assignmentId } }]
      : []),
    ...(state === 'extension-asked' || view.assignment.due.due === null
      ? []
      : [{ label: 'Xin gia hạn', intent: { do: 'ask-extension' as const, assignmentId } }]),
    history,
  ];
}

/** What waits for somebody's word: a report of completion, a request for more time and the other date offered for it, work returned or suspended. */
function decisionActions(view: AssignmentView, extension: OpenExtension | undefined): readonly CardAction[] {
  const assignmentId = view.assignment.id;
  switch (view.assignment.state) {
    case 'reported':
      return [
        { label: 'Xác nhận hoàn thành', style: 'primary', intent: { do: 'confirm-done', assignmentId } },
        { label: 'Yêu cầu làm lại', intent: { do: 'redo', assignmentId } },
      ];
    case 'extension-asked':
      return [
        { label: 'Đồng ý', style: 'primary', intent: { do: 'decide-extension', assignmentId, grant: true } },
        { label: 'Đề xuất ngày khác', intent: { do: 'counter-extension', assignmentId } },
        { label: 'Không đồng ý', intent: { do: 'decide-extension', assignmentId, grant: false } },
        ...(extension?.counterUntil === undefined
          ? []
          : [
              { label: 'Chấp nhận', intent: { do: 'answer-counter' as const, assignmentId, accept: true } },
              { label: 'Không chấp nhận', intent: { do: 'answer-counter' as const, assignmentId, accept: false } },
            ]),
      ];
    case 'returned':
      return [
        { label: 'Chuyển đơn vị khác', style: 'primary', intent: { do: 'reassign', assignmentId } },
        { label: 'Giao lại đơn vị cũ', intent: { do: 'resume', assignmentId } },
      ];
    case 'suspended':
      return [{ label: 'Tiếp tục', style: 'primary', intent: { do: 'resume', assignmentId } }];
    default:
      return [];
  }
}

const NEEDS: Readonly<Partial<Record<Intent['do'], Action>>> = {
  acknowledge: 'acknowledge',
  return: 'return',
  'start-report': 'report',
  'report-done': 'report',
  'hand-on': 'hand-on',
  'take-back': 'hand-on',
  'withdraw-acknowledgement': 'withdraw-acknowledgement',
  'ask-extension': 'ask-extension',
  'answer-counter': 'answer-counter',
  snooze: 'snooze',
  'confirm-done': 'confirm-done',
  redo: 'redo',
  'decide-extension': 'decide-extension',
  'counter-extension': 'decide-extension',
  reassign: 'reassign',
  resume: 'resume',
};

/** Everything that one person may do with the work as it stands: a button that would be refused is not shown. */
export function actionsFor(
  view: AssignmentView,
  now: Date,
  extension: OpenExtension | undefined,
  can: (action: Action) => boolean,
): readonly CardAction[] {
  return allowed([...decisionActions(view, extension), ...unitActions(view, now)], can);
}

/** Of these actions the ones that the person may take. */
export function allowed(actions: readonly CardAction[], can: (action: Action) => boolean): readonly CardAction[] {
  return actions.filter(({ intent }) => {
    const needed = NEEDS[intent.do];
    return needed === undefined || can(needed);
  });
}
