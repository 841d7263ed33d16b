import type { LocalDate } from '../../domain/calendar/local-date.js';
import { date } from '../messages/format.js';
import { textWidth } from './font.js';
import { emptyBody, frame, INNER, MARGIN, SMALL, WIDTH, type Body, type PictureContext } from './frame.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { number } from './scale.js';
import { circle, element, line, lines, path, rect, text, type Svg } from './svg.js';
import { endOf, timeAxis, type TimeAxis } from './time-axis.js';
import { fitName, titleName, wrap } from './wrap.js';

export type TimelineRow = {
  readonly task: string;
  readonly unit: string;
  readonly sentAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly doneAt: Date | null;
  readonly due: LocalDate | null;
  /** The first instant that is late, null without a deadline; as the domain computes it ("trước ngày" excludes the day). */
  readonly limitAt: Date | null;
};

export type DirectiveTimelineInput = {
  /** "Chỉ thị 24/CT-UBND". */
  readonly directive: string;
  readonly rows: readonly TimelineRow[];
  readonly top?: number;
};

const ROW = 132;
const TRACK = 18;

/** Tasks as rows on one axis of days: sent, acknowledged, reported, done, with the deadline of each and today. */
export function directiveTimeline(input: DirectiveTimelineInput, context: PictureContext): Svg {
  const now = context.asOf;
  const rows = [...input.rows].sort(
    (a, b) =>
      (a.limitAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.limitAt?.getTime() ?? Number.POSITIVE_INFINITY) ||
      a.unit.localeCompare(b.unit, 'vi'),
  );
  // Cut from the bottom would hide what is late: late rows come first when not all fit.
  const most = input.top ?? 14;
  const shown =
    rows.length <= most
      ? rows
      : [...rows.filter((row) => isLate(row, now)), ...rows.filter((row) => !isLate(row, now))].slice(0, most);
  return frame(context, { title: finding(input, now) }, (colours) =>
    rows.length === 0
      ? emptyBody(colours, 'Văn bản này chưa giao việc cho đơn vị nào.')
      : drawing(shown, rows.length - shown.length, now, colours),
  );
}

/** Judged at the report: waiting for a confirmation is not the unit's lateness. */
function isLate(row: TimelineRow, now: Date): boolean {
  return row.limitAt !== null && (row.reportedAt ?? row.doneAt ?? now) >= row.limitAt;
}

function finding({ directive, rows }: DirectiveTimelineInput, now: Date): string {
  if (rows.length === 0) return `${titleName(directive)}: chưa có việc nào`;
  const done = rows.filter((row) => row.doneAt !== null).length;
  const late = rows.filter((row) => row.reportedAt === null && row.doneAt === null && isLate(row, now)).length;
  const silent = rows.filter((row) => row.acknowledgedAt === null && row.doneAt === null).length;
  const rest = [late > 0 ? `${number(late)} quá hạn` : '', silent > 0 ? `${number(silent)} chưa xác nhận` : ''].filter(
    (words) => words !== '',
  );
  if (done === rows.length) return `${titleName(directive)}: đã xong cả ${number(done)} việc`;
  return `${titleName(directive)}: xong ${number(done)} trên ${number(rows.length)} việc${rest.length > 0 ? `, ${rest.join(', ')}` : ''}`;
}

function drawing(rows: readonly TimelineRow[], hidden: number, now: Date, colours: Colours): Body {
  const moments = rows.flatMap((row) => [
    row.sentAt,
    row.reportedAt,
    row.doneAt,
    row.due === null ? null : endOf(row.due),
  ]);
  const axis = timeAxis([now, ...moments.filter((moment) => moment !== null)], MARGIN + 48, WIDTH - MARGIN - 36);
  const top = 176;
  const bottom = top + rows.length * ROW;
  const today = axis.at(now);
  const nearRight = today > WIDTH - 200;
  return {
    height: bottom + (hidden > 0 ? 48 : 8),
    svg: [
      keys(colours),
      ...axis.ticks.map(
        ({ x, label }) =>
          line(x, top, x, bottom, colours.grid) +
          text(x, top - 14, label, { size: SMALL, fill: colours.muted, anchor: 'middle' }),
      ),
      line(today, top - 6, today, bottom, colours.accent, { 'stroke-width': 3, 'stroke-dasharray': '10 7' }),
      ...rows.map((row, index) => rowOf(row, top + index * ROW, axis, now, colours)),
      text(today + (nearRight ? 0 : 8), top - 50, nearRight ? 'Nay' : 'Hôm nay', {
        size: SMALL,
        weight: 700,
        fill: colours.accent,
        anchor: nearRight ? 'middle' : 'start',
      }),
      hidden > 0
        ? text(MARGIN, bottom + 36, `Còn ${number(hidden)} việc không vẽ: việc chậm được vẽ trước.`, {
            size: 26,
            fill: colours.muted,
          })
        : '',
    ].join(''),
  };
}

