// A body told apart from others of its kind by what happens there: "Chi cục Hải quan nơi lưu giữ hàng hóa", "cơ quan thuế nơi đăng ký kinh doanh".
import type { NameList } from './parsed-name.js';
import { written } from './cursor.js';
import { toOrder } from './order-ahead.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** What such a body is told to do: other verbs belong to the description. */
const TOLD =
  /^(?:(?:co|chiu) trach|phai |can |co (?:van ban|y kien)|thuc hien|phan cong|to chuc|chu tri|phoi hop|thong bao|bao cao|tiep nhan|gui |cap nhat|kiem tra|xu ly|huong dan|lap |quyet dinh (?!dung|tam|so|hanh|xu|thanh|kiem)|ra soat|tong hop|de nghi|duoc |da |se |theo |de |ngay |trong |khi )/;
const LONGEST = 14;
const KINDS = /^(?:Cục|Chi cục|Công an|Kho bạc|Bảo hiểm|Thuế|Phòng|Trạm|Đội|Văn phòng|Tòa|Viện)|cơ quan/u;

/** The list with its only name carried on over "nơi …" up to its duty or a sign; the list itself elsewhere. */
export function described(words: readonly Word[], list: NameList): NameList {
  const at = list.next;
  const [name] = list.names;
  if (rawAt(words, at) !== 'nơi' || list.names.length !== 1 || name === undefined || !KINDS.test(name.name))
    return list;
  const told = toOrder(words, at + 1);
  const joined = words.slice(at, Math.max(at, told)).some(({ raw }) => raw === 'hoặc' || raw === 'và');
  if (told > at + 2 && !joined) return carriedTo(words, list, told);
  let end = at + 1;
  while (end < words.length && words[end]!.kind === 'word') {
    if (/^(?:hoặc|và)$/u.test(words[end]!.raw)) break;
    if (end > at + 2 && !words[end]!.capital && TOLD.test(`${keysAt(words, end, 2)} ${keyAt(words, end + 2)} `)) break;
    end += 1;
    if (end - at > LONGEST) return list;
  }
  return end - at < 3 ? list : carriedTo(words, list, end);
}

/** The list, its only name carried on up to a word. */
function carriedTo(words: readonly Word[], { names, next }: NameList, end: number): NameList {
  const [name] = names;
  return {
    names: [{ ...name!, name: `${name!.name} ${written(words, next, end)}`, end: words[end - 1]!.end }],
    next: end,
  };
}
