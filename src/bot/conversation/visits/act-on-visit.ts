import { performVisitAct, type VisitActResult } from '../../../app/inspection/perform-visit-act.js';
import { visitMoment } from '../../../app/inspection/inspection-world.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { VisitFlag } from '../../../domain/inspection/visit-outcome.js';
import type { VisitAct } from '../../../domain/inspection/visit.js';
import { visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { sayText, type Turn } from '../turn.js';
import { showVisit } from './say-visit.js';

const FLAGS: Readonly<Record<VisitFlag, string>> = {
  late: '⚠️ Chậm so với thời hạn luật định; đã ghi nhận.',
  transitional: 'Cuộc này quyết định trước 01/7/2025, tiếp tục theo Luật Thanh tra 2022.',
  'decree-not-yet-issued':
    'Quyết định trước ngày Nghị định 217/2025/NĐ-CP ban hành: áp dụng thời hạn của Nghị định, cần xem lại.',
  'limits-unverified': 'Thời hạn theo luật cũ chưa đối chiếu văn bản gốc.',
  'minutes-by-witness': 'Biên bản do người chứng kiến ký.',
};

/** An act, its answer in words that name no unit, and the visit as it is then. */
export async function actOnVisit(
  turn: Turn,
  view: Pick<VisitView, 'id' | 'code'>,
  act: VisitAct,
  words: string,
): Promise<boolean> {
  return answerAct(turn, view, await performVisitAct(turn.scope, turn.principal, view.id, act), words);
}

export async function answerAct(
  turn: Turn,
  view: Pick<VisitView, 'id' | 'code'>,
  result: VisitActResult | { readonly ok: false; readonly refusal: { readonly code: 'minutes-stale' } },
  words: string,
): Promise<boolean> {
  if (!result.ok) {
    turn.toast = 'Chưa ghi.';
    await sayText(turn, visitRefusalWords(result.refusal, view.code));
    return false;
  }
  turn.toast = 'Đã ghi nhận.';
  await sayText(turn, [words, ...result.flags.map((flag) => FLAGS[flag])].join('\n'));
  await showVisit(turn, view.id);
  return true;
}

/** When the person acted; what they tell of happened then, unless a document says otherwise. */
export const moment = (turn: Turn): Date => visitMoment(turn.scope);
