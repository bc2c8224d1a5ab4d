import { afterEach, expect, test, vi } from "vitest";
import { reopenMonth } from "../../../shared/api/finance.ts";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { listSealedAmounts, reverseAmount } from "../../../shared/api/reversals.ts";
import { fen } from "../../../shared/money/fen.ts";
import { getReport } from "../../../shared/api/reports.ts";
import type { SentLine } from "../../../shared/api/statements.ts";
import { monthTieOut } from "../../../shared/reports/month-tie-out/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { Month } from "../../../shared/time/day.ts";
import { sealAll, sealAndClose } from "../support/closing.ts";
import { answer, at, linesOf, next, paidRow } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const supervisor = await hire("supervisor", "赵主管");

afterEach(() => {
  vi.useRealTimers();
});

async function pushAt(moment: string, ...rows: PushRow[]) {
  vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: pushOf(...rows),
  });
  expect((counts.created ?? 0) + (counts.updated ?? 0)).toBe(rows.length);
}

let numbers = 100_000_000;

const refund = (shop: string, registeredOn: string, amount: number) =>
  newRow(
    afterSalesCells({
      shop,
      registeredOn,
      caseNo: String((numbers += 1)),
      refund: amount,
      paid: 99_000,
    }),
  );

const lineOf = (row: PushRow, day: string, amount: number) =>
  newStatementLine({
    day: day as SentLine["day"],
    caseNo: String(row.cells["caseNo"]),
    amount: amount as SentLine["amount"],
  });

/** The report of a month, which has to come out to the 分. */
async function tieOut(period: Month, basis?: "business", who = finance) {
  const page = await who.call(getReport, {
    params: { report: monthTieOut.id },
    query: { period, ...(basis !== undefined && { basis }) },
  });
  expect(untied(monthTieOut, page, page.lines)).toEqual([]);
  const at = (key: (typeof monthTieOut.keys)[number]) => monthTieOut.keys.indexOf(key);
  return {
    figures: (block: string) =>
      Object.fromEntries(
        (page.figures ?? [])
          .filter((each) => each.block === block)
          .map(({ of, values }) => [of.join("/"), values]),
      ),
    /** The rows by what they call themselves: why, and by how much. */
    rows: page.lines
      .filter(({ cells }) => cells[at("whyLedger")] !== "same")
      .map(({ cells }) =>
        (["reference", "toLedger", "whyLedger", "toStatement", "whyStatement"] as const)
          .map((key) => cells[at(key)] ?? "")
          .join("|"),
      )
      .toSorted(),
    /** Of what was reversed of a row, where it was handed over. */
    reversals: (record: string) =>
      page.lines.find((line) => line.record === record)?.cells[at("reversals")],
    leftOut: page.control?.leftOut.map(({ why, of, lines }) => [why, ...of, lines].join(" ")),
  };
}

test("three numbers of a month stand side by side, and every difference has the rows that make it", async () => {
  const agreed = refund("甲店", "2026-03-05", 1000);
  const edited = refund("甲店", "2026-03-06", 2000);
  const unknown = refund("甲店", "2026-03-07", 300);
  const other = refund("甲店", "2026-03-08", 700);
  const waits = refund("乙店", "2026-03-09", 90);
  const late = refund("甲店", "2026-03-31", 40);
  const before = refund("甲店", "2026-02-27", 5);
  await pushAt("2026-03-10T10:00:00", agreed, edited, unknown, other, waits, before);
  // Registered in March, and handed over in April.
  await pushAt("2026-04-01T10:00:00", late, next(edited, 1, { refund: 2500 }));
  const stray = newStatementLine({ day: "2026-03-20", caseNo: "999999999" });
  await sendAll(
    finance,
    newStatement({
      shop: "甲店",
      period: "2026-03",
      lines: [
        lineOf(agreed, "2026-03-05", 1000),
        lineOf(edited, "2026-03-06", 2500),
        lineOf(other, "2026-04-02", 700),
        lineOf(before, "2026-03-01", 5),
        stray,
        newStatementLine({ day: "2026-03-20", kind: "fee" }),
        newStatementLine({ day: "2026-03-20", status: "failed" }),
      ],
    }),
  );

  const march = await tieOut("2026-03");
  const reference = (row: PushRow) => String(row.cells["orderNo"]);
  expect(march.rows).toEqual(
    [
      // Changed from 20 to 25 after March was handed over.
      `${reference(edited)}|500|edited|-500|edited`,
      `${reference(unknown)}|||300|not-in-statement`,
      // Its line is of April.
      `${reference(other)}|||700|cross-period`,
      `${reference(waits)}|||90|no-statement`,
      `${reference(late)}|40|next||`,
      `${reference(before)}|-5|late||`,
      `999999999|||-2000|not-in-ledger`,
    ].toSorted(),
  );
  // Rows, ledger, statements, the two differences, what is not sealed, and what nothing explains.
  expect(march.figures("shop")).toEqual({
    "甲店/platform": [4540, 4005, 5505, 535, -1500, 4005, 0, 0],
    "乙店/platform": [90, 90, 0, 0, 90, 90, 0, 0],
  });
  expect(march.leftOut).toEqual(["no-business payout 1", "unfinished platform 1"]);

  // What was of March by its row, and what its statement told, stand in April the other way round.
  const april = await tieOut("2026-04");
  expect(april.rows).toEqual(
    [
      `${reference(late)}|-40|late|40|late`,
      `${reference(edited)}|-500|edited|500|edited`,
      `${reference(other)}|||-700|cross-period`,
    ].toSorted(),
  );
  expect(april.figures("shop")).toEqual({ "甲店/platform": [0, 540, 700, -540, -160, 540, 0, 0] });

  // By the day on the row nothing lies between rows and ledger.
  const byRow = await tieOut("2026-03", "business");
  expect(byRow.figures("shop")).toEqual({
    "甲店/platform": [4540, 4540, 5505, 0, -965, 4540, 0, 0],
    "乙店/platform": [90, 90, 0, 0, 90, 90, 0, 0],
  });
  expect(byRow.figures("whyLedger")).toEqual({});

  // Who is limited to a shop sees its numbers alone.
  const ofOneShop = await hire("finance", "吴会计", ["乙店"]);
  expect((await tieOut("2026-03", undefined, ofOneShop)).figures("shop")).toEqual({
    "乙店/platform": [90, 90, 0, 0, 90, 90, 0, 0],
  });
});

