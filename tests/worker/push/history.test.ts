import { sealers } from "../support/sealers.ts";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { push } from "../../../worker/push/push.ts";
import { SEPARATOR } from "../../../shared/rules/separator.ts";
import { sealWith } from "../../../worker/environment/seal.ts";
import { interrupted } from "../support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");

async function sent(who: Staff, ...rows: PushRow[]) {
  return (await who.call(pushRows, { params, body: pushOf(...rows) })).rows;
}

/** What became of rows: their outcomes, and what is asked about each. */
async function outcomes(...rows: PushRow[]): Promise<string[]> {
  const results = await sent(limin, ...rows);
  return results.map(({ outcome, asked = [] }) =>
    [outcome, ...asked.map(({ code }) => code)].join(" "),
  );
}

const edited = (row: PushRow, cells: PushRow["cells"], base = 1): PushRow => ({
  ...row,
  base,
  cells: { ...row.cells, ...cells },
});

/** A row that is on the server at version 1. */
async function saved(cells: PushRow["cells"] = {}): Promise<PushRow> {
  const row = newRow(afterSalesCells(cells));
  expect(await outcomes(row)).toEqual(["created"]);
  return row;
}

/** Another row of the same order. */
const ofSameOrder = (row: PushRow, cells: PushRow["cells"]): PushRow =>
  newRow(afterSalesCells({ orderNo: row.cells["orderNo"] ?? null, ...cells }));

test("postage for a parcel is asked about again in another spelling of its number", async () => {
  const first = await saved({ refund: null, postage: 800, returnNo: "SF0220481613777" });
  const again = newRow(
    afterSalesCells({ refund: null, postage: 800, returnNo: "sf0220481613777" }),
  );
  expect(await sent(wangfang, again)).toMatchObject([
    { outcome: "duplicate", asked: [{ code: "D104", record: first.id }] },
  ]);
});

describe("the refunds of an order", () => {
  test("over what was paid are asked about, with the sum and the record", async () => {
    const first = await saved({ paid: 10_000, refund: 8000 });
    const [result] = await sent(wangfang, ofSameOrder(first, { paid: 10_000, refund: 3000 }));
    expect(result).toMatchObject({
      outcome: "duplicate",
      asked: [
        {
          code: "D103",
          column: "refund",
          params: { before: "80.00", amount: "30.00", paid: "100.00" },
          record: first.id,
          day: "2026-11-03",
          by: "李敏",
          same: false,
        },
      ],
    });
  });

  test("that fit are saved, and the rows of one push are added up in their order", async () => {
    const first = await saved({ paid: 10_000, refund: 5000 });
    const more = (refund: number) => ofSameOrder(first, { paid: 10_000, refund });
    expect(await outcomes(more(3000), more(1999), more(2), more(1))).toEqual([
      "created",
      "created",
      "duplicate D103",
      "created",
    ]);
  });

  test("see what another row of the push gives back, and forget what was cancelled or taken back", async () => {
    const first = await saved({ paid: 10_000, refund: 8000 });
    const more = (refund: number) => ofSameOrder(first, { paid: 10_000, refund });
    expect(await outcomes(edited(first, { refund: 6000 }), more(4000))).toEqual([
      "updated",
      "created",
    ]);
    expect(await outcomes(more(1))).toEqual(["duplicate D103"]);
    expect(await outcomes(edited(first, { refund: 6000, status: "已取消" }, 2))).toEqual([
      "updated",
    ]);
    const { id, rows } = await limin.call(pushRows, { params, body: pushOf(more(5900)) });
    expect(rows).toMatchObject([{ outcome: "created" }]);
    expect(await outcomes(more(200))).toEqual(["duplicate D103"]);
    await limin.call(undoPush, { params: { ...params, push: id } });
    expect(await outcomes(more(200))).toEqual(["created"]);
  });

  test("that were let through are not asked about again until they are more", async () => {
    const first = await saved({ paid: 10_000, refund: 8000 });
    const over = ofSameOrder(first, { paid: 10_000, refund: 3000 });
    const [question] = (await sent(limin, over))[0]?.asked ?? [];
    const acknowledged = [
      { code: "D103", about: question?.about ?? "", reason: "补偿已另批，主管同意" },
    ];
    expect(await outcomes({ ...over, acknowledged })).toEqual(["created"]);
    expect(await outcomes(edited(over, { note: "已打款" }))).toEqual(["updated"]);
    expect(await outcomes(edited(over, { registeredOn: "2026-11-04" }, 2))).toEqual(["updated"]);
    expect(await outcomes(edited(over, { refund: 3500 }, 3))).toEqual(["duplicate D103"]);
    // The row does not compete with itself.
    expect(await outcomes(edited(first, { note: "第一笔" }))).toEqual(["updated"]);
  });

  test("by the platform and by the shop too are asked about", async () => {
    const first = await saved({ refundPath: "平台退款" });
    const offline = { refundPath: "线下打款", payee: "a@b.cn", payeeName: "王一", refund: 100 };
    expect(await outcomes(ofSameOrder(first, offline))).toEqual(["duplicate D102"]);
  });

  test("that change between decision and save are decided again, though none came or went", async () => {
    const first = await saved({ paid: 10_000, refund: 5000 });
    const db = interrupted(() => sent(wangfang, edited(first, { refund: 9000 })));
    const { rows } = await push(db, {
      ledger: afterSales,
      person: limin.person,
      now: new Date(),
      request: pushOf(ofSameOrder(first, { paid: 10_000, refund: 4000 })),
      digest: "",
      ...sealers,
    });
    expect(rows).toMatchObject([
      { outcome: "duplicate", asked: [{ params: { before: "90.00", amount: "40.00" } }] },
    ]);
  });
});

