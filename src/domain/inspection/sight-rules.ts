import { may } from '../access/may.js';
import type { Post } from '../access/person.js';
import type { UnitTree } from '../access/subject.js';
import { isPostValid } from '../access/validity.js';
import type { Membership } from './team.js';
import type { ViewerKind } from './visit-view.js';
import type { Visit, VisitStep } from './visit.js';

/** The question that every check answers: may this person know of this visit now? */
export type SightQuestion = {
  readonly personId: string;
  readonly visit: Visit;
  readonly now: Date;
  readonly posts: readonly Post[];
  readonly tree: UnitTree;
};

export type Check<T> = { readonly name: string; readonly holds: (q: SightQuestion, on: T) => boolean };

/** What a rule about a part of a visit may look at. */
export type Part = {
  readonly unitId: string | null;
  readonly person: string | null;
  readonly step: VisitStep | null;
  readonly ownUnitIds: readonly string[];
};

/** Every part of a visit that can be shown apart. */
export const FIELDS = [
  'units',
  'step',
  'schedule',
  'team',
  'meeting-point',
  'checklist',
  'attendance',
  'suspensions',
  'ended',
  'minutes',
  'conclusion',
  'finding',
  'finding-evidence',
  'recommendation',
  'violation',
  'statement',
] as const;

export type Field = (typeof FIELDS)[number];

type Disclosure = {
  readonly field: Field;
  readonly to: Exclude<ViewerKind, 'team'>;
  readonly checks: readonly Check<Part>[];
};

/**
 * Need-to-know, whole. A person sees a visit as a member when every `team` check holds for one membership; else as the one in charge of an inspected unit
 * when every `unit` check holds for one of their posts, and besides or else as anybody when every `open` check does; else it does not exist for them. To the
 * unit and to everybody a field is shown only when a disclosure names it and all its checks hold; what no disclosure names is the team's alone.
 */
export type SightRules = {
  readonly team: readonly Check<Membership>[];
  readonly unit: readonly Check<Post>[];
  readonly open: readonly Check<Post>[];
  readonly disclosures: readonly Disclosure[];
};

const reached =
  (step: VisitStep) =>
  (q: SightQuestion): boolean => {
    const at = q.visit.reached[step];
    return at !== undefined && at <= q.now;
  };

/** A surprise check is never told of before it has taken place, not even where an announcement is on record (facts/domain §4.4). */
const takenPlace = <T>(): Check<T> => ({
  name: 'surprise has taken place',
  holds: (q) => q.visit.kind !== 'surprise' || reached('direct-ended')(q),
});

const theirPost: Check<Post> = { name: 'their own post', holds: (q, post) => post.personId === q.personId };
const validPost: Check<Post> = { name: 'post valid now', holds: (q, post) => isPostValid(post, q.now) };

const ownUnit: Check<Part> = {
  name: 'of their unit',
  holds: (_, part) => part.ownUnitIds.some((unitId) => unitId === part.unitId),
};
const afterMinutes: Check<Part> = { name: 'minutes signed', holds: reached('minutes-signed') };
const afterConclusion: Check<Part> = { name: 'concluded', holds: reached('concluded') };
const aboutNobody: Check<Part> = { name: 'names no person', holds: (_, part) => part.person === null };

/** What the law tells the subject: decision, direct work, minutes, conclusion. Report, draft and appraisal are the team's. */
const TOLD_TO_UNIT: ReadonlySet<Part['step']> = new Set([
  'decided',
  'announced',
  'began',
  'direct-ended',
  'minutes-signed',
  'concluded',
  'published',
  'follow-up',
  'closed',
]);
const TOLD_TO_ALL: ReadonlySet<Part['step']> = new Set(['concluded', 'published']);
const stepTold = (told: ReadonlySet<Part['step']>): Check<Part> => ({
  name: 'step told',
  holds: (_, part) => told.has(part.step),
});

/**
 * The rules in force. Sources: Law 84/2025/QH15 Art. 6(4) (telling of an inspection before its conclusion is public is prohibited), 26(4) (announcement
 * to the subject), 36–37 (conclusion, publication); NĐ 217/2025/NĐ-CP (announced as the check begins, minutes signed by both sides); facts/domain §4.4.
 */
export const SIGHT_RULES: SightRules = {
  team: [
    { name: 'their own membership', holds: (q, member) => member.personId === q.personId },
    { name: 'membership begun', holds: (q, member) => member.from <= q.now },
    { name: 'membership not ended', holds: (q, member) => member.until === null || q.now < member.until },
    // Asked as of a member: that they are one is the business of the checks above, each once.
    {
      name: 'access allows',
      holds: (q) =>
        may(
          { personId: q.personId, posts: q.posts, delegations: [] },
          'see-visit',
          { kind: 'visit', teamPersonIds: [q.personId] },
          { now: q.now, unitTree: q.tree, postsOf: () => [] },
        ).ok,
    },
  ],
  unit: [
    theirPost,
    validPost,
    { name: 'inspected unit', holds: (q, post) => q.visit.unitIds.includes(post.unitId) },
    { name: 'in charge of it', holds: (_, post) => post.role === 'head' || post.role === 'leader' },
    { name: 'announced', holds: reached('announced') },
    takenPlace(),
  ],
  open: [theirPost, validPost, { name: 'published', holds: reached('published') }, takenPlace()],
  disclosures: [
    { field: 'units', to: 'unit', checks: [ownUnit] },
    { field: 'step', to: 'unit', checks: [stepTold(TOLD_TO_UNIT)] },
    { field: 'schedule', to: 'unit', checks: [] },
    { field: 'team', to: 'unit', checks: [] },
    { field: 'suspensions', to: 'unit', checks: [] },
    { field: 'ended', to: 'unit', checks: [] },
    { field: 'minutes', to: 'unit', checks: [afterMinutes] },
    { field: 'conclusion', to: 'unit', checks: [afterConclusion] },
    { field: 'finding', to: 'unit', checks: [afterConclusion, ownUnit] },
    { field: 'recommendation', to: 'unit', checks: [afterConclusion, ownUnit] },
    { field: 'units', to: 'public', checks: [] },
    { field: 'step', to: 'public', checks: [stepTold(TOLD_TO_ALL)] },
    { field: 'conclusion', to: 'public', checks: [] },
    { field: 'finding', to: 'public', checks: [aboutNobody] },
    { field: 'recommendation', to: 'public', checks: [] },
  ],
};
