/** The SQL expression of a ledger's last change; 0 before the first. `ledger` is SQL too. */
export const lastSequenceOf = (ledger: string): string =>
  `(SELECT coalesce(max(sequence), 0) FROM record WHERE ledger = ${ledger})`;

/** The statement that reads a ledger's last change; `sequenceFrom` understands its row. */
export function lastSequence(db: D1Database, ledger: string): D1PreparedStatement {
  return db.prepare(`SELECT ${lastSequenceOf("?1")} AS sequence`).bind(ledger);
}

/** The last change in the row of `lastSequence`. */
export function sequenceFrom(rows: readonly unknown[]): number {
  const [row] = rows as { sequence: number }[];
  return row?.sequence ?? 0;
}
