/** The sheet that holds the department's lists for the dropdowns of a workbook, out of everybody's sight. */
export const LISTS_SHEET = "_lists";

/** What stands in its first cell, by which it is told from a sheet of somebody else's. */
export const LISTS_MARK = "taizhang";

/** What the department's lists offer, by setting. */
export type ChoiceLists = Readonly<Record<string, readonly string[]>>;

/** One list on that sheet: the column below its setting's name. */
export interface ChoiceList {
  readonly setting: string;
  /** The name by which the cells' rules refer to it. */
  readonly name: string;
  /** The index of its column. */
  readonly column: number;
  /** How many cells below the heading the name stands for: one at least, blank when the list is empty. */
  readonly rows: number;
}

/** The name in a workbook that stands for the list of a setting. */
export function listName(setting: string): string {
  return `taizhang_${setting.replaceAll("-", "_")}`;
}

/** What the sheet of lists holds, row by row from A1, and where each list is. */
export function listsSheet(lists: ChoiceLists): {
  readonly cells: readonly (readonly string[])[];
  readonly lists: readonly ChoiceList[];
} {
  const settings = Object.keys(lists).sort();
  const longest = Math.max(1, ...settings.map((setting) => lists[setting]?.length ?? 0));
  const cells = [[LISTS_MARK, ...settings]];
  for (let row = 0; row < longest; row += 1) {
    cells.push(["", ...settings.map((setting) => lists[setting]?.[row] ?? "")]);
  }
  return {
    cells,
    lists: settings.map((setting, index) => ({
      setting,
      name: listName(setting),
      column: index + 1,
      rows: Math.max(1, lists[setting]?.length ?? 0),
    })),
  };
}
