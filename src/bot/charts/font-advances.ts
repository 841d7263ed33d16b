/** How far each character moves the pen, in font units; read from the TrueType tables `head`, `hhea`, `hmtx` and `cmap`. */
export type AdvanceTable = {
  readonly unitsPerEm: number;
  readonly advances: ReadonlyMap<number, number>;
  /** For a character that the font does not have. */
  readonly missing: number;
};

export function advanceTable(font: Buffer): AdvanceTable {
  const table = (tag: string): number => {
    for (let index = 0; index < font.readUInt16BE(4); index += 1) {
      const record = 12 + index * 16;
      if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
    }
    throw new Error(`The font has no table ${tag}`);
  };
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advanceOf = (glyph: number): number => font.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4);
  const advances = new Map<number, number>();
  for (const [character, glyph] of charactersOf(font, table('cmap'))) advances.set(character, advanceOf(glyph));
  return { unitsPerEm: font.readUInt16BE(table('head') + 18), advances, missing: advanceOf(0) };
}

/** Format 4 covers the basic plane, where all of Vietnamese lives. */
function* charactersOf(font: Buffer, cmap: number): Generator<readonly [number, number]> {
  const start = formatFour(font, cmap);
  const segments = font.readUInt16BE(start + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const ends = start + 14 + segment * 2;
    const starts = ends + segments * 2 + 2;
    const delta = font.readInt16BE(starts + segments * 2);
    const offsetAt = starts + segments * 4;
    const offset = font.readUInt16BE(offsetAt);
    const first = font.readUInt16BE(starts);
    for (let character = first; character <= font.readUInt16BE(ends) && character < 0xffff; character += 1) {
      const raw = offset === 0 ? character : font.readUInt16BE(offsetAt + offset + (character - first) * 2);
      if (raw !== 0) yield [character, (raw + delta) & 0xffff];
    }
  }
}

function formatFour(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(start) === 4) return start;
  }
  throw new Error('The font has no character map of format 4');
}