test("what waited while its month was closed is of that month by its row, and of a later one in the ledger, also once it is opened again", async () => {
  const paid = paidRow(3000, { shop: "丙店", registeredOn: "2025-03-10" });
  const waits = paidRow(90_000, { shop: "丙店", registeredOn: "2025-03-11" });
  await pushAt("2025-03-12T10:00:00", paid, waits);
  at("2025-03-13T10:00:00");
  await sealAll(finance);
  at("2025-04-02T10:00:00");
  const before = await tieOut("2025-03");
  expect(before.figures("shop")).toEqual({
    "丙店/payout": [93_000, 3000, 0, 90_000, 3000, 0, 0, 0],
  });
  expect(before.figures("whyLedger")).toEqual({
    "held/payout/丙店": [93_000 - 3000, 0, 0, 90_000, 0, 0, 0, 0],
  });

  await sealAndClose(finance, "2025-03");
  const { lines } = await linesOf(supervisor, "confirmations");
  for (const line of lines)
    if (line.record?.id === waits.id)
      await answer(supervisor, "confirmations", [line, { outcome: "确认" }]);
  const reference = String(waits.cells["orderNo"]);
  const isSo = async () => {
    expect((await tieOut("2025-03")).rows).toEqual(
      [
        `${reference}|90000|closed||`,
        `${String(paid.cells["orderNo"])}|||3000|no-statement`,
      ].toSorted(),
    );
    expect((await tieOut("2025-04")).figures("shop")).toEqual({
      "丙店/payout": [0, 90_000, 0, -90_000, 90_000, 90_000, 0, 0],
    });
  };
  await isSo();
  const admin = await hire("admin", "管理员");
  await admin.call(reopenMonth, { params: { month: "2025-03" }, query: { reason: "关错了" } });
  await isSo();
});

