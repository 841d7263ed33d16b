import type { Post, Role } from '../../../src/domain/access/person.js';
import type { UnitTree } from '../../../src/domain/access/subject.js';
import { addDays, at, dayOf, localDate, type LocalDate } from '../../../src/domain/calendar/local-date.js';
import type { Finding } from '../../../src/domain/inspection/finding.js';
import type { Programme } from '../../../src/domain/inspection/programme.js';
import type { Recommendation } from '../../../src/domain/inspection/recommendation.js';
import type { InspectionWorld } from '../../../src/domain/inspection/sight.js';
import type { Statement } from '../../../src/domain/inspection/statement.js';
import type { Membership } from '../../../src/domain/inspection/team.js';
import type { Violation } from '../../../src/domain/inspection/violation.js';
import { plannedVisit, VISIT_STEPS, type Visit, type VisitState } from '../../../src/domain/inspection/visit.js';

export const PERSONS = ['an', 'binh', 'chi', 'dung', 'em'];
export const UNITS = ['thanh-pho', 'quan', 'phuong-mot', 'phuong-hai', 'so', 'chi-nhanh'];
const PARENTS: Readonly<Record<string, string>> = {
  quan: 'thanh-pho',
  'phuong-mot': 'quan',
  'phuong-hai': 'quan',
  so: 'thanh-pho',
  'chi-nhanh': 'so',
};
const TREE: UnitTree = { parentOf: (unitId) => PARENTS[unitId] ?? null };
const ROLES: readonly Role[] = ['inspector', 'head', 'leader', 'clerk', 'officer', 'deputy', 'administrator'];
export const THEMES = ['de-an-06', 'tthc'];
const DOCUMENT = { code: '01/QĐ-ĐKTCV', date: localDate('2026-01-05') };

/** Everything attached to one visit: it comes and goes with it. */
export type Bundle = {
  readonly visit: Visit;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly violations: readonly Violation[];
  readonly statements: readonly Statement[];
};

export type RandomWorld = {
  readonly now: Date;
  readonly posts: readonly Post[];
  readonly others: readonly Bundle[];
  readonly hidden: Bundle;
  readonly programme: Programme;
};

/** A small generator (mulberry32): the same world for the same seed, much cheaper than drawing each field. */
export type Draw = {
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
};

export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: <T>(from: readonly T[]): T => from[int(from.length)]!,
    chance: (percent) => int(100) < percent,
  };
}

/** Persons, posts and visits thrown together without regard to what is likely: rows that no act would make are rows that a broken store might. */
export function randomWorld(seed: number): RandomWorld {
  const draw = drawFrom(seed);
  const now = at(addDays(localDate('2026-03-02'), draw.int(200)), draw.pick(['00:00', '08:00', '12:30', '23:59']));
  const posts = Array.from({ length: 4 + draw.int(5) }, (_, index) => randomPost(draw, index, now));
  const others = Array.from({ length: draw.int(3) }, (_, index) => randomBundle(draw, `v${index}`, now));
  const hidden = randomBundle(draw, 'hidden', now);
  const programme: Programme = {
    id: 'p',
    year: 2026,
    title: 'Kế hoạch kiểm tra công vụ năm 2026',
    basis: [],
    approval: DOCUMENT,
    themes: [],
    adjustments: [...others, hidden].map(({ visit }) => ({
      visitId: visit.id,
      change: 'drop',
      reason: 'điều chỉnh giảm',
      document: DOCUMENT,
      at: now,
    })),
  };
  return { now, posts, others, hidden, programme };
}

/** The world as loaded: with the given bundles, in the given order. */
export function worldOf(posts: readonly Post[], bundles: readonly Bundle[]): InspectionWorld {
  return {
    visits: bundles.map(({ visit }) => visit),
    findings: bundles.flatMap(({ findings }) => findings),
    recommendations: bundles.flatMap(({ recommendations }) => recommendations),
    violations: bundles.flatMap(({ violations }) => violations),
    statements: bundles.flatMap(({ statements }) => statements),
    posts,
    tree: TREE,
  };
}

function randomPost(draw: Draw, index: number, now: Date): Post {
  const today = dayOf(now);
  const [validFrom, validTo] = draw.pick<readonly [LocalDate | null, LocalDate | null]>([
    [null, null],
    [null, null],
    [addDays(today, -30), null],
    [null, today],
    [null, addDays(today, -1)],
    [addDays(today, 1), null],
  ]);
  return {
    id: `post-${index}`,
    personId: draw.pick(PERSONS),
    unitId: draw.pick(UNITS),
    role: draw.pick(ROLES),
    title: '',
    validFrom,
    validTo,
  };
}

/** An instant about now: long past, just past, this very moment, just ahead, far ahead. */
export function randomInstant(draw: Draw, now: Date): Date {
  return new Date(now.getTime() + draw.pick([-90 * 86_400_000, -3_600_000, -1, 0, 1, 3_600_000, 20 * 86_400_000]));
}

