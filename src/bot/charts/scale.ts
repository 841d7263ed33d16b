/** Round steps from 0 to at least `most`; counts never get a tick between two whole numbers. */
export function countTicks(most: number, about = 4): readonly number[] {
  const rough = Math.max(1, most / about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10]
      .map((factor) => factor * power)
      .find((candidate) => candidate >= rough && Number.isInteger(candidate)) ?? power * 10;
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < most) ticks.push(ticks.length * step);
  return ticks.length === 1 ? [0, step] : ticks;
}

/** Linear: the axis starts at zero unless `from` says otherwise. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** `10.000`, as Vietnamese writes thousands. */
export const number = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** `12,5`, one decimal only where there is one. */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
