import type { Card, CardLine } from '../../app/ports/card.js';
import type { ServiceFigures } from '../../app/ports/store/outbox.js';
import { date, instant } from './format.js';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2).replace('.', ',')}%`;

/** "99,82% trong 10 giây": two decimals day by day, as GOV.UK Notify publishes its own. */
export function serviceLines({ days, waiting, unknown }: ServiceFigures): readonly string[] {
  const sum = (of: (day: ServiceFigures['days'][number]) => number): number =>
    days.reduce((all, day) => all + of(day), 0);
  const due = sum((day) => day.due);
  return [
    due === 0
      ? 'Chưa có tin nào đến giờ gửi trong 7 ngày qua.'
      : `${percent(
          sum((day) => day.inTime),
          due,
        )} trong ${due} tin được giao cho nền tảng trong vòng 10 giây kể từ giờ gửi (7 ngày qua).`,
    ...days.map(
      (day) =>
        `${date(day.day)}: ${percent(day.inTime, day.due)} trong ${day.due} tin${day.failed > 0 ? `, ${day.failed} không gửi được` : ''}${day.unknown > 0 ? `, ${day.unknown} chưa rõ` : ''}`,
    ),
    waiting.oldest === null
      ? 'Không có tin nào đang chờ quá giờ.'
      : `${waiting.count} tin đang chờ, lâu nhất từ ${instant(waiting.oldest)}.`,
    `Chưa rõ đã tới hay chưa: ${unknown} tin.`,
  ];
}

export function serviceCard(figures: ServiceFigures): Card {
  const [first = '', ...rest] = serviceLines(figures);
  return {
    title: 'Mức phục vụ',
    lines: [
      { text: first, style: 'bold' },
      ...rest.map((line): CardLine => line),
      {
        text: 'Tính từ sổ gửi của chính chương trình; tin phải gửi lại tính từ lúc tạo. “Giao” là nền tảng đã nhận, chưa phải người nhận đã xem.',
        style: 'muted',
      },
    ],
  };
}
