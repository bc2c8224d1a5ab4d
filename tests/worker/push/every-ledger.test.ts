import { expect, test } from "vitest";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { DAY, rowsByLedger } from "../support/rows-by-ledger.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

test("a row of every ledger is saved; its money goes in its direction", async () => {
  const clerk = await hire("clerk", "李敏");
  const finance = await hire("finance", "周会计");
  for (const { id: ledger } of ledgers) {
    const { rows } = await clerk.call(pushRows, {
      params: { ledger },
      body: pushOf(newRow(rowsByLedger[ledger])),
    });
    expect([ledger, rows.map(({ outcome }) => outcome)]).toEqual([ledger, ["created"]]);
  }
  const query = { period: DAY, basis: "business" } as const;
  const { lines, totals } = await finance.call(summary, { query });
  const figures = lines.map(
    ({ ledger, kind, payout, platform, receipt }) =>
      `${ledger} ${kind} ${payout.amount} ${platform.amount} ${receipt.amount}`,
  );
  expect(figures.sort()).toEqual([
    "after-sales postage 800 0 0",
    "after-sales refund 0 3500 0",
    "complaints complaint-compensation 2000 0 0",
    "courier-claims courier-recovery 0 0 3000",
    "exchanges price-difference 500 0 0",
    "exchanges price-difference-received 0 0 3000",
    "property-reports service-fee 0 0 5000",
    "service-log service-fee 0 0 8000",
  ]);
  expect(totals.payout).toEqual({ count: 3, amount: 3300 });
});
