/** A number from 0, below the bound. */
export type Draw = (below: number) => number;

/** The same draws for the same seed, on every machine. */
export function drawOf(seed: string): Draw {
  let state = 2_166_136_261;
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0)!, 16_777_619);
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e_37_79_b9;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}
