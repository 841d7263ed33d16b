// A body that a letter names by its kind alone and addresses in every province: "Cục Thuế cần rà soát …" in a letter to "Cục Thuế các tỉnh, thành phố".
import type { ParsedName } from '../../unit/names/parsed-name.js';

/** A lone lead as the letter addresses it, where it is the bare kind of one addressee; among others it may be a body of another level. */
export function asAddressed(leads: readonly ParsedName[], addressees: readonly ParsedName[]): readonly ParsedName[] {
  const [lead] = leads;
  if (lead === undefined || leads.length > 1 || addressees.length === 0) return leads;
  const everywhere = `${lead.name} các `;
  const full = addressees.filter(({ name }) => name.startsWith(everywhere));
  return full.length === 1 ? [{ ...lead, name: full[0]!.name, collective: true }] : leads;
}
