import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import {
  closeMonth,
  listClosedMonths,
  listPostings,
  reopenMonth,
  summary,
} from "../../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import type { Day, Month } from "../../../shared/time/day.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const nothing = { count: 0, amount: 0 };

afterEach(() => {
  vi.useRealTimers();
});

/** Pushes rows at a moment on the wall clock in Shanghai. */
async function pushAt(moment: string, ledger: string, ...rows: PushRow[]): Promise<void> {
  vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
}

async function figures(period: Day | Month, basis: "finance" | "business" = "finance") {
  const { lines, totals } = await finance.call(summary, { query: { period, basis } });
  return { lines, totals };
}

test("a ledger that there is not has no figures, not even none", async () => {
  const query = { period: "2026-03-10", ledger: "after_sales" } as const;
  for (const figuresOf of [summary, listPostings]) {
    const refused = await finance.refused(figuresOf, { query });
    expect(refused).toMatchObject({ status: 404, code: "unknown-ledger" });
  }
});

describe("a finance day", () => {
  const first = newRow(
    afterSalesCells({ registeredOn: "2026-03-09", shop: "旗舰店", postage: 1250, refund: 3500 }),
  );

  test("adds up by shop and kind, what is paid apart from what is only checked", async () => {
    const offline = newRow(
      afterSalesCells({
        registeredOn: "2026-03-09",
        shop: "旗舰店",
        refund: 2000,
        refundPath: "线下打款",
        payee: "a@b.cn",
        payeeName: "王",
        compensation: null,
      }),
    );
    const other = newRow(
      afterSalesCells({ registeredOn: "2026-03-09", shop: "专卖店", refund: null, postage: 800 }),
    );
    await pushAt("2026-03-10T10:00:00", "after-sales", first, offline, other);
    expect(await figures("2026-03-10")).toEqual({
      lines: [
        {
          ledger: "after-sales",
          shop: "专卖店",
          kind: "postage",
          payout: { count: 1, amount: 800 },
          platform: nothing,
          receipt: nothing,
          records: 1,
        },
        {
          ledger: "after-sales",
          shop: "旗舰店",
          kind: "postage",
          payout: { count: 1, amount: 1250 },
          platform: nothing,
          receipt: nothing,
          records: 1,
        },
        {
          ledger: "after-sales",
          shop: "旗舰店",
          kind: "refund",
          payout: { count: 1, amount: 2000 },
          platform: { count: 1, amount: 3500 },
          receipt: nothing,
          records: 2,
        },
      ],
      totals: {
        payout: { count: 3, amount: 4050 },
        platform: { count: 1, amount: 3500 },
        receipt: nothing,
      },
    });
  });

  test("is never changed by a correction that comes later: the difference goes to its own day", async () => {
    const corrected = { ...first, base: 1, cells: { ...first.cells, postage: 1000 } };
    await pushAt("2026-03-11T09:00:00", "after-sales", corrected);
    expect((await figures("2026-03-10")).totals.payout).toEqual({ count: 3, amount: 4050 });
    expect(await figures("2026-03-11")).toEqual({
      lines: [
        {
          ledger: "after-sales",
          shop: "旗舰店",
          kind: "postage",
          payout: { count: 0, amount: -250 },
          platform: nothing,
          receipt: nothing,
          records: 1,
        },
      ],
      totals: {
        payout: { count: 0, amount: -250 },
        platform: nothing,
        receipt: nothing,
      },
    });
    expect((await figures("2026-03")).totals.payout).toEqual({ count: 3, amount: 3800 });
    expect((await figures("2026-03-09", "business")).totals.payout).toEqual({
      count: 3,
      amount: 3800,
    });
  });

  test("ends at 16:00:00: a row that arrives then is tomorrow's", async () => {
    const row = () =>
      newRow(afterSalesCells({ registeredOn: "2026-03-20", refund: null, postage: 100 }));
    await pushAt("2026-03-20T15:59:59", "after-sales", row());
    await pushAt("2026-03-20T16:00:00", "after-sales", row());
    expect((await figures("2026-03-20")).totals.payout).toEqual({ count: 1, amount: 100 });
    expect((await figures("2026-03-21")).totals.payout).toEqual({ count: 1, amount: 100 });
    expect((await figures("2026-03-20", "business")).totals.payout).toEqual({
      count: 2,
      amount: 200,
    });
  });
});

test("exchanges have until 17:00, and take nothing else with them", async () => {
  const exchange = () =>
    newRow({
      registeredOn: "2026-03-24",
      orderNo: "4128374650192837401",
      newSku: "A-1024",
      newQuantity: 1,
      shipFirst: "客户急用",
      extraPaid: 3000,
      shop: crypto.randomUUID(),
    });
  const refund = newRow(
    afterSalesCells({ registeredOn: "2026-03-24", refund: null, postage: 100 }),
  );
  await pushAt("2026-03-24T16:30:00", "after-sales", refund);
  const inTime = exchange();
  await pushAt("2026-03-24T16:59:59", "exchanges", inTime);
  expect((await figures("2026-03-24")).lines).toMatchObject([{ ledger: "exchanges", records: 1 }]);
  const late = { ...exchange(), cells: { ...exchange().cells, orderNo: "4128374650192837402" } };
  await pushAt("2026-03-24T17:00:00", "exchanges", late);
  expect((await figures("2026-03-25")).lines).toMatchObject([
    { ledger: "after-sales", records: 1 },
    { ledger: "exchanges", records: 1 },
  ]);
});

