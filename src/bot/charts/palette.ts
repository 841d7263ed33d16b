import { element, type Svg } from './svg.js';

export type Theme = 'light' | 'dark';

type Texture = 'plain' | 'cross' | 'dots' | 'rising' | 'falling' | 'level' | 'upright' | 'plus';

const SWATCHES = {
  overdue: 'cross',
  'not-acknowledged': 'dots',
  'in-time': 'plus',
  undated: 'upright',
  awaiting: 'level',
  'done-late': 'rising',
  'done-on-time': 'plain',
  other: 'falling',
} as const satisfies Record<string, Texture>;

export type SwatchName = keyof typeof SWATCHES;

type Paint = readonly [fill: string, ink: string];

export type Colours = {
  readonly theme: Theme;
  readonly page: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly accent: string;
  readonly alarm: string;
  readonly good: string;
  /** From "little" to "much" of something unwanted: one hue, growing weight. */
  readonly steps: readonly Paint[];
  readonly swatches: Readonly<Record<SwatchName, Paint>>;
};

// Built on the Okabe–Ito set (distinct under deuteranopia and protanopia), darkened or lightened for contrast with the page.
const LIGHT: Colours = {
  theme: 'light',
  page: '#ffffff',
  panel: '#f2f5f9',
  ink: '#14202e',
  muted: '#526070',
  grid: '#d5dce5',
  accent: '#0b5fa5',
  alarm: '#b83c00',
  good: '#00704f',
  steps: [
    ['#eef2f6', '#14202e'],
    ['#fbdcc2', '#14202e'],
    ['#f3a871', '#14202e'],
    ['#d96a2b', '#14202e'],
    ['#a33a00', '#ffffff'],
    ['#5f1e00', '#ffffff'],
  ],
  swatches: {
    overdue: ['#c04000', '#ffffff'],
    'not-acknowledged': ['#f0b429', '#14202e'],
    'in-time': ['#0b6fb8', '#ffffff'],
    undated: ['#aab6c4', '#14202e'],
    awaiting: ['#8a63b8', '#ffffff'],
    'done-late': ['#8fd4bb', '#14202e'],
    'done-on-time': ['#00795a', '#ffffff'],
    other: ['#dfe4ea', '#14202e'],
  },
};

const DARK: Colours = {
  theme: 'dark',
  page: '#121a24',
  panel: '#1d2835',
  ink: '#f1f5f9',
  muted: '#a9b7c6',
  grid: '#344252',
  accent: '#6db8f2',
  alarm: '#ff9257',
  good: '#4fd1a5',
  steps: [
    ['#223040', '#f1f5f9'],
    ['#5a3320', '#f1f5f9'],
    ['#8f4415', '#ffffff'],
    ['#cc6a2a', '#121a24'],
    ['#f5a061', '#121a24'],
    ['#ffdcc0', '#121a24'],
  ],
  swatches: {
    overdue: ['#f07b3f', '#121a24'],
    'not-acknowledged': ['#f2c14e', '#121a24'],
    'in-time': ['#4aa3e0', '#121a24'],
    undated: ['#77879a', '#ffffff'],
    awaiting: ['#b894e0', '#121a24'],
    'done-late': ['#a5e3cd', '#121a24'],
    'done-on-time': ['#27a17d', '#121a24'],
    other: ['#3b4959', '#f1f5f9'],
  },
};

export const coloursOf = (theme: Theme): Colours => (theme === 'light' ? LIGHT : DARK);

export const inkOn = (colours: Colours, name: SwatchName): string => colours.swatches[name][1];

/** What to give `fill`: the pattern that `definitions` declares. */
export const fillOf = (name: SwatchName): string => `url(#${name})`;

/** Declares the textured fills once per picture. */
export function definitions(colours: Colours): Svg {
  const patterns = (Object.keys(SWATCHES) as SwatchName[]).map((name) => {
    const [fill, ink] = colours.swatches[name];
    const size = 14;
    return element(
      'pattern',
      { id: name, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      element('rect', { width: size, height: size, fill }) + texture(SWATCHES[name], ink, size),
    );
  });
  return element('defs', {}, patterns.join(''));
}

function texture(kind: Texture, stroke: string, size: number): Svg {
  const mark = { stroke, 'stroke-width': 2, 'stroke-opacity': 0.38, fill: 'none' };
  const rising = `M-2 2 L2 -2 M0 ${size} L${size} 0 M${size - 2} ${size + 2} L${size + 2} ${size - 2}`;
  const falling = `M-2 ${size - 2} L2 ${size + 2} M0 0 L${size} ${size} M${size - 2} -2 L${size + 2} 2`;
  switch (kind) {
    case 'plain':
      return '';
    case 'cross':
      return element('path', { d: `${rising} ${falling}`, ...mark });
    case 'plus':
      return element('path', { d: `M${size / 2} 4 V10 M4 ${size / 2} H10`, ...mark });
    case 'rising':
      return element('path', { d: rising, ...mark });
    case 'falling':
      return element('path', { d: falling, ...mark });
    case 'level':
      return element('path', { d: `M0 4 H${size} M0 11 H${size}`, ...mark });
    case 'upright':
      return element('path', { d: `M4 0 V${size} M11 0 V${size}`, ...mark });
    case 'dots':
      return (
        element('circle', { cx: 4, cy: 4, r: 2, fill: stroke, 'fill-opacity': 0.45 }) +
        element('circle', { cx: 11, cy: 11, r: 2, fill: stroke, 'fill-opacity': 0.45 })
      );
  }
}
