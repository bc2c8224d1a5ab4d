import type { WorkLine } from "../../../shared/api/worklists.ts";
import type { Cell } from "../../../shared/cell.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { keptCell } from "./list-cells.ts";
import { type CheckingList, type ReadAnswer, readAnswer } from "./read-answer.ts";

const EMPTY: Cell = { value: "", kind: "empty" };

/** Reads what was typed into the fields of a form as an answer to a line, as a sheet's cells are read. */
export function readTyped(
  worklist: Worklist,
  by: CheckingList,
  line: WorkLine,
  texts: Readonly<Record<string, string>>,
): ReadAnswer {
  const cellOf = (key: string): Cell => {
    if (key in worklist.asks) {
      const text = texts[key] ?? "";
      return text === "" ? EMPTY : { value: text, kind: "text" };
    }
    const column = worklist.columns[key];
    const { value } = column === undefined ? EMPTY : keptCell(column, line.cells[key]);
    if (value === "") return EMPTY;
    if (typeof value === "string") return { value, kind: "text" };
    return { value, kind: typeof value === "number" ? "number" : "boolean" };
  };
  return readAnswer(worklist, by, { cellOf, row: null, date1904: false, missing: [] });
}
