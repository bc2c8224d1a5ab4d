import { afterEach, describe, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../shared/api/push.ts";
import { getReport, listReports } from "../../shared/api/reports.ts";
import { financeDay } from "../../shared/reports/finance-day/definition.ts";
import { afterSalesCells, newRow, pushOf } from "./support/rows.ts";
import { hire } from "./support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");

afterEach(() => {
  vi.useRealTimers();
});

/** Pushes rows at a moment on the wall clock in Shanghai. */
async function pushAt(moment: string, ledger: string, ...rows: PushRow[]): Promise<void> {
  vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
}

const params = { report: "finance-day" };

/** A line by the columns of the report. */
const named = (cells: readonly (string | number | null)[]) =>
  Object.fromEntries(financeDay.keys.map((key, at) => [key, cells[at]]));

const figuresOf = (
  figures: readonly { block: string; of: readonly string[]; values: readonly number[] }[] | null,
  block: string,
) =>
  Object.fromEntries(
    (figures ?? [])
      .filter((each) => each.block === block)
      .map(({ of, values }) => [of.join("/"), values]),
  );

describe("finance's day", () => {
  const late = newRow(
    afterSalesCells({
      registeredOn: "2026-03-09",
      shop: "旗舰店",
      handler: "王芳",
      postage: 1250,
      refund: 3500,
    }),
  );
  const today = newRow(
    afterSalesCells({ registeredOn: "2026-03-10", shop: "专卖店", refund: null, postage: 800 }),
  );

  test("is one table of lines, their figures by the database, and control totals of the same moment", async () => {
    await pushAt("2026-03-10T10:00:00", "after-sales", late, today);
    const report = await finance.call(getReport, { params, query: { period: "2026-03-10" } });
    expect(report).toMatchObject({
      total: 3,
      cursor: null,
      asked: { shops: null, basis: "finance" },
    });
    const lines = report.lines.map(({ cells }) => named(cells));
    expect(lines).toContainEqual({
      shop: "旗舰店",
      kind: "postage",
      direction: "payout",
      reference: late.cells["orderNo"],
      day: "2026-03-09",
      payout: 1250,
      platform: null,
      receipt: null,
      count: 1,
      courier: "",
      reason: "",
      liable: "",
      registrant: "王芳",
      by: "李敏",
      ledger: "after-sales",
      marks: "late",
    });
    expect(figuresOf(report.figures, "total")).toEqual({
      payout: [2, 2050],
      platform: [1, 3500],
      receipt: [0, 0],
    });
    expect(figuresOf(report.figures, "shop")).toEqual({
      "专卖店/postage/payout": [1, 800],
      "旗舰店/postage/payout": [1, 1250],
      "旗舰店/refund/platform": [1, 3500],
    });
    expect(report.control).toEqual({
      found: [
        { of: ["payout"], lines: 2, values: [2, 2050] },
        { of: ["platform"], lines: 1, values: [1, 3500] },
      ],
      leftOut: [],
    });
  });

  test("leads from a figure to its lines, page by page", async () => {
    const query = {
      period: "2026-03-10",
      block: "registrant",
      of: JSON.stringify(["王芳", "payout"]),
    } as const;
    const behind = await finance.call(getReport, { params, query });
    expect(behind).toMatchObject({ total: 1, figures: null, control: null });
    expect(behind.lines[0]?.record).toBe(late.id);
    const first = await finance.call(getReport, {
      params,
      query: { period: "2026-03-10", limit: 2 },
    });
    const rest = await finance.call(getReport, {
      params,
      query: { period: "2026-03-10", limit: 2, after: first.cursor ?? "" },
    });
    expect([first.lines.length, rest.lines.length, rest.total, rest.cursor]).toEqual([
      2,
      1,
      3,
      null,
    ]);
    const figuresAlone = await finance.call(getReport, {
      params,
      query: { period: "2026-03", limit: 0 },
    });
    expect(figuresAlone).toMatchObject({ lines: [], total: 3 });
  });

  test("of a person who is limited to shops is of these alone, and says so", async () => {
    const limited = await hire("clerk", "何芳", ["专卖店"]);
    const report = await limited.call(getReport, { params, query: { period: "2026-03-10" } });
    expect(report.asked.shops).toEqual(["专卖店"]);
    expect(report.lines.map(({ cells }) => cells[0])).toEqual(["专卖店"]);
    expect(report.control?.found).toEqual([{ of: ["payout"], lines: 1, values: [1, 800] }]);
  });
});

test("there is a list of reports, and none beside it", async () => {
  const { reports } = await finance.call(listReports, {});
  expect(reports.map(({ id }) => id)).toContain("finance-day");
  const refused = await finance.refused(getReport, {
    params: { report: "finance_day" },
    query: { period: "2026-03-10" },
  });
  expect(refused).toMatchObject({ status: 404, code: "not-found" });
});

test("a figure that there is not, a slip of the pen and a ledger that is none are refused with their place", async () => {
  const period = "2026-03-10" as const;
  for (const [query, path] of [
    [{ period, block: "nobody", of: "[]" }, "query.block"],
    [{ period, block: "toString", of: "[]" }, "query.block"],
    [{ period, block: "shop", of: "[1]" }, "query.of"],
    [{ period, block: "shop", of: "[" }, "query.of"],
    [{ period, block: "shop", of: '["旗舰店"]' }, "query.of"],
  ] as const) {
    const refused = await finance.refused(getReport, { params, query });
    expect(refused).toMatchObject({ status: 400, code: "invalid-request", errors: [{ path }] });
  }
  const refused = await finance.refused(getReport, {
    params,
    query: { period, ledger: "after_sales" },
  });
  expect(refused).toMatchObject({ status: 404, code: "unknown-ledger" });
});
