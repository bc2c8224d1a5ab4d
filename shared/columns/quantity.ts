import { z } from "zod";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { allToNote } from "./fix.ts";
import { normalised, numberText } from "../text/normalise.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

interface QuantityOptions extends ColumnOptions {
  readonly min?: number;
  /** The most that can be meant; left out, a large number is asked about and goes. */
  readonly max?: number;
  /** More than this is asked about, where another number is usual. */
  readonly usual?: number;
}

/** More than this is wholesale, or a number that belongs to another column: it is asked about. */
const USUAL = 999;
/** Nobody counts further. */
const MOST = 999_999_999;

/** What things are counted by. */
const MEASURE = "(?:[件个只条双对套台箱盒包袋瓶支枝罐桶把块片张本份副枚根卷颗粒顶束提]|pcs?)?";
const COUNTED = new RegExp(`^\\+?(\\d{1,9})(?:\\.0+)?\\s*${MEASURE}$`, "i");
/** Up to ten in words, as people write a few things. */
const IN_WORDS = new RegExp(`^([一二两三四五六七八九十])${MEASURE}$`);
const WORDS = "一二三四五六七八九十";

function wholeNumber(value: string | number | boolean): number {
  if (typeof value === "number") return Number(numberText(value));
  if (typeof value !== "string") return Number.NaN;
  const written = normalised(value);
  const digits = COUNTED.exec(written)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = IN_WORDS.exec(written)?.[1]?.replace("两", "二");
  return word === undefined ? Number.NaN : WORDS.indexOf(word) + 1;
}

/** A whole number of things, from 1 on unless told. */
export function quantity(options: QuantityOptions): Column<number> {
  const { min = 1, max = MOST, usual = USUAL } = options;
  return {
    ...columnBasics(options),
    kind: "quantity",
    look: { format: "0", width: 50 },
    expects: { code: "quantity", min, max: Math.min(max, usual) },
    counted: true,
    ownEachRow: true,
    examples: [2, "2件", "两瓶", "几件", 0, 5000],
    nothing: NOTHING,
    wire: z.int().min(min).max(max),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const count = wholeNumber(cell.value);
      if (Number.isInteger(count) && count >= min && count <= max) {
        if (count > usual) {
          const params = { quantity: count, usual };
          context.report({ code: "R070", level: "warning", params });
        }
        return count;
      }
      context.report({ code: "R027", level: "error", params: { min, max }, fixes: [allToNote] });
      return undefined;
    },
    untidy: ({ value: written }) => (typeof written === "string" ? "number" : undefined),
    write: (value) => ({ value, format: "0" }),
    show: String,
  };
}
