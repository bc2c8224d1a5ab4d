import type { Vault } from "../../environment/vault.ts";
import { openStored, type Gone } from "../../record/sealed-cells.ts";

/** SQL for the record's data key, as rows that are opened need it. */
export const DATA_KEY = `record.data_key AS dataKey`;

/** SQL for a text of a version, or its cells, with the version that it stands in: nothing opens elsewhere. */
export const storedAt = (version: string, column: "cells" | "reason" | "acknowledged"): string =>
  `(${version}.version || '@' || ${version}.${column})`;

/** Which members of rows are to be opened, by the column of the version that each was read from. */
export type ToOpen = Readonly<Record<string, "cells" | "reason" | "acknowledged">>;

/**
 * Rows with what was read as `storedAt` says opened; null stays null. Each row has its record's id, as `owner`
 * names it, and `dataKey`; one of which something does not open is `isDamaged`.
 */
export async function openRows<T>(
  vault: Vault,
  rows: readonly unknown[],
  members: ToOpen,
  { owner = "id", gone = "left out" }: { owner?: "id" | "record"; gone?: Gone } = {},
): Promise<T[]> {
  const parts = Object.entries(members);
  return Promise.all(
    (rows as Record<string, string | null>[]).map(async (read) => {
      const { dataKey = null } = read;
      const row: Record<string, unknown> = { ...read, dataKey };
      const from = { id: read[owner] ?? "", dataKey };
      let isDamaged = false;
      for (const [name, column] of parts) {
        const stored = read[name];
        if (typeof stored !== "string") continue;
        const opened = await openStored(vault, from, column, stored, gone);
        row[name] = opened.text;
        isDamaged ||= opened.isDamaged;
      }
      if (isDamaged) row["isDamaged"] = true;
      return row as T;
    }),
  );
}
