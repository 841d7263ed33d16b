import type { Person } from '../../../app/ports/store/people.js';
import type { TeamRole } from '../../../domain/inspection/team.js';
import { VISIT_PLAN } from '../../messages/visits/plan-answers.js';
import { languageOf, type Turn } from '../turn.js';
import { plain } from '../words.js';

export type Named = { readonly personId: string; readonly role: TeamRole };

const ROLES: readonly (readonly [RegExp, TeamRole])[] = [
  [/^(?:phó trưởng đoàn|pho truong doan|phó đoàn|pho doan)\b/iu, 'deputy'],
  [/^(?:trưởng đoàn|truong doan)/iu, 'head'],
  [/^(?:thư ký|thu ky)/iu, 'secretary'],
  [/^(?:thành viên|thanh vien)/iu, 'member'],
  [/^(?:người ra quyết định|nguoi ra quyet dinh)/iu, 'authority'],
];

/** The role that words begin with or end on ("… làm trưởng đoàn"), and the rest. */
export function roleIn(words: string): { readonly role: TeamRole | null; readonly rest: string } {
  const text = words.trim();
  for (const [pattern, role] of ROLES) {
    const match = pattern.exec(text);
    if (match !== null) return { role, rest: text.slice(match[0].length).replace(/^[\s:]+/u, '') };
  }
  const tail = /^(.+?)\s+(?:làm|lam|là|la)\s+(.+)$/iu.exec(text);
  if (tail?.[1] !== undefined && tail[2] !== undefined) {
    const { role } = roleIn(tail[2]);
    if (role !== null) return { role, rest: tail[1].trim() };
  }
  return { role: null, rest: text };
}

/** The one person of this name; else what to say. Whoever else is in a team plays no part in it. */
export async function personNamed(
  turn: Turn,
  name: string,
): Promise<{ readonly ok: true; readonly person: Person } | { readonly ok: false; readonly words: string }> {
  const said = name.replace(/^(?:đồng chí|dong chi|đ\/c|dc|ông|bà|anh|chị)\s+/iu, '').trim();
  const found = said === '' ? [] : await turn.scope.tx.people.search(said);
  const exact = found.filter((person) => plain(person.name) === plain(said));
  const [only] = exact.length > 0 ? exact : found;
  if (only === undefined) return { ok: false, words: VISIT_PLAN[languageOf(turn)].nobodyCalled(said) };
  if ((exact.length > 0 ? exact : found).length > 1)
    return {
      ok: false,
      words: VISIT_PLAN[languageOf(turn)].severalCalled(
        said,
        found
          .slice(0, 6)
          .map((person) => person.name)
          .join('; '),
      ),
    };
  return { ok: true, person: only };
}
