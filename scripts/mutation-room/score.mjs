/** Wilson's interval: unlike the plain one it stays within 0 and 1 and holds for scores near 1. */
function interval(share, size) {
  const z = 1.96;
  const middle = (share + (z * z) / (2 * size)) / (1 + (z * z) / size);
  const half = (z / (1 + (z * z) / size)) * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  return [middle - half, middle + half];
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** `good` of `size` with the interval in which the whole room's score lies, 95 times of 100. */
export function scoreOf(good, size) {
  const [low, high] = interval(good / size, size);
  return `${percent(good / size)} (95 %: ${percent(low)} to ${percent(high)})`;
}
