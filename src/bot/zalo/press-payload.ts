/**
 * A pressed button comes back as ordinary text: the prefix tells our tokens from what people type. Version of the codec included, since old
 * buttons stay in the chat for ever. Tokens are opaque, unguessable and bound to one person, so that a copied one is harmless.
 */
const PREFIX = '#dd1:';

export function packPress(token: string): string {
  return PREFIX + token;
}

/** The token of a press; null for ordinary words. */
export function unpackPress(text: string): string | null {
  const match = /^\s*#dd\d{1,2}:([\w-]{1,64})\s*$/u.exec(text);
  if (match?.[1] === undefined) return null;
  return text.trim().startsWith(PREFIX) ? match[1] : '';
}
