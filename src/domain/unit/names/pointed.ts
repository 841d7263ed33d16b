// Bodies that are pointed at: what is said of them stands in a list or an article elsewhere, or on the map.
import { afterCitedArticle } from './cited-article.js';
import { written, type Cursor } from './cursor.js';
import { afterRegions } from './regions.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const UNDER = /^chiu su (?:giam sat|quan ly|kiem tra|thanh tra|dieu chinh|tac dong|chi phoi)$/;

/** "các tỉnh, thành phố | nói trên"; `at` elsewhere. */
const afterSaidAbove = (words: readonly Word[], at: number): number =>
  /^(?:nêu|nói|kể) trên$/u.test(`${rawAt(words, at)} ${rawAt(words, at + 1)}`) ? at + 2 : at;

/** "Sở Y tế các tỉnh, thành phố | trực thuộc Trung ương", "… | nêu trên". */
export function whichOfThem(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (/^truc thuoc t\w{4} uong$/.test(keysAt(words, from, 4))) {
    cursor.at += 4;
    return ' trực thuộc Trung ương';
  }
  cursor.at = afterSaidAbove(words, from);
  return cursor.at === from ? '' : ` ${written(words, from, cursor.at)}`;
}

/** "thuộc Danh mục ban hành kèm theo Quyết định này", "có tên tại Công văn này", "có tên trong danh sách kèm theo": up to the word that ends the pointing; `at` when nothing points. */
export function pointed(words: readonly Word[], at: number): number {
  const cited = afterCitedArticle(words, at);
  if (cited > at) return cited;
  const saidAbove = afterSaidAbove(words, at);
  if (saidAbove > at) return saidAbove;
  // "các địa phương | khu vực Bắc Bộ và Bắc Trung Bộ", "các tỉnh | Tây Nguyên, Đông Nam Bộ".
  const region = keysAt(words, at, 2) === 'khu vuc' ? at + 2 : at;
  const regions = region > at || keyAt(words, at - 1) === 'tinh' ? afterRegions(words, region) : region;
  if (regions > region) return regions;
  // "các cơ quan | chịu sự giám sát | thực hiện …": under whom they stand.
  if (UNDER.test(keysAt(words, at, 4))) return at + 4;
  const listed = keyAt(words, at) === 'thuoc' && /^(?:danh muc|danh sach|phu luc)$/.test(keysAt(words, at + 1, 2));
  if (!listed && keysAt(words, at, 2) !== 'co ten') return at;
  for (let i = at + 2; i < Math.min(words.length, at + 14); i += 1) {
    if (words[i]!.kind === 'sign') return at;
    // "có tên tại phần Kính gửi".
    if (words[i]!.raw === 'Kính' && keyAt(words, i + 1) === 'gui') return i + 2;
    if (/^(?:này|trên|đây)$/u.test(words[i]!.raw)) return i + 1;
    // "có tên tại Điều 1".
    if (words[i]!.key === 'dieu' && /^\d/.test(keyAt(words, i + 1))) return i + 2;
    if (!listed && words[i]!.key === 'kem' && keyAt(words, i + 1) === 'theo') return i + 2;
    if (listed) continue;
    const list = /^(?:phu luc|danh sach)$/.test(`${words[i]!.key} ${keyAt(words, i + 1)}`);
    if (list && !/^(?:kem|nay|dinh|phan)$/.test(keyAt(words, i + 2))) return i + 2;
  }
  return at;
}
