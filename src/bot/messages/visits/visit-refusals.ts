import type { VisitActRefusal } from '../../../app/inspection/perform-visit-act.js';
import type { RecordRefusal } from '../../../app/inspection/record-at-door.js';
import type { Language } from '../../../app/ports/store/people.js';
import type { TeamRefusal } from '../../../domain/inspection/team.js';
import { VISIT_REFUSALS } from './visit-refusal-table.js';

/** Why an act on a visit was not done, and what to do instead. */
export function visitRefusalWords(
  refusal: VisitActRefusal | { readonly code: 'minutes-stale' },
  /** Null: the visit behind a button. */
  code: string | null,
  language: Language = 'vi',
): string {
  const say = VISIT_REFUSALS[language];
  switch (refusal.code) {
    case 'not-found':
      return say.noSuchVisit(code);
    case 'wrong-role':
    case 'changed-meanwhile':
    case 'announced-at-start':
    case 'appraisal-first':
    case 'no-unit':
    case 'in-the-future':
    case 'reason-required':
    case 'ends-before-it-starts':
    case 'no-limit-to-extend':
    case 'suspended-already-once':
    case 'publish-in-two-forms':
    case 'not-in-team':
    case 'programme':
    case 'minutes-stale':
      return say.acts[refusal.code];
    case 'over':
      return say.over(refusal.state);
    case 'wrong-state':
      return say.wrongState(refusal.state);
    case 'no-head':
      return say.noHead(code ?? '');
    case 'body-may-not':
      return refusal.reason === 'departments-no-longer-inspect' ? say.departmentsMayNot : say.bodyMayNot;
    case 'before-last-step':
      return say.beforeLastStep(refusal.lastAt);
    case 'confirm-schedule':
      return refusal.questions.map(say.schedule).join('\n');
    case 'extended-already':
      return say.extendedAlready(refusal.times);
    case 'extension-too-long':
      return say.extensionTooLong(refusal.most);
    case 'limit-passed':
      return say.limitPassed(refusal.due);
    case 'matters-open':
      return say.mattersOpen(refusal.count);
  }
}

export function recordRefusalWords(refusal: RecordRefusal, code: string, language: Language = 'vi'): string {
  const say = VISIT_REFUSALS[language];
  switch (refusal.code) {
    case 'not-found':
    case 'wrong-role':
      return visitRefusalWords({ code: refusal.code }, code, language);
    case 'not-begun':
      return say.notBegun;
    case 'nothing-said':
      return say.nothingSaid;
    case 'published-already':
      return say.publishedAlready;
    case 'finding':
      return refusal.problems.map((problem) => say.finding[problem]).join('\n');
  }
}

export function teamRefusalWords(
  refusal: TeamRefusal,
  nameOf: (personId: string) => string,
  language: Language = 'vi',
): string {
  const say = VISIT_REFUSALS[language];
  switch (refusal.code) {
    case 'no-head':
      return say.teamWithoutHead;
    case 'several-heads':
      return say.severalHeads(refusal.personIds.map(nameOf).join(', '));
    case 'named-twice':
      return say.namedTwice(nameOf(refusal.personId));
    case 'not-in-team':
      return say.notInTeam(nameOf(refusal.personId));
    case 'nothing-changed':
      return say.nothingChanged;
    case 'before-last-decision':
      return say.beforeLastDecision(refusal.lastAt);
  }
}
