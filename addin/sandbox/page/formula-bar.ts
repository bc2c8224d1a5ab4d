import { formatBox, parseBox, splitSheetName } from "../workbook/address.ts";
import { editText } from "../workbook/edit-cells.ts";
import { findTable } from "../workbook/tables.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { element } from "./element.ts";
import type { Grid } from "./grid/grid.ts";
import type { Translate } from "./strings.ts";
import { moveActive } from "./grid/grid-selection.ts";

/** The name box and the formula bar above the grid. */
export class FormulaBar {
  readonly #workbook: Workbook;
  readonly #grid: () => Grid;
  readonly #name: HTMLInputElement;
  readonly #formula: HTMLInputElement;

  constructor(slot: HTMLElement, workbook: Workbook, grid: () => Grid, t: Translate) {
    this.#workbook = workbook;
    this.#grid = grid;
    this.#name = element("input", { class: "name-box", "aria-label": t("nameBox") });
    this.#formula = element("input", { class: "formula-input", "aria-label": t("formulaBar") });
    for (const input of [this.#name, this.#formula]) {
      input.autocomplete = "off";
      input.spellcheck = false;
    }
    slot.append(
      this.#name,
      element("span", { class: "fx", "aria-hidden": "true", text: "fx" }),
      this.#formula,
    );
    this.#name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#jump();
      else if (event.key !== "Escape") return;
      event.preventDefault();
      this.show();
      grid().editor.focus();
    });
    this.#formula.addEventListener("focus", () => {
      const text = this.#formula.value;
      grid().editor.edit();
      this.#formula.value = text;
    });
    this.#formula.addEventListener("input", () => grid().editor.mirror(this.#formula.value));
    this.#formula.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const { editor } = grid();
      if (event.key === "Escape") editor.cancel();
      else if (event.key === "Enter") {
        editor.commit();
        moveActive(grid(), { rows: 1, columns: 0 }, false);
      } else if (event.key === "Tab") {
        editor.commit();
        moveActive(grid(), { rows: 0, columns: event.shiftKey ? -1 : 1 }, false);
      } else return;
      event.preventDefault();
      editor.focus();
    });
    workbook.listen(() => this.show());
    this.show();
  }

  /** Shows the selection; while someone types in the grid, their text. */
  show(typing: string | null = null): void {
    const { boxes, active } = this.#workbook.selection();
    const last = boxes.at(-1);
    const one = last && (last.rows === 1 || last.columns === 1) && last.rows * last.columns === 1;
    this.#name.value =
      one || !last ? formatBox({ ...active, rows: 1, columns: 1 }) : formatBox(last);
    if (document.activeElement === this.#formula && this.#grid().editor.editing) return;
    this.#formula.value = typing ?? editText(this.#workbook.activeSheet, active.row, active.column);
  }

  #jump(): void {
    const { sheet: name, a1 } = splitSheetName(this.#name.value);
    const table = findTable(this.#workbook, this.#name.value.trim());
    const sheet =
      table?.sheet ?? (name === null ? this.#workbook.activeSheet : this.#workbook.sheet(name));
    const box = table?.table.box ?? parseBox(a1);
    if (!sheet || !box) return;
    this.#workbook.activate(sheet);
    this.#workbook.select(sheet, [box]);
    this.#grid().reveal({ row: box.row, column: box.column });
  }
}
