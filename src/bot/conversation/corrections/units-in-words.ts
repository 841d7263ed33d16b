import type { UnitMention } from '../../../domain/directive/directive.js';

export type NameTools = {
  /** The directory as of the document's day. */
  readonly resolve: (name: string) => UnitMention['resolution'];
  readonly mentions: (text: string) => readonly UnitMention[];
  readonly nameOf: (unitId: string) => string;
};

export type UnitsInWords =
  { readonly ok: true; readonly units: readonly UnitMention[] } | { readonly ok: false; readonly words: string };

const NOWHERE = { start: 0, end: 0 };
const JOINS = /(\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s+va\s+)/iu;
/** "Sở Xây dựng, Tài chính": the first word goes for all of them. */
const KIND = /^(?:sở|so|ubnd (?:phường|xã|phuong|xa)|(?:phường|xã|phuong|xa))\s/iu;

/** The units that the words name, one or several. A unit is called by its official name, so that whoever typed half of it sees which was meant. */
export function unitsInWords(words: string, tools: NameTools): UnitsInWords {
  const several = tools.mentions(words);
  if (several.length > 1 && coverAll(words, several))
    return { ok: true, units: several.map((mention) => named(mention.name, mention.resolution, tools)) };
  const pieces = words.split(JOINS);
  const units: UnitMention[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    let found: UnitMention | null = null;
    // The longest first: "Sở Nông nghiệp và Môi trường" is one.
    for (; end > at && found === null; end -= 2) found = unitOf(pieces.slice(at, end).join(''), units.at(-1), tools);
    if (found === null) return { ok: false, words: pieces.length === 1 ? words : (pieces[at] ?? words).trim() };
    units.push(found);
    at = end + 3;
  }
  return { ok: true, units };
}

function unitOf(name: string, last: UnitMention | undefined, tools: NameTools): UnitMention | null {
  const resolution = tools.resolve(name.trim());
  if (resolution.kind !== 'unknown') return named(name.trim(), resolution, tools);
  const kind = last === undefined ? null : KIND.exec(last.name);
  const prefixed = kind === null ? null : tools.resolve(`${kind[0]}${name.trim()}`);
  return prefixed === null || prefixed.kind === 'unknown'
    ? null
    : named(`${kind?.[0] ?? ''}${name.trim()}`, prefixed, tools);
}

const named = (name: string, resolution: UnitMention['resolution'], tools: NameTools): UnitMention => ({
  name: resolution.kind === 'unit' ? tools.nameOf(resolution.unitId) : name,
  span: NOWHERE,
  resolution,
});

/** Whether nothing but joints stands between the names. */
function coverAll(words: string, mentions: readonly UnitMention[]): boolean {
  if (mentions.some(({ resolution }) => resolution.kind === 'unknown')) return false;
  let from = 0;
  let rest = '';
  for (const { span } of [...mentions].sort((a, b) => a.span.start - b.span.start)) {
    rest += words.slice(from, span.start);
    from = span.end;
  }
  return /^(?:[\s,;:.]|và|va)*$/iu.test(rest + words.slice(from));
}
