import { WorkbookFailure, type WorkbookTrouble } from "../workbook/workbook-failure.ts";

/** The codes that Microsoft documents for Excel and that say what to do about it; all others are a refusal. */
const CODES: Readonly<Record<Exclude<WorkbookTrouble, "refused" | "unknown">, readonly string[]>> =
  {
    editing: ["InvalidOperationInCellEditMode"],
    "sheet-gone": ["InvalidBinding", "InvalidReference", "ItemNotFound"],
    "read-only": ["AccessDenied", "BadPassword"],
    "too-large": [
      "MemoryLimitReached",
      "OperationCellsExceedLimit",
      "RangeExceedsLimit",
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
    ],
    filtered: ["FilteredRangeConflict"],
    "in-the-way": ["InsertDeleteConflict", "MergedRangeConflict", "PivotTableRangeConflict"],
    "no-room": ["NonBlankCellOffSheet"],
    elsewhere: ["InactiveWorkbook", "InvalidSelection"],
    "chart-sheet": ["UnsupportedSheet"],
    "old-excel": [
      "ApiNotAvailable",
      "ApiNotFound",
      "NotImplemented",
      "UnsupportedFeature",
      "UnsupportedOperation",
    ],
    "try-again": [
      "ActivityLimitReached",
      "Conflict",
      "InvalidOrTimedOutSession",
      "RequestAborted",
      "ServiceNotAvailable",
      "Timeout",
      "Unauthenticated",
      "UndoNotSupported",
    ],
    restart: ["HostRestartNeeded"],
  };

const TROUBLES = new Map(
  Object.entries(CODES).flatMap(
    ([trouble, codes]) => codes.map((code) => [code, trouble as WorkbookTrouble]), // a key of CODES
  ),
);

/** What Excel's error means for the person at the sheet; a `WorkbookFailure` stays what it is. */
export function asFailure(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  const code = codeOf(error);
  const trouble = code === "" ? "unknown" : (TROUBLES.get(code) ?? "refused");
  return new WorkbookFailure(trouble, error);
}

/** What Excel says to a group of which it cannot undo a part: officially, and as it was seen to (office-js 6255). */
const REFUSED_GROUP: readonly string[] = ["UndoNotSupported", "GeneralException", "NotImplemented"];

/** Whether the same work may pass when it is no longer one step of undo. */
export function isRefusedGroup(error: unknown): boolean {
  const cause: unknown = error instanceof WorkbookFailure ? error.cause : error;
  return REFUSED_GROUP.includes(codeOf(cause));
}

/** Whether a request or its answer was over Excel's limit, so that half of it may pass. */
export function isTooLarge(error: unknown): boolean {
  return asFailure(error).trouble === "too-large";
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
