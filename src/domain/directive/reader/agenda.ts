// What a meeting is to hear or heard: the items below "Nội dung:" beside its time and place, and "… họp nghe báo cáo và cho ý kiến các nội dung: (1) …".
import { verbAt } from '../../unit/names/verbs.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

/** The longest way to say who met, when and for what. */
const LONGEST_OPENING = 320;
const MET = /(?:^|[ ,])(?:hop|nghe|cho y kien)(?![a-z])/;
const LISTED = /noi dung(?: sau| nhu sau| chinh)? ?$/;

/** Whether a paragraph (folded) lists what a meeting was about, and says nothing behind its list but that it concludes. */
export function tellsAgenda(folded: string): boolean {
  const at = folded.indexOf(': (1)');
  if (at === -1 || at > LONGEST_OPENING) return false;
  const opening = folded.slice(0, at);
  if (!LISTED.test(opening) || !MET.test(opening)) return false;
  return folded.endsWith(':') || !/\. [a-z]/.test(folded.slice(at));
}

/** "4. Nội dung:", "Nội dung, chương trình làm việc". */
const CONTENTS =
  /^(?:noi dung|chuong trinh)(?: (?:cuoc )?(?:hop|lam viec|hoi nghi)|,? (?:va )?chuong trinh(?: (?:hop|lam viec|hoi nghi))?){0,2} ?:?$/;
/** "Phần lễ", "Chương trình buổi lễ": who speaks when. */
const CEREMONY =
  /^(?:phan le|(?:chuong trinh|trinh tu|kich ban) (?:buoi |cua )?(?:le|hoi nghi|dai hoi)[a-z ]{0,30}) ?:?$/;
const LONGEST_CONTENTS = 60;
/** What else is said of a meeting in the same list. */
const PLACE = /^(?:dia diem|chu tri|chu toa)(?: [a-z]+){0,3} ?(?::|$)/;
/** What is done at a meeting. */
const HEARS =
  /(?:^| )(?:nghe|thao luan|trao doi|phat bieu|khai mac|be mac|thong qua|trinh bay|bao cao|cho y kien|ket luan|gioi thieu|xem xet|tham luan|chao co|tuyen bo ly do|doc (?:bao cao|dien van|quyet dinh)|tang (?:qua|hoa))(?![a-z])/;

/** "Đề nghị X chuẩn bị …", "gửi … trước ngày …": an order among what is to be heard. */
function isOrder(source: Source, { block }: Node): boolean {
  const folded = source.folded.slice(block.start, block.end);
  const said = HEARS.exec(folded.slice(0, LONGEST_OPENING));
  // "Tổ chức thăm hỏi, tặng quà …" is done elsewhere.
  if (
    said === null ||
    (said.index > 0 && !folded.startsWith('lanh dao cap') && verbAt(source.words(block.start, block.end), 0))
  )
    return true;
  if (speechAct(source.words(block.start, block.end), 0) > 0) return true;
  return parseDeadlines(source.text.slice(block.start, block.end), null, { folded }).some(isDated);
}

/** Paragraphs back and on in which the place of the same meeting may stand. */
const NEAR = 40;

/** The items below "Nội dung" of a meeting whose place or chair stands beside it: who speaks there is told nothing else. */
export function agendaItems(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const node = nodes[at]!;
  const { block, children, parent } = node;
  if (children.length === 0 || block.end - block.start > LONGEST_CONTENTS) return [];
  const folded = foldedOf(source, node);
  if (CEREMONY.test(folded)) return children.filter((child) => child.block.marker !== null && !isOrder(source, child));
  if (!CONTENTS.test(folded)) return [];
  // Near by only: a long list would be looked through anew for each of its items.
  const beside = nodes.slice(Math.max(0, at - NEAR), at + NEAR);
  if (
    !beside.some(
      (other) => other !== node && other.parent === parent && PLACE.test(foldedOf(source, other, LONGEST_CONTENTS)),
    )
  )
    return [];
  return children.filter((child) => child.block.marker !== null && !isOrder(source, child));
}
