// Who is invited or takes part: lists of bodies that are told nothing but to come.
import { verbAt } from '../../unit/names/verbs.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

/** "Thành phần mời:", "2. Thành phần tham dự", "Thành phần làm việc của các cơ quan:", "Kính mời: …", "UBND xã trân trọng kính mời:". */
const GUESTS =
  /^(?:thanh phan(?: (?:kinh moi|moi|tham du|tham gia|du|hop|hoi nghi|dai bieu|khach moi)){0,3}(?: (?:gom(?: co)?|nhu sau))?|thanh phan (?:cua )?(?:doan |to )?(?:lam viec|cong tac|kiem tra|giam sat|khao sat|tiep doan)(?: [a-z]+)?(?: cua [a-z ,]{2,90})?|doi tuong tham du|dai bieu (?:moi|tham du|du hop)|khach moi|(?:tran trong )?(?:kinh )?moi(?: du| tham du| hop)?)(?: \([^)]{1,80}\))? ?(?::|$)/;
const INVITES = /^[a-z ,-]{2,90} (?:tran trong )?kinh moi[a-z ,]{0,60}:$/;
/** Longest line that only says that guests follow. */
const SHORT = 160;

/** "Văn phòng chuẩn bị hội trường", "Giao Sở A báo cáo": an order among the guests. */
function isOrder(source: Source, node: Node): boolean {
  const words = source.words(node.block.start, node.block.end);
  if (speechAct(words, 0) > 0) return true;
  const list = source.names(words, 0);
  return list !== null && verbAt(words, list.next) && !/^(?:cu|tham du|du)$/.test(words[list.next]!.key);
}

/** Most paragraphs begin with no such letter and hold no "kính mời": asked of every paragraph of a document. */
function mayOpen({ folded }: Source, { block }: Node): boolean {
  const head = folded.slice(block.start, Math.min(block.end, block.start + SHORT + 1));
  return 'tdkm \n'.includes(head.charAt(0)) || head.includes('kinh');
}

/** The paragraphs that list who is invited, with the lines that introduce them. */
export function guestsOf(source: Source, nodes: readonly Node[]): ReadonlySet<Node> {
  const guests = new Set<Node>();
  for (const [at, node] of nodes.entries()) {
    if (!mayOpen(source, node)) continue;
    const head = foldedOf(source, node, SHORT + 1);
    const opens = GUESTS.test(head);
    const invites = head.length <= SHORT && head.includes('kinh moi') && INVITES.test(head);
    if (!opens && !invites) continue;
    guests.add(node);
    const kind = nodes[at + 1]?.block.marker?.kind;
    for (let i = at + 1; i < nodes.length; i += 1) {
      const next = nodes[i]!;
      const below = isBelow(next, node);
      // Bullets of one rank: the list goes on with bullets of the same kind behind "* Thành phần mời dự:".
      const goesOn = head.endsWith(':') && kind !== undefined && next.block.marker?.kind === kind && kind === 'dash';
      if (!below && !goesOn) break;
      if (isOrder(source, next) || /^[^:]{2,40}:/.test(foldedOf(source, next, 60))) {
        if (!below) break;
        if (isOrder(source, next)) continue;
      }
      guests.add(next);
    }
  }
  return guests;
}

function isBelow(node: Node, above: Node): boolean {
  for (let up = node.parent; up !== null; up = up.parent) if (up === above) return true;
  return false;
}
