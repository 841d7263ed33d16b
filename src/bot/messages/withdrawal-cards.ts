import type { WithdrawalPlan } from '../../app/directive/plan-withdrawal.js';
import type { Card } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import type { Language } from '../../app/ports/store/people.js';
import { directiveName } from './directive-name.js';
import { WITHDRAWAL } from './withdrawal-words.js';

/** Asked before a recall or a replacement, with what it would end; the words of the old document go only with a recall. */
export function confirmWithdrawalCard(
  plan: WithdrawalPlan,
  by: DirectiveRow | null,
  bySender: boolean,
  language: Language = 'vi',
): Card {
  const say = WITHDRAWAL[language];
  const { row, open, done, unitNames } = plan;
  const code = row.code ?? say.some;
  return {
    title: by === null ? say.recallTitle(code) : say.replaceTitle(code),
    lines: [
      by !== null
        ? say.replacedBy(directiveName(row), directiveName(by))
        : bySender
          ? say.senderRecalls(directiveName(row))
          : say.willRecall(directiveName(row)),
      open.length === 0 ? say.noneOpen : say.willStop(open.length, unitNames),
      ...(done > 0 ? [say.doneStays(done)] : []),
      by === null ? say.textGoes : say.oldStays,
    ],
    actions: [
      {
        label: by === null ? say.recallButton(open.length) : say.replaceButton(open.length),
        style: 'danger',
        intent: { do: 'confirm-withdraw', directiveId: row.id, byId: by?.id ?? null, version: row.version, bySender },
      },
      bySender
        ? { label: say.refuseButton, intent: { do: 'refuse-recall', directiveId: row.id } }
        : { label: say.drop, intent: { do: 'cancel-dialogue' } },
    ],
  };
}

/** To each unit, once: what it need not do any more, and why. */
export function withdrawnCard(
  row: DirectiveRow,
  by: DirectiveRow | null,
  views: readonly AssignmentView[],
  unitName: string,
  language: Language = 'vi',
): Card {
  const say = WITHDRAWAL[language];
  const stopped = views.filter((view) => view.assignment.state === 'cancelled').map((view) => view.assignment.number);
  const done = views.filter((view) => view.assignment.state === 'done').length;
  const code = row.code ?? say.Some;
  return {
    title: by === null ? say.recalledTitle(code) : say.replacedTitle(code),
    lines: [
      by === null ? say.recalled(directiveName(row)) : say.replacedBy(directiveName(row), directiveName(by)),
      say.needNot(
        unitName,
        stopped.sort((a, b) => a - b),
      ),
      ...(done > 0 ? [say.doneStays(done)] : []),
      ...(by === null ? [say.deleteCopies] : []),
    ],
  };
}

/** Asked of the clerk when a document itself or its sender says that another one falls away. */
export function proposalCard(
  plan: WithdrawalPlan,
  by: DirectiveRow | null,
  why: 'sender' | 'document',
  language: Language = 'vi',
): Card {
  if (why === 'sender') return confirmWithdrawalCard(plan, by, true, language);
  const say = WITHDRAWAL[language];
  const { row, open, unitNames } = plan;
  return {
    title:
      by === null
        ? say.recallTitle(row.code ?? say.some)
        : say.proposeReplace(by.code ?? say.newOne, row.code ?? say.oldOne),
    lines: [
      by === null ? say.saysRecall(directiveName(row)) : say.saysReplace(directiveName(by), directiveName(row)),
      open.length === 0 ? say.oldHasNone : say.oldHas(open.length, unitNames.length),
    ],
    actions: [
      {
        label: by === null ? say.seeRecall : say.seeReplace,
        style: 'primary',
        intent: { do: 'ask-withdraw', directiveId: row.id, byId: by?.id ?? null, bySender: false },
      },
      { label: say.leave, intent: { do: 'cancel-dialogue' } },
    ],
  };
}
