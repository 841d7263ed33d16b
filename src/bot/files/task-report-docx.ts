import { Paragraph } from 'docx';
import { date, instant } from '../messages/format.js';
import { centred, left, lined, writeLetter } from './letter-parts.js';
import type { TaskListInput, TaskListRow } from './task-list-workbook.js';

/** The same list as the workbook, on paper: A4 on its side, the usual columns. For some hundred rows; longer lists belong in XLSX. */
export function taskReportDocx(input: TaskListInput): Promise<Buffer> {
  const rows = input.rows.map((row, index) => [
    String(index + 1),
    row.code ?? '',
    row.task,
    row.lead,
    row.cooperate.join('; '),
    dueOf(row),
    row.status,
    row.note ?? '',
  ]);
  return writeLetter(
    input.title,
    [
      centred(input.title, { bold: true }),
      centred(`${input.scope}. ${input.rows.length} nhiệm vụ. Số liệu lúc ${instant(input.asOf)}.`, {
        size: 13,
        italics: true,
      }),
      new Paragraph({ children: [] }),
      rows.length === 0
        ? left('Không có nhiệm vụ nào trong phạm vi này.')
        : lined(
            [
              { title: 'STT', share: 6, align: 'center' },
              { title: 'Số, ký hiệu', share: 16 },
              { title: 'Nhiệm vụ', share: 34 },
              { title: 'Đơn vị chủ trì', share: 16 },
              { title: 'Đơn vị phối hợp', share: 17 },
              { title: 'Hạn', share: 12, align: 'center' },
              { title: 'Tình trạng', share: 14 },
              { title: 'Ghi chú', share: 14 },
            ],
            rows,
            { landscape: true },
          ),
    ],
    { landscape: true },
  );
}

const dueOf = ({ due }: TaskListRow): string =>
  due.date === null ? due.words : `${due.before ? 'trước ' : ''}${date(due.date)}`;
