import { useMemo } from "react";
import {
  findStatement,
  readStatement,
  type ReadStatement,
} from "../../../shared/statements/read.ts";
import { statements } from "../../../shared/statements/index.ts";
import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";

/** The statement that the sheet in front is, read; undefined for any other sheet. */
export function useStatement(opened: OpenedSheet | null): ReadStatement | undefined {
  return useMemo(() => {
    if (opened?.kind !== "no-ledger" || opened.report !== undefined) return undefined;
    const { grid, sheet } = opened.snapshot;
    const found = findStatement(grid, statements);
    return found && readStatement(grid, found, sheet.name);
  }, [opened]);
}
