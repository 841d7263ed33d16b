import { numberingPath, type TaskReference } from '../../../domain/directive/task-reference.js';
import { plain } from '../words.js';
import type { SaidTasks } from './spoken.js';

const BY_PLACE = '(?:(?:viec|nhiem vu|cong viec|dau viec)(?: (?:so|thu))?|so)';
const ITEM = '(?:muc|dieu|khoan|diem|tiet|phan)(?: so)?';
/** "2", "2a", "II.3", "b)". */
const LABEL = '(?:\\d{1,3}[a-z]?|[ivx]{1,5}|[a-z])(?:\\.(?:\\d{1,3}[a-z]?|[ivx]{1,5}|[a-z]))*\\)?(?![a-z\\d])';
const ONE = `(?:${BY_PLACE} \\d{1,3}(?![\\d/.-]\\d)|${ITEM} ${LABEL}(?: (?:cua )?${ITEM} ${LABEL})*)`;
const MORE = `(?:(?: ?,? va|,|-| -| den| toi) ?(?:ca )?(?:${ONE}|\\d{1,3}[a-z]?(?![a-z\\d/.])))`;

/** One or several tasks, folded: "việc 3", "mục 2a", "điểm b khoản 2", "việc 5, 6 và 7", "việc 3 đến 5". */
export const TASKS = `(?:${ONE}${MORE}*)`;
/** "tất cả các việc", "cả bài". */
export const ALL_TASKS =
  '(?:(?:tat ca|toan bo|moi)(?: (?:cac |nhung )?(?:viec|nhiem vu|muc))?|(?:cac|ca cac) (?:viec|nhiem vu|muc))';
export const TASKS_OR_ALL = `(?:${TASKS}|${ALL_TASKS})`;

const NEXT = new RegExp(
  `(?<join>den|toi|-)?\\s*(?<one>(?:${BY_PLACE} (?<place>\\d{1,3})|(?<item>${ITEM} ${LABEL}(?: (?:cua )?${ITEM} ${LABEL})*)|(?<bare>\\d{1,3}[a-z]?)(?![a-z\\d])))`,
  'gu',
);

/** The tasks that words of {@link TASKS_OR_ALL} name; null for no words. */
export function saidTasks(words: string): SaidTasks {
  const typed = words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const folded = plain(typed);
  if (folded === '') return null;
  if (new RegExp(`^${ALL_TASKS}$`, 'u').test(folded)) return 'all';
  const found: TaskReference[] = [];
  for (const match of folded.matchAll(NEXT)) {
    const groups = match.groups ?? {};
    const one = groups['one'] ?? '';
    const from = match.index + match[0].length - one.length;
    const said = typed.slice(from, from + one.length);
    const last = found.at(-1);
    const reference = referenceOf(groups, said, last);
    if (groups['join'] !== undefined && last?.by === 'place' && reference.by === 'place')
      for (let place = last.place + 1; place < reference.place && place < last.place + 50; place += 1)
        found.push({ by: 'place', place, words: `việc ${place}` });
    found.push(reference);
  }
  return found.length === 0 ? null : found;
}

/** A bare number goes on as the one before it: "mục 2 và 3", "việc 5, 6". */
function referenceOf(
  groups: Readonly<Record<string, string | undefined>>,
  said: string,
  last: TaskReference | undefined,
): TaskReference {
  const { place, item, bare } = groups;
  if (item === undefined && (place !== undefined || last?.by !== 'numbering'))
    return { by: 'place', place: Number.parseInt(place ?? bare ?? '', 10), words: said };
  if (item === undefined) return { by: 'numbering', path: numberingPath(said), words: `mục ${said}` };
  return { by: 'numbering', path: pathOf(said), words: said };
}

/** From the outside in, however it was told: "điểm b khoản 2", "khoản 2 điểm b". */
const LEVELS = ['phan', 'dieu', 'muc', 'khoan', 'diem', 'tiet'];

function pathOf(said: string): readonly string[] {
  const words = said.split(' ').filter((word) => !/^(?:của|cua|số|so)$/u.test(word));
  const levels: { readonly rank: number; readonly path: readonly string[] }[] = [];
  for (let at = 0; at < words.length; at += 2)
    levels.push({ rank: LEVELS.indexOf(plain(words[at] ?? '')), path: numberingPath(words[at + 1] ?? '') });
  return levels.sort((a, b) => a.rank - b.rank).flatMap(({ path }) => path);
}
