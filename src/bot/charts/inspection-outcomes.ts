import { emptyBody, frame, INNER, MARGIN, WIDTH, type Body, type PictureContext } from './frame.js';
import { legend } from './legend.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { number, scale } from './scale.js';
import { segmentLabel } from './segment-label.js';
import { lines, rect, text, type Svg } from './svg.js';
import { wrapName } from './wrap.js';

const OUTCOMES = [
  ['ended', 'done-on-time', 'Đã kết thúc trực tiếp'],
  ['running', 'in-time', 'Đang tiến hành'],
  ['not-begun', 'undated', 'Chưa tiến hành'],
  ['withdrawn', 'other', 'Điều chỉnh giảm'],
] as const satisfies readonly (readonly [string, SwatchName, string])[];

type Outcome = (typeof OUTCOMES)[number][0];

export type InspectionOutcomesInput = {
  readonly year: number;
  readonly kinds: readonly ({ readonly name: string } & Readonly<Record<Outcome, number>>)[];
};

const ROW = 104;
const BAR = 44;
const LEADING = 34;

const totalOf = (kind: Readonly<Record<Outcome, number>>): number =>
  OUTCOMES.reduce((sum, [outcome]) => sum + kind[outcome], 0);

/** A bar a kind of inspection, cut by how far it got: for accounts of a year that name no days. */
export function inspectionOutcomes({ year, kinds }: InspectionOutcomesInput, context: PictureContext): Svg {
  const shown = kinds.filter((kind) => totalOf(kind) > 0);
  const total = shown.reduce((sum, kind) => sum + totalOf(kind), 0);
  const title =
    total === 0
      ? `Năm ${year}: chưa có cuộc nào`
      : `Năm ${year}: ${number(total)} cuộc, ${number(shown.reduce((sum, { ended }) => sum + ended, 0))} đã kết thúc trực tiếp`;
  return frame(context, { title }, (colours) =>
    shown.length === 0 ? emptyBody(colours, `Chưa có cuộc kiểm tra nào trong năm ${year}.`) : bars(shown, colours),
  );
}

function bars(shown: InspectionOutcomesInput['kinds'], colours: Colours): Body {
  const keys = legend(
    colours,
    OUTCOMES.filter(([outcome]) => shown.some((kind) => kind[outcome] > 0)).map(([, swatch, label]) => ({
      swatch,
      label,
    })),
  );
  const width = scale(0, Math.max(...shown.map(totalOf)), 0, INNER);
  const top = keys.height + 24;
  let y = top;
  const rows = shown.map((kind) => {
    const name = wrapName(kind.name, INNER - 170, { size: 28, weight: 600 });
    const more = (name.length - 1) * LEADING;
    const parts: Svg[] = [
      lines(MARGIN, y + 30, name, LEADING, { size: 28, weight: 600, fill: colours.ink }),
      text(WIDTH - MARGIN, y + 30, `${number(totalOf(kind))} cuộc`, {
        size: 26,
        weight: 600,
        fill: colours.ink,
        anchor: 'end',
      }),
    ];
    let before = 0;
    for (const [outcome, swatch] of OUTCOMES) {
      const count = kind[outcome];
      if (count === 0) continue;
      const [from, to] = [MARGIN + width(before), MARGIN + width(before + count)];
      before += count;
      const box = { x: from, y: y + 44 + more, width: Math.max(1.5, to - from - 2), height: BAR };
      parts.push(rect(box, fillOf(swatch)), segmentLabel(number(count), box, swatch, colours));
    }
    y += ROW + more;
    return parts.join('');
  });
  return { height: y, svg: [keys.svg, ...rows].join('') };
}
