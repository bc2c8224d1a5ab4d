import { beforeAll, expect, test } from "vitest";
import { closeMonth, summary } from "../../../shared/api/finance.ts";
import { listPeople } from "../../../shared/api/people.ts";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { listReports } from "../../../shared/api/reports.ts";
import { listWork, listWorklists } from "../../../shared/api/worklists.ts";
import { newAddress, send } from "../support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

let reader: Staff;
let ofShop: Staff;
let finance: Staff;
const DAY = "2026-11-02";

beforeAll(async () => {
  const clerk = await hire("clerk", "李敏");
  [reader, ofShop, finance] = [
    await hire("reader", "Power BI"),
    await hire("reader", "Power BI 店B", ["店B"]),
    await hire("finance", "周会计"),
  ];
  const cells = {
    registeredOn: DAY,
    refund: 1200,
    payee: "6217000010001234567",
    payeeName: "王一",
  };
  const rows = ["店A", "店B"].map((shop) =>
    newRow(afterSalesCells({ ...cells, shop, refundPath: "线下打款" })),
  );
  await clerk.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(...rows) });
});

/** UTF-8, as programs spell it. */
const base64 = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

const withPassword = (user: string, password: string, path: string, init: RequestInit = {}) =>
  send(path, {
    ...init,
    headers: {
      "cf-connecting-ip": newAddress(),
      authorization: `Basic ${base64(`${user}:${password}`)}`,
      "accept-language": "zh",
    },
  });

const figures = { query: { period: "2026-11", basis: "business" } } as const;
const PATH = "/api/finance/summary?period=2026-11&basis=business";

test.each(["", "任何人", "a b"])("a key is the password of whatever user: %j", async (user) => {
  const response = await withPassword(user, reader.key, PATH);
  expect(response.status).toBe(200);
  expect(summary.response.parse(await response.json()).lines).toHaveLength(2);
});

test.each(["tz_wrong", "", "a:b"])("another password is nobody's: %j", async (password) => {
  expect((await withPassword("x", password, PATH)).status).toBe(401);
});

test("a header that is no base64 is nobody's", async () => {
  const headers = { "cf-connecting-ip": newAddress(), authorization: "Basic %%%" };
  expect((await send(PATH, { headers })).status).toBe(401);
});

test("a reader writes nothing, and is told why", async () => {
  const row = newRow(afterSalesCells({ registeredOn: DAY }));
  const body = pushOf(row);
  const refused = await reader.refused(pushRows, { params: { ledger: "after-sales" }, body });
  expect(refused).toMatchObject({ code: "read-only-key", status: 403 });
  expect(refused.title).toContain("reads only");
});

test("whoever else's key came as a password only reads, too", async () => {
  const path = closeMonth.path.replace("{month}", "2026-01");
  expect((await withPassword("周会计", finance.key, PATH)).status).toBe(200);
  const response = await withPassword("周会计", finance.key, path, { method: "PUT" });
  expect(response.status).toBe(403);
  const refused = problemDetails.parse(await response.json());
  expect(refused.code).toBe("read-only-key");
  expect(refused.title).toContain("只读");
  expect(await finance.call(closeMonth, { params: { month: "2026-01" } })).toMatchObject({
    month: "2026-01",
  });
});

test("a reader who is limited to shops reads of those alone", async () => {
  const { lines } = await ofShop.call(summary, figures);
  expect([...new Set(lines.map(({ shop }) => shop))]).toEqual(["店B"]);
});

test("a reader sees the reports and worklists of an auditor, and no particulars whole", async () => {
  const auditor = await hire("auditor", "审计员");
  expect(await reader.call(listReports)).toEqual(await auditor.call(listReports));
  const ids = async (who: Staff) =>
    (await who.call(listWorklists)).worklists.map(({ id, asks }) => [id, asks]);
  expect(await ids(reader)).toEqual(await ids(auditor));
  const { worklists } = await reader.call(listWorklists);
  expect(worklists.filter(({ whole }) => whole)).toEqual([]);
  for (const { id } of worklists) {
    const asked = { params: { worklist: id }, query: { reason: "想看" } };
    expect(await reader.refused(listWork, asked)).toMatchObject({ code: "forbidden" });
  }
});

test("people are listed with the readers among them", async () => {
  const admin = await hire("admin", "管理员");
  const { people } = await admin.call(listPeople);
  const roles = people.filter(({ name }) => name.startsWith("Power BI")).map(({ role }) => role);
  expect(roles).toEqual(["reader", "reader"]);
});
