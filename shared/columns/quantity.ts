import { z } from "zod";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { allToNote } from "./fix.ts";
import { normalised } from "../text/normalise.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

interface QuantityOptions extends ColumnOptions {
  readonly min?: number;
  readonly max?: number;
}

/** What things are counted by. */
const MEASURE = "(?:[件个只条双对套台箱盒包袋瓶支枝罐桶把块片张本份副枚根卷颗粒顶束提]|pcs?)?";
const COUNTED = new RegExp(`^\\+?(\\d{1,9})(?:\\.0+)?\\s*${MEASURE}$`, "i");
/** Up to ten in words, as people write a few things. */
const IN_WORDS = new RegExp(`^([一二两三四五六七八九十])${MEASURE}$`);
const WORDS = "一二三四五六七八九十";

function wholeNumber(value: string | number | boolean): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return Number.NaN;
  const written = normalised(value);
  const digits = COUNTED.exec(written)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = IN_WORDS.exec(written)?.[1]?.replace("两", "二");
  return word === undefined ? Number.NaN : WORDS.indexOf(word) + 1;
}

/** A whole number of things, 1 to 999 unless told. */
export function quantity(options: QuantityOptions): Column<number> {
  const { min = 1, max = 999 } = options;
  return {
    ...columnBasics(options),
    kind: "quantity",
    look: { format: "0", width: 50 },
    expects: { code: "quantity", min, max },
    counted: true,
    ownEachRow: true,
    examples: [2, "2件", "两瓶", "几件", 0],
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
