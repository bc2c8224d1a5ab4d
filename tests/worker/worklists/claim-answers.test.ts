import { afterEach, expect, test, vi } from "vitest";
import { monthChecklist } from "../../../shared/api/closing.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { answer, at, linesOf } from "../support/payments.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");

afterEach(() => {
  vi.useRealTimers();
});

let parcel = 78_912_346_570_000;
const claim = (cells: PushRow["cells"]) =>
  newRow({
    registeredOn: "2026-05-03",
    courier: "中通",
    trackingNo: String((parcel += 1)),
    shop: "旗舰店",
    ...cells,
  });

async function pushed(...rows: PushRow[]) {
  const params = { ledger: "courier-claims" };
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

/** How many claims of the month wait, and what is at stake: for an answer, and for their money. */
async function points() {
  const params = { month: "2026-05" } as const;
  const { points: all } = await finance.call(monthChecklist, { params });
  return ["claim-answers", "claims"].map((name) => {
    const { count, amount } = all.find(({ point }) => point === name) ?? {};
    return [count, amount];
  });
}

test("a claim waits for its courier's answer, and once it is accepted for its money, as the settlement has it", async () => {
  at("2026-05-20T10:00:00");
  const [accepted, refused, open] = [
    claim({ claimed: 3000, submittedOn: "2026-05-04", status: "已提交" }),
    claim({ claimed: 2000, status: "已受理" }),
    // Nobody has said what is claimed: it is what the goods are worth.
    claim({ goodsValue: 1100 }),
  ];
  await pushed(
    accepted,
    refused,
    open,
    claim({ claimed: 900, status: "已认可", answeredOn: "2026-05-06", recognised: 800 }),
    claim({ claimed: 900, status: "拒赔", answeredOn: "2026-05-06" }),
    claim({ claimed: 900, status: "已撤销" }),
    claim({ claimed: 900, found: true, note: "找到了" }),
    claim({
      claimed: 900,
      status: "已到账",
      answeredOn: "2026-05-06",
      received: 900,
      receivedOn: "2026-05-09",
      settledIn: "2026-05",
    }),
  );
  expect(await points()).toEqual([
    [3, 6100],
    [1, 800],
  ]);
  const query = { period: "2026-05", basis: "business" } as const;
  const { figures } = await finance.call(getReport, {
    params: { report: "courier-settlement" },
    query,
  });
  const total = figures?.find(({ block }) => block === "total")?.values;
  expect(total).toContain(6100);

  const lineOf = async (row: PushRow) => {
    const { lines } = await linesOf(finance, "claim-answers");
    const line = lines.find(({ id }) => id === row.id);
    if (line === undefined) throw new Error("no such line");
    return line;
  };
  expect(
    await answer(finance, "claim-answers", [
      await lineOf(accepted),
      { outcome: "已认可", answeredOn: "2026-05-12" },
    ]),
  ).toMatchObject([{ outcome: "invalid" }]);
  expect(
    await answer(
      finance,
      "claim-answers",
      [await lineOf(accepted), { outcome: "已认可", answeredOn: "2026-05-12", recognised: 2500 }],
      [await lineOf(refused), { outcome: "拒赔", answeredOn: "2026-05-12" }],
    ),
  ).toMatchObject([
    { outcome: "taken", open: false },
    { outcome: "taken", open: false },
  ]);
  expect(await points()).toEqual([
    [1, 1100],
    [2, 3300],
  ]);
  const { lines } = await linesOf(finance, "claim-answers");
  expect(lines.map(({ id }) => id)).toEqual([open.id]);
});
