import { beforeAll, expect, test } from "vitest";
import { pushRows } from "../../shared/api/push.ts";
import { getReport } from "../../shared/api/reports.ts";
import { newAddress, send } from "./support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "./support/rows.ts";
import { sealAll } from "./support/closing.ts";
import { hire, type Staff } from "./support/staff.ts";

const ACCOUNT = "1380013800";
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const month = today.slice(0, 7);
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
        payeeName: "王小明",
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
  const whole = await file("/api/worklists/payments/file?as=csv&reason=打款");
  expect(whole.text).toContain(ACCOUNT);
  expect(read((await file("/api/worklists/payments/file?as=csv", ofShop)).text)).toHaveLength(1);
});

test.each([
  ["/api/reports/nothing/file?as=csv&period=2026-11", 404],
  ["/api/reports/finance-day/file?as=pdf&period=2026-11", 400],
  ["/api/reports/finance-day/file?as=csv", 400],
  ["/api/worklists/nothing/file?as=csv", 404],
])("%s is refused", async (path, status) => {
  expect((await file(path)).response.status).toBe(status);
});
