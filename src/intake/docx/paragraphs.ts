import { fromTcvn3, fromVni, repairLegacyText } from '../text/legacy.js';
import { child, elements, textOf, type XmlElement } from '../xml/parse-xml.js';
import type { Numbering } from './numbering.js';
import { fontOf, isOn, type Styles } from './styles.js';

export type Paragraphs = {
  /** A paragraph as one line, or several where it has breaks or text boxes. */
  lines(paragraph: XmlElement): string[];
  legacyFonts(): ('TCVN3' | 'VNI')[];
};

/** A font name tells the encoding for certain: text in `.VnTime` is TCVN3, in `VNI-Times` VNI, however short. */
function decodeByFont(text: string, font: string | null): { text: string; encoding: 'TCVN3' | 'VNI' | null } {
  if (font === null || !/[^\u0000-\u007f]/u.test(text))
    return { text: font !== null && /^\.Vn.*H$/.test(font) ? text.toUpperCase() : text, encoding: null };
  if (/^\.Vn/i.test(font)) {
    const decoded = fromTcvn3(text);
    return { text: /H$/.test(font) ? decoded.toUpperCase() : decoded, encoding: 'TCVN3' };
  }
  if (/^VNI[- ]/i.test(font)) return { text: fromVni(text), encoding: 'VNI' };
  return { text, encoding: null };
}

const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'pPr',
  'rPr',
  'fldChar',
  'commentReference',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'pict',
  'drawing',
  'object',
]);

export function createParagraphs(deps: {
  styles: Styles;
  numbering: Numbering;
  blocksOf(node: XmlElement): XmlElement[];
}): Paragraphs {
  const legacy = new Set<'TCVN3' | 'VNI'>();

  type Run = { text: string; boxes: string[] };

  /** Text boxes hang inside a run, but stand apart on the page. */
  function boxesOf(node: XmlElement, into: string[]): void {
    for (const element of elements(node)) {
      if (element.name === 'txbxContent')
        for (const block of deps.blocksOf(element)) into.push(...(block.name === 'p' ? lines(block) : []));
      else if (element.name !== 'Fallback') boxesOf(element, into);
    }
  }

  function walk(node: XmlElement, out: Run, inherited: { font: string | null; caps: boolean }): void {
    for (const element of elements(node)) {
      switch (element.name) {
        case 'r': {
          const properties = child(element, 'rPr');
          if (isOn(child(properties, 'vanish'))) break;
          const caps = child(properties, 'caps') === undefined ? inherited.caps : isOn(child(properties, 'caps'));
          walk(element, out, { font: fontOf(properties) ?? inherited.font, caps });
          break;
        }
        case 't': {
          const decoded = decodeByFont(textOf(element), inherited.font);
          if (decoded.encoding !== null) legacy.add(decoded.encoding);
          out.text += inherited.caps ? decoded.text.toUpperCase() : decoded.text;
          break;
        }
        case 'tab':
          out.text += ' ';
          break;
        case 'br':
        case 'cr':
          out.text += '\n';
          break;
        case 'noBreakHyphen':
          out.text += '-';
          break;
        case 'sym':
          out.text += element.attributes['font'] === 'Symbol' || element.attributes['font'] === 'Wingdings' ? '- ' : '';
          break;
        case 'pict':
        case 'drawing':
        case 'object':
          boxesOf(element, out.boxes);
          break;
        case 'AlternateContent':
          walk(child(element, 'Choice') ?? element, out, inherited);
          break;
        default:
          // Links, insertions, fields, content controls: their runs are part of the line.
          if (!SKIPPED.has(element.name)) walk(element, out, inherited);
      }
    }
  }

  function lines(paragraph: XmlElement): string[] {
    const properties = child(paragraph, 'pPr');
    const style = deps.styles.of(child(properties, 'pStyle')?.attributes['val']);
    const own = child(properties, 'numPr');
    const numId = child(own, 'numId')?.attributes['val'] ?? style.numId;
    const level = Number(child(own, 'ilvl')?.attributes['val'] ?? style.level ?? 0);
    const out: Run = { text: '', boxes: [] };
    walk(paragraph, out, { font: style.font ?? deps.styles.defaultFont, caps: style.caps });
    const repaired = repairLegacyText(out.text);
    if (repaired.encoding === 'TCVN3' || repaired.encoding === 'VNI') legacy.add(repaired.encoding);
    const text = repaired.text.replace(/[^\S\n]+/g, ' ').trim();
    const label =
      text !== '' && numId !== null && numId !== undefined && numId !== '0' ? deps.numbering.next(numId, level) : '';
    const line = label === '' ? text : `${label} ${text}`;
    return [
      ...(line === ''
        ? []
        : line
            .split('\n')
            .map((piece) => piece.trim())
            .filter((piece) => piece !== '')),
      ...out.boxes,
    ];
  }

  return { lines, legacyFonts: () => [...legacy] };
}
