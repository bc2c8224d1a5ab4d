import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { openMonths } from "../../addin/actions/months/open-months.ts";
import { openReport } from "../../addin/actions/today/open-report.ts";
import { openSheet } from "../../addin/engine/sheet/open-ledger.ts";
import { renewReportInFront } from "../../addin/actions/pull/renew-report.ts";
import { tieOutSheet } from "../../addin/engine/pull/tie-out-sheet.ts";
import { linesBehind, pullReport } from "../../addin/engine/pull/pull-report.ts";
import { createClient } from "../../addin/client.ts";
import { shortPeriod } from "../../shared/messages/period-text.ts";
import { periodAround, periodBefore } from "../../shared/time/period.ts";
import { reports } from "../../shared/reports/index.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { send } from "../worker/support/caller.ts";
import { sealAll } from "../worker/support/closing.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, environment, pushed, signedIn } from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002"];
const query = { report: "finance-day", period: "2026-11-03", basis: "business" } as const;
const KEY = "report:finance-day:2026-11-03:business";

beforeEach(emptyLedgers);

async function pulled() {
  const sheet = afterSalesSheet(ORDERS);
  sheet.put(2, COLUMN.postage, 8.5);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const response = await pullReport(workbook, client, query, environment);
  if (!response.ok) throw new Error(JSON.stringify(response.failure));
  const report = workbook.reports.get(KEY);
  if (report === undefined) throw new Error(`There is only ${[...workbook.reports.keys()].join()}`);
  return { workbook, client, report, value: response.value };
}

test("the day arrives as one table of lines, with figures by formula and the server's beside them", async () => {
  const { report, value } = await pulled();
  expect(value.untied).toEqual([]);
  expect(report.lines.map((line) => line.slice(0, 9))).toEqual([
    ["晴天旗舰店", "退款", "平台核对", ORDERS[0], NOV_3, null, 10, null, 1],
    ["晴天旗舰店", "退款", "平台核对", ORDERS[1], NOV_3, null, 20, null, 1],
    ["晴天旗舰店", "邮费", "打款", ORDERS[0], NOV_3, 8.5, null, null, 1],
  ]);
  const texts = report.above.map(({ cells }) => cells[0]?.value);
  expect(texts).toContain("打款合计（大写）：捌元伍角整");
  expect(texts[0]).toBe("邮费退款赔偿日报按登记日-1103");
  expect(texts).toContain(
    "应有 3 条：打款 笔数 1 金额 8.50；平台核对 笔数 2 金额 30.00；进账 笔数 0 金额 0.00",
  );
  const total = report.above.find(({ key }) => key === 'total ["platform"]');
  expect(total?.cells.map(({ value, formula }) => formula ?? value)).toEqual([
    "平台核对",
    "",
    "",
    "=SUMIFS(finance_day_2026_11_03_business[笔数],finance_day_2026_11_03_business[方向],$A{row})",
    2,
    "=ROUND(D{row}-E{row},2)",
    expect.stringContaining("[打款]"),
    30,
    "=ROUND(G{row}-H{row},2)",
    expect.stringContaining("[更正笔数]"),
    0,
    "=ROUND(J{row}-K{row},2)",
  ]);
});

test("a share of a wider whole is divided by all lines that have just its columns in common", async () => {
  const { workbook, client } = await pulled();
  const query = {
    report: "after-sales-month",
    period: "2026-11",
    basis: "business",
  } as const;
  const response = await pullReport(workbook, client, query, environment);
  expect(response.ok && response.value.untied).toEqual([]);
  const sheet = workbook.reports.get("report:after-sales-month:2026-11:business");
  const [row] = sheet?.above.filter(({ block }) => block === "reason") ?? [];
  const formulas = row?.cells.flatMap(({ formula }) => formula ?? []) ?? [];
  const table = "after_sales_month_2026_11_business";
  const share = formulas.findIndex((each) => each.startsWith("=IF(") && each.includes("[金额]"));
  expect(formulas[share + 1]).toBe(`=SUMIFS(${table}[金额],${table}[方向],$C{row})`);
  expect(formulas).toContain(`=SUMIFS(${table}[销售额],${table}[店铺],$A{row})`);
});

