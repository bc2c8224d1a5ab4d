import { read as readWorkbook, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { getReport, listReports } from "../../../shared/api/reports.ts";
import { listWorklists } from "../../../shared/api/worklists.ts";
import { reportById } from "../../../shared/reports/index.ts";
import type { Day } from "../../../shared/time/day.ts";
import { periodAround } from "../../../shared/time/period.ts";
import { newAddress, send } from "../support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealAll } from "../support/closing.ts";
import { hire, type Staff } from "../support/staff.ts";

const ACCOUNT = "1380013800";
const LINK = '=HYPERLINK("https://x.test","王小明")';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const month = today.slice(0, 7);
/** A span of time that a report may be asked for. */
const periodOf = (id: string) => {
  const { periods } = reportById(id)?.parameters ?? { periods: ["month"] as const };
  return periodAround(periods.includes("month") ? "month" : periods[0], today as Day).name;
};
let finance: Staff;
let ofShop: Staff;

beforeAll(async () => {
  const clerk = await hire("clerk", "李敏");
  [finance, ofShop] = [await hire("finance", "周会计"), await hire("reader", "BI", ["店B"])];
  const row = (n: number, shop: string) =>
    newRow(
      afterSalesCells({
        registeredOn: `${month}-01`,
        orderNo: `41283746501${n * 37}0005821`.padEnd(19, "7"),
        shop,
        refund: 1005 + n,
        postage: 1250,
        payee: `${ACCOUNT}${n}`,
        payeeName: n === 1 ? LINK : "王小明",
        reason: "少件",
        liable: "仓库",
      }),
    );
  const rows = [row(1, '=cmd|"x"'), row(2, "店B"), row(3, '店A"二部')];
  await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: pushOf(...rows),
  });
  await sealAll(finance);
});

async function file(path: string, who = finance) {
  const headers = { "cf-connecting-ip": newAddress(), authorization: `Bearer ${who.key}` };
  const response = await send(path, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, text: new TextDecoder().decode(bytes) };
}

