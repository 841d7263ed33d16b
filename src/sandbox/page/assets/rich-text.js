import { h } from './dom.js';

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code.block',
  blockquote: 'span.quote',
  expandable_blockquote: 'span.quote',
  spoiler: 'span.spoiler',
  hashtag: 'span.tag',
  mention: 'span.tag',
};

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** Text with its entities as nodes; never by way of HTML, since the text comes from people. */
export function richText(text, entities, onCommand) {
  const cuts = [
    ...new Set([0, text.length, ...entities.flatMap(({ offset, length }) => [offset, offset + length])]),
  ].sort((a, b) => a - b);
  return build(0, text.length, entities);

  /** The widest entities of the stretch wrap what lies within them. */
  function build(from, to, within) {
    const nodes = [];
    let position = from;
    while (position < to) {
      const outer = within.find(({ offset, length }) => offset === position && offset + length <= to && length > 0);
      if (outer) {
        const end = outer.offset + outer.length;
        const inner = within.filter(
          (other) => other !== outer && other.offset >= outer.offset && other.offset + other.length <= end,
        );
        nodes.push(wrap(outer, build(position, end, inner)));
        // A block brings its own line break.
        position = BLOCKS.has(outer.type) && text[end] === '\n' ? end + 1 : end;
      } else {
        const next = cuts.find((cut) => cut > position) ?? to;
        nodes.push(text.slice(position, Math.min(next, to)));
        position = Math.min(next, to);
      }
    }
    return nodes;
  }

  function wrap({ type, url, offset, length }, children) {
    const words = text.slice(offset, offset + length);
    if (type === 'text_link' || type === 'url') {
      const href = url ?? words;
      return /^https?:/i.test(href)
        ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children)
        : h('span.tag', {}, children);
    }
    if (type === 'bot_command')
      return h('button.command', { type: 'button', onclick: () => onCommand(words) }, children);
    return h(TAGS[type] ?? 'span', {}, children);
  }
}
