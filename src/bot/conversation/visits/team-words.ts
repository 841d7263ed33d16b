import { changeTeam } from '../../../app/inspection/change-team.js';
import { questionsOfTeam } from '../../../app/inspection/substitutes-for.js';
import type { DocumentRef } from '../../../domain/inspection/terms.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { VISIT_PLAN } from '../../messages/visits/plan-answers.js';
import { teamRefusalWords } from '../../messages/visits/visit-refusals.js';
import { namesOf } from '../../messages/visits/visit-pushes.js';
import { endDialogue, startDialogue, type Dialogue } from '../dialogue.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { answerAct } from './act-on-visit.js';
import { personNamed, roleIn, type Named } from './people-words.js';
import { sayConfidential } from './say-visit.js';
import { documentIn } from './time-words.js';
import { visitMeant } from './visit-target.js';

type Asked = Extract<Dialogue, { kind: 'visit-team' }>;

/** Kiện toàn in one sentence: who joins, who leaves, by which decision. */
export async function changeTeamInWords(turn: Turn, code: string, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const [said = '', basis = ''] = words.split(/\s+(?:theo|căn cứ)\s+/iu);
  const read = await readChange(turn, view, said.trim());
  if (!read.ok) return sayText(turn, `${read.words} ${VISIT_PLAN[languageOf(turn)].howToChange}`);
  const change: Asked = {
    kind: 'visit-team',
    visitId: view.id,
    code: view.code,
    add: [...read.add],
    remove: [...read.remove],
  };
  const document = documentIn(turn, basis);
  if (document === null) {
    await startDialogue(turn, change);
    return sayText(turn, VISIT_PLAN[languageOf(turn)].askDecision, [
      { label: VISIT_PLAN[languageOf(turn)].drop, intent: { do: 'cancel-dialogue' } },
    ]);
  }
  await decideChange(turn, change, document);
}

export async function continueTeam(turn: Turn, change: Asked, words: string): Promise<void> {
  const document = documentIn(turn, words);
  if (document === null) return sayText(turn, VISIT_PLAN[languageOf(turn)].decisionUnclear);
  await decideChange(turn, change, document);
}

async function decideChange(turn: Turn, change: Asked, document: DocumentRef): Promise<void> {
  const result = await changeTeam(turn.scope, turn.principal, change.visitId, {
    add: change.add,
    remove: change.remove,
    document,
  });
  await endDialogue(turn);
  if (!result.ok && 'team' in result) {
    const people = namesOf(
      await turn.scope.tx.people.byIds([...change.add.map(({ personId }) => personId), ...change.remove]),
      languageOf(turn),
    );
    return sayText(turn, teamRefusalWords(result.team, people, languageOf(turn)));
  }
  if (
    !(await answerAct(
      turn,
      { id: change.visitId, code: change.code },
      result,
      VISIT_PLAN[languageOf(turn)].teamChanged,
    ))
  )
    return;
  if (result.ok) await warn(turn, change, result.visit.unitIds, result.visit.schedule);
}

/** Flagged, not refused: the decision is a person's. */
async function warn(
  turn: Turn,
  change: Asked,
  unitIds: readonly string[],
  schedule: VisitView['schedule'],
): Promise<void> {
  const say = VISIT_PLAN[languageOf(turn)];
  const personIds = change.add.map(({ personId }) => personId);
  const found = await questionsOfTeam(turn.scope, turn.principal.person.id, {
    visitId: change.visitId,
    personIds,
    unitIds,
    schedule,
  });
  const people = namesOf(await turn.scope.tx.people.byIds(personIds), languageOf(turn));
  const lines = [
    ...found.conflicts.map(({ personId }) => say.conflict(people(personId))),
    ...found.busy.map(({ personId }) => say.busy(people(personId))),
  ];
  if (lines.length > 0) await sayConfidential(turn, { lines });
}

type Change =
  | { readonly ok: true; readonly add: readonly Named[]; readonly remove: readonly string[] }
  | { readonly ok: false; readonly words: string };

async function readChange(turn: Turn, view: VisitView, said: string): Promise<Change> {
  const swap = /^thay\s+(.+?)\s+(?:bằng|bang)\s+(.+)$/iu.exec(said);
  if (swap?.[1] !== undefined && swap[2] !== undefined) {
    const leaving = await personNamed(turn, swap[1]);
    if (!leaving.ok) return leaving;
    const { role, rest } = roleIn(swap[2]);
    const joining = await personNamed(turn, rest);
    if (!joining.ok) return joining;
    const place = view.team.find(({ personId }) => personId === leaving.person.id)?.role ?? 'member';
    return { ok: true, add: [{ personId: joining.person.id, role: role ?? place }], remove: [leaving.person.id] };
  }
  const more = /^(?:thêm|them|bổ sung|bo sung)\s+(.+)$/iu.exec(said)?.[1];
  const less = /^(?:bớt|bot|rút|rut|cho thôi|cho thoi)\s+(.+)$/iu.exec(said)?.[1];
  if (more === undefined && less === undefined) return { ok: false, words: VISIT_PLAN[languageOf(turn)].changeUnclear };
  const { role, rest } = roleIn(more ?? less ?? '');
  const named: string[] = [];
  for (const name of rest.split(/,|\s+và\s+/iu)) {
    const found = await personNamed(turn, name.trim());
    if (!found.ok) return found;
    named.push(found.person.id);
  }
  return more === undefined
    ? { ok: true, add: [], remove: named }
    : { ok: true, add: named.map((personId) => ({ personId, role: role ?? 'member' })), remove: [] };
}
