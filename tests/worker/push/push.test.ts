import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, type PushRow, type RowOutcome } from "../../../shared/api/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import type { Problem } from "../../../shared/problem.ts";
import { gapsIn } from "../../gaps.ts";
import { sealAndClose } from "../support/closing.ts";
import { newRecordId, afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");

/** Pushes rows. Whatever is said of them has to be said in whole sentences, though nothing stands in their cells. */
async function outcomes(who: Staff, ...rows: PushRow[]): Promise<RowOutcome[]> {
  const answered = (await who.call(pushRows, { params, body: pushOf(...rows) })).rows;
  const said = answered.flatMap(({ problems = [], asked = [] }): Problem[] => [
    ...problems.map((finding) => ({ ...finding, row: null, value: "" })),
    ...asked.map(({ by, day, ...question }): Problem => {
      const other = { by: by ?? "别的店", day };
      return { ...question, level: "warning", row: null, value: "", other };
    }),
  ]);
  expect(said.flatMap((problem) => gapsIn(problem, afterSales))).toEqual([]);
  return answered;
}

/** A row that is on the server at version 1. */
async function saved(cells = afterSalesCells()): Promise<PushRow> {
  const row = newRow(cells);
  await outcomes(limin, row);
  return { ...row, base: 1 };
}

const aboutDuplicate = (cells: PushRow["cells"]) => {
  const reads = afterSales.matchRules.find(({ name }) => name === "D101")?.reads ?? [];
  return aboutOf("D101", reads, cells);
};

const edited = (row: PushRow, cells: PushRow["cells"]): PushRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});

/** The same with another number in it, which has to be called a correction. */
const corrected = (row: PushRow, cells: PushRow["cells"]): PushRow => ({
  ...edited(row, cells),
  corrects: true,
});

describe("a row that is about another case than the record that it names", () => {
  const november = { orderNo: "5128374650192837465", registeredOn: "2026-11-10", refund: 100 };

  test("is asked about, and the record stays what it was", async () => {
    const row = await saved();
    expect(await outcomes(wangfang, edited(row, november))).toEqual([
      { id: row.id, outcome: "other-case", version: 1, changed: ["number", "day"] },
    ]);
    expect(await outcomes(limin, row)).toEqual([{ id: row.id, outcome: "unchanged", version: 1 }]);
  });

  test("is saved for whoever insists that it is a correction, and the audit log names it", async () => {
    const row = await saved();
    expect(await outcomes(limin, corrected(row, november))).toEqual([
      { id: row.id, outcome: "updated", version: 2 },
    ]);
    const { detail } = (await env.DB.prepare(
      `SELECT detail FROM audit_event WHERE action = 'push' ORDER BY rowid DESC LIMIT 1`,
    ).first<{ detail: string }>()) ?? { detail: "null" };
    expect(JSON.parse(detail)).toMatchObject({ updated: 1, corrected: [row.id] });
  });
});

describe("a row that is saved", () => {
  test("is created when it is new", async () => {
    const row = newRow();
    expect(await outcomes(limin, row)).toEqual([{ id: row.id, outcome: "created", version: 1 }]);
  });

  test("is updated when it changed", async () => {
    const row = await saved();
    expect(await outcomes(limin, edited(row, { note: "已联系" }))).toEqual([
      { id: row.id, outcome: "updated", version: 2 },
    ]);
  });

  test("is unchanged when it says what the server has, blank and absent cells alike", async () => {
    const row = await saved();
    expect(await outcomes(limin, edited(row, { note: null }))).toEqual([
      { id: row.id, outcome: "unchanged", version: 1 },
    ]);
  });

  test("keeps the cells of columns that the sheet does not have", async () => {
    const row = await saved(afterSalesCells({ note: "留着" }));
    const { note: _, ...cells } = row.cells;
    expect(await outcomes(limin, { ...row, cells: { ...cells, status: "处理中" } })).toEqual([
      { id: row.id, outcome: "updated", version: 2 },
    ]);
    expect(await outcomes(limin, { ...edited(row, { status: "处理中" }), base: 2 })).toEqual([
      { id: row.id, outcome: "unchanged", version: 2 },
    ]);
  });
});

