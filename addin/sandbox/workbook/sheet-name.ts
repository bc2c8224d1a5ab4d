import type { Sheet, Workbook } from "./workbook.ts";

/** Throws a RangeError for a name that Excel refuses: empty, over 31 characters, `[]:*?/\`, taken. */
export function checkSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  const taken = workbook.sheet(name);
  if (
    name.trim() === "" ||
    name.length > 31 ||
    /[[\]:*?/\\]/.test(name) ||
    // Excel keeps it for the history of changes.
    name.toLowerCase() === "history" ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    (taken && taken !== self)
  ) {
    throw new RangeError(`"${name}" cannot be the name of a sheet`);
  }
}

/** The nearest name to the wanted one that Excel accepts and no sheet has yet. */
export function usableSheetName(workbook: Workbook, wanted: string): string {
  const stem =
    wanted
      .replace(/[[\]:*?/\\]/g, "_")
      .slice(0, 31)
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet1";
  let name = stem;
  for (let n = 2; workbook.sheet(name); n++) {
    const mark = ` (${n})`;
    name = stem.slice(0, 31 - mark.length) + mark;
  }
  return name;
}
