import type { Intent } from '../../app/intents.js';
import type { CardAction } from '../../app/ports/card.js';
import { issueDirective } from '../../app/directive/issue-directive.js';
import { discardDraft } from '../../app/directive/discard-draft.js';
import { directiveName } from '../messages/directive-name.js';
import { PREVIEW } from '../messages/preview-words.js';
import { REVIEW } from '../messages/review-answers.js';
import { acknowledgeAll } from './acknowledge.js';
import { askStatus } from './ask-status.js';
import { askReassign } from './clerk-acts.js';
import { answerCounter, askCounter, decide } from './decisions.js';
import { saveEdited } from './edit-ladder.js';
import { revoke } from './delegation-words.js';
import { decideContestOf } from './handle-leader-word.js';
import { handOnTo, pickColleague, takeBack } from './hand-on.js';
import { setLanguage } from './language-words.js';
import { offerDays, snoozeUntil } from './snooze-words.js';
import { answerDraftQuestion, apply, correctDraftInWords } from './correct-draft.js';
import { endDialogue, startDialogue } from './dialogue.js';
import { doAct, refreshOrigin, sayRefusal } from './do-act.js';
import { startExtension } from './extension-words.js';
import { finishReport, startDone, startReport, takePercent } from './report-dialogue.js';
import { maySubmit } from './handle-file.js';
import { inSight } from './in-sight.js';
import { readDocument } from './read-document.js';
import { mergeCopies, showDraftPage, showPreview, undoDraft } from './review.js';
import { showAssignment } from './show-assignment.js';
import { showDirective } from './show-directive.js';
import { showHistory } from './show-history.js';
import { languageOf, sayText, send, wordsFor, type Turn } from './turn.js';
import { handleVisitIntent } from './visits/handle-visit-intent.js';
import { confirmFirst, proposeWithdrawals, refuseRecall, withdraw } from './withdraw.js';

const drop = (turn: Turn): CardAction => ({ label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } });

