import { afterEach, describe, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport, listReports } from "../../../shared/api/reports.ts";
import { sealBatch } from "../../../shared/api/batches.ts";
import { financeDay } from "../../../shared/reports/finance-day/definition.ts";
import { lateAndUnusual } from "../../../shared/reports/late-and-unusual/definition.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { setDepartment } from "../support/department.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { hire } from "../support/staff.ts";

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

/** Whom a row pays. */
const payee = (account: string) => ({
  payee: account,
  payeeName: "王小明",
  liable: "仓库",
  reason: "少件",
});

/** A line by the columns of the report. */
const named = (
  cells: readonly (string | number | null)[],
  { keys }: { readonly keys: readonly string[] } = financeDay,
) => Object.fromEntries(keys.map((key, at) => [key, cells[at]]));

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
      corrections: 0,
      courier: "",
      reason: "",
      liable: "",
      registrant: "王芳",
      by: "李敏",
      ledger: "after-sales",
      batch: "",
      marks: "late",
    });
    expect(figuresOf(report.figures, "total")).toEqual({
      payout: [2, 2050, 0],
      platform: [1, 3500, 0],
      receipt: [0, 0, 0],
    });
    expect(figuresOf(report.figures, "shop")).toEqual({
      "专卖店/postage/payout": [1, 800, 0],
      "旗舰店/postage/payout": [1, 1250, 0],
      "旗舰店/refund/platform": [1, 3500, 0],
    });
    expect(report.control).toEqual({
      found: [
        { of: ["payout"], lines: 2, values: [2, 2050, 0] },
        { of: ["platform"], lines: 1, values: [1, 3500, 0] },
        { of: ["receipt"], lines: 0, values: [0, 0, 0] },
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
    expect(report.control?.found).toEqual([
      { of: ["payout"], lines: 1, values: [1, 800, 0] },
      ...["platform", "receipt"].map((each) => ({ of: [each], lines: 0, values: [0, 0, 0] })),
    ]);
  });
});

describe("a day that is handed over", () => {
  const row = (shop: string, cells: PushRow["cells"]) =>
    newRow(afterSalesCells({ registeredOn: "2026-04-09", shop, refund: null, ...cells }));
  const query = { period: "2026-04-10" } as const;

  test("tells what waits for a second person as left out, and each line's batch once it is sealed", async () => {
    // What is left of days before is none of this day's.
    vi.useFakeTimers({ now: new Date("2026-04-01T10:00:00+08:00"), toFake: ["Date"] });
    await finance.call(sealBatch, { body: { series: "money", day: "2026-03-31" } });
    const large = row("旗舰店", {
      postage: null,
      compensation: 20_000_00,
      ...payee("13800138111"),
    });
    await pushAt("2026-04-10T10:00:00", "after-sales", row("旗舰店", { postage: 800 }), large);
    const open = await finance.call(getReport, { params, query });
    expect(open.control).toEqual({
      found: [
        { of: ["payout"], lines: 2, values: [2, 2_000_800, 0] },
        ...["platform", "receipt"].map((each) => ({ of: [each], lines: 0, values: [0, 0, 0] })),
      ],
      leftOut: [{ why: "above-amount", of: ["payout"], lines: 1, values: [1, 2_000_000, 0] }],
    });
    expect(figuresOf(open.figures, "batch")).toEqual({ "/payout": [1, 800, 0] });

    const { number } = await finance.call(sealBatch, {
      body: { series: "money", day: "2026-04-10" },
    });
    await pushAt("2026-04-10T11:00:00", "after-sales", row("专卖店", { postage: 500 }));
    await finance.call(sealBatch, { body: { series: "money", day: "2026-04-10" } });
    const day = await finance.call(getReport, { params, query });
    expect(figuresOf(day.figures, "batch")).toEqual({
      [`${number}/payout`]: [1, 800, 0],
      [`${number.replace("-01", "-02")}/payout`]: [1, 500, 0],
    });
    expect(day.lines.map(({ cells }) => String(named(cells)["marks"])).toSorted()).toEqual([
      "late",
      "late after",
    ]);
    const ofBatch = await finance.call(getReport, { params, query: { ...query, batch: number } });
    expect(ofBatch).toMatchObject({ total: 1, asked: { batch: number }, control: { leftOut: [] } });
  });

  test("says the same for a figure that was read before another push", async () => {
    const before = await finance.call(getReport, { params, query });
    await pushAt("2026-04-10T12:00:00", "after-sales", row("旗舰店", { postage: 300 }));
    const behind = { ...query, block: "total", of: '["payout"]' };
    const then = await finance.call(getReport, {
      params,
      query: { ...behind, upTo: before.upTo },
    });
    const now = await finance.call(getReport, { params, query: behind });
    expect([then.total, now.total]).toEqual([2, 3]);
  });
});

