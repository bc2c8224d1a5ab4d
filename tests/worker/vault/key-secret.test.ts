import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import app from "../../../worker/app.ts";
import { keySecrets } from "../../../worker/environment/key-secrets.ts";
import { vaultOf } from "../../../worker/environment/vault.ts";
import { goOnRebuilding } from "../../../worker/jobs/rebuild.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const OLD = env.KEY_SECRET;
const NEW = "another secret of the tests, as long as the one before";
const clerk = await hire("clerk", "李敏");

/** The Worker with other secrets. */
function serverWith(
  secrets: { KEY_SECRET: string; KEY_SECRET_PREVIOUS?: string },
  ledger = "after-sales",
) {
  const bindings = { DB: env.DB, ASSETS: env.ASSETS, ...secrets };
  const ask = async (path: string, init: RequestInit = {}) => {
    const context = createExecutionContext();
    const headers = { authorization: `Bearer ${clerk.key}`, "accept-language": "zh" };
    const request = new Request(`https://taizhang.test${path}`, { ...init, headers });
    const response = await app.fetch(request, bindings, context);
    await waitOnExecutionContext(context);
    return { status: response.status, body: await response.json() };
  };
  return {
    health: async () => (await ask("/api/health")).body,
    read: async () => (await ask("/api/ledgers/after-sales/records")).status,
    push: async (...rows: PushRow[]) => {
      const { status, body } = await ask(`/api/ledgers/${ledger}/pushes`, {
        method: "POST",
        body: JSON.stringify(pushOf(...rows)),
      });
      return status === 200
        ? pushRows.response.parse(body).rows.map(({ outcome }) => outcome)
        : problemDetails.parse(body);
    },
    /** How many complaints of the month there are, and how many of them are repeated. */
    complaints: async () => {
      const { body } = await ask("/api/reports/complaint-month?period=2026-10&limit=0");
      const { figures } = getReport.response.parse(body);
      return figures?.find(({ block }) => block === "total")?.values.slice(0, 2);
    },
    minute: async () => {
      const context = createExecutionContext();
      app.scheduled(undefined, bindings, context);
      await waitOnExecutionContext(context);
    },
  };
}

/** One more case that is paid to the account: the third within 30 days is asked about. */
const paid = () => newRow(afterSalesCells({ payee: "13800138000", payeeName: "王一" }));

test("with a secret that the records are not sealed with, nothing is pushed, and health says so", async () => {
  const server = serverWith({ KEY_SECRET: OLD });
  expect(await server.push(paid(), paid())).toEqual(["created", "created"]);
  const other = serverWith({ KEY_SECRET: NEW });
  const problem = { status: 503, code: "unknown-key-secret" };
  const refused = await other.push(paid());
  expect(refused).toMatchObject(problem);
  expect("title" in refused && refused.title).toContain("KEY_SECRET_PREVIOUS");
  expect(await other.health()).toMatchObject(problem);
  await other.minute();
  expect(await other.health()).toMatchObject(problem);
  expect(await server.push(paid())).toEqual(["duplicate"]);
  expect(await server.health()).toMatchObject({ ok: true, rebuild: null, previousSecret: null });
});

test("two secrets side by side carry a rotation: doubles are asked about all the way, until the old is needed no more", async () => {
  const rotating = serverWith({ KEY_SECRET: NEW, KEY_SECRET_PREVIOUS: OLD });
  expect(await rotating.push(paid())).toEqual(["duplicate"]);
  expect(await rotating.health()).toMatchObject({ previousSecret: "needed" });
  const other = () =>
    newRow(
      afterSalesCells({ payee: "13900139000", payeeName: "李四", registeredOn: "2026-11-02" }),
    );
  // Pushed by a server that knows the old one alone, while it is replaced.
  expect(await serverWith({ KEY_SECRET: OLD }).push(other())).toEqual(["created"]);
  expect(await rotating.push(other())).toEqual(["created"]);
  // A step of a rebuild is all that a minute may come to.
  const secrets = keySecrets(NEW, OLD);
  const halfway = { secrets, vault: vaultOf(secrets) };
  for (let step = 0; step < 4; step += 1) {
    await goOnRebuilding(env.DB, halfway, { mostSteps: 1, records: 2 });
    expect(await rotating.push(paid(), other())).toEqual(["duplicate", "duplicate"]);
  }
  expect(await rotating.health()).toMatchObject({ previousSecret: "needed" });
  await rotating.minute();
  expect(await rotating.health()).toMatchObject({ rebuild: null, previousSecret: "not-needed" });
  expect(await rotating.push(paid(), other())).toEqual(["duplicate", "duplicate"]);
  const done = serverWith({ KEY_SECRET: NEW });
  expect(await done.push(paid(), other())).toEqual(["duplicate", "duplicate"]);
  expect(await done.health()).toMatchObject({ ok: true, previousSecret: null });
  expect(await serverWith({ KEY_SECRET: OLD }).push(paid())).toMatchObject({
    code: "unknown-key-secret",
  });
});

test("a customer who complains again is known all the way through a rotation", async () => {
  const complaint = (day: string) =>
    newRow({
      receivedAt: `2026-10-${day}T10:00:00`,
      complaintNo: `TS-${day}`,
      content: "少件",
      phone: "13800138000",
    });
  const [before, rotating] = [{ KEY_SECRET: NEW }, { KEY_SECRET: OLD, KEY_SECRET_PREVIOUS: NEW }];
  await serverWith(before, "complaints").push(complaint("01"), complaint("02"));
  const server = serverWith(rotating, "complaints");
  const secrets = keySecrets(OLD, NEW);
  const halfway = { secrets, vault: vaultOf(secrets) };
  await goOnRebuilding(env.DB, halfway, { mostSteps: 2, records: 2 });
  expect(await server.health()).toMatchObject({ previousSecret: "needed" });
  expect(await server.push(complaint("03"))).toEqual(["created"]);
  expect(await server.complaints()).toEqual([3, 2]);
  await server.minute();
  expect(await server.health()).toMatchObject({ rebuild: null, previousSecret: "not-needed" });
  expect(await server.complaints()).toEqual([3, 2]);
  await serverWith({ KEY_SECRET: OLD }, "complaints").push(complaint("04"));
  expect(await server.complaints()).toEqual([4, 3]);
});
