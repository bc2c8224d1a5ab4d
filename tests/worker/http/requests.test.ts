import { setDepartment } from "../support/department.ts";
import { expect, test, vi } from "vitest";
import { env } from "cloudflare:workers";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { putSettings } from "../../../shared/api/settings.ts";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import app from "../../../worker/app.ts";
import { send } from "../support/caller.ts";
import { routeOf } from "../support/route-of.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const params = { ledger: "after-sales" };

async function post(body: BodyInit, ledger = "after-sales") {
  const response = await send(`/api/ledgers/${ledger}/pushes`, {
    method: "POST",
    headers: { authorization: `Bearer ${clerk.key}` },
    body,
  });
  const problem = problemDetails.parse(await response.json());
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.status).toBe(problem.status);
  return problem;
}

test("a body that is not JSON, or not even text", async () => {
  expect(await post("{")).toMatchObject({ status: 400, code: "not-json" });
  expect(await post(new Uint8Array([0xff, 0xfe]))).toMatchObject({ status: 400, code: "not-json" });
});

test("a body that the API does not describe is told where it is wrong", async () => {
  expect(await post(JSON.stringify({ id: "1", rows: [] }))).toMatchObject({
    status: 400,
    code: "invalid-request",
    errors: [{ path: "body.id" }, { path: "body.rows" }],
  });
  const nested = { ...newRow(), cells: { note: { deep: true } } };
  expect(await post(JSON.stringify(pushOf(nested as never)))).toMatchObject({
    errors: [{ path: "body.rows.0.cells" }],
  });
  expect(await post("")).toMatchObject({ code: "invalid-request" });
});

test("a body over 512 kB, with its length told or not", async () => {
  const big = " ".repeat(512 * 1024 + 1);
  expect(await post(big)).toMatchObject({ status: 413, code: "too-large" });
  const stream = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 9; part += 1) controller.enqueue(new Uint8Array(64 * 1024));
      controller.close();
    },
  });
  expect(await post(stream)).toMatchObject({ status: 413, code: "too-large" });
});

test("501 rows", async () => {
  const rows = Array.from({ length: 501 }, () => newRow());
  expect(await post(JSON.stringify({ ...pushOf(), rows }))).toMatchObject({
    status: 413,
    code: "too-many-rows",
  });
});

test("a row that does not say which version it is based on", async () => {
  const { base: _, ...row } = newRow();
  expect(await post(JSON.stringify({ ...pushOf(), rows: [newRow(), row] }))).toMatchObject({
    status: 428,
    code: "base-version-required",
    errors: [{ path: "body.rows.1.base" }],
  });
});

test("a ledger that there is not, an address that there is not", async () => {
  expect(await post(JSON.stringify(pushOf(newRow())), "returs")).toMatchObject({
    status: 404,
    code: "unknown-ledger",
  });
  const response = await send("/api/nothing");
  expect(response.status).toBe(404);
  expect(problemDetails.parse(await response.json()).code).toBe("not-found");
});

test("every route that asks for a ledger refuses one that there is not", async () => {
  const admin = await hire("admin", "管理员");
  const { id } = newRow();
  const about = aboutOf("R023", ["postage"], { postage: 100 });
  const acknowledgement = { record: id, code: "R023", about, reason: "买家坚持" };
  const nowhere = {
    ledger: "returs",
    report: "finance-day",
    push: crypto.randomUUID(),
    ...acknowledgement,
  };
  const { ledger } = nowhere;
  const figures = { query: { ledger, period: "2026-11" } };
  const asked: Readonly<Record<string, { query?: Record<string, unknown>; body?: unknown }>> = {
    pushRows: { body: pushOf(newRow()) },
    withdrawRecords: {
      body: { id: crypto.randomUUID(), reason: "没发生", records: [{ id, base: 1 }] },
    },
    lookUpRecords: { body: { records: [{ id, version: 1 }] } },
    acknowledgeWarnings: { body: { acknowledgements: [acknowledgement] } },
    lookUpAcknowledgements: { body: { records: [id] } },
    dryRunSettings: { body: { settings: defaultSettings, ledger } },
    savePlacement: {
      body: { ledger, columns: {}, headings: ["店铺", "订单号", "退款"] },
    },
    getReport: figures,
    summary: figures,
    listPostings: figures,
    erasePersonalData: { body: { reason: "客户要求删除" } },
  };
  const [declaring, refusing]: [string[], string[]] = [[], []];
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    if (endpoint.errors.includes("unknown-ledger")) declaring.push(name);
    if (!endpoint.path.includes("{ledger}") && !(name in asked)) continue;
    const { code } = await admin.refused(endpoint, { params: nowhere, ...asked[name] });
    if (code === "unknown-ledger") refusing.push(name);
  }
  expect(refusing).toHaveLength(21);
  expect(refusing).toEqual(declaring);
});

test("the title is in the caller's language", async () => {
  const title = async (language: string) => {
    const response = await send("/api/me", { headers: { "accept-language": language } });
    return problemDetails.parse(await response.json()).title;
  };
  expect(await title("zh-CN,zh;q=0.9")).toBe("访问密钥缺失、写错或已停用");
  expect(await title("en-US")).toBe("The access key is missing, wrong or revoked");
});

test("a fault of ours says nothing of the inside, and the log has it under the request's id", async () => {
  const log = vi.fn<typeof console.error>();
  console.error = log;
  const broken = {
    ...env,
    DB: {
      prepare: () => {
        throw new Error("no such table: secret");
      },
    },
  };
  const request = new Request("https://taizhang.test/api/health", {
    headers: { "cf-ray": "8f1-HKG" },
  });
  const response = await app.fetch(request, broken);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "Something went wrong here; it has been logged",
    status: 500,
    code: "internal",
    requestId: "8f1-HKG",
  });
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ requestId: "8f1-HKG" }));
});

test("every response carries the security headers, the refused ones too", async () => {
  for (const path of ["/api/health", "/api/me", "/api/nothing"]) {
    const { headers } = await send(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("settings take effect on the next push, and only sensible ones are taken", async () => {
  const admin = await hire("admin", "管理员");
  const thresholds = { ...defaultSettings.thresholds, postageRefuse: 5000 };
  await setDepartment(admin, { thresholds });
  const row = newRow({ ...newRow().cells, postage: 5001 });
  const { rows } = await clerk.call(pushRows, { params, body: pushOf(row) });
  expect(rows).toMatchObject([{ outcome: "invalid", problems: [{ code: "R023" }] }]);
  const nowhere = { ...defaultSettings, timeZone: "Mars/Olympus" };
  const body = { base: 1, settings: nowhere };
  expect((await admin.refused(putSettings, { body })).errors).toMatchObject([
    { path: "body.settings.timeZone" },
  ]);
});

test("another method at a known address is refused with those that there are", async () => {
  const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  const addresses = new Set(
    Object.values(endpoints).map(({ path }) => path.replaceAll(/\{\w+\}/g, "x")),
  );
  for (const address of addresses) {
    const there = methods.filter((method) => {
      const answers = method === "HEAD" ? "GET" : method;
      return routeOf(answers, address) !== undefined;
    });
    for (const method of methods.filter((each) => !there.includes(each))) {
      const response = await send(address, { method });
      const allow = response.headers.get("allow")?.split(", ");
      expect([method, address, response.status]).toEqual([method, address, 405]);
      expect(allow?.toSorted()).toEqual(there.toSorted());
    }
  }
  expect((await send("/api/docs", { method: "POST" })).status).toBe(405);
  expect((await send("/api/nothing", { method: "POST" })).status).toBe(404);
});
