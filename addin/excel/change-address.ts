import type { RowChange } from "./row-changes.ts";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheet-size.ts";

const ADDRESS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/;

/**
 * What an event of Excel says about the rows of its sheet; undefined when it can't be told from its
 * address where each row went: columns or cells were inserted or deleted, part of the rows moved.
 */
export function rowChanges(
  changeType: string,
  address: string,
  byPerson: boolean,
): readonly RowChange[] | undefined {
  const did = DONE[changeType];
  if (did === undefined) return undefined;
  const changes: RowChange[] = [];
  for (const part of address.split(",")) {
    const area = areaNamed(part.slice(part.lastIndexOf("!") + 1));
    if (area === undefined) return undefined;
    // Rows of a table alone leave what stands beside the table where it was.
    if (did !== "edit" && area.columns < SHEET_COLUMNS) return undefined;
    changes.push({ did, ...area, byPerson });
  }
  return did === "edit" || changes.length === 1 ? changes : undefined;
}

const DONE: Readonly<Record<string, RowChange["did"]>> = {
  RangeEdited: "edit",
  RowInserted: "insert",
  RowDeleted: "delete",
};

function areaNamed(address: string) {
  const [, left, top, right = left, bottom = top] = ADDRESS.exec(address) ?? [];
  if (left === undefined && top === undefined) return undefined;
  const row = top === undefined ? 0 : Number(top) - 1;
  const rows = bottom === undefined ? SHEET_ROWS : Number(bottom) - row;
  const column = left === undefined ? 0 : columnNumber(left) - 1;
  const columns = right === undefined ? SHEET_COLUMNS : columnNumber(right) - column;
  return { row, rows, column, columns };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
