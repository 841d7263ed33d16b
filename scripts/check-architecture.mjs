// Checks the import direction of the house: `node scripts/check-architecture.mjs [folder]`. Prints one block per breach
// (who imports what, which rule, what to do instead) and exits 1 when there is any.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? '.');
process.chdir(folder);
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const result = await cruise(
  ['src', 'packages'].filter((name) => existsSync(name)),
  { ...options, baseDir: folder, validate: true, ruleSet: { forbidden, options } },
  undefined,
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
);
const { violations, totalCruised } = result.output.summary;
for (const { rule, from, to, cycle } of violations) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment ?? '';
  const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : from === to ? from : `${from} → ${to}`;
  console.log(`✗ ${rule.name}: ${path}\n  ${comment}`);
}
console.log(`${totalCruised} modules and packages, ${violations.length} breaches`);
process.exit(violations.length > 0 ? 1 : 0);
