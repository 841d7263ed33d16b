/**
 * In groups `[@user id]` pages one member and `[@group id]` everybody, wherever it stands in a text: remove it from all
 * that a person wrote before relaying it. Runs until nothing is left to find, since `[@[@1]2]` hides one in another;
 * an opening without its end is broken up too, lest text that follows close it.
 */
export function stripMentions(text: string): string {
  let current = text;
  for (;;) {
    const next = current.replace(/\[@[^[\]]*\]/g, '');
    if (next === current) return current.replace(/\[+(?=@)/g, '');
    current = next;
  }
}

/** Only with ids that come from the platform. */
export function mention(id: string): string {
  return `[@${id}]`;
}
