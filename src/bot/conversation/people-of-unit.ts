import type { Person } from '../../app/ports/store/people.js';
import type { Role } from '../../domain/access/person.js';
import { today } from './day-words.js';
import type { Turn } from './turn.js';
import { plain } from './words.js';

export type Colleague = { readonly person: Person; readonly title: string; readonly role: Role };

/** The other people of a unit, deputies first. */
export async function colleaguesIn(turn: Turn, unitId: string): Promise<readonly Colleague[]> {
  const posts = await turn.scope.tx.people.postsIn([unitId], ['deputy', 'officer', 'head', 'clerk'], today(turn));
  const people = new Map(
    (await turn.scope.tx.people.byIds([...new Set(posts.map((post) => post.personId))])).map((person) => [
      person.id,
      person,
    ]),
  );
  const found = posts.flatMap((post): Colleague[] => {
    const person = people.get(post.personId);
    return person === undefined || person.id === turn.principal.person.id
      ? []
      : [{ person, title: post.title, role: post.role }];
  });
  const rank = (role: Role): number => (role === 'deputy' ? 0 : role === 'officer' ? 1 : 2);
  return found.sort((a, b) => rank(a.role) - rank(b.role) || a.person.name.localeCompare(b.person.name, 'vi'));
}

/** Those whom the words can mean: by name, by the end of a name, by title, or "phó phòng", "cấp phó" for the deputies. */
export function meant(colleagues: readonly Colleague[], words: string): readonly Colleague[] {
  const said = plain(words).replace(/[.,!]+$/u, '');
  if (/^(?:cap )?pho(?: phong| giam doc| chu tich| thu truong)?$/u.test(said))
    return colleagues.filter(({ role }) => role === 'deputy');
  const exact = colleagues.filter(({ person }) => plain(person.name) === said);
  if (exact.length > 0) return exact;
  const parts = said.split(' ');
  return colleagues.filter(({ person, title }) =>
    parts.every((part) => ` ${plain(person.name)} ${plain(title)} `.includes(` ${part} `)),
  );
}