describe("two people and one row", () => {
  test("different cells are merged, and each hears of the other's", async () => {
    const row = await saved();
    await outcomes(wangfang, edited(row, { status: "处理中" }));
    expect(await outcomes(limin, edited(row, { note: "催过" }))).toEqual([
      {
        id: row.id,
        outcome: "merged",
        version: 3,
        theirs: { status: "处理中" },
        by: "王芳",
        at: expect.any(String) as string,
      },
    ]);
  });

  test("the same cell is a conflict: base, yours and theirs, and nothing is saved", async () => {
    const row = await saved();
    await outcomes(wangfang, edited(row, { refund: 3200, status: "处理中" }));
    expect(await outcomes(limin, edited(row, { refund: 3800 }))).toEqual([
      {
        id: row.id,
        outcome: "conflict",
        version: 2,
        theirs: { status: "处理中" },
        by: "王芳",
        at: expect.any(String) as string,
        conflicts: [{ column: "refund", base: 3500, yours: 3800, theirs: 3200 }],
      },
    ]);
  });

  test("the same edit by both is nobody's conflict", async () => {
    const row = await saved();
    await outcomes(wangfang, edited(row, { note: "催过" }));
    expect(await outcomes(limin, edited(row, { note: "催过" }))).toEqual([
      {
        id: row.id,
        outcome: "merged",
        version: 2,
        theirs: { note: "催过" },
        by: "王芳",
        at: expect.any(String) as string,
      },
    ]);
  });

  test("a blanked cell against a changed one is a conflict", async () => {
    const row = await saved(afterSalesCells({ note: "原来" }));
    await outcomes(wangfang, edited(row, { note: "改了" }));
    const [result] = await outcomes(limin, edited(row, { note: null }));
    expect(result?.conflicts).toEqual([
      { column: "note", base: "原来", yours: null, theirs: "改了" },
    ]);
  });
});

describe("a row that is refused", () => {
  test("is invalid with what the rules say, and the other rows are saved", async () => {
    const bad = newRow(afterSalesCells({ refund: 99_900 }));
    const good = newRow();
    expect(await outcomes(limin, bad, good)).toEqual([
      {
        id: bad.id,
        outcome: "invalid",
        version: null,
        problems: [expect.objectContaining({ code: "R024", level: "error", column: "refund" })],
      },
      { id: good.id, outcome: "created", version: 1 },
    ]);
  });

  test.each([
    [
      "a column of another ledger",
      { complaintNo: "T1" },
      { code: "S311", column: null, params: { name: "complaintNo" } },
    ],
    [
      "a column that every object has",
      { constructor: "x" },
      { code: "S311", column: null, params: { name: "constructor" } },
    ],
    ["money as text", { refund: "35.00" }, { code: "R000", column: "refund" }],
    ["half a 分", { refund: 35.5 }, { code: "R000", column: "refund" }],
    [
      "a day that the calendar has not",
      { registeredOn: "2026-02-30" },
      { code: "R000", column: "registeredOn" },
    ],
    ["a blank cell that must be filled", { kind: null }, { code: "R001", column: "kind" }],
    ["white space for it", { kind: "  " }, { code: "R001", column: "kind" }],
    ["a blank text for an account", { payee: "" }, { code: "R000", column: "payee" }],
    ["white space for a name", { payeeName: " \u3000" }, { code: "R000", column: "payeeName" }],
    ["marks without width for a note", { note: "\u200b" }, { code: "R000", column: "note" }],
    ["a blank text for a courier", { courier: "" }, { code: "R000", column: "courier" }],
  ])("%s is invalid", async (_, cells, problem) => {
    const [result] = await outcomes(limin, newRow(afterSalesCells(cells)));
    expect(result?.outcome).toBe("invalid");
    expect(result?.problems).toEqual([{ level: "error", ...problem }]);
  });

  test("a sample row is never saved", async () => {
    const [result] = await outcomes(limin, newRow(afterSalesCells({ note: "【示例】只用来试" })));
    expect(result).toMatchObject({
      outcome: "invalid",
      problems: [{ code: "S320", column: "note" }],
    });
  });

  test("a required column that was not sent at all is invalid too", async () => {
    const { kind: _, ...cells } = afterSalesCells();
    const [result] = await outcomes(limin, newRow(cells));
    expect(result?.problems).toEqual([{ code: "R001", level: "error", column: "kind" }]);
  });

  test("a version that never was, or another ledger's record, is no base", async () => {
    const row = await saved();
    const stranger = { ...newRow(), base: 4 };
    const complaint = { ...row, cells: { receivedAt: "2026-11-03T09:00:00", content: "破损" } };
    const unknown = [{ code: "S312", level: "error", column: null }];
    expect(await outcomes(limin, { ...row, base: 7 }, stranger)).toEqual([
      { id: row.id, outcome: "invalid", version: 1, problems: unknown },
      { id: stranger.id, outcome: "invalid", version: null, problems: unknown },
    ]);
    const elsewhere = await limin.call(pushRows, {
      params: { ledger: "complaints" },
      body: pushOf(complaint),
    });
    expect(elsewhere.rows).toEqual([
      { id: row.id, outcome: "invalid", version: null, problems: unknown },
    ]);
  });

  test("the same id twice in one push is saved once", async () => {
    const row = newRow();
    const results = await outcomes(limin, row, { ...newRow(), id: row.id });
    expect(results.map(({ outcome }) => outcome)).toEqual(["created", "invalid"]);
  });
});

