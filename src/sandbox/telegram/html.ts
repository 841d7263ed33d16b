import type { Entity, FormattedText } from './wire.js';

/**
 * `parse_mode: HTML`, as strict as the real server (td, MessageEntity.cpp): offsets in complaints are bytes of the
 * UTF-8 text, offsets of entities are UTF-16 code units.
 */
export type ParsedHtml = ({ readonly ok: true } & FormattedText) | { readonly ok: false; readonly complaint: string };

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

type Open = { readonly tag: string; readonly attributes: ReadonlyMap<string, string>; readonly at: number };
type StartTag =
  { ok: true; tag: string; attributes: Map<string, string>; next: number } | { ok: false; complaint: string };

export function parseHtml(source: string): ParsedHtml {
  const byteOffset = (position: number) => Buffer.byteLength(source.slice(0, position));
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let position = 0;

  while (position < source.length) {
    const character = source.charAt(position);
    if (character === '&') {
      const reference = decodeReference(source, position);
      text += reference.text;
      position = reference.next;
      continue;
    }
    if (character !== '<') {
      text += character;
      position += 1;
      continue;
    }
    if (source.charAt(position + 1) !== '/') {
      const start = readStartTag(source, position, byteOffset);
      if (!start.ok) return start;
      open.push({ tag: start.tag, attributes: start.attributes, at: text.length });
      position = start.next;
      continue;
    }
    const begin = byteOffset(position);
    const top = open.pop();
    if (!top) return { ok: false, complaint: `Unexpected end tag at byte offset ${begin}` };
    const end = source.slice(position).match(/^<\/([^\s>]*)\s*>/);
    if (!end) return { ok: false, complaint: `Unclosed end tag at byte offset ${begin}` };
    const name = (end[1] ?? '').toLowerCase();
    if (name !== '' && name !== top.tag) {
      return {
        ok: false,
        complaint: `Unmatched end tag at byte offset ${begin}, expected "</${top.tag}>", found "</${name}>"`,
      };
    }
    position += end[0].length;
    const entity = entityOf(top, text);
    if (entity) entities.push(entity);
  }

  const unclosed = open.at(-1);
  if (unclosed) return { ok: false, complaint: `Can't find end tag corresponding to start tag "${unclosed.tag}"` };
  return {
    ok: true,
    text,
    entities: mergeCodeLanguage(entities)
      .reverse()
      .sort((a, b) => a.offset - b.offset || b.length - a.length),
  };
}

function readStartTag(source: string, at: number, byteOffset: (position: number) => number): StartTag {
  const begin = byteOffset(at);
  let position = at + 1;
  while (position < source.length && !/[\s>]/.test(source.charAt(position))) position += 1;
  if (position >= source.length) return { ok: false, complaint: `Unclosed start tag at byte offset ${begin}` };
  const tag = source.slice(at + 1, position).toLowerCase();
  if (!(tag in TYPES)) return { ok: false, complaint: `Unsupported start tag "${tag}" at byte offset ${begin}` };

  const attributes = new Map<string, string>();
  for (;;) {
    while (/\s/.test(source.charAt(position))) position += 1;
    if (position >= source.length)
      return { ok: false, complaint: `Unclosed start tag "${tag}" at byte offset ${begin}` };
    if (source.charAt(position) === '>') break;
    const name = source.slice(position).match(/^[^\s=>/"']*/)?.[0] ?? '';
    if (name === '') {
      return { ok: false, complaint: `Empty attribute name in the tag "${tag}" at byte offset ${begin}` };
    }
    position += name.length;
    const value = source.slice(position).match(/^\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.-]+))/);
    if (value) {
      attributes.set(name.toLowerCase(), decodeReferences(value[1] ?? value[2] ?? value[3] ?? ''));
      position += value[0].length;
    } else if (/^\s*=/.test(source.slice(position))) {
      return { ok: false, complaint: `Unclosed start tag at byte offset ${begin}` };
    } else {
      attributes.set(name.toLowerCase(), '');
    }
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return { ok: false, complaint: `Tag "span" must have class "tg-spoiler" at byte offset ${begin}` };
  }
  return { ok: true, tag, attributes, next: position + 1 };
}

function entityOf({ tag, attributes, at }: Open, text: string): Entity | undefined {
  const length = text.length - at;
  if (length === 0) return undefined;
  const plain = { type: TYPES[tag] ?? tag, offset: at, length };
  switch (tag) {
    case 'a': {
      const url = attributes.get('href') ?? text.slice(at);
      // A link that is no URL loses its entity and keeps its words.
      return isLink(url) ? { ...plain, url } : undefined;
    }
    case 'blockquote':
      return attributes.has('expandable') ? { ...plain, type: 'expandable_blockquote' } : plain;
    case 'code': {
      const language = attributes.get('class')?.match(/^language-(.+)$/)?.[1];
      return language ? { ...plain, language } : plain;
    }
    case 'tg-emoji':
      return { ...plain, custom_emoji_id: attributes.get('emoji-id') ?? '' };
    default:
      return plain;
  }
}

/** `<pre><code class="language-x">` is one `pre` entity with a language. */
function mergeCodeLanguage(entities: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  for (const entity of entities) {
    const inner = merged.at(-1);
    const same = inner?.type === 'code' && inner.offset === entity.offset && inner.length === entity.length;
    if (entity.type === 'pre' && inner && same) {
      merged.pop();
      merged.push({ ...entity, ...(inner.language && { language: inner.language }) });
    } else {
      merged.push(entity);
    }
  }
  return merged.map((entity) =>
    entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity,
  );
}

export function isLink(url: string): boolean {
  if (/^(tg|mailto|tel|ton):/i.test(url)) return true;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!URL.canParse(full)) return false;
  const { protocol, hostname } = new URL(full);
  return /^https?:$/.test(protocol) && (hostname.includes('.') || hostname === 'localhost');
}

function decodeReference(source: string, at: number): { text: string; next: number } {
  const match = source.slice(at, at + 12).match(/^&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+))(;?)/i);
  if (!match) return { text: '&', next: at + 1 };
  const [whole, hex, decimal, name] = match;
  const code = hex ? parseInt(hex, 16) : decimal ? parseInt(decimal, 10) : 0;
  if (code > 0 && code <= 0x10ffff) return { text: String.fromCodePoint(code), next: at + whole.length };
  const known = name ? NAMED[name] : undefined;
  return known ? { text: known, next: at + whole.length } : { text: '&', next: at + 1 };
}

function decodeReferences(source: string): string {
  let text = '';
  for (let position = 0; position < source.length;) {
    const reference =
      source.charAt(position) === '&'
        ? decodeReference(source, position)
        : { text: source.charAt(position), next: position + 1 };
    text += reference.text;
    position = reference.next;
  }
  return text;
}
