import type { Position } from "../workbook/address.ts";
import { filterBody, filterColumn, type FilterOwner } from "../workbook/filter-rows.ts";
import { tableBody } from "../workbook/sheet-layout.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { element } from "./element.ts";
import { filterSpot } from "./grid/paint-grid.ts";
import type { Translate } from "./strings.ts";

const SHOWN = 1000;

/** The texts of the filtered column's cells, each once, in order; rows hidden by others left out. */
function choices(sheet: Sheet, owner: FilterOwner, column: number): string[] {
  const holder = owner ?? sheet.layout.filter;
  const body = owner ? tableBody(owner) : sheet.layout.filter && filterBody(sheet.layout.filter);
  if (!body || !holder) return [];
  const texts = new Set<string>();
  const others = holder.criteria.size > (holder.criteria.has(column - body.column) ? 1 : 0);
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (!others || !sheet.isRowHidden(row)) texts.add(sheet.text(row, column));
  }
  return [...texts].sort((a, b) => a.localeCompare(b, "zh-CN", { numeric: true }));
}

function checkbox(text: string, checked: boolean): { label: HTMLElement; box: HTMLInputElement } {
  const box = element("input", { type: "checkbox" });
  box.checked = checked;
  return { label: element("label", {}, box, element("span", { text })), box };
}

/** What the filter menu asks of the page. */
export interface FilterMenuHooks {
  readonly t: Translate;
  readonly sort: (ascending: boolean) => void;
  readonly closed: () => void;
}

/** Opens the filter of a header cell: sort, search, and a list of its values to tick. */
export function openFilterMenu(
  sheet: Sheet,
  cell: Position,
  anchor: DOMRect,
  { t, sort, closed }: FilterMenuHooks,
): void {
  const spot = filterSpot(sheet, cell.row, cell.column);
  if (!spot) return;
  const owner = sheet.layout.tables.find(({ id }) => id === spot.tableId) ?? null;
  const criterion = (owner ?? sheet.layout.filter)?.criteria.get(spot.offset);
  const texts = choices(sheet, owner, cell.column);
  const chosen = new Set(criterion?.on === "values" ? criterion.values : texts);

  const panel = element("div", {
    class: "menu filter-menu",
    role: "dialog",
    "aria-label": t("filter"),
  });
  const close = () => {
    panel.remove();
    document.removeEventListener("pointerdown", outside, true);
    closed();
  };
  const outside = (event: Event) => {
    if (!(event.target instanceof Node) || !panel.contains(event.target)) close();
  };
  const act = (text: string, run: () => void, className = "") => {
    const button = element("button", { type: "button", class: className, text });
    button.addEventListener("click", () => {
      close();
      run();
    });
    return button;
  };

  const search = element("input", { type: "search", "aria-label": t("filterSearch") });
  search.placeholder = t("filterSearch");
  const list = element("div", { class: "filter-list", role: "group" });
  const fill = () => {
    const wanted = search.value.trim().toLowerCase();
    const matching = texts.filter((text) => text.toLowerCase().includes(wanted));
    const all = checkbox(
      t("filterAll"),
      matching.every((text) => chosen.has(text)),
    );
    all.box.addEventListener("change", () => {
      for (const text of matching) {
        if (all.box.checked) chosen.add(text);
        else chosen.delete(text);
      }
      fill();
    });
    const entries = matching.slice(0, SHOWN).map((text) => {
      const entry = checkbox(text === "" ? t("filterBlank") : text, chosen.has(text));
      entry.box.addEventListener("change", () => {
        if (entry.box.checked) chosen.add(text);
        else chosen.delete(text);
        all.box.checked = matching.every((other) => chosen.has(other));
      });
      return entry.label;
    });
    const more = matching.length > SHOWN ? [element("p", { text: t("filterMore") })] : [];
    list.replaceChildren(all.label, ...entries, ...more);
  };
  search.addEventListener("input", fill);
  fill();

  const apply = () => {
    const wanted = search.value.trim().toLowerCase();
    const values = texts.filter((text) => chosen.has(text) && text.toLowerCase().includes(wanted));
    const everything = values.length === texts.length;
    filterColumn(sheet, owner, spot.offset, everything ? null : { on: "values", values });
  };
  panel.append(
    act(t("sortUp"), () => sort(true)),
    act(t("sortDown"), () => sort(false)),
    act(t("filterClear"), () => filterColumn(sheet, owner, spot.offset, null)),
    element("div", { class: "menu-line" }),
    search,
    list,
    element(
      "div",
      { class: "filter-buttons" },
      act(t("ok"), apply, "primary"),
      act(t("cancel"), () => undefined),
    ),
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      close();
      apply();
    }
  });
  document.body.append(panel);
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = `${Math.max(0, Math.min(anchor.left, innerWidth - width - 4))}px`;
  panel.style.top = `${Math.max(0, Math.min(anchor.bottom + 2, innerHeight - height - 4))}px`;
  search.focus();
  document.addEventListener("pointerdown", outside, true);
}
