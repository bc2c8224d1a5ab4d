import { moneyOfNumber, parseMoney } from "../text/money-text.ts";
import type { StatementRow } from "./statement.ts";

/** Why a cell could not be read. */
export type FaultCause =
  | "no-amount"
  | "no-day"
  | "month-needed" // days have no year
  | "no-days" // no column of days
  | "other-currency";

/** A row by its cells, and by their texts as they were cleaned. */
export function rowOf(
  cells: readonly (string | number | boolean)[],
  said: readonly string[],
  places: ReadonlyMap<string, number>,
  fault: (field: string, why: FaultCause) => void,
): StatementRow & { readonly isBare: () => boolean } {
  const textOf = (field: string) => said[places.get(field) ?? -1] ?? "";
  const faulty = new Set<string>();
  let amounts = 0;
  return {
    /** True where nothing stands in any of the columns of amounts that were asked for. */
    isBare: () => amounts === 0,
    has: (field) => places.has(field),
    text: textOf,
    money(field) {
      const value = cells[places.get(field) ?? -1];
      if (value !== undefined && value !== "") amounts += 1;
      if (typeof value === "number") {
        const amount = moneyOfNumber(value);
        if (typeof amount === "number") return amount;
      }
      // 「131.77(已退款89.84)」 says beside the amount what came back of it.
      const text = textOf(field).replace(/\((?:已|含)[^()]*\)$/, "");
      if (text === "") return null;
      const amount = parseMoney(text.replace(/^\+/, ""));
      if (typeof amount === "number") return amount;
      if (!faulty.has(field)) fault(field, "no-amount");
      faulty.add(field);
      return null;
    },
  };
}

/** What a column of weights says of its unit: `重量（克）`. */
export const unitIn = (heading: string): "kg" | "g" =>
  /[([（](?:克|g)[)\]）]$/i.test(heading) ? "g" : "kg";

/** What a weight comes to in grams; null where none is written. */
export function gramsIn(text: string, columnUnit: "kg" | "g"): number | null {
  const [, number, unit = columnUnit] =
    /^(\d+(?:\.\d+)?)\s*(kg|g|公斤|千克|克)?$/i.exec(text) ?? [];
  if (number === undefined) return null;
  return Math.round(Number(number) * (/^(g|克)$/i.test(unit) ? 1 : 1000));
}
