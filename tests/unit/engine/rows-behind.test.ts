import { expect, test } from "vitest";
import { rowsBehind } from "../../../addin/engine/pull/rows-behind.ts";
import type { PostingDetail } from "../../../shared/api/finance.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";

const line = { ledger: "after-sales", shop: "旗舰店", kind: "postage" };

test("the rows behind a figure are those whose postings it adds up, once each", () => {
  const posting = (record: string, other: Partial<typeof line> = {}) =>
    ({ ...line, record, ...other }) as PostingDetail;
  const row = (id: string | null, number: number) => ({ id, row: { number } }) as ComparedRow;
  const postings = [
    posting("A"),
    posting("A"),
    posting("B", { shop: "专卖店" }),
    posting("C", { kind: "refund" }),
    posting("D", { ledger: "exchanges" }),
    posting("E"),
  ];
  const rows = [row("E", 2), row("B", 3), row(null, 4), row("C", 5), row("A", 6), row("D", 7)];
  expect(rowsBehind(line, postings, rows).map(({ number }) => number)).toEqual([2, 6]);
});
