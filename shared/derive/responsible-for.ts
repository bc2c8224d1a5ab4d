import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/** Who has a row to see to; empty where nobody is named. */
export function responsibleFor({ responsible }: Ledger, row: Row): string {
  for (const key of responsible) {
    const name = row[key];
    if (typeof name === "string" && name !== "") return name;
  }
  return "";
}
