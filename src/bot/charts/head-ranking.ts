import { emptyBody, frame, INNER, MARGIN, SMALL, WIDTH, type Body, type PictureContext } from './frame.js';
import { textWidth } from './font.js';
import { legend } from './legend.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { decimal, number } from './scale.js';
import { segmentLabel } from './segment-label.js';
import { line, rect, text, type Svg } from './svg.js';
import { fit, fitName, titleName } from './wrap.js';

type RankingPart = {
  readonly label: string;
  /** Most points that this part can give; the weights are published on the picture and sum to 100. */
  readonly weight: number;
};

export type RankedHead = {
  readonly name: string;
  readonly unit: string;
  /** Points by part, in the order of `parts`. */
  readonly points: readonly number[];
  /** Assignments that were judged. */
  readonly counted: number;
};

export type HeadRankingInput = {
  readonly parts: readonly RankingPart[];
  readonly heads: readonly RankedHead[];
  /** Below this many judged assignments a head is shown apart and gets no place. Default 5. */
  readonly smallNumber?: number;
  readonly top?: number;
};

const FILLS: readonly SwatchName[] = ['done-on-time', 'awaiting', 'in-time', 'undated', 'not-acknowledged'];
const ROW = 132;
const BAR = 40;

const scoreOf = (head: RankedHead): number => head.points.reduce((sum, points) => sum + points, 0);

export type Placed = RankedHead & { readonly place: number | null };

/** Equal scores (to one decimal, as shown) share a place; few assignments give none: 1 of 1 is no better than 48 of 50. */
export function place(heads: readonly RankedHead[], smallNumber: number): readonly Placed[] {
  const shown = (head: RankedHead): number => Math.round(scoreOf(head) * 10);
  const byScore = (a: RankedHead, b: RankedHead): number => shown(b) - shown(a) || a.name.localeCompare(b.name, 'vi');
  const ranked = heads.filter((head) => head.counted >= smallNumber).sort(byScore);
  const few = heads.filter((head) => head.counted < smallNumber).sort(byScore);
  return [
    ...ranked.map((head) => ({ ...head, place: 1 + ranked.filter((other) => shown(other) > shown(head)).length })),
    ...few.map((head) => ({ ...head, place: null })),
  ];
}

/** Bars on a fixed axis of 0–100 points, cut into the parts that make the score. */
export function headRanking(input: HeadRankingInput, context: PictureContext): Svg {
  const smallNumber = input.smallNumber ?? 5;
  const placed = place(input.heads, smallNumber);
  const weights = input.parts
    .map(({ label, weight }) => `${label.toLocaleLowerCase('vi')} ${decimal(weight)}`)
    .join(', ');
  const few = placed.some((head) => head.place === null);
  const note = `Điểm tối đa 100: ${weights}. Đồng điểm thì cùng hạng.${few ? ` Dưới ${smallNumber} việc: chưa đủ để xếp hạng.` : ''} Việc chậm do cấp trên giao chậm không tính cho đơn vị.`;
  return frame(context, { title: finding(placed), ...(placed.length > 0 ? { note } : {}) }, (colours) =>
    placed.length === 0
      ? emptyBody(colours, 'Chưa có người đứng đầu nào có việc được tính trong kỳ.')
      : bars(placed, input, colours),
  );
}

function finding(placed: readonly Placed[]): string {
  const first = placed.filter((head) => head.place === 1);
  const [leader] = first;
  if (leader === undefined) return placed.length === 0 ? 'Chưa có số liệu xếp hạng' : 'Chưa ai đủ số việc để xếp hạng';
  const score = decimal(scoreOf(leader));
  const ranked = placed.filter((head) => head.place !== null).length;
  if (ranked === 1) return `${titleName(leader.name)} (${titleName(leader.unit)}): ${score} điểm`;
  return first.length === 1
    ? `${titleName(leader.name)} (${titleName(leader.unit)}) đứng đầu với ${score} điểm`
    : `${first.length} người đứng đầu cùng hạng nhất với ${score} điểm`;
}

/** Both ends matter to a leader: the first ones, and the last ones who need help; the middle is counted in words. */
export function ends(
  placed: readonly Placed[],
  most: number,
): { first: readonly Placed[]; hidden: number; last: readonly Placed[] } {
  if (placed.length <= most) return { first: placed, hidden: 0, last: [] };
  const tail = Math.floor(most / 3);
  return {
    first: placed.slice(0, most - tail),
    hidden: placed.length - most,
    last: placed.slice(placed.length - tail),
  };
}

function bars(placed: readonly Placed[], input: HeadRankingInput, colours: Colours): Body {
  const keys = legend(
    colours,
    input.parts.map(({ label }, index) => ({ swatch: fillFor(index), label })),
  );
  const { first, hidden, last } = ends(placed, input.top ?? 12);
  const parts: Svg[] = [keys.svg];
  let y = keys.height + 16;
  for (const head of first) {
    parts.push(row(head, y, colours));
    y += ROW;
  }
  if (hidden > 0) {
    parts.push(
      text(WIDTH / 2, y + 34, `… ${number(hidden)} người ở giữa không vẽ …`, {
        size: 26,
        fill: colours.muted,
        anchor: 'middle',
      }),
    );
    y += 62;
  }
  for (const head of last) {
    parts.push(row(head, y, colours));
    y += ROW;
  }
  return { height: y, svg: parts.join('') };
}

const fillFor = (index: number): SwatchName => FILLS[index % FILLS.length] ?? 'other';

function row(head: Placed, y: number, colours: Colours): Svg {
  const few = head.place === null;
  const score = few ? `${head.counted} việc, chưa xếp hạng` : `${decimal(scoreOf(head))} điểm`;
  const counted = few ? '' : ` · ${number(head.counted)} việc được tính`;
  const badge = few ? '–' : String(head.place);
  const left = MARGIN + 64;
  const room = INNER - 64 - textWidth(score, 28, 700) - 24;
  const width = (points: number): number => (Math.max(0, Math.min(100, points)) / 100) * (INNER - 64);
  const parts = [
    text(MARGIN + 44, y + 42, badge, { size: 36, weight: 700, fill: few ? colours.muted : colours.ink, anchor: 'end' }),
    text(left, y + 28, fit(head.name, room, { size: 28, weight: 600 }), { size: 28, weight: 600, fill: colours.ink }),
    text(left, y + 60, fitName(head.unit, INNER - 64 - textWidth(counted, SMALL), { size: SMALL }) + counted, {
      size: SMALL,
      fill: colours.muted,
    }),
    text(WIDTH - MARGIN, y + 28, score, {
      size: 28,
      weight: few ? 400 : 700,
      fill: few ? colours.muted : colours.ink,
      anchor: 'end',
    }),
    rect({ x: left, y: y + 74, width: INNER - 64, height: BAR }, colours.panel),
  ];
  let before = 0;
  for (const [index, points] of head.points.entries()) {
    if (points <= 0) continue;
    const box = {
      x: left + width(before),
      y: y + 74,
      width: Math.max(1, width(before + points) - width(before) - 2),
      height: BAR,
    };
    before += points;
    parts.push(rect(box, fillOf(fillFor(index)), few ? { 'fill-opacity': 0.45 } : {}));
    if (!few) parts.push(segmentLabel(decimal(points), box, fillFor(index), colours));
  }
  parts.push(line(left + INNER - 64, y + 74, left + INNER - 64, y + 74 + BAR, colours.muted));
  return parts.join('');
}
