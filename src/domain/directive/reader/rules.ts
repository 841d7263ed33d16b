// What rules promulgated by a decision assign: only what they name a body for.
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Source } from './source.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

/** Articles that say what holds, to whom it applies or who may: "Điều 3. Nguyên tắc phối hợp", "Điều 6. Thẩm quyền quyết định". */
const LAYS_DOWN =
  /^(?:pham vi|doi tuong|vi tri|chuc nang|co cau|to chuc bo may|bien che|(?:moi )?quan he|hoi hop|giai thich|khai niem|nguyen tac|muc (?:dich|tieu|chi|ho tro|thu|xu|qua)|tham quyen|phan cap|quyen(?! han va trach nhiem)|cac quyen|(?:cac )?hinh thuc|xu ly (?:vi pham|ky luat|trach nhiem)|khen thuong|ky luat|dieu kien|(?:cac )?tieu (?:chuan|chi)|(?:thanh phan )?ho so|dinh muc|hieu luc|cac hanh vi|(?:nhung )?hanh vi)(?![a-z])/;
/** No title of an article is longer. */
const LONGEST_TITLE = 160;

/** Whether the article that a paragraph stands in has a title that lays something down. */
export function laysDown(source: Source, node: Node): boolean {
  for (let up: Node | null = node; up !== null; up = up.parent)
    if (up.block.marker?.kind === 'article' && up.children.length > 0) {
      const title = foldedOf(source, up, LONGEST_TITLE + 1);
      return title.length <= LONGEST_TITLE && LAYS_DOWN.test(title);
    }
  return false;
}

/** Persons, households, businesses and whoever is concerned: rules bind them, no agency answers for them. */
const AT_LARGE =
  /^(?:các |mọi |những )?(?:người|cá nhân|cán bộ|công chức|viên chức|đảng viên|học sinh|hộ|tổ chức|doanh nghiệp|công ty|hợp tác xã|chủ|nhà thầu|nhà đầu tư|cơ quan(?!,)|đơn vị(?!,))(?!\p{L})(?!.*(?:sở|ngành|UBND|Ủy ban|tỉnh|thuộc|phố|huyện|xã|địa phương|liên quan|thuế|nhà nước))/iu;

/** Whether rules say of these bodies, by name, that they have to do something. */
export const bindsBodies = (leads: readonly ParsedName[]): boolean =>
  leads.length > 0 && !leads.every(({ name }) => AT_LARGE.test(name));
