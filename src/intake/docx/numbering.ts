import { child, children, type XmlElement } from '../xml/parse-xml.js';

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restartAfter: number | null;
};
type List = { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level> };

export type Numbering = {
  /** "1.", "a)", "-" … for a paragraph of this list and level; advances the counters. Empty for a list without a mark. */
  next(numId: string, level: number): string;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [size, digits] of ROMAN) while (rest >= size) [out, rest] = [out + digits, rest - size];
  return out;
}

/** Word counts a … z, aa, bb …; Vietnamese documents rarely go beyond "m)", where "đ)" is typed by hand. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function formatted(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const valueOf = (node: XmlElement | undefined): string | undefined => node?.attributes['val'];

function levelOf(node: XmlElement): Level {
  const restart = valueOf(child(node, 'lvlRestart'));
  return {
    format: valueOf(child(node, 'numFmt')) ?? 'decimal',
    text: valueOf(child(node, 'lvlText')) ?? '',
    start: Number(valueOf(child(node, 'start')) ?? 1),
    restartAfter: restart === undefined ? null : Number(restart),
  };
}

const levelsOf = (node: XmlElement): Map<number, Level> =>
  new Map(children(node, 'lvl').map((level) => [Number(level.attributes['ilvl'] ?? 0), levelOf(level)]));

function listsOf(root: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (root === null) return lists;
  const abstracts = new Map(
    children(root, 'abstractNum').map((node) => [node.attributes['abstractNumId'] ?? '', levelsOf(node)]),
  );
  for (const node of children(root, 'num')) {
    const abstractId = valueOf(child(node, 'abstractNumId')) ?? '';
    const levels = new Map(abstracts.get(abstractId) ?? []);
    for (const override of children(node, 'lvlOverride')) {
      const index = Number(override.attributes['ilvl'] ?? 0);
      const own = child(override, 'lvl');
      const start = valueOf(child(override, 'startOverride'));
      const base = own === undefined ? levels.get(index) : levelOf(own);
      if (base !== undefined) levels.set(index, start === undefined ? base : { ...base, start: Number(start) });
    }
    // A list whose start is overridden counts by itself; lists that share an abstract list count on together, as Word shows them.
    const own = children(node, 'lvlOverride').length > 0;
    lists.set(node.attributes['numId'] ?? '', {
      abstractId: own ? `${abstractId}#${node.attributes['numId'] ?? ''}` : abstractId,
      levels,
    });
  }
  return lists;
}

/** Automatic numbering of Word, which is not in the text: obligations hang on it ("mục 3", "điểm a"). */
export function createNumbering(root: XmlElement | null): Numbering {
  const lists = listsOf(root);
  const counters = new Map<string, number[]>();
  return {
    next(numId, level) {
      const list = lists.get(numId);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return '';
      if (own.format === 'bullet') return '-';
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
        const restart = list.levels.get(deeper)?.restartAfter;
        if (restart !== 0) delete counts[deeper];
      }
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const at = list.levels.get(index);
        return formatted(counts[index] ?? at?.start ?? 1, at?.format ?? 'decimal');
      });
    },
  };
}
