import { intentSchema, type Intent } from '../../app/intents.js';
import { myWork } from '../../app/status/my-work.js';
import { helpCard } from '../messages/help.js';
import { acknowledgeAll } from './acknowledge.js';
import { askStatus, showWork, tryQuestion, trySureQuestion } from './ask-status.js';
import { followDraftWord, parseDraftWord } from './open-drafts.js';
import { parseCommand, type Command } from './commands.js';
import { answerAboutTask, correctMeant, offerDraft, repliedReview } from './corrections/draft-meant.js';
import { REVIEW } from '../messages/review-answers.js';
import { continueDialogue } from './continue-dialogue.js';
import { currentDialogue, endDialogue } from './dialogue.js';
import { meansDraft } from './corrections/understand-part.js';
import { goesBefore, namesAssignment } from './goes-before.js';
import { handleLifeCommand } from './handle-life-command.js';
import { handleIntent } from './handle-intent.js';
import { inSight } from './in-sight.js';
import { handleLeaderWord } from './handle-leader-word.js';
import { parseLeaderWord } from './leader-words.js';
import { followPrivacyWord, parsePrivacyWord } from './privacy-words.js';
import { issueCode } from './issue-code.js';
import { looksLikeDocument, readPastedDocument, takePasted } from './pasted-document.js';
import { followReviewWord } from './review.js';
import { parseReviewWord } from './review-words.js';
import { addToReport, sendDone, sendProgress, startReport, type Report } from './report-dialogue.js';
import { repliedTo, targetOf } from './target.js';
import { isClerk, languageOf, answersByMessage, say, sayText, send, wordsFor, type Turn } from './turn.js';
import { bareNumber, isNod, percentIn, withoutPercent } from './words.js';
import { askForExtension, asksForTime } from './extension-words.js';
import { askWithdrawal } from './withdraw.js';
import { parseWithdrawWord } from './withdraw-words.js';
import { doAct } from './do-act.js';
import { showHistory } from './show-history.js';
import { handleVisitCommand } from './visits/handle-visit-command.js';
import { isVisitCommand, needsOwnVisit } from './visits/visit-commands.js';
import { viewsOf } from './visits/visit-target.js';

/** Words that a person typed. The most specific reading wins; what is not understood is said, with examples. */
export async function handleText(turn: Turn, text: string): Promise<void> {
  const current = await currentDialogue(turn);
  // What was asked last is only the ground of the next question: nothing waits for an answer.
  const dialogue = (await repliedReview(turn)) ?? (current?.kind === 'asked' ? null : current);
  const command = await commandFor(turn, text);
  if (command?.name === 'cancel') {
    await endDialogue(turn);
    return sayText(turn, dialogue === null ? wordsFor(turn).nothingOpen : wordsFor(turn).dropped);
  }
  if (await takePasted(turn, text)) return;
  if ((dialogue?.kind !== 'report' || (await offersToFinish(turn))) && (await takeNumberedAnswer(turn, text))) return;
  if (dialogue?.kind === 'report' || dialogue?.kind === 'done') {
    const named = namesAssignment(command);
    if (command !== null && named !== null && (await besideReport(turn, dialogue, command, named))) return;
  }
  if (dialogue !== null && dialogue.kind !== 'review' && !(text.startsWith('/') && command !== null))
    if (!goesBefore(command, dialogue) && (await continueDialogue(turn, dialogue, text))) return;
  const word = dialogue?.kind === 'review' ? parseReviewWord(text) : null;
  if (dialogue?.kind === 'review' && word !== null && (await followReviewWord(turn, dialogue, word))) return;
  const drafts = parseDraftWord(text);
  if (drafts !== null && (await followDraftWord(turn, drafts))) return;
  const withdrawal = parseWithdrawWord(text);
  if (withdrawal !== null && isClerk(turn)) return askWithdrawal(turn, withdrawal);
  // "bỏ việc 4" while a draft is on the table is about the draft.
  if (await correctMeant(turn, dialogue?.kind === 'review' ? dialogue : null, text)) return;
  if (dialogue?.kind === 'review' && (await answerAboutTask(turn, dialogue, text))) return;
  if (dialogue?.kind === 'review' && command === null && meansDraft(text))
    return sayText(turn, REVIEW[languageOf(turn)].notUnderstood, [
      { label: REVIEW[languageOf(turn)].open, intent: { do: 'show-draft', directiveId: dialogue.directiveId } },
    ]);
  const privacyWord = parsePrivacyWord(text);
  if (privacyWord !== null) return followPrivacyWord(turn, privacyWord);
  const leaderWord = parseLeaderWord(text);
  if (leaderWord !== null) return handleLeaderWord(turn, leaderWord);
  // "báo cáo tháng 10", "gia hạn nào đang chờ": the first word is a command's, the sentence is a question.
  const open =
    (command?.name === 'report' || (command?.name === 'extend' && !asksForTime(command.rest))) &&
    command.number === null &&
    command.rest !== '';
  if (open && percentIn(text) === null && (await trySureQuestion(turn, text))) return;
  if (command !== null) return handleCommand(turn, command);
  if (looksLikeDocument(text)) return readPastedDocument(turn, text);
  if (percentIn(text) !== null) return quickReport(turn, null, text);
  return handleLeftover(turn, text);
}

