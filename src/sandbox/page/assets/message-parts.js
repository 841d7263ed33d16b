/** Telegram's longest message. */
const LONGEST = 4096;

/** A long text as the apps send it: several messages, each cut at the end of a line or a word where one is near. */
export function messageParts(text) {
  const parts = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const room = rest.slice(0, LONGEST);
    const cut = [room.lastIndexOf('\n'), room.lastIndexOf(' ')].find((place) => place > LONGEST / 2) ?? LONGEST;
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}
