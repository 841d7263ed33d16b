import { emptyBody, frame, INNER, MARGIN, SMALL, WIDTH, type Body, type PictureContext } from './frame.js';
import { unitMatrix } from './draft-matrix.js';
import type { OverviewTask } from './overview-task.js';
import type { Colours } from './palette.js';
import { number } from './scale.js';
import { lines, move, rect, text, type Svg } from './svg.js';
import { titleName, wrap, type TextLook } from './wrap.js';

export type DraftOverviewInput = {
  /** "Chỉ thị 24/CT-UBND". */
  readonly directive: string;
  readonly subject: string | null;
  readonly tasks: readonly OverviewTask[];
  readonly top?: number;
};

const DEADLINE = 232;
const NUMBER = 76;

/** One page of a draft for the clerk and the leader: what, who, by when; then who appears where. */
export function draftOverview(input: DraftOverviewInput, context: PictureContext): Svg {
  const shown = input.tasks.slice(0, input.top ?? 12);
  const asked = input.tasks.filter((task) => task.unsure === true).length;
  const note = [
    asked > 0 ? `Dấu “?”: ${asked} việc cần văn thư xem lại.` : '',
    'Bản đọc tự động: văn bản gốc mới có giá trị.',
  ]
    .join(' ')
    .trim();
  return frame(context, { title: finding(input), note }, (colours) => {
    if (shown.length === 0) return emptyBody(colours, 'Không thấy nhiệm vụ nào giao cho đơn vị trong văn bản này.');
    const subject = input.subject === null ? [] : wrap(input.subject, INNER, { size: 28, weight: 600 }, 3);
    const list = taskList(shown, colours);
    const listTop = subject.length * 38 + (subject.length > 0 ? 20 : 0);
    const hidden = input.tasks.length - shown.length;
    const more = hidden > 0 ? `Còn ${number(hidden)} việc không vẽ: xem bảng XLSX.` : '';
    const matrixTop = listTop + list.height + (hidden > 0 ? 44 : 0) + 26;
    const matrix = unitMatrix(shown, colours);
    return {
      height: matrixTop + matrix.height,
      svg: [
        lines(MARGIN, 28, subject, 38, { size: 28, weight: 600, fill: colours.ink }),
        move(0, listTop, list.svg),
        text(MARGIN, listTop + list.height + 34, more, { size: 26, fill: colours.muted }),
        move(0, matrixTop, matrix.svg),
      ].join(''),
    };
  });
}

function finding({ directive, tasks }: DraftOverviewInput): string {
  if (tasks.length === 0) return `${titleName(directive)}: không có nhiệm vụ giao đơn vị`;
  const units = new Set(tasks.flatMap((task) => [...task.lead, ...task.cooperate])).size;
  const dated = tasks.filter((task) => task.deadline !== null && task.dayless !== true).length;
  const deadlines =
    dated === tasks.length
      ? 'việc nào cũng có hạn'
      : dated === 0
        ? tasks.every((task) => task.deadline === null)
          ? 'không việc nào ghi hạn'
          : 'không việc nào có ngày hạn'
        : `${number(dated)} việc có hạn`;
  return `${titleName(directive)}: ${number(tasks.length)} việc cho ${number(units)} đơn vị, ${deadlines}`;
}

function taskList(tasks: readonly OverviewTask[], colours: Colours): Body {
  const parts: Svg[] = [];
  let y = 0;
  for (const [index, task] of tasks.entries()) {
    const drawn = taskRow(task, index + 1, colours);
    if (index % 2 === 0)
      parts.push(rect({ x: MARGIN - 16, y, width: INNER + 32, height: drawn.height }, colours.panel, { rx: 12 }));
    parts.push(move(0, y, drawn.svg));
    y += drawn.height;
  }
  return { height: y, svg: parts.join('') };
}

function taskRow(task: OverviewTask, ordinal: number, colours: Colours): Body {
  const room = INNER - NUMBER - DEADLINE - 28;
  const left = MARGIN + NUMBER;
  const words = wrap(task.text, room, { size: 26 }, 3);
  const lead =
    task.lead.length === 0
      ? ['Chưa rõ đơn vị chủ trì']
      : named('Chủ trì', task.lead, room, { size: SMALL, weight: 600 });
  const cooperate = task.cooperate.length === 0 ? [] : named('Phối hợp', task.cooperate, room, { size: SMALL });
  const due = wrap(
    (task.deadline ?? 'không ghi hạn').replace(/(ngày|tháng|quý) (?=\d)/gu, '$1\u{A0}'),
    DEADLINE,
    { size: 26, weight: task.deadline === null ? 400 : 700 },
    3,
  );
  const leadTop = 42 + words.length * 34;
  const cooperateTop = leadTop + lead.length * 32;
  const right = WIDTH - MARGIN;
  return {
    height: Math.max(cooperateTop + cooperate.length * 32, 42 + due.length * 34) - 4,
    svg: [
      text(MARGIN, 42, `${ordinal}${task.unsure === true ? '?' : ''}`, {
        size: 32,
        weight: 700,
        fill: task.unsure === true ? colours.alarm : colours.accent,
      }),
      lines(left, 42, words, 34, { size: 26, fill: colours.ink }),
      lines(left, leadTop, lead, 32, {
        size: SMALL,
        weight: 600,
        fill: task.lead.length === 0 ? colours.alarm : colours.ink,
      }),
      lines(left, cooperateTop, cooperate, 32, { size: SMALL, fill: colours.muted }),
      lines(right, 42, due, 34, {
        size: 26,
        weight: task.deadline === null ? 400 : 700,
        fill: task.deadline === null ? colours.muted : colours.ink,
        anchor: 'end',
      }),
    ].join(''),
  };
}

/** As many units as two lines hold, and how many more there are: no name is cut while a shorter list would do. */
function named(role: string, units: readonly string[], room: number, look: TextLook): readonly string[] {
  for (let shown = Math.min(6, units.length); shown > 0; shown -= 1) {
    const rest = units.length - shown;
    for (const names of [units, units.map(titleName)]) {
      const words = `${role}: ${names.slice(0, shown).join(', ')}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`;
      const drawn = wrap(words, room, look);
      if (drawn.length <= 2) return drawn;
    }
  }
  const others = units.length > 1 ? ` và ${units.length - 1} đơn vị khác` : '';
  return wrap(`${role}: ${titleName(units[0] ?? '')}${others}`, room, look, 3);
}
