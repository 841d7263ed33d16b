import { textWidth } from './font.js';
import { emptyBody, frame, INNER, MARGIN, SMALL, WIDTH, type Body, type PictureContext } from './frame.js';
import { legend } from './legend.js';
import { fillOf, type Colours } from './palette.js';
import { countTicks, decimal, number, scale } from './scale.js';
import { circle, line, move, path, rect, text, type Svg } from './svg.js';

type MonthLateness = {
  /** `2026-11`. */
  readonly month: string;
  /** Assignments whose deadline fell in the month. */
  readonly due: number;
  /** Of those, finished late or still open after the deadline. */
  readonly late: number;
  /** The month is still running: its figures will change. */
  readonly partial?: boolean;
};

export type LatenessTrendInput = { readonly months: readonly MonthLateness[] };

/** More than a year does not leave room for the figures, and a line without figures convinces nobody. */
const MONTHS = 12;
const AXIS = 92;
/** Leaves room for a figure above 100 %, below the heading of the panel. */
const LINE_TOP = 92;
const LINE_HEIGHT = 420;
const BARS_HEIGHT = 300;
/** A line that rises by less than this runs below the figure on it. */
const FLAT = 12;

/** Share late as a line, counts as columns beneath: two panels with one time axis, so that no second scale misleads. */
export function latenessTrend(input: LatenessTrendInput, context: PictureContext): Svg {
  const months = [...input.months].sort((a, b) => a.month.localeCompare(b.month)).slice(-MONTHS);
  const counted = months.filter((month) => month.due > 0);
  const small = counted.some((month) => month.due < 5);
  const notes = [
    'Tỷ lệ chậm = việc đến hạn trong tháng mà xong sau hạn hoặc chưa xong, trên tổng số việc đến hạn trong tháng.',
    ...(small ? ['Vòng tròn rỗng: dưới 5 việc, tỷ lệ ít ý nghĩa.'] : []),
    ...(months.some((month) => month.partial === true) ? ['Dấu *: tháng chưa hết, số còn thay đổi.'] : []),
  ];
  return frame(context, { title: finding(counted), note: notes.join(' ') }, (colours) =>
    counted.length === 0
      ? emptyBody(colours, 'Chưa có việc nào đến hạn trong thời gian này.')
      : panels(months, colours),
  );
}

const share = (month: MonthLateness): number => (month.due === 0 ? 0 : (month.late / month.due) * 100);
const percent = (value: number): string => `${decimal(value)}%`;
/** Stays with the word before it. */
const bound = (value: number): string => `\u{A0}${percent(value)}`;
const monthWords = (month: MonthLateness): string => `tháng ${Number(month.month.slice(5))}/${month.month.slice(0, 4)}`;

function finding(counted: readonly MonthLateness[]): string {
  // A running month is compared with nobody: its late work is still arriving.
  const whole = counted.filter((month) => month.partial !== true);
  const last = whole.at(-1) ?? counted.at(-1);
  if (last === undefined) return 'Chưa có việc nào đến hạn';
  const before = whole.at(-2);
  const now = share(last);
  if (before === undefined || before === last)
    return `Tỷ lệ chậm ${monthWords(last)}${last.partial === true ? ' (chưa hết tháng)' : ''}: ${percent(now)}`;
  const then = share(before);
  const start = `Tỷ lệ chậm ${monthWords(last)}`;
  if (Math.abs(now - then) < 0.05) return `${start} giữ nguyên ở mức${bound(now)}`;
  return now > then
    ? `${start} tăng từ${bound(then)} lên${bound(now)}`
    : `${start} giảm từ${bound(then)} xuống${bound(now)}`;
}

function panels(months: readonly MonthLateness[], colours: Colours): Body {
  const slot = (INNER - AXIS) / months.length;
  const at = (index: number): number => MARGIN + AXIS + slot * (index + 0.5);
  const barsTop = LINE_TOP + LINE_HEIGHT + 110;
  const keys = legend(colours, [
    { swatch: 'overdue', label: 'Chậm' },
    { swatch: 'done-on-time', label: 'Đúng hạn' },
  ]);
  return {
    height: barsTop + keys.height + BARS_HEIGHT + 100,
    svg: [
      text(MARGIN, 28, 'Tỷ lệ chậm (%)', { size: 26, weight: 600, fill: colours.ink }),
      shareLine(months, at, colours),
      text(MARGIN, barsTop - 14, 'Số việc đến hạn trong tháng', { size: 26, weight: 600, fill: colours.ink }),
      move(0, barsTop, keys.svg),
      columns(months, at, slot, barsTop + keys.height + 36, colours),
    ].join(''),
  };
}

type At = (index: number) => number;

