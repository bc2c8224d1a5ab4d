import { DOMParser } from "@xmldom/xmldom";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { pushRows } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { newAddress, send } from "../support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealAll } from "../support/closing.ts";
import { hire, type Staff } from "../support/staff.ts";

const ROOT = "/api/odata";
let reader: Staff;
let ofShop: Staff;
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  const clerk = await hire("clerk", "李敏");
  const finance = await hire("finance", "周会计");
  [reader, ofShop] = [await hire("reader", "BI"), await hire("reader", "BI B", ["店B"])];
  const rows = Array.from({ length: 25 }, (_, n) =>
    newRow(
      afterSalesCells({
        registeredOn: today,
        orderNo: `4128374650${String(n).padStart(4, "0")}`,
        shop: n % 5 === 0 ? "店B" : "店'A",
        refund: 1005 + n,
        payee: null,
        payeeName: null,
      }),
    ),
  );
  await clerk.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(...rows) });
  await sealAll(finance);
});

const page = z.object({
  "@odata.context": z.string(),
  "@odata.count": z.int().optional(),
  "@odata.nextLink": z.string().optional(),
  value: z.array(z.record(z.string(), z.unknown())),
});

const ask = (path: string, who = reader, headers = {}) =>
  send(path, {
    headers: {
      "cf-connecting-ip": newAddress(),
      authorization: `Basic ${btoa(`x:${who.key}`)}`,
      ...headers,
    },
  });

async function entities(query: string, who = reader, headers = {}) {
  const response = await ask(`${ROOT}/${query}`, who, headers);
  const text = await response.text();
  expect(`${response.status} ${response.ok ? "" : text}`).toBe("200 ");
  return page.parse(JSON.parse(text));
}

const of = (query: Readonly<Record<string, string>>) =>
  `Postings?${new URLSearchParams(query).toString().replaceAll("+", "%20")}`;

async function refused(query: string) {
  const response = await ask(`${ROOT}/${query}`);
  expect(response.headers.get("odata-version")).toBe("4.0");
  const { error } = z
    .object({ error: z.object({ code: z.string(), message: z.string().min(5) }) })
    .parse(await response.json());
  return { status: response.status, ...error };
}

test("the service document names the sets, and metadata their properties", async () => {
  const service = await ask(ROOT);
  expect(service.headers.get("odata-version")).toBe("4.0");
  const { value } = page.parse(await service.json());
  const names = value.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Postings", "Batches", "FinanceDay", "KpiCard"]));
  const response = await ask(`${ROOT}/$metadata`);
  expect(response.headers.get("content-type")).toContain("application/xml");
  const xml = new DOMParser().parseFromString(await response.text(), "application/xml");
  const sets = [...xml.getElementsByTagName("EntitySet")].map((each) => each.getAttribute("Name"));
  expect(sets).toEqual(names);
  const amount = [...xml.getElementsByTagName("Property")].find(
    (each) => each.getAttribute("Name") === "Amount",
  );
  expect(amount?.getAttribute("Type")).toBe("Edm.Decimal");
  expect(amount?.getAttribute("Scale")).toBe("2");
});

test("every set answers, and every entity has what the metadata says", async () => {
  const { value } = page.parse(await (await ask(ROOT)).json());
  for (const { url } of value) {
    const told = await entities(`${String(url)}?$top=3&$count=true`);
    expect(told["@odata.count"]).toBeGreaterThanOrEqual(told.value.length);
  }
});

test("pages hold every posting once, whichever way and however many a client prefers", async () => {
  const all = (await entities("Postings")).value;
  expect(all.length).toBeGreaterThanOrEqual(25);
  for (const order of ["", "&$orderby=Entry%20desc", "&$orderby=Amount%20desc,Shop"]) {
    const seen: unknown[] = [];
    let next: string | undefined = `Postings?$select=Entry,Amount${order}`;
    while (next !== undefined) {
      const told: z.output<typeof page> = await entities(next, reader, {
        prefer: "odata.maxpagesize=7",
      });
      expect(told.value.length).toBeLessThanOrEqual(7);
      seen.push(...told.value.map(({ Entry }) => Entry));
      next = told["@odata.nextLink"]?.split(`${ROOT}/`)[1];
    }
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen)).toEqual(new Set(all.map(({ Entry }) => Entry)));
  }
});

test("$top, $skip and $count go together over pages", async () => {
  const all = (await entities("Postings")).value.map(({ Entry }) => Entry);
  const first = await entities("Postings?$top=10&$skip=3&$count=true", reader, {
    prefer: "odata.maxpagesize=6",
  });
  const rest = await entities(first["@odata.nextLink"]?.split(`${ROOT}/`)[1] ?? "");
  expect(rest["@odata.nextLink"]).toBeUndefined();
  expect([...first.value, ...rest.value].map(({ Entry }) => Entry)).toEqual(all.slice(3, 13));
  expect(first["@odata.count"]).toBe(all.length);
  const count = await ask(`${ROOT}/Postings/$count?$filter=Shop%20eq%20'店B'`);
  expect(await count.text()).toBe(
    String((await entities(of({ $filter: "Shop eq '店B'" }))).value.length),
  );
});

