import type { Post } from '../../../src/domain/access/person.js';
import type { LocalDate } from '../../../src/domain/calendar/local-date.js';
import type { Membership } from '../../../src/domain/inspection/team.js';
import type { ViewerKind } from '../../../src/domain/inspection/visit-view.js';
import type { Visit, VisitStep } from '../../../src/domain/inspection/visit.js';
import { VISIT_STEPS } from '../../../src/domain/inspection/visit.js';
import {
  randomFinding,
  randomInstant,
  randomRecommendation,
  randomStatement,
  randomViolation,
  UNITS,
  type Bundle,
  type Draw,
} from './random-world.js';

/** Written down a second time, by hand, from facts/domain §4.4: nothing of `sight` is used here. */
export function mayKnowAs(visit: Visit, personId: string, posts: readonly Post[], now: Date): ViewerKind | null {
  const own = posts.filter((post) => post.personId === personId && holdsOn(post, vietnamDay(now)));
  const isMember = visit.memberships.some(
    (one) =>
      one.personId === personId &&
      one.from.getTime() <= now.getTime() &&
      !(one.until !== null && one.until.getTime() <= now.getTime()),
  );
  if (isMember && own.some(({ role }) => role !== 'administrator')) return 'team';
  if (visit.kind === 'surprise' && !happened(visit, 'direct-ended', now)) return null;
  if (happened(visit, 'announced', now) && leadsOne(visit, own)) return 'unit';
  return happened(visit, 'published', now) && own.length > 0 ? 'public' : null;
}

/** A bundle with everything changed that this viewer must not learn; what they may know stays. Whoever compares finds no difference. */
export function scrambled(
  bundle: Bundle,
  viewer: 'unit' | 'public',
  personId: string,
  posts: readonly Post[],
  now: Date,
  draw: Draw,
): Bundle {
  const { visit } = bundle;
  const own = posts.filter(
    (post) =>
      post.personId === personId && holdsOn(post, vietnamDay(now)) && (post.role === 'head' || post.role === 'leader'),
  );
  const ownUnits = visit.unitIds.filter((unitId) => own.some((post) => post.unitId === unitId));
  const strangers = UNITS.filter((unitId) => !own.some((post) => post.unitId === unitId));
  const concluded = happened(visit, 'concluded', now);
  const secretSteps: readonly VisitStep[] = VISIT_STEPS.filter((step) =>
    viewer === 'unit'
      ? ['reported', 'draft-ordered', 'drafted', 'appraised'].includes(step)
      : !['announced', 'direct-ended', 'concluded', 'published'].includes(step),
  );
  // What is published, whoever is in charge of an inspected unit may read like everybody.
  const isPublic = viewer === 'public' || happened(visit, 'published', now);
  const mayRead = (one: { readonly unitId: string; readonly person?: string | null }): boolean =>
    (viewer === 'unit' && concluded && ownUnits.includes(one.unitId)) || (isPublic && (one.person ?? null) === null);
  const isSecret = (one: { readonly unitId: string; readonly person: string | null }): boolean => !mayRead(one);
  const aside = visit.state === 'suspended' || visit.state === 'stopped' || visit.state === 'dropped';

  const changed: Visit = {
    ...visit,
    meetingPoint: { words: 'nơi khác', latitude: 20, longitude: 106 },
    checklist: ['câu hỏi khác'],
    attendance: [],
    state: aside && viewer === 'unit' ? visit.state : draw.pick(['reported', 'drafted', 'concluded']),
    reached: Object.fromEntries(
      VISIT_STEPS.map((step) => [
        step,
        secretSteps.includes(step) ? happenedOrNot(draw, now) : unlessAhead(visit, step, draw, now),
      ]),
    ),
    memberships: [
      ...visit.memberships.filter((one) => belongs(one, now)),
      ...['an', 'binh'].map((id) => ({ ...FORMER, personId: id, until: new Date(now.getTime() - draw.int(2)) })),
    ],
    generation: 7,
    version: 9,
    ...(viewer === 'public' ? publicSecrets(visit, draw, now) : {}),
    ...(isPublic ? {} : { unitIds: [...ownUnits, ...(strangers.length > 0 ? [draw.pick(strangers)] : [])] }),
    ...(viewer === 'unit' && !happened(visit, 'minutes-signed', now) ? { minutesFileId: 'bien-ban-khac' } : {}),
    ...(viewer === 'unit' && !concluded && !isPublic
      ? { conclusion: { code: '999/KL', date: visit.decision!.date } }
      : {}),
  };
  const other = Array.from({ length: 3 }, (_, index) => randomFinding(draw, visit, 90 + index)).filter(isSecret);
  return {
    visit: changed,
    findings: [
      ...bundle.findings
        .filter(mayRead)
        .map((one) => ({ ...one, recordedBy: 'người khác', recordedAt: now, fileIds: ['anh-khac'] })),
      ...other,
    ],
    recommendations: isPublic
      ? bundle.recommendations
      : [
          ...bundle.recommendations.filter(mayRead),
          ...[0, 1].map((index) => randomRecommendation(draw, visit, 90 + index)).filter((one) => !mayRead(one)),
        ],
    violations: draw.chance(50) ? [] : [{ ...randomViolation(draw, visit), person: 'công chức khác' }],
    statements: draw.chance(50) ? [] : [randomStatement(draw, visit)],
  };
}

/** What everybody never learns of a published visit: who went, when exactly, and what happened aside. */
function publicSecrets(visit: Visit, draw: Draw, now: Date): Partial<Visit> {
  const start = randomInstant(draw, now);
  const year = (at: Date | undefined): string => (at === undefined ? '' : vietnamDay(at).slice(0, 4));
  return {
    memberships: [],
    schedule:
      year(visit.schedule?.start) === year(start)
        ? { start, end: new Date(start.getTime() + 3_600_000) }
        : visit.schedule,
    suspensions: [],
    ended: { reason: 'lý do khác', document: visit.decision! },
    minutesFileId: 'bien-ban-khac',
  };
}

const FORMER: Membership = {
  personId: '',
  role: 'member',
  from: new Date(0),
  until: null,
  document: { code: '1/QĐ', date: '2026-01-05' as LocalDate },
};

function belongs({ from, until }: Membership, now: Date): boolean {
  return from.getTime() <= now.getTime() && !(until !== null && until.getTime() <= now.getTime());
}

function happenedOrNot(draw: Draw, now: Date): Date | undefined {
  return draw.chance(50) ? new Date(now.getTime() - 1 - draw.int(99) * 86_400_000) : undefined;
}

/** What is on record for later has not happened: nobody outside learns that it will. */
function unlessAhead(visit: Visit, step: VisitStep, draw: Draw, now: Date): Date | undefined {
  if (happened(visit, step, now)) return visit.reached[step];
  return draw.chance(50) ? new Date(now.getTime() + 1 + draw.int(9) * 86_400_000) : undefined;
}

function leadsOne(visit: Visit, own: readonly Post[]): boolean {
  return own.some(({ role, unitId }) => (role === 'head' || role === 'leader') && visit.unitIds.includes(unitId));
}

function happened(visit: Visit, step: VisitStep, now: Date): boolean {
  const at = visit.reached[step];
  return at !== undefined && at.getTime() <= now.getTime();
}

function vietnamDay(instant: Date): string {
  return new Date(instant.getTime() + 25_200_000).toISOString().slice(0, 10);
}

function holdsOn({ validFrom, validTo }: Post, day: string): boolean {
  return !(validFrom !== null && day < validFrom) && !(validTo !== null && validTo < day);
}
