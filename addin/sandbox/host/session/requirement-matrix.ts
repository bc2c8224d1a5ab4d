/** A version of the `ExcelApi` requirement set; null for what office.js uses inside itself. */
export type ApiVersion = `1.${number}` | null;

/** The requirement sets that the host says it has, e.g. `{ ExcelApi: "1.21" }`. */
export type RequirementMatrix = Readonly<Record<string, string>>;

/** What a current Excel on the web has, as far as this host goes. */
export const DEFAULT_REQUIREMENTS: RequirementMatrix = {
  ExcelApi: "1.21",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
  CustomFunctionsRuntime: "1.4",
  // What office.js asks of the host for the runtime's own sake; that Excel says it like this is believed.
  CustomFunctions: "1.9",
};

/** The same for an Excel that has no functions of add-ins. */
export const WITHOUT_FUNCTIONS: RequirementMatrix = Object.fromEntries(
  Object.entries(DEFAULT_REQUIREMENTS).filter(([set]) => !set.startsWith("CustomFunctions")),
);

/** Whether the matrix has that version of `ExcelApi`. Versions compare by number: 1.9 < 1.14. */
export function hasExcelApi(matrix: RequirementMatrix, version: ApiVersion): boolean {
  return version === null || minor(matrix["ExcelApi"] ?? "1.0") >= minor(version);
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}
