import { expect, test } from "vitest";
import { askedFor } from "../../../shared/reports/beside.ts";
import { reports } from "../../../shared/reports/index.ts";

test.each(reports)(
  "the columns of $id have a heading each, by which formulas find them",
  (report) => {
    const { columns } = askedFor(report, { period: "2026-03", compare: "2026-02" });
    for (const language of ["zh", "en"] as const) {
      const headings = Object.values(columns).map(({ header }) => header[language].toLowerCase());
      expect(headings.filter((each, at) => headings.indexOf(each) !== at)).toEqual([]);
    }
  },
);
