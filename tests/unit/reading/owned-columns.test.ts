import { expect, test } from "vitest";
import { ownedColumn } from "../../../shared/reading/owned-columns.ts";
import { simplified } from "../../../shared/text/simplified.ts";

test.each([
  ["校验", "check"],
  ["校驗", "check"],
  [" Check:", "check"],
  ["逾期", "overdue"],
  ["台账标记", "mark"],
  ["台賬標記", "mark"],
  ["臺賬標記", "mark"],
  ["臺帳標記", "mark"],
  ["LEDGER MARK", "mark"],
  ["校验人", undefined],
])("%s names the column %s", (heading, column) => {
  expect(ownedColumn(heading)).toBe(column);
  // As every other heading is read in traditional characters, too.
  expect(ownedColumn(simplified(heading))).toBe(column);
});
