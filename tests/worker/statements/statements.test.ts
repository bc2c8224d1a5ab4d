import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { listAudit } from "../../../shared/api/audit.ts";
import { listStatements, sendStatement, type SentLine } from "../../../shared/api/statements.ts";
import { sealWith } from "../../../worker/environment/seal.ts";
import { payeeKeyOf } from "../../../worker/statements/payee-key.ts";
import { hire } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

const finance = await hire("finance", "周会计");
const admin = await hire("admin", "管理员");
const auditor = await hire("auditor", "审计");
const ofShop = await hire("finance", "吴会计", ["云杉"]);

beforeEach(async () => {
  await env.DB.batch(
    ["statement_line", "statement_part", "statement"].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  );
});

const current = async (who = finance) => (await who.call(listStatements)).statements;

test("a statement arrives in slices, in any order, and is current with the last of them", async () => {
  const lines = [
    newStatementLine({ amount: 3500 as SentLine["amount"] }),
    newStatementLine(),
    newStatementLine({ direction: "in", status: "failed" }),
  ];
  const body = { ...newStatement(), parts: 2 };
  const second = { ...body, part: 2, lines: lines.slice(2) };
  const first = { ...body, part: 1, lines: lines.slice(0, 2) };
  expect(await finance.call(sendStatement, { body: second })).toMatchObject({
    outcome: "arriving",
    arrived: 1,
  });
  expect(await finance.call(sendStatement, { body: second })).toMatchObject({
    outcome: "arriving",
    arrived: 1,
  });
  expect(await current()).toEqual([]);
  const stored = await finance.call(sendStatement, { body: first });
  expect(stored).toMatchObject({
    outcome: "stored",
    statement: {
      version: 1,
      lines: 3,
      months: ["2026-10"],
      paidOut: 5500,
      paidIn: 0,
      by: "周会计",
      totals: "agree",
    },
  });
  expect(await current()).toEqual([stored.statement]);
  const { results } = await env.DB.prepare(
    `SELECT place, key FROM statement_line ORDER BY place`,
  ).all();
  expect(results).toEqual([
    { place: 0, key: lines[0]?.key },
    { place: 1, key: lines[1]?.key },
    { place: 500, key: lines[2]?.key },
  ]);
});

test("the same content again changes nothing, whoever sends it", async () => {
  const body = newStatement();
  await sendAll(finance, body);
  const again = await sendAll(admin, { ...body, id: crypto.randomUUID() });
  expect(again).toMatchObject({ outcome: "unchanged", statement: { version: 1, by: "周会计" } });
  expect(await current(admin)).toHaveLength(1);
});

test("other content of the same document is shown beside what is there, and replaces it once somebody says so", async () => {
  const [stays, changes, goes] = [newStatementLine(), newStatementLine(), newStatementLine()];
  const body = newStatement({ lines: [stays, changes, goes] });
  await sendAll(finance, body);
  const changed = { ...changes, amount: 2100 as SentLine["amount"] };
  const comes = newStatementLine();
  const moved = { ...stays, row: 99 };
  const other = { ...newStatement({ lines: [moved, changed, comes] }), digest: "other" };
  const conflict = await sendAll(admin, other);
  expect(conflict).toMatchObject({
    outcome: "version-conflict",
    statement: { version: 1, by: "周会计" },
    differences: {
      counts: { added: 1, gone: 1, changed: 1 },
      added: [{ key: comes.key }],
      gone: [{ key: goes.key }],
      changed: [{ before: { amount: 2000 }, after: { amount: 2100 } }],
    },
  });
  expect(await current()).toMatchObject([{ version: 1 }]);
  expect(await sendAll(admin, { ...other, replaces: 7 })).toMatchObject({
    outcome: "version-conflict",
  });
  const replaced = await sendAll(admin, { ...other, replaces: 1 });
  expect(replaced).toMatchObject({ outcome: "stored", statement: { version: 2, by: "管理员" } });
  expect(await current()).toEqual([replaced.statement]);
  const all = await finance.call(listStatements, { query: { replaced: "true" } });
  expect(all.statements.map(({ version, state }) => [version, state])).toEqual([
    [2, "current"],
    [1, "replaced"],
  ]);
  // What was sent first, sent again, does not take the place of what replaced it.
  expect(await sendAll(finance, body)).toMatchObject({ statement: { state: "replaced" } });
  expect(await current()).toMatchObject([{ version: 2 }]);
});

