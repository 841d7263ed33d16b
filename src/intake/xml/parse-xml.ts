import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refused } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';

/** An element by its local name: senders disagree about prefixes, and one sample uses a prefix that it never declares. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
type XmlNode = XmlElement | string;

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five predefined names and character numbers; nothing else is ever expanded. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return PREDEFINED[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Raw = Readonly<Record<string, unknown>>;

function attributesOf(raw: unknown): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (raw === null || typeof raw !== 'object') return attributes;
  for (const [name, value] of Object.entries(raw)) attributes[localName(name)] = decodeEntities(String(value));
  return attributes;
}

function convert(list: unknown): XmlNode[] {
  if (!Array.isArray(list)) return [];
  const nodes: XmlNode[] = [];
  for (const raw of list as readonly Raw[]) {
    for (const [name, value] of Object.entries(raw)) {
      if (name === ':@') continue;
      if (name === '#text') nodes.push(decodeEntities(String(value)));
      else nodes.push({ name: localName(name), attributes: attributesOf(raw[':@']), children: convert(value) });
    }
  }
  return nodes;
}

const DECLARES = /<!(?:DOCTYPE|ENTITY)/i;

/** Root element of a document without DTD. A document type or an entity is refused: no honest envelope or office file has one. */
export function parseXml(source: string, limits: IntakeLimits, what: string): XmlElement {
  if (source.length > limits.xmlBytes) throw new Refused({ reason: 'too-much-text', limit: limits.xmlBytes });
  if (DECLARES.test(source)) throw new Refused({ reason: 'unsafe-xml' });
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    maxNestedTags: limits.xmlDepth,
  });
  try {
    // The parser itself closes what was left open, and the end of a cut-off document would be lost without a word.
    if (XMLValidator.validate(source) !== true) throw new Refused({ reason: 'damaged', what });
    const root = convert(parser.parse(source)).find((node) => typeof node !== 'string');
    if (root !== undefined && typeof root !== 'string') return root;
  } catch {
    // The parser's message quotes the document: it must not travel on.
  }
  throw new Refused({ reason: 'damaged', what });
}

export const elements = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => typeof child !== 'string');
export const child = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node && elements(node).find((element) => element.name === name);
export const children = (node: XmlElement | undefined, name: string): XmlElement[] =>
  node ? elements(node).filter((element) => element.name === name) : [];

/** All text below an element. */
export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return '';
  return node.children.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** First element of that name anywhere below, in document order. */
export function find(node: XmlElement, name: string): XmlElement | undefined {
  for (const element of elements(node)) {
    const found = element.name === name ? element : find(element, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
