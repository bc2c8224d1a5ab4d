import { ledgers } from "../../../shared/ledgers/index.ts";

/** SQL for what a row calls itself (`referenceOf`), of its ledger and its cells. */
export function referenceSql(ledger: string, cells: string): string {
  const whens = ledgers.map(({ id, reference }) => {
    const each = reference.map((key) => `nullif(${cells} ->> '${key}', '')`);
    return `WHEN '${id}' THEN coalesce(${[...each, "''"].join(", ")})`;
  });
  return `CASE ${ledger} ${whens.join(" ")} ELSE '' END`;
}
