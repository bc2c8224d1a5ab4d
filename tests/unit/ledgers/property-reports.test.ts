import { expect, test } from "vitest";
import { propertyReports } from "../../../shared/ledgers/property-reports/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("a report has a place; the promised day is its deadline, and what the owner paid comes in", async () => {
  const { said, deadlines, postings } = await rowsIn(propertyReports, [
    [
      "报修时间",
      "报修单号",
      "小区",
      "房号",
      "报修内容",
      "状态",
      "承诺期限",
      "完成时间",
      "收费金额",
      "明细",
    ],
    ["2026-11-03 09:00", "1", "桂园", "", "漏水", "处理中", "2026-11-04", "", "", ""],
    [
      "2026-11-03 09:00",
      "2",
      "",
      "3-501",
      "漏水",
      "完成",
      "2026-11-04",
      "2026-11-04 11:00",
      "50",
      "",
    ],
    ["2026-11-03 09:00", "2", "", "3-502", "门禁", "取消", "2026-11-04", "", "", ""],
  ]);
  expect(said).toEqual([
    "S319 warning - estate",
    "R061 error 2 room",
    "R062 warning 3 costDetail",
    "D111 error 4 reportNo",
  ]);
  expect(deadlines).toEqual([
    ["finish 2026-11-05T00:00:00"],
    ["finish 2026-11-05T00:00:00 met 2026-11-04T11:00:00"],
    [],
  ]);
  expect(postings).toEqual([[], ["service-fee receipt 5000"], []]);
});
