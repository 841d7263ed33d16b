// Rules that a reader cannot check by eye: promises, exhaustiveness, purity of the inner rooms, size of files.
// Form is prettier's business, import direction is dependency-cruiser's (.dependency-cruiser.cjs).
import tseslint from 'typescript-eslint';

/** What makes a function answer differently on the same facts: comes in through ports (Clock, Ids) instead. */
const impureSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time comes in as `now` or through the Clock port.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time comes in as `now` or through the Clock port.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes in as `now` or through the Clock port.',
  },
  {
    selector:
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message: 'Time comes in as `now` or through the Clock port.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Randomness comes in through the Ids port.',
  },
  {
    selector: 'MemberExpression[object.name="crypto"][property.name=/^(randomUUID|getRandomValues)$/]',
    message: 'Randomness comes in through the Ids port.',
  },
];
const impureGlobals = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  '__dirname',
  'require',
].map((name) => ({ name, message: 'The rules and the use cases do no input or output and do not wait: use a port.' }));
const impureModules = [
  'fs',
  'fs/promises',
  'net',
  'http',
  'https',
  'os',
  'child_process',
  'worker_threads',
  'process',
  'timers',
  'timers/promises',
  'dns',
].flatMap((name) => [name, `node:${name}`]);
const randomFromCrypto = ['node:crypto', 'crypto'].map((name) => ({
  name,
  importNames: ['randomUUID', 'randomBytes', 'randomInt', 'webcrypto', 'getRandomValues'],
  message: 'Randomness comes in through the Ids port.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'coverage/**',
      'reports/**',
      'data/**',
      'src/store/generated/**',
      'reference/**',
      'tests/fixtures/**',
      '.stryker-tmp/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-fallthrough': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A file longer than this has more than one reason to change; tables, texts and tests are read, not followed.
    files: ['src/**/*.ts', 'packages/*/src/**/*.ts'],
    ignores: [
      'src/bot/messages/**',
      'src/**/*table*.ts',
      'src/**/*-words.ts',
      'src/**/*-lexicon.ts',
      'src/sandbox/page/**',
    ],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...impureSyntax],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': ['error', { paths: [...impureModules.map((name) => ({ name })), ...randomFromCrypto] }],
    },
  },
  {
    // A person at a terminal reads these directly; everything else logs through pino.
    files: ['src/main.ts', 'src/cli/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A test may say why it was skipped, and fails at once where a value that it takes for granted is missing.
    files: ['tests/**/*.ts', 'packages/*/tests/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
