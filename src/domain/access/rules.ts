import type { Role } from './person.js';

/** Everything that a person can want to do or see. Closed: what is not listed nobody may do. */
export const ACTIONS = [
  // of the unit that has the work
  'acknowledge',
  'withdraw-acknowledgement',
  'report',
  'ask-extension',
  'answer-counter',
  'return',
  'hand-on',
  'snooze',
  // of the unit that gave it
  'decide-extension',
  'confirm-done',
  'redo',
  'set-due',
  'suspend',
  'resume',
  'cancel',
  'reassign',
  // directives
  'submit-directive',
  'review-draft',
  'issue-directive',
  // seeing
  'see-assignment',
  'see-directive',
  'ask-status',
  'export',
  // inspection
  'plan-visit',
  'see-visit',
  'record-visit',
  'manage-visit',
  // the house
  'delegate',
  'manage-people',
  'manage-units',
  'manage-calendar',
  'manage-policy',
  'see-health',
  'verify-audit',
] as const;

export type Action = (typeof ACTIONS)[number];

/**
 * How far a role reaches, from the unit of the person's post:
 * `unit` the unit itself · `subtree` the unit and all below · `handed` the unit's work handed to the person ·
 * `assigner` what the unit itself assigned · `assigner-subtree` what the unit or any below assigned · `team` visits whose team
 * the person belongs to · `system` the installation, no unit.
 */
export type Scope = 'unit' | 'subtree' | 'handed' | 'assigner' | 'assigner-subtree' | 'team' | 'system';

export type Grant = { readonly role: Role; readonly scope: Scope };

const g = (role: Role, scope: Scope): Grant => ({ role, scope });

/** The head answers for the unit; a leader who sits in the very unit (a city's own office) stands in the same place. */
const HEAD: readonly Grant[] = [g('head', 'unit'), g('leader', 'unit')];
const HEAD_OR_HANDED: readonly Grant[] = [...HEAD, g('deputy', 'handed'), g('officer', 'handed')];
/** Who gave the work, or leads those who did. */
const ASSIGNER: readonly Grant[] = [g('leader', 'assigner-subtree'), g('head', 'assigner')];
const ASSIGNER_OR_CLERK: readonly Grant[] = [...ASSIGNER, g('clerk', 'assigner')];
const ADMINISTRATOR: readonly Grant[] = [g('administrator', 'system')];

/**
 * Who may do what (DESIGN §1). Deputies and officers have no rights of the head by their post: they get them by delegation, or for what was handed to
 * them. Administrators manage the installation and see none of its content (least privilege).
 */
export const GRANTS: Readonly<Record<Action, readonly Grant[]>> = {
  acknowledge: HEAD,
  'withdraw-acknowledgement': HEAD,
  report: HEAD_OR_HANDED,
  'ask-extension': HEAD,
  'answer-counter': HEAD,
  return: HEAD,
  'hand-on': HEAD,
  snooze: HEAD_OR_HANDED,
  'decide-extension': ASSIGNER,
  'confirm-done': ASSIGNER,
  redo: ASSIGNER,
  'set-due': ASSIGNER_OR_CLERK,
  suspend: ASSIGNER,
  resume: ASSIGNER_OR_CLERK,
  cancel: ASSIGNER_OR_CLERK,
  reassign: ASSIGNER_OR_CLERK,
  'submit-directive': [g('clerk', 'unit'), g('leader', 'unit'), g('head', 'unit')],
  'review-draft': [g('clerk', 'unit')],
  'issue-directive': [g('clerk', 'unit')],
  'see-assignment': [
    g('leader', 'subtree'),
    g('head', 'subtree'),
    g('deputy', 'unit'),
    g('clerk', 'unit'),
    g('officer', 'handed'),
    g('leader', 'assigner-subtree'),
    g('head', 'assigner'),
    g('clerk', 'assigner'),
  ],
  'see-directive': [
    g('leader', 'subtree'),
    g('head', 'subtree'),
    g('deputy', 'unit'),
    g('clerk', 'unit'),
    g('officer', 'handed'),
  ],
  'ask-status': [g('leader', 'subtree'), g('head', 'subtree'), g('deputy', 'unit'), g('clerk', 'subtree')],
  export: [g('leader', 'subtree'), g('head', 'subtree'), g('clerk', 'unit')],
  // Who plans a visit belongs to those who know of it; planning shows nothing of other visits.
  'plan-visit': [g('inspector', 'system'), g('leader', 'system')],
  // Telling of an inspection before its conclusion is public is a prohibited act (Law 84/2025/QH15 Art. 6(4)): team only, whatever the rank.
  'see-visit': [
    g('inspector', 'team'),
    g('leader', 'team'),
    g('head', 'team'),
    g('deputy', 'team'),
    g('officer', 'team'),
    g('clerk', 'team'),
  ],
  'record-visit': [g('inspector', 'team')],
  'manage-visit': [g('inspector', 'team'), g('leader', 'team')],
  delegate: HEAD,
  'manage-people': ADMINISTRATOR,
  'manage-units': ADMINISTRATOR,
  'manage-calendar': ADMINISTRATOR,
  'manage-policy': ADMINISTRATOR,
  'see-health': ADMINISTRATOR,
  'verify-audit': ADMINISTRATOR,
};

/** Decisions on a request: never by the person who made it, or in whose name it was made. */
export const DECISIONS: ReadonlySet<Action> = new Set(['decide-extension', 'confirm-done', 'redo']);

/** Not passed on by a delegation: a right to delegate, membership of a team, and the keys of the house stay with the person. */
export const NOT_DELEGABLE: ReadonlySet<Action> = new Set([
  'delegate',
  'plan-visit',
  'see-visit',
  'record-visit',
  'manage-visit',
  'manage-people',
  'manage-units',
  'manage-calendar',
  'manage-policy',
  'see-health',
  'verify-audit',
]);
