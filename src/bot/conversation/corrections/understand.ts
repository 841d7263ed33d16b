import { plain } from '../words.js';
import type { Said, Spoken } from './spoken.js';
import { saidTasks, TASKS } from './task-references.js';
import { over, typedWords } from './typed-words.js';
import { CHANGE, LIMIT, understandPart } from './understand-part.js';

/**
 * What a message about a draft says, part by part: "hạn việc 3 là 28/12 và bỏ Công an Thành phố ở việc 2" has two. What follows a comma or "và" is
 * a part of its own only where it opens one, so that names and lists of tasks stay whole.
 */
export function understandCorrections(text: string): readonly Spoken[] {
  const free = wordsOfTask(text);
  if (free !== null) return [{ part: text.trim(), said: [free] }];
  const spoken: Spoken[] = [];
  for (const line of text.split(/\n|;/u)) {
    const own = wordsOfTask(line) ?? subject(line);
    if (own !== null) spoken.push({ part: line.trim(), said: [own] });
    else for (const part of partsOf(line)) spoken.push({ part, said: understandAfter(part, spoken.at(-1)) });
  }
  return spoken;
}

/** "…, việc 7 là 20/12": what is said of it is what was said of the one before. */
const GOES_ON = over(`^(?<t>${TASKS})(?: (?:la|thanh|sang|den|:))+ (?<v>.+)$`);

function understandAfter(part: string, before: Spoken | undefined): readonly Said[] {
  const group = typedWords(part).match(GOES_ON);
  const last = before?.said.at(-1);
  if (group !== null && last?.what === 'deadline')
    return [{ what: 'deadline', tasks: saidTasks(group('t')), phrase: group('v') }];
  if (group !== null && last?.what === 'set-lead')
    return [{ what: 'set-lead', tasks: saidTasks(group('t')), names: group('v') }];
  return understandPart(part);
}

/** "sửa việc 2: …", "thêm việc: …", "bỏ mục chung": words up to the end, with whatever commas and lines they hold. */
function wordsOfTask(text: string): Said | null {
  const typed = typedWords(text.replace(/^([^:]{1,60}):(?=\S)/u, '$1: '));
  if (/^(?:bo|xoa) (?:cac |nhung )?(?:muc|viec|cau|dieu khoan) chung(?: chung)?[.!]*$/u.test(typed.folded))
    return { what: 'header', correction: { what: 'drop-generic' } };
  const edited = typed.match(
    over(`^(?:(?:sua|doi)(?: (?:noi dung|loi))?|noi dung)(?: cua)? (?<t>${TASKS})(?: ?:| thanh:?| la:?) (?<v>\\S.*)$`),
  );
  if (edited !== null) return { what: 'task-text', tasks: saidTasks(edited('t')), text: edited('v') };
  const added = typed.match(over('^them (?:mot )?(?:viec|nhiem vu) ?: (?<v>\\S.*)$'));
  return added === null ? null : { what: 'add-task', text: added('v') };
}

/** "trích yếu là …": to the end of the line. */
function subject(line: string): Said | null {
  const found = typedWords(line).match(over(`^(?:${CHANGE} )?trich yeu:?(?: (?:la|thanh|sang|:))* (?<v>.+)$`));
  return found === null ? null : { what: 'header', correction: { what: 'subject', subject: found('v') } };
}

const VERB = '(?:la|thanh|sang|den|han|thoi han|giao|chuyen|do|de|chu tri|them|bo sung|bo|xoa|thay|doi|khong|co)';
const HEADER = '(?:so(?: ky hieu| hieu| van ban)?:?(?: la)? \\S*\\d|trich yeu|loai van ban|co quan ban hanh|do khan)';
/** Words that begin a correction. */
const OPENS = new RegExp(
  `^(?:(?:${CHANGE} )?${LIMIT}(?: cua| cho| o)? ${TASKS}|(?:bo|xoa|them|bo sung|gop|rut|giao|chuyen|thay|doi|sua|giu) \\S|(?:don vi )?chu tri(?: cua)? ${TASKS}|${TASKS}[:,]? ${VERB} |${HEADER})`,
  'u',
);
/** "hạn việc 3 | và việc 5 là 20/12": nothing is said yet of the first. */
const HANGS = new RegExp(
  `^(?:(?:${CHANGE} )?(?:${LIMIT}|(?:don vi )?chu tri)(?: cua| cho| o)? |(?:giao|chuyen|gop|ghep|nhap|sua|doi|thay)(?: lai)? )?${TASKS}$|^(?:bo|xoa) ${LIMIT}(?: cua| o)? ${TASKS}$`,
  'u',
);
const OF_HEADER = new RegExp(`^(?:${CHANGE} )?(?:${HEADER}|so |co quan|loai)`, 'u');

function partsOf(line: string): readonly string[] {
  const words = line
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => plain(word) !== '');
  const parts: string[] = [];
  let from = 0;
  const text = (start: number, end?: number): string => words.slice(start, end).join(' ');
  for (let at = 1; at < words.length; at += 1) {
    const joined = /^(?:va|roi|con|dong thoi)$/u.test(plain(words[at] ?? ''));
    const ended = /[,.]$/u.test(words[at - 1] ?? '');
    const date = plain(words[at] ?? '') === 'ngay' && OF_HEADER.test(plain(text(from, at)));
    if (!joined && !ended && !date) continue;
    const next = joined ? at + 1 : at;
    const before = plain(text(from, at)).replace(/[,.]$/u, '');
    if (!date && (!OPENS.test(plain(text(next))) || HANGS.test(before))) continue;
    parts.push(text(from, at).replace(/[,.]$/u, ''));
    from = next;
  }
  return [...parts, text(from)].filter((part) => part !== '');
}
