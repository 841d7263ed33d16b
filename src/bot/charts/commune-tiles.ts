import { textWidth } from './font.js';
import { emptyBody, frame, INNER, MARGIN, SMALL, type Body, type PictureContext } from './frame.js';
import type { Colours } from './palette.js';
import { countTicks, number } from './scale.js';
import { lines, rect, text, type Svg } from './svg.js';
import { fit, titleName, wrap } from './wrap.js';

type CommuneTile = {
  /** "Phường Ba Đình": the first word is left out on the tile, its group says it. */
  readonly name: string;
  /** Heading above the tile: "Phường", "Xã", or an old district. */
  readonly group: string;
  /** null: the commune was given nothing, which is not the same as zero late. */
  readonly value: number | null;
};

export type CommuneTilesInput = {
  readonly communes: readonly CommuneTile[];
  /** What is counted, for title and legend: "việc quá hạn". */
  readonly measure: string;
  readonly order?: 'most-first' | 'name';
  /** As many tiles are drawn, those with most first: more are neither read on a phone nor drawn in time. Default 150. */
  readonly top?: number;
};

const TOP = 150;
const COLUMNS = 6;
const GAP = 8;
const TILE = { width: (INNER - GAP * (COLUMNS - 1)) / COLUMNS, height: 108 };

/** One tile per commune: colour by class and the number itself on it. Equal tiles, since neither area nor place is what is counted. */
export function communeTiles(input: CommuneTilesInput, context: PictureContext): Svg {
  const values = input.communes.flatMap(({ value }) => (value === null ? [] : [value]));
  const missing = input.communes.length - values.length;
  const shown = [...input.communes].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, input.top ?? TOP);
  const hidden = input.communes.length - shown.length;
  const notes = [
    ...(missing > 0 ? [`Ô có dấu “–”: không được giao việc trong kỳ (${missing} đơn vị).`] : []),
    ...(hidden > 0 ? [`Chỉ vẽ ${shown.length} đơn vị có nhiều nhất; còn ${hidden} đơn vị.`] : []),
  ];
  return frame(
    context,
    {
      title: finding(input),
      ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    },
    (colours) =>
      input.communes.length === 0
        ? emptyBody(colours, 'Chưa có xã, phường nào trong phạm vi này.')
        : grid({ ...input, communes: shown }, classLimits(Math.max(0, ...values)), colours),
  );
}

function finding({ communes, measure }: CommuneTilesInput): string {
  const hit = communes.filter(({ value }) => (value ?? 0) > 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [worst] = hit;
  if (communes.length === 0) return 'Chưa có xã, phường nào để vẽ';
  if (worst === undefined) return `Không xã, phường nào có ${measure}`;
  const level = hit.filter(({ value }) => value === worst.value);
  const start = `${hit.length} trên ${communes.length} xã, phường có ${measure}`;
  return level.length === 1
    ? `${start}; nhiều nhất là ${titleName(worst.name)}: ${number(worst.value ?? 0)}`
    : `${start}; ${level.length} nơi cùng nhiều nhất: ${number(worst.value ?? 0)}`;
}

/** Upper limits of the classes above zero: 1, 2, 3 … for small numbers, round steps for large ones. */
export function classLimits(most: number): readonly number[] {
  if (most <= 5) return Array.from({ length: Math.max(1, most) }, (_, index) => index + 1);
  return countTicks(most, 4).slice(1, 6);
}

const classOf = (value: number, limits: readonly number[]): number =>
  value === 0 ? 0 : 1 + limits.filter((limit) => value > limit).length;

function grid(input: CommuneTilesInput, limits: readonly number[], colours: Colours): Body {
  const parts: Svg[] = [keys(limits, input.measure, colours)];
  let y = 110;
  for (const [group, members] of grouped(input)) {
    const sum = members.reduce((all, { value }) => all + (value ?? 0), 0);
    parts.push(
      text(MARGIN, y + 34, `${group} (${members.length}): ${number(sum)}`, {
        size: 28,
        weight: 600,
        fill: colours.ink,
      }),
    );
    y += 52;
    for (const [index, member] of members.entries()) {
      const column = index % COLUMNS;
      parts.push(
        tile(
          member,
          MARGIN + column * (TILE.width + GAP),
          y + Math.floor(index / COLUMNS) * (TILE.height + GAP),
          limits,
          colours,
        ),
      );
    }
    y += Math.ceil(members.length / COLUMNS) * (TILE.height + GAP) + 14;
  }
  return { height: y, svg: parts.join('') };
}

function grouped({ communes, order = 'most-first' }: CommuneTilesInput): ReadonlyMap<string, readonly CommuneTile[]> {
  const groups = new Map<string, CommuneTile[]>();
  for (const commune of communes) groups.set(commune.group, [...(groups.get(commune.group) ?? []), commune]);
  for (const members of groups.values()) {
    members.sort(
      (a, b) => (order === 'name' ? 0 : (b.value ?? -1) - (a.value ?? -1)) || a.name.localeCompare(b.name, 'vi'),
    );
  }
  return groups;
}

function tile(commune: CommuneTile, x: number, y: number, limits: readonly number[], colours: Colours): Svg {
  const [fill, ink] =
    commune.value === null
      ? [colours.page, colours.muted]
      : (colours.steps[classOf(commune.value, limits)] ?? [colours.panel, colours.ink]);
  const short = commune.name.replace(/^(phường|xã|thị trấn|đặc khu)\s+/iu, '');
  const wide = TILE.width - 14;
  const long = wrap(short, wide, { size: 21, weight: 600 }, 2).some((words) => words.endsWith('…'));
  const look = { size: long ? 20 : 21, weight: 600 } as const;
  const value = commune.value === null ? '–' : number(commune.value);
  const [first = '', ...more] = wrap(short, wide, look);
  const name = [first, fit(more.join(' '), wide, look)];
  const edge = commune.value === null ? { stroke: colours.grid, 'stroke-width': 2, 'stroke-dasharray': '6 5' } : {};
  return (
    rect({ x, y, ...TILE }, fill, { rx: 10, ...edge }) +
    lines(x + 8, y + 28, name, 25, { ...look, fill: ink }) +
    text(x + TILE.width - 12, y + TILE.height - 13, value, { size: 32, weight: 700, fill: ink, anchor: 'end' })
  );
}

function keys(limits: readonly number[], measure: string, colours: Colours): Svg {
  const labels = ['0', ...limits.map((limit, index) => range((limits[index - 1] ?? 0) + 1, limit))];
  const width = Math.min(
    INNER / labels.length,
    24 + Math.max(76, ...labels.map((label) => textWidth(label, SMALL, 600))),
  );
  const boxes = labels.map((label, index) => {
    const [fill, ink] = colours.steps[index] ?? [colours.panel, colours.ink];
    return (
      rect({ x: MARGIN + index * width, y: 40, width: width - 4, height: 44 }, fill) +
      text(MARGIN + index * width + (width - 4) / 2, 71, label, {
        size: SMALL,
        weight: 600,
        fill: ink,
        anchor: 'middle',
      })
    );
  });
  return text(MARGIN, 24, `Số ${measure} của mỗi xã, phường`, { size: SMALL, fill: colours.muted }) + boxes.join('');
}

const range = (from: number, to: number): string => (from === to ? number(to) : `${number(from)}–${number(to)}`);
