import { overrideDay, type OverrideDay } from '../../app/calendar/override-day.js';
import { DAYS_OFF } from '../messages/day-off-words.js';
import { dayIn } from './day-words.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** "ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX", "ngày nghỉ sáng 2/1 …", "ngày làm bù 9/1/2027 theo …": an administrator changes a day, with its source. */
export async function changeDay(turn: Turn, worked: boolean, words: string): Promise<void> {
  const say = DAYS_OFF[languageOf(turn)];
  const [, dayWords = words, source = ''] = /^(.*?)\s+(?:theo|căn cứ|can cu)\s+(.+)$/iu.exec(words) ?? [];
  const date = dayIn(turn, dayWords);
  if (date === null) return sayText(turn, say.dayUnclear);
  const half = /(?:^|\s)(sáng|sang|chiều|chieu)(?:\s|$)/iu.exec(dayWords)?.[1]?.toLowerCase();
  const kind: OverrideDay['kind'] = worked
    ? 'work'
    : half === undefined
      ? 'off'
      : half.startsWith('s')
        ? 'off-morning'
        : 'off-afternoon';
  const result = await overrideDay(turn.scope, turn.principal, {
    date,
    kind,
    name: worked ? 'Làm bù' : 'Nghỉ theo thông báo',
    source,
  });
  if (result.ok) return sayText(turn, say.changed(date, say.kinds[kind], source));
  await sayText(turn, say.failures[result.reason]);
}
