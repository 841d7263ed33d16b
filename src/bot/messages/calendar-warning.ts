import type { Card } from '../../app/ports/card.js';
import type { CalendarWarning } from '../../domain/calendar/calendar-warning.js';

const PROBLEMS: Record<CalendarWarning['problem'], string> = {
  missing: 'chưa có trong bảng ngày nghỉ',
  provisional: 'mới là số liệu tính sẵn, chưa theo thông báo chính thức',
  'official-partial': 'mới có một phần theo thông báo chính thức',
};

/** To administrators: deadlines lean on the holiday table, so its end is said in time. */
export function calendarWarningCard(warning: CalendarWarning): Card {
  return {
    title: warning.severity === 'critical' ? '❗ Bảng ngày nghỉ sắp hết hiệu lực' : 'Bảng ngày nghỉ cần cập nhật',
    lines: [
      `Năm ${warning.year} ${PROBLEMS[warning.problem]}${warning.daysLeft > 0 ? ` (còn ${warning.daysLeft} ngày)` : ''}. Hạn và nhắc việc được tính theo bảng này.`,
      'Đề nghị nhập ngày nghỉ, ngày làm bù theo thông báo của Bộ Nội vụ (thường ban hành tháng 10–12).',
      `Gõ “ngày nghỉ 2/1/${warning.year} theo …” cho từng ngày; đối chiếu xong, gõ “lịch nghỉ ${warning.year} đủ theo …” để thôi cảnh báo.`,
    ],
    actions: [{ label: `Lịch nghỉ ${warning.year}`, intent: { do: 'say', text: `lịch nghỉ ${warning.year}` } }],
  };
}
