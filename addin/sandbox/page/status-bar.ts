import { cellBox, formatBox, quoteSheetName } from "../workbook/address.ts";
import { isCellError } from "../workbook/cell-value.ts";
import { filterBody } from "../workbook/filter-rows.ts";
import { tableBody } from "../workbook/sheet-layout.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { element } from "./element.ts";
import type { Translate } from "./strings.ts";

/** The line at the bottom: messages, rows a filter lets through, sum and count of the selection. */
export class StatusBar {
  readonly #workbook: Workbook;
  readonly #t: Translate;
  readonly #message: HTMLElement;
  readonly #figures: HTMLElement;
  #asked = false;
  #circular = "";
  #why = "";

  constructor(slot: HTMLElement, workbook: Workbook, t: Translate) {
    this.#workbook = workbook;
    this.#t = t;
    this.#message = element("span", { class: "status-message", role: "status", text: t("ready") });
    this.#figures = element("span", { class: "status-figures" });
    slot.append(this.#message, this.#figures);
    workbook.listen((event) => {
      if (event.type === "filtered") this.#tellFilter();
      this.#later();
    });
  }

  /** Says something; `alarm` when it went wrong. */
  say(text: string, alarm = false): void {
    this.#message.textContent = text;
    this.#message.classList.toggle("alarm", alarm);
  }

  #tellFilter(): void {
    const { layout } = this.#workbook.activeSheet;
    const body = [...layout.tables.map(tableBody), layout.filter && filterBody(layout.filter)].find(
      (box) => box && layout.filteredRows.size > 0,
    );
    if (!body) return this.say(this.#t("ready"));
    const shown = body.rows - layout.filteredRows.size;
    this.say(this.#t("rowsShown", { total: body.rows, shown }));
  }

  /** Says where formulas read themselves, as Excel does, once for each place. */
  #tellCircle(): void {
    const [first] = this.#workbook.circularCells;
    const at = first
      ? `${quoteSheetName(first.sheet.name)}!${formatBox(cellBox(first.row, first.column))}`
      : "";
    if (at === this.#circular) return;
    this.#circular = at;
    this.say(at === "" ? this.#t("ready") : this.#t("circular", { at }), at !== "");
  }

  /** Says why the active cell has an error, where the add-in's function has said so: Excel does beside the cell. */
  #tellWhy(): void {
    const { active } = this.#workbook.selection();
    const value = this.#workbook.activeSheet.value(active.row, active.column);
    const why = isCellError(value) ? (value.message ?? "") : "";
    if (why === this.#why) return;
    this.#why = why;
    this.say(why === "" ? this.#t("ready") : why, why !== "");
  }

  #later(): void {
    if (this.#asked) return;
    this.#asked = true;
    setTimeout(() => {
      this.#asked = false;
      this.#tellCircle();
      this.#tellWhy();
      this.#count();
    }, 60);
  }

  #count(): void {
    const sheet = this.#workbook.activeSheet;
    let [filled, numbers, sum] = [0, 0, 0];
    for (const box of this.#workbook.selection().boxes) {
      const cells = sheet.clip(box);
      if (!cells || cells.rows * cells.columns > 500_000) continue;
      const { values } = sheet.read(cells);
      values.forEach((value, i) => {
        if (value === null || sheet.isRowHidden(cells.row + Math.floor(i / cells.columns))) return;
        filled++;
        if (typeof value !== "number") return;
        numbers++;
        sum += value;
      });
    }
    const shown = (value: number) => String(Number(value.toPrecision(12)));
    const t = this.#t;
    this.#figures.textContent =
      filled < 2
        ? ""
        : [
            ...(numbers > 0 ? [`${t("average")}: ${shown(sum / numbers)}`] : []),
            `${t("count")}: ${filled}`,
            ...(numbers > 0 ? [`${t("sum")}: ${shown(sum)}`] : []),
          ].join("   ");
  }
}
