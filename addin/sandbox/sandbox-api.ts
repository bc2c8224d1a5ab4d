import type { Pane } from "./host/mount-pane.ts";
import type { UsedMember } from "./host/session/member-recorder.ts";
import type { App } from "./page/app.ts";
import type { AddinCommand } from "./page/toolbar.ts";
import { parseBox, type Box } from "./workbook/address.ts";
import { plainValue } from "./workbook/cell-value.ts";
import { currentRegion, enterTexts } from "./workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "./workbook/filter-rows.ts";
import { sortByCell } from "./workbook/sort-region.ts";
import { tableAt } from "./workbook/tables.ts";
import type { Sheet } from "./workbook/workbook.ts";

/** What a range holds, row by row. */
export interface SandboxRange {
  /** Dates as serials, errors as their text, blanks as `""`. */
  readonly values: (string | number | boolean)[][];
  /** What the cells show. */
  readonly text: string[][];
  readonly formats: string[][];
  /** The formula with its `=`, or the value where there is none. */
  readonly formulas: (string | number | boolean)[][];
}

/**
 * `window.sandbox`: the workbook for tests and scripts, as a person at the grid would use it.
 * Every method throws an Error that says so when a sheet or address does not exist.
 */
export interface SandboxApi {
  /** Opens .xlsx, .xls or .csv bytes in place of the workbook's contents. */
  open(bytes: ArrayBuffer | Uint8Array, name: string): Promise<void>;
  /** All sheets with the extent of what they hold. */
  sheets(): { name: string; rows: number; columns: number; visibility: string }[];
  /** Reads an A1 address. */
  read(sheet: string, a1: string): SandboxRange;
  /**
   * Types into cells from the top left of the address, by Excel's typing rules; `colleague`: as somebody else does
   * who has the same file open.
   */
  write(
    sheet: string,
    a1: string,
    values: readonly (readonly (string | number | boolean | null)[])[],
    colleague?: boolean,
  ): void;
  /** Shows the sheet and selects the address. */
  select(sheet: string, a1: string): void;
  /** The workbook as .xlsx bytes. */
  save(): Promise<Uint8Array>;
  /** Sorts the rows around a cell (`C2`, or a column `C`) by its column. */
  sort(sheet: string, a1Column: string, ascending: boolean): void;
  /** Lets only those displayed texts of a column through; null lets everything through again. */
  filter(sheet: string, a1Column: string, values: readonly string[] | null): void;
  /** Takes the last change back; false when there is none. */
  undo(): boolean;
  /** Makes the last undone change again; false when there is none. */
  redo(): boolean;
  /** Presses a button of the add-in's ribbon group and waits until the add-in has answered. */
  invoke(command: AddinCommand): Promise<void>;
  /** Every Office.js member that the add-in has used so far, with the ExcelApi version it came in. */
  usedMembers(): UsedMember[];
  /** The members that it asked for and did not get: unknown here, or newer than this Excel. */
  missingMembers(): string[];
}

/** Makes `window.sandbox` for a page. */
export function sandboxApi(
  app: App,
  pane: Pick<Pane, "usedMembers" | "missingMembers">,
  invoke: (command: AddinCommand) => Promise<void>,
): SandboxApi {
  const { workbook } = app;
  const find = (name: string): Sheet => {
    const sheet = workbook.sheet(name);
    if (!sheet) throw new Error(`There is no sheet "${name}"`);
    return sheet;
  };
  const at = (a1: string): Box => {
    const box = parseBox(a1);
    if (!box) throw new Error(`"${a1}" is no address`);
    return box;
  };
  const cellOf = (sheet: Sheet, a1Column: string) => {
    const box = /^[A-Za-z]+$/.test(a1Column) ? at(`${a1Column}:${a1Column}`) : at(a1Column);
    const used = sheet.usedBox();
    return { row: box.rows > 1 ? (used?.row ?? 0) + 1 : box.row, column: box.column };
  };
  return {
    open(bytes, name) {
      const trouble = app.open(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), name);
      return trouble ? Promise.reject(new Error(trouble)) : Promise.resolve();
    },
    sheets: () =>
      workbook.sheets.map((sheet) => {
        const used = sheet.usedBox();
        return {
          name: sheet.name,
          rows: used ? used.row + used.rows : 0,
          columns: used ? used.column + used.columns : 0,
          visibility: sheet.layout.visibility,
        };
      }),
    read(name, a1) {
      const sheet = find(name);
      const box = sheet.fitTarget(at(a1));
      return {
        values: sheet.table(box, (r, c) => plainValue(sheet.value(r, c))),
        text: sheet.table(box, (r, c) => sheet.text(r, c)),
        formats: sheet.table(box, (r, c) => sheet.style(r, c).numberFormat),
        formulas: sheet.table(box, (r, c) => sheet.formula(r, c) ?? plainValue(sheet.value(r, c))),
      };
    },
    write(name, a1, values, colleague = false) {
      const { row, column } = at(a1);
      const texts = values.map((line) =>
        line.map((value) =>
          value === null
            ? null
            : typeof value === "boolean"
              ? String(value).toUpperCase()
              : String(value),
        ),
      );
      workbook.transact(
        () => enterTexts(find(name), row, column, texts),
        colleague ? "Remote" : "Unknown",
      );
    },
    select(name, a1) {
      const sheet = find(name);
      const box = at(a1);
      workbook.activate(sheet);
      workbook.select(sheet, [box]);
      app.grid.reveal({ row: box.row, column: box.column });
    },
    save: () => Promise.resolve(app.save()),
    sort(name, a1Column, ascending) {
      const sheet = find(name);
      if (!sortByCell(sheet, cellOf(sheet, a1Column), ascending)) {
        throw new Error("Merged cells cannot be sorted");
      }
    },
    filter(name, a1Column, values) {
      const sheet = find(name);
      const cell = cellOf(sheet, a1Column);
      const table = tableAt(sheet, { ...cell, rows: 1, columns: 1 }) ?? null;
      if (!table && !sheet.layout.filter)
        setSheetFilter(sheet, currentRegion(sheet, cell.row, cell.column));
      const left = table?.box.column ?? sheet.layout.filter?.box.column ?? 0;
      filterColumn(sheet, table, cell.column - left, values && { on: "values", values });
    },
    undo: () => workbook.undo(),
    redo: () => workbook.redo(),
    invoke,
    usedMembers: () => pane.usedMembers(),
    missingMembers: () => pane.missingMembers(),
  };
}

declare global {
  interface Window {
    sandbox: SandboxApi;
  }
}
