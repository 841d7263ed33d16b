import { xmlText } from '../files/xml-text.js';
import { FAMILY, type Weight } from './font.js';

/** Markup that is already safe. Every text goes through `escape`; nothing else may build it. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Names come from people and documents: markup becomes text. */
function escape(text: string): string {
  return xmlText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export function element(name: string, attributes: Attributes, content: Svg = ''): Svg {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export type TextStyle = {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** `y` is the baseline. */
export function text(x: number, y: number, content: string, { size, fill, weight = 400, anchor }: TextStyle): Svg {
  if (content === '') return '';
  return element(
    'text',
    {
      x,
      y,
      'font-family': FAMILY,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escape(content),
  );
}

/** Several lines, each its own element: the renderer has no automatic line breaks. */
export function lines(x: number, y: number, contents: readonly string[], leading: number, style: TextStyle): Svg {
  return contents.map((content, index) => text(x, y + index * leading, content, style)).join('');
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function rect(box: Box, fill: string, extra: Attributes = {}): Svg {
  return element('rect', { ...box, fill, ...extra });
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, extra: Attributes = {}): Svg {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 2, ...extra });
}

export function circle(cx: number, cy: number, r: number, fill: string, extra: Attributes = {}): Svg {
  return element('circle', { cx, cy, r, fill, ...extra });
}

export function path(d: string, extra: Attributes): Svg {
  return element('path', { d, ...extra });
}

export function move(x: number, y: number, content: Svg): Svg {
  return content === '' ? '' : element('g', { transform: `translate(${round(x)} ${round(y)})` }, content);
}