test("postage for a parcel that has had its postage is asked about", async () => {
  const first = await saved({ postage: 800, returnNo: "YT1234567890123" });
  const again = () => newRow(afterSalesCells({ postage: 700, returnNo: "YT1234567890123" }));
  expect(await outcomes(again())).toEqual(["duplicate D104"]);
  expect(await outcomes(newRow(afterSalesCells({ returnNo: "YT1234567890123" })))).toEqual([
    "created",
  ]);
  await outcomes(edited(first, { status: "已驳回" }));
  expect(await outcomes(again())).toEqual(["created"]);
});

describe("an account that is paid", () => {
  const payeeName = "王一";

  test("for a third case within 30 days is asked about, further apart it is not", async () => {
    const payee = "13800138000";
    await saved({ payee, payeeName, registeredOn: "2026-09-01" });
    await saved({ payee: "138 0013 8000", payeeName, registeredOn: "2026-09-20" });
    await saved({ payee, payeeName, registeredOn: "2026-10-15" });
    const row = newRow(afterSalesCells({ payee, payeeName, registeredOn: "2026-10-20" }));
    const [result] = await sent(limin, row);
    expect(result?.asked).toMatchObject([{ code: "D105", params: { times: 3, days: 30 } }]);
    expect(JSON.stringify(result)).not.toContain("8000");
  });

  test("counts also where the name alone has changed since, and where an older version wrote its key", async () => {
    const payee = "13900139001";
    const [first, second] = [
      await saved({ payee, payeeName: "王医", registeredOn: "2026-09-01" }),
      await saved({ payee, payeeName: "王医", registeredOn: "2026-09-02" }),
    ];
    const named = edited(first, { payeeName: null });
    expect(await outcomes(named)).toEqual(["updated"]);
    const old = `UPDATE key SET tag = substr(tag, 1, instr(tag, char(127)) - 1) WHERE record = (SELECT number FROM record WHERE id = ?1) AND rule = 'D105'`;
    await env.DB.prepare(old).bind(second.id).run();
    const third = newRow(afterSalesCells({ payee, payeeName: "李四", registeredOn: "2026-09-03" }));
    // Nobody calls the account otherwise any more.
    expect(await outcomes(third)).toEqual(["duplicate D105"]);
    expect(await outcomes(edited(named, { payeeName: "王医" }, 2))).toEqual(["updated"]);
    expect(await outcomes(third)).toEqual(["duplicate D105 D114"]);
  });

  test("stands sealed in the key table, under the server's secret", async () => {
    const payee = "wang@example.com";
    const row = await saved({ payee, payeeName });
    const { results } = await env.DB.prepare(
      `SELECT key.rule, key.value, key.tag FROM key
       JOIN record ON record.number = key.record WHERE record.id = ?1 AND key.rule = 'D105'`,
    )
      .bind(row.id)
      .all<{ rule: string; value: string; tag: string }>();
    const value = sealWith(env.KEY_SECRET)(`after-sales D105 ${payee}`);
    expect(value).toMatch(/^[0-9a-f]{32}$/);
    // One key, of which D105 asks for the case, and D114 for the name.
    const name = sealWith(env.KEY_SECRET)(`after-sales D114 tag ${payeeName}`).slice(0, 12);
    expect(results).toEqual([
      { rule: "D105", value, tag: `${String(row.cells["orderNo"])}${SEPARATOR}${name}` },
    ]);
    expect(sealWith("another secret, which is long enough")(`after-sales D105 ${payee}`)).not.toBe(
      value,
    );
  });
});

test("a duplicate is looked for within a year, either way", async () => {
  const first = await saved({ registeredOn: "2025-06-01" });
  const on = (registeredOn: string) => newRow({ ...first.cells, registeredOn });
  expect(await outcomes(on("2026-06-02"))).toEqual(["created"]);
  expect(await outcomes(on("2024-06-01"))).toEqual(["duplicate D101"]);
  expect(await outcomes(on("2024-05-31"))).toEqual(["created"]);
});
