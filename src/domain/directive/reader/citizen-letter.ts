import { lettersOf, type Line } from './lines.js';

const TITLE = /^(?:don)(?:khieunai|tocao|kiennghi|phananh|xin|denghi|trinhbay|keucuu|toguac|khoikien|cuucu|yeucau)/;
const PERSON =
  /(?:^|[^a-z])(?:toi ten la|ten toi la|toi la|ho va ten|nguoi lam don|kinh don|toi xin cam doan)(?![a-z])/;
const HOME = /(?:^|[^a-z])(?:dia chi|thuong tru|cu tru|cccd|cmnd|so nha|to dan pho|khu pho)(?![a-z])/;
const ACCEPTED = /(?:thu ly|khong thu ly)(?: va)?(?: giai quyet)? (?:don )?(?:khieu nai|to cao)/;

/**
 * A citizen's letter, or a notice that names a complainant and their home (domain.md §8): out of scope, since the reader's business is
 * directives and citizens' data is not to be stored here. Looks at the head of the document only.
 */
export function isCitizenLetter(lines: readonly Line[]): boolean {
  const head = lines.slice(0, 60);
  const text = head.map((line) => line.folded).join(' ');
  const titled = head.slice(0, 15).some((line) => TITLE.test(lettersOf(line.folded)) && line.text.length < 80);
  if (titled && (PERSON.test(text) || HOME.test(text))) return true;
  return ACCEPTED.test(text) && HOME.test(text) && /(?:ong|ba|don cua)[ :]/.test(text);
}
