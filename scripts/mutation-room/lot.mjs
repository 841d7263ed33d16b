import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/** A mutant's place in the draw: it depends on the seed and on what the mutant is, never on a result, so the same seed draws the same mutants. */
export function lotOf({ fileName, location: { start, end }, mutatorName, replacement }, seed, root) {
  const place = `${relative(root, fileName)}:${start.line}:${start.column}-${end.line}:${end.column}`;
  return createHash('sha256').update([seed, place, mutatorName, replacement].join('\n')).digest('hex');
}
