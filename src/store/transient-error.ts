/** Serialization failure, deadlock, and Prisma's word for both. */
const TRANSIENT = /\b(40001|40P01|P2034)\b|deadlock detected|could not serialize access|TransactionWriteConflict/;

/** Whether the same work may succeed when it is done again from the start. */
export function isTransient(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string' && TRANSIENT.test(code)) return true;
    if (TRANSIENT.test(current.message)) return true;
  }
  return false;
}
