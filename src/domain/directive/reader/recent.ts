/** Places kept: stages that ask again do so soon. */
const KEPT = 64;

/**
 * The latest answers by where they stand in the text. Each takes the place of an earlier one: the collector keeps all that a cleared `Map` held
 * as long as its old table lies about, and nearly every word of a long document outlived its paragraph so.
 */
export class Recent<T> {
  private readonly kept: (T | undefined)[] = new Array<T | undefined>(KEPT).fill(undefined);

  /** What was kept for an offset, or for another that shares its place. */
  at(offset: number): T | undefined {
    return this.kept[offset % KEPT];
  }

  keep(offset: number, answer: T): void {
    this.kept[offset % KEPT] = answer;
  }
}
