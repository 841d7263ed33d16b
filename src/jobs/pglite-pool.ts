import { EventEmitter } from 'node:events';
import type { PGlite, Results, Transaction } from '@electric-sql/pglite';

type Answer = { rows: unknown[]; rowCount: number };

type Session = Pick<Transaction, 'query' | 'exec'>;

function answerOf(result: Results | undefined): Answer {
  const rows = result?.rows ?? [];
  return { rows, rowCount: rows.length || (result?.affectedRows ?? 0) };
}

// Without parameters several statements may come at once (migrations), which only the simple protocol takes.
async function run(session: Session, text: string, params: readonly unknown[] | undefined): Promise<Answer> {
  if (params === undefined || params.length === 0) return answerOf((await session.exec(text)).at(-1));
  return answerOf(await session.query(text, [...params]));
}

/** BullMQ's command files begin with comments. */
const LISTEN = /^(?:\s*--[^\n]*\n)*\s*(UN)?LISTEN\s+"?(\w+)"?/i;

/** The shape of a `pg` client over the embedded database, LISTEN included: without it delayed jobs would be seconds late. */
class EmbeddedClient extends EventEmitter {
  private readonly subscriptions: (() => Promise<void>)[] = [];

  constructor(private readonly pglite: PGlite) {
    super();
    this.setMaxListeners(0);
  }

  async query(text: string, params?: readonly unknown[]): Promise<Answer> {
    const channel = LISTEN.exec(text);
    if (!channel) return run(this.pglite, text, params);
    const name = channel[2] ?? '';
    if (!channel[1]) {
      this.subscriptions.push(
        await this.pglite.listen(name, (payload) => this.emit('notification', { channel: name, payload })),
      );
    }
    return { rows: [], rowCount: 0 };
  }

  release(): void {
    const ended = this.subscriptions.splice(0);
    // The database may be closing; its subscriptions end with it.
    for (const unsubscribe of ended) void unsubscribe().catch(() => undefined);
  }
}

/** The shape of a `pg.Pool` that BullMQ's PostgreSQL backend asks for, over the one session of the embedded database. */
export class EmbeddedPool extends EventEmitter {
  /** Nothing lies between us and the database that could drop silently, so workers may wait long. */
  readonly options = { keepAlive: true };

  constructor(private readonly pglite: PGlite) {
    super();
    this.setMaxListeners(0);
  }

  query(text: string, params?: readonly unknown[]): Promise<Answer> {
    return run(this.pglite, text, params);
  }

  connect(): Promise<EmbeddedClient> {
    return Promise.resolve(new EmbeddedClient(this.pglite));
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

/** One transaction as a client for BullMQ's migrations, which write BEGIN and COMMIT themselves. */
export function migrationClient(tx: Transaction): {
  query<Row>(text: string, params?: readonly unknown[]): Promise<{ rows: Row[] }>;
} {
  return {
    async query<Row>(text: string, params?: readonly unknown[]) {
      if (/^\s*(BEGIN|COMMIT)\s*$/i.test(text)) return { rows: [] };
      if (/^\s*ROLLBACK\s*$/i.test(text)) {
        await tx.rollback();
        return { rows: [] };
      }
      const { rows } = await run(tx, text, params);
      // As with `pg`, whoever asks says what comes.
      return { rows: rows as Row[] };
    },
  };
}
