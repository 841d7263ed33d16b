/**
 * Takes away one check at a time from the code that decides who knows of a visit, and runs the leak properties: `npm run test:leak-mutation`. The checks are
 * found in the source (TypeScript's syntax tree), so that a new one is a new mutant. Writes a table to standard output.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

/** Where checks stand that guard visits; null: all functions of the file. */
const GUARDS: readonly { readonly file: string; readonly functions: readonly string[] | null }[] = [
  { file: 'src/domain/access/may.ts', functions: null },
  { file: 'src/domain/access/validity.ts', functions: null },
  { file: 'src/domain/inspection/sight-rules.ts', functions: null },
  { file: 'src/domain/inspection/sight.ts', functions: null },
  { file: 'src/domain/inspection/reading.ts', functions: null },
  { file: 'src/domain/inspection/team.ts', functions: ['membersAt'] },
  { file: 'src/domain/inspection/visit-actor.ts', functions: null },
  { file: 'src/domain/inspection/reminders.ts', functions: ['isReminderStillDue'] },
  { file: 'src/app/inspection/inspection-world.ts', functions: null },
  { file: 'src/app/inspection/plan-visit.ts', functions: ['planVisit'] },
  { file: 'src/app/delivery/review-list.ts', functions: ['isOfVisit'] },
  { file: 'src/store/tx/visits.ts', functions: ['visitsOf'] },
  { file: 'src/bot/render/render-visit.ts', functions: ['contentOf', 'minutes'] },
  { file: 'src/bot/conversation/handle-incoming.ts', functions: ['handlePress'] },
];

/** After the worlds of the domain, which are tried here and now: from the cheapest to the dearest. */
const TESTS: readonly {
  readonly name: string;
  readonly args: readonly string[];
  /** Knows only the pure rules. */
  readonly pure: boolean;
}[] = [
  { name: 'rules of access and inspection', args: ['tests/unit/access', 'tests/unit/inspection'], pure: true },
  { name: 'product property', args: ['tests/property/inspection/product'], pure: false },
];

/** Lists of checks: of sight, and of what is read from the database. */
const LISTS = /^(?:checks|team|unit|open|AND)$/u;

type Mutant = { readonly file: string; readonly line: number; readonly what: string; readonly text: string };

/** Worlds of the domain in which a mutant is tried. */
const WORLDS = 1_500;

const root = join(__dirname, '..');
/** `--quick`: only the worlds of the domain and the tests of the rules, minutes instead of an hour. A word: only files whose name holds it. */
const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).find((one) => !one.startsWith('--'));
const load = createRequire(__filename);

