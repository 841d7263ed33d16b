/** "1 task", "12 tasks". */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** "A, B and C"; "A, B and 3 more" where there are too many. */
export function englishList(items: readonly string[], most = 6): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** One decimal with a point: "78.5". */
export const points = (value: number): string => value.toFixed(1);