test("two who send the same document at once: one is stored, the other is told", async () => {
  const one = newStatement();
  const two = { ...newStatement(), digest: "two" };
  const replies = await Promise.all([sendAll(finance, one), sendAll(admin, two)]);
  expect(replies.map(({ outcome }) => outcome).sort()).toEqual(["stored", "version-conflict"]);
  expect(await current()).toHaveLength(1);
});

test("accounts, shops and periods are documents of their own", async () => {
  for (const each of [
    {},
    { account: "2088" },
    { shop: "云杉" },
    { period: "2026-10-01..2026-10-15" as const },
  ])
    await sendAll(finance, { ...newStatement(), ...each });
  expect(await current()).toHaveLength(4);
  const query = { shop: "云杉", month: "2026-10" as const };
  expect((await finance.call(listStatements, { query })).statements).toMatchObject([
    { shop: "云杉" },
  ]);
  const none = await finance.call(listStatements, { query: { month: "2026-11" } });
  expect(none.statements).toEqual([]);
});

test("whoever is there for some shops sends and sees those alone; auditors read", async () => {
  await sendAll(finance, newStatement());
  await sendAll(ofShop, { ...newStatement(), shop: "云杉" });
  const refused = await ofShop.refused(sendStatement, { body: newStatement() });
  expect(refused.code).toBe("beyond-your-shops");
  expect(await current(ofShop)).toMatchObject([{ shop: "云杉" }]);
  expect(await current(auditor)).toHaveLength(2);
  expect((await auditor.refused(sendStatement, { body: newStatement() })).code).toBe("forbidden");
});

test("a payee's name is kept sealed, and known again by its key", async () => {
  await sendAll(finance, newStatement({ lines: [newStatementLine({ payee: "王 芳" })] }));
  const rows = await Promise.all(
    ["statement", "statement_part", "statement_line"].map((table) =>
      env.DB.prepare(`SELECT * FROM ${table}`).all(),
    ),
  );
  expect(JSON.stringify(rows)).not.toContain("芳");
  const line = await env.DB.prepare(`SELECT payee_key AS key FROM statement_line`).first();
  expect(line).toEqual({ key: payeeKeyOf(sealWith(env.KEY_SECRET), "王芳") });
});

test("it is on record who sent which version", async () => {
  const body = newStatement();
  await sendAll(finance, body);
  const { entries } = await admin.call(listAudit, { query: { action: "send-statement" } });
  expect(entries[0]).toMatchObject({ person: { name: "周会计" }, subject: body.id });
  expect(JSON.parse(entries[0]?.detail ?? "")).toMatchObject({
    version: 1,
    period: "2026-10",
    totals: "agree",
  });
});

test("what fits no statement is refused, and nothing of it is kept", async () => {
  const body = newStatement();
  const refused = (other: object) =>
    finance.refused(sendStatement, { body: { ...body, ...other } });
  expect(await refused({ kind: "cookbook" })).toMatchObject({ errors: [{ path: "body.kind" }] });
  expect(await refused({ period: "2026-Q4" })).toMatchObject({ errors: [{ path: "body.period" }] });
  expect(await refused({ part: 3 })).toMatchObject({ errors: [{ path: "body.part" }] });
  const [line = newStatementLine()] = body.lines;
  expect(await refused({ lines: [line, line] })).toMatchObject({
    errors: [{ path: "body.lines" }],
  });
  expect(await refused({ lines: [{ ...line, amount: -1 }] })).toMatchObject({
    code: "invalid-request",
  });
  const none = await env.DB.prepare(`SELECT count(*) AS n FROM statement`).first("n");
  expect(none).toBe(0);
  await finance.call(sendStatement, { body: { ...body, parts: 2 } });
  const reused = { ...body, parts: 2, lines: [newStatementLine()] };
  expect((await finance.refused(sendStatement, { body: reused })).code).toBe(
    "idempotency-key-reused",
  );
});

test("what was begun and left for a day is forgotten with the next that begins", async () => {
  await finance.call(sendStatement, { body: { ...newStatement(), parts: 2 } });
  await env.DB.prepare(`UPDATE statement SET sent_at = '2026-01-01T00:00:00.000Z'`).run();
  await sendAll(finance, newStatement());
  const left = await env.DB.prepare(
    `SELECT (SELECT count(*) FROM statement) || ' ' || (SELECT count(*) FROM statement_line) AS n`,
  ).first("n");
  expect(left).toBe("1 2");
});
