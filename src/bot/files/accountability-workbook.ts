import type { LocalDate } from '../../domain/calendar/local-date.js';
import { progressPointsLeft } from '../../domain/report/accountability.js';
import { instant } from '../messages/format.js';
import { dateCell, numberCell, textCell, type Cell } from './sheet-cells.js';
import { workbook, type SheetPage } from './workbook.js';

type HeadLine = {
  readonly name: string;
  readonly unit: string;
  readonly received: number;
  readonly acknowledgedInTime: number;
  readonly doneOnTime: number;
  readonly late: number;
  readonly extended: number;
  readonly returned: number;
  /** null: too few assignments to rank. */
  readonly place: number | null;
  readonly score: number | null;
};

export type ProgressItem = {
  readonly head: string;
  readonly unit: string;
  readonly code: string | null;
  readonly task: string;
  readonly due: LocalDate | null;
  readonly doneOn: LocalDate | null;
  /** Progress points that the item can give. */
  readonly points: number;
  readonly delays: number;
  /** An objective cause was confirmed: nothing is deducted. */
  readonly objectiveCause: boolean;
  /** What the head holds against it, as the leader sees it. */
  readonly contest: string | null;
};

export type AccountabilityInput = {
  readonly period: string;
  readonly scope: string;
  readonly asOf: Date;
  readonly weights: readonly { readonly label: string; readonly weight: number }[];
  readonly heads: readonly HeadLine[];
  readonly items: readonly ProgressItem[];
};

/** NĐ 335/2025/NĐ-CP: each delay takes 25 % of the item's progress points, unless an objective cause is confirmed; never below zero. */
export function progressPoints({
  points,
  delays,
  objectiveCause,
}: Pick<ProgressItem, 'points' | 'delays' | 'objectiveCause'>): number {
  return progressPointsLeft(points, delays, objectiveCause);
}

/** Two sheets: the heads with the weights on which they are ranked, and the progress points item by item. */
export function accountabilityWorkbook(input: AccountabilityInput): Promise<Buffer> {
  return workbook([headsSheet(input), itemsSheet(input)]);
}

function headsSheet(input: AccountabilityInput): SheetPage {
  const weights = input.weights.map(({ label, weight }) => `${label} ${weight}`).join('; ');
  const columns = [
    { title: 'Hạng', width: 8 },
    { title: 'Người đứng đầu', width: 28 },
    { title: 'Đơn vị', width: 34 },
    { title: 'Số việc được giao', width: 12 },
    { title: 'Xác nhận đúng hạn', width: 12 },
    { title: 'Hoàn thành đúng hạn', width: 12 },
    { title: 'Chậm', width: 10 },
    { title: 'Gia hạn', width: 10 },
    { title: 'Trả lại', width: 10 },
    { title: 'Điểm', width: 10 },
  ];
  return {
    name: 'Người đứng đầu',
    columns,
    heading: [
      textCell(`KẾT QUẢ THỰC HIỆN NHIỆM VỤ CỦA NGƯỜI ĐỨNG ĐẦU, ${input.period.toLocaleUpperCase('vi')}`, 'title'),
      textCell(`${input.scope}. Số liệu lúc ${instant(input.asOf)}.`, 'note'),
      textCell(
        `Trọng số: ${weights}. Đồng điểm thì cùng hạng; dấu “–”: chưa đủ số việc để xếp hạng. Chậm do cấp trên giao chậm không tính cho đơn vị.`,
        'note',
      ),
    ],
    rows: input.heads.map((head) => [
      head.place === null ? textCell('–', 'centre') : numberCell(head.place),
      textCell(head.name),
      textCell(head.unit),
      ...[head.received, head.acknowledgedInTime, head.doneOnTime, head.late, head.extended, head.returned].map(
        (count) => numberCell(count),
      ),
      numberCell(head.score, 'tenths'),
    ]),
  };
}

function itemsSheet(input: AccountabilityInput): SheetPage {
  const columns = [
    { title: 'STT', width: 6 },
    { title: 'Người đứng đầu', width: 20 },
    { title: 'Đơn vị', width: 24 },
    { title: 'Số, ký hiệu', width: 17 },
    { title: 'Nhiệm vụ', width: 46 },
    { title: 'Hạn', width: 14 },
    { title: 'Ngày hoàn thành', width: 14 },
    { title: 'Điểm tiến độ tối đa', width: 12 },
    { title: 'Số lần chậm', width: 10 },
    { title: 'Nguyên nhân khách quan được xác nhận', width: 16 },
    { title: 'Tỷ lệ trừ', width: 10 },
    { title: 'Điểm tiến độ', width: 10 },
    { title: 'Ý kiến của người đứng đầu', width: 28 },
  ];
  const day = (date: LocalDate | null, otherwise: string): Cell =>
    date === null ? textCell(otherwise, 'centre') : dateCell(date);
  return {
    name: 'Điểm tiến độ',
    columns,
    heading: [
      textCell(`ĐIỂM TIẾN ĐỘ THEO NGHỊ ĐỊNH 335/2025/NĐ-CP, ${input.period.toLocaleUpperCase('vi')}`, 'title'),
      textCell(
        'Mỗi lần chậm trừ 25% điểm tiến độ của việc đó, trừ trường hợp có nguyên nhân khách quan được xác nhận. Số do Đôn Đốc tính để tham khảo khi đánh giá.',
        'note',
      ),
    ],
    rows: input.items.map((item, index) => [
      numberCell(index + 1),
      textCell(item.head),
      textCell(item.unit),
      textCell(item.code),
      textCell(item.task),
      day(item.due, 'không ghi hạn'),
      day(item.doneOn, 'chưa xong'),
      numberCell(item.points, 'points'),
      numberCell(item.delays),
      textCell(item.objectiveCause ? 'Có' : '', 'centre'),
      numberCell(item.points === 0 ? 0 : 1 - progressPoints(item) / item.points, 'percent'),
      numberCell(progressPoints(item), 'points'),
      textCell(item.contest),
    ]),
  };
}
