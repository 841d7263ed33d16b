import { findVisibleVisit } from '../../../domain/inspection/sight.js';
import { worldAround } from '../../../app/inspection/inspection-world.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { isVisitAhead } from '../../../domain/inspection/visit.js';
import { performVisitAct } from '../../../app/inspection/perform-visit-act.js';
import { noSuchVisit, visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { namesOf } from '../../messages/visits/visit-pushes.js';
import { startDialogue } from '../dialogue.js';
import { sayText, send, type Turn } from '../turn.js';
import { moment } from './act-on-visit.js';
import { sayConfidential } from './say-visit.js';
import { visitMeant } from './visit-target.js';

/** "tham gia", "báo bận": about the only visit ahead, or the one whose code is said. */
export async function answerInWords(turn: Turn, code: string | null, comes: boolean): Promise<void> {
  const view = await visitMeant(turn, code, (one) => one.viewer === 'team' && isVisitAhead(one.state));
  if (view !== null) await answerAttendance(turn, view.id, comes);
}

export async function answerAttendance(turn: Turn, visitId: string, comes: boolean): Promise<void> {
  const { id: personId } = turn.principal.person;
  const result = await performVisitAct(turn.scope, turn.principal, visitId, {
    type: 'answer-attendance',
    at: moment(turn),
    personId,
    answer: comes ? 'comes' : 'cannot',
  });
  if (!result.ok) {
    turn.toast = 'Chưa ghi.';
    return sayText(turn, visitRefusalWords(result.refusal, result.refusal.code === 'not-found' ? 'này' : ''));
  }
  turn.toast = comes ? 'Đã ghi: đi.' : 'Đã ghi: bận.';
  await sayText(
    turn,
    comes
      ? 'Đã ghi nhận anh/chị tham gia. Trợ lý nhắc lại trước giờ hẹn.'
      : 'Đã ghi nhận anh/chị bận. Người phụ trách đoàn được báo để tìm người thay.',
  );
}

export async function offerSubstitutes(turn: Turn, visitId: string, absentPersonId: string): Promise<void> {
  await send(turn, { type: 'visit-substitutes', visitId, personId: turn.principal.person.id, absentPersonId });
}

/** A person was chosen; the team changes only by a decision, so its number is asked for. */
export async function chooseSubstitute(
  turn: Turn,
  choice: { readonly visitId: string; readonly absentPersonId: string; readonly personId: string },
): Promise<void> {
  const view = await seen(turn, choice.visitId);
  if (view === null || view.viewer !== 'team') return sayText(turn, noSuchVisit('này'));
  const absent = view.team.find(({ personId }) => personId === choice.absentPersonId);
  if (absent === undefined) return sayText(turn, 'Người báo bận không còn trong đoàn.');
  await startDialogue(turn, {
    kind: 'visit-team',
    visitId: view.id,
    code: view.code,
    add: [{ personId: choice.personId, role: absent.role }],
    remove: [choice.absentPersonId],
  });
  const people = namesOf(await turn.scope.tx.people.byIds([choice.personId, choice.absentPersonId]));
  await sayConfidential(turn, {
    lines: [
      `Thay ${people(choice.absentPersonId)} bằng ${people(choice.personId)}. Theo quyết định nào? Gõ ví dụ “125/QĐ-ĐKTCV ngày 30/11/2026”.`,
    ],
    actions: [{ label: 'Thôi', intent: { do: 'cancel-dialogue' } }],
  });
}

export async function seen(turn: Turn, visitId: string): Promise<VisitView | null> {
  const { id } = turn.principal.person;
  return findVisibleVisit(await worldAround(turn.scope, id, moment(turn)), visitId, id, moment(turn));
}
