import { addToReport, finishReport, sendProgress } from './report-dialogue.js';
import { endDialogue, type Dialogue } from './dialogue.js';
import { doAct, sayRefusal } from './do-act.js';
import { continueLadder } from './edit-ladder.js';
import { reassignTo } from './clerk-acts.js';
import { counterOffer } from './decisions.js';
import { handOnInWords } from './hand-on.js';
import { continueExtension } from './extension-words.js';
import { sayText, send, wordsFor, type Turn } from './turn.js';
import { continueFinding } from './visits/finding-dialogue.js';
import { continuePlan } from './visits/plan-dialogue.js';
import { continueSchedule } from './visits/schedule-words.js';
import { continueTeam } from './visits/team-words.js';
import { bareNumber, isNo, isYes, percentIn, plain, withoutPercent } from './words.js';

type Asking = Exclude<Dialogue, { kind: 'review' | 'asked' }>;

/** The answer to what the bot asked last. False: the words are something else, and the question is off the table. */
export async function continueDialogue(turn: Turn, dialogue: Asking, text: string): Promise<boolean> {
  if (dialogue.kind === 'confirm-backwards' && !isYes(text) && !isNo(text)) {
    await endDialogue(turn);
    return false;
  }
  if (dialogue.kind === 'ladder') return continueLadder(turn, dialogue, text);
  await take(turn, dialogue, text);
  return true;
}

async function take(turn: Turn, dialogue: Exclude<Asking, { kind: 'ladder' }>, text: string): Promise<void> {
  switch (dialogue.kind) {
    case 'report':
    case 'done': {
      if (/^(?:xong|gui|gui bao cao|het|send|send report|1)[.! ]*$/u.test(plain(text))) return finishReport(turn);
      const bare = bareNumber(text);
      const percent = dialogue.kind === 'done' ? null : (bare ?? percentIn(text));
      const words = dialogue.kind === 'done' ? text.trim() : bare === null ? withoutPercent(text) : '';
      return addToReport(turn, dialogue, { percent, words, fileId: null });
    }
    case 'confirm-backwards':
      await endDialogue(turn);
      if (!isYes(text)) return sayText(turn, wordsFor(turn).dropped);
      return sendProgress(turn, dialogue.assignmentId, dialogue.percent, dialogue.words, dialogue.fileIds, true);
    case 'extension':
      return continueExtension(turn, dialogue, text);
    case 'counter':
      return counterOffer(turn, dialogue.assignmentId, text);
    case 'reassign':
      return reassignTo(turn, dialogue.assignmentId, text);
    case 'hand-on':
      return handOnInWords(turn, dialogue.assignmentId, text);
    case 'plan-visit':
      return continuePlan(turn, dialogue.plan, text);
    case 'visit-schedule':
      return continueSchedule(turn, dialogue, text);
    case 'visit-team':
      return continueTeam(turn, dialogue, text);
    case 'finding':
      return continueFinding(turn, dialogue, text);
    case 'reason': {
      const done = await doAct(turn, dialogue.assignmentId, { type: dialogue.act, reason: text.trim() });
      if (!done.ok) {
        // A reason too short can be said again; anything else ends the question.
        if (done.result.refusal.code !== 'reason-required') await endDialogue(turn);
        return sayRefusal(turn, done);
      }
      await endDialogue(turn);
      const { number } = done.result.view.assignment;
      if (dialogue.act === 'return') return sayText(turn, wordsFor(turn).returned(number));
      await sayText(turn, wordsFor(turn).decided(dialogue.act, number));
      return send(turn, { type: 'assignment-card', assignmentId: dialogue.assignmentId });
    }
  }
}