function rowOf(row: TimelineRow, y: number, axis: TimeAxis, now: Date, colours: Colours): Svg {
  const late = isLate(row, now);
  const end = row.doneAt ?? row.reportedAt ?? now;
  const trackY = y + 96;
  const status = statusOf(row, late);
  const tone = late ? colours.alarm : row.doneAt === null ? colours.ink : colours.good;
  const statusWidth = textWidth(status, SMALL, 600) + 28;
  const [from, to] = [axis.at(row.sentAt), axis.at(end)];
  const bar = (start: number, stop: number, swatch: SwatchName): Svg =>
    stop <= start
      ? ''
      : rect({ x: start, y: trackY - TRACK / 2, width: stop - start, height: TRACK }, fillOf(swatch), { rx: 3 });
  const handedIn = axis.at(row.reportedAt ?? row.doneAt ?? now);
  const acknowledged = row.acknowledgedAt === null ? handedIn : Math.min(axis.at(row.acknowledgedAt), handedIn);
  const limit = row.limitAt === null || !late ? handedIn : Math.max(axis.at(row.limitAt), from);
  return [
    line(MARGIN, y + ROW - 2, WIDTH - MARGIN, y + ROW - 2, colours.grid, { 'stroke-width': 1 }),
    // Tick lines pass behind the words.
    rect({ x: MARGIN, y: y + 6, width: INNER, height: 70 }, colours.page, { 'fill-opacity': 0.9 }),
    text(MARGIN, y + 34, fitName(row.unit, INNER - statusWidth, { size: 26, weight: 600 }), {
      size: 26,
      weight: 600,
      fill: colours.ink,
    }),
    text(WIDTH - MARGIN, y + 34, status, { size: SMALL, weight: 600, fill: tone, anchor: 'end' }),
    lines(MARGIN, y + 66, wrap(row.task, INNER, { size: SMALL }, 1), 28, { size: SMALL, fill: colours.muted }),
    bar(from, Math.min(acknowledged, limit), 'not-acknowledged'),
    bar(acknowledged, limit, 'in-time'),
    bar(limit, handedIn, 'overdue'),
    bar(handedIn, to, 'awaiting'),
    circle(from, trackY, 9, colours.page, { stroke: colours.ink, 'stroke-width': 3 }),
    row.acknowledgedAt === null ? '' : circle(axis.at(row.acknowledgedAt), trackY, 9, colours.ink),
    row.reportedAt === null ? '' : diamond(axis.at(row.reportedAt), trackY, colours),
    row.doneAt === null ? '' : tick(axis.at(row.doneAt), trackY, colours),
    row.limitAt === null ? '' : flag(axis.at(row.limitAt), trackY, colours.alarm),
  ].join('');
}

function statusOf(row: TimelineRow, late: boolean): string {
  const due = row.due === null ? 'không ghi hạn' : `hạn ${date(row.due)}`;
  if (row.doneAt !== null) return late ? 'xong, chậm' : 'xong, đúng hạn';
  if (row.reportedAt !== null) return late ? 'chờ xác nhận, chậm' : 'chờ xác nhận';
  if (late) return `quá hạn · ${due}`;
  return row.acknowledgedAt === null ? `chưa nhận · ${due}` : due;
}

const diamond = (x: number, y: number, colours: Colours): Svg =>
  path(`M${x} ${y - 13} L${x + 13} ${y} L${x} ${y + 13} L${x - 13} ${y} Z`, {
    fill: colours.page,
    stroke: colours.ink,
    'stroke-width': 3,
  });

const tick = (x: number, y: number, colours: Colours): Svg =>
  circle(x, y, 15, colours.good, { stroke: colours.page, 'stroke-width': 2 }) +
  path(`M${x - 7} ${y} L${x - 2} ${y + 6} L${x + 7} ${y - 6}`, {
    fill: 'none',
    stroke: colours.page,
    'stroke-width': 4,
    'stroke-linecap': 'round',
  });

const flag = (x: number, y: number, colour: string): Svg =>
  line(x, y - 22, x, y + 22, colour, { 'stroke-width': 4 }) + path(`M${x} ${y - 24} l16 7 l-16 7 Z`, { fill: colour });

function keys(colours: Colours): Svg {
  const entries: readonly (readonly [Svg, string])[] = [
    [circle(14, 0, 9, colours.page, { stroke: colours.ink, 'stroke-width': 3 }), 'gửi'],
    [circle(14, 0, 9, colours.ink), 'xác nhận'],
    [diamond(14, 0, colours), 'báo cáo'],
    [tick(14, 0, colours), 'xong'],
    [flag(12, 0, colours.alarm), 'hạn'],
  ];
  const bars = [
    ['not-acknowledged', 'chờ nhận'],
    ['in-time', 'đang làm'],
    ['overdue', 'phần chậm'],
    ['awaiting', 'chờ xác nhận'],
  ] as const;
  return [
    ...entries.map(([mark, label], index) =>
      element(
        'g',
        { transform: `translate(${MARGIN + index * 190} 22)` },
        mark + text(40, 8, label, { size: SMALL, fill: colours.ink }),
      ),
    ),
    ...bars.map(
      ([swatch, label], index) =>
        rect({ x: MARGIN + index * 232, y: 56, width: 34, height: TRACK }, fillOf(swatch)) +
        text(MARGIN + 46 + index * 232, 74, label, { size: SMALL, fill: colours.ink }),
    ),
  ].join('');
}