/** A pressed button or a numbered answer. Every branch answers, also when the card is old: with the present state. */
export async function handleIntent(turn: Turn, intent: Exclude<Intent, { do: 'say' }>): Promise<void> {
  switch (intent.do) {
    case 'acknowledge':
      return acknowledgeAll(turn, [intent.assignmentId]);
    case 'acknowledge-all': {
      const views = await turn.scope.tx.assignments.list(
        { directiveId: intent.directiveId, unitIds: [intent.unitId] },
        200,
      );
      return acknowledgeAll(
        turn,
        views.map((view) => view.assignment.id),
      );
    }
    case 'withdraw-acknowledgement': {
      const done = await doAct(turn, intent.assignmentId, { type: 'withdraw-acknowledgement' });
      turn.toast = done.ok ? wordsFor(turn).withdrawn(done.result.view.assignment.number) : done.words;
      if (!done.ok) return;
      await refreshOrigin(turn);
      return sayText(turn, turn.toast);
    }
    case 'start-report':
      return startReport(turn, intent.assignmentId);
    case 'set-percent':
      return takePercent(turn, intent.assignmentId, intent.percent);
    case 'finish-report':
      return finishReport(turn);
    case 'report-done':
      return startDone(turn, intent.assignmentId);
    case 'ask-extension':
      return startExtension(turn, intent.assignmentId);
    case 'decide-extension': {
      if (!intent.grant) {
        await startDialogue(turn, { kind: 'reason', act: 'refuse-extension', assignmentId: intent.assignmentId });
        return sayText(turn, wordsFor(turn).askReason['refuse-extension'], [drop(turn)]);
      }
      const done = await doAct(turn, intent.assignmentId, { type: 'grant-extension' });
      turn.toast = done.ok
        ? wordsFor(turn).extensionGranted(done.result.view.assignment.number, done.result.view.assignment.due.due)
        : done.words;
      if (!done.ok) return sayRefusal(turn, done);
      await refreshOrigin(turn);
      return send(turn, { type: 'assignment-card', assignmentId: intent.assignmentId });
    }
    case 'confirm-done': {
      const done = await doAct(turn, intent.assignmentId, { type: 'confirm-done' });
      turn.toast = done.ok ? wordsFor(turn).completionConfirmed(done.result.view.assignment.number) : done.words;
      if (!done.ok) return sayRefusal(turn, done);
      await refreshOrigin(turn);
      return sayText(turn, turn.toast);
    }
    case 'redo':
    case 'return':
      await startDialogue(turn, { kind: 'reason', act: intent.do, assignmentId: intent.assignmentId });
      return sayText(turn, intent.do === 'return' ? wordsFor(turn).askWhyNotOurs : wordsFor(turn).askReason.redo, [
        drop(turn),
      ]);
    case 'snooze':
      return offerDays(turn, intent.assignmentId);
    case 'snooze-until':
      return snoozeUntil(turn, intent.assignmentId, intent.until);
    case 'hand-on': {
      const view = await inSight(turn, await turn.scope.tx.assignments.byId(intent.assignmentId));
      return view === null ? sayText(turn, wordsFor(turn).noTask) : pickColleague(turn, view);
    }
    case 'hand-on-to':
      return handOnTo(turn, intent.assignmentId, intent.personId, intent.until);
    case 'take-back':
      return takeBack(turn, intent.assignmentId);
    case 'counter-extension':
      return askCounter(turn, intent.assignmentId);
    case 'answer-counter':
      return answerCounter(turn, intent.assignmentId, intent.accept);
    case 'reassign':
      return askReassign(turn, intent.assignmentId);
    case 'resume':
      return decide(turn, intent.assignmentId, { type: 'resume' }, ({ assignment }) =>
        wordsFor(turn).resumed(assignment.number),
      );
    case 'revoke-delegation':
      return revoke(turn, intent.delegationId);
    case 'set-language':
      return setLanguage(turn, intent.language);
    case 'show-assignment':
      return showAssignment(turn, intent.assignmentId);
    case 'show-history':
      return showHistory(turn, intent.assignmentId);
    case 'show-directive':
      return showDirective(turn, intent.directiveId);
    case 'show-draft':
      return showDraftPage(turn, intent.directiveId, 0);
    case 'show-draft-page':
      return showDraftPage(turn, intent.directiveId, intent.page);
    case 'answer-question':
      return answerDraftQuestion(turn, intent);
    case 'drop-generic':
      return apply(turn, intent.directiveId, [{ what: 'drop-generic' }]);
    case 'undo-draft':
      return undoDraft(turn, intent.directiveId);
    case 'merge-copy':
      return mergeCopies(turn, intent.copyId, intent.how);
    case 'ask-withdraw':
      return confirmFirst(turn, intent.directiveId, intent.byId, intent.bySender);
    case 'confirm-withdraw':
      return withdraw(turn, intent);
    case 'refuse-recall':
      return refuseRecall(turn, intent.directiveId);
    case 'read-first-pages':
      return (await maySubmit(turn))
        ? readDocument(turn, intent.file, { photo: false, firstPages: intent.pages })
        : sayText(turn, REVIEW[languageOf(turn)].onlyClerkBrings);
    case 'edit-draft':
      return correctDraftInWords(turn, intent);
    case 'preview-draft':
    case 'issue-draft':
      return showPreview(turn, intent.directiveId);
    case 'confirm-issue':
      return confirmIssue(turn, intent.directiveId, intent.version);
    case 'discard-draft': {
      const discarded = await discardDraft(turn.scope, turn.principal, intent.directiveId);
      await endDialogue(turn);
      turn.toast = discarded ? REVIEW[languageOf(turn)].discardedToast : null;
      return sayText(turn, discarded ? REVIEW[languageOf(turn)].discarded : REVIEW[languageOf(turn)].notCorrected.gone);
    }
    case 'decide-contest':
      return decideContestOf(turn, intent.assignmentId, intent.objective);
    case 'list-visits':
    case 'show-visit':
    case 'answer-attendance':
    case 'find-substitute':
    case 'choose-substitute':
    case 'begin-visit':
    case 'start-finding':
    case 'set-severity':
    case 'finish-finding':
    case 'make-minutes':
    case 'sign-minutes':
    case 'confirm-visit':
      return handleVisitIntent(turn, intent);
    case 'ask':
      return askStatus(turn, intent.text);
    case 'save-ladder':
      return saveEdited(turn);
    case 'cancel-dialogue':
      await endDialogue(turn);
      turn.toast = wordsFor(turn).droppedToast;
      return sayText(turn, wordsFor(turn).dropped);
  }
}

async function confirmIssue(turn: Turn, directiveId: string, version: number): Promise<void> {
  const say = PREVIEW[languageOf(turn)];
  const result = await issueDirective(turn.scope, turn.principal, directiveId, version);
  if (result.ok) {
    await endDialogue(turn);
    turn.toast = say.issuedToast(result.assignments, result.units.length);
    return proposeWithdrawals(turn, result.directive);
  }
  switch (result.reason) {
    case 'already-issued': {
      const issued = result.issued;
      const by = issued?.issuedBy == null ? null : await turn.scope.tx.people.byId(issued.issuedBy);
      turn.toast = say.alreadyToast;
      return sayText(
        turn,
        say.already(
          issued === undefined ? say.thisDocument : directiveName(issued),
          by === null ? null : by.name,
          issued?.issuedAt ?? null,
        ),
      );
    }
    case 'changed':
      turn.toast = say.changedToast;
      await sayText(turn, say.changed);
      return send(turn, { type: 'draft-review', directiveId });
    case 'gone':
      return sayText(turn, say.gone);
    case 'not-allowed':
      return sayText(turn, say.notAllowed);
    case 'problems':
      return sayText(
        turn,
        `${say.notYet}:\n${(result.problems ?? []).map((problem) => `❗ ${say.problem(problem)}`).join('\n')}`,
      );
  }
}
