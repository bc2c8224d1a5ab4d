import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { erasePersonalData } from "../../../shared/api/erasure.ts";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import { ERASED } from "../../../shared/privacy/erased.ts";
import { sendStatement, type SentLine } from "../../../shared/api/statements.ts";
import { sealAndClose } from "../support/closing.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { newStatement, newStatementLine } from "../support/statements.ts";
import { hire } from "../support/staff.ts";
import { recordTables } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const clerk = await hire("clerk", "李敏");
const admin = await hire("admin", "管理员");
const finance = await hire("finance", "周会计");

const send = async (row: PushRow) =>
  (await clerk.call(pushRows, { params, body: pushOf(row) })).rows[0];

const erase = (row: PushRow) =>
  admin.call(erasePersonalData, {
    params: { ...params, record: row.id },
    body: { reason: "客户要求删除" },
  });

test("erased, a record's personal cells are unreadable in all versions; versions, amounts and closed months stay", async () => {
  const personal = { buyer: "王芳", payee: "13800138000", payeeName: "王芳", note: "送到门卫" };
  const row = newRow(
    afterSalesCells({ ...personal, postage: 900, registeredOn: "2026-04-03", liable: "快递" }),
  );
  await send(row);
  await send({ ...row, base: 1, cells: { ...row.cells, note: "改到丰巢" } });
  await sealAndClose(finance, "2026-04");
  const query = { period: "2026-04", basis: "business" } as const;
  const figures = (await finance.call(summary, { query })).totals;
  const { key: _, ...before } = await recordTables("after-sales");

  expect(await erase(row)).toEqual({ erased: true });
  expect(await erase(row)).toEqual({ erased: true });
  const { key: keys = [], ...after } = await recordTables("after-sales");
  expect(after).toEqual(before);
  expect(keys.some((key) => key.includes("D105"))).toBe(false);
  expect((await finance.call(summary, { query })).totals).toEqual(figures);
  const { versions } = await clerk.call(recordHistory, { params: { ...params, record: row.id } });
  expect(versions[0]?.changes).toMatchObject({
    buyer: { before: null, after: ERASED },
    note: { before: null, after: ERASED },
    postage: { before: null, after: 900 },
  });
  expect(JSON.stringify(versions)).not.toMatch(/王|1380|门卫|丰巢/);
  const looked = await clerk.call(lookUpRecords, {
    params,
    body: { records: [{ id: row.id, version: 1 }] },
  });
  expect(JSON.stringify(looked)).not.toMatch(/王芳|1380|门卫|丰巢/);
  const events = await env.DB.prepare(
    `SELECT detail FROM audit_event WHERE action = 'erase-personal-data' AND subject = ?1`,
  )
    .bind(row.id)
    .all<{ detail: string }>();
  expect(events.results).toHaveLength(1);
  expect(events.results[0]?.detail).not.toContain("客户要求");

  // An old copy of the sheet brings nothing back; what is not personal goes on.
  const again = { ...row, base: 2, cells: { ...row.cells, finishedOn: "2026-04-05" } };
  expect(await send(again)).toMatchObject({ outcome: "invalid", problems: [{ code: "S332" }] });
  const blank = { buyer: null, payee: null, payeeName: null, note: null };
  expect(await send({ ...again, cells: { ...again.cells, ...blank } })).toMatchObject({
    outcome: "updated",
  });
  await admin.call(rebuild, { body: {} });
  expect((await finance.call(summary, { query })).totals).toEqual(figures);
});

test("erased, a payee is named by no statement any more, and the same line in another file brings nobody back", async () => {
  const { call } = finance;
  const paid = (amount: number, payeeName: string) =>
    newRow(
      afterSalesCells({
        shop: "店Z",
        registeredOn: "2026-02-03",
        refund: null,
        refundPath: null,
        kind: "补偿",
        compensation: amount,
        payee: `1391234${amount}`,
        payeeName,
        liable: "仓库",
        reason: "少件",
      }),
    );
  const [zhao, qian] = [paid(1101, "赵小兰"), paid(1102, "钱小梅")];
  await send(zhao);
  await send(qian);
  const line = (key: string, amount: number, payee: string) =>
    newStatementLine({
      key,
      day: "2026-02-04",
      kind: "payout",
      caseNo: "",
      amount: amount as SentLine["amount"],
      payee,
    });
  const lines = [
    line("Z1", 1101, "赵小兰"),
    line("Z2", 1102, "钱小梅"),
    // Nothing was found for it, and it names her too.
    line("Z3", 7000, "赵小兰"),
  ];
  const bank = { kind: "bank-signed", account: "7", shop: "店Z", period: "2026-02" } as const;
  const first = newStatement({ ...bank, digest: "first", lines });
  await call(sendStatement, { body: first });
  const known = async (id: string) => {
    const { results } = await env.DB.prepare(
      `SELECT statement_line.key, class, payee_key AS payee, part.payees FROM statement_line
       JOIN statement ON number = statement_line.statement JOIN statement_part AS part ON part.statement = number
       WHERE statement.id = ?1 ORDER BY 1`,
    )
      .bind(id)
      .all<{ key: string; class: string; payee: string; payees: string }>();
    const sealed = await env.DB.prepare(
      `SELECT wrapped FROM named_key WHERE name = 'statements'`,
    ).first<{ wrapped: string }>();
    const names = await sealers.vault.open(
      sealed?.wrapped ?? "",
      "=statements",
      `payees ${id} 1`,
      results[0]?.payees ?? "",
    );
    return [...results.map((each) => `${each.key} ${each.class} ${each.payee !== ""}`), names];
  };
  expect(await known(first.id)).toEqual([
    "Z1 matched true",
    "Z2 matched true",
    "Z3 not-in-ledger true",
    JSON.stringify({ 0: "赵小兰", 1: "钱小梅", 2: "赵小兰" }),
  ]);
  await erase(zhao);
  const left = JSON.stringify({ 1: "钱小梅" });
  expect((await known(first.id)).map((each) => each.replace(/matched|not-in-ledger/, ""))).toEqual([
    "Z1  false",
    "Z2  true",
    "Z3  false",
    left,
  ]);
  const again = newStatement({ ...bank, digest: "second", replaces: 1, lines });
  await call(sendStatement, { body: again });
  expect(await known(again.id)).toEqual([
    "Z1 not-in-ledger false",
    "Z2 matched true",
    "Z3 not-in-ledger false",
    left,
  ]);
});

test("only an admin erases, and only what there is", async () => {
  const row = newRow();
  await send(row);
  const body = { reason: "试试" };
  const at = { ...params, record: row.id };
  expect((await clerk.refused(erasePersonalData, { params: at, body })).code).toBe("forbidden");
  expect(
    (await admin.refused(erasePersonalData, { params: { ...at, ledger: "complaints" }, body }))
      .code,
  ).toBe("not-found");
});
