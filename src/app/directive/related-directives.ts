import type { DocumentReference } from '../../domain/directive/directive.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

export type Related = { readonly row: DirectiveRow; readonly how: 'replaces' | 'recalls' };

/** Issued directives here that this one says it replaces or recalls, by its words or by its envelope. */
export async function relatedDirectives(scope: Scope, row: DirectiveRow): Promise<readonly Related[]> {
  const found = new Map<string, Related>();
  const add = (other: DirectiveRow | null, how: Related['how']): void => {
    if (other !== null && other.id !== row.id && !found.has(other.id)) found.set(other.id, { row: other, how });
  };
  for (const reference of row.draft.recalls) add(await issuedByReference(scope, row, reference), 'recalls');
  for (const reference of row.draft.replaces) add(await issuedByReference(scope, row, reference), 'replaces');
  for (const documentId of row.intake?.exchange?.replaces ?? [])
    add(
      (await scope.tx.directives.byExternalId(documentId)).find((other) => other.state === 'issued') ?? null,
      'replaces',
    );
  return [...found.values()];
}

/** The same number, of the same issuer where both are known, of the same day where the reference gives one. */
async function issuedByReference(
  scope: Scope,
  row: DirectiveRow,
  reference: DocumentReference,
): Promise<DirectiveRow | null> {
  const rows = (await scope.tx.directives.search(reference.code, 20)).filter(
    (other) => other.state === 'issued' && other.code === reference.code,
  );
  const fits = rows.filter(
    (other) =>
      (reference.date === undefined || other.date === null || other.date === reference.date) &&
      (row.issuerUnitId === null || other.issuerUnitId === null || row.issuerUnitId === other.issuerUnitId),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
