import type { QuestionIntent, Slots } from './question.js';
import { stateOf } from './states.js';
import { asksForStatus } from './status.js';

/** Of one assignment all of these ask the same: how it stands. */
export const OF_ONE: ReadonlySet<QuestionIntent> = new Set(['due', 'overdue', 'my-work', 'who-not-acknowledged']);

/** "phường Ba Đình với phường Ngọc Hà bên nào tốt" */
const WHICH_OF_THEM =
  /UNIT .*(?<![a-z])(?:(?:ben|don vi|noi|cai|so|phuong|xa) nao|ai)(?! (?:chua|con|dang|da|lam|phu))(?![a-z])/;

const COMING =
  /(?<![a-z])(?:(?:viec|nhiem vu)(?: [a-z]+)? (?:gi|nao)|co (?:nhung )?gi|(?:may|bao nhieu|nhung|cac) (?:viec|nhiem vu)|lam gi)(?![a-z])|^(?:(?:cac|nhung|cong) )*(?:viec|nhiem vu) PERIOD$/;

/** No word asks for anything in particular: the thing that is named is what is asked about. */
export function subjectIntent(flat: string, slots: Slots, ahead: boolean): QuestionIntent | null {
  if (slots.number !== null) return 'assignment';
  // Of days to come only what falls due is known: "tháng sau có những việc gì".
  if (ahead && slots.document === null && COMING.test(flat)) return 'due';
  if (slots.document !== null) return 'status-directive';
  const asks = asksForStatus(flat);
  if (slots.units.length > 1 && WHICH_OF_THEM.test(flat)) return 'compare';
  if (slots.units.length > 0) return 'status-unit';
  if (slots.person !== null || slots.group !== null) return 'status-overview';
  // "chưa xong", "đang làm": a state alone asks for what is in it.
  const isState = flat.split(' ').length <= 3 && stateOf(flat) !== null;
  return asks || isState || /^(?:(?:(?:cac|nhung|cong) )*(?:viec|nhiem vu) )?PERIOD$/.test(flat)
    ? 'status-overview'
    : null;
}

/** What is named bends the reading of a general word: "hạn của việc 142" is about the assignment. */
export function refine(
  { intent, foreseen }: { readonly intent: QuestionIntent; readonly foreseen: boolean },
  slots: Slots,
  readings: number,
  next?: QuestionIntent,
): QuestionIntent {
  if (slots.number !== null && (OF_ONE.has(intent) || intent === 'waiting-confirmation')) return 'assignment';
  // "kế hoạch 212 giao xã mình cái gì": what a directive gives stands with that directive.
  if (intent === 'my-work' && slots.document !== null && slots.units.length === 0)
    return next === undefined || next === 'my-work' ? 'status-directive' : next;
  if (intent === 'due' && slots.document !== null && readings === 1 && slots.period === null) return 'due';
  // "phường Láng làm được gì" asks of the ward, not of the assistant.
  if (intent === 'help' && slots.document !== null) return next ?? 'status-directive';
  if (intent === 'help' && (slots.units.length > 0 || slots.person !== null)) return next ?? 'status-unit';
  if (intent === 'help' && slots.period !== null) return next ?? 'status-overview';
  if (intent === 'my-work' && slots.units.length > 0) return next ?? 'status-unit';
  // "đơn vị nào thực hiện tốt chỉ thị 24", "phường Láng với phường Bồ Đề bên nào tốt": no ranking of all.
  if (intent === 'ranking' && !foreseen && slots.units.length > 1) return 'compare';
  if (intent === 'ranking' && !foreseen && slots.document !== null) return 'status-directive';
  if (intent === 'status-overview' && slots.number !== null) return 'assignment';
  if (intent === 'status-overview' && slots.document !== null) return 'status-directive';
  return intent === 'status-overview' && slots.units.length > 0 ? 'status-unit' : intent;
}
