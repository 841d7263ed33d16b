// Sentences that say what takes place and when: nobody is told to do anything.
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';

/** What is held, behind "được": "Lễ ra quân | được tiến hành vào hồi 8 giờ". */
const HELD = /^(?:tien hanh|to chuc|khai mac|bat dau|dien ra|be mac|cong bo|phat dong)$/;
/** What a programme speaks of. */
const OCCASION =
  /^(?:le |hoi (?:nghi|thi|thao|trai|dien|cho)|buoi |cuoc (?:thi|hop)|vong |dot |chuong trinh|ngay hoi|chung khao|so khao|viec |phan thi|giai |dai hoi|phien )/;
/** Words that name the occasion. */
const LONGEST = 14;

/** "… được tổ chức thống nhất vào sáng 05/9, | bảo đảm trang trọng, tiết kiệm": how it has to be held, for those who hold it. */
function saysHow(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (HOW.has(words[i]!.key) && HOW_HELD.test(keysAt(words, i, 2))) return true;
  return false;
}
const HOW: ReadonlySet<string> = new Set('thong,dong,bao,dam,trang,tiet,gon,ngan'.split(','));
const HOW_HELD = /^(?:thong nhat|dong loat|bao dam|dam bao|trang trong|tiet kiem|gon nhe|ngan gon)$/;

/**
 * "Lễ ra quân được tiến hành vào hồi 9 giờ ngày …", "Vòng chung kết diễn ra trong tháng 5", "Sau lễ phát động, việc trồng cây sẽ được tiến hành
 * đến hết tháng 3", "Thi 03 môn: Toán, Văn, Anh": a programme.
 */
export function isProgramme(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (first.key === 'thi' && /^thi$/iu.test(first.raw)) return /^(?:\d+|mon)$/.test(keyAt(words, from + 1));
  let at = from;
  if (/^(?:sau|trong|tu|ngay)$/.test(first.key) && !OCCASION.test(keysAt(words, from, 2))) {
    while (at < Math.min(to, from + LONGEST) && keyAt(words, at) !== ',') at += 1;
    at += 1;
  }
  if (!OCCASION.test(keysAt(words, at, 2))) return false;
  for (let i = at + 1; i < Math.min(to, at + LONGEST); i += 1) {
    if (words[i]!.kind === 'sign' && words[i]!.key !== ',') return false;
    if (rawAt(words, i) === 'diễn' && keyAt(words, i + 1) === 'ra') return true;
    if (rawAt(words, i) === 'được')
      return HELD.test(`${keyAt(words, i + 1)} ${keyAt(words, i + 2)}`) && !saysHow(words, i + 3, to);
    if (i > at + 3 && words[i - 1]!.key === ',' && verbAt(words, i) && words[i]!.capital) return false;
  }
  return false;
}
