import type { IssuePreview } from '../../app/directive/preview-issue.js';
import type { Card } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import { askedOnce } from './draft-cards.js';
import { PREVIEW } from './preview-words.js';

/** Units that are named; the rest is counted. */
const UNITS_SHOWN = 15;
/** Tasks whose limit is written out: with the units far below the longest message of any channel. */
const LIMITS_SHOWN = 15;

/** Before issuing: who will get what by when, and what will be missing. */
export function previewCard({ row, ...plan }: IssuePreview, language: Language = 'vi'): Card {
  const say = PREVIEW[language];
  const unreachable = plan.units.filter((unit) => !unit.reachable);
  if (plan.problems.length > 0) {
    return {
      title: say.notYet,
      lines: plan.problems.map((problem) => `❗ ${say.problem(problem)}`),
      actions: [{ label: say.backToReading, intent: { do: 'show-draft', directiveId: row.id } }],
    };
  }
  return {
    title: say.title(row.code ?? row.kind),
    lines: [
      { text: say.willGive(plan.assignments, plan.units.length), style: 'bold' },
      ...plan.units
        .slice(0, UNITS_SHOWN)
        .map(({ name, lead, cooperate, reachable }) => say.unit(name, lead, cooperate, reachable)),
      ...(plan.units.length > UNITS_SHOWN ? [say.moreUnits(plan.units.length - UNITS_SHOWN)] : []),
      { text: say.limits, style: 'bold' },
      ...plan.limits.slice(0, LIMITS_SHOWN).map(({ task, due }) => say.limit(task, due)),
      ...(plan.limits.length > LIMITS_SHOWN ? [say.moreLimits(plan.limits.length - LIMITS_SHOWN)] : []),
      ...(plan.outside.length > 0 ? [{ text: say.outside(plan.outside), style: 'muted' as const }] : []),
      ...plan.questions.map((question) => `❓ ${say.question(question)}`),
      ...(row.draft.questions.length > 0 ? [say.unsettled(askedOnce(row.draft).length)] : []),
      ...(unreachable.length > 0 ? [{ text: say.unreachable(unreachable.length), style: 'muted' as const }] : []),
    ],
    actions: [
      {
        label: say.issue(plan.assignments),
        style: 'primary',
        intent: { do: 'confirm-issue', directiveId: row.id, version: row.version },
      },
      { label: say.back, intent: { do: 'show-draft', directiveId: row.id } },
    ],
  };
}
