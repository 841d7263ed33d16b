import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople } from '../../../src/app/people/demo-people.js';

type Reference = { units: { id: string; validTo: string | null }[] };
const reference = JSON.parse(readFileSync(join(__dirname, '../../../reference/hanoi-units.json'), 'utf8')) as Reference;

describe('people of the sandbox', () => {
  it('sit in units of Hanoi that exist today', () => {
    const today = new Set(reference.units.filter(({ validTo }) => validTo === null).map(({ id }) => id));
    for (const { posts } of demoPeople) for (const { unitId } of posts) expect(today).toContain(unitId);
  });

  it('cover every role but the officer, with one id each', () => {
    const roles = new Set(demoPeople.flatMap(({ posts }) => posts.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['administrator', 'clerk', 'deputy', 'head', 'inspector', 'leader']);
    const ids = demoPeople.flatMap(({ person, posts }) => [person.id, ...posts.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
