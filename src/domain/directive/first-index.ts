/** The first of `size` indexes in order for which `before` no longer holds, found by halving; `size` when it holds for all. */
export function firstIndex(size: number, before: (index: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
