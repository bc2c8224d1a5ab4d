import { contains } from "../../workbook/address.ts";
import { rewriteStructured } from "../../workbook/formula/rename-in-structured.ts";
import { splitStructured } from "../../workbook/formula/structured-reference.ts";
import { tokenize } from "../../workbook/formula/tokens.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";

/** Functions that came after Excel 2007, which files write with a prefix. */
const LATER = new Set(
  [
    "AGGREGATE CEILING.MATH CONCAT FILTER FLOOR.MATH IFNA IFS ISFORMULA ISOWEEKNUM LET MAXIFS MINIFS",
    "MODE.SNGL NUMBERVALUE PERCENTILE.INC QUARTILE.INC RANK.EQ SEQUENCE SORT SORTBY STDEV.P STDEV.S",
    "SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR DAYS",
  ].flatMap((line) => line.split(" ")),
);
const OF_SHEETS = new Set(["FILTER", "SORT"]);

/** `[@金额]`, as files write it: with the table's name, and the part in words. */
function fileReference(text: string, table: string | undefined): string {
  const { table: written, inner } = splitStructured(text);
  const name = written === "" ? (table ?? "") : written;
  if (!inner.startsWith("@")) return `${name}[${inner}]`;
  const columns = inner.slice(1).trim();
  if (columns === "") return `${name}[#This Row]`;
  return `${name}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}

/** A formula of a cell as files write it, without its `=`. */
export function fileFormula(sheet: Sheet, row: number, column: number, formula: string): string {
  const bare = formula.slice(1);
  if (!/[[(]/.test(bare)) return bare;
  const inside = sheet.layout.tables.find(({ box }) => contains(box, row, column))?.name;
  const structured = rewriteStructured(bare, (text) => fileReference(text, inside));
  const tokens = tokenize(structured);
  if (!tokens) return structured;
  return tokens
    .map(({ kind, text }, i) => {
      const name = text.toUpperCase();
      if (kind !== "name" || tokens[i + 1]?.text !== "(") return text;
      if (!LATER.has(name)) return sheet.workbook.customFunctions.fileName(text) ?? text;
      return `_xlfn.${OF_SHEETS.has(name) ? "_xlws." : ""}${text}`;
    })
    .join("");
}

/** A formula of a file with the add-in's functions by the names that people call them by. */
export function withShownNames(formula: string, { customFunctions }: Workbook): string {
  return formula.replace(
    /_xldudf_[\p{L}\p{N}_.]+(?=\()/giu,
    (name) => customFunctions.shownName(name) ?? name,
  );
}

/** A formula of a file as Excel shows it: `[@金额]` and `[金额]` within the table itself. */
export function shownFormula(formula: string, table: string): string {
  return rewriteStructured(formula, (text) => {
    const { table: name, inner } = splitStructured(text);
    if (name.toLowerCase() !== table.toLowerCase()) return text;
    const [, columns] = /^\[#This Row\],(\[.*\])$/is.exec(inner) ?? [];
    if (columns === undefined) return `[${inner}]`;
    const [, plain] = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns) ?? [];
    return `[@${plain ?? columns}]`;
  });
}
