import { loadConfig } from '../../config.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { examine } from '../doctor/doctor.js';
import { exitCodeOf, findingLines } from '../doctor/finding.js';
import { inspectDatabase } from '../inspect-database.js';
import { shippedHolidays } from '../reference.js';

/** Examines everything the program stands on; exit code 1 when something is broken. */
export async function doctorCommand({ json = false }: { readonly json?: boolean }): Promise<void> {
  const findings = await examine({
    nodeVersion: process.versions.node,
    config: loadConfig(),
    // The machine's own clock, which doctor compares with the others.
    today: dayOf(new Date()),
    holidays: shippedHolidays(),
    inspectDatabase,
  });
  console.log(json ? JSON.stringify(findings, null, 2) : findingLines(findings).join('\n'));
  process.exitCode = exitCodeOf(findings);
}
