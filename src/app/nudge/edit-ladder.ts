import { inTurn } from '../in-turn.js';
import { DEFAULT_LADDERS } from '../../domain/nudge/ladders.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { parseLadder } from '../../domain/nudge/ladder-schema.js';
import type { Scope } from '../use-case.js';

/** Every ladder in force for new work: the administrator's newest version, else the one that ships with the program. */
export async function laddersInForce(scope: Scope): Promise<readonly Ladder[]> {
  return inTurn(
    Object.values(DEFAULT_LADDERS),
    async (shipped: Ladder) => (await scope.tx.ladders.latest(shipped.key)) ?? shipped,
  );
}

export type SavedLadder =
  { readonly ok: true; readonly ladder: Ladder } | { readonly ok: false; readonly mistakes: readonly string[] };

/** Saves an edited ladder as the next version of its kind. Running assignments keep the version that they were planned with. */
export async function saveLadder(scope: Scope, json: unknown, actor: string | null): Promise<SavedLadder> {
  const parsed = parseLadder(json);
  if (!parsed.ok) return parsed;
  const current = (await laddersInForce(scope)).find(({ key }) => key === parsed.ladder.key);
  if (current === undefined) {
    return {
      ok: false,
      mistakes: [`key: không có thang nhắc “${parsed.ladder.key}”; có: ${Object.keys(DEFAULT_LADDERS).join(', ')}`],
    };
  }
  const ladder = { ...parsed.ladder, version: current.version + 1 };
  if (!(await scope.tx.ladders.save(ladder, actor, scope.now)))
    return { ok: false, mistakes: [`thang nhắc “${ladder.key}” vừa được người khác sửa: xem lại rồi sửa tiếp`] };
  await scope.tx.audit.add(
    { actor, action: 'ladder.save', subject: 'ladder', subjectId: ladder.key, data: { version: ladder.version } },
    scope.now,
  );
  return { ok: true, ladder };
}