/** What a button means; some stand for words. */
export async function followIntent(turn: Turn, intent: Intent): Promise<void> {
  if (intent.do !== 'say') return handleIntent(turn, intent);
  await endDialogue(turn);
  return handleText(turn, intent.text);
}

/** A command on an assignment while a report is being written: on the same one it is part of the report, on another it is done and the report stays open. */
async function besideReport(turn: Turn, report: Report, command: Command, number: number): Promise<boolean> {
  const view = await inSight(turn, await turn.scope.tx.assignments.byNumber(number));
  if (view === null) return false;
  if (view.assignment.id !== report.assignmentId) {
    await handleCommand(turn, command);
    if ((await currentDialogue(turn)) !== null) return true;
    await addToReport(turn, report, { percent: null, words: '', fileId: null });
    return true;
  }
  if (command.name !== 'report' && command.name !== 'done') return false;
  const bare = bareNumber(command.rest);
  await addToReport(turn, command.name === 'done' ? { ...report, kind: 'done' } : report, {
    percent: command.name === 'done' ? null : (percentIn(command.rest) ?? bare),
    words: bare === null ? withoutPercent(command.rest) : '',
    fileId: null,
  });
  return true;
}

/** "1", "2" … choose among the actions of the card replied to, else of the newest card that offered that many. */
async function takeNumberedAnswer(turn: Turn, text: string): Promise<boolean> {
  const match = /^\s*([1-9])[.)]?\s*$/u.exec(text);
  if (match?.[1] === undefined) return false;
  const choice = Number(match[1]);
  const recent = await turn.scope.tx.outbox.recentWithActions(turn.contact.id, 5, offeredBy(turn));
  const card = recent.find((message) => message.outboxId === turn.originOutboxId) ?? recent[0];
  const intent = intentSchema.safeParse(card?.actions[choice - 1]?.intent);
  if (!intent.success) {
    await sayText(turn, wordsFor(turn).noSuchChoice);
    return true;
  }
  const answering: Turn = { ...turn, originOutboxId: card?.outboxId ?? null };
  await followIntent(answering, intent.data);
  turn.answers = answering.answers;
  turn.toast = answering.toast;
  return true;
}

/** The clocks of a platform and ours may differ by so much. */
const SKEW_MS = 5_000;

/** An answer that comes late (a webhook called again, a message looked up after an outage) means a card that was there when it was written. */
function offeredBy({ incoming }: Turn): Date {
  return new Date(incoming.at.getTime() + SKEW_MS);
}

/** While a report is being written a bare number is a percentage, except where the choices themselves are numbers. */
async function offersToFinish(turn: Turn): Promise<boolean> {
  if (!answersByMessage(turn)) return false;
  const [newest] = await turn.scope.tx.outbox.recentWithActions(turn.contact.id, 1, offeredBy(turn));
  return newest?.actions.some(({ intent }) => intentSchema.safeParse(intent).data?.do === 'finish-report') ?? false;
}

/** The command in the words; words of an inspection are one only for somebody who has an inspection. */
async function commandFor(turn: Turn, text: string): Promise<Command | null> {
  const command = parseCommand(text);
  if (command === null || !isVisitCommand(command) || !needsOwnVisit(command)) return command;
  return (await viewsOf(turn)).some(({ viewer }) => viewer === 'team')
    ? command
    : parseCommand(text, { visits: false });
}

