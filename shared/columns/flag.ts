import { z } from "zod";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { allToNote } from "./fix.ts";
import { NO, YES } from "../names/yes-no.ts";
import { caseFolded } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";

const YESES = "是 √ ✓ ✔ ☑ ✅ v y yes 1 true 有 已 对".split(" ");
const NOS = "否 × ✗ ✘ ☒ ❌ x n no 0 false 无 未 没 没有 不是".split(" ");

/** A heading without what makes a question or a yes of it: 「是否入库」 and 「已入库」 → 入库. */
const asked = (heading: string) => caseFolded(heading).replace(/^(?:是否|有无|是|已)/, "");

/** The words that mean yes and no in any column, and those that say the column's own: 「已入库」, 「没入库」. */
function meaningsFor({ zh, aliases = [] }: ColumnOptions): ReadonlyMap<string, boolean> {
  const what = [zh, ...aliases].map(asked);
  const after = (words: readonly string[]) =>
    what.flatMap((each) => words.map((word) => word + each));
  const nos = [...NOS, ...after(["无", "未", "没", "没有", "非", "不是"])];
  // What a heading calls by its name is a yes, though it may begin like a no: 「无主件」.
  const yeses = [...YESES, ...what, ...after(["是", "有", "已", "已经"])];
  return new Map([
    ...nos.map((no) => [no, false] as const),
    ...yeses.map((yes) => [yes, true] as const),
  ]);
}

/** Yes or no, in any of the ways that people tick a cell, or say what its heading asks. */
export function flag(options: ColumnOptions): Column<boolean> {
  const meanings = meaningsFor(options);
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
      const meaning = meanings.get(written) ?? meanings.get(simplified(caseFolded(written)));
      if (meaning === undefined) {
        context.report({ code: "R033", level: "error", fixes: [allToNote] });
      }
      return meaning;
    },
    write: (value) => ({ value: value ? YES : NO, format: "General" }),
    show: (value) => (value ? YES : NO),
  };
}
