import { planVisit, type VisitPlan } from '../../../app/inspection/plan-visit.js';
import { overlapsWith, questionsOfTeam } from '../../../app/inspection/substitutes-for.js';
import { may } from '../../../domain/access/may.js';
import { accessWorld } from '../../../app/access-world.js';
import { visitMoment } from '../../../app/inspection/inspection-world.js';
import { scheduleQuestions } from '../../../domain/inspection/schedule-questions.js';
import type { Schedule } from '../../../domain/inspection/visit.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { VISIT_PLAN } from '../../messages/visits/plan-answers.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { namesOf, pointWords } from '../../messages/visits/visit-pushes.js';
import { endDialogue, startDialogue, type PlanInDialogue } from '../dialogue.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { isYes, plain } from '../words.js';
import { readPlan } from './plan-words.js';
import { sayConfidential, showVisit, visitCardWords } from './say-visit.js';

const EMPTY: PlanInDialogue = {
  kind: 'planned',
  body: 'civil-service-team',
  unitIds: [],
  themeKeys: [],
  programmeId: null,
  start: null,
  end: null,
  meetingPoint: null,
  members: [],
};

/** "lập kiểm tra phường Tây Hồ; đột xuất; 08:00 30/11; trưởng đoàn …": read, shown with all that must be asked, written only on the person's word. */
export async function startPlan(turn: Turn, words: string): Promise<void> {
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'plan-visit', { kind: 'system' }, world).ok)
    return sayText(turn, VISIT_PLAN[languageOf(turn)].mayNot);
  await extendPlan(turn, EMPTY, words);
}

export async function continuePlan(turn: Turn, plan: PlanInDialogue, words: string): Promise<void> {
  if (isYes(words) || /^(?:luu|ghi|xong)[.! ]*$/u.test(plain(words))) return savePlan(turn, plan);
  await extendPlan(turn, plan, words);
}

async function extendPlan(turn: Turn, before: PlanInDialogue, words: string): Promise<void> {
  const { plan, problems } = await readPlan(turn, words, before);
  await startDialogue(turn, { kind: 'plan-visit', plan });
  await showPlan(turn, plan, problems);
}

const scheduleOf = ({ start, end }: PlanInDialogue): Schedule | null =>
  start === null || end === null ? null : { start: new Date(start), end: new Date(end) };

async function showPlan(turn: Turn, plan: PlanInDialogue, problems: readonly string[]): Promise<void> {
  const say = VISIT_PLAN[languageOf(turn)];
  const card = visitCardWords(turn);
  const { tx } = turn.scope;
  const schedule = scheduleOf(plan);
  const nameOf = unitNames(await tx.units.directory());
  const people = namesOf(await tx.people.byIds(plan.members.map(({ personId }) => personId)), languageOf(turn));
  const programme = plan.programmeId === null ? null : await tx.visits.programme(plan.programmeId);
  const themeName = (key: string): string => programme?.themes.find((theme) => theme.key === key)?.name ?? key;
  const asked = await questionsOf(turn, plan, schedule, nameOf, people);
  await sayConfidential(turn, {
    title: say.title,
    lines: [
      say.units(plan.unitIds.length === 0 ? null : plan.unitIds.map(nameOf).join('; ')),
      card.kindLine(card.kind[plan.kind], plan.themeKeys.map(themeName)),
      card.time(card.schedule(schedule)),
      ...(plan.meetingPoint === null ? [] : [card.meetingPoint(pointWords(plan.meetingPoint, say.point))]),
      say.team(
        plan.members.length === 0
          ? null
          : plan.members.map(({ personId, role }) => `${people(personId)} (${card.role[role]})`).join('; '),
      ),
      ...problems.map((problem) => `❗ ${problem}`),
      ...asked,
      { text: say.hint, style: 'muted' },
    ],
    actions: [
      ...(plan.unitIds.length === 0
        ? []
        : [{ label: say.save, style: 'primary' as const, intent: { do: 'confirm-visit' as const } }]),
      { label: say.drop, intent: { do: 'cancel-dialogue' } },
    ],
  });
}

async function questionsOf(
  turn: Turn,
  plan: PlanInDialogue,
  schedule: Schedule | null,
  unitName: (id: string) => string,
  personName: (id: string) => string,
): Promise<readonly string[]> {
  const say = VISIT_PLAN[languageOf(turn)];
  const { tx } = turn.scope;
  const team = await questionsOfTeam(turn.scope, turn.principal.person.id, {
    visitId: '',
    personIds: plan.members.map(({ personId }) => personId),
    unitIds: plan.unitIds,
    schedule,
  });
  const overlaps = await overlapsWith(turn.scope, turn.principal.person.id, { ...plan, schedule });
  const lines =
    schedule === null ? [] : scheduleQuestions(schedule, visitMoment(turn.scope), await tx.calendar.table());
  return [
    ...lines.map(VISIT_REFUSALS[languageOf(turn)].schedule),
    ...(plan.members.some(({ role }) => role === 'head') ? [] : [say.noHeadYet]),
    ...team.conflicts.map(({ personId, unitId, why }) =>
      why === 'own-unit'
        ? say.ownUnit(personName(personId), unitName(unitId))
        : say.ownDuty(personName(personId), unitName(unitId)),
    ),
    ...team.busy.map(({ personId }) => say.busy(personName(personId))),
    ...overlaps.map(({ code }) => say.overlap(code)),
  ];
}

/** Everything at once: the visit, its team, its reminders. Questions that were shown are answered by saving. */
export async function savePlan(turn: Turn, plan: PlanInDialogue): Promise<void> {
  const say = VISIT_PLAN[languageOf(turn)];
  const request: VisitPlan = { ...plan, schedule: scheduleOf(plan) };
  const planned = await planVisit(turn.scope, turn.principal, request);
  if (!planned.ok) return sayText(turn, planned.reason === 'no-unit' ? say.noUnit : say.notByYou);
  await endDialogue(turn);
  turn.toast = say.savedToast;
  await sayText(turn, say.saved(planned.visit.code));
  await showVisit(turn, planned.visit.id);
}
