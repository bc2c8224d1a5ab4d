import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { exportRoutes } from "../../../shared/api/exports.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import type { Role } from "../../../shared/role.ts";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { columns, readMatrix, rightsMatrix, type Column } from "./rights-matrix.ts";
import { newAddress, send } from "../support/caller.ts";
import { receiverSettings } from "../support/receivers.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { newStatement } from "../support/statements.ts";

const matrix = readMatrix(rightsMatrix);
const routes = { ...endpoints, ...exportRoutes };
const all = Object.entries<Pick<Endpoint, "method" | "path" | "access">>(routes);

// What stands in shop A's record alone.
const SECRET = "甲店才知道的事";
let record: PushRow;
let somebody: Staff;
const staff = new Map<Column, Staff>();

beforeAll(async () => {
  for (const role of ["clerk", "supervisor", "finance", "admin", "auditor", "reader"] as const)
    staff.set(role, await hire(role, role));
  somebody = await hire("clerk", "某人");
  const payee = { refundPath: "线下打款", payee: "6217000010001234567", payeeName: "王一" };
  record = newRow(
    afterSalesCells({ registeredOn: "2026-11-02", shop: "店A", note: SECRET, ...payee }),
  );
  const body = pushOf(record);
  await staff.get("clerk")?.call(pushRows, { params: { ledger: "after-sales" }, body });
});

test("every route has a line in the table, and every line a route", () => {
  expect([...matrix.keys()]).toEqual(all.map(([name]) => name));
});

/** A request as the route's contract asks for it, about shop A's record where it is about one. */
function requestFor(name: string, who: Staff) {
  const { id } = record;
  const reason = "确认过";
  const about = aboutOf("R023", ["postage"], {});
  const withRecord = { record: id, code: "R023", about };
  const idempotencyKey = crypto.randomUUID();
  const someone = { name: `新人 ${crypto.randomUUID()}`, role: "clerk" as Role, shops: null };
  const parts: Readonly<Record<string, { query?: Record<string, string>; body?: unknown }>> = {
    signIn: { body: { key: who.key } },
    claimKey: { body: { code: "0".repeat(32), claim: crypto.randomUUID() } },
    readKeyNews: { body: { until: new Date().toISOString() } },
    pushRows: { body: pushOf({ ...record, base: 1, cells: { ...record.cells } }) },
    withdrawRecords: {
      body: { id: crypto.randomUUID(), reason, records: [{ id: newRow().id, base: 1 }] },
    },
    lookUpRecords: { body: { records: [{ id, version: 1 }] } },
    acknowledgeWarnings: { body: { acknowledgements: [{ ...withRecord, reason }] } },
    lookUpAcknowledgements: { body: { records: [id] } },
    findUntruncatedIdentifiers: {
      body: { damaged: [{ kinds: ["order"], digits: "4".repeat(15), length: 18 }] },
    },
    getReport: { query: { period: "2026-11", basis: "business" } },
    answerAsks: {
      body: { asks: [{ function: "status", arguments: [String(record.cells["orderNo"])] }] },
    },
    answerWork: {
      body: {
        id: crypto.randomUUID(),
        answers: [{ line: id, stamp: "x", cells: { outcome: "退回客服" } }],
      },
    },
    summary: { query: { period: "2026-11", basis: "business" } },
    listPostings: { query: { period: "2026-11", basis: "business" } },
    putSettings: { body: { base: 99, settings: defaultSettings } },
    dryRunSettings: { body: { settings: defaultSettings, ledger: "after-sales" } },
    savePlacement: {
      body: { ledger: "after-sales", columns: {}, headings: ["店铺", "订单号", "退款"] },
    },
    lookUpPlacements: { body: { shapes: ["0123456789ab"] } },
    saveReceiver: {
      body: { base: 0, settings: receiverSettings(), address: "http://10.0.0.1/", secret: null },
    },
    testReceiver: { body: { idempotencyKey } },
    addPerson: { body: { ...someone, idempotencyKey } },
    makeKeyCode: { body: { idempotencyKey } },
    changePerson: { body: { ...someone, active: true, base: 99 } },
    decideRequest: { body: { approve: true, idempotencyKey } },
    reopenMonth: { query: { reason } },
    listMonths: { query: { year: "2026" } },
    listSealedAmounts: { query: { month: "2026-11", find: "4" } },
    reverseAmount: {
      body: { id: crypto.randomUUID(), entry: 999_999, amount: 1, reason },
    },
    sealBatch: { body: { series: "exchange", day: "2026-11-02" } },
    sendStatement: { body: newStatement() },
    matchStatements: { body: { month: "2026-10" } },
    rebuild: { body: {} },
    postDifferences: { body: { rebuild: 99, records: 1 } },
    erasePersonalData: { body: { reason } },
    reportFile: { query: { as: "csv", period: "2026-11", basis: "business" } },
    worklistFile: { query: { as: "csv" } },
  };
  const params: Readonly<Record<string, string>> = {
    ledger: "after-sales",
    worklist: name === "worklistFile" ? "payments" : "invoices",
    report: "finance-day",
    set: name === "odataCount" ? "KpiCard" : "Postings",
    record: id,
    code: "R023",
    about,
    push: crypto.randomUUID(),
    month: name === "reopenMonth" ? "2020-01" : "2099-01",
    shape: "0123456789ab",
    receiver: crypto.randomUUID(),
    person: somebody.person.id,
    key: "none",
    number: "CW-20261103-01",
    entry: "999999",
    request: "none",
  };
  const { method, path } = routes[name as keyof typeof routes];
  const filled = path.replace(/\{(\w+)\}/g, (_, each: string) => params[each] ?? "");
  const { query = {}, body } = parts[name] ?? {};
  const search = new URLSearchParams(query).toString();
  return {
    url: search === "" ? filled : `${filled}?${search}`,
    init: { method, ...(body !== undefined && { body: JSON.stringify(body) }) },
  };
}