describe("duplicates", () => {
  test("the same order, kind and amount in history is asked about, and saved with a reason", async () => {
    const first = await saved();
    const second = newRow(first.cells);
    const about = aboutDuplicate(first.cells);
    expect(await outcomes(wangfang, second)).toEqual([
      {
        id: second.id,
        outcome: "duplicate",
        version: null,
        asked: [
          {
            code: "D101",
            about,
            column: "orderNo",
            record: first.id,
            day: "2026-11-03",
            by: "李敏",
            same: true,
          },
        ],
      },
    ]);
    const acknowledged = { ...second, acknowledged: [{ code: "D101", about, reason: "分两次退" }] };
    expect(await outcomes(wangfang, acknowledged)).toEqual([
      { id: second.id, outcome: "created", version: 1 },
    ]);
    const later = { ...edited(second, { note: "已退" }), base: 1 };
    // Not asked again.
    expect(await outcomes(wangfang, later)).toEqual([
      { id: second.id, outcome: "updated", version: 2 },
    ]);
    const { versions } = await wangfang.call(recordHistory, {
      params: { ...params, record: second.id },
    });
    expect(versions.map((version) => version.acknowledged.map(({ reason }) => reason))).toEqual([
      acknowledged.acknowledged.map(({ reason }) => reason),
      [],
    ]);
  });

  test("two rows of one push are duplicates of each other", async () => {
    const cells = afterSalesCells();
    const results = await outcomes(limin, newRow(cells), newRow(cells));
    expect(results.map(({ outcome }) => outcome)).toEqual(["created", "duplicate"]);
  });

  test("a row that another one of the push makes room for is no duplicate", async () => {
    const first = await saved();
    const renamed = corrected(first, { orderNo: "4100000000000990001" });
    const results = await outcomes(limin, renamed, newRow(first.cells));
    expect(results.map(({ outcome }) => outcome)).toEqual(["updated", "created"]);
  });

  test("an edit that makes two rows alike is a duplicate", async () => {
    const [first, second] = [await saved(), await saved()];
    const [result] = await outcomes(
      limin,
      corrected(second, { orderNo: first.cells["orderNo"] ?? null }),
    );
    expect(result).toMatchObject({
      outcome: "duplicate",
      version: 1,
      asked: [{ record: first.id }],
    });
  });
});

