import type { DraftTask } from './directive.js';

/** Which task a person means: by its place in the list ("việc 3"), or by the document's own numbering ("mục 2a", "điểm b khoản 2"). */
export type TaskReference =
  | { readonly by: 'place'; readonly place: number; readonly words: string }
  /** From the outside in: "điểm b khoản 2" is 2, b. */
  | { readonly by: 'numbering'; readonly path: readonly string[]; readonly words: string };

export type Located =
  | { readonly ok: true; readonly task: number }
  | { readonly ok: false; readonly reason: 'no-such-task' | 'no-such-item' }
  /** Several tasks come of one item: their places, from 1. */
  | { readonly ok: false; readonly reason: 'several'; readonly tasks: readonly number[] };

/** "II.2.a)" → ii, 2, a; "2a" → 2, a. Dashes number nothing. "Đ" is not "d": both are letters of a list. */
export function numberingPath(numbering: string): readonly string[] {
  return (
    numbering
      .normalize('NFC')
      .toLowerCase()
      .replace(/(?:phần|mục|điều|khoản|điểm|tiết)\s/gu, '')
      .match(/\d+|[\p{L}]+/gu) ?? []
  );
}

/** The place, from 1, of the task that is meant. A document without numbering has only places, so that "mục 3" is the third. */
export function locateTask(tasks: readonly DraftTask[], reference: TaskReference): Located {
  if (reference.by === 'place') return at(tasks, reference.place);
  const paths = tasks.map(({ numbering }) => (numbering === null ? [] : numberingPath(numbering)));
  const { path } = reference;
  if (paths.every((own) => own.length === 0)) {
    const [only = ''] = path;
    return path.length === 1 && /^\d+$/u.test(only) ? at(tasks, Number(only)) : { ok: false, reason: 'no-such-item' };
  }
  const meant = best(paths, path);
  const [task] = meant;
  if (task === undefined) return { ok: false, reason: 'no-such-item' };
  return meant.length === 1 ? { ok: true, task } : { ok: false, reason: 'several', tasks: meant };
}

const at = (tasks: readonly DraftTask[], task: number): Located =>
  tasks[task - 1] === undefined ? { ok: false, reason: 'no-such-task' } : { ok: true, task };

/** The item itself before what is below it; counted from the outside before anywhere ("mục 3" of "II.3"). */
function best(paths: readonly (readonly string[])[], wanted: readonly string[]): readonly number[] {
  const places = (fits: (own: readonly string[]) => boolean): number[] =>
    paths.flatMap((own, index) => (fits(own) ? [index + 1] : []));
  const begins = (own: readonly string[], from: number): boolean =>
    wanted.every((part, index) => own[from + index] === part);
  const ways: readonly ((own: readonly string[]) => boolean)[] = [
    (own) => own.length === wanted.length && begins(own, 0),
    (own) => begins(own, 0),
    (own) => own.length > wanted.length && begins(own, own.length - wanted.length),
    (own) => own.some((_, from) => begins(own, from)),
  ];
  for (const fits of ways) {
    const found = places(fits);
    if (found.length > 0) return found;
  }
  return [];
}
