import { describe, expect, test } from "vitest";
import type { AskedReport } from "../../../shared/api/reports.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { reports } from "../../../shared/reports/index.ts";
import { titleOf } from "../../../shared/reports/report.ts";
import type { PeriodKind, PeriodName } from "../../../shared/time/period.ts";
import { LONGEST_SHEET_NAME } from "../../../shared/text/sheet-name.ts";

const { sheetName } = reportSheetWords.en;
const whole: AskedReport = {
  period: "2026-11",
  basis: "finance",
  batch: null,
  ledger: null,
  compare: null,
  shops: null,
};
const periods: Readonly<Record<PeriodKind, PeriodName>> = {
  day: "2026-11-30",
  month: "2026-11",
  quarter: "2026-Q4",
  half: "2026-H2",
  year: "2026",
  range: "2026-11-01..2026-11-07",
};

describe("an English sheet of a report", () => {
  test.each(reports)(
    "$id has its whole title in its name, for its usual span of time",
    (report) => {
      const period = periods[report.parameters.periods[0]];
      const title = titleOf(report, period, "en");
      const name = sheetName(title, { ...whole, period });
      expect(name).toBe(`${period} ${title}`);
      expect(name.length).toBeLessThanOrEqual(LONGEST_SHEET_NAME);
    },
  );

  test("says how it counts rather than the end of a title", () => {
    const asked: AskedReport = { ...whole, basis: "business", shops: ["甲店"] };
    expect(sheetName("After-sales month", asked)).toBe("2026-11 After-sales by row part");
    expect(sheetName("Visits of technicians", asked)).toBe("2026-11 Visits of by row part");
  });
});
