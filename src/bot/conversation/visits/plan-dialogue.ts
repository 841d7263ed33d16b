import { planVisit, type VisitPlan } from '../../../app/inspection/plan-visit.js';
import { overlapsWith, questionsOfTeam } from '../../../app/inspection/substitutes-for.js';
import { may } from '../../../domain/access/may.js';
import { accessWorld } from '../../../app/access-world.js';
import { visitMoment } from '../../../app/inspection/inspection-world.js';
import { scheduleQuestions } from '../../../domain/inspection/schedule-questions.js';
import type { Schedule } from '../../../domain/inspection/visit.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { scheduleQuestionWords } from '../../messages/visits/visit-refusals.js';
import { KIND_WORDS, ROLE_WORDS, scheduleWords } from '../../messages/visits/visit-words.js';
import { namesOf, pointWords } from '../../messages/visits/visit-pushes.js';
import { endDialogue, startDialogue, type PlanInDialogue } from '../dialogue.js';
import { sayText, type Turn } from '../turn.js';
import { isYes, plain } from '../words.js';
import { readPlan } from './plan-words.js';
import { sayConfidential, showVisit } from './say-visit.js';

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
    return sayText(turn, 'Lập cuộc kiểm tra thuộc lãnh đạo và thành viên đoàn kiểm tra, thanh tra.');
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
  const { tx } = turn.scope;
  const schedule = scheduleOf(plan);
  const nameOf = unitNames(await tx.units.directory());
  const people = namesOf(await tx.people.byIds(plan.members.map(({ personId }) => personId)));
  const programme = plan.programmeId === null ? null : await tx.visits.programme(plan.programmeId);
  const themeName = (key: string): string => programme?.themes.find((theme) => theme.key === key)?.name ?? key;
  const asked = await questionsOf(turn, plan, schedule, nameOf, people);
  await sayConfidential(turn, {
    title: 'Cuộc kiểm tra mới',
    lines: [
      `Đơn vị: ${plan.unitIds.length === 0 ? 'chưa nêu' : plan.unitIds.map(nameOf).join('; ')}`,
      `Hình thức: ${KIND_WORDS[plan.kind]}${plan.themeKeys.length === 0 ? '' : `; chuyên đề: ${plan.themeKeys.map(themeName).join('; ')}`}`,
      `Thời gian: ${scheduleWords(schedule)}`,
      ...(plan.meetingPoint === null ? [] : [`Tập trung: ${pointWords(plan.meetingPoint)}`]),
      `Đoàn: ${plan.members.length === 0 ? 'chưa nêu' : plan.members.map(({ personId, role }) => `${people(personId)} (${ROLE_WORDS[role]})`).join('; ')}`,
      ...problems.map((problem) => `❗ ${problem}`),
      ...asked,
      {
        text: 'Gõ thêm để sửa (đơn vị, giờ và ngày, “trưởng đoàn …”, “thành viên …”, “chuyên đề …”), hoặc lưu.',
        style: 'muted',
      },
    ],
    actions: [
      ...(plan.unitIds.length === 0
        ? []
        : [{ label: 'Lưu', style: 'primary' as const, intent: { do: 'confirm-visit' as const } }]),
      { label: 'Thôi', intent: { do: 'cancel-dialogue' } },
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
    ...lines.map(scheduleQuestionWords),
    ...(plan.members.some(({ role }) => role === 'head')
      ? []
      : ['❓ Chưa có trưởng đoàn: cần trước khi ra quyết định.']),
    ...team.conflicts.map(({ personId, unitId, why }) =>
      why === 'own-unit'
        ? `❓ ${personName(personId)} công tác tại ${unitName(unitId)}: có xung đột lợi ích.`
        : `❓ ${personName(personId)} phụ trách ${unitName(unitId)}: sẽ kiểm tra việc của chính mình.`,
    ),
    ...team.busy.map(({ personId }) => `❓ ${personName(personId)} có lịch công tác khác trùng giờ.`),
    ...overlaps.map(
      ({ code }) => `❓ Cuộc ${code} đã có tại đơn vị này, cùng thời gian hoặc cùng chuyên đề: dễ trùng lặp.`,
    ),
  ];
}

/** Everything at once: the visit, its team, its reminders. Questions that were shown are answered by saving. */
export async function savePlan(turn: Turn, plan: PlanInDialogue): Promise<void> {
  const request: VisitPlan = { ...plan, schedule: scheduleOf(plan) };
  const planned = await planVisit(turn.scope, turn.principal, request);
  if (!planned.ok)
    return sayText(
      turn,
      planned.reason === 'no-unit' ? 'Chưa nêu đơn vị được kiểm tra.' : 'Anh/chị không lập được cuộc kiểm tra.',
    );
  await endDialogue(turn);
  turn.toast = 'Đã lưu.';
  await sayText(
    turn,
    `Đã lưu cuộc kiểm tra ${planned.visit.code}. Khi có quyết định, gõ “quyết định ${planned.visit.code} số … ngày …”. Chỉ thành phần đoàn biết cuộc này.`,
  );
  await showVisit(turn, planned.visit.id);
}
