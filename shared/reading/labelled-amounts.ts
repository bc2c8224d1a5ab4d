import type { WrittenCell } from "../cell.ts";
import type { ReadContext } from "../columns/column.ts";
import type { Fix } from "../problem.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import { headerText } from "./header-text.ts";
import type { PlacedColumn } from "./placed-columns.ts";
import { normalised } from "../text/normalise.ts";

/** An amount with its label before or behind it: 「邮费10」, 「赔偿: 5元」, 「5 赔偿」. */
const LABELLED = /^([^\d.:]*):?\s*(\d[\d.]*)\s*(?:元|块)?([^\d.:]*)$/;

/** Splits a cell in which several amounts say themselves which column each belongs to. */
export interface AmountSplitter {
  /** The fix for a cell of the column; undefined unless every amount has a column that is blank in the row. */
  split(text: string, own: PlacedColumn, row: GridRow): Fix | undefined;
}

/** A splitter over the columns of a sheet that are added up. */
export function amountSplitter(
  inSheet: readonly PlacedColumn[],
  context: Omit<ReadContext, "report">,
): AmountSplitter {
  const columns = new Map<string, PlacedColumn>();
  for (const placed of inSheet.filter(({ column }) => column.counted === true)) {
    const { header, aliases } = placed.column;
    for (const label of [header.zh, header.en, ...aliases]) columns.set(headerText(label), placed);
  }
  const silent = { ...context, report: () => undefined };

  function partOf(text: string) {
    const [, before = "", amount = "", behind = ""] = LABELLED.exec(text.trim()) ?? [];
    const placed = columns.get(headerText(before + behind));
    if (placed === undefined || (before.trim() !== "" && behind.trim() !== "")) return undefined;
    const value = placed.column.read({ value: amount, kind: "text" }, silent);
    return value === undefined || value === null ? undefined : { placed, value };
  }

  return {
    split(text, own, row) {
      const parts = normalised(text)
        .split(/[+、,;/&\n]/)
        .map(partOf);
      const whole = parts.filter((part) => part !== undefined);
      const keys = new Set(whole.map(({ placed }) => placed.key));
      if (whole.length < 2 || whole.length < parts.length || keys.size < whole.length) {
        return undefined;
      }
      const others = whole.filter(({ placed }) => placed !== own);
      const mine = whole.find(({ placed }) => placed === own);
      if (mine === undefined && own.column.required) return undefined;
      if (!others.every(({ placed }) => isBlankAt(row, placed.index))) return undefined;
      const also: Record<string, WrittenCell> = {};
      for (const { placed, value } of others) also[placed.key] = placed.column.write(value);
      return {
        code: "split-amounts",
        write: own.column.write(mine?.value ?? null),
        shows: whole
          .map(({ placed, value }) => `${placed.column.header.zh} ${placed.column.show(value)}`)
          .join(" / "),
        also,
      };
    },
  };
}
