import { openFile } from "../files/open-file.ts";
import type { OpenTrouble } from "../files/open-trouble.ts";
import { saveXlsx } from "../files/save-xlsx.ts";
import { buildSample } from "../sample/build-sample.ts";
import type { Position } from "../workbook/address.ts";
import { fillDown } from "../workbook/copy-cells.ts";
import type { Workbook } from "../workbook/workbook.ts";
import * as commands from "./commands.ts";
import { element } from "./element.ts";
import { openFilterMenu } from "./filter-menu.ts";
import { FormulaBar } from "./formula-bar.ts";
import { offeredTexts } from "./grid/cell-offer.ts";
import { GridClipboard } from "./grid/grid-clipboard.ts";
import { listenToKeys } from "./grid/grid-keyboard.ts";
import { listenToPointer } from "./grid/grid-pointer.ts";
import { Grid } from "./grid/grid.ts";
import { openMenu } from "./menu.ts";
import { SheetTabs } from "./sheet-tabs.ts";
import { addSplitter } from "./splitter.ts";
import { StatusBar } from "./status-bar.ts";
import { translator, type PageLocale, type StringName, type Translate } from "./strings.ts";
import { listenToShortcuts } from "./shortcuts.ts";
import { buildToolbar, cellCommands, type AddinCommand } from "./toolbar.ts";

/** What the page asks of the add-in's host. */
export interface AppHooks {
  /** Presses a button of the add-in's ribbon group. */
  readonly invoke: (command: AddinCommand) => Promise<void>;
  /** Pressed one of the add-in's own keys. */
  readonly shortcut: (action: string) => void;
  /** Typing in a cell began or ended; Excel refuses the add-in's calls meanwhile. */
  readonly editing: (editing: boolean) => void;
}

/** The page around a workbook: everything but the pane, whose frame the host mounts in `pane`. */
export class App {
  readonly workbook: Workbook;
  readonly grid: Grid;
  /** Where the add-in's pane goes. */
  readonly pane: HTMLElement;
  /** The page's parts: the grid with all around it, the pane with its title, the toolbar. */
  readonly regions: Readonly<Record<"book" | "frame" | "toolbar", HTMLElement>>;
  readonly #t: Translate;
  readonly #status: StatusBar;

