import { emptyBody, frame, INNER, MARGIN, SMALL, WIDTH, type Body, type PictureContext } from './frame.js';
import { legend } from './legend.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { countTicks, number, scale } from './scale.js';
import { segmentLabel } from './segment-label.js';
import { line, move, rect, text, type Svg } from './svg.js';

const VISIT_KINDS = [
  ['planned', 'in-time', 'Theo kế hoạch'],
  ['specialised', 'done-on-time', 'Kiểm tra chuyên ngành'],
  ['directed', 'awaiting', 'Theo chỉ đạo'],
  ['surprise', 'not-acknowledged', 'Đột xuất'],
] as const satisfies readonly (readonly [string, SwatchName, string])[];

type VisitKind = (typeof VISIT_KINDS)[number][0];

export type InspectionYearInput = {
  readonly year: number;
  /** Twelve months. The caller counts only what the reader may know: a surprise visit not before it has taken place. */
  readonly months: readonly Readonly<Record<VisitKind, number>>[];
};

const HEIGHT = 620;
const AXIS = 92;

const sumOf = (month: Readonly<Record<VisitKind, number>>): number =>
  VISIT_KINDS.reduce((sum, [kind]) => sum + month[kind], 0);

/** Columns by month, cut by kind, and the year's sum of each kind in the key. */
export function inspectionYear(input: InspectionYearInput, context: PictureContext): Svg {
  const months = input.months.slice(0, 12);
  const total = months.reduce((sum, month) => sum + sumOf(month), 0);
  return frame(context, { title: finding(input.year, months, total) }, (colours) =>
    total === 0
      ? emptyBody(colours, `Chưa có cuộc kiểm tra nào được ghi trong năm ${input.year}.`)
      : columns(months, colours),
  );
}

function finding(year: number, months: InspectionYearInput['months'], total: number): string {
  if (total === 0) return `Năm ${year}: chưa có cuộc kiểm tra nào`;
  const most = Math.max(...months.map(sumOf));
  const busiest = months.flatMap((month, index) => (sumOf(month) === most ? [index + 1] : []));
  const where =
    most === total
      ? `tất cả trong tháng ${busiest[0] ?? ''}`
      : busiest.length === 1
        ? `nhiều nhất tháng ${busiest[0] ?? ''} (${number(most)})`
        : `nhiều nhất ${number(most)} cuộc mỗi tháng`;
  return `Năm ${year}: ${number(total)} cuộc kiểm tra, ${where}`;
}

function columns(months: InspectionYearInput['months'], colours: Colours): Body {
  const used = VISIT_KINDS.filter(([kind]) => months.some((month) => month[kind] > 0));
  const keys = legend(
    colours,
    used.map(([kind, swatch, label]) => ({
      swatch,
      label: `${label}: ${number(months.reduce((sum, month) => sum + month[kind], 0))}`,
    })),
  );
  const top = keys.height + 52;
  const bottom = top + HEIGHT;
  const ticks = countTicks(Math.max(...months.map(sumOf)));
  const y = scale(0, ticks.at(-1) ?? 1, bottom, top);
  const slot = (INNER - AXIS) / 12;
  const parts: Svg[] = [
    move(0, 0, keys.svg),
    ...ticks.map(
      (tick) =>
        line(MARGIN + AXIS, y(tick), WIDTH - MARGIN, y(tick), colours.grid) +
        text(MARGIN + AXIS - 12, y(tick) + 8, number(tick), { size: SMALL, fill: colours.muted, anchor: 'end' }),
    ),
  ];
  for (const [index, month] of months.entries()) {
    const x = MARGIN + AXIS + slot * index + slot * 0.14;
    let before = 0;
    for (const [kind, swatch] of VISIT_KINDS) {
      const count = month[kind];
      if (count === 0) continue;
      const box = {
        x,
        y: y(before + count),
        width: slot * 0.72,
        height: Math.max(1.5, y(before) - y(before + count) - 2),
      };
      before += count;
      parts.push(rect(box, fillOf(swatch)));
      if (box.height >= 38) parts.push(segmentLabel(number(count), box, swatch, colours));
    }
    if (before > 0)
      parts.push(
        text(x + slot * 0.36, y(before) - 12, number(before), {
          size: SMALL,
          weight: 700,
          fill: colours.ink,
          anchor: 'middle',
        }),
      );
    parts.push(
      text(x + slot * 0.36, bottom + 34, `T${index + 1}`, { size: SMALL, fill: colours.ink, anchor: 'middle' }),
    );
  }
  return { height: bottom + 48, svg: parts.join('') };
}
