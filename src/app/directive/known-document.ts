import { differencesOf, type Difference } from '../../domain/directive/compare-drafts.js';
import { ALIKE, mayBeSame, similarity } from '../../domain/directive/same-document.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

/** How a document was recognised as one that is here already; `similar` is a likeness for the clerk to judge. */
type KnownBy = 'envelope' | 'identity' | 'code-and-date' | 'content' | 'similar';

export type KnownDocument = {
  readonly row: DirectiveRow;
  readonly by: KnownBy;
  readonly differences: readonly Difference[];
};

/** How many of the newest documents a new one is compared with word for word. */
const COMPARED = 2_000;

/** The record of the same document, in the match order of domain.md §1.4: envelope id, identity, code and date, content, then likeness. */
export async function findKnown(scope: Scope, row: DirectiveRow): Promise<KnownDocument | null> {
  const { directives } = scope.tx;
  const known = (other: DirectiveRow, by: KnownBy): KnownDocument => ({
    row: other,
    by,
    differences: differencesOf(other.draft, row.draft),
  });
  // An update of a document comes under the same envelope id or with its own; either way the number tells.
  const envelope = row.externalId === null ? null : best(await directives.byExternalId(row.externalId));
  if (envelope !== null) return known(envelope, 'envelope');
  const identity = row.docKey === null ? null : best(await directives.byDocKey(row.docKey));
  if (identity !== null) return known(identity, 'identity');
  const named =
    row.code === null || row.date === null
      ? null
      : best(
          (await directives.search(row.code, 10)).filter(
            (other) => other.code === row.code && other.date === row.date && sameIssuer(other, row),
          ),
        );
  if (named !== null) return known(named, 'code-and-date');
  const content = best(await directives.byContentHash(row.contentHash));
  if (content !== null) return known(content, 'content');
  return similar(scope, row, known);
}

/** Two bodies number alike: every province has a 04/CT-UBND. Unknown on either side is no difference. */
function sameIssuer(a: DirectiveRow, b: DirectiveRow): boolean {
  return a.issuerUnitId === null || b.issuerUnitId === null || a.issuerUnitId === b.issuerUnitId;
}

function best(rows: readonly DirectiveRow[]): DirectiveRow | null {
  const alive = rows.filter((row) => row.state === 'issued' || row.state === 'draft');
  return alive.find((row) => row.state === 'issued') ?? alive[0] ?? null;
}

async function similar(
  scope: Scope,
  row: DirectiveRow,
  known: (other: DirectiveRow, by: KnownBy) => KnownDocument,
): Promise<KnownDocument | null> {
  if (row.sketch.length === 0) return null;
  const ranked = (await scope.tx.directives.sketches(COMPARED))
    .map(({ id, sketch }) => ({ id, alike: similarity(sketch, row.sketch) }))
    .filter(({ id, alike }) => id !== row.id && alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  for (const { id } of ranked.slice(0, 5)) {
    const other = await scope.tx.directives.byId(id);
    if (other !== null && mayBeSame(other.draft, row.draft)) return known(other, 'similar');
  }
  return null;
}
