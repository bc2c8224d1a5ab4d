import { expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { invoiceMonth } from "../../../shared/reports/invoice-month/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "林客服");
const finance = await hire("finance", "周会计");

let orders = 0;

async function asked(...rows: PushRow["cells"][]) {
  const request = pushOf(
    ...rows.map((cells) =>
      newRow({
        shop: "旗舰店",
        orderNo: `88001${String(++orders).padStart(8, "0")}`,
        titleKind: "个人",
        title: "个人",
        kind: "数电普票",
        ...cells,
      }),
    ),
  );
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "invoice-requests" },
    body: request,
  });
  expect(counts.created).toBe(rows.length);
}

async function figuresOf(period: PeriodName) {
  const page = await finance.call(getReport, {
    params: { report: invoiceMonth.id },
    query: { period },
  });
  expect(untied(invoiceMonth, page, page.lines)).toEqual([]);
  return {
    page,
    figure: (block: string, ...of: string[]) =>
      page.figures?.find((each) => each.block === block && each.of.join() === of.join())?.values,
  };
}

/** Requested (count, amount), issued (count, amount), late; red (count, amount); net, net of refunds. */
const moved = (values: readonly number[] | undefined) => values?.slice(0, 9);
/** To be reversed; open (count, amount), overdue (count, amount). */
const stands = (values: readonly number[] | undefined) => values?.slice(9, 14);

const issued = (on: string, number: string) => ({
  issuedOn: on,
  digitalNo: number.padStart(20, "2"),
  status: "开票成功",
});

test("a month says what was asked for, issued, late and reversed, each by its own day, against the month before", async () => {
  await asked(
    // Issued in time, and late.
    { requestedOn: "2026-03-02", amount: 10_000, ...issued("2026-03-05", "1") },
    { requestedOn: "2026-03-02", amount: 20_000, ...issued("2026-03-20", "2") },
    // Asked for in February, issued in March; another shop and kind.
    {
      requestedOn: "2026-02-26",
      amount: 700,
      shop: "专营店",
      kind: "纸质普票",
      issuedOn: "2026-03-01",
      invoiceNo: "33334444",
      status: "开票成功",
    },
    // Issued in February, reversed in March by its own row.
    {
      requestedOn: "2026-02-02",
      amount: 5000,
      issuedOn: "2026-02-03",
      digitalNo: "5".padStart(20, "2"),
      status: "已红冲",
      redNo: "6".padStart(20, "2"),
      redOn: "2026-03-09",
    },
    // Late at the end of March, issued in April.
    { requestedOn: "2026-03-11", amount: 300, ...issued("2026-04-02", "7") },
    // Still in time at the end of March.
    { requestedOn: "2026-03-30", amount: 400, ...issued("2026-04-03", "8") },
    { requestedOn: "2026-03-12", amount: 9900, status: "已取消" },
  );
  const { figure, page } = await figuresOf("2026-03");
  expect(moved(figure("total"))).toEqual([5, 40_600, 3, 30_700, 1, 1, -5000, 25_700, 25_700]);
  expect(stands(figure("total"))).toEqual([0, 2, 700, 1, 300]);
  // February: two asked for, 5000 issued; what March's net is more than that.
  expect(figure("total")?.slice(14, 17)).toEqual([2, 5000, 20_700]);
  expect(moved(figure("shopKind", "专营店", "纸质普票"))).toEqual([
    0, 0, 1, 700, 0, 0, 0, 700, 700,
  ]);
  expect(figure("state", "called")?.[17]).toBe(1);
  expect(page.lines.filter(({ id }) => id.endsWith(".reversed"))).toHaveLength(1);
  const february = await figuresOf("2026-02");
  expect(moved(february.figure("total"))).toEqual([2, 5700, 1, 5000, 0, 0, 0, 5000, 5000]);
  const april = await figuresOf("2026-04");
  expect(moved(april.figure("total"))).toEqual([0, 0, 2, 700, 1, 0, 0, 700, 700]);
  const quarter = await figuresOf("2026-Q1");
  expect(moved(quarter.figure("total"))).toEqual([
    7, 46_300, 4, 35_700, 1, 1, -5000, 30_700, 30_700,
  ]);
});

test("an invoice that was refunded once it was issued is to be reversed, until a red one says so, which counts once", async () => {
  const june = { requestedOn: "2026-06-01" };
  const invoice = (amount: number, paid: number | undefined, refunded: number, number: string) => ({
    ...june,
    amount,
    ...(paid !== undefined && { paid }),
    refunded,
    ...issued("2026-06-02", number),
  });
  const red = (amount: number, blueNo: string, cells: PushRow["cells"] = {}) => ({
    requestedOn: "2026-06-20",
    red: true,
    amount: -amount,
    blueNo: blueNo.padStart(20, "2"),
    status: "待开票",
    ...cells,
  });
  await asked(
    invoice(10_000, 10_000, 4000, "11"),
    // What was invoiced is what was left after the refund.
    invoice(6000, 10_000, 4000, "12"),
    invoice(8000, undefined, 1000, "13"),
    // A red one was asked for, and is not there yet.
    invoice(3000, 3000, 3000, "14"),
    red(3000, "14"),
    // Reversed in July: by its own row and by one of its own.
    {
      ...invoice(2000, 2000, 2000, "15"),
      status: "已红冲",
      redNo: "16".padStart(20, "2"),
      redOn: "2026-07-02",
    },
    red(2000, "15", issued("2026-07-03", "16")),
    // A red one that was asked for in July.
    invoice(700, 700, 700, "20"),
    { ...red(700, "20", issued("2026-07-06", "21")), requestedOn: "2026-07-05" },
    // Reversed in part.
    invoice(1000, 1000, 600, "17"),
    red(500, "17", issued("2026-06-30", "18")),
    // Reversed, and nobody says when.
    { ...june, amount: 50, ...issued("2026-06-03", "19"), status: "已红冲" },
  );
  const { figure } = await figuresOf("2026-06");
  // Refunded since: 4000 + 1000 + 3000 + 100.
  expect(moved(figure("total"))).toEqual([8, 30_750, 8, 30_750, 0, 1, -500, 30_250, 22_150]);
  expect(stands(figure("total"))?.[0]).toBe(8100);
  const states = ["4-refunded", "5-unclear", "6-red-asked", "7-undated"];
  expect(
    states.map((state) => [figure("state", state)?.[17], figure("state", state)?.[9]]),
  ).toEqual([
    [2, 4100],
    [1, 1000],
    [1, 3000],
    [1, 0],
  ]);
  const july = await figuresOf("2026-07");
  expect(moved(july.figure("total"))?.slice(5, 8)).toEqual([2, -2700, -2700]);
});