test("a figure leads to its lines, and these to their records", async () => {
  const { client, value } = await pulled();
  const figure = value.page.figures?.find(
    ({ block, of }) => block === "shop" && of[1] === "refund",
  );
  if (figure === undefined) throw new Error("No figure of refunds");
  const behind = await linesBehind(client, query, figure, value.page.upTo);
  expect(behind.ok && behind.value.map(({ ledger, cells }) => [ledger, cells[3]])).toEqual(
    expect.arrayContaining(ORDERS.map((order) => ["after-sales", order])),
  );
});

test("a report of any length is pulled whole, page by page", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  const { key } = await hire("clerk", "李敏");
  let pages = 0;
  const oneAtATime = createClient({
    server: "",
    key,
    fetch(path, init) {
      if (path.includes("/reports/")) pages += 1;
      return send(path.includes("/reports/") ? `${path}&limit=1` : path, init);
    },
  });
  await pushed(workbook, oneAtATime);
  const response = await pullReport(workbook, oneAtATime, query, environment);
  expect(response.ok && response.value.untied).toEqual([]);
  expect(workbook.reports.get(KEY)?.lines).toHaveLength(2);
  expect(pages).toBeGreaterThan(1);
});

test("what is limited to shops has a sheet of its own, which says so", async () => {
  await pulled();
  const workbook = new MemoryWorkbook();
  const client = await signedIn("王芳", "clerk", undefined, ["晴天旗舰店"]);
  await pullReport(workbook, client, query, environment);
  const [key, report] = [...workbook.reports][0] ?? [];
  expect(key).not.toBe(KEY);
  expect(report?.above.map(({ cells }) => cells[0]?.value)).toContain(
    "全部台账 · 只有店铺：晴天旗舰店",
  );
  expect(report?.name).toContain("(部分)");
});

test("checking a report's sheet says which of its cells the server has otherwise, and what has come since", async () => {
  const { workbook, client } = await pulled();
  const sheet = workbook.sheets.find(({ ref }) => ref.name.startsWith("邮费退款"));
  if (sheet === undefined) throw new Error("No report was written");
  const checked = async () => {
    const opened = await openSheet(workbook, sheet.ref.id, defaultSettings.lists);
    if (opened.kind !== "no-ledger" || opened.report === undefined) throw new Error("No report");
    const response = await tieOutSheet(client, opened.report, opened.snapshot.grid, environment);
    if (!response.ok) throw new Error(JSON.stringify(response.failure));
    return response.value;
  };
  expect(await checked()).toMatchObject({
    lines: 3,
    differing: [],
    missing: 0,
    foreign: [],
    since: 0,
  });

  // Sealed since: the sheet was right when it was pulled, and is no wronger now.
  const sealer = await hire("finance", "吴会计");
  await sealAll(sealer);
  expect(await checked()).toMatchObject({ differing: [], since: 0, sealed: 3 });

  const header = sheet.rows.findIndex((row) => row.includes("报表行标识")) + 1;
  sheet.type(header + 1, sheet.rows[header - 1]?.indexOf("平台核对") ?? 0, 99);
  sheet.copyDown(header + 1);
  sheet.rows.splice(header + 2, 1);
  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000009"])), client);
  expect(await checked()).toMatchObject({
    differing: [{ row: header + 1, heading: "平台核对", has: "99", should: "10" }],
    missing: 1,
    foreign: [header + 3],
    since: 1,
  });

  const { key } = await hire("finance", "周会计");
  const pane = paneOf(workbook, key);
  await validateSheet(pane, "asked");
  for (const each of workbook.sheets) each.active = each === sheet;
  await validateSheet(pane, "asked");
  await expect.poll(() => pane.store.get().tieOut.value?.missing).toBe(1);
  expect(pane.store.get()).toMatchObject({ tab: "finance", sheet: { value: { kind: "ledger" } } });

  // Pulled from its own sheet it is brought anew, whatever the form proposes; what was typed is asked about first.
  expect(await renewReportInFront(pane)).toBe(true);
  await expect.poll(() => pane.store.get().finance.value?.query).toEqual(query);
  expect(pane.store.get().reportAsked).toEqual({ report: query.report, period: query.period });
  for (const each of workbook.sheets) each.active = each !== sheet;
  expect(await renewReportInFront(pane)).toBe(false);
});

