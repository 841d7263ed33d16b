/** Apps cut a text at this length into several messages, at the end of a line or a word where one is near. */
const LONGEST_MESSAGE = 4096;

/** A message so long may be the first of several that were one paste. */
export const NEARLY_FULL = 3_500;

/** What was one text before an app cut it. Cut at the very limit, a word may have been cut; cut before it, the space or line break is gone. */
export function joinParts(parts: readonly string[]): string {
  return parts.reduce((text, part, index) => {
    const before = parts[index - 1];
    if (before === undefined) return part;
    if (before.length >= LONGEST_MESSAGE) return text + part;
    return `${text}${beginsLine(before, part) ? '\n' : ' '}${part}`;
  }, '');
}

/** Whether a cut fell between two lines: a sentence had ended, or a number, a dash, a capital begins the next. */
function beginsLine(before: string, next: string): boolean {
  return /[.;:!?/]\s*$/u.test(before) || /^\s*(?:[-+*•–]|\d+[.)]|[a-zđ][.)]\s|\p{Lu})/u.test(next);
}

/** How a document ends (NĐ 30/2020 Annex I): closing mark, recipients, who signs for whom. */
const ENDINGS = [
  /\.\/\./u,
  /^\s*nơi\s+nhận/imu,
  /^\s*(?:TM|T\/M|KT|TL|TUQ|Q)\.\s/mu,
  /^\s*(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG)/mu,
];

/** A paste of nearly the longest message that shows no end: the rest is missing, or yet to come. */
export function seemsCutOff(text: string, lastPart: string): boolean {
  return lastPart.length >= NEARLY_FULL && !ENDINGS.some((ending) => ending.test(text.slice(-NEARLY_FULL)));
}
