// A body that a letter names by its kind alone and addresses in every province: "Cục Thuế cần rà soát …" in a letter to "Cục Thuế các tỉnh, thành phố".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { PLACE } from './clause-openings.js';

/** Names of the issuer's province alone, in the conclusions of a meeting with it. */
const MET = /^(?:Thành phố|tỉnh|Tỉnh)$/;

/** "UBND các tỉnh, thành phố | nêu trên": the office, and of which levels. */
const NAMED_ABOVE =
  /^(.+) các ((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|địa phương|, )+) (?:nêu|nói|kể) trên$/u;

/** The addressees that such a name points at: the same office of this and that place of these levels; none for any other name. */
export function namedAbove(name: string, addressees: readonly ParsedName[]): readonly string[] {
  const [, office, said] = (name.endsWith(' trên') ? NAMED_ABOVE.exec(name) : null) ?? [];
  if (office === undefined || said === undefined) return [];
  const levels = said.split(', ');
  return addressees
    .map((each) => each.name)
    .filter((each) => {
      const level = each.startsWith(`${office} `) ? PLACE.exec(each.slice(office.length + 1))?.[1] : undefined;
      return level !== undefined && (levels.includes(level) || levels.includes('địa phương'));
    });
}

/** Leads as the document means them: the city that a meeting was held with, or the body that the letter addresses in full. */
export const asMeant = (
  leads: readonly ParsedName[],
  addressees: readonly ParsedName[],
  met: ParsedName | null,
): readonly ParsedName[] =>
  met === null
    ? asAddressed(leads, addressees)
    : leads.map((name) => (MET.test(name.name) ? { ...name, name: met.name } : name));

/** A lone lead as the letter addresses it, where it is the bare kind of one addressee; among others it may be a body of another level. */
function asAddressed(leads: readonly ParsedName[], addressees: readonly ParsedName[]): readonly ParsedName[] {
  const [lead] = leads;
  if (lead === undefined || leads.length > 1 || addressees.length === 0) return leads;
  // "các Cục Thuế" in a letter to "Cục Thuế các tỉnh, thành phố" are those.
  const kind = /^các \p{Lu}/u.test(lead.name) ? lead.name.slice('các '.length) : lead.name;
  const everywhere = `${kind} các `;
  const full = addressees.filter(({ name }) => name.startsWith(everywhere));
  return full.length === 1 ? [{ ...lead, name: full[0]!.name, collective: true }] : leads;
}