function shareLine(months: readonly MonthLateness[], at: At, colours: Colours): Svg {
  const [top, bottom] = [LINE_TOP, LINE_TOP + LINE_HEIGHT];
  const most = Math.min(100, Math.max(10, ...months.map(share)));
  const ticks = countTicks(most);
  const y = scale(0, ticks.at(-1) ?? 100, bottom, top);
  const parts = ticks.map(
    (tick) =>
      line(MARGIN + AXIS, y(tick), WIDTH - MARGIN, y(tick), colours.grid) +
      text(MARGIN + AXIS - 12, y(tick) + 8, `${tick}%`, { size: SMALL, fill: colours.muted, anchor: 'end' }),
  );
  let d = '';
  for (const [index, month] of months.entries()) {
    // A month without deadlines is a gap, not a zero.
    if (month.due > 0)
      d += `${index > 0 && (months[index - 1]?.due ?? 0) > 0 ? 'L' : 'M'}${at(index).toFixed(1)} ${y(share(month)).toFixed(1)} `;
  }
  parts.push(path(d, { fill: 'none', stroke: colours.alarm, 'stroke-width': 5, 'stroke-linejoin': 'round' }));
  const heightOf = (month: MonthLateness | undefined): number | null =>
    month === undefined || month.due === 0 ? null : y(share(month));
  for (const [index, month] of months.entries()) {
    if (month.due === 0) continue;
    const small = month.due < 5;
    parts.push(
      circle(at(index), y(share(month)), 9, small ? colours.page : colours.alarm, {
        stroke: colours.alarm,
        'stroke-width': 4,
      }),
    );
    const label = percent(Math.round(share(month)));
    const { x, baseline, anchor } = besideLine(at(index), y(share(month)), {
      before: heightOf(months[index - 1]),
      own: y(share(month)),
      after: heightOf(months[index + 1]),
    });
    const wide = textWidth(label, SMALL, 700) + 6;
    const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide + 3 : x - 3;
    // A line of the grid must not run through a figure.
    parts.push(rect({ x: left, y: baseline - 23, width: wide, height: 29 }, colours.page, { 'fill-opacity': 0.8 }));
    parts.push(text(x, baseline, label, { size: SMALL, weight: 700, fill: colours.ink, anchor }));
  }
  return parts.join('');
}

type Neighbours = { readonly before: number | null; readonly own: number; readonly after: number | null };

/** Where a point's figure stands clear of the line: above a peak, below a valley, on the outer side of a slope. */
function besideLine(
  x: number,
  y: number,
  { before, own, after }: Neighbours,
): { readonly x: number; readonly baseline: number; readonly anchor: 'start' | 'middle' | 'end' } {
  // Pixels grow downwards: a neighbour of fewer pixels is higher.
  const falls = before !== null && before < own - FLAT;
  const rises = after !== null && after < own - FLAT;
  const goesOn = (other: number | null): boolean => other !== null && Math.abs(other - own) <= FLAT;
  // Beside a slope stands the figure of the next point where that one is as high.
  if ((falls && (rises || goesOn(after))) || (rises && goesOn(before)))
    return { x, baseline: y + 40, anchor: 'middle' };
  if (falls) return { x: x + 8, baseline: y - 18, anchor: 'start' };
  if (rises) return { x: x - 8, baseline: y - 18, anchor: 'end' };
  return { x, baseline: y - 21, anchor: 'middle' };
}

function columns(months: readonly MonthLateness[], at: At, slot: number, top: number, colours: Colours): Svg {
  const bottom = top + BARS_HEIGHT;
  const ticks = countTicks(Math.max(1, ...months.map((month) => month.due)), 3);
  const y = scale(0, ticks.at(-1) ?? 1, bottom, top);
  const width = Math.min(64, slot * 0.62);
  const parts = ticks.map(
    (tick) =>
      line(MARGIN + AXIS, y(tick), WIDTH - MARGIN, y(tick), colours.grid) +
      text(MARGIN + AXIS - 12, y(tick) + 8, number(tick), { size: SMALL, fill: colours.muted, anchor: 'end' }),
  );
  for (const [index, month] of months.entries()) {
    const x = at(index) - width / 2;
    if (month.due > month.late)
      parts.push(rect({ x, y: y(month.due), width, height: y(month.late) - y(month.due) }, fillOf('done-on-time')));
    if (month.late > 0)
      parts.push(
        rect({ x, y: y(month.late), width, height: Math.max(1.5, bottom - y(month.late)) }, fillOf('overdue')),
      );
    const label = month.due === 0 ? '0' : month.due > 999 ? number(month.due) : `${month.late}/${month.due}`;
    parts.push(
      text(at(index), y(month.due) - 10, label, {
        size: slot > 90 ? SMALL : 20,
        weight: 600,
        fill: colours.ink,
        anchor: 'middle',
      }),
    );
    parts.push(
      text(at(index), bottom + 34, `T${Number(month.month.slice(5))}${month.partial === true ? '*' : ''}`, {
        size: SMALL,
        fill: colours.ink,
        anchor: 'middle',
      }),
    );
    const first = index === 0 || month.month.slice(0, 4) !== months[index - 1]?.month.slice(0, 4);
    if (first)
      parts.push(
        text(at(index), bottom + 64, month.month.slice(0, 4), { size: SMALL, fill: colours.muted, anchor: 'middle' }),
      );
  }
  return parts.join('');
}
