import type { CardIn } from '../../app/ports/card.js';
import type { CalendarWarning } from '../../domain/calendar/calendar-warning.js';
import type { InLanguage } from './in-language.js';

const vi = {
  problems: {
    missing: 'chưa có trong bảng ngày nghỉ',
    provisional: 'mới là số liệu tính sẵn, chưa theo thông báo chính thức',
    'official-partial': 'mới có một phần theo thông báo chính thức',
  } as Readonly<Record<CalendarWarning['problem'], string>>,
  critical: '❗ Bảng ngày nghỉ sắp hết hiệu lực',
  title: 'Bảng ngày nghỉ cần cập nhật',
  state: (year: number, problem: string, daysLeft: number) =>
    `Năm ${year} ${problem}${daysLeft > 0 ? ` (còn ${daysLeft} ngày)` : ''}. Hạn và nhắc việc được tính theo bảng này.`,
  enter: 'Đề nghị nhập ngày nghỉ, ngày làm bù theo thông báo của Bộ Nội vụ (thường ban hành tháng 10–12).',
  how: (year: number) =>
    `Gõ “ngày nghỉ 2/1/${year} theo …” cho từng ngày; đối chiếu xong, gõ “lịch nghỉ ${year} đủ theo …” để thôi cảnh báo.`,
  open: (year: number) => `Lịch nghỉ ${year}`,
};

const en: typeof vi = {
  problems: {
    missing: 'is not in the table of days off',
    provisional: 'is only computed, not yet taken from the official notice',
    'official-partial': 'is taken from the official notice only in part',
  },
  critical: '❗ The table of days off is about to end',
  title: 'The table of days off needs an update',
  state: (year, problem, daysLeft) =>
    `The year ${year} ${problem}${daysLeft > 0 ? ` (${daysLeft} days left)` : ''}. Limits and reminders are counted by this table.`,
  enter:
    'Please enter the days off and the days worked instead from the notice of the Ministry of Home Affairs (mostly issued in October to December).',
  how: (year) =>
    `Type “ngày nghỉ 2/1/${year} theo …” for each day; when all are compared, “lịch nghỉ ${year} đủ theo …” ends this warning.`,
  open: (year) => `Days off ${year}`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** To administrators: deadlines lean on the holiday table, so its end is said in time. */
export const calendarWarningCard =
  ({ year, severity, problem, daysLeft }: CalendarWarning): CardIn =>
  (language) => {
    const say = WORDS[language];
    return {
      title: severity === 'critical' ? say.critical : say.title,
      lines: [say.state(year, say.problems[problem], daysLeft), say.enter, say.how(year)],
      actions: [{ label: say.open(year), intent: { do: 'say', text: `lịch nghỉ ${year}` } }],
    };
  };