export function randomBundle(draw: Draw, id: string, now: Date): Bundle {
  const unitIds = [...new Set([draw.pick(UNITS), ...(draw.chance(40) ? [draw.pick(UNITS)] : [])])];
  const reached = Object.fromEntries(
    VISIT_STEPS.filter(() => draw.chance(45)).map((step) => [step, randomInstant(draw, now)]),
  );
  const start = randomInstant(draw, now);
  const visit: Visit = {
    ...plannedVisit({
      id,
      code: `K${id}`,
      kind: draw.pick(['planned', 'surprise', 'directed', 'specialised']),
      body: 'civil-service-team',
      unitIds,
    }),
    programmeId: 'p',
    themeKeys: [draw.pick(THEMES)],
    memberships: Array.from({ length: draw.int(5) }, () => randomMembership(draw, now)),
    schedule: draw.chance(85) ? { start, end: new Date(start.getTime() + 4 * 3_600_000) } : null,
    meetingPoint: { words: `cổng ${draw.int(100)}`, latitude: 21 + draw.int(100) / 1000, longitude: 105.8 },
    checklist: [`câu hỏi ${draw.int(100)}`],
    attendance: draw.chance(30)
      ? [{ personId: draw.pick(PERSONS), answer: draw.pick(['comes', 'cannot']), at: now }]
      : [],
    state: draw.pick<VisitState>([
      'planned',
      'planned',
      'decided',
      'announced',
      ...VISIT_STEPS,
      'suspended',
      'stopped',
      'dropped',
    ]),
    reached,
    decision: { code: `${draw.int(900)}/QĐ-ĐKTCV`, date: DOCUMENT.date },
    conclusion: draw.chance(50) ? { code: `${draw.int(900)}/KL-ĐKTCV`, date: DOCUMENT.date } : null,
    minutesFileId: draw.chance(50) ? `bien-ban-${draw.int(900)}` : null,
    suspensions: draw.chance(20) ? [{ from: now, until: null, askedBy: 'unit', reason: `bão số ${draw.int(9)}` }] : [],
    ended: draw.chance(20) ? { reason: `lý do ${draw.int(90)}`, document: DOCUMENT } : null,
  };
  return {
    visit,
    findings: Array.from({ length: draw.int(3) }, (_, index) => randomFinding(draw, visit, index)),
    recommendations: Array.from({ length: draw.int(3) }, (_, index) => randomRecommendation(draw, visit, index)),
    violations: draw.chance(30) ? [randomViolation(draw, visit)] : [],
    statements: draw.chance(30) ? [randomStatement(draw, visit)] : [],
  };
}

function randomMembership(draw: Draw, now: Date): Membership {
  const until = draw.chance(60) ? null : randomInstant(draw, now);
  return {
    personId: draw.pick(PERSONS),
    role: draw.pick(['authority', 'head', 'deputy', 'secretary', 'member']),
    from: randomInstant(draw, now),
    until,
    document: DOCUMENT,
  };
}

export function randomFinding(draw: Draw, visit: Visit, index: number): Finding {
  return {
    id: `${visit.id}-f${index}`,
    visitId: visit.id,
    unitId: draw.pick([...visit.unitIds, ...UNITS]),
    person: draw.chance(40) ? 'công chức một cửa' : null,
    severity: draw.pick(['note', 'shortcoming', 'violation', 'serious']),
    text: `vắng mặt ${draw.int(1000)} phút`,
    legalBasis: null,
    fileIds: [`anh-${draw.int(100)}`],
    recordedAt: visit.schedule?.start ?? new Date(0),
    recordedBy: draw.pick(PERSONS),
  };
}

export function randomRecommendation(draw: Draw, visit: Visit, index: number): Recommendation {
  return {
    id: `${visit.id}-r${index}`,
    visitId: visit.id,
    findingIds: [],
    unitId: draw.pick([...visit.unitIds, ...UNITS]),
    text: `chấn chỉnh ${draw.int(1000)}`,
    due: null,
    op: 'BY',
    dueWords: null,
    assignmentId: null,
    doneAt: null,
  };
}

export function randomViolation(draw: Draw, visit: Visit): Violation {
  return {
    id: `${visit.id}-vp`,
    visitId: visit.id,
    findingId: `${visit.id}-f0`,
    unitId: draw.pick(UNITS),
    person: `công chức ${draw.int(100)}`,
    state: draw.pick(['recorded', 'in-handling', 'handled']),
    steps: [],
  };
}

export function randomStatement(draw: Draw, visit: Visit): Statement {
  return {
    id: `${visit.id}-s`,
    visitId: visit.id,
    speaker: `phó chủ tịch ${draw.int(9)}`,
    text: `giải trình ${draw.int(1000)}`,
    fileIds: [],
    recordedAt: new Date(0),
    recordedBy: draw.pick(PERSONS),
  };
}
