import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import type { Slots } from './question.js';
import { take, type Token } from './tokens.js';

const GROUP =
  /(?<![a-z])(?:(?:tat ca |toan bo )?(?:cac|nhung) (?:so(?:,? ban)?(?:,? nganh)?|phuong(?: ,)? (?:va )?xa|xa(?: ,)? (?:va )?phuong|phuong|xa|quan,? ?(?:va )?huyen|quan|huyen)|(?<=^(?:the|vay|con|the con|vay con) )(?:phuong|xa|so)(?= thi sao| the nao|$)|khoi (?:so(?: nganh| ban nganh)?|phuong xa|xa phuong|phuong|xa)|cap xa|so(?:,)? (?:ban )?nganh|all (?:departments|wards|communes))(?![a-z])/;

/** "các phường", "khối sở": all units of a kind, by the directory of the day. */
export function takeGroup(tokens: Token[], directory: Directory, today: LocalDate): Slots['group'] {
  const group = take(tokens, GROUP, 'GROUP');
  if (group === null) return null;
  const words = group.match[0];
  const name =
    /xa/.test(words) && /phuong/.test(words)
      ? 'các xã, phường'
      : /so/.test(words)
        ? /nganh|ban/.test(words)
          ? 'các sở, ban, ngành'
          : 'các sở'
        : words.replace(/^(?:khoi|nhung) /, 'cac ').replace(/^(?:tat ca|toan bo) /, '');
  return {
    words: group.taken.map((token) => token.raw).join(' '),
    unitIds: directory.expandCollective(name, today) ?? [],
  };
}
