import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { laddersInForce, saveLadder } from '../../app/nudge/edit-ladder.js';
import { editLadder, type EditedLadder } from '../../domain/nudge/edit-ladder.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { parseLadder } from '../../domain/nudge/ladder-schema.js';
import { DEFAULT_LADDERS } from '../../domain/nudge/ladders.js';
import { ladderCard, ladderListCard, ladderName } from '../messages/ladder-card.js';
import { LADDERS, type LadderWords } from '../messages/ladder-words.js';
import { currentDialogue, endDialogue, startDialogue, type Dialogue } from './dialogue.js';
import { ladderEditIn, namedLadder } from './ladder-words.js';
import { languageOf, say, sayText, type Turn } from './turn.js';
import { plain } from './words.js';

type Editing = Extract<Dialogue, { kind: 'ladder' }>;

/** "thang nhắc", "thang nhắc khẩn", "thang nhắc khẩn: thêm nhắc trước hạn 10 ngày": administrators see and change how people are urged. */
export async function ladders(turn: Turn, words: string): Promise<void> {
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'manage-policy', { kind: 'system' }, world).ok)
    return sayText(turn, wordsOf(turn).byAdministrator);
  const inForce = await laddersInForce(turn.scope);
  if (words.trim() === '') return say(turn, ladderListCard(inForce, languageOf(turn)));
  const named = namedLadder(words);
  const ladder = inForce.find(({ key }) => key === named?.key);
  if (named === null || ladder === undefined)
    return sayText(turn, wordsOf(turn).noSuch(words, inForce.map(({ key }) => ladderName(key)).join(', ')));
  if (named.rest === '') return say(turn, ladderCard(ladder, false, languageOf(turn)));
  return change(turn, ladder, named.rest);
}

/** Words while a changed ladder waits to be saved: "lưu", or one more change. False: they are something else. */
export async function continueLadder(turn: Turn, editing: Editing, text: string): Promise<boolean> {
  const said = plain(text).replace(/[.! ]+$/u, '');
  if (/^(?:luu|dong y|ok|1)$/u.test(said)) {
    await saveEdited(turn);
    return true;
  }
  const draft = read(editing);
  if (draft === null || ladderEditIn(said, draft) === null) {
    await endDialogue(turn);
    return false;
  }
  await change(turn, draft, said);
  return true;
}

/** The changed ladder becomes the next version, for work given from now on. */
export async function saveEdited(turn: Turn): Promise<void> {
  const words = wordsOf(turn);
  const editing = await currentDialogue(turn);
  const world = await accessWorld(turn.scope, turn.principal);
  const draft = editing?.kind === 'ladder' ? read(editing) : null;
  if (draft === null || !may(turn.principal.actor, 'manage-policy', { kind: 'system' }, world).ok) {
    turn.toast = words.noneEditedToast;
    return sayText(turn, words.noneEdited);
  }
  await endDialogue(turn);
  const current = (await laddersInForce(turn.scope)).find(({ key }) => key === draft.key);
  if (current?.version !== draft.version)
    return sayText(turn, words.changedMeanwhile(ladderName(draft.key), current?.version ?? 0));
  const saved = await saveLadder(turn.scope, draft, turn.principal.person.id);
  if (!saved.ok) return sayText(turn, words.notSaved(saved.mistakes.join('\n')));
  turn.toast = words.savedToast(saved.ladder.version);
  await sayText(turn, words.saved(ladderName(saved.ladder.key), saved.ladder.version), [
    { label: words.show, intent: { do: 'say', text: `thang nhắc ${ladderName(saved.ladder.key)}` } },
  ]);
}

async function change(turn: Turn, ladder: Ladder, words: string): Promise<void> {
  const edit = ladderEditIn(words, ladder);
  if (edit === null) return sayText(turn, wordsOf(turn).unclear(ladderName(ladder.key)));
  const edited: EditedLadder =
    edit === 'default' ? { ok: true, ladder: { ...ladder, steps: shippedSteps(ladder) } } : editLadder(ladder, edit);
  if (!edited.ok) return sayText(turn, wordsOf(turn).refused[edited.reason]);
  const checked = parseLadder(edited.ladder);
  if (!checked.ok) return sayText(turn, wordsOf(turn).notPossible(checked.mistakes.join('\n')));
  await startDialogue(turn, { kind: 'ladder', ladder: checked.ladder });
  await say(turn, ladderCard(checked.ladder, true, languageOf(turn)));
}

function shippedSteps({ key, steps }: Ladder): Ladder['steps'] {
  return Object.values(DEFAULT_LADDERS).find((shipped: Ladder) => shipped.key === key)?.steps ?? steps;
}

function read(editing: Editing): Ladder | null {
  const parsed = parseLadder(editing.ladder);
  return parsed.ok ? parsed.ladder : null;
}

const wordsOf = (turn: Turn): LadderWords => LADDERS[languageOf(turn)];
