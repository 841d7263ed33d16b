import { createEnrolmentCode } from '../app/people/create-enrolment-code.js';
import { demoProgramme } from '../app/inspection/demo-programme.js';
import { demoPeople } from '../app/people/demo-people.js';
import { shippedInspectionYear, shippedProgrammes, shippedUnits } from '../cli/reference.js';
import { officialName } from '../domain/unit/official-name.js';
import type { SandboxPerson } from '../sandbox/start-sandbox.js';
import type { Installation } from './start-installation.js';

const SEATS = ['clerk', 'head', 'leader', 'inspector', 'administrator'] as const;

/** The invented people of the sandbox, in the order of the phones on the page. */
export function sandboxPeople(): readonly SandboxPerson[] {
  const units = new Map(shippedUnits().map((unit) => [unit.id, unit]));
  return demoPeople.flatMap(({ person, posts, label }) => {
    const post = posts[0];
    // A deputy's phone looks like the head's: the page has colours for five seats.
    const role = post?.role === 'deputy' ? 'head' : SEATS.find((seat) => seat === post?.role);
    const unit = units.get(post?.unitId ?? '');
    return role === undefined || unit === undefined
      ? []
      : [{ id: person.id, name: person.name, title: label.vi, subtitle: officialName(unit), role }];
  });
}

/** Hanoi's units of today, the examples and the invented people, once: each a transaction of its own, which a slow machine ends in time. */
export async function fillSandbox({ run }: Installation): Promise<void> {
  await run(async ({ tx }) => {
    if ((await tx.units.all()).length === 0) await tx.units.upsert(shippedUnits());
  });
  await run(async ({ tx, now }) => {
    for (const programme of [...shippedProgrammes(), demoProgramme])
      if ((await tx.visits.programme(programme.id)) === null) await tx.visits.saveProgramme(programme, null, now);
    const example = shippedInspectionYear();
    if ((await tx.visits.yearAccount(example.year)) === null) await tx.visits.saveYearAccount(example, null, now);
  });
  await run(async ({ tx, now }) => {
    for (const { person, posts } of demoPeople) {
      if ((await tx.people.byId(person.id)) !== null) continue;
      await tx.people.save({ ...person, createdAt: now });
      for (const post of posts) await tx.people.savePost(post);
    }
  });
}

/** A one-time code for a person who is not connected yet; null for one who is. */
export async function sandboxCode(installation: Installation, personId: string): Promise<string | null> {
  return installation.run(async (scope) => {
    const contacts = await scope.tx.people.contactsOf(personId);
    if (contacts.some((contact) => contact.state === 'active')) return null;
    return (await createEnrolmentCode(scope, { personId, createdBy: null })).code;
  });
}
