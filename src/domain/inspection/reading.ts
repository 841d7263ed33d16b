import { may } from '../access/may.js';
import type { Post } from '../access/person.js';
import type { UnitTree } from '../access/subject.js';
import { isPostValid } from '../access/validity.js';

/** In which ways rows of visits may be read for one person at an instant; each is still judged by `sight`. */
export type Reading = {
  readonly at: Date;
  /** As a member: visits whose team the person belongs to then. */
  readonly memberId: string | null;
  /** As the one in charge: announced visits of these units; a surprise one after it has taken place. */
  readonly unitIds: readonly string[];
  /** As anybody: published visits. */
  readonly published: boolean;
};

/**
 * What of the visits may be read at all for a person. Never narrower than `sight`; and no wider where a visit is hidden from them altogether: a row that is
 * read and then left out still costs queries, so that the time of an answer would tell of it.
 */
export function readingFor(personId: string, posts: readonly Post[], tree: UnitTree, at: Date): Reading {
  const valid = posts.filter((post) => post.personId === personId && isPostValid(post, at));
  const belongs = may(
    { personId, posts: valid, delegations: [] },
    'see-visit',
    { kind: 'visit', teamPersonIds: [personId] },
    { now: at, unitTree: tree, postsOf: () => [] },
  ).ok;
  return {
    at,
    memberId: belongs ? personId : null,
    unitIds: valid.filter(({ role }) => role === 'head' || role === 'leader').map(({ unitId }) => unitId),
    published: valid.length > 0,
  };
}
