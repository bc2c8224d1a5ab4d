import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { me, signIn } from "../../../shared/api/person.ts";
import { revokeKey } from "../../../shared/api/people.ts";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { listRecords, lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { summary } from "../../../shared/api/finance.ts";
import { overdue } from "../../../shared/api/overdue.ts";
import { newAccessKey } from "../../../worker/auth/access-key.ts";
import { callerWith, newAddress, send } from "../support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const all: [string, Endpoint][] = Object.entries(endpoints);
const closed = all.filter(([, { access }]) => access !== "open");
const filled = ({ path }: Endpoint) => path.replace(/\{\w+\}/g, "x");

async function ask(endpoint: Endpoint, authorization?: string) {
  const response = await send(filled(endpoint), {
    method: endpoint.method,
    headers: {
      "cf-connecting-ip": newAddress(),
      ...(authorization !== undefined && { authorization }),
    },
  });
  return { response, problem: problemDetails.safeParse(await response.json()).data };
}

test("nothing is open but health, sign-in and the claim of a key", () => {
  const open = all.filter(([, { access }]) => access === "open").map(([name]) => name);
  expect(open).toEqual(["health", "signIn", "claimKey"]);
});

describe.each(closed)("%s", (_, endpoint) => {
  test("tells a stranger 401, without a key, with a wrong one, with another scheme", async () => {
    for (const authorization of [undefined, `Bearer ${newAccessKey()}`, "Bearer x", "Basic eDp5"]) {
      const { response, problem } = await ask(endpoint, authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer realm="taizhang"/);
      expect(problem?.code).toBe("unauthenticated");
    }
  });
});

test("a revoked key is a wrong key, at once", async () => {
  const [admin, temp] = [await hire("admin", "管理员"), await hire("clerk", "临时")];
  expect(await temp.call(me)).toEqual(temp.person);
  const { people } = await admin.call(endpoints.listPeople);
  const [info] = people.find(({ id }) => id === temp.person.id)?.keys ?? [];
  expect(info?.revokedAt).toBeNull();
  expect(info?.lastUsedOn).toBe(new Date().toISOString().slice(0, 10));
  await admin.call(revokeKey, { params: { person: temp.person.id, key: info?.id ?? "" } });
  expect((await temp.refused(me)).code).toBe("unauthenticated");
  expect(JSON.stringify(people)).not.toContain(temp.key);
});

test("a key is revoked once, when stays, and the audit log has it; a key that there is not is told", async () => {
  const admin = await hire("admin", "管理员");
  const [clerk, other] = [await hire("clerk", "李敏"), await hire("clerk", "王芳")];
  const params = { person: clerk.person.id, key: await keyIdOf(admin, clerk) };
  const elsewhere = { ...params, person: other.person.id };
  expect((await admin.refused(revokeKey, { params: elsewhere })).code).toBe("not-found");
  expect(await revocations(params.key)).toEqual([]);
  const revoked = await admin.call(revokeKey, { params });
  expect(await admin.call(revokeKey, { params })).toEqual(revoked);
  expect(await revocations(params.key)).toContainEqual({
    at: revoked.revokedAt,
    person: admin.person.id,
    detail: JSON.stringify({ person: clerk.person.id }),
  });
});

test("no key is revoked without the audit log's word of it", async () => {
  const log = vi.fn<typeof console.error>();
  console.error = log;
  const admin = await hire("admin", "管理员");
  const clerk = await hire("clerk", "李敏");
  const params = { person: clerk.person.id, key: await keyIdOf(admin, clerk) };
  await env.DB.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON audit_event BEGIN SELECT raise(ABORT, 'cut off'); END`,
  );
  expect((await admin.refused(revokeKey, { params })).code).toBe("internal");
  await env.DB.exec(`DROP TRIGGER broken`);
  expect(log).toHaveBeenCalledOnce();
  expect(await clerk.call(me)).toEqual(clerk.person);
});

async function keyIdOf(admin: Staff, { person }: Staff): Promise<string> {
  const { people } = await admin.call(endpoints.listPeople);
  return people.find(({ id }) => id === person.id)?.keys[0]?.id ?? "";
}

async function revocations(key: string): Promise<unknown[]> {
  const sql = `SELECT at, person, detail FROM audit_event WHERE action = 'revoke-key' AND subject = ?1`;
  return (await env.DB.prepare(sql).bind(key).all()).results;
}

test("signing in tells who a key belongs to", async () => {
  const clerk = await hire("clerk", "李敏", ["旗舰店"]);
  expect(await callerWith(null).call(signIn, { body: { key: clerk.key } })).toEqual(clerk.person);
});

test("guessing keys is slowed down, and a right key still gets through", async () => {
  const stranger = callerWith(null);
  const codes = [];
  for (let guess = 0; guess < 40; guess += 1)
    codes.push((await stranger.refused(signIn, { body: { key: newAccessKey() } })).code);
  expect(codes.at(-1)).toBe("too-many-attempts");
  const clerk = await hire("clerk", "李敏");
  expect(await clerk.call(me)).toEqual(clerk.person);
});

test("a person limited to shops sees nothing of the others", async () => {
  const params = { ledger: "after-sales" };
  const boss = await hire("supervisor", "陈主管");
  const limited = await hire("clerk", "小赵", ["旗舰店"]);
  const cells = { registeredOn: "2026-07-01", postage: 1000 };
  const theirs = newRow(afterSalesCells({ ...cells, shop: "专卖店" }));
  const own = newRow(afterSalesCells({ ...cells, shop: "旗舰店" }));
  await boss.call(pushRows, { params, body: pushOf(theirs, own) });

  const listed = await limited.call(listRecords, {
    params,
    query: { from: "2026-07-01", to: "2026-07-01" },
  });
  expect(listed.records.map(({ id }) => id)).toEqual([own.id]);
  const wanted = { records: [theirs, own].map(({ id }) => ({ id, version: 1 })) };
  const found = await limited.call(lookUpRecords, { params, body: wanted });
  expect(found.records.map(({ id }) => id)).toEqual([own.id]);
  const history = { params: { ...params, record: theirs.id } };
  expect((await limited.refused(recordHistory, history)).code).toBe("not-found");
  const figures = await limited.call(summary, {
    query: { period: "2026-07-01", basis: "business" },
  });
  expect(figures.totals.payout).toEqual({ count: 1, amount: 1000 });
  const { flags } = await limited.call(overdue, { params, query: { asOf: "2026-07-09T12:00:00" } });
  expect(flags.map(({ record }) => record)).toEqual([own.id]);
});

describe("a double of another shop's record", () => {
  const params = { ledger: "after-sales" };
  const offline = { refundPath: "线下打款", payee: "6217000010001234567", payeeName: "王一" };
  const push = async (who: Staff, ...rows: PushRow[]) =>
    who.call(pushRows, { params, body: pushOf(...rows) });

  test("is asked about without saying whose, and can't be adopted", async () => {
    const [a, b] = [await hire("clerk", "甲", ["店A"]), await hire("clerk", "乙", ["店B"])];
    const theirs = newRow(afterSalesCells({ ...offline, shop: "店B" }));
    await push(b, theirs);
    const mine = newRow({ ...theirs.cells, shop: "店A" });
    const { rows } = await push(a, mine);
    expect(rows[0]).toMatchObject({
      outcome: "duplicate",
      asked: [{ code: "D101", record: null, day: null, by: null, same: false }],
    });
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${theirs.id}|乙|店B|1234567`));
  });

  test("is out of reach when it is withdrawn, also for one who knows its id", async () => {
    const [a, b] = [await hire("clerk", "甲", ["店A"]), await hire("clerk", "乙", ["店B"])];
    const theirs = newRow(afterSalesCells({ ...offline, shop: "店B" }));
    const { id } = await push(b, theirs);
    await b.call(undoPush, { params: { ...params, push: id } });
    const { rows } = await push(a, { id: theirs.id, base: 1, cells: { shop: "店A" } });
    expect(rows).toEqual([{ id: theirs.id, outcome: "forbidden", version: null, reason: "店B" }]);
    const body = { records: [{ id: theirs.id, version: 1 }] };
    expect(await a.call(lookUpRecords, { params, body })).toEqual({ records: [] });
    expect((await push(b, theirs)).rows).toMatchObject([{ outcome: "created", version: 3 }]);
  });
});
