/** Where the lines of a report come from, as it was asked for. */
export interface LineSource {
  /**
   * A SELECT of `line_id`, by which a line is known from pull to pull, `line_record`, the id of the record that it
   * leads to, `line_ledger`, and the report's columns by their keys.
   */
  readonly lines: string;
  /**
   * A SELECT of all that there was to report, out of the tables alone: `why` it was left out, null for what was not,
   * the columns of the first block, and those that are added up. Where it is missing, nothing is ever left out.
   */
  readonly found?: string;
  /** A SELECT of how many `rows` something is still worked out of, and may change figures then, with what it binds. */
  readonly notYet?: { readonly sql: string; readonly binds: readonly (string | null)[] };
  /** What both of them bind, from `?1` on. */
  readonly binds: readonly (string | number | null)[];
}
