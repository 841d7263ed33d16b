import type { Sight } from '../../../src/domain/inspection/sight.js';
import { everythingFor } from './everything.js';
import { mayKnowAs, scrambled } from './oracle.js';
import { drawFrom, PERSONS, randomWorld, worldOf } from './random-world.js';

const GUESSES = ['hidden', 'Khidden', 'v0', 'Kv1'];

/** Person by person: what they get with the visit and, when they must not know of it, without it; else with all that they must not know changed. */
export function differences(seed: number, sight: Sight, seen?: Map<string, number>): readonly string[] {
  const { now, posts, others, hidden, programme } = randomWorld(seed);
  const position = seed % (others.length + 1);
  const put = (bundle: typeof hidden) =>
    worldOf(posts, [...others.slice(0, position), bundle, ...others.slice(position)]);
  const withVisit = put(hidden);
  return PERSONS.filter((personId) => {
    const viewer = mayKnowAs(hidden.visit, personId, posts, now);
    seen?.set(String(viewer), (seen.get(String(viewer)) ?? 0) + 1);
    if (viewer === 'team') return false;
    const compared =
      viewer === null
        ? worldOf(posts, others)
        : put(scrambled(hidden, viewer, personId, posts, now, drawFrom(seed + 1)));
    const got = (world: typeof withVisit) => everythingFor(sight, world, programme, personId, now, GUESSES);
    return got(withVisit) !== got(compared);
  });
}

/** Person by person: whoever is judged otherwise than by the law written down a second time. */
export function misjudged(seed: number, sight: Sight): readonly string[] {
  const { now, posts, hidden, others } = randomWorld(seed);
  const world = worldOf(posts, [...others, hidden]);
  return PERSONS.filter((personId) => {
    const viewer = mayKnowAs(hidden.visit, personId, posts, now);
    return (
      sight.maySeeVisit(world, hidden.visit, personId, now) !== viewer ||
      (sight.findVisibleVisit(world, 'hidden', personId, now)?.viewer ?? null) !== viewer ||
      sight.visitForMember(world, 'Khidden', personId, now) !== (viewer === 'team' ? hidden.visit : null)
    );
  });
}
