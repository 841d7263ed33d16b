import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';
import { singleBlanks } from './lines.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** "Khoản 2 Điều 3 của Thông tư … quy định: …", "Văn bản hợp nhất số 48/VBHN-BNNMT … về …": cited, not ordered. */
const CITES =
  /^(?:(?:tai |theo |can cu )?(?:quy dinh )?(?:tai )?(?:khoan|diem|dieu) [\da-z]{1,3}[ ,].{0,140}(?:quy dinh|ve dieu khoan)|(?:van ban hop nhat|quyet dinh|nghi dinh|thong tu|nghi quyet|chi thi|cong van|ke hoach|luat) (?:so )?\d+[/-].{0,60}(?: ve | cua | ban hanh ))/;

/** "1 Khoản 2 Điều 171 Luật …", "4 Văn bản số 1908/CV-X …": a note of the page, its number without a stop. */
const isNote = (folded: string): boolean =>
  /^\d{1,2} (?:(?:khoan|diem|dieu|muc|phu luc) [\da-z]{1,3}(?![a-z])|(?:van ban|quyet dinh|nghi dinh|thong tu|nghi quyet|cong van|luat) (?:so|nam) \d|(?:duoc )?(?:quy dinh|huong dan) (?:tai|trong) )/.test(
    folded,
  );

/** Whether a paragraph only cites: the text of it, or a note of the page. */
export const cites = (folded: string): boolean => CITES.test(folded) || isNote(folded);

/** "Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký …": validity, nobody's task. */
export const TAKES_EFFECT =
  /^(?:quyet dinh|nghi quyet|chi thi|thong tu|quy che|quy dinh|ke hoach|van ban|thong bao|huong dan)(?: nay)? (?:(?:co )?hieu luc|thay the (?:cho )?(?:quyet|chi|nghi|ke|quy|thong|van|cong|huong))(?![a-z])/;

const PERSON =
  /^(?:dong chi|ong|ba|pho (?:giam doc|chu tich|truong|chanh)|(?:giam doc|chu tich|truong (?:phong|ban)|chanh van phong) [a-z]+ ?-)(?![a-z])/;

/** "1. Phó Giám đốc Sở - Hoàng Văn Thuân": a person heads what is below; the clerk is asked whose unit that is. */
export function personAbove(source: Source, node: Node): ParsedName | null {
  const { start, end, marker } = node.block;
  if (marker === null || end - start > 90 || !PERSON.test(singleBlanks(source.folded.slice(start, end)).trim()))
    return null;
  const name = source.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[ .:;-]+$/, '')
    .trim();
  return { name, start, end, head: true, collective: false, personal: true };
}

const ADVERBIALS: ReadonlySet<string> = new Set('doi,theo,tren,trong,can,de,khi,sau,truoc,cham,dinh,hang'.split(','));

/** "Đối với các công trình thuộc phạm vi quản lý, hướng dẫn …", "Theo chức năng, nhiệm vụ, tổ chức …": what is to be done stands after a comma. */
export function directsAfterAdverbial(words: readonly Word[]): boolean {
  if (!ADVERBIALS.has(keyAt(words, 0))) return false;
  for (let i = 1; i < Math.min(words.length - 1, 40); i += 1) {
    if (/^[.;:]$/.test(words[i]!.key) || /^(?:đã|sẽ|vừa|nào)$/u.test(words[i]!.raw)) return false;
    if (words[i]!.key === ',' && verbAt(words, i + 1) && !words[i + 1]!.capital) return true;
  }
  return false;
}
