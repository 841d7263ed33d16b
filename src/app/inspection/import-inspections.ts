import type { Programme } from '../../domain/inspection/programme.js';
import type { YearSource } from '../../domain/inspection/year-source.js';
import type { Scope } from '../use-case.js';

/** A programme from a file; adjustments made since stay. Answers whether it is new. */
export async function importProgramme(
  { tx, now }: Scope,
  programme: Programme,
  actor: string | null,
): Promise<{ readonly isNew: boolean }> {
  const known = await tx.visits.programme(programme.id);
  await tx.visits.saveProgramme({ ...programme, adjustments: known?.adjustments ?? [] }, actor, now);
  await tx.audit.add(
    {
      actor,
      action: 'programme.import',
      subject: 'programme',
      subjectId: programme.id,
      data: { year: programme.year },
    },
    now,
  );
  return { isNew: known === null };
}

export type AccountRefusal = { readonly code: 'unknown-units'; readonly unitIds: readonly string[] };

/** The published account of a year: rows and stated figures. Every unit must be in the directory, of whatever time; else nothing is written. */
export async function importYearAccount(
  { tx, now }: Scope,
  account: YearSource,
  actor: string | null,
): Promise<{ readonly ok: true; readonly isNew: boolean } | { readonly ok: false; readonly refusal: AccountRefusal }> {
  const directory = await tx.units.directory();
  const named = account.rows.flatMap(({ unitIds, relatedUnitIds }) => [...unitIds, ...relatedUnitIds]);
  const unitIds = [...new Set(named)].filter((id) => directory.unit(id) === undefined);
  if (unitIds.length > 0) return { ok: false, refusal: { code: 'unknown-units', unitIds } };
  const isNew = (await tx.visits.yearAccount(account.year)) === null;
  await tx.visits.saveYearAccount(account, actor, now);
  await tx.audit.add(
    {
      actor,
      action: 'inspection-year.import',
      subject: 'programme',
      subjectId: String(account.year),
      data: { rows: account.rows.length },
    },
    now,
  );
  return { ok: true, isNew };
}
