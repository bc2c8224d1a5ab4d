import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { element } from "./element.ts";
import { openMenu } from "./menu.ts";
import type { StringName, Translate } from "./strings.ts";

/** What the tabs ask of the page. */
export interface SheetTabsHooks {
  readonly t: Translate;
  /** Says why something could not be done. */
  readonly refuse: (why: StringName) => void;
  /** Gives the focus back to the grid. */
  readonly leave: () => void;
}

/** The tabs below the grid: click shows a sheet, a double click renames it. */
export class SheetTabs {
  readonly #workbook: Workbook;
  readonly #hooks: SheetTabsHooks;
  readonly #list: HTMLElement;

  constructor(workbook: Workbook, hooks: SheetTabsHooks) {
    this.#workbook = workbook;
    this.#hooks = hooks;
    this.#list = element("div", {
      class: "tab-list",
      role: "tablist",
      "aria-label": hooks.t("sheets"),
    });
    workbook.listen((event) => {
      if (event.type !== "cells" && event.type !== "selection") this.#draw();
    });
  }

  /** Puts the tabs into the page. */
  mount(slot: HTMLElement): void {
    const { t, leave } = this.#hooks;
    const add = element("button", { type: "button", class: "tab-add", text: "＋" });
    add.setAttribute("aria-label", t("addSheet"));
    add.title = t("addSheet");
    add.addEventListener("click", () => {
      this.#workbook.activate(this.#workbook.addSheet());
      leave();
    });
    slot.append(this.#list, add);
    this.#draw();
  }

  #draw(): void {
    const { activeSheet, sheets } = this.#workbook;
    if (this.#list.querySelector("input")) return;
    const tabs = sheets
      .filter((sheet) => sheet.layout.visibility === "Visible")
      .map((sheet) => this.#tab(sheet, sheet === activeSheet));
    this.#list.replaceChildren(...tabs);
  }

  #tab(sheet: Sheet, active: boolean): HTMLElement {
    const tab = element("button", {
      type: "button",
      class: `tab${active ? " active" : ""}`,
      role: "tab",
      "aria-selected": String(active),
      tabindex: active ? 0 : -1,
      text: sheet.name,
    });
    if (sheet.layout.tabColor) tab.style.boxShadow = `inset 0 -3px ${sheet.layout.tabColor}`;
    tab.addEventListener("click", () => {
      this.#workbook.activate(sheet);
      this.#hooks.leave();
    });
    tab.addEventListener("dblclick", () => this.#rename(sheet));
    tab.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        const shown = this.#workbook.sheets.filter((s) => s.layout.visibility === "Visible");
        const next = shown.at(
          (shown.indexOf(sheet) + (event.key === "ArrowRight" ? 1 : -1)) % shown.length,
        );
        if (next) this.#workbook.activate(next);
        this.#list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
      } else if (event.key === "F2") this.#rename(sheet);
    });
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.#menu(sheet, event.clientX, event.clientY);
    });
    return tab;
  }

  #menu(sheet: Sheet, x: number, y: number): void {
    const { t, refuse, leave } = this.#hooks;
    const workbook = this.#workbook;
    const others = workbook.sheets.filter((s) => s !== sheet && s.layout.visibility === "Visible");
    const place = workbook.sheets.indexOf(sheet);
    const hidden = workbook.sheets.filter((s) => s.layout.visibility === "Hidden");
    openMenu(
      [
        { text: t("rename"), run: () => this.#rename(sheet) },
        { text: t("moveLeft"), run: () => workbook.moveSheet(sheet, Math.max(0, place - 1)) },
        { text: t("moveRight"), run: () => workbook.moveSheet(sheet, place + 1) },
        {
          text: t("deleteSheet"),
          run: () => (others.length > 0 ? workbook.deleteSheet(sheet) : refuse("sheetLastVisible")),
        },
        {
          text: t("hideSheet"),
          run: () => {
            const next = others[0];
            if (!next) return refuse("sheetLastVisible");
            if (workbook.activeSheet === sheet) workbook.activate(next);
            sheet.change({ visibility: "Hidden" });
          },
        },
        ...(hidden.length === 0
          ? []
          : [
              {
                text: t("unhideSheets"),
                run: () =>
                  workbook.transact(() => {
                    for (const one of hidden) one.change({ visibility: "Visible" });
                  }),
              },
            ]),
      ],
      x,
      y,
      leave,
    );
  }

  #rename(sheet: Sheet): void {
    const tabs = [...this.#list.children];
    const shown = this.#workbook.sheets.filter((s) => s.layout.visibility === "Visible");
    const tab = tabs[shown.indexOf(sheet)];
    const input = element("input", { class: "tab-name", "aria-label": this.#hooks.t("rename") });
    input.value = sheet.name;
    let ended = false;
    const end = (keep: boolean) => {
      if (ended) return;
      ended = true;
      const name = input.value;
      input.remove();
      if (keep && name !== sheet.name) this.#give(sheet, name);
      this.#draw();
      this.#hooks.leave();
    };
    input.addEventListener("blur", () => end(true));
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // the focus moves to the grid, which must not get the key as well
      event.preventDefault();
      end(event.key === "Enter");
    });
    tab?.replaceWith(input);
    input.select();
    input.focus();
  }

  #give(sheet: Sheet, name: string): void {
    try {
      this.#workbook.renameSheet(sheet, name);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#hooks.refuse("sheetName");
    }
  }
}
