import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const COPIED = [
  'src',
  'tests',
  'reference',
  'scripts',
  'package.json',
  'tsconfig.json',
  'jest.config.js',
  'stryker.jest.config.js',
];
const quiet = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };

/** A copy of the project in .stryker-tmp with Stryker's mistakes built into one room of the domain: its folder, and the mistakes. */
export async function instrumentedCopy(room, name) {
  const copy = resolve(`.stryker-tmp/${name}`);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of COPIED) cpSync(part, join(copy, part), { recursive: true });
  for (const part of ['node_modules', 'packages']) symlinkSync(resolve(part), join(copy, part));
  const files = readdirSync(`src/domain/${room}`, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => resolve(`src/domain/${room}`, file))
    .map((file) => ({ name: file, mutate: true, content: readFileSync(file, 'utf8') }));
  const instrumented = await new Instrumenter(quiet).instrument(files, {
    ignorers: [],
    plugins: null,
    excludedMutations: [],
    optionalChains: true,
  });
  for (const { name: file, content } of instrumented.files)
    writeFileSync(join(copy, relative(process.cwd(), file)), content);
  return { copy, mutants: instrumented.mutants.filter(({ status }) => status === undefined) };
}
