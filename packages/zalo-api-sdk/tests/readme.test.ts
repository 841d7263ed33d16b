import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { createZaloBot } from '../src/index.js';
import { clientOf } from './support/client.js';

const PACKAGE = join(__dirname, '..');
const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const IMPORT = /^import (?:type )?\{([^}]*)\} from 'zalo-api-sdk';\n/gm;

/** The first block is the set-up that the others build on; each of them is a function of its own. */
function asOneModule(): string {
  const names = new Set<string>();
  const bodies = blocks.map((block) =>
    block.replace(IMPORT, (_, list: string) => {
      for (const name of list.split(',').map((item) => item.trim().replace(/^type /, ''))) {
        if (name !== '') names.add(name);
      }
      return '';
    }),
  );
  const [setUp, ...examples] = bodies;
  const functions = examples.map((body, index) => `export async function example${index}() {\n${body}\n}`);
  return [`import { ${[...names].join(', ')} } from './src/index.js';`, setUp, ...functions].join('\n');
}

const WRONG = `
import { chatId, userId, type Zalo } from './src/index.js';
export async function wrong(zalo: Zalo) {
  await zalo.users.detail('2468458835296197922');
  await zalo.users.detail(chatId('a'));
  userId(2468458835296197922);
  await zalo.groups.send('g' as never, { kind: 'payload-buttons', text: 'a', buttons: [] });
  const result = await zalo.account();
  return result.value;
}`;

/** What the compiler has against each source text, as if they stood beside the README. */
function problemsOf(sources: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const texts = new Map(Object.entries(sources).map(([name, text]) => [join(PACKAGE, name), text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node20,
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    return text === undefined ? read(name, target) : ts.createSourceFile(name, text, target);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => texts.has(name) || exists(name);
  const program = ts.createProgram([...texts.keys()], options, host);
  return Object.fromEntries(
    Object.keys(sources).map((name) => {
      const file = program.getSourceFile(join(PACKAGE, name));
      const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'))];
    }),
  );
}

// The compiler needs seconds, and many more on a busy machine.
jest.setTimeout(120_000);
let problems: ReturnType<typeof problemsOf>;
beforeAll(() => {
  problems = problemsOf({ 'readme.ts': asOneModule(), 'wrong.ts': WRONG });
});

test('ids of one kind do not pass for another, nor plain strings or numbers for ids', () => {
  expect(problems['wrong.ts']).toHaveLength(5);
});

describe('README', () => {
  test('every example compiles in strict mode', () => {
    expect(problems['readme.ts']).toEqual([]);
    expect(blocks.length).toBeGreaterThan(10);
  });

  test('every call of both clients is shown', () => {
    const missing: string[] = [];
    const visit = (name: string, value: object) => {
      for (const [key, member] of Object.entries(value)) {
        if (typeof member === 'function') {
          if (!readme.includes(`${name}.${key}(`)) missing.push(`${name}.${key}`);
        } else {
          visit(`${name}.${key}`, member as object);
        }
      }
    };
    visit('zalo', clientOf('http://127.0.0.1:1'));
    visit('bot', createZaloBot({ token: '1:a' }));
    expect(missing).toEqual([]);
  });
});
