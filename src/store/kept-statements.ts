import { messages, protocol, types, type PGlite, type QueryOptions, type Results } from '@electric-sql/pglite';

const { serialize } = protocol;

/** A statement that the database has parsed: the types of what it takes, and what it gives. */
type Kept = { readonly name: string; readonly takes: readonly number[]; readonly gives: Results['fields'] };
type Query = <T>(sql: string, values?: unknown[], options?: QueryOptions) => Promise<Results<T>>;

/** Asks for rows or changes them; may begin with comments. */
const ASKS = /^(?:\s|--[^\n]*\n)*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;
/** Whoever changes tables may change what the statements take and give. */
const REBUILDS = /\b(?:CREATE|ALTER|DROP)\b/i;
/** A list of three hundred ids is another statement than one of three hundred and one: those are not worth a place. */
const MOST_VALUES = 40;
/** Each costs memory (measured: 14 KB), and what comes later is as fast as it was without. */
const MOST_KEPT = 400;
/** Of these the number of rows is what was changed, of all others what was read. */
const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * PGlite sends each query in six messages, one after the other, and has it parsed anew: more work than most of the queries themselves (measured: a
 * day of an agency in the sandbox took a third less). Here a statement that comes again was parsed the first time, and goes out as one message.
 */
export function keepStatements(pglite: PGlite): void {
  const kept = new Map<string, Kept>();

  /** The end of a row of messages is always sent along: without it the session would stay in the error of one before. */
  const ask = (...parts: readonly Uint8Array[]) =>
    pglite.execProtocolStream(Buffer.concat([...parts, serialize.sync()]), { syncToFs: false });

  let given = 0;
  /** From before tables were changed; the database forgets them with the next one that is kept. */
  let stale: readonly Kept[] = [];

  async function keep(sql: string): Promise<Kept> {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const forgotten = stale.map(({ name }) => serialize.close({ type: 'S', name }));
    stale = [];
    given += 1;
    const name = `kept${given}`;
    const asked = [serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name })];
    const answers = await ask(...forgotten, ...asked);
    const takes = answers.find((answer) => answer instanceof messages.ParameterDescriptionMessage)?.dataTypeIDs ?? [];
    const fields = answers.find((answer) => answer instanceof messages.RowDescriptionMessage)?.fields ?? [];
    const gives = fields.map((field) => ({ name: field.name, dataTypeID: field.dataTypeID }));
    const statement = { name, takes, gives };
    kept.set(sql, statement);
    return statement;
  }

  function written(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const write = type === undefined ? undefined : pglite.serializers[type];
    // Types of our own, enumerations, have none: their values are texts.
    return write === undefined ? String(value as string) : write(value);
  }

  async function run<T>(sql: string, values: readonly unknown[], options: QueryOptions): Promise<Results<T>> {
    const { name, takes, gives } = await keep(sql);
    const texts = values.map((value, index) => written(value, takes[index]));
    const answers = await ask(serialize.bind({ statement: name, values: texts }), serialize.execute({}));
    const readers = gives.map(
      ({ dataTypeID: type }) => options.parsers?.[type] ?? pglite.parsers[type] ?? types.parsers[type],
    );
    const rows: unknown[] = [];
    let affectedRows = 0;
    for (const answer of answers) {
      if (answer instanceof messages.DataRowMessage) {
        const row = answer.fields.map((text, index): unknown => {
          const read = readers[index];
          return text === null || read === undefined ? text : read(text, gives[index]!.dataTypeID);
        });
        rows.push(
          options.rowMode === 'array'
            ? row
            : Object.fromEntries(row.map((value, index) => [gives[index]!.name, value])),
        );
      } else if (answer instanceof messages.CommandCompleteMessage) {
        const [command = '', ...counts] = answer.text.split(' ');
        if (CHANGES.has(command)) affectedRows = Number(counts.at(-1));
      }
    }
    // As with PGlite itself, whoever asks says what comes.
    return { rows: rows as Results<T>['rows'], fields: gives, affectedRows };
  }

  async function rebuilding<T>(sql: string, work: Promise<T>): Promise<T> {
    if (!REBUILDS.test(sql)) return work;
    try {
      return await work;
    } finally {
      stale = [...stale, ...kept.values()];
      kept.clear();
    }
  }

  /** What is not worth keeping goes the usual way. */
  const keeping =
    (usual: Query, inSession: Query): Query =>
    (sql, values = [], options) => {
      if (!ASKS.test(sql)) return rebuilding(sql, usual(sql, values, options));
      const worth = kept.has(sql) || (kept.size < MOST_KEPT && values.length <= MOST_VALUES);
      return (worth ? inSession : usual)(sql, values, options);
    };

  const within: Query = <T>(sql: string, values: unknown[] = [], options: QueryOptions = {}) =>
    pglite._runExclusiveQuery(() => run<T>(sql, values, options));
  const alone: Query = async <T>(sql: string, values?: unknown[], options?: QueryOptions) => {
    await pglite._checkReady();
    return pglite._runExclusiveTransaction(async () => {
      const result = await within<T>(sql, values, options);
      await pglite.syncToFs();
      return result;
    });
  };

  pglite.query = keeping(pglite.query.bind(pglite), alone);
  const exec = pglite.exec.bind(pglite);
  pglite.exec = (sql, options) => rebuilding(sql, exec(sql, options));
  const transaction = pglite.transaction.bind(pglite);
  pglite.transaction = (work) =>
    transaction((tx) => {
      const { query, exec: script } = tx;
      // PGlite itself refuses what comes after the end.
      tx.query = keeping(query, (sql, values, options) => (tx.closed ? query : within)(sql, values, options));
      tx.exec = (sql, options) => rebuilding(sql, script(sql, options));
      return work(tx);
    });
}