test("what is late, unsigned or of nobody is listed with its age", async () => {
  await pushAt(
    "2026-05-11T16:30:00",
    "after-sales",
    newRow(
      afterSalesCells({
        registeredOn: "2026-05-11",
        shop: "旗舰店",
        refund: null,
        postage: 700,
        handler: "王芳",
      }),
    ),
  );
  // From before there was a list on which finance says it.
  const admin = await hire("admin", "管理员");
  await setDepartment(admin, { switches: { ...defaultSwitches, typedSignatures: true } });
  await pushAt(
    "2026-05-11T16:40:00",
    "exchanges",
    newRow({
      registeredOn: "2026-05-08",
      shop: "旗舰店",
      orderNo: "41283746501234567",
      newGoods: "抱枕",
      newQuantity: 1,
      shipFirst: "急用",
      fetchedAt: "2026-05-09T10:00:00",
      reason: "尺码不合",
    }),
  );
  await setDepartment(admin);
  await pushAt(
    "2026-05-11T16:50:00",
    "returned-parcels",
    newRow({
      openedOn: "2026-05-01",
      shop: "专卖店",
      returnNo: "SF1234567890123",
      goods: "抱枕",
      quantity: 1,
      ownerless: true,
    }),
  );
  const report = await finance.call(getReport, {
    params: { report: "late-and-unusual" },
    query: { period: "2026-05-11" },
  });
  const lines = report.lines.map(({ cells }) => named(cells, lateAndUnusual));
  const of = (kind: string) => lines.find((line) => line["kind"] === kind);
  expect(of("after-cutoff")).toMatchObject({ person: "王芳", age: 0, payout: 700 });
  expect(of("unsigned")).toMatchObject({ since: "2026-05-09", age: 2 });
  expect(of("ownerless")).toMatchObject({ shop: "专卖店", reference: "SF1234567890123", age: 10 });
  expect(figuresOf(report.figures, "total")).toMatchObject({
    late: [0, 0, 0],
    "after-cutoff": [1, 0, 700],
    unsigned: [1, 2, 0],
    ownerless: [1, 10, 0],
  });
});

test("the rows of yesterday that are not finished are told by shift and person, and how many are", async () => {
  const row = (cells: PushRow["cells"]) =>
    newRow(afterSalesCells({ registeredOn: "2026-06-09", refund: 100, ...cells }));
  await pushAt(
    "2026-06-09T10:00:00",
    "after-sales",
    row({ shift: "早班", handler: "王芳" }),
    row({ shift: "早班", handler: "王芳" }),
    row({ shift: "晚班", handler: "李敏" }),
    row({ shift: "晚班", handler: "李敏", status: "已完成", finishedOn: "2026-06-09" }),
    row({ shift: "晚班", handler: "李敏", status: "已取消" }),
  );
  vi.useFakeTimers({ now: new Date("2026-06-11T09:00:00+08:00"), toFake: ["Date"] });
  const report = await finance.call(getReport, {
    params: { report: "unfinished" },
    query: { period: "2026-06-09" },
  });
  expect(figuresOf(report.figures, "person")).toEqual({
    "早班/王芳": [2, 2],
    "晚班/李敏": [1, 2],
  });
  expect(report.control?.leftOut).toEqual([
    { why: "finished", of: ["晚班"], lines: 2, values: [2, 0] },
  ]);
  const { errors } = await finance.refused(getReport, {
    params: { report: "unfinished" },
    query: { period: "2026-06" },
  });
  expect(errors).toMatchObject([{ path: "query.period" }]);
});

test("a span of time that a report is not of, or holds against nothing, is refused with its place", async () => {
  for (const [query, path] of [
    [{ period: "2026-Q1" }, "query.period"],
    [{ period: "2026-03-01..2026-03-09" }, "query.period"],
    [{ period: "2026-03-10", compare: "2026-03-09" }, "query.compare"],
  ] as const) {
    const refused = await finance.refused(getReport, { params, query });
    expect(refused).toMatchObject({ status: 400, code: "invalid-request", errors: [{ path }] });
  }
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
