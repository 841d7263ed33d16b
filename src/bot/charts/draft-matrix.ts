import { INNER, MARGIN, SMALL, WIDTH, type Body } from './frame.js';
import type { OverviewTask } from './overview-task.js';
import type { Colours } from './palette.js';
import { number } from './scale.js';
import { circle, line, rect, text, type Svg } from './svg.js';
import { fitName } from './wrap.js';

const UNITS_SHOWN = 16;
const ROW = 48;
/** At least as wide a column of names, wider where few tasks leave room. */
const NAMES = 470;
const CELL = 64;

/** Units as rows, tasks as columns: a full square leads, a ring cooperates. Shape, not colour, says which. */
export function unitMatrix(tasks: readonly OverviewTask[], colours: Colours): Body {
  const units = byLoad(tasks);
  const shown = units.slice(0, UNITS_SHOWN);
  const hidden = units.length - shown.length;
  if (shown.length === 0) return { height: 0, svg: '' };
  const names = Math.max(NAMES, INNER - CELL * tasks.length - 16);
  const cell = Math.min(CELL, (INNER - names) / tasks.length);
  const at = (index: number): number => MARGIN + names + cell * (index + 0.5);
  const top = 118;
  const bottom = top + shown.length * ROW;
  const parts: Svg[] = [
    text(MARGIN, 34, 'Đơn vị nào có mặt ở việc nào', { size: 28, weight: 600, fill: colours.ink }),
    rect({ x: MARGIN, y: 58, width: 22, height: 22 }, colours.accent, { rx: 3 }),
    text(MARGIN + 34, 77, 'chủ trì', { size: SMALL, fill: colours.ink }),
    circle(MARGIN + 160, 69, 9, 'none', { stroke: colours.ink, 'stroke-width': 3 }),
    text(MARGIN + 182, 77, 'phối hợp', { size: SMALL, fill: colours.ink }),
    ...tasks.map((_, index) =>
      text(at(index), top - 12, String(index + 1), {
        size: SMALL,
        weight: 700,
        fill: colours.accent,
        anchor: 'middle',
      }),
    ),
  ];
  for (const [index, unit] of shown.entries()) {
    const y = top + index * ROW;
    parts.push(line(MARGIN, y, WIDTH - MARGIN, y, colours.grid, { 'stroke-width': 1 }));
    parts.push(text(MARGIN, y + 33, fitName(unit, names - 16, { size: SMALL }), { size: SMALL, fill: colours.ink }));
    for (const [column, task] of tasks.entries()) {
      const [x, middle] = [at(column), y + ROW / 2];
      if (task.lead.includes(unit))
        parts.push(rect({ x: x - 12, y: middle - 12, width: 24, height: 24 }, colours.accent, { rx: 3 }));
      else if (task.cooperate.includes(unit))
        parts.push(circle(x, middle, 10, 'none', { stroke: colours.ink, 'stroke-width': 3 }));
    }
  }
  if (hidden > 0)
    parts.push(
      text(MARGIN, bottom + 36, `Còn ${number(hidden)} đơn vị: xem bảng XLSX.`, { size: 26, fill: colours.muted }),
    );
  return { height: bottom + (hidden > 0 ? 48 : 8), svg: parts.join('') };
}

/** Who leads most stands first; equals in the order of the document. */
function byLoad(tasks: readonly OverviewTask[]): readonly string[] {
  const load = new Map<string, number>();
  for (const task of tasks) {
    for (const unit of task.lead) load.set(unit, (load.get(unit) ?? 0) + 100);
    for (const unit of task.cooperate) load.set(unit, (load.get(unit) ?? 0) + 1);
  }
  return [...load].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}
