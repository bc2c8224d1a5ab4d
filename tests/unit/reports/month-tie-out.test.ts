import { expect, test } from "vitest";
import { monthTieOut } from "../../../shared/reports/month-tie-out/definition.ts";
import { figureRows } from "../../../shared/reports/sheet/figure-rows.ts";
import { columnLetters } from "../../../shared/text/column-letters.ts";
import { reportPage } from "./report-page.ts";

const said = {
  shop: "甲店",
  direction: "platform",
  kind: "refund",
  sheets: 10_000,
  booked: 6000,
  told: 6000,
  toLedger: 4000,
  open: 6000,
  whyLedger: "reversed",
  whyStatement: "",
};

const figures = () => {
  const line = monthTieOut.keys.map(
    (key) => (said as Record<string, string | number>)[key] ?? null,
  );
  const page = reportPage(monthTieOut, [line], 1);
  const { rows } = figureRows(monthTieOut, page, {
    table: "t",
    language: "zh",
    among: () => new Set(),
  });
  return new Map(rows.map(({ row }) => [row.key, row.cells]));
};

/** What stands in a row of figures, by the columns' letters. */
const texts = (key: string) =>
  Object.fromEntries(
    (figures().get(key) ?? []).flatMap(({ value }, at) =>
      value === "" ? [] : [[columnLetters(at), value]],
    ),
  );

test("the three numbers and the two differences stand side by side above their own columns, the server's behind what is printed", () => {
  const own = ["表里", "台账", "对账单", "表里−台账", "台账−对账单"];
  const heads = texts("shop headings");
  expect(["D", "E", "F", "G", "H"].map((column) => heads[column])).toEqual(own);
  expect(monthTieOut.keys.slice(3, 8)).toEqual(
    monthTieOut.measures.slice(0, 5).map(({ of: [key] }) => key),
  );
  // A to M are printed.
  expect(monthTieOut.keys.indexOf("day")).toBe(12);
  expect(["N", "O", "P", "Q"].map((column) => heads[column])).toEqual([
    "服务器：表里",
    "差：表里",
    "服务器：台账",
    "差：台账",
  ]);
  const row = 'shop ["甲店","platform"]';
  expect(texts(row)).toMatchObject({ A: "甲店", D: 100, E: 60, F: 60, G: 40, H: 0, N: 100, O: 0 });
  expect(figures().get(row)?.[14]?.formula).toBe("=ROUND(D{row}-N{row},2)");
});
