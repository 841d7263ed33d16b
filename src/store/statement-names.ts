import { createHash } from 'node:crypto';

/** What Prisma writes itself names its schema and each column; a raw statement may say `*`, and a column added by a newer program would then break its plan. */
const WRITTEN_BY_PRISMA = '"public".';
/** A list of three hundred ids is another statement than one of three hundred and one: those are not worth a place in each connection. */
const MOST_VALUES = 40;
/** Plans kept per connection: each costs the server memory, and what comes later is as fast as it was without names. */
const MOST_NAMES = 500;

/**
 * Names for statements that come again and again, so that the server parses and plans each once per connection, and the driver asks it once for the
 * columns. An empty name means an unnamed statement.
 */
export function createStatementNames(): (query: { readonly sql: string; readonly args: readonly unknown[] }) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length > MOST_VALUES || names.size >= MOST_NAMES || !sql.includes(WRITTEN_BY_PRISMA)) return '';
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    names.set(sql, name);
    return name;
  };
}
