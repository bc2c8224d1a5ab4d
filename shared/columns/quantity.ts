import { z } from "zod";
import { type Column, columnBasics, type ColumnOptions } from "../column.ts";
import { allToNote } from "../fix.ts";
import { plain } from "../reading/plain.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

interface QuantityOptions extends ColumnOptions {
  readonly min?: number;
  readonly max?: number;
}

const COUNTED = /^\+?(\d{1,9})(?:\.0+)?\s*(?:件|个|只|条|双|套|台|箱|盒|包|pcs?)?$/i;

function wholeNumber(value: string | number | boolean): number {
  if (typeof value === "number") return value;
  const match = typeof value === "string" ? COUNTED.exec(plain(value)) : null;
  return match === null ? Number.NaN : Number(match[1]);
}

/** A whole number of things, 1 to 999 unless told. */
export function quantity(options: QuantityOptions): Column<number> {
  const { min = 1, max = 999 } = options;
  return {
    ...columnBasics(options),
    kind: "quantity",
    look: { format: "0", width: 50 },
    expects: { code: "quantity", params: { min, max } },
    counted: true,
    examples: [2, "2件", "两件", 0],
    nothing: NOTHING,
    wire: z.int().min(min).max(max),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const count = wholeNumber(cell.value);
      if (Number.isInteger(count) && count >= min && count <= max) return count;
      context.report({ code: "R027", level: "error", params: { min, max }, fixes: [allToNote] });
      return undefined;
    },
    untidy: ({ value: written }) => (typeof written === "string" ? "number" : undefined),
    write: (value) => ({ value, format: "0" }),
    show: String,
  };
}
