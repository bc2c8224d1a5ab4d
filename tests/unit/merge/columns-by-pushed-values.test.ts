import { describe, expect, test } from "vitest";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { identityOf } from "../../../shared/derive/identity.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { columnsByPushedValues } from "../../../shared/merge/columns-by-pushed-values.ts";
import { compareRows } from "../../../shared/merge/compare.ts";
import { writeMark } from "../../../shared/merge/mark.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { StoodColumns } from "../../../shared/reading/placement.ts";
import { idOf } from "../../record-ids.ts";
import { context, grid } from "../reading/sheets.ts";

type Value = string | number;

const HEADINGS = ["登记日期", "店铺", "订单号", "售后类型", "退款金额", "邮费", "备注"];
const ROWS = Array.from({ length: 8 }, (_, at): Value[] => [
  46_329,
  "晴天",
  `90000000000000${at}`,
  "仅退款",
  10 + at,
  at % 2 === 0 ? 8 : "",
  at === 5 ? "少件" : "",
]);

async function rowsOf(headings: readonly string[], rows: readonly (readonly Value[])[]) {
  const sheet = grid([[...headings], ...rows]);
  const match = matchHeaders(afterSales, sheet);
  const { rows: read } = await examine(afterSales, sheet, match.placement, context);
  return { grid: sheet, ...match, rows: read };
}

/** The rows with the marks of a push from under the usual headings. */
async function marked(): Promise<readonly (readonly Value[])[]> {
  const { rows } = await rowsOf(HEADINGS, ROWS);
  return rows.map(({ cells }, at) => {
    const mark = { id: idOf("ABCDEFGH"[at] ?? ""), version: 1 };
    const said = {
      fingerprint: fingerprint(afterSales, cells),
      identity: identityOf(afterSales, cells),
    };
    return [...(ROWS[at] ?? []), writeMark({ ...mark, ...said })];
  });
}

/** What the marks say of a sheet with these headings: `S321 note 乙`. */
async function said(
  headings: readonly string[],
  change: (rows: readonly (readonly Value[])[]) => readonly (readonly Value[])[] = (rows) => rows,
  stood?: StoodColumns,
): Promise<readonly string[]> {
  const now = await rowsOf([...headings, "台账标记"], change(await marked()));
  const { rows } = await compareRows(afterSales, now.rows);
  const problems = await columnsByPushedValues(afterSales, { ...now, rows, stood }, context);
  return problems.map((problem) => {
    if (problem.code === "S322") return `S322 ${problem.column} ${problem.params.other}`;
    const headings = problem.code === "S321" ? problem.params.headings : [];
    return [problem.code, problem.column, ...headings.map(({ name }) => name)].join(" ");
  });
}

describe("rows with marks", () => {
  test("say nothing of columns that stand where they stood, and of rows that were edited", async () => {
    expect(await said(HEADINGS)).toEqual([]);
    expect(await said(HEADINGS, (rows) => rows.map((row) => row.with(4, 99)))).toEqual([]);
  });

  test("know a column under a heading that nobody knows, also where few cells of it are filled", async () => {
    expect(await said(HEADINGS.with(6, "跟进"))).toEqual(["S321 note 跟进"]);
    expect(await said(HEADINGS.with(5, "快递垫付"))).toEqual(["S321 postage 快递垫付"]);
  });

  test("know it among rows that were edited, and beside a column that is new", async () => {
    const edited = (rows: readonly (readonly Value[])[]) =>
      rows.map((row, at) => ["x", ...(at % 4 === 0 ? row.with(4, 99) : row)]);
    expect(await said(["新", ...HEADINGS.with(5, "快递垫付")], edited)).toEqual([
      "S321 postage 快递垫付",
    ]);
  });

  test("know it under the name of another column", async () => {
    expect(await said(HEADINGS.with(5, "赔偿金额"))).toEqual(["S321 postage 赔偿金额"]);
  });

  test("know two headings that changed places", async () => {
    expect(await said(HEADINGS.with(4, "邮费").with(5, "退款金额"))).toEqual([
      "S322 postage refund",
    ]);
  });

  test("say no more of what a person has settled", async () => {
    const headings = HEADINGS.with(4, "邮费").with(5, "退款金额");
    const columns = { refund: "退款金额", postage: "邮费" };
    const stood = { headings, columns, settled: ["postage", "refund"] };
    expect(await said(headings, undefined, stood)).toEqual([]);
    const left = { headings: HEADINGS.with(6, "跟进"), columns };
    expect(await said(left.headings, undefined, left)).toEqual([]);
  });
});
