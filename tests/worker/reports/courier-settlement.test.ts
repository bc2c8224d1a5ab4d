import * as fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import type { SentLine } from "../../../shared/api/statements.ts";
import { courierSettlement } from "../../../shared/reports/courier-settlement/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

let clerk: Staff;
let finance: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "李敏");
  finance = await hire("finance", "周会计");
});

afterEach(() => {
  vi.useRealTimers();
});

let parcel = 78_912_346_570_000;

async function claimed(...claims: PushRow["cells"][]) {
  vi.useFakeTimers({ now: new Date("2026-05-10T12:00:00+08:00"), toFake: ["Date"] });
  const rows = claims.map((cells) =>
    newRow({ courier: "中通", trackingNo: String((parcel += 1)), shop: "旗舰店", ...cells }),
  );
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "courier-claims" },
    body: pushOf(...rows),
  });
  expect(counts.created).toBe(rows.length);
}

async function settled(period: PeriodName, basis: "finance" | "business" = "business") {
  const page = await finance.call(getReport, {
    params: { report: "courier-settlement" },
    query: { period, basis },
  });
  expect(untied(courierSettlement, page, page.lines)).toEqual([]);
  return (block: string, ...of: string[]) =>
    page.figures?.find((each) => each.block === block && each.of.join() === of.join())?.values;
}

test("what stood open, came, was recognised, refused and paid comes to what stands open after, month for month", async () => {
  await claimed(
    // Recognised for less in the month, paid in the next.
    {
      registeredOn: "2026-02-20",
      claimed: 10_000,
      submittedOn: "2026-02-21",
      answeredOn: "2026-03-03",
      recognised: 8000,
      status: "已到账",
      received: 8000,
      receivedOn: "2026-04-02",
      customerPaid: 10_000,
    },
    // Came and was paid in the month, less than was recognised.
    {
      registeredOn: "2026-03-01",
      claimed: 5000,
      answeredOn: "2026-03-05",
      recognised: 5000,
      status: "已到账",
      received: 4500,
      receivedOn: "2026-03-20",
      receivedBy: "抵运费",
      customerPaid: 6000,
    },
    { registeredOn: "2026-03-04", claimed: 3000, answeredOn: "2026-03-09", status: "拒赔" },
    // Nobody has answered: by the goods' value, and of 22 days at the end of the month.
    { registeredOn: "2026-03-09", goodsValue: 7000 },
    { registeredOn: "2026-03-25", courier: "顺丰", claimed: 900 },
    // Of the month after.
    { registeredOn: "2026-04-05", claimed: 1100 },
  );
  await sendAll(finance, {
    ...newStatement(),
    kind: "courier-bill",
    account: "中通快递 华东",
    shop: "",
    period: "2026-03",
    lines: [newStatementLine({ kind: "freight", amount: 25_000 as SentLine["amount"] })],
  });

  const march = await settled("2026-03");
  // Claims, opening, new, by recognition, refused, received, closing, proof, recognised, open, receivable; recovered.
  const all = march("total");
  expect(all?.slice(0, 11)).toEqual([
    5, 10_000, 15_900, -2000, 3500, 4500, 15_900, 0, 13_000, 7900, 8000,
  ]);
  expect(all?.slice(11, 13)).toEqual([4500, 16_000]);
  expect(march("courier", "顺丰")?.slice(0, 7)).toEqual([1, 0, 900, 0, 0, 0, 900]);
  // To be recognised: up to 7 days, 16 to 30; recognised 28 days ago.
  expect(
    [
      march("ageing", "1-open", "1"),
      march("ageing", "1-open", "2"),
      march("ageing", "1-open", "3"),
      march("ageing", "2-recognised", "3"),
    ].map((values) => [values?.[0], values?.[6]]),
  ).toEqual([
    [1, 900],
    [0, 0],
    [1, 7000],
    [1, 8000],
  ]);
  expect(["1", "2", "3", "4"].map((age) => march("age", age)?.[0])).toEqual([1, 0, 2, 0]);
  // Freight; recognised and not paid, or taken off it; what is due. 顺丰 has no bill, and no figure.
  expect(march("net", "中通")?.slice(13)).toEqual([25_000, 12_500, 12_500]);
  expect(march("net", "顺丰")).toBeUndefined();

  const april = await settled("2026-04");
  expect(april("total")?.slice(0, 8)).toEqual([4, 15_900, 1100, 0, 0, 8000, 9000, 0]);
  expect(april("net", "中通")).toBeUndefined();

  // By finance day all the money was handed over on the day after it was pushed, in May.
  const byFinance = await settled("2026-03", "finance");
  expect(byFinance("total")?.slice(5, 8)).toEqual([0, 20_400, 0]);
});

const dayOf = (month: string) =>
  fc.integer({ min: 1, max: 28 }).map((day) => `${month}-${String(day).padStart(2, "0")}`);
const amount = fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null });
const on = fc.option(
  fc.constantFrom("06", "07", "08").chain((month) => dayOf(`2025-${month}`)),
  {
    nil: null,
  },
);
const claim = fc.record({
  registeredOn: fc.constantFrom("06", "07").chain((month) => dayOf(`2025-${month}`)),
  claimed: amount,
  goodsValue: amount,
  recognised: amount,
  received: amount,
  answeredOn: on,
  receivedOn: on,
  found: fc.option(fc.boolean(), { nil: null }),
  status: fc.constantFrom(null, "已提交", "已认可", "拒赔", "已到账", "已撤销"),
});

test("whatever claims say, the proof is 0 and each month opens with what the one before closed with", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { minLength: 4, maxLength: 12 }), async (claims) => {
      await claimed(
        ...claims.map((cells) =>
          Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null)),
        ),
      );
      for (const basis of ["business", "finance"] as const) {
        const months = await Promise.all(
          (["2025-06", "2025-07", "2025-08", "2025-09"] as const).map((month) =>
            settled(month, basis),
          ),
        );
        const totals = months.map((figures) => figures("total") ?? []);
        expect(totals.map((values) => values[7] ?? 0)).toEqual([0, 0, 0, 0]);
        expect(totals.slice(1).map((values) => values[1] ?? 0)).toEqual(
          totals.slice(0, -1).map((values) => values[6] ?? 0),
        );
      }
    }),
    { numRuns: 5 },
  );
});
