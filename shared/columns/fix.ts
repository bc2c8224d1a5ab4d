import { TEXT_FORMAT, type WrittenCell } from "../cell.ts";
import type { Column } from "./column.ts";
import type { Fix } from "../problem.ts";

/** The cell left blank. */
const BLANK: WrittenCell = { value: "", format: "General" };

/** What stands above comes into the cell. */
export function fillDown(column: Pick<Column, "write" | "show">, value: unknown): Fix {
  return { code: "fill-down", write: column.write(value), shows: column.show(value) };
}

/** What stands in the cell goes to the row's note, and the cell is left blank: offered where it may be. */
export const allToNote: Fix = { code: "to-note", write: BLANK, shows: "", toNote: true };

/** A part of what stands in the cell stays, and all of it goes to the row's note. */
export function restToNote(write: WrittenCell, shows: string): Fix {
  return { code: "to-note", write, shows, toNote: true };
}

/** One row for each of several identifiers: the first stays in this one. */
export function splitRows([first = "", ...others]: readonly string[]): Fix {
  const cell = (value: string) => ({ value, format: TEXT_FORMAT });
  return {
    code: "split-rows",
    write: cell(first),
    shows: [first, ...others].join(" / "),
    below: others.map(cell),
  };
}
