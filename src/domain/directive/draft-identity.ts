import type { DirectiveDraft } from './directive.js';
import { docKey } from './document-code.js';

/**
 * Identity of the document a draft was read from (domain.md §1.4): issuer, notation, number and year. Null while the number, the issuer or the date is
 * unknown. For Party documents the term of the committee is not in the text: the year stands in, so that two terms never collide.
 */
export function docKeyOfDraft(draft: DirectiveDraft): string | null {
  const code = draft.code.value;
  const issuer = draft.issuerUnitId ?? draft.issuer.value;
  if (code === null || issuer === null) return null;
  return docKey(code, issuer.toLowerCase(), draft.date.value?.slice(0, 4) ?? draft.partialDate?.slice(0, 4) ?? null);
}