/** Cells by heading: what stands in quotes, and what does not. */
function read(text: string): Record<string, string | undefined>[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^,"\r]*))(,|\r\n)/g;
  const rows: (string | undefined)[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  const [heading = [], ...lines] = rows.slice(0, -1);
  return lines.map((line) => Object.fromEntries(heading.map((key, at) => [key ?? "", line[at]])));
}

test("a report as CSV adds up to its figures, keeps long numbers and holds no formula", async () => {
  const { response, bytes, text } = await file(
    `/api/reports/finance-day/file?as=csv&period=${month}`,
  );
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(response.headers.get("content-disposition")).toContain(`finance-day-${month}.csv`);
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const lines = read(text);
  const report = { report: "finance-day" };
  const page = await finance.call(getReport, { params: report, query: { period: month as never } });
  expect(lines).toHaveLength(page.total);
  const inFile = lines.reduce((sum, line) => sum + Math.round(Number(line["平台核对"]) * 100), 0);
  expect(inFile).toBe(1006 + 1007 + 1008);
  const totals = page.figures?.filter(({ block }) => block === "total");
  expect(totals?.some(({ values }) => values.includes(inFile))).toBe(true);
  const orders = text.match(/"41283746501\d{9,10}",\d{4}-\d{2}-01,/g);
  expect(orders).toHaveLength(6);
  expect(new Set(lines.map((line) => line["店铺"]))).toEqual(
    new Set([`'=cmd|"x"`, "店B", '店A"二部']),
  );
});

test("a file holds what the caller may see: their shops, and particulars masked", async () => {
  const ofB = await file(
    `/api/reports/finance-day/file?as=csv&period=${month}&language=en`,
    ofShop,
  );
  expect(read(ofB.text).map((line) => line["Shop"])).toEqual(["店B", "店B"]);
  const work = await file("/api/worklists/payments/file?as=csv");
  const lines = read(work.text);
  expect(lines.map((line) => line["应付金额"])).toEqual(["12.5", "12.5", "12.5"]);
  expect(work.text).not.toContain(ACCOUNT);
  const english = await file("/api/worklists/payments/file?as=csv&language=en");
  expect(read(english.text).map((line) => line["Ledger"])).toEqual([
    "After-sales ledger",
    "After-sales ledger",
    "After-sales ledger",
  ]);
  const whole = await file("/api/worklists/payments/file?as=csv&reason=打款");
  expect(whole.text).toContain(ACCOUNT);
  expect(read((await file("/api/worklists/payments/file?as=csv", ofShop)).text)).toHaveLength(1);
});

/** The cells of a sheet as a spreadsheet reads them, row by row. */
function cellsOf(sheet: WorkSheet): CellObject[][] {
  const { s: from, e: to } = utils.decode_range(sheet["!ref"] ?? "A1");
  return Array.from({ length: to.r - from.r + 1 }, (_, r) =>
    Array.from({ length: to.c - from.c + 1 }, (_each, c): CellObject => {
      const cell = sheet[utils.encode_cell({ r: from.r + r, c: from.c + c })] as unknown;
      return (cell as CellObject | undefined) ?? { t: "z" };
    }),
  );
}

/** How the CSV has a cell of the workbook. */
function inCsvCell({ t, v, z }: CellObject): string {
  if (t === "s") return String(v).replace(/^=/, "'=");
  if (z !== "yyyy-mm-dd") return v === undefined ? "" : String(v);
  return new Date((Number(v) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** The last sheet of a workbook, its lines: name, headings and lines by heading; and what stands first, and its parts. */
function readXlsx(bytes: Uint8Array) {
  const { SheetNames, Sheets } = readWorkbook(bytes, { cellNF: true, cellText: false });
  const name = SheetNames.at(-1) ?? "";
  const [headings = [], ...lines] = cellsOf(Sheets[name] ?? {});
  const keys = headings.map(({ v }) => String(v));
  return {
    name,
    first: cellsOf(Sheets[SheetNames[0] ?? ""] ?? {}),
    keys,
    lines: lines.map((cells) =>
      Object.fromEntries(cells.map((cell, at) => [keys[at] ?? "", cell])),
    ),
    parts: Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    ),
  };
}

test("a report as a workbook says what its CSV says, each cell as what it is", async () => {
  const path = `/api/reports/finance-day/file?period=${month}`;
  const { response, bytes } = await file(`${path}&as=xlsx`);
  expect(response.headers.get("content-type")).toContain("spreadsheetml.sheet");
  expect(response.headers.get("content-disposition")).toContain(`finance-day-${month}.xlsx`);
  const { name, first, keys, lines, parts } = readXlsx(bytes);
  const inCsv = read((await file(`${path}&as=csv`)).text);
  expect(name).toBe("明细");
  expect(String(first[0]?.[0]?.v)).toContain("邮费退款赔偿月报");
  // The total of 平台核对: by formula, by the server, and what lies between.
  const total = first.find(([label, , , count]) => label?.v === "平台核对" && count?.v === 3);
  expect(total?.slice(6, 9).map(({ v }) => v)).toEqual([30.21, 30.21, 0]);
  expect(total?.[6]?.f).toContain(`finance_day_${month.replace("-", "_")}[平台核对]`);
  expect(lines).toHaveLength(inCsv.length);
  const csvOf = (line: (typeof lines)[number] | undefined) =>
    keys.map((key) => inCsvCell(line?.[key] ?? { t: "z" }));
  expect(lines.map(csvOf)).toEqual(inCsv.map((line) => keys.map((key) => line[key])));
  const types = lines.map((line) =>
    ["单号", "登记日期", "笔数", "店铺"].map((key) => line[key]?.t),
  );
  expect(new Set(types.map((each) => each.join("")))).toEqual(new Set(["snns"]));
  expect(lines.find((line) => line["平台核对"]?.t === "n")?.["平台核对"]).toMatchObject({
    z: "#,##0.00",
  });
  const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2"[^>]*state="frozen"\/>/);
  expect(sheet).not.toContain("<f");
  expect(parts["xl/tables/table1.xml"]).toContain(
    `ref="A1:${utils.encode_col(keys.length - 1)}${lines.length + 1}"`,
  );
});

test("a payee's name that begins with = is a text in a workbook", async () => {
  const { bytes } = await file("/api/worklists/payments/file?as=xlsx&reason=打款");
  const { lines } = readXlsx(bytes);
  expect(lines.map((line) => line["应付金额"]?.v)).toEqual([12.5, 12.5, 12.5]);
  const names = lines.flatMap((line) => Object.values(line).filter(({ v }) => v === LINK));
  expect(names.map(({ t, f }) => [t, f])).toEqual([["s", undefined]]);
  expect(
    lines.some((line) => Object.values(line).some(({ t, v }) => t === "s" && v === `${ACCOUNT}1`)),
  ).toBe(true);
});

test("a report without lines is a workbook with its headings", async () => {
  const { bytes } = await file("/api/reports/finance-day/file?period=2019-01&as=xlsx&language=en");
  const { keys, lines, parts } = readXlsx(bytes);
  expect(keys).toContain("Shop");
  expect(lines).toEqual([]);
  expect(parts["xl/tables/table1.xml"]).toContain(`ref="A1:${utils.encode_col(keys.length - 1)}2"`);
});

test("whoever opens the address without a key is asked for a password, and a key is one", async () => {
  const headers = { "cf-connecting-ip": newAddress() };
  const path = `/api/reports/finance-day/file?as=xlsx&period=${month}`;
  const response = await send(path, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toMatch(/^Basic /);
  const authorization = `Basic ${btoa(`any:${ofShop.key}`)}`;
  expect((await send(path, { headers: { ...headers, authorization } })).status).toBe(200);
});

test("every report and worklist that finance sees comes as a workbook", async () => {
  const { reports } = await finance.call(listReports);
  const { worklists } = await finance.call(listWorklists);
  const paths = [
    ...reports.map(({ id }) => `/api/reports/${id}/file?period=${periodOf(id)}&as=xlsx`),
    ...worklists.map(({ id }) => `/api/worklists/${id}/file?as=xlsx`),
  ];
  for (const path of paths) {
    const { response, bytes } = await file(path);
    expect(`${path} ${response.status}`).toBe(`${path} 200`);
    const { keys } = readXlsx(bytes);
    // A table has no two headings alike: Excel would call the workbook damaged.
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  }
});

test.each([
  ["/api/reports/nothing/file?as=csv&period=2026-11", 404],
  ["/api/reports/finance-day/file?as=pdf&period=2026-11", 400],
  ["/api/reports/finance-day/file?as=csv", 400],
  ["/api/worklists/nothing/file?as=csv", 404],
])("%s is refused", async (path, status) => {
  expect((await file(path)).response.status).toBe(status);
});