describe("limits of a person and of a month", () => {
  test("a person limited to shops can neither take a row nor give it away", async () => {
    const limited = await hire("clerk", "小赵", ["旗舰店"]);
    const other = await saved(afterSalesCells({ shop: "专卖店" }));
    const own = await saved();
    const fresh = newRow(afterSalesCells({ shop: null }));
    expect(await outcomes(limited, other, edited(own, { shop: "专卖店" }), fresh)).toEqual([
      { id: other.id, outcome: "forbidden", version: null, reason: "专卖店" },
      { id: own.id, outcome: "forbidden", version: null, reason: "专卖店" },
      { id: fresh.id, outcome: "forbidden", version: null, reason: "" },
    ]);
  });

  test("in a closed month no amount is added, changed, moved in or moved out", async () => {
    const finance = await hire("finance", "周会计");
    const inMay = await saved(afterSalesCells({ registeredOn: "2026-05-20" }));
    const inJune = await saved(afterSalesCells({ registeredOn: "2026-06-01" }));
    await sealAndClose(finance, "2026-05");
    const fresh = newRow(afterSalesCells({ registeredOn: "2026-05-31" }));
    expect(await outcomes(limin, inMay)).toEqual([
      { id: inMay.id, outcome: "unchanged", version: 1 },
    ]);
    const closed = { outcome: "closed", reason: "2026-05" };
    expect(await outcomes(limin, edited(inMay, { refund: 3600 }))).toMatchObject([closed]);
    expect(await outcomes(limin, edited(inMay, { shop: "专卖店" }))).toMatchObject([closed]);
    expect(await outcomes(limin, edited(inMay, { status: "已取消" }))).toMatchObject([closed]);
    expect(await outcomes(limin, edited(inMay, { registeredOn: "2026-06-02" }))).toMatchObject([
      closed,
    ]);
    expect(
      await outcomes(limin, edited(inJune, { registeredOn: "2026-05-31" }), fresh),
    ).toMatchObject([
      { ...closed, version: 1 },
      { ...closed, version: null },
    ]);
    // What is no money is filled in when it happens, and a row without any may be added.
    const finished = edited(inMay, { status: "已完成", finishedOn: "2026-06-03", note: "办完" });
    const exchange = { kind: "换货", refund: null, refundPath: null };
    const free = newRow(afterSalesCells({ registeredOn: "2026-05-31", ...exchange }));
    expect(await outcomes(limin, finished, free)).toMatchObject([
      { outcome: "updated" },
      { outcome: "created" },
    ]);
  });

  test("what a courier pays for a claim of a closed month belongs to the month it comes in", async () => {
    const finance = await hire("finance", "周会计");
    const claim = newRow({
      registeredOn: "2025-10-20",
      courier: "中通",
      trackingNo: "78912346570333",
    });
    const send = async (row: PushRow) =>
      (await limin.call(pushRows, { params: { ledger: "courier-claims" }, body: pushOf(row) }))
        .rows[0]?.outcome;
    expect(await send(claim)).toBe("created");
    const standing = { ...claim, base: 1 };
    await sealAndClose(finance, "2025-10");
    const paid = { answeredOn: "2025-11-12", received: 9000 };
    expect(await send(edited(standing, paid))).toBe("closed");
    expect(await send(edited(standing, { ...paid, receivedOn: "2025-11-20" }))).toBe("updated");
    const { totals } = await finance.call(summary, {
      query: { period: "2025-11-20", basis: "business", ledger: "courier-claims" },
    });
    expect(totals.receipt).toEqual({ count: 1, amount: 9000 });
  });
});

test("the counts add up to the rows, in the order of the request", async () => {
  const old = await saved();
  const rows = [
    newRow(),
    old,
    newRow(afterSalesCells({ refund: -1 })),
    newRow(old.cells),
    edited(await saved(), { note: "x" }),
  ];
  const response = await limin.call(pushRows, { params, body: pushOf(...rows) });
  expect(response.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(response.counts).toEqual({
    created: 1,
    updated: 1,
    unchanged: 1,
    merged: 0,
    restored: 0,
    withdrawn: 0,
    conflict: 0,
    invalid: 1,
    duplicate: 1,
    "other-case": 0,
    "was-withdrawn": 0,
    closed: 0,
    forbidden: 0,
  });
});

test("500 rows in one push", async () => {
  const rows = Array.from({ length: 500 }, () => ({ ...newRow(), id: newRecordId() }));
  const response = await limin.call(pushRows, { params, body: pushOf(...rows) });
  expect(response.counts.created).toBe(500);
});