async function handleCommand(turn: Turn, command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
    case 'menu':
      return say(turn, helpCard(turn.principal));
    case 'cancel':
      return;
    case 'work':
      return showWork(turn);
    case 'overdue':
      return askStatus(turn, 'quá hạn');
    case 'status':
      return askStatus(turn, `tình hình ${command.rest}`);
    case 'directive':
      return askStatus(turn, `văn bản ${command.rest}`);
    case 'acknowledge':
      return acknowledge(turn, command.numbers, command.all);
    case 'show': {
      const view = await targetOf(
        turn,
        command.number,
        () => true,
        (number) => `việc ${number}`,
      );
      return view === null ? undefined : send(turn, { type: 'assignment-card', assignmentId: view.assignment.id });
    }
    case 'history': {
      const view = await targetOf(
        turn,
        command.number,
        () => true,
        (number) => `lịch sử ${number}`,
      );
      return view === null ? undefined : showHistory(turn, view.assignment.id);
    }
    case 'done': {
      const view = await targetOf(
        turn,
        command.number,
        ({ assignment }) => assignment.role === 'lead' || assignment.role === 'cooperate',
        (number) => `hoàn thành ${number}`,
      );
      return view === null ? undefined : sendDone(turn, view.assignment.id, command.rest, []);
    }
    case 'return': {
      const view = await targetOf(
        turn,
        command.number,
        () => true,
        (number) => `trả lại ${number} ${command.rest}`.trim(),
      );
      if (view === null) return;
      if (command.rest === '') return handleIntent(turn, { do: 'return', assignmentId: view.assignment.id });
      const done = await doAct(turn, view.assignment.id, { type: 'return', reason: command.rest });
      return sayText(turn, done.ok ? wordsFor(turn).returned(view.assignment.number) : done.words);
    }
    case 'report':
      return quickReport(turn, command.number, command.rest);
    case 'extend':
      return askForExtension(turn, command.number, command.rest);
    case 'code':
      return issueCode(turn, command.rest);
    default:
      return isVisitCommand(command) ? handleVisitCommand(turn, command) : handleLifeCommand(turn, command);
  }
}

async function acknowledge(turn: Turn, numbers: readonly number[], all: boolean): Promise<void> {
  const { tx } = turn.scope;
  if (numbers.length > 0) {
    const ids: string[] = [];
    for (const number of numbers) {
      const view = await inSight(turn, await tx.assignments.byNumber(number));
      if (view !== null) ids.push(view.assignment.id);
    }
    return ids.length === 0 ? sayText(turn, wordsFor(turn).noTaskNumbered(numbers)) : acknowledgeAll(turn, ids);
  }
  const waiting = (await myWork(turn.scope, turn.principal)).filter((view) => view.assignment.state === 'sent');
  const about = await repliedTo(turn);
  const replied = waiting.filter((view) => about.some((other) => other.assignment.id === view.assignment.id));
  // Whoever answers a card means that card, also when it has been dealt with: the act says how it stands.
  if (about.length > 0 && replied.length === 0)
    return acknowledgeAll(
      turn,
      about.map((view) => view.assignment.id),
    );
  const chosen = replied.length > 0 ? replied : waiting;
  const directives = new Set(chosen.map((view) => view.directive.id));
  if (chosen.length === 0) return sayText(turn, wordsFor(turn).nothingToAcknowledge);
  // One directive waits: "đã nhận" means all of it. Several wait: a person must say which.
  if (directives.size === 1 || all)
    return acknowledgeAll(
      turn,
      chosen.map((view) => view.assignment.id),
    );
  await targetOf(
    turn,
    null,
    (view) => view.assignment.state === 'sent',
    (number) => `nhận ${number}`,
  );
}

async function quickReport(turn: Turn, number: number | null, text: string): Promise<void> {
  const bare = bareNumber(text);
  const percent = percentIn(text) ?? bare;
  const view = await targetOf(
    turn,
    number,
    (candidate) => candidate.assignment.role === 'lead' || candidate.assignment.role === 'cooperate',
    (example) => `báo cáo ${example} ${text}`.trim(),
  );
  if (view === null) return;
  if (percent === null && text.trim() === '') return startReport(turn, view.assignment.id);
  return sendProgress(turn, view.assignment.id, percent, bare === null ? withoutPercent(text) : '', [], false);
}

async function handleLeftover(turn: Turn, text: string): Promise<void> {
  if (await offerDraft(turn, text)) return;
  if (isNod(text)) {
    return sayText(turn, wordsFor(turn).ok);
  }
  if (await tryQuestion(turn, text)) return;
  await sayText(turn, wordsFor(turn).notUnderstood, [
    { label: wordsFor(turn).myTasks, intent: { do: 'ask', text: 'việc' } },
    { label: 'Tình hình', intent: { do: 'ask', text: 'tình hình' } },
  ]);
}
