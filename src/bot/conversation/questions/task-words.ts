import { foldKey } from '../../../domain/unit/fold.js';

/** Two neighbouring words tell more than either: "số hóa", "hồ sơ". Words of asking are in no task, or in all of them. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = foldKey(text).split(' ');
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

const ASKING: ReadonlySet<string> = pairsOf('xem giúp lịch sử nhật ký diễn biến quá trình của công việc nhiệm vụ');

const askedPairs = (typed: string): readonly string[] => [...pairsOf(typed)].filter((pair) => !ASKING.has(pair));

/** Whether anything is typed beside the words of asking: "lịch sử" alone says no task. */
export const saysTask = (typed: string): boolean => askedPairs(typed).length > 0;

/** The tasks whose text shares most pairs of words with what was typed; none when no pair is shared. */
export function tasksNamed<Row extends { readonly task: string }>(typed: string, rows: readonly Row[]): readonly Row[] {
  const asked = askedPairs(typed);
  const shared = rows.map((row) => {
    const pairs = pairsOf(row.task);
    return { row, count: asked.filter((pair) => pairs.has(pair)).length };
  });
  const most = Math.max(0, ...shared.map(({ count }) => count));
  return most === 0 ? [] : shared.filter(({ count }) => count === most).map(({ row }) => row);
}
