import type { LocalDate } from '../../domain/calendar/local-date.js';
import { instant } from '../messages/format.js';
import { dateCell, numberCell, textCell, type Cell } from './sheet-cells.js';
import { workbook } from './workbook.js';

export type TaskListRow = {
  /** Số, ký hiệu as people write it. */
  readonly code: string | null;
  readonly task: string;
  readonly lead: string;
  readonly cooperate: readonly string[];
  readonly due: {
    /** null: no date, then `words` says why ("hằng tháng, ngày 25"; "không ghi thời hạn"). */
    readonly date: LocalDate | null;
    /** "trước ngày D": D itself is late. */
    readonly before: boolean;
    readonly words: string;
  };
  /** "Đã hoàn thành – đúng hạn", as facts/domain §3.2 names them. */
  readonly status: string;
  readonly note: string | null;
};

export type TaskListInput = {
  /** "DANH MỤC NHIỆM VỤ QUÁ HẠN". */
  readonly title: string;
  readonly scope: string;
  readonly asOf: Date;
  readonly rows: readonly TaskListRow[];
};

const COLUMNS = [
  { title: 'STT', width: 6 },
  { title: 'Số, ký hiệu', width: 18 },
  { title: 'Nhiệm vụ', width: 60 },
  { title: 'Đơn vị chủ trì', width: 28 },
  { title: 'Đơn vị phối hợp', width: 32 },
  { title: 'Hạn', width: 18 },
  { title: 'Tình trạng', width: 24 },
  { title: 'Ghi chú', width: 30 },
];

/** Follow-up list in the columns that agencies use. */
export function taskListWorkbook(input: TaskListInput): Promise<Buffer> {
  return workbook([
    {
      name: 'Danh mục nhiệm vụ',
      columns: COLUMNS,
      heading: [
        textCell(input.title, 'title'),
        textCell(`${input.scope}. ${input.rows.length} nhiệm vụ. Số liệu lúc ${instant(input.asOf)}.`, 'note'),
      ],
      rows: rows(input),
    },
  ]);
}

function* rows(input: TaskListInput): Generator<readonly Cell[]> {
  for (const [index, row] of input.rows.entries()) {
    yield [
      numberCell(index + 1),
      textCell(row.code),
      textCell(row.task),
      textCell(row.lead),
      textCell(row.cooperate.join('; ')),
      row.due.date === null ? textCell(row.due.words, 'centre') : dateCell(row.due.date, row.due.before),
      textCell(row.status, /quá hạn|sau hạn/u.test(row.status) ? 'late' : 'text'),
      textCell(row.note),
    ];
  }
}
