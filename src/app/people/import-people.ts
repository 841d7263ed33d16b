import type { Post } from '../../domain/access/person.js';
import type { Ids } from '../ports/ids.js';
import type { Person } from '../ports/store/people.js';
import type { Tx } from '../ports/store/tx.js';
import type { Scope } from '../use-case.js';
import { foldWords } from './import-table.js';
import type { PersonLine } from './parse-people.js';

export type PeopleCounts = {
  readonly newPeople: number;
  readonly knownPeople: number;
  readonly newPosts: number;
  readonly changedPosts: number;
  readonly unchangedPosts: number;
  readonly changedPhones: number;
};

export type ImportedPeople = {
  /** False for a preview: nothing was written. */
  readonly written: boolean;
  readonly counts: PeopleCounts;
  readonly personIds: readonly string[];
};

type Plan = {
  readonly people: (Person & { createdAt?: Date })[];
  readonly posts: Post[];
  readonly counts: { -readonly [count in keyof PeopleCounts]: number };
  readonly personIds: string[];
};

/**
 * Writes a list of people, in the scope's one transaction. Doing it again with the same list changes nothing. A person
 * is the same when name and phone agree, or name and unit where one side has no phone. Nobody is removed: a person who is
 * not on the list any more leaves through `end-person.ts`, by name.
 */
export async function importPeople(
  { tx, now, ids }: Scope,
  input: { readonly lines: readonly PersonLine[]; readonly previewOnly: boolean; readonly actor: string | null },
): Promise<ImportedPeople> {
  const { people, posts, counts, personIds } = await plan(tx, ids, now, input.lines);
  if (input.previewOnly) return { written: false, counts, personIds };
  for (const person of people) await tx.people.save(person);
  for (const post of posts) await tx.people.savePost(post);
  for (const personId of new Set([...people.map(({ id }) => id), ...posts.map((post) => post.personId)])) {
    await tx.audit.add({ actor: input.actor, action: 'person.import', subject: 'person', subjectId: personId }, now);
  }
  return { written: people.length + posts.length > 0, counts, personIds };
}

async function plan(tx: Tx, ids: Ids, now: Date, lines: readonly PersonLine[]): Promise<Plan> {
  const planned: Plan = {
    people: [],
    posts: [],
    counts: { newPeople: 0, knownPeople: 0, newPosts: 0, changedPosts: 0, unchangedPosts: 0, changedPhones: 0 },
    personIds: [],
  };
  for (const lineGroup of groupsOf(lines)) {
    const [first] = lineGroup;
    const known = await knownPerson(tx, lineGroup);
    const phone = lineGroup.find((line) => line.phone !== null)?.phone ?? known?.person.phone ?? null;
    const id = known?.person.id ?? ids.newId();
    if (known === null) {
      planned.counts.newPeople += 1;
      planned.people.push({
        id,
        name: first.name,
        phone,
        language: 'vi',
        leftAt: null,
        noticeShownAt: null,
        createdAt: now,
      });
    } else {
      planned.counts.knownPeople += 1;
      if (phone !== known.person.phone) {
        planned.counts.changedPhones += 1;
        planned.people.push({ ...known.person, phone });
      }
    }
    planned.personIds.push(id);
    for (const line of lineGroup) planPost(planned, ids, id, line, known?.posts ?? []);
  }
  return planned;
}

function planPost({ posts, counts }: Plan, ids: Ids, personId: string, line: PersonLine, known: readonly Post[]): void {
  const present = known.find((post) => post.unitId === line.unitId && post.role === line.role);
  const { unitId, role, title, validFrom, validTo } = line;
  if (present === undefined) {
    counts.newPosts += 1;
    posts.push({ id: ids.newId(), personId, unitId, role, title, validFrom, validTo });
  } else if (present.title === title && present.validFrom === validFrom && present.validTo === validTo) {
    counts.unchangedPosts += 1;
  } else {
    counts.changedPosts += 1;
    posts.push({ ...present, title, validFrom, validTo });
  }
}

type Group = readonly [PersonLine, ...PersonLine[]];

/** Lines of one person: same name and phone; without a phone, same name and unit. */
function groupsOf(lines: readonly PersonLine[]): readonly Group[] {
  const groups = new Map<string, [PersonLine, ...PersonLine[]]>();
  for (const line of lines) {
    const key = `${foldWords(line.name)}|${line.phone ?? line.unitId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

async function knownPerson(tx: Tx, group: Group): Promise<{ person: Person; posts: readonly Post[] } | null> {
  const [{ name, phone }] = group;
  const units = new Set(group.map(({ unitId }) => unitId));
  const namesakes = (await tx.people.search(name)).filter(
    (person) => person.leftAt === null && foldWords(person.name) === foldWords(name),
  );
  for (const person of namesakes) {
    if (phone !== null && person.phone === phone) return { person, posts: await tx.people.postsOf(person.id) };
  }
  for (const person of namesakes) {
    if (phone !== null && person.phone !== null) continue;
    const posts = await tx.people.postsOf(person.id);
    if (posts.some((post) => units.has(post.unitId))) return { person, posts };
  }
  return null;
}