  constructor(root: HTMLElement, workbook: Workbook, locale: PageLocale, hooks: AppHooks) {
    this.workbook = workbook;
    const t = translator(locale);
    this.#t = t;
    document.title = t("title");
    document.documentElement.lang = locale;
    const part = (name: string) => element("div", { class: name });
    const toolbar = part("toolbar");
    const bar = part("formula-bar");
    const sheet = part("sheet");
    const tabs = part("tabs");
    const status = element("footer", { class: "status" });
    this.pane = element("div", { id: "pane" });
    const frame = this.#buildFrame();
    const left = element("div", { class: "book" }, bar, sheet, tabs);
    const body = element("main", { class: "body" }, left);
    addSplitter(body, frame, t("splitter"));
    body.append(frame);
    const banner = element("div", { class: "banner" });
    banner.append(
      element("h1", { text: t("banner") }),
      element("span", { text: t("bannerNote") }),
      element("span", { class: "file-name" }),
    );
    root.append(element("header", {}, banner, toolbar), body, status);
    this.regions = { book: left, frame, toolbar };

    const invoke = (command: AddinCommand) => {
      void hooks.invoke(command).catch(() => this.say("commandFailed"));
    };
    const leave = () => this.grid.editor.focus();
    const refuse = (why: StringName) => this.say(why);
    this.#status = new StatusBar(status, workbook, t);
    const formulaBar = new FormulaBar(bar, workbook, () => this.grid, t);
    this.grid = new Grid(sheet, workbook, t, {
      openFilter: (cell, anchor) => this.#filter(cell, anchor),
      openList: (cell, anchor) => this.#list(cell, anchor),
      openMenu: (over, x, y) => this.#menu(over, x, y, invoke),
      typing: (text) => {
        formulaBar.show(text);
        hooks.editing(text !== null);
      },
    });
    listenToKeys(this.grid);
    listenToPointer(this.grid);
    new SheetTabs(workbook, { t, refuse, leave }).mount(tabs);
    buildToolbar(toolbar, workbook, {
      t,
      refuse,
      leave,
      open: (file) =>
        void file.arrayBuffer().then((buffer) => this.open(new Uint8Array(buffer), file.name)),
      save: () => this.#download(),
      fresh: () => {
        workbook.replace(() => void workbook.addSheet("Sheet1"));
        workbook.name = `${t("fresh")}.xlsx`;
        this.#showName();
      },
      sample: () => this.openSample(),
      invoke,
    });
    listenToShortcuts(hooks.shortcut);
    addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      this.#download();
    });
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file)
        void file.arrayBuffer().then((buffer) => this.open(new Uint8Array(buffer), file.name));
    });
  }

  /** Shows the pane, as its ribbon button does. */
  showPane(): void {
    this.regions.frame.hidden = false;
  }

  /** Opens a file in place of the workbook's contents; says and answers what went wrong. */
  open(bytes: Uint8Array, name: string): OpenTrouble | null {
    this.grid.editor.cancel();
    const trouble = openFile(this.workbook, bytes, name);
    this.#status.say(this.#t(trouble ?? "opened", { name }), trouble !== null);
    this.#showName();
    return trouble;
  }

  /** The workbook as .xlsx bytes. */
  save(): Uint8Array<ArrayBuffer> {
    this.grid.editor.commit();
    return saveXlsx(this.workbook);
  }

  /** Opens the sample ledgers. */
  openSample(): void {
    buildSample(this.workbook);
    this.#showName();
  }

  /** Says one of the page's sentences as an alarm. */
  say(why: StringName): void {
    this.#status.say(this.#t(why), true);
  }

  /** What Excel draws around a pane: its title and a button that closes it. */
  #buildFrame(): HTMLElement {
    const t = this.#t;
    const close = element("button", { type: "button", "aria-label": t("closePane"), text: "✕" });
    const title = element("div", { class: "pane-title" }, t("groupAddin"), close);
    const frame = element("div", { class: "pane-frame" }, title, this.pane);
    close.addEventListener("click", () => {
      frame.hidden = true;
      this.grid.editor.focus();
    });
    return frame;
  }

  #showName(): void {
    const slot = document.querySelector(".file-name");
    if (slot) slot.textContent = this.workbook.name;
  }

  #download(): void {
    const name = this.workbook.name.replace(/\.(xlsx|xlsm|xls|csv)$/i, "") + ".xlsx";
    const url = URL.createObjectURL(new Blob([this.save()]));
    const link = element("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.#status.say(this.#t("saved", { name }));
  }

  #filter(cell: Position, anchor: DOMRect): void {
    openFilterMenu(this.workbook.activeSheet, cell, anchor, {
      t: this.#t,
      sort: (ascending) => this.#run(() => commands.sortSelection(this.workbook, ascending)),
      closed: () => this.grid.editor.focus(),
    });
  }

  #list(cell: Position, anchor: DOMRect): void {
    const items = offeredTexts(this.workbook.activeSheet, cell).map((text) => ({
      text,
      run: () => this.workbook.transact(() => this.grid.commit(text), "Choice"),
    }));
    openMenu(items, anchor.left, anchor.bottom, () => this.grid.editor.focus());
  }

  #menu(
    over: "cells" | "rows" | "columns",
    x: number,
    y: number,
    invoke: (command: AddinCommand) => void,
  ): void {
    const { workbook, grid } = this;
    const t = this.#t;
    const item = (name: StringName, run: () => commands.Refusal | void) => ({
      text: t(name),
      run: () => this.#run(run),
    });
    const lines = (axis: "rows" | "columns") => {
      const names =
        axis === "rows"
          ? (["insertRows", "deleteRows", "hideRows", "unhideRows"] as const)
          : (["insertColumns", "deleteColumns", "hideColumns", "unhideColumns"] as const);
      return [
        item(names[0], () => commands.insertLines(workbook, axis)),
        item(names[1], () => commands.deleteLines(workbook, axis)),
        item(names[2], () => commands.hideLines(workbook, axis, true)),
        item(names[3], () => commands.hideLines(workbook, axis, false)),
      ];
    };
    openMenu(
      [
        item("cut", () => this.#copy(true)),
        item("copy", () => this.#copy(false)),
        item("paste", () => this.#paste()),
        item("clear", () => GridClipboard.erase(workbook)),
        item("fillDown", () => {
          const sheet = workbook.activeSheet;
          for (const box of workbook.selection().boxes) fillDown(sheet, sheet.fitTarget(box));
        }),
        null,
        ...(over === "columns" ? [] : lines("rows")),
        ...(over === "cells" ? [null] : []),
        ...(over === "rows" ? [] : lines("columns")),
        null,
        item("sortUp", () => commands.sortSelection(workbook, true)),
        item("sortDown", () => commands.sortSelection(workbook, false)),
        // In Excel these are a menu of their own within this one.
        ...(over === "cells" ? [null] : []),
        ...(over === "cells" ? cellCommands.map((name) => item(name, () => invoke(name))) : []),
      ],
      x,
      y,
      () => grid.editor.focus(),
    );
  }

  #run(run: () => commands.Refusal | void): void {
    const why = run();
    if (why) this.say(why);
    this.grid.editor.focus();
  }

  #copy(cut: boolean): void {
    void navigator.clipboard.writeText(this.grid.clipboard.copy(this.workbook, cut));
    this.grid.draw();
  }

  #paste(): void {
    void navigator.clipboard
      .readText()
      .then((text) => this.grid.clipboard.paste(this.workbook, text));
  }
}
