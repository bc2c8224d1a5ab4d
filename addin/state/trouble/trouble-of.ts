import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import type { Trouble } from "./trouble.ts";

/** What was thrown, as trouble that a person can read about. */
export function troubleOf(error: unknown): Trouble {
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return error instanceof WorkbookFailure
    ? { from: "workbook", trouble: error.trouble, details: detailsOf(error.cause) || details }
    : { from: "unknown", details };
}

const detailsOf = (cause: unknown) => (cause instanceof Error ? cause.message : "");