test.each(reports)("the sheet of $id has names that Excel takes", async (definition) => {
  const { id, sees, parameters } = definition;
  const workbook = new MemoryWorkbook();
  const client = await signedIn("李敏", typeof sees === "string" ? "clerk" : sees[0]);
  const { name: period } = periodAround(parameters.periods[0], "2026-11-03");
  const response = await pullReport(workbook, client, { report: id, period }, environment);
  expect(response.ok && response.value.untied).toEqual([]);
  const [report] = workbook.reports.values();
  const names = [
    report?.table,
    ...(report?.names ?? []).map(({ name }) => name),
    ...(report?.charts ?? []).map(({ name }) => name),
  ];
  expect(names.filter((name) => !/^[A-Za-z_]\w{0,200}$/.test(name ?? ""))).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(report?.name.endsWith(`-${shortPeriod(period)}`)).toBe(true);
});

test.each(reports)(
  "the sheet of $id says of nothing what there was as it says what is listed",
  async ({ id, sees, parameters }) => {
    const client = await signedIn("李敏", typeof sees === "string" ? "clerk" : sees[0]);
    const { name: period } = periodAround(parameters.periods[0], "2026-11-03");
    for (const [language, prefix, foreign] of [
      ["zh", /^(应有|列出)/, /: /],
      ["en", /^(There are|Listed) /, /[：；，、]/],
    ] as const) {
      const workbook = new MemoryWorkbook();
      await pullReport(workbook, client, { report: id, period }, { ...environment, language });
      const [report] = workbook.reports.values();
      const texts = report?.above.flatMap(({ look, cells }) =>
        look === "quiet" ? [String(cells[0]?.value)] : [],
      );
      expect(texts?.filter((text) => /[:：]\s*$/.test(text))).toEqual([]);
      const [found, shown] = texts?.filter((text) => prefix.test(text)) ?? [];
      expect(found?.replace(prefix, "")).toBe(shown?.replace(prefix, ""));
      expect(texts?.filter((text) => foreign.test(text))).toEqual([]);
    }
  },
);

test.each(reports.filter(({ parameters }) => parameters.compares === true))(
  "the sheet of $id beside another span of time has the figures of both, and ties out",
  async ({ id, sees, parameters }) => {
    const workbook = new MemoryWorkbook();
    const client = await signedIn("李敏", typeof sees === "string" ? "clerk" : sees[0]);
    const asked = periodAround(parameters.periods[0], "2026-11-03");
    const compare = periodBefore(asked).name;
    const query = { report: id, period: asked.name, compare };
    const response = await pullReport(workbook, client, query, environment);
    expect(response.ok && response.value.untied).toEqual([]);
    const [report] = workbook.reports.values();
    expect(report?.columns.map(({ heading }) => heading)).toContain("哪一期");
    const headers = report?.above.filter(({ look }) => look === "header") ?? [];
    expect(headers.every(({ cells }) => cells.some(({ value }) => value === "哪一期"))).toBe(true);
  },
);

test("a report's sheet is never taken for a ledger, by whatever name", async () => {
  const { report } = await pulled();
  const copy = new MemorySheet("售后登记表", [
    ...report.above.map(({ cells }) => cells.map(({ value }) => value ?? "")),
    report.columns.map(({ heading }) => heading),
    ...report.lines.map((line) => line.map((value) => value ?? "")),
  ]);
  const opened = await openSheet(new MemoryWorkbook(copy), copy.ref.id, defaultSettings.lists);
  expect(opened.kind).toBe("no-ledger");
});

test("a report that a month's checklist leads to leads back to the month, one of the day to the day", () => {
  const pane = paneOf(new MemoryWorkbook(new MemorySheet("随手记", [["备注"]])), null);
  openMonths(pane, "2026-10");
  openReport(pane, "month-tie-out", "2026-10");
  expect(pane.store.get()).toMatchObject({ screen: "report", cameFrom: "months" });
  pane.store.set({ screen: "work" });
  openReport(pane, "month-tie-out");
  expect(pane.store.get().cameFrom).toBe("work");
});
