import { emptyBody, frame, INNER, MARGIN, WIDTH, type Body, type PictureContext } from './frame.js';
import { textWidth } from './font.js';
import { legend } from './legend.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { number, scale } from './scale.js';
import { segmentLabel } from './segment-label.js';
import { lines, rect, text, type Svg } from './svg.js';
import { titleName, wrapName } from './wrap.js';

/** The groups of the store's counts: they sum to the unit's number of assignments, nothing counted twice or left out. */
const STATUS_PARTS = [
  ['overdue', 'overdue', 'Quá hạn'],
  ['notAcknowledged', 'not-acknowledged', 'Chưa xác nhận đã nhận'],
  ['inTime', 'in-time', 'Đang làm, trong hạn'],
  ['undated', 'undated', 'Không ghi hạn'],
  ['awaitingConfirmation', 'awaiting', 'Chờ xác nhận hoàn thành'],
  ['doneLate', 'done-late', 'Xong, chậm'],
  ['doneOnTime', 'done-on-time', 'Xong, đúng hạn'],
  ['other', 'other', 'Trả lại, tạm hoãn, hủy'],
] as const satisfies readonly (readonly [string, SwatchName, string])[];

type StatusPart = (typeof STATUS_PARTS)[number][0];

export type UnitStatus = { readonly name: string } & Readonly<Record<StatusPart, number>>;

export type StatusByUnitInput = {
  readonly units: readonly UnitStatus[];
  /** How many get a bar of their own. */
  readonly top?: number;
};

const ROW = 104;
const BAR = 44;
const LEADING = 34;

const totalOf = (unit: UnitStatus): number => STATUS_PARTS.reduce((sum, [part]) => sum + unit[part], 0);

/** Most overdue first, then most unacknowledged, then most work; equals by name, so that two runs look alike. */
const worstFirst = (units: readonly UnitStatus[]): readonly UnitStatus[] =>
  units
    .filter((unit) => totalOf(unit) > 0)
    .sort(
      (a, b) =>
        b.overdue - a.overdue ||
        b.notAcknowledged - a.notAcknowledged ||
        totalOf(b) - totalOf(a) ||
        a.name.localeCompare(b.name, 'vi'),
    );

/** Stacked bars by unit. Overdue stands at the common left edge: it is the part whose lengths must be compared. */
export function statusByUnit(input: StatusByUnitInput, context: PictureContext): Svg {
  const units = worstFirst(input.units);
  const shown = units.slice(0, input.top ?? 12);
  return frame(context, { title: finding(units) }, (colours) =>
    units.length === 0
      ? emptyBody(colours, 'Chưa có việc nào trong phạm vi này. Khi có việc được giao, hình sẽ hiện từng đơn vị.')
      : bars(shown, units.slice(shown.length), colours),
  );
}

function finding(units: readonly UnitStatus[]): string {
  const [worst, second] = units;
  if (worst === undefined) return 'Chưa có việc nào để vẽ';
  const overdue = units.reduce((sum, unit) => sum + unit.overdue, 0);
  if (overdue === 0) {
    const silent = units.reduce((sum, unit) => sum + unit.notAcknowledged, 0);
    return silent === 0
      ? 'Không có việc quá hạn, đơn vị nào cũng đã xác nhận'
      : `Không có việc quá hạn; ${number(silent)} việc chưa được xác nhận đã nhận`;
  }
  if (units.length === 1)
    return `${titleName(worst.name)}: ${number(worst.overdue)} trên ${number(totalOf(worst))} việc quá hạn`;
  if (second?.overdue === worst.overdue) {
    const level = units.filter((unit) => unit.overdue === worst.overdue).length;
    return `${number(overdue)} việc quá hạn; ${level} đơn vị cùng nhiều nhất, mỗi đơn vị ${number(worst.overdue)} việc`;
  }
  return `${titleName(worst.name)} có nhiều việc quá hạn nhất: ${number(worst.overdue)} trong tổng số ${number(overdue)} việc`;
}

function bars(shown: readonly UnitStatus[], rest: readonly UnitStatus[], colours: Colours): Body {
  const used = STATUS_PARTS.filter(([part]) => shown.some((unit) => unit[part] > 0));
  const keys = legend(
    colours,
    used.map(([, swatch, label]) => ({ swatch, label })),
  );
  const width = scale(0, Math.max(...shown.map(totalOf)), 0, INNER);
  const top = keys.height + 24;
  const rows: Svg[] = [];
  let bottom = top;
  for (const unit of shown) {
    const drawn = row(unit, bottom, width, colours);
    rows.push(drawn.svg);
    bottom += drawn.height;
  }
  return {
    height: bottom + (rest.length > 0 ? 44 : 0),
    svg: [
      keys.svg,
      ...rows,
      rest.length > 0 ? text(MARGIN, bottom + 30, restWords(rest), { size: 26, fill: colours.muted }) : '',
    ].join(''),
  };
}

/** In words, not as a bar: the sum of a hundred units would press all others flat. */
function restWords(rest: readonly UnitStatus[]): string {
  const sum = (of: (unit: UnitStatus) => number): string => number(rest.reduce((all, unit) => all + of(unit), 0));
  return `Còn ${rest.length} đơn vị: ${sum(totalOf)} việc, ${sum((unit) => unit.overdue)} quá hạn, ${sum((unit) => unit.notAcknowledged)} chưa xác nhận.`;
}

function row(unit: UnitStatus, y: number, width: (value: number) => number, colours: Colours): Body {
  const total = `${number(totalOf(unit))} việc`;
  const late = unit.overdue > 0 ? `${number(unit.overdue)} quá hạn /` : '';
  const totalWidth = textWidth(`${late} ${total}`, 26, 600);
  const name = wrapName(unit.name, INNER - totalWidth - 28, { size: 28, weight: 600 });
  const barTop = y + 44 + (name.length - 1) * LEADING;
  const parts = [
    lines(MARGIN, y + 30, name, LEADING, { size: 28, weight: 600, fill: colours.ink }),
    late === ''
      ? ''
      : text(WIDTH - MARGIN - textWidth(` ${total}`, 26, 600), y + 30, late, {
          size: 26,
          weight: 600,
          fill: colours.alarm,
          anchor: 'end',
        }),
    text(WIDTH - MARGIN, y + 30, total, { size: 26, weight: 600, fill: colours.ink, anchor: 'end' }),
  ];
  let before = 0;
  for (const [part, swatch] of STATUS_PARTS) {
    const count = unit[part];
    if (count === 0) continue;
    const [from, to] = [MARGIN + width(before), MARGIN + width(before + count)];
    before += count;
    const box = { x: from, y: barTop, width: Math.max(1.5, to - from - 2), height: BAR };
    parts.push(rect(box, fillOf(swatch)));
    parts.push(segmentLabel(number(count), box, swatch, colours));
  }
  return { height: ROW + (name.length - 1) * LEADING, svg: parts.join('') };
}
