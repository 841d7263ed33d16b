// Headings that say whose the paragraphs below them are.
import { skipBracket } from '../../unit/names/cursor.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { NOTHING, subject, type Clause } from './clause-shape.js';
import type { Source } from './source.js';

/** Bodies that bear no name: "nhà trường", "chủ đầu tư". */
const COMMON_BODIES =
  /^(?:cac )?(?:nha truong|co so|doanh nghiep|chu dau tu|nha dau tu|nha thau|chu du an|chu rung|chu dap|don vi|nhom|tram y te|benh vien|chi bo|hop tac xa|to chuc|ban quan ly)(?![a-z])/;
/** "Trách nhiệm của nhà đầu tư" in a decision on that project: whose duty stands below, if by no name. */
const OWNERS = /^(?:cac )?(?:chu dau tu|nha dau tu|nha thau|chu du an)(?![a-z])/;
/** Persons at large, whom no agency is told to answer for. */
const PERSONS =
  /^(?:cac )?(?:giao vien|nhan vien|cha me|phu huynh|hoc sinh|sinh vien|nguoi|nhan dan|ho (?!so|tro|dap|chua)|can bo|cong chuc|vien chuc|dang vien|ca nhan|thi sinh|benh nhan|tre |hanh khach|lai xe|chu ho)/;
const LONGEST_HEADING = 14;
/** "Yêu cầu đối với các tổ chức, cá nhân được cấp giấy phép …": no sentence begins so. */
const LONGEST_DEMAND = 20;

/** "Đối với nhà trường:", "Đối với cha mẹ trẻ:": what is below is theirs, not that of the bodies above. */
function dutyOfOthers(words: readonly Word[], at: number): Clause {
  // "1. Yêu cầu đối với các tổ chức được cấp phép." has no verb, so its stop ends no order.
  const demands = keyAt(words, 0) !== 'doi';
  const stop = demands ? '.:' : ':';
  const last = keyAt(words, words.length - 1);
  const end = last !== '' && stop.includes(last) ? words.length - 1 : words.length;
  if (end - at > (demands ? LONGEST_DEMAND : LONGEST_HEADING) || end <= at) return NOTHING;
  // "Trách nhiệm của nhà đầu tư | trong việc triển khai dự án": in what, no part of who it is.
  const matter = words.findIndex((word, i) => i > at && word.raw === 'trong' && keyAt(words, i + 1) === 'viec');
  const said = words.slice(at, matter === -1 ? end : Math.min(matter, end));
  const folded = said.map((word) => word.key).join(' ');
  const common = COMMON_BODIES.test(folded);
  if ((!common && !PERSONS.test(folded)) || said.some((word) => /^[.;:]$/.test(word.key))) return NOTHING;
  const named: ParsedName = {
    name: said.map((word, i) => (i === 0 || word.glued ? word.raw : ` ${word.raw}`)).join(''),
    start: said[0]!.start,
    end: said[said.length - 1]!.end,
    head: false,
    collective: true,
  };
  return subject(common ? [named] : [], 0, end);
}

/** "Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư …:": a team by the words it was founded with. */
function dutyOfTeam(words: readonly Word[], at: number): Clause {
  let end = words.length;
  while (end > at && /^[.:;]$/.test(keyAt(words, end - 1))) end -= 1;
  if (!/^(?:Tổ|Đoàn|Ban|Hội|Tiểu)$/u.test(rawAt(words, at)) || end - at > 30) return NOTHING;
  const said = words.slice(at, end);
  if (said.some((word) => /^[.;:]$/.test(word.key))) return NOTHING;
  const name = said.map((word, i) => (i === 0 || word.glued ? word.raw : ` ${word.raw}`)).join('');
  const named = { name, start: said[0]!.start, end: said[said.length - 1]!.end, head: false, collective: false };
  return subject([named], 0, end);
}

const OPENS: ReadonlySet<string> = new Set(['nhiem', 'trach', 'doi', 've', 'yeu', 'de']);

/** Headings "Trách nhiệm của Sở X", "Nhiệm vụ của UBND các xã, phường", "Đối với Sở Tài chính:", "Yêu cầu đối với các sở". */
export function dutyOf(source: Source, words: readonly Word[]): Clause {
  if (!OPENS.has(keyAt(words, 0))) return NOTHING;
  const head =
    /^(?:(?:nhiem vu|trach nhiem)(?:(?: va| ,) (?:quyen han|trach nhiem|nhiem vu))?(?: (?:cu the|chinh))? cua|(?:(?:yeu cau|de nghi) )?doi voi|ve phia) /.exec(
      `${keysAt(words, 0, 7)} `,
    );
  if (head === null) return NOTHING;
  const after = head[0].trim().split(' ').length;
  const list = source.names(words, after);
  // "Đối với các bộ quản lý chuyên ngành (theo quy định tại …)": the aside says which.
  const next = list === null ? 0 : skipBracket(words, list.next);
  if (list === null || (next < words.length && keyAt(words, next) !== ':' && keyAt(words, next) !== '.'))
    return /^(?:doi|yeu|de)$/.test(keyAt(words, 0)) || OWNERS.test(`${keysAt(words, after, 4)} `)
      ? dutyOfOthers(words, after)
      : dutyOfTeam(words, after);
  return { act: 'subject', names: list.names, from: 0, next, byIssuer: false, polite: false };
}
