import { child, children, type XmlElement } from '../xml/parse-xml.js';

type ParagraphStyle = {
  readonly numId: string | null;
  readonly level: number | null;
  readonly font: string | null;
  readonly caps: boolean;
};
export type Styles = { of(id: string | undefined): ParagraphStyle; readonly defaultFont: string | null };

const PLAIN: ParagraphStyle = { numId: null, level: null, font: null, caps: false };

export const fontOf = (properties: XmlElement | undefined): string | null =>
  child(properties, 'rFonts')?.attributes['ascii'] ?? null;
export const isOn = (node: XmlElement | undefined): boolean =>
  node !== undefined && !['0', 'false', 'off'].includes(node.attributes['val'] ?? '1');

/** What a paragraph inherits from its style: list membership, and the font that tells a legacy encoding. */
export function createStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  for (const style of root === null ? [] : children(root, 'style')) byId.set(style.attributes['styleId'] ?? '', style);
  const cache = new Map<string, ParagraphStyle>();
  const normal = [...byId.values()].find(
    (style) => style.attributes['type'] === 'paragraph' && style.attributes['default'] === '1',
  );

  function of(id: string | undefined, depth = 0): ParagraphStyle {
    const key = id ?? normal?.attributes['styleId'];
    const node = key === undefined ? undefined : byId.get(key);
    // A style that is based on itself must not hang the reader.
    if (key === undefined || node === undefined || depth > 20) return PLAIN;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const parentId = child(node, 'basedOn')?.attributes['val'];
    const parent = parentId === undefined ? PLAIN : of(parentId, depth + 1);
    const numbering = child(child(node, 'pPr'), 'numPr');
    const run = child(node, 'rPr');
    const style: ParagraphStyle = {
      numId: child(numbering, 'numId')?.attributes['val'] ?? parent.numId,
      level: Number(child(numbering, 'ilvl')?.attributes['val'] ?? parent.level ?? 0),
      font: fontOf(run) ?? parent.font,
      caps: child(run, 'caps') === undefined ? parent.caps : isOn(child(run, 'caps')),
    };
    cache.set(key, style);
    return style;
  }
  const defaults = root === null ? undefined : child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  return { of, defaultFont: fontOf(defaults) };
}
