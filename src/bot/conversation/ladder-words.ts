import type { LadderEdit } from '../../domain/nudge/edit-ladder.js';
import type { Ladder, StepMoment } from '../../domain/nudge/ladder.js';
import { MORNING } from '../../domain/nudge/ladders.js';
import { inOrder, LADDER_NAMES } from '../messages/ladder-card.js';
import { plain } from './words.js';

/** "khẩn: bỏ bước 2" → the ladder of that name and the words after it; the longest name that fits wins. */
export function namedLadder(words: string): { readonly key: string; readonly rest: string } | null {
  const folded = plain(words).replace(/^cua /u, '');
  const names = Object.entries(LADDER_NAMES)
    .flatMap(([key, name]) => [
      { key, name: plain(name) },
      { key, name: key },
    ])
    .filter(({ name }) => folded === name || folded.startsWith(`${name} `) || folded.startsWith(`${name}:`))
    // "thường" and "thượng khẩn" begin alike when folded.
    .sort((a, b) => b.name.length - a.name.length);
  const [found] = names;
  return found === undefined
    ? null
    : { key: found.key, rest: folded.slice(found.name.length).replace(/^[:,\s]+/u, '') };
}

const CLOCK = '(?: (?:luc|vao) (\\d{1,2})(?:[:hg](\\d{2})?)?)?';
const ADD = new RegExp(
  `^(?:them )?(?:buoc )?(nhac|bao lanh dao)(?: don vi)? (truoc han|qua han|dung (?:ngay )?han|sau khi giao|im lang)(?: (\\d{1,3}) (ngay(?: lam viec)?|gio|phut))?${CLOCK}$`,
  'u',
);

/** One change in words; null when they say none. A step is named by its number on the card, or its key. */
export function ladderEditIn(folded: string, ladder: Ladder): LadderEdit | 'default' | null {
  const text = folded.replace(/[.! ]+$/u, '');
  if (/^(?:mac dinh|khoi phuc mac dinh|nhu cu)$/u.test(text)) return 'default';
  const removed = /^(?:bo|xoa)(?: buoc)? (\S+)$/u.exec(text);
  if (removed?.[1] !== undefined) return { what: 'remove', key: keyOf(removed[1], ladder) };
  const timed = /^buoc (\S+) (?:luc|vao) (\d{1,2})(?:[:hg](\d{2})?)?$/u.exec(text);
  if (timed?.[1] !== undefined)
    return { what: 'time', key: keyOf(timed[1], ladder), time: clock(timed[2], timed[3]) ?? '' };
  const days = /^buoc (\S+) (\d{1,3}) ngay(?: lam viec)?$/u.exec(text);
  if (days?.[1] !== undefined) return { what: 'days', key: keyOf(days[1], ladder), days: Number(days[2]) };
  const repeated = /^buoc (\S+) lap(?: lai)? moi (\d{1,3}) ngay(?: lam viec)?(?:,? toi da (\d{1,3}) lan)?$/u.exec(text);
  if (repeated?.[1] !== undefined)
    return {
      what: 'repeat',
      key: keyOf(repeated[1], ladder),
      everyWorkingDays: Number(repeated[2]),
      times: Number(repeated[3] ?? 10),
    };
  const added = ADD.exec(text);
  if (added === null) return null;
  const when = momentOf(added[2] ?? '', Number(added[3] ?? 0), added[4], clock(added[5], added[6]));
  return when === null ? null : { what: 'add', when, audience: added[1] === 'nhac' ? 'unit' : 'escalate' };
}

function momentOf(from: string, amount: number, unit: string | undefined, time: string | null): StepMoment | null {
  const days = unit === undefined || unit.startsWith('ngay');
  const at = time ?? MORNING;
  if (from.startsWith('dung')) return { from: 'due', workingDays: 0, time: at };
  if (amount === 0) return null;
  switch (from) {
    case 'truoc han':
      return days
        ? { from: 'due', workingDays: -amount, time: at }
        : unit === 'gio'
          ? { from: 'due', hours: -amount }
          : null;
    case 'qua han':
      return days
        ? { from: 'due', workingDays: amount, time: at }
        : unit === 'gio'
          ? { from: 'due', hours: amount }
          : null;
    case 'sau khi giao':
      return days
        ? { from: 'sent', workingDays: amount, time: at }
        : { from: 'sent', minutes: unit === 'gio' ? amount * 60 : amount };
    default:
      return days ? { from: 'last-contact', workingDays: amount, time: at } : null;
  }
}

function clock(hours: string | undefined, minutes: string | undefined): string | null {
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

/** "3" is the third step as shown. */
function keyOf(said: string, ladder: Ladder): string {
  return /^\d{1,2}$/u.test(said) ? (inOrder(ladder.steps)[Number(said) - 1]?.key ?? said) : said;
}
