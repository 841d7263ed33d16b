// Import direction of the house (docs/decisions/0008): domain ← app ← store, intake, jobs, bot, web ← main, cli.
// Each rule says what to do instead: it is read by whoever has just broken it.
const rooms = ['store', 'intake', 'jobs', 'bot', 'web', 'sandbox'];
const composition = '^src/(main|compose|composition)(\\.ts$|/)|^src/cli/';

/** A room imports itself, app and domain: never another room, never the composition root. */
const roomRules = rooms.map((room) => ({
  name: `${room}-only-app-and-domain`,
  comment: `src/${room} may import src/app, src/domain and itself. Meet other rooms through a port in src/app/ports; main and cli connect them.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${room}|app|domain)/|^src/logging\\.ts$` },
}));

const onlyFrom = (name, packages, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|packages)/', pathNot: allowed },
  to: { path: `(^|/)node_modules/(${packages.join('|')})(/|$)` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports only itself: what it needs to know comes in as arguments.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^(src|packages)/', pathNot: '^src/domain/' },
    },
    {
      name: 'domain-packages',
      comment: 'src/domain may use luxon and zod, nothing else from npm and nothing of Node.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: '(^|/)node_modules/(@types/)?(luxon|zod)(/|$)',
      },
    },
    {
      name: 'app-only-domain',
      comment: 'A use case imports src/domain and src/app only; declare a port in src/app/ports for anything else.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^(src|packages)/', pathNot: '^src/(app|domain)/' },
    },
    {
      name: 'app-packages',
      comment: 'A use case may use luxon, zod and the hashes of node:crypto; clients of anything live in their room.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: '(^|/)node_modules/(@types/)?(luxon|zod)(/|$)|^(node:)?crypto$',
      },
    },
    ...roomRules,
    {
      name: 'nothing-imports-the-root',
      comment: 'main, compose and cli connect the rooms; nothing inside may reach back to them.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: composition },
      to: { path: composition },
    },
    {
      name: 'sandbox-stays-outside',
      comment: 'The sandbox speaks HTTP only: production code must not know that it exists.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/sandbox/|${composition}` },
      to: { path: '^src/sandbox/' },
    },
    onlyFrom(
      'prisma-only-in-store',
      ['@prisma', 'pglite-prisma-adapter'],
      '^src/store/',
      'Only src/store talks to the database; add a function to the Store port.',
    ),
    onlyFrom(
      'database-drivers-only-in-store',
      ['@electric-sql', 'pg'],
      '^src/store/|^src/jobs/(queue-backend|pglite-pool)\\.ts$',
      'Only src/store opens databases; in src/jobs the two files that lend the embedded one to BullMQ.',
    ),
    {
      name: 'generated-only-in-store',
      comment: 'The generated Prisma client stays inside src/store; other rooms use the types of src/app/ports/store.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: '^src/store/' },
      to: { path: '^src/store/generated/' },
    },
    onlyFrom(
      'telegraf-only-in-adapter',
      ['telegraf'],
      '^src/bot/telegram/',
      'Only src/bot/telegram knows telegraf: use the Channel port.',
    ),
    onlyFrom(
      'queue-only-in-jobs',
      ['bullmq', 'ioredis'],
      '^src/jobs/|^src/cli/doctor/',
      'Only src/jobs (and doctor, which looks at Redis with its own eyes) knows BullMQ and Redis.',
    ),
    onlyFrom(
      'file-readers-only-in-intake',
      ['unpdf', 'mammoth', 'read-excel-file', 'tesseract\\.js', '@tesseract\\.js-data', 'fflate', 'fast-xml-parser'],
      '^src/intake/|^src/sandbox/',
      'Files are taken apart in src/intake, with its limits on size and time.',
    ),
    {
      name: 'zalo-sdk-only-in-adapter',
      comment: 'Only src/bot/zalo (and its stand-in) knows the Zalo client: use the Channel port.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/bot/zalo/|^src/sandbox/zalo/|^src/cli/doctor/|${composition}` },
      to: { path: '^packages/zalo-api-sdk/|(^|/)node_modules/zalo-api-sdk(/|$)' },
    },
    {
      name: 'packages-know-nothing-of-us',
      comment: 'packages/* are clients of other people’s APIs; they must stand alone.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(src|tests|scripts)/' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'The program never imports tests, benches or scripts.',
      severity: 'error',
      from: { path: '^(src|packages/[^/]+/src)/' },
      to: { path: '^(tests|bench|scripts)/|^packages/[^/]+/tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Break the cycle: move what both need into a third file, or turn one direction into an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: connect it or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|packages/[^/]+/src)/',
        pathNot: '\\.d\\.ts$|^src/main\\.ts$|/index\\.ts$|^src/app/ports/',
      },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Name the package in package.json: today it is there only because another package brought it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/generated/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: { pathNot: '^src/store/generated/' },
      to: { couldNotResolve: true, pathNot: '^src/store/generated/|/generated/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated'] },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'import', 'default'],
    },
  },
};
