import type { Body } from '../../../domain/inspection/regime.js';
import type { VisitKind } from '../../../domain/inspection/terms.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { today } from '../day-words.js';
import type { PlanInDialogue } from '../dialogue.js';
import { VISIT_PLAN } from '../../messages/visits/plan-answers.js';
import { languageOf, type Turn } from '../turn.js';
import { plain } from '../words.js';
import { personNamed, roleIn } from './people-words.js';
import { meetingPointIn, scheduleIn } from './time-words.js';

const KINDS: readonly (readonly [RegExp, VisitKind])[] = [
  [/^(?:kiem tra |thanh tra )?(?:theo chi dao|chi dao)/u, 'directed'],
  [/^(?:kiem tra |thanh tra )?dot xuat/u, 'surprise'],
  [/^(?:kiem tra |thanh tra )?chuyen nganh/u, 'specialised'],
  [/^(?:theo )?ke hoach/u, 'planned'],
];

/** Who carries a visit out, as people say it. */
const BODY_WORDS: readonly (readonly [RegExp, Body])[] = [
  [/^(?:do )?thanh tra chinh phu(?: tien hanh)?$/u, 'government-inspectorate'],
  [/^(?:do )?thanh tra (?:thanh pho|tinh)(?: ha noi)?(?: tien hanh)?$/u, 'provincial-inspectorate'],
  [/^(?:do )?thanh tra so(?: tien hanh)?$/u, 'department-inspectorate'],
  [/^(?:do )?so(?: tien hanh)$/u, 'department'],
  [/^(?:do )?(?:phong|ubnd (?:phuong|xa)|co quan cap xa) tien hanh$/u, 'commune-body'],
  [/^(?:do )?doan kiem tra cong vu(?: thanh pho)?(?: tien hanh)?$/u, 'civil-service-team'],
];

export type PlanReading = { readonly plan: PlanInDialogue; readonly problems: readonly string[] };

/**
 * Reads "phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 30/11; trưởng đoàn …; thành viên …, …; tập trung cổng UBND 21.07,105.82" into a plan, over
 * what was there before. What is not understood is named; nothing is guessed.
 */
export async function readPlan(turn: Turn, words: string, before: PlanInDialogue): Promise<PlanReading> {
  let plan = before;
  const problems: string[] = [];
  for (const segment of words.split(/[;\n]+/u).map((one) => one.trim())) {
    if (segment === '') continue;
    const read = await readSegment(turn, segment, plan);
    plan = read.plan;
    problems.push(...read.problems);
  }
  return { plan, problems };
}

async function readSegment(turn: Turn, segment: string, plan: PlanInDialogue): Promise<PlanReading> {
  const folded = plain(segment);
  const kind = KINDS.find(([pattern]) => pattern.test(folded))?.[1];
  if (kind !== undefined) {
    // A civil-service team may not make a specialised check: that is a department's, unless somebody else is named.
    const body = kind === 'specialised' && plan.body === 'civil-service-team' ? 'department' : plan.body;
    return done({ ...plan, kind, body });
  }
  const body = BODY_WORDS.find(([pattern]) => pattern.test(folded))?.[1];
  if (body !== undefined) return done({ ...plan, body });
  if (/^chuyen de/u.test(folded)) return readTheme(turn, segment.replace(/^\S+\s+\S+\s*:?\s*/u, ''), plan);
  const { role, rest } = roleIn(segment);
  if (role !== null) return readMembers(turn, role, rest, plan);
  if (/^(?:tap trung|diem hen|hen)/u.test(folded)) {
    const point = meetingPointIn(segment.replace(/^\S+\s+\S+\s*/u, ''));
    return point === null
      ? { plan, problems: [VISIT_PLAN[languageOf(turn)].needsPlace(segment)] }
      : done({ ...plan, meetingPoint: point });
  }
  const schedule = scheduleIn(turn, segment);
  if (schedule !== null) return done({ ...plan, start: schedule.start.toISOString(), end: schedule.end.toISOString() });
  return readUnits(turn, segment, plan);
}

const done = (plan: PlanInDialogue): PlanReading => ({ plan, problems: [] });

async function readMembers(
  turn: Turn,
  role: PlanInDialogue['members'][number]['role'],
  names: string,
  plan: PlanInDialogue,
): Promise<PlanReading> {
  const problems: string[] = [];
  let members = plan.members;
  for (const name of names.split(/,|\s+và\s+/iu).map((one) => one.trim())) {
    if (name === '') continue;
    const found = await personNamed(turn, name);
    if (!found.ok) problems.push(found.words);
    else
      members = [
        ...members.filter(({ personId }) => personId !== found.person.id),
        { personId: found.person.id, role },
      ];
  }
  return { plan: { ...plan, members }, problems };
}

/** A theme of the year's programme, which brings its checklist; else only words. */
async function readTheme(turn: Turn, said: string, plan: PlanInDialogue): Promise<PlanReading> {
  const day = plan.start === null ? today(turn) : dayOf(new Date(plan.start));
  for (const programme of await turn.scope.tx.visits.programmesOf(Number(day.slice(0, 4)))) {
    const theme = programme.themes.find(
      ({ key, name }) => plain(name).includes(plain(said)) || key === plain(said).replace(/ /gu, '-'),
    );
    if (theme !== undefined)
      return done({ ...plan, programmeId: programme.id, themeKeys: [...new Set([...plan.themeKeys, theme.key])] });
  }
  return done({ ...plan, themeKeys: [...new Set([...plan.themeKeys, said])] });
}

/** Units as of the day of the visit; an abolished one is not taken, its successors are named. */
async function readUnits(turn: Turn, said: string, plan: PlanInDialogue): Promise<PlanReading> {
  const directory = await turn.scope.tx.units.directory();
  const day = plan.start === null ? today(turn) : dayOf(new Date(plan.start));
  const nameOf = unitNames(directory);
  const say = VISIT_PLAN[languageOf(turn)];
  const resolution = directory.resolveName(said, day);
  switch (resolution.kind) {
    case 'unit':
      return done({ ...plan, unitIds: [...new Set([...plan.unitIds, resolution.unitId])] });
    case 'abolished':
      return {
        plan,
        problems: [
          say.abolished(
            said,
            resolution.successors
              .map(({ unitId, share }) => `${nameOf(unitId)}${share === 'whole' ? '' : say.inPart}`)
              .join('; '),
          ),
        ],
      };
    case 'ambiguous':
      return {
        plan,
        problems: [say.ambiguous(said, resolution.candidates.slice(0, 6).map(nameOf).join('; '))],
      };
    case 'collective':
      return { plan, problems: [say.collective(said)] };
    case 'unknown':
      return { plan, problems: [say.unknown(said)] };
  }
}
