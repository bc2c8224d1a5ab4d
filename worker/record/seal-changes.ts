import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import type { Vault } from "../environment/vault.ts";
import type { RecordChange } from "./record-change.ts";
import { sealCells, sealText } from "./sealed-cells.ts";

/** A change as it is stored. */
export interface SealedChange extends Omit<RecordChange, "cells" | "acknowledged" | "reason"> {
  /** As `sealCells` makes them. */
  readonly cells: Row | null;
  /** The acknowledgements as JSON, and the reason: sealed, unless the record is still in clear. */
  readonly acknowledged?: string;
  readonly reason?: string;
  /** The record's data key, wrapped: a new record's, or the one that was read. */
  readonly dataKey: string | null;
}

/** Seals what is personal about changes, each under its record's data key; new records get one. */
export async function sealChanges(
  vault: Vault,
  ledger: Ledger,
  changes: readonly RecordChange[],
): Promise<SealedChange[]> {
  return Promise.all(
    changes.map(async ({ cells, acknowledged, reason, dataKey: known, ...change }) => {
      const { id, version } = change;
      const dataKey = known === undefined ? await vault.newKey(id) : known;
      const owner = { id, dataKey };
      return {
        ...change,
        dataKey,
        cells: cells === null ? null : await sealCells(vault, ledger, owner, { version, cells }),
        ...(acknowledged !== undefined && {
          acknowledged: await sealText(
            vault,
            owner,
            { version, column: "acknowledged" },
            JSON.stringify(acknowledged),
          ),
        }),
        ...(reason !== undefined && {
          reason: await sealText(vault, owner, { version, column: "reason" }, reason),
        }),
      };
    }),
  );
}
