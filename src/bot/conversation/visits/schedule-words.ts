import type { Schedule } from '../../../domain/inspection/visit.js';
import { performVisitAct } from '../../../app/inspection/perform-visit-act.js';
import { visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { endDialogue, startDialogue, type Dialogue } from '../dialogue.js';
import { sayText, type Turn } from '../turn.js';
import { isYes } from '../words.js';
import { actOnVisit, answerAct, moment } from './act-on-visit.js';
import { meetingPointIn, scheduleIn } from './time-words.js';
import { visitMeant } from './visit-target.js';

/** "lịch 48213 08:00 1/12 đến 11:30"; a holiday or the night is asked about first. */
export async function scheduleInWords(turn: Turn, code: string, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const schedule = scheduleIn(turn, words);
  if (schedule === null) return sayText(turn, `Cần giờ và ngày. Ví dụ: “lịch ${view.code} 08:00 1/12 đến 11:30”.`);
  await setSchedule(turn, view, schedule, false);
}

async function setSchedule(
  turn: Turn,
  view: { readonly id: string; readonly code: string },
  schedule: Schedule,
  confirmed: boolean,
): Promise<void> {
  const result = await performVisitAct(turn.scope, turn.principal, view.id, {
    type: 'schedule',
    at: moment(turn),
    schedule,
    confirmed,
  });
  if (!result.ok && result.refusal.code === 'confirm-schedule') {
    await startDialogue(turn, {
      kind: 'visit-schedule',
      visitId: view.id,
      code: view.code,
      start: schedule.start.toISOString(),
      end: schedule.end.toISOString(),
    });
    return sayText(turn, `${visitRefusalWords(result.refusal, view.code)}\nVẫn đặt lịch này?`, [
      { label: 'Vẫn đặt', style: 'primary', intent: { do: 'confirm-visit' } },
      { label: 'Thôi', intent: { do: 'cancel-dialogue' } },
    ]);
  }
  await endDialogue(turn);
  await answerAct(turn, view, result, `Đã đặt lịch, cuộc ${view.code}. Mọi người được hỏi lại có tham gia không.`);
}

type Asked = Extract<Dialogue, { kind: 'visit-schedule' }>;

export async function continueSchedule(turn: Turn, asked: Asked, words: string): Promise<void> {
  if (isYes(words)) return confirmSchedule(turn, asked);
  const schedule = scheduleIn(turn, words);
  if (schedule !== null) return setSchedule(turn, { id: asked.visitId, code: asked.code }, schedule, false);
  await endDialogue(turn);
  await sayText(turn, 'Đã thôi, chưa ghi gì.');
}

export async function confirmSchedule(turn: Turn, asked: Asked): Promise<void> {
  await setSchedule(
    turn,
    { id: asked.visitId, code: asked.code },
    { start: new Date(asked.start), end: new Date(asked.end) },
    true,
  );
}

/** "điểm hẹn 48213 cổng UBND phường 21.0700,105.8200" */
export async function meetingPointInWords(turn: Turn, code: string, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const meetingPoint = meetingPointIn(words);
  if (meetingPoint === null)
    return sayText(
      turn,
      `Cần tọa độ, hoặc đường dẫn bản đồ có tọa độ (đường dẫn rút gọn thì không có: mở ra rồi chép lại, hoặc gửi vị trí để lấy tọa độ). Ví dụ: “điểm hẹn ${view.code} cổng UBND phường 21.0700,105.8200”.`,
    );
  await actOnVisit(turn, view, { type: 'set-meeting-point', at: moment(turn), meetingPoint }, 'Đã ghi điểm hẹn.');
}
