import type { CardAction } from '../../app/ports/card.js';
import { doAct, sayRefusal } from './do-act.js';
import { currentDialogue, endDialogue, startDialogue, type Dialogue } from './dialogue.js';
import { sayText, send, wordsFor, type Turn } from './turn.js';

/** What ends every question of a report. */
const finish = (turn: Turn): readonly CardAction[] => [
  { label: wordsFor(turn).sendReport, style: 'primary', intent: { do: 'finish-report' } },
  { label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } },
];

export type Report = Extract<Dialogue, { kind: 'report' | 'done' }>;

export async function startReport(turn: Turn, assignmentId: string): Promise<void> {
  await startDialogue(turn, { kind: 'report', assignmentId, percent: null, words: '', fileIds: [] });
  const percent = (value: number): CardAction => ({
    label: `${value}%`,
    intent: { do: 'set-percent', assignmentId, percent: value },
  });
  await sayText(turn, wordsFor(turn).askProgress, [percent(30), percent(60), percent(90), ...finish(turn)]);
}

export async function takePercent(turn: Turn, assignmentId: string, percent: number): Promise<void> {
  const dialogue = await currentDialogue(turn);
  const report: Report =
    dialogue?.kind === 'report' && dialogue.assignmentId === assignmentId
      ? dialogue
      : { kind: 'report', assignmentId, percent: null, words: '', fileIds: [] };
  await startDialogue(turn, { ...report, kind: 'report', percent });
  turn.toast = `${percent}%`;
  await sayText(turn, wordsFor(turn).percentTaken(percent), finish(turn));
}

/** Words or a file while a report is being written. */
export async function addToReport(
  turn: Turn,
  report: Report,
  addition: { percent: number | null; words: string; fileId: string | null },
): Promise<void> {
  const next: Report = {
    ...report,
    words: [report.words, addition.words].filter((part) => part !== '').join('\n'),
    fileIds: addition.fileId === null ? report.fileIds : [...report.fileIds, addition.fileId],
    ...(report.kind === 'report' ? { percent: addition.percent ?? report.percent } : {}),
  };
  await startDialogue(turn, next);
  const percent = next.kind === 'report' ? next.percent : null;
  const number = (await turn.scope.tx.assignments.byId(next.assignmentId))?.assignment.number ?? null;
  await sayText(turn, wordsFor(turn).partsTaken(number, percent, next.words !== '', next.fileIds.length), finish(turn));
}

/** Asks for the result in a sentence, with whatever shows it. */
export async function startDone(turn: Turn, assignmentId: string): Promise<void> {
  await startDialogue(turn, { kind: 'done', assignmentId, words: '', fileIds: [] });
  await sayText(turn, wordsFor(turn).askResult, finish(turn));
}

export async function finishReport(turn: Turn): Promise<void> {
  const dialogue = await currentDialogue(turn);
  if (dialogue?.kind !== 'report' && dialogue?.kind !== 'done') {
    turn.toast = wordsFor(turn).reportGone;
    return sayText(turn, wordsFor(turn).noReportOpen);
  }
  if (dialogue.kind === 'done') {
    await endDialogue(turn);
    return sendDone(turn, dialogue.assignmentId, dialogue.words, dialogue.fileIds);
  }
  return sendProgress(turn, dialogue.assignmentId, dialogue.percent, dialogue.words, dialogue.fileIds, false);
}

export async function sendProgress(
  turn: Turn,
  assignmentId: string,
  percent: number | null,
  words: string,
  fileIds: readonly string[],
  backwardsConfirmed: boolean,
): Promise<void> {
  const done = await doAct(turn, assignmentId, {
    type: 'report-progress',
    percent,
    words,
    fileIds,
    ...(backwardsConfirmed ? { backwardsConfirmed } : {}),
  });
  if (!done.ok) {
    turn.toast = done.words;
    if (done.result.refusal.code === 'confirm-backwards' && percent !== null) {
      await startDialogue(turn, { kind: 'confirm-backwards', assignmentId, percent, words, fileIds: [...fileIds] });
    } else if (done.result.refusal.code !== 'nothing-said' && done.result.refusal.code !== 'bad-percent') {
      await endDialogue(turn);
    }
    return sayRefusal(turn, done);
  }
  await endDialogue(turn);
  turn.toast = wordsFor(turn).reportRecorded;
  await send(turn, { type: 'assignment-card', assignmentId });
  if (done.result.proposeDone) {
    await sayText(turn, wordsFor(turn).isThisCompletion, [
      { label: wordsFor(turn).yesCompletion, style: 'primary', intent: { do: 'report-done', assignmentId } },
    ]);
  }
}

export async function sendDone(
  turn: Turn,
  assignmentId: string,
  words: string,
  fileIds: readonly string[],
): Promise<void> {
  const done = await doAct(turn, assignmentId, { type: 'report-done', words, fileIds });
  turn.toast = done.ok ? wordsFor(turn).completionSent : done.words;
  if (!done.ok) return sayRefusal(turn, done);
  await send(turn, { type: 'assignment-card', assignmentId });
}
