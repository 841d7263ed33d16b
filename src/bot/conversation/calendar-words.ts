import { overrideDay, type OverrideDay } from '../../app/calendar/override-day.js';
import { dateWithWeekday } from '../messages/format.js';
import { dayIn } from './day-words.js';
import { sayText, type Turn } from './turn.js';

/** "ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX", "ngày nghỉ sáng 2/1 …", "ngày làm bù 9/1/2027 theo …": an administrator changes a day, with its source. */
export async function changeDay(turn: Turn, worked: boolean, words: string): Promise<void> {
  const [, dayWords = words, source = ''] = /^(.*?)\s+(?:theo|căn cứ|can cu)\s+(.+)$/iu.exec(words) ?? [];
  const date = dayIn(turn, dayWords);
  if (date === null) return sayText(turn, 'Chưa rõ ngày. Ví dụ: “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.');
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
  if (result.ok)
    return sayText(
      turn,
      `Đã ghi ${dateWithWeekday(date)}: ${KINDS[kind]}, theo ${source}. Các lời nhắc đang chờ được tính lại; thời hạn đã giao giữ nguyên.`,
    );
  await sayText(
    turn,
    {
      'not-allowed': 'Chỉ quản trị được sửa bảng ngày nghỉ.',
      'no-source': 'Cần nêu văn bản làm căn cứ, ví dụ “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.',
      past: 'Ngày đã qua, không sửa được.',
    }[result.reason],
  );
}

const KINDS: Record<OverrideDay['kind'], string> = {
  off: 'ngày nghỉ',
  work: 'ngày làm việc',
  'off-morning': 'nghỉ buổi sáng',
  'off-afternoon': 'nghỉ buổi chiều',
};