test("a month holds its first and its last finance day and none of its neighbours'", async () => {
  const row = () =>
    newRow(afterSalesCells({ registeredOn: "2026-04-15", refund: null, postage: 1 }));
  for (const moment of [
    "2026-03-31T15:59:59",
    "2026-03-31T16:00:00",
    "2026-04-30T15:59:59",
    "2026-04-30T16:00:00",
  ])
    await pushAt(moment, "after-sales", row());
  expect((await figures("2026-04")).totals.payout).toEqual({ count: 2, amount: 2 });
});

test("ledgers stand side by side, or one alone", async () => {
  const complaint = newRow({
    receivedAt: "2026-08-03T09:30:00",
    content: "破损",
    compensation: 5000,
  });
  await pushAt("2026-08-03T10:00:00", "complaints", complaint);
  await pushAt(
    "2026-08-03T10:00:00",
    "after-sales",
    newRow(afterSalesCells({ registeredOn: "2026-08-03", refund: null, postage: 700 })),
  );
  expect((await figures("2026-08-03")).totals.payout).toEqual({ count: 2, amount: 5700 });
  const query = { period: "2026-08-03", ledger: "complaints" } as const;
  expect((await finance.call(summary, { query })).lines).toMatchObject([
    { ledger: "complaints", kind: "complaint-compensation", records: 1 },
  ]);
});

test("every amount behind a summary can be leafed through, and together they are the summary", async () => {
  const rows = Array.from({ length: 5 }, (_, index) =>
    newRow(afterSalesCells({ registeredOn: "2026-08-20", refund: null, postage: 100 + index })),
  );
  await pushAt("2026-08-20T10:00:00", "after-sales", ...rows);
  const [first] = rows;
  if (first === undefined) throw new Error("five rows");
  await pushAt("2026-08-20T11:00:00", "after-sales", {
    ...first,
    base: 1,
    cells: { ...first.cells, postage: 90 },
  });
  for (const basis of ["finance", "business"] as const) {
    const seen: { record: string; amount: number; count: number }[] = [];
    let after: string | null = null;
    do {
      const period: Day = "2026-08-20";
      const query = { period, basis, limit: 2, ...(after !== null && { after }) };
      const page: z.infer<typeof listPostings.response> = await finance.call(listPostings, {
        query,
      });
      seen.push(...page.postings.map(({ record, amount, count }) => ({ record, amount, count })));
      after = page.cursor;
    } while (after !== null);
    expect(seen).toEqual([
      { record: first.id, amount: 100, count: 1 },
      ...rows.slice(1).map(({ id }, index) => ({ record: id, amount: 101 + index, count: 1 })),
      { record: first.id, amount: -10, count: 0 },
    ]);
    expect((await figures("2026-08-20", basis)).totals.payout).toEqual({ count: 5, amount: 500 });
  }
});

test("a day that nobody wrote about is empty, and one that there is not is refused", async () => {
  expect(await figures("2020-01-01")).toEqual({
    lines: [],
    totals: { payout: nothing, platform: nothing, receipt: nothing },
  });
  for (const period of ["2026-02-30", "2026-13", "yesterday"])
    // Typed as what it is not: a client of another make.
    expect((await finance.refused(summary, { query: { period: period as Day } })).code).toBe(
      "invalid-request",
    );
});

test("what can't be looked up is named: a day before our calendar, a cursor of somebody else's", async () => {
  const early = { query: { period: "1066-10-14" } } as const;
  for (const endpoint of [summary, listPostings])
    expect((await finance.refused(endpoint, early)).errors).toMatchObject([
      { path: "query.period" },
    ]);
  const foreign = { query: { period: "2026-08-20", after: "next" } } as const;
  expect((await finance.refused(listPostings, foreign)).errors).toMatchObject([
    { path: "query.after" },
  ]);
});

test("a month is closed once: who and when stay", async () => {
  const closed = await finance.call(closeMonth, { params: { month: "2025-12" } });
  const again = await (
    await hire("finance", "钱会计")
  ).call(closeMonth, { params: { month: "2025-12" } });
  expect(again).toEqual(closed);
  expect(closed).toMatchObject({ month: "2025-12", by: "周会计" });
  expect((await clerk.call(listClosedMonths)).months).toEqual([closed]);
});

test("a month can be closed from the day after its last, in the department's time zone", async () => {
  const params = { month: "2026-09" } as const;
  const at = (moment: string) =>
    vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });
  at("2026-09-30T23:59:59");
  expect((await finance.refused(closeMonth, { params })).code).toBe("month-not-over");
  expect((await finance.refused(closeMonth, { params: { month: "2027-03" } })).code).toBe(
    "month-not-over",
  );
  at("2026-10-01T00:00:00");
  expect(await finance.call(closeMonth, { params })).toMatchObject(params);
});

test("an admin opens a month again, and the audit log keeps who had closed it", async () => {
  const params = { month: "2025-07" } as const;
  const query = { reason: "漏了一笔" };
  const admin = await hire("admin", "管理员");
  await finance.call(closeMonth, { params });
  expect((await finance.refused(reopenMonth, { params, query })).code).toBe("forbidden");
  const { months } = await admin.call(reopenMonth, { params, query });
  expect(months.map(({ month }) => month)).not.toContain("2025-07");
  expect(await admin.call(reopenMonth, { params, query })).toEqual({ months });
  const event = await env.DB.prepare(
    `SELECT person, action, detail ->> 'closedBy' AS closedBy FROM audit_event
     WHERE subject = '2025-07' ORDER BY id DESC LIMIT 1`,
  ).first();
  expect(event).toEqual({ person: admin.person.id, action: "reopen-month", closedBy: "周会计" });
});