test.each([
  ["Shop eq '店''A'", (shop: string) => shop === "店'A"],
  [
    "Shop ne '店B' and Amount ge 10.10",
    (shop: string, amount: number) => shop !== "店B" && amount >= 10.1,
  ],
  [
    "Amount lt 10.1 or 10.25 le Amount",
    (_: string, amount: number) => amount < 10.1 || amount >= 10.25,
  ],
  ["not (startswith(Shop,'店') and endswith(Shop,'B'))", (shop: string) => shop !== "店B"],
  ["contains(Shop,'A') eq true", (shop: string) => shop.includes("A")],
  ["Shop in ('店B','没有')", (shop: string) => shop === "店B"],
  [`Day ge ${today} and Day le ${today} and Reverses eq null`, () => true],
  ["Reverses gt 5", () => false],
  [`Month eq '${today.slice(0, 7)}'`, () => true],
])("$filter=%s", async ($filter, holds) => {
  const all = (await entities("Postings")).value;
  const kept = all.filter(({ Shop, Amount }) => holds(String(Shop), Number(Amount)));
  expect((await entities(of({ $filter }))).value).toEqual(kept);
});

describe("what is not understood is refused with words", () => {
  test.each([
    ["Postings?$filter=Nothing eq 1", 400],
    ["Postings?$filter=Amount eq 'x'", 400],
    ["Postings?$filter=Shop eq 'x", 400],
    ["Postings?$filter=Shop eq 'x' and", 400],
    ["Postings?$filter=(Shop eq 'x'", 400],
    ["Postings?$filter=year(Day) eq 2026", 501],
    [`Postings?$filter=${"not ".repeat(60)}Shop eq 'x'`, 400],
    ["Postings?$select=Nothing", 400],
    ["Postings?$orderby=Shop sideways", 400],
    ["Postings?$top=-1", 400],
    ["Postings?$skiptoken=x", 400],
    ["Postings?$expand=Record", 501],
    ["Nothing", 404],
    ["FinanceDay?period=2026-W1", 400],
  ])("%s", async (query, status) => {
    expect((await refused(query)).status).toBe(status);
  });
});

test("whoever is not signed in is asked for a password", async () => {
  const response = await send(ROOT, { headers: { "cf-connecting-ip": newAddress() } });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toContain("Basic");
  expect(await response.json()).toMatchObject({ error: { code: "unauthenticated" } });
});

test("shops limit postings, batches and reports", async () => {
  const shops = async (set: string) =>
    new Set((await entities(set, ofShop)).value.map(({ Shop }) => Shop));
  expect(await shops("Postings")).toEqual(new Set(["店B"]));
  expect(await shops(`FinanceDay?period=${today.slice(0, 7)}`)).toEqual(new Set(["店B"]));
  const [whole] = (await entities("Batches")).value;
  const [part] = (await entities("Batches", ofShop)).value;
  expect(Number(part?.["Entries"])).toBe(5);
  expect(Number(whole?.["Entries"])).toBeGreaterThan(5);
});

test("a report's lines add up to its figures", async () => {
  const month = today.slice(0, 7);
  const report = await reader.call(getReport, {
    params: { report: "finance-day" },
    query: { period: month as never },
  });
  const { value } = await entities(`FinanceDay?period=${month}`);
  const sum = value.reduce(
    (total, { Payout, Platform, Receipt }) =>
      total + Math.round(100 * (Number(Payout) + Number(Platform) + Number(Receipt))),
    0,
  );
  const total = (report.figures ?? []).filter(({ block }) => block === "total");
  expect(sum).toBe(total.reduce((all, { values }) => all + (values[1] ?? 0), 0));
  expect(value).toHaveLength(report.total);
});

test("a page of postings begins where the last one ended, without walking what is before", async () => {
  const statements: string[] = [];
  const prepare = env.DB.prepare.bind(env.DB);
  const db = { prepare: (sql: string) => (statements.push(sql), prepare(sql)) } as D1Database;
  const bindings = { ...env, DB: Object.assign(Object.create(env.DB) as D1Database, db) };
  const headers = { "cf-connecting-ip": newAddress(), authorization: `Bearer ${reader.key}` };
  for (const query of ["$skiptoken=7", `$filter=Day%20eq%20${today}&$skiptoken=7`])
    await send(`${ROOT}/Postings?${query}`, { headers }, bindings);
  const pages = statements.filter((sql) => /FROM posting\n/.test(sql));
  expect(pages).toHaveLength(2);
  for (const sql of pages) {
    const numbers = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...Array.from({ length: Math.max(...numbers) }, () => null))
      .all<{ detail: string }>();
    const plan = results.map(({ detail }) => detail).join("\n");
    expect(plan).toMatch(
      /SEARCH posting USING (INTEGER PRIMARY KEY \(rowid>\?\)|INDEX posting_by_day)/,
    );
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN (posting|record|record_version)/);
  }
});