/** Each condition that must hold taken for true, each refusal (`if`) never given, each check taken out of a list of checks. */
function mutantsOf({ file, functions }: (typeof GUARDS)[number]): readonly Mutant[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Mutant>();
  const add = (node: ts.Node, by: string, out?: string): void => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const mutated = text.slice(0, from) + by + text.slice(to);
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    const shown = (words: string): string => words.replace(/\s+/gu, ' ').slice(0, 90);
    const what = out !== undefined ? `without \`${shown(out)}\`` : `\`${shown(node.getText(source))}\` → \`${by}\``;
    if (!found.has(mutated)) found.set(mutated, { file, line, what, text: mutated });
  };
  const isBoolean = (node: ts.Expression): boolean =>
    (ts.isBinaryExpression(node) &&
      [
        ts.SyntaxKind.EqualsEqualsEqualsToken,
        ts.SyntaxKind.ExclamationEqualsEqualsToken,
        ts.SyntaxKind.LessThanToken,
        ts.SyntaxKind.LessThanEqualsToken,
        ts.SyntaxKind.GreaterThanToken,
        ts.SyntaxKind.GreaterThanEqualsToken,
      ].includes(node.operatorToken.kind)) ||
    (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isCallExpression(node) &&
      /(?:every|some|includes|has|reached|isPostValid|isWithin|all|of|shows)$/u.test(node.expression.getText(source)));
  const conditions = (node: ts.Expression): void => {
    if (ts.isParenthesizedExpression(node)) return conditions(node.expression);
    if (
      ts.isBinaryExpression(node) &&
      (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
    ) {
      conditions(node.left);
      conditions(node.right);
      return;
    }
    if (isBoolean(node)) add(node, 'true');
  };
  const visit = (node: ts.Node, inside: boolean): void => {
    const named =
      (ts.isFunctionDeclaration(node) && node.name?.text) ||
      (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text);
    const here = inside || functions === null || (typeof named === 'string' && functions.includes(named));
    if (here && ts.isIfStatement(node)) {
      add(node.expression, 'false');
      visit(node.thenStatement, here);
      if (node.elseStatement !== undefined) visit(node.elseStatement, here);
      return;
    }
    if (here && ts.isExpression(node) && !ts.isArrowFunction(node)) conditions(node);
    if (here && ts.isPropertyAssignment(node) && LISTS.test(node.name.getText(source)))
      if (ts.isArrayLiteralExpression(node.initializer)) {
        const { elements } = node.initializer;
        const texts = elements.map((one) => one.getText(source));
        if (elements.every((one) => !ts.isObjectLiteralExpression(one) || one.properties.length < 3))
          for (const [at, one] of elements.entries())
            add(node.initializer, `[${texts.filter((_, index) => index !== at).join(', ')}]`, one.getText(source));
      }
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(source, false);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function copyOfTheHouse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-leak-mutation-'));
  for (const name of [
    'src',
    'tests',
    'packages',
    'reference',
    'scripts',
    'prisma',
    'package.json',
    'tsconfig.json',
    'jest.config.js',
    'prisma.config.ts',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Whether the mutated rules leak in one of the worlds of the domain, or tell somebody else than the law does. */
function leaksInWorlds(folder: string): boolean {
  for (const path of Object.keys(load.cache)) if (path.startsWith(folder)) delete load.cache[path];
  try {
    const { createSight } = load(
      join(folder, 'src/domain/inspection/sight.ts'),
    ) as typeof import('../src/domain/inspection/sight.js');
    const { SIGHT_RULES } = load(
      join(folder, 'src/domain/inspection/sight-rules.ts'),
    ) as typeof import('../src/domain/inspection/sight-rules.js');
    const worlds = load(
      join(folder, 'tests/property/inspection/differences.ts'),
    ) as typeof import('../tests/property/inspection/differences.js');
    const sight = createSight(SIGHT_RULES);
    for (let seed = 1; seed <= WORLDS; seed += 1)
      if (worlds.differences(seed, sight).length > 0 || worlds.misjudged(seed, sight).length > 0) return true;
    return false;
  } catch {
    return true;
  }
}

function caughtBy(folder: string, file = 'src/domain/'): string | null {
  if (file.startsWith('src/domain/') && leaksInWorlds(folder)) return 'domain property';
  for (const { name, args, pure } of TESTS) {
    if (quick && !pure) continue;
    if (pure && !file.startsWith('src/domain/')) continue;
    const run = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--bail', '--silent', '--runInBand', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          LEAK_WORLDS: '400',
          LEAK_PAIRS: process.env.LEAK_PAIRS ?? '4',
          DATABASE_URL: '',
          REDIS_URL: '',
        },
      },
    );
    if (run.status !== 0) return name;
  }
  return null;
}

const folder = copyOfTheHouse();
try {
  const clean = process.env.LEAK_TRUST === undefined ? caughtBy(folder) : null;
  if (clean !== null) throw new Error(`without any mutation ${clean} fails`);
  const survived: Mutant[] = [];
  let count = 0;
  console.log('| Where | Check taken away | Caught by |\n| --- | --- | --- |');
  for (const mutant of GUARDS.flatMap(mutantsOf)) {
    if (only !== undefined && !`${mutant.file}:${mutant.line}`.includes(only)) continue;
    if (quick && !mutant.file.startsWith('src/domain/')) continue;
    count += 1;
    const target = join(folder, mutant.file);
    writeFileSync(target, mutant.text);
    const by = caughtBy(folder, mutant.file);
    if (by === null) survived.push(mutant);
    console.log(`| ${mutant.file}:${mutant.line} | ${mutant.what.replaceAll('|', '\\|')} | ${by ?? '**survived**'} |`);
    cpSync(join(root, mutant.file), target);
  }
  console.log(`\n${count} mutants, ${count - survived.length} caught, ${survived.length} survived.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