async function ask(name: string, who: Staff, key: string | null = who.key) {
  const { url, init } = requestFor(name, who);
  const headers = {
    "cf-connecting-ip": newAddress(),
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  const response = await send(url, { ...init, headers });
  const text = await response.text();
  // OData has its refusals in an envelope of its own.
  const told = (response.ok ? {} : JSON.parse(text)) as { code?: string; error?: { code: string } };
  const code = told.error?.code ?? told.code;
  return { status: response.status, code: code ?? "", text };
}

/** 403 is forbidden unless the table says why else. */
const expected = (cell: string): { status: number; code?: string } => {
  const [status = "", code] = cell.split(" ");
  const said = code ?? (status === "403" ? "forbidden" : undefined);
  return { status: Number(status), ...(said !== undefined && { code: said }) };
};

describe.each(all)("%s", (name, { access }) => {
  test.each(columns)("answers as the table says: %s", async (column) => {
    const cell = matrix.get(name)?.[column] ?? "";
    const elsewhere = typeof access === "string" ? "clerk" : access[0];
    const who = staff.get(column) ?? (await hire(elsewhere ?? "clerk", `别处 ${name}`, ["店B"]));
    const answer = await ask(name, who);
    expect({ status: answer.status, code: answer.code }).toMatchObject(expected(cell));
    const theirs = new RegExp(`${SECRET}|${String(record.cells["orderNo"])}|1234567`);
    expect(column === "elsewhere" && theirs.test(answer.text)).toBe(false);
  });
});

describe.each(all.filter(([, { access }]) => access !== "open"))("%s", (name) => {
  test("is closed to whoever is signed out, deactivated, or too late", async () => {
    const clerk = await hire("admin", "从前");
    expect(await ask(name, clerk, null)).toMatchObject({ status: 401, code: "unauthenticated" });
    const set = (sql: string) => env.DB.prepare(sql).bind(clerk.person.id).run();
    await set(`UPDATE access_key SET created_at = '2020-01-01T00:00:00.000Z' WHERE person = ?1`);
    expect(await ask(name, clerk)).toMatchObject({ status: 401, code: "key-expired" });
    await set(`UPDATE person SET deactivated_at = 'now' WHERE id = ?1`);
    expect(await ask(name, clerk)).toMatchObject({ status: 401, code: "unauthenticated" });
  });
});
