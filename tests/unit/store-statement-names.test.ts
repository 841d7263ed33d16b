import { createStatementNames } from '../../src/store/statement-names.js';

const select = (columns: string) => `SELECT ${columns} FROM "public"."Person" AS "t0" WHERE "t0"."id" = $1`;

describe('names of statements', () => {
  test('are the same for the same words and others for other words', () => {
    const name = createStatementNames();
    const first = name({ sql: select('"t0"."id"'), args: ['p1'] });
    expect(first).toMatch(/^[\w-]{32}$/u);
    expect(name({ sql: select('"t0"."id"'), args: ['p2'] })).toBe(first);
    expect(name({ sql: select('"t0"."name"'), args: ['p1'] })).not.toBe(first);
  });

  test('are the same in every process, since a name says nothing but the words', () => {
    const statement = { sql: select('"t0"."id"'), args: ['p1'] };
    expect(createStatementNames()(statement)).toBe(createStatementNames()(statement));
  });

  test('are not given to raw statements, whose `*` a new column would change', () => {
    expect(createStatementNames()({ sql: 'SELECT * FROM "Person" WHERE "id" = $1', args: ['p1'] })).toBe('');
  });

  test('are not given to long lists, of which each length is another statement', () => {
    const args = Array.from({ length: 41 }, (_, index) => `p${index}`);
    expect(createStatementNames()({ sql: select('"t0"."id"'), args })).toBe('');
    expect(createStatementNames()({ sql: select('"t0"."id"'), args: args.slice(1) })).not.toBe('');
  });

  test('end after so many, and those given stay', () => {
    const name = createStatementNames();
    const given = Array.from({ length: 500 }, (_, index) => name({ sql: select(`"t0"."c${index}"`), args: [] }));
    expect(new Set(given).size).toBe(500);
    expect(given).not.toContain('');
    expect(name({ sql: select('"t0"."one too many"'), args: [] })).toBe('');
    expect(name({ sql: select('"t0"."c0"'), args: [] })).toBe(given[0]);
  });
});
