import type { D1Database } from "@cloudflare/workers-types";

/** A statement with its values written into it. */
export interface SqlText {
  readonly sql: string;
}

/**
 * D1 for the store's functions that make statements, where there is only wrangler's command line, which
 * takes text: what they make are SqlTexts.
 */
export const textDatabase = {
  prepare: (sql: string) => ({
    bind: (...values: readonly unknown[]): SqlText => ({
      sql: sql.replace(/\?(\d+)/g, (_, number: string) => literal(values[Number(number) - 1])),
    }),
  }),
} as unknown as D1Database; // the one method that makes statements

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  throw new Error(`${typeof value} has no SQL literal here`);
}
