import { z } from "zod";
import { type Column, columnBasics, type ColumnOptions } from "../column.ts";
import { allToNote } from "../fix.ts";
import { folded } from "../reading/plain.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";

/** How a yes and a no are written and read. */
export const YES = "是";
export const NO = "否";

const MEANINGS = new Map<string, boolean>([
  ...["是", "√", "✓", "✔", "☑", "y", "yes", "1", "true", "有", "对"].map(
    (yes) => [yes, true] as const,
  ),
  ...["否", "×", "✗", "✘", "☒", "x", "n", "no", "0", "false", "无", "不是", "没有"].map(
    (no) => [no, false] as const,
  ),
]);

/** Yes or no, in any of the ways that people tick a cell. */
export function flag(options: ColumnOptions): Column<boolean> {
  return {
    ...columnBasics(options),
    kind: "flag",
    look: { format: "General", width: 60 },
    expects: { code: "flag" },
    suggests: [YES, NO],
    examples: ["是", "√", "Y", "否", "×", "也许"],
    nothing: DASHES,
    wire: z.boolean(),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      if (typeof cell.value === "boolean") return cell.value;
      const written = String(cell.value);
      const meaning = MEANINGS.get(written) ?? MEANINGS.get(folded(written));
      if (meaning === undefined) {
        context.report({ code: "R033", level: "error", fixes: [allToNote] });
      }
      return meaning;
    },
    write: (value) => ({ value: value ? YES : NO, format: "General" }),
    show: (value) => (value ? YES : NO),
  };
}
