import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { advanceTable, type AdvanceTable } from './font-advances.js';

export const FAMILY = 'Be Vietnam Pro';

export type Weight = 400 | 600 | 700;

const FILES: Readonly<Record<Weight, string>> = {
  400: 'BeVietnamPro_400Regular.ttf',
  600: 'BeVietnamPro_600SemiBold.ttf',
  700: 'BeVietnamPro_700Bold.ttf',
};

/** Shipped with the program: a picture looks the same on every server, whatever fonts that server has. */
function fontFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const fonts = join(folder, 'reference', 'fonts');
    if (existsSync(fonts)) return fonts;
    if (dirname(folder) === folder) throw new Error(`No reference/fonts above ${from}`);
  }
}

export function fontFiles(): readonly string[] {
  const folder = fontFolder();
  return Object.values(FILES).map((file) => join(folder, file));
}

const tables = new Map<Weight, AdvanceTable>();

function tableOf(weight: Weight): AdvanceTable {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const table = advanceTable(readFileSync(join(fontFolder(), FILES[weight])));
  tables.set(weight, table);
  return table;
}

/** Width in pixels of one line of text; without kerning, which in this font changes less than 1 %. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const { advances, missing, unitsPerEm } = tableOf(weight);
  let units = 0;
  for (const character of text) units += advances.get(character.codePointAt(0) ?? 0) ?? missing;
  return (units * size) / unitsPerEm;
}
