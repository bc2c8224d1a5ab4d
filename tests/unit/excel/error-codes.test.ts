import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { asFailure } from "../../../addin/excel/excel-error.ts";
import { describeTrouble } from "../../../addin/state/trouble/describe-trouble.ts";
import { loadPaneWords } from "../../../addin/state/pane-words.ts";
import { troubleOf } from "../../../addin/state/trouble/trouble-of.ts";

beforeAll(() => Promise.all([loadPaneWords("zh"), loadPaneWords("en")]));

/** `Excel.ErrorCodes`, from Microsoft's own declarations. */
function declaredCodes(): string[] {
  const types = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const text = readFileSync(types, "utf8");
  const excel = text.slice(text.indexOf("declare namespace Excel"));
  const list = /enum ErrorCodes \{(.*?)\n {4}\}/s.exec(excel)?.[1] ?? "";
  return [...list.matchAll(/= "(\w+)"/g)].map(([, code = ""]) => code);
}

/** Those on Microsoft's page on errors of application-specific APIs, Excel's own and those of all applications. */
const DOCUMENTED =
  "AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired " +
  "GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation " +
  "InvalidReference InvalidRequest InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached " +
  "NotImplemented RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded " +
  "ServiceNotAvailable Unauthenticated UnsupportedFeature UnsupportedOperation EmptyChartSeries " +
  "FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook InvalidOperationInCellEditMode " +
  "MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit PivotTableRangeConflict RangeExceedsLimit " +
  "RefreshWorkbookLinksBlocked UnsupportedSheet UndoNotSupported InvalidOrTimedOutSession";

const excelSays = (code: string) =>
  asFailure(Object.assign(new Error(`RichApi.Error ${code}`), { code }));

test.each([...new Set([...declaredCodes(), ...DOCUMENTED.split(" "), "Client Error"])])(
  "%s has a sentence that says how to go on",
  (code) => {
    for (const language of ["zh", "en"] as const) {
      const unknown = describeTrouble(troubleOf(asFailure(new Error("Ours"))), language);
      const said = describeTrouble(troubleOf(excelSays(code)), language);
      expect(said.title).not.toBe(unknown.title);
      expect(said.details).toContain(code);
    }
  },
);

test("Microsoft's declarations were found", () => {
  expect(declaredCodes().length).toBeGreaterThan(30);
});
