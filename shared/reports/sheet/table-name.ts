import type { ReportPage } from "../../api/reports.ts";
import { digest } from "../../digest.ts";
import type { Report } from "../report.ts";

/** Shops as a short name, which nobody is to read. */
export const shopsKey = (shops: readonly string[] | null): string =>
  shops === null ? "" : digest([...shops].toSorted()).replace(/[^A-Za-z0-9]/g, "_");

/** What the table of a report's lines is called: every parameter is in it. */
export function tableName(
  { id }: Pick<Report, "id">,
  { asked }: Pick<ReportPage, "asked">,
): string {
  const { period, compare, basis, ledger, shops, batch } = asked;
  const usual = basis === "finance" ? "" : basis;
  const parts = [id, period, usual, ledger ?? "", shopsKey(shops), batch ?? "", compare ?? ""];
  return parts
    .filter((part) => part !== "")
    .join("_")
    .replaceAll(/[-.]+/g, "_");
}
