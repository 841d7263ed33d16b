import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { laddersInForce, saveLadder } from '../../app/nudge/edit-ladder.js';
import { editLadder, type EditedLadder } from '../../domain/nudge/edit-ladder.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { parseLadder } from '../../domain/nudge/ladder-schema.js';
import { DEFAULT_LADDERS } from '../../domain/nudge/ladders.js';
import { ladderCard, ladderListCard, ladderName } from '../messages/ladder-card.js';
import { currentDialogue, endDialogue, startDialogue, type Dialogue } from './dialogue.js';
import { ladderEditIn, namedLadder } from './ladder-words.js';
import { say, sayText, type Turn } from './turn.js';
import { plain } from './words.js';

type Editing = Extract<Dialogue, { kind: 'ladder' }>;

/** "thang nhắc", "thang nhắc khẩn", "thang nhắc khẩn: thêm nhắc trước hạn 10 ngày": administrators see and change how people are urged. */
export async function ladders(turn: Turn, words: string): Promise<void> {
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'manage-policy', { kind: 'system' }, world).ok)
    return sayText(turn, 'Chỉ quản trị được xem và sửa thang nhắc. Gõ “hoãn nhắc” kèm số việc để hoãn một việc.');
  const inForce = await laddersInForce(turn.scope);
  if (words.trim() === '') return say(turn, ladderListCard(inForce));
  const named = namedLadder(words);
  const ladder = inForce.find(({ key }) => key === named?.key);
  if (named === null || ladder === undefined)
    return sayText(
      turn,
      `Không có thang nhắc “${words}”. Có: ${inForce.map(({ key }) => ladderName(key)).join(', ')}.`,
    );
  if (named.rest === '') return say(turn, ladderCard(ladder, false));
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
  const editing = await currentDialogue(turn);
  const world = await accessWorld(turn.scope, turn.principal);
  const draft = editing?.kind === 'ladder' ? read(editing) : null;
  if (draft === null || !may(turn.principal.actor, 'manage-policy', { kind: 'system' }, world).ok) {
    turn.toast = 'Không có thang nhắc nào đang sửa.';
    return sayText(turn, 'Không có thang nhắc nào đang sửa. Gõ “thang nhắc” để xem.');
  }
  await endDialogue(turn);
  const current = (await laddersInForce(turn.scope)).find(({ key }) => key === draft.key);
  if (current?.version !== draft.version)
    return sayText(
      turn,
      `Thang nhắc ${ladderName(draft.key)} vừa được người khác sửa (bản ${current?.version ?? 0}). Gõ “thang nhắc ${ladderName(draft.key)}” để xem rồi sửa lại.`,
    );
  const saved = await saveLadder(turn.scope, draft, turn.principal.person.id);
  if (!saved.ok) return sayText(turn, `Chưa lưu được:\n${saved.mistakes.join('\n')}\nGõ “thang nhắc” để xem lại.`);
  turn.toast = `Đã lưu bản ${saved.ladder.version}.`;
  await sayText(
    turn,
    `Đã lưu thang nhắc ${ladderName(saved.ladder.key)}, bản ${saved.ladder.version}. Áp dụng cho việc giao từ nay; việc đang chạy giữ bản cũ.`,
    [{ label: 'Xem', intent: { do: 'say', text: `thang nhắc ${ladderName(saved.ladder.key)}` } }],
  );
}

async function change(turn: Turn, ladder: Ladder, words: string): Promise<void> {
  const edit = ladderEditIn(words, ladder);
  if (edit === null)
    return sayText(
      turn,
      `Chưa hiểu cần sửa gì. Ví dụ: “thang nhắc ${ladderName(ladder.key)}: thêm nhắc trước hạn 10 ngày”, “… bỏ bước 2”, “… bước 3 lúc 14:00”.`,
    );
  const edited: EditedLadder =
    edit === 'default' ? { ok: true, ladder: { ...ladder, steps: shippedSteps(ladder) } } : editLadder(ladder, edit);
  if (!edited.ok) return sayText(turn, REFUSALS[edited.reason]);
  const checked = parseLadder(edited.ladder);
  if (!checked.ok) return sayText(turn, `Không sửa như vậy được:\n${checked.mistakes.join('\n')}`);
  await startDialogue(turn, { kind: 'ladder', ladder: checked.ladder });
  await say(turn, ladderCard(checked.ladder, true));
}

function shippedSteps({ key, steps }: Ladder): Ladder['steps'] {
  return Object.values(DEFAULT_LADDERS).find((shipped: Ladder) => shipped.key === key)?.steps ?? steps;
}

function read(editing: Editing): Ladder | null {
  const parsed = parseLadder(editing.ladder);
  return parsed.ok ? parsed.ladder : null;
}

const REFUSALS: Readonly<Record<Extract<EditedLadder, { ok: false }>['reason'], string>> = {
  'no-step': 'Không có bước đó. Gõ “thang nhắc” kèm tên thang để xem số thứ tự các bước.',
  exists: 'Đã có bước như vậy. Gõ “thang nhắc” kèm tên thang để xem các bước.',
  'no-time': 'Bước này tính theo phút hoặc giờ nên không đặt giờ cố định. Bỏ bước rồi thêm bước mới.',
  'no-days': 'Bước này tính theo phút hoặc giờ. Bỏ bước rồi thêm bước mới.',
  'last-step': 'Thang nhắc phải còn ít nhất một bước. Thêm bước mới trước khi bỏ bước này.',
};
