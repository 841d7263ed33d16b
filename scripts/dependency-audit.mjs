// Known holes in what runs in production: node scripts/dependency-audit.mjs
// A registry that does not answer must not stop a build; a hole that is found, of high or critical severity and not accepted, must.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const GRAVE = new Set(['high', 'critical']);
const PATIENCE_MS = 120_000;

/**
 * What `npm audit --json` says, held against the accepted advisories. `unanswered`: nobody knows. An acceptance names the advisory, why it does no harm
 * here, and the day until which that holds.
 */
export function judge(report, accepted, today) {
  if (typeof report !== 'object' || report === null || typeof report.vulnerabilities !== 'object')
    return { kind: 'unanswered' };
  const good = new Map(accepted.filter(({ until }) => until >= today).map((entry) => [entry.advisory, entry]));
  const found = new Map();
  for (const { name, via } of Object.values(report.vulnerabilities))
    for (const cause of via)
      if (typeof cause === 'object' && GRAVE.has(cause.severity))
        found.set(
          String(cause.url ?? '')
            .split('/')
            .at(-1) || String(cause.source),
          { package: cause.name ?? name, title: cause.title },
        );
  const open = [...found].filter(([advisory]) => !good.has(advisory));
  return {
    kind: open.length === 0 ? 'clean' : 'holes',
    open: open.map(([advisory, hole]) => ({ advisory, ...hole })),
    accepted: [...found.keys()].filter((advisory) => good.has(advisory)),
  };
}

async function report() {
  try {
    const { stdout } = await promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], {
      timeout: PATIENCE_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } catch (error) {
    // npm ends with 1 when it found something, and also when it could not ask: only a report tells them apart.
    try {
      return JSON.parse(error.stdout);
    } catch {
      return null;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const accepted = JSON.parse(readFileSync(new URL('./accepted-advisories.json', import.meta.url), 'utf8'));
  const verdict = judge(await report(), accepted, new Date().toISOString().slice(0, 10));
  if (verdict.kind === 'unanswered') console.log('The registry gave no audit: not known whether there are holes.');
  for (const advisory of verdict.accepted ?? []) console.log(`accepted: ${advisory}`);
  for (const { advisory, package: name, title } of verdict.open ?? []) console.error(`${name}: ${title} (${advisory})`);
  if (verdict.kind === 'clean') console.log('No open hole of high or critical severity.');
  process.exitCode = verdict.kind === 'holes' ? 1 : 0;
}
