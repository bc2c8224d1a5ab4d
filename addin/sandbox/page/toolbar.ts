import type { Workbook } from "../workbook/workbook.ts";
import * as commands from "./commands.ts";
import { element } from "./element.ts";
import type { StringName, Translate } from "./strings.ts";

/** What the add-in adds to the menu of a cell, by the names of the functions. */
export const cellCommands = ["rowHistory", "fixHere", "acknowledgeHere", "withdrawHere"] as const;

/** The buttons of the add-in's ribbon group and of that menu. */
export type AddinCommand =
  | "showPane"
  | "validate"
  | "push"
  | "pull"
  | "previousProblem"
  | "nextProblem"
  | (typeof cellCommands)[number];

/** What the toolbar asks of the page. */
export interface ToolbarHooks {
  readonly t: Translate;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly fresh: () => void;
  readonly sample: () => void;
  readonly refuse: (why: StringName) => void;
  readonly invoke: (command: AddinCommand) => void;
  /** Gives the focus back to the grid. */
  readonly leave: () => void;
}

const FORMATS = [
  "General",
  "@",
  "0",
  "0.00",
  "#,##0.00",
  "0%",
  "yyyy-mm-dd",
  "yyyy/m/d",
  "yyyy-mm-dd hh:mm",
];
const FILLS = {
  "#fff2cc": "yellow",
  "#e2efda": "green",
  "#fce4d6": "orange",
  "#ddebf7": "blue",
  "#ffc7ce": "red",
  "#d9d9d9": "grey",
} as const satisfies Record<string, StringName>;

/** Builds the toolbar: file, edit, format, data, and the add-in's own group. */
export function buildToolbar(slot: HTMLElement, workbook: Workbook, hooks: ToolbarHooks): void {
  const { t } = hooks;
  const button = (name: StringName, run: () => commands.Refusal | void, sign?: string) => {
    const made = element("button", {
      type: "button",
      title: t(name),
      "aria-label": t(name),
      "data-command": name,
    });
    made.append(
      sign === undefined ? t(name) : element("span", { "aria-hidden": "true", text: sign }),
    );
    made.addEventListener("click", () => {
      const why = run();
      if (why) hooks.refuse(why);
      hooks.leave();
    });
    return made;
  };
  const group = (name: StringName, ...children: HTMLElement[]) =>
    element("div", { class: "group", role: "group", "aria-label": t(name) }, ...children);

  const picker = element("input", { type: "file", accept: ".xlsx,.xlsm,.xls,.csv", hidden: true });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) hooks.open(file);
  });

  const undo = button("undo", () => void workbook.undo(), "↶");
  const redo = button("redo", () => void workbook.redo(), "↷");
  const bold = button(
    "bold",
    () => commands.formatSelection(workbook, { bold: !activeStyle().bold }),
    "B",
  );
  bold.classList.add("bold");
  const wrap = button(
    "wrap",
    () => commands.formatSelection(workbook, { wrap: !activeStyle().wrap }),
    "↵",
  );
  const format = element("select", { "aria-label": t("format"), title: t("format") });
  const fill = element("select", { "aria-label": t("fill"), title: t("fill") });
  fill.append(
    element("option", { value: "", text: t("noFill") }),
    ...Object.entries(FILLS).map(([color, name]) => {
      const option = element("option", { value: color, text: t(name) });
      option.style.backgroundColor = color;
      option.style.color = "#1f1f1f";
      return option;
    }),
  );
  fill.addEventListener("change", () => {
    commands.formatSelection(workbook, { fill: fill.value === "" ? null : fill.value });
    hooks.leave();
  });
  format.addEventListener("change", () => {
    commands.formatSelection(workbook, { numberFormat: format.value });
    hooks.leave();
  });

  function activeStyle() {
    const { row, column } = workbook.selection().active;
    return workbook.activeSheet.style(row, column);
  }

  function refresh() {
    const style = activeStyle();
    undo.disabled = !workbook.history.canUndo;
    redo.disabled = !workbook.history.canRedo;
    bold.setAttribute("aria-pressed", String(style.bold));
    wrap.setAttribute("aria-pressed", String(style.wrap));
    const known = FORMATS.includes(style.numberFormat) ? FORMATS : [...FORMATS, style.numberFormat];
    if (format.options.length !== known.length || format.value !== style.numberFormat) {
      format.replaceChildren(
        ...known.map((name) => element("option", { value: name, text: name })),
      );
      format.value = style.numberFormat;
    }
    fill.value = style.fill !== null && style.fill in FILLS ? style.fill : "";
  }

  slot.append(
    group(
      "groupFile",
      picker,
      button("open", () => picker.click()),
      button("save", hooks.save),
      button("fresh", hooks.fresh),
      button("sample", hooks.sample),
    ),
    group("groupEdit", undo, redo),
    group(
      "groupFormat",
      format,
      bold,
      fill,
      wrap,
      button("merge", () => commands.mergeSelection(workbook), "⊞"),
    ),
    group(
      "groupData",
      button("sortUp", () => commands.sortSelection(workbook, true), "A↓"),
      button("sortDown", () => commands.sortSelection(workbook, false), "Z↓"),
      button("filter", () => commands.toggleFilter(workbook)),
      button("makeTable", () => commands.makeTable(workbook)),
      button("freeze", () => commands.toggleFreeze(workbook)),
    ),
    group(
      "groupAddin",
      element("span", { class: "group-name", "aria-hidden": "true", text: t("groupAddin") }),
      button("validate", () => hooks.invoke("validate")),
      button("push", () => hooks.invoke("push")),
      button("pull", () => hooks.invoke("pull")),
      button("previousProblem", () => hooks.invoke("previousProblem"), "↑"),
      button("nextProblem", () => hooks.invoke("nextProblem"), "↓"),
      button("pane", () => hooks.invoke("showPane")),
    ),
  );
  slot.lastElementChild?.classList.add("addin");
  let asked = false;
  workbook.listen(() => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      refresh();
    });
  });
  refresh();
}
