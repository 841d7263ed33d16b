import type { Card, CardLine } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import type { ServiceFigures } from '../../app/ports/store/outbox.js';
import { englishDate, englishInstant } from './english/words.js';
import { date, instant } from './format.js';
import type { InLanguage } from './in-language.js';

type Day = ServiceFigures['days'][number];

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)}%`);
/** With the comma of Vietnamese writing. */
const percent = (part: number, whole: number): string => share(part, whole).replace('.', ',');

const vi = {
  title: 'Mức phục vụ',
  onlyAdministrators: 'Chỉ quản trị xem được mức phục vụ.',
  nothingDue: 'Chưa có tin nào đến giờ gửi trong 7 ngày qua.',
  inTime: (inTime: number, due: number) =>
    `${percent(inTime, due)} trong ${due} tin được giao cho nền tảng trong vòng 10 giây kể từ giờ gửi (7 ngày qua).`,
  day: ({ day, inTime, due, failed, unknown }: Day) =>
    `${date(day)}: ${percent(inTime, due)} trong ${due} tin${failed > 0 ? `, ${failed} không gửi được` : ''}${unknown > 0 ? `, ${unknown} chưa rõ` : ''}`,
  noneLate: 'Không có tin nào đang chờ quá giờ.',
  waiting: (count: number, oldest: Date) => `${count} tin đang chờ, lâu nhất từ ${instant(oldest)}.`,
  unknown: (count: number) => `Chưa rõ đã tới hay chưa: ${count} tin.`,
  means:
    'Tính từ sổ gửi của chính chương trình; tin phải gửi lại tính từ lúc tạo. “Giao” là nền tảng đã nhận, chưa phải người nhận đã xem.',
};

const en: typeof vi = {
  title: 'Service level',
  onlyAdministrators: 'Only administrators may see the service level.',
  nothingDue: 'No message was due in the last 7 days.',
  inTime: (inTime, due) =>
    `${share(inTime, due)} of ${due} messages were handed to the platform within 10 seconds of their time (last 7 days).`,
  day: ({ day, inTime, due, failed, unknown }) =>
    `${englishDate(day)}: ${share(inTime, due)} of ${due}${failed > 0 ? `, ${failed} failed` : ''}${unknown > 0 ? `, ${unknown} unknown` : ''}`,
  noneLate: 'No message waits past its time.',
  waiting: (count, oldest) => `${count} waiting, the oldest since ${englishInstant(oldest)}.`,
  unknown: (count) => `Not known whether they arrived: ${count}.`,
  means:
    'Counted from the program’s own book of sending; what had to be sent again counts from when it was made. Handed over means that the platform took it, not that it was read.',
};

export const SERVICE: InLanguage<typeof vi> = { vi, en };

/** "99,82% trong 10 giây": two decimals day by day, as GOV.UK Notify publishes its own. */
export function serviceLines({ days, waiting, unknown }: ServiceFigures, language: Language = 'vi'): readonly string[] {
  const say = SERVICE[language];
  const sum = (of: (day: Day) => number): number => days.reduce((all, day) => all + of(day), 0);
  const due = sum((day) => day.due);
  return [
    due === 0
      ? say.nothingDue
      : say.inTime(
          sum((day) => day.inTime),
          due,
        ),
    ...days.map(say.day),
    waiting.oldest === null ? say.noneLate : say.waiting(waiting.count, waiting.oldest),
    say.unknown(unknown),
  ];
}

export function serviceCard(figures: ServiceFigures, language: Language = 'vi'): Card {
  const [first = '', ...rest] = serviceLines(figures, language);
  return {
    title: SERVICE[language].title,
    lines: [
      { text: first, style: 'bold' },
      ...rest.map((line): CardLine => line),
      { text: SERVICE[language].means, style: 'muted' },
    ],
  };
}
