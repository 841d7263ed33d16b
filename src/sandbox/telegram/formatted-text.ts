import { z } from 'zod';
import { type Refusal, badRequest } from './answer.js';
import { parseHtml } from './html.js';
import type { Entity, FormattedText } from './wire.js';

export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;

export const entitySchema = z.array(
  z.object({
    type: z.string(),
    offset: z.number().int(),
    length: z.number().int(),
    url: z.string().optional(),
    language: z.string().optional(),
  }),
);

type Source = {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: z.output<typeof entitySchema> | undefined;
};

/** Text with its markup taken out, trimmed as the server does, with the entities it finds by itself added. */
export function formatted(source: Source): ({ readonly ok: true } & FormattedText) | Refusal {
  const mode = source.parseMode?.toLowerCase();
  if (mode !== undefined && mode !== 'html') {
    // Markdown is real, but nothing here writes it: refusing loudly beats parsing it half right.
    return badRequest(
      mode.startsWith('markdown') ? "can't parse entities: this stand-in speaks only HTML" : 'unsupported parse_mode',
    );
  }
  const parsed =
    mode === 'html'
      ? parseHtml(source.text)
      : { ok: true as const, text: source.text, entities: (source.entities ?? []) as Entity[] };
  if (!parsed.ok) return badRequest(`can't parse entities: ${parsed.complaint}`);
  const trimmed = trim(parsed);
  return { ok: true, text: trimmed.text, entities: withDetected(trimmed) };
}

function trim({ text, entities }: FormattedText): FormattedText {
  const clean = text.replace(/\r/g, '').replace(/[\u0000-\u0008\u000b-\u001f]/g, ' ');
  const lead = clean.length - clean.trimStart().length;
  const result = clean.trim();
  return {
    text: result,
    entities: entities
      .map((entity) => {
        const offset = Math.max(0, entity.offset - lead);
        const end = Math.min(result.length, entity.offset + entity.length - lead);
        return { ...entity, offset, length: end - offset };
      })
      .filter((entity) => entity.length > 0),
  };
}

const DETECTED: readonly [type: string, pattern: RegExp][] = [
  ['url', /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gi],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-zA-Z0-9_]{4,32}\b/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** The server marks links, commands, mentions and hashtags by itself, outside of code and of one another. */
function withDetected({ text, entities }: FormattedText): Entity[] {
  const closed = entities.filter(({ type }) => ['code', 'pre', 'text_link', 'text_mention'].includes(type));
  const found: Entity[] = [];
  for (const [type, pattern] of DETECTED) {
    for (const match of text.matchAll(pattern)) {
      const candidate = { type, offset: match.index, length: match[0].length };
      if (![...closed, ...found].some((other) => overlap(other, candidate))) found.push(candidate);
    }
  }
  return [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

const overlap = (a: Entity, b: Entity) => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