test("what was reversed and still stands in its row is a difference that leads to the row and the reversal, until the row is corrected too", async () => {
  const row = (amount: number, registeredOn: string) =>
    paidRow(amount, { shop: "戊店", registeredOn });
  const [half, whole, gone] = [10_000, 2000, 300].map((amount) => row(amount, "2023-03-10"));
  const closed = row(5000, "2023-02-10");
  if (half === undefined || whole === undefined || gone === undefined) throw new Error("no rows");
  await pushAt("2023-02-10T10:00:00", closed);
  at("2023-02-10T17:00:00");
  await sealAll(finance);
  at("2023-03-05T10:00:00");
  await sealAndClose(finance, "2023-02");
  await pushAt("2023-03-10T10:00:00", half, whole, gone);
  at("2023-03-11T10:00:00");
  await sealAll(finance);
  const handedOver = async ({ cells }: PushRow, month: Month) => {
    const query = { month, find: String(cells["orderNo"]) };
    const { amounts } = await finance.call(listSealedAmounts, { query });
    return amounts[0] ?? { entry: 0, batch: "", place: 0 };
  };
  const reverse = async (of: PushRow, month: Month, amount: number) => {
    const { entry } = await handedOver(of, month);
    const body = { id: crypto.randomUUID(), entry, amount: fen(amount), reason: "多算了" };
    await finance.call(reverseAmount, { body });
  };
  await reverse(half, "2023-03", 4000);
  await reverse(whole, "2023-03", 2000);
  await reverse(gone, "2023-03", 300);
  await reverse(closed, "2023-02", 1500);

  const reference = (of: PushRow) => String(of.cells["orderNo"]);
  const differing = async (period: Month, basis?: "business") =>
    (await tieOut(period, basis)).rows.filter((each) => !each.includes("|||"));
  const stands = [
    `${reference(half)}|4000|reversed|6000|no-statement reversed`,
    `${reference(whole)}|2000|reversed||`,
    `${reference(gone)}|300|reversed||`,
    // Its own month is closed and as it was: the ledger of this one lacks what no row of it takes back.
    `${reference(closed)}|1500|reversed|-1500|reversed`,
  ].toSorted();
  const march = await tieOut("2023-03");
  expect(march.rows).toEqual(stands);
  expect(march.figures("shop")).toEqual({
    "戊店/payout": [12_300, 4500, 0, 7800, 4500, 4500 - 12_300, 0, 0],
  });
  const { batch, place } = await handedOver(half, "2023-03");
  expect(march.reversals(half.id)).toBe(`reversal:${batch}:${place}:2023-03`);
  expect(await differing("2023-02")).toEqual([]);
  expect((await tieOut("2023-03", "business")).rows).toEqual(stands);

  // Corrected in part, corrected as well, withdrawn; and of a closed month as it should have been.
  at("2023-03-13T10:00:00");
  await pushAt("2023-03-13T10:00:00", next(half, 1, { compensation: 7000 }));
  expect((await differing("2023-03")).filter((each) => each.startsWith(reference(half)))).toEqual([
    `${reference(half)}|1000|reversed|6000|no-statement reversed`,
  ]);
  await pushAt("2023-03-13T11:00:00", next(half, 2, { compensation: 6000 }));
  await pushAt("2023-03-13T11:30:00", next(closed, 1, { compensation: 3500 }));
  await clerk.call(withdrawRecords, {
    params: { ledger: "after-sales" },
    body: { id: crypto.randomUUID(), reason: "登记错了", records: [{ id: gone.id, base: 1 }] },
  });
  expect(await differing("2023-03")).toEqual(
    [
      `${reference(whole)}|2000|reversed||`,
      `${reference(closed)}|1500|closed|-1500|closed`,
    ].toSorted(),
  );
  expect(await differing("2023-02")).toEqual([
    `${reference(closed)}|-1500|closed|5000|no-statement closed`,
  ]);
  // It says again what was reversed.
  await pushAt("2023-03-14T10:00:00", next(half, 3, { compensation: 9000 }));
  expect(await differing("2023-03")).toContain(
    `${reference(half)}|3000|reversed|6000|no-statement reversed`,
  );
});

test("what a row takes back, and a platform gives back, is set off and explained", async () => {
  const given = refund("丁店", "2024-03-05", 1000);
  await pushAt("2024-03-10T10:00:00", given);
  const orderNo = String(given.cells["orderNo"]);
  const line = (direction: "in" | "out", amount: number) => ({
    ...lineOf(given, "2024-03-06", amount),
    orderNo,
    direction,
  });
  await sendAll(
    finance,
    newStatement({ shop: "丁店", period: "2024-03", lines: [line("out", 1300), line("in", 300)] }),
  );
  const march = await tieOut("2024-03");
  expect(march.rows).toEqual([]);
  expect(march.figures("shop")).toEqual({
    "丁店/platform": [1000, 1000, 1000, 0, 0, 1000, 0, 0],
  });
  expect(march.leftOut).toEqual(["set-off platform 2"]);
});

test("what came back stands below zero, and what is set off is told of by neither side", async () => {
  const row = (day: string, orderNo: string, cells: PushRow["cells"]) =>
    newRow(
      afterSalesCells({
        shop: "丙店",
        registeredOn: day,
        orderNo,
        refund: null,
        paid: 99_000,
        ...cells,
      }),
    );
  const taken = { adjustment: -800, note: "冲销" };
  await pushAt(
    "2026-05-20T10:00:00",
    row("2026-05-05", "6100000000001", { refund: 800 }),
    row("2026-05-06", "6100000000001", taken),
    row("2026-05-07", "6100000000002", { refund: 900 }),
    row("2026-05-08", "6100000000003", { refund: 800 }),
    row("2026-05-09", "6100000000003", taken),
  );
  const line = (orderNo: string, direction: "in" | "out", amount: number) =>
    newStatementLine({
      day: "2026-05-10",
      caseNo: "",
      orderNo,
      direction,
      amount: amount as SentLine["amount"],
    });
  await sendAll(
    finance,
    newStatement({
      shop: "丙店",
      period: "2026-05",
      lines: [
        line("6100000000001", "out", 800),
        line("6100000000001", "in", 800),
        line("6100000000002", "out", 1000),
        line("6100000000002", "in", 100),
        line("6100000000004", "out", 70),
        line("6100000000004", "in", 70),
        line("6100000000005", "in", 60),
      ],
    }),
  );
  const may = await tieOut("2026-05");
  expect(may.rows).toEqual([
    "6100000000003|||-800|set-off",
    "6100000000003|||800|set-off",
    "6100000000005|||60|not-in-ledger",
  ]);
  expect(may.figures("shop")).toEqual({
    "丙店/platform": [900, 900, 840, 0, 60, 900, 0, 0],
  });
});
