import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { monthChecklist } from "../../../shared/api/closing.ts";
import { pushRows, withdrawRecords } from "../../../shared/api/push.ts";
import { matchStatements, sendStatement, type SentLine } from "../../../shared/api/statements.ts";
import type { Month } from "../../../shared/time/day.ts";
import { matchingFaultsSql } from "../../../worker/store/statements/matching-audit.ts";
import { lapseRegisterings } from "../../../worker/jobs/lapse-registerings.ts";
import { matchAgain } from "../../../worker/jobs/match-again.ts";
import { answer, at, linesOf, paidRow, push } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");

afterEach(() => {
  vi.useRealTimers();
});

const refundOf = (caseNo: string, orderNo: string, amount: number, day = "2026-10-10") =>
  newRow(
    afterSalesCells({
      shop: "店A",
      registeredOn: day,
      caseNo,
      orderNo,
      refund: amount,
    }),
  );

const line = (said: Omit<Partial<SentLine>, "amount"> & { amount: number }) =>
  newStatementLine({ caseNo: "", ...said, amount: said.amount as SentLine["amount"] });

const sums = async (month: Month = "2026-10") =>
  (await finance.call(matchStatements, { body: { month } })).sums.map(
    ({ side, direction, class: of, count, amount }) =>
      `${side} ${direction} ${of} ${count} ${amount}`,
  );

const classes = async () => {
  const { results } = await env.DB.prepare(
    `SELECT key || ' ' || class || ' ' || matched AS said FROM statement_line
     JOIN statement ON number = statement AND state = 'current' ORDER BY key`,
  ).all<{ said: string }>();
  return results.map(({ said }) => said);
};

test("a statement is held against the ledgers when it is sent, and anew when a month is asked for", async () => {
  await push(
    clerk,
    refundOf("100000001", "5000000000001", 2000),
    refundOf("100000002", "5000000000002", 3000),
    refundOf("100000003", "5000000000003", 4000, "2026-09-30"),
    refundOf("100000004", "5000000000004", 5000),
  );
  const body = newStatement({
    lines: [
      line({ key: "1", amount: 2000, caseNo: "100000001" }),
      line({ key: "2", amount: 2500, caseNo: "100000002" }),
      line({ key: "3", amount: 4000, orderNo: "5000000000003" }),
      line({ key: "4", amount: 6000, orderNo: "5000000000009" }),
      line({ key: "5", amount: 700, orderNo: "5000000000008", status: "failed" }),
      line({ key: "6", amount: 100, kind: "fee" }),
    ],
  });
  await sendAll(finance, body);
  expect(await classes()).toEqual([
    "1 matched 2000",
    "2 amount-differs 2500",
    "3 cross-period 4000",
    "4 not-in-ledger 0",
    "5 unfinished 0",
    "6 no-business 0",
  ]);
  const said = [
    "statement out amount-differs 1 2500",
    "statement out cross-period 1 4000",
    "statement out matched 1 2000",
    "statement out no-business 1 100",
    "statement out not-in-ledger 1 6000",
    "statement out unfinished 1 700",
    "ledger out amount-differs 1 3000",
    "ledger out cross-period 1 4000",
    "ledger out matched 1 2000",
    "ledger out not-in-statement 1 5000",
  ];
  expect(await sums()).toEqual(said);
  expect(await sums()).toEqual(said);
  // What another month has found is not found again.
  expect(await sums("2026-09")).toEqual([]);

  await push(clerk, refundOf("100000009", "5000000000009", 6000));
  expect((await sums()).filter((each) => each.includes(" matched"))).toEqual([
    "statement out matched 2 8000",
    "ledger out matched 2 8000",
  ]);
});

test("matched anew, what is as it was is not written again, and an amount that is gone leaves", async () => {
  const month = "2024-05";
  const stays = refundOf("100000051", "5050000000051", 2000, "2024-05-10");
  const goes = refundOf("100000052", "5050000000052", 3000, "2024-05-11");
  await push(clerk, stays, goes);
  await sendAll(
    finance,
    newStatement({
      period: month,
      lines: [line({ key: "M1", day: "2024-05-10", amount: 2000, caseNo: "100000051" })],
    }),
  );
  const untouched = ["matched_amount", "statement_line"].flatMap((table) =>
    ["INSERT", "UPDATE", "DELETE"].map((event) => {
      const name = `no_${event}_on_${table}`;
      const abort = `BEGIN SELECT raise(ABORT, '${name}'); END`;
      // What is there already is no INSERT, though the statement says so.
      const isKnown = `EXISTS (SELECT 1 FROM matched_amount AS known WHERE known.month = new.month AND known.id = new.id)`;
      const when = event === "INSERT" && table === "matched_amount" ? `WHEN NOT ${isKnown}` : "";
      return { name, sql: `CREATE TRIGGER ${name} BEFORE ${event} ON ${table} ${when} ${abort}` };
    }),
  );
  await env.DB.batch(untouched.map(({ sql }) => env.DB.prepare(sql)));
  const said = await sums(month);
  await env.DB.batch(untouched.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)));
  expect(said).toEqual([
    "statement out matched 1 2000",
    "ledger out matched 1 2000",
    "ledger out not-in-statement 1 3000",
  ]);
  await clerk.call(withdrawRecords, {
    params: { ledger: "after-sales" },
    body: { id: crypto.randomUUID(), reason: "登记错了", records: [{ id: goes.id, base: 1 }] },
  });
  expect(await sums(month)).toEqual(["statement out matched 1 2000", "ledger out matched 1 2000"]);
});

test("what came back is found where a row takes it back, and else set off against what went out", async () => {
  const taken = (orderNo: string, adjustment: number) =>
    newRow(
      afterSalesCells({
        shop: "店G",
        registeredOn: "2024-09-12",
        orderNo,
        refund: null,
        adjustment,
        note: "冲销",
      }),
    );
  const given = (orderNo: string, refund: number) =>
    newRow(afterSalesCells({ shop: "店G", registeredOn: "2024-09-10", orderNo, refund }));
  await push(
    clerk,
    given("5700000000001", 2500),
    taken("5700000000001", -2500),
    given("5700000000002", 3500),
  );
  const day = { day: "2024-09-15" } as const;
  const back = { ...day, direction: "in" } as const;
  await sendAll(
    finance,
    newStatement({
      shop: "店G",
      period: "2024-09",
      lines: [
        line({ ...day, key: "G1", amount: 2500, orderNo: "5700000000001" }),
        line({ ...back, key: "G2", amount: 2500, orderNo: "5700000000001" }),
        line({ ...day, key: "G3", amount: 4500, orderNo: "5700000000002" }),
        line({ ...back, key: "G4", amount: 1000, orderNo: "5700000000002" }),
        line({ ...day, key: "G5", amount: 700, orderNo: "5700000000003" }),
        line({ ...back, key: "G6", amount: 700, orderNo: "5700000000003" }),
      ],
    }),
  );
  expect((await classes()).filter((each) => each.startsWith("G"))).toEqual([
    "G1 matched 2500",
    "G2 matched 2500",
    "G3 matched 3500",
    "G4 matched 0",
    "G5 matched 0",
    "G6 matched 0",
  ]);
  expect((await sums("2024-09")).filter((each) => each.startsWith("ledger"))).toEqual([
    "ledger in matched 1 2500",
    "ledger out matched 2 6000",
  ]);
});

test("a month is matched again by itself once ledgers have gone on, and no other month is", async () => {
  const lines = [line({ key: "A1", amount: 4100, orderNo: "5500000000001", day: "2025-05-10" })];
  await sendAll(finance, newStatement({ shop: "店C", period: "2025-05", lines }));
  const own = async () => (await classes()).filter((each) => each.startsWith("A1 "));
  expect(await own()).toEqual(["A1 not-in-ledger 0"]);
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const runs = async () =>
    env.DB.prepare(`SELECT max(run) AS run FROM month_matching`).first<number>("run");
  while ((await runs()) !== (await matchAgain(env.DB, sealers, later(11)).then(runs)));
  const before = await runs();
  await push(
    clerk,
    newRow(
      afterSalesCells({
        shop: "店C",
        registeredOn: "2025-05-09",
        orderNo: "5500000000001",
        refund: 4100,
      }),
    ),
  );
  // Ten minutes after it was matched at the earliest.
  await matchAgain(env.DB, sealers, later(5));
  expect(await own()).toEqual(["A1 not-in-ledger 0"]);
  await matchAgain(env.DB, sealers, later(11));
  expect(await own()).toEqual(["A1 matched 4100"]);
  await matchAgain(env.DB, sealers, later(30));
  expect(await runs()).toBe((before ?? 0) + 1);
});

test("of two months that are matched at once, one finds an amount", async () => {
  await push(
    clerk,
    newRow(
      afterSalesCells({
        shop: "店E",
        registeredOn: "2024-02-29",
        orderNo: "5600000000001",
        refund: 4300,
      }),
    ),
  );
  const sent = (key: string, day: string) =>
    newStatement({
      shop: "店E",
      account: key,
      period: day.slice(0, 7) as Month,
      lines: [line({ key, amount: 4300, orderNo: "5600000000001", day: day as never })],
    });
  const both = [sent("D2", "2024-02-29"), sent("D3", "2024-03-01")];
  await Promise.all(both.map((body) => sendAll(finance, body)));
  const found = (await classes()).filter((each) => each.startsWith("D"));
  expect(found.filter((each) => each.endsWith(" 4300"))).toHaveLength(1);
});

test("what a record pays in one go is one line, and its parcels are known to a courier's bill", async () => {
  await push(
    clerk,
    paidRow(1500, { shop: "店B", registeredOn: "2026-08-09", orderNo: "6000000000001" }),
    newRow(
      afterSalesCells({
        shop: "店B",
        registeredOn: "2026-08-01",
        orderNo: "6000000000002",
        returnNo: "SF1000000000001",
      }),
    ),
  );
  const lines = [
    line({ key: "1", day: "2026-08-12", amount: 1500, kind: "payout", orderNo: "6000000000001" }),
  ];
  const august = { period: "2026-08", shop: "店B" } as const;
  await finance.call(sendStatement, {
    body: newStatement({ ...august, kind: "alipay-personal", digest: "a", lines }),
  });
  const freight = { kind: "freight", day: "2026-08-02", amount: 900 } as const;
  await finance.call(sendStatement, {
    body: newStatement({
      ...august,
      kind: "courier-bill",
      digest: "b",
      lines: [
        line({ ...freight, key: "2", trackingNo: "SF1000000000001" }),
        line({ ...freight, key: "3", trackingNo: "SF1000000000001" }),
        line({ ...freight, key: "4", trackingNo: "SF1000000000009" }),
      ],
    }),
  });
  expect((await sums("2026-08")).filter((each) => each.startsWith("statement"))).toEqual([
    "statement out duplicate 1 900",
    "statement out matched 2 2400",
    "statement out not-in-ledger 1 900",
  ]);
});

test("a courier's bill is held against what a shop's program says was sent", async () => {
  const shop = "店J";
  const sent = (key: string, amount: number, weight: number | null, more: Partial<SentLine> = {}) =>
    line({
      key,
      day: "2023-05-10",
      kind: "shipment",
      amount,
      weight,
      trackingNo: `YT700000000000${key.slice(1)}`,
      courier: "圆通",
      ...more,
    });
  const billed = (key: string, amount: number, weight: number | null, of = key.slice(1)) =>
    line({
      key,
      row: Number(key.slice(1)),
      day: "2023-05-11",
      kind: "freight",
      amount,
      weight,
      trackingNo: `yt700000000000${of}`,
    });
  const bill = (period: Month, ...lines: SentLine[]) =>
    sendAll(
      finance,
      newStatement({ kind: "courier-bill", account: "圆通", shop, period, digest: period, lines }),
    );
  const shipments = { kind: "shipments", shop } as const;
  await sendAll(
    finance,
    newStatement({
      ...shipments,
      period: "2023-05",
      lines: [
        sent("J1", 500, 800),
        // A row for each article.
        sent("J10", 500, 800, { trackingNo: "YT7000000000001" }),
        sent("J2", 500, 1600),
        sent("J3", 0, 1600),
        sent("J4", 900, 2000),
        sent("J5", 450, 900),
        sent("J6", 450, 900, { courier: "中通" }),
        sent("J7", 600, 700, { day: "2023-05-31" }),
      ],
    }),
  );
  await bill(
    "2023-05",
    billed("K1", 500, 1000),
    billed("K2", 800, 2000),
    billed("K3", 900, 3000),
    billed("K4", 900, 2000),
    billed("K8", 900, 2000, "4"),
    billed("K9", 300, 1000),
  );
  const own = async () => (await classes()).filter((each) => /^[JK]/.test(each));
  expect(await own()).toEqual([
    "J1 matched 500",
    "J10 no-business 0",
    "J2 amount-differs 500",
    "J3 matched 0",
    "J4 matched 900",
    "J5 not-in-statement 0",
    "J6 no-business 0",
    "J7 not-in-statement 0",
    "K1 matched 500",
    "K2 amount-differs 500",
    "K3 amount-differs 0",
    "K4 matched 900",
    "K8 duplicate 0",
    "K9 not-in-ledger 0",
  ]);
  const listed = async () => {
    const keys = [
      "class",
      "courier",
      "reference",
      "amount",
      "other",
      "proposal",
      "weight",
      "otherWeight",
    ];
    return (await linesOf(finance, "differences", { shop })).lines
      .map(({ cells }) => keys.map((key) => cells[key] ?? "").join("|"))
      .toSorted();
  };
  expect(await listed()).toEqual([
    "台账无|圆通|yt7000000000009|300|0||1 kg|",
    "平台无|圆通|YT7000000000005|450|0|||0.9 kg",
    "平台无|圆通|YT7000000000007|600|0|||0.7 kg",
    "重复|圆通|yt7000000000004|900|0|2023-05-11 #4|2 kg|2 kg",
    "金额不符|圆通|yt7000000000002|800|500||2 kg|1.6 kg",
    "金额不符|圆通|yt7000000000003|900|900||3 kg|1.6 kg",
  ]);
  // The bill of June has a parcel of May, and one that May's bill has charged.
  await bill(
    "2023-06",
    line({ ...billed("K7", 600, 1000), day: "2023-06-01" }),
    line({ ...billed("K11", 500, 1000, "1"), day: "2023-06-01" }),
  );
  // May is matched again by itself: one of its parcels was charged in June.
  await matchAgain(env.DB, sealers, new Date());
  expect((await own()).filter((each) => /^(?:J7|K7|K11) /.test(each))).toEqual([
    "J7 cross-period 0",
    "K11 duplicate 0",
    "K7 cross-period 600",
  ]);
  const heavy = (await linesOf(finance, "differences", { shop })).lines.find(
    ({ cells }) => cells["reference"] === "yt7000000000003",
  );
  if (heavy === undefined) throw new Error("It is not listed");
  expect(
    await answer(finance, "differences", [heavy, { act: "核销", reason: "体积重" }]),
  ).toMatchObject([{ outcome: "taken", open: false }]);
});

test("what a courier is said to have paid, and no statement has, says which courier; what is of none says nothing", async () => {
  const shop = "店Q";
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "courier-claims" },
    body: pushOf(
      newRow({
        shop,
        courier: "中通",
        trackingNo: "78912346570001",
        registeredOn: "2022-05-03",
        claimed: 5000,
        answeredOn: "2022-05-05",
        recognised: 5000,
        status: "已到账",
        received: 4500,
        receivedOn: "2022-05-20",
        receivedBy: "转账",
      }),
    ),
  });
  expect(counts.created).toBe(1);
  const lines = [
    line({ key: "Q1", day: "2022-05-09", amount: 700, kind: "income", direction: "in" }),
  ];
  await sendAll(
    finance,
    newStatement({ kind: "bank-signed", account: "1", shop, period: "2022-05", lines }),
  );
  const listed = (await linesOf(finance, "differences", { shop })).lines;
  expect(listed.map(({ cells }) => [cells["amount"], cells["courier"]])).toEqual([
    [700, undefined],
    [4500, "中通"],
  ]);
});

test("a transfer without a number is found by its payee, under the account or the name, by any secret", async () => {
  const shop = "店K";
  const paid = (amount: number, payee: string, payeeName: string) =>
    paidRow(amount, { shop, registeredOn: "2023-08-09", payee, payeeName });
  await push(clerk, paid(1100, "13900000001", "赵一"), paid(1200, "13900000002", "钱二"));
  const transfer = (key: string, amount: number, payee: string) =>
    line({ key, day: "2023-08-11", kind: "payout", amount, payee, flowNo: `9${key}` });
  const lines = [
    transfer("T1", 1100, "1390000 0001"),
    transfer("T2", 1200, "钱二(139****0002)"),
    transfer("T3", 1200, "孙三"),
    transfer("T4", 1200, "钱*"),
  ];
  const sent = newStatement({ kind: "bank-signed", account: "1", shop, period: "2023-08", lines });
  await sendAll(finance, sent);
  const own = async () => (await classes()).filter((each) => each.startsWith("T"));
  const found = ["T1 matched 1100", "T2 matched 1200", "T3 not-in-ledger 0", "T4 not-in-ledger 0"];
  expect(await own()).toEqual(found);
  // As if all had come under the secret before.
  await env.DB.batch([
    env.DB.prepare(`UPDATE statement SET secret = 'before' WHERE id = ?1`).bind(sent.id),
    env.DB.prepare(`UPDATE payee_key SET secret = 'before', account = 'x', name = 'y'`),
    env.DB.prepare(`UPDATE statement_line SET payee_key = 'z' WHERE key LIKE 'T%'`),
  ]);
  await sums("2023-08");
  expect(await own()).toEqual(found);
});

test("what finance asks to be registered waits for the shop, comes again when it is late, and leaves with the row", async () => {
  const shop = "店L";
  const orderNo = "6300000000001";
  await push(
    clerk,
    newRow(
      afterSalesCells({ shop, registeredOn: "2023-03-01", orderNo: "6300000000002", refund: 5 }),
    ),
  );
  const only = line({ key: "L1", day: "2023-03-05", amount: 3300, orderNo });
  await sendAll(finance, newStatement({ shop, period: "2023-03", lines: [only] }));
  const listed = async () =>
    (await linesOf(finance, "differences", { shop })).lines.filter(
      ({ cells }) => cells["reference"] === orderNo,
    );
  const waits = async () => {
    const { lines, total } = await linesOf(clerk, "registrations", { shop });
    return [
      total,
      ...lines.map(({ cells: { reference, amount, late } }) => [reference, amount, late]),
    ];
  };
  const [found] = await listed();
  const inLedger = (await linesOf(finance, "differences", { shop })).lines.find(
    ({ cells }) => cells["class"] === "平台无",
  );
  if (found === undefined || inLedger === undefined) throw new Error("They are not listed");
  expect(
    await answer(finance, "differences", [found, { act: "补台账" }], [inLedger, { act: "补台账" }]),
  ).toMatchObject([
    { outcome: "taken", open: false },
    { outcome: "forbidden", why: "registered" },
  ]);
  expect(await listed()).toEqual([]);
  expect(await waits()).toEqual([1, [orderNo, 3300, undefined]]);
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
  await lapseRegisterings(env.DB, later(2));
  expect(await listed()).toEqual([]);
  await lapseRegisterings(env.DB, later(4));
  const asked = (await listed()).map(({ cells }) => String(cells["asked"]));
  expect(asked.map((text) => text.replace(/20\d\d-\d\d-\d\d$/, "那天"))).toEqual(["补台账 那天"]);
  expect(await waits()).toEqual([1, [orderNo, 3300, "已过期限"]]);
  // Asked once more, it waits again.
  const [again] = await listed();
  if (again === undefined) throw new Error("It is not listed");
  await answer(finance, "differences", [again, { act: "补台账" }]);
  expect(await listed()).toEqual([]);
  await push(
    clerk,
    newRow(afterSalesCells({ shop, registeredOn: "2023-03-05", orderNo, refund: 3300 })),
  );
  await sums("2023-03");
  expect(await waits()).toEqual([0]);
  expect((await classes()).filter((each) => each.startsWith("L1"))).toEqual(["L1 matched 3300"]);
});

test("what differs is listed until somebody has said what becomes of it, also after the next matching", async () => {
  at("2026-08-01T10:00:00");
  const july = { shop: "店C", registeredOn: "2026-07-10" };
  await push(
    clerk,
    newRow(
      afterSalesCells({ ...july, caseNo: "300000001", orderNo: "7000000000001", refund: 2000 }),
    ),
    newRow(
      afterSalesCells({ ...july, caseNo: "300000002", orderNo: "7000000000002", refund: 5000 }),
    ),
  );
  const refund = { day: "2026-07-11" } as const;
  await sendAll(
    finance,
    newStatement({
      shop: "店C",
      period: "2026-07",
      lines: [
        line({ ...refund, key: "a", amount: 1500, caseNo: "300000001" }),
        line({ ...refund, key: "b", amount: 5000, orderNo: "7000000000007" }),
        line({ ...refund, key: "c", amount: 800, orderNo: "7000000000008" }),
      ],
    }),
  );
  const listed = async () => {
    const page = await linesOf(finance, "differences", { shop: "店C" });
    return page.lines;
  };
  const said = async () =>
    (await listed())
      .map(({ cells }) => `${cells["class"]} ${cells["reference"]} ${cells["proposal"]}`)
      .toSorted();
  expect(await said()).toEqual([
    "台账无 7000000000007 7000000000002",
    "台账无 7000000000008 undefined",
    "平台无 7000000000002 7000000000007",
    "金额不符 300000001 7000000000001",
  ]);
  /** What keeps the month from being closed without a reason. */
  const open = async (month: Month = "2026-07") => {
    const { points } = await finance.call(monthChecklist, { params: { month } });
    return points.find(({ point }) => point === "differences");
  };
  expect(await open()).toEqual({
    point: "differences",
    count: 4,
    amount: 11_300,
    worklist: "differences",
    filters: { month: "2026-07" },
    answered: [],
  });
  const of = async (reference: string) => {
    const found = (await listed()).find(({ cells }) => cells["reference"] === reference);
    if (found === undefined) throw new Error(`${reference} is not listed`);
    return found;
  };
  expect(
    await answer(
      finance,
      "differences",
      [await of("7000000000007"), { act: "手工匹配", counterpart: "7000000000002" }],
      [await of("300000001"), { act: "核销", writtenOff: 200, reason: "运费" }],
      [await of("7000000000008"), { act: "等下月" }],
    ),
  ).toMatchObject([
    { outcome: "taken", open: false },
    { outcome: "taken", open: true },
    { outcome: "taken", open: false },
  ]);
  expect(await said()).toEqual(["金额不符 300000001 7000000000001"]);
  expect(await open()).toMatchObject({
    count: 1,
    amount: 300,
    answered: [{ by: "周会计", count: 3 }],
  });
  await sums("2026-07");
  expect(await said()).toEqual(["金额不符 300000001 7000000000001"]);
  expect(
    await answer(finance, "differences", [
      await of("300000001"),
      { act: "核销", writtenOff: 400, reason: "运费" },
    ]),
  ).toMatchObject([{ outcome: "forbidden", why: "beyond" }]);
  await answer(finance, "differences", [await of("300000001"), { act: "核销", reason: "运费" }]);
  expect(await said()).toEqual([]);
  expect(await open()).toMatchObject({ count: 0, amount: 0 });
  await sums("2026-08");
  expect(await said()).toEqual(["台账无 7000000000008 undefined"]);
  // Beside two parcels of the courier's bill.
  expect(await open("2026-08")).toMatchObject({ count: 3, amount: 2600 });
});

test("an amount is matched by hand with one line, whoever is first", async () => {
  const shop = "店F";
  await push(
    clerk,
    newRow(
      afterSalesCells({ shop, registeredOn: "2024-06-10", orderNo: "7200000000001", refund: 900 }),
    ),
  );
  const day = { day: "2024-06-11" } as const;
  const lines = ["1", "2"].map((nth) =>
    line({ ...day, key: `F${nth}`, amount: 900, orderNo: `720000000001${nth}` }),
  );
  await sendAll(finance, newStatement({ shop, period: "2024-06", lines }));
  const page = async () => linesOf(finance, "differences", { shop });
  const open = await page();
  expect(open.sums).toMatchObject([{ direction: "platform", count: 3, amount: 2700 }]);
  const found = (nth: number) => {
    const one = open.lines.find(({ cells }) => cells["reference"] === `720000000001${nth}`);
    if (one === undefined) throw new Error("It is not listed");
    return one;
  };
  const said = { act: "手工匹配", counterpart: "7200000000001" };
  const both = await answer(finance, "differences", [found(1), said], [found(2), said]);
  expect(both).toMatchObject([{ why: "counterpart" }, { why: "counterpart" }]);
  const each = await Promise.all(
    [found(1), found(2)].map((one) => answer(finance, "differences", [one, said])),
  );
  expect(each.flat().filter(({ outcome }) => outcome === "taken")).toHaveLength(1);
  expect((await page()).total).toBe(1);
});

test("a parcel that was sent is matched with no amount by hand: it is no money", async () => {
  const shop = "店P";
  const [order, other] = ["7300000000001", "7300000000002"];
  const sale = { shop, registeredOn: "2024-03-10" };
  await push(
    clerk,
    newRow(afterSalesCells({ ...sale, orderNo: order, refund: 900 })),
    newRow(afterSalesCells({ ...sale, orderNo: other, refund: 800 })),
  );
  const sent = { day: "2024-03-11", kind: "shipment", trackingNo: "SF7300000000001" } as const;
  const lines = [line({ key: "P1", amount: 300, orderNo: order, ...sent })];
  const billed = { ...sent, kind: "freight", trackingNo: "SF7300000000009" } as const;
  await sendAll(
    finance,
    newStatement({
      shop,
      kind: "courier-bill",
      account: "顺丰",
      period: "2024-03",
      lines: [...lines, line({ key: "P2", amount: 500, orderNo: "7300000000009", ...billed })],
    }),
  );
  const refunded = line({ key: "P3", amount: 700, orderNo: "7300000000003", day: "2024-03-11" });
  await sendAll(finance, newStatement({ shop, period: "2024-03", lines: [refunded] }));
  const listedOf = async () => (await linesOf(finance, "differences", { shop })).lines;
  const [parcel, amount] = ["L", "A"].map((side) => async () => {
    const found = (await listedOf()).find(
      ({ id, cells }) => id.startsWith(side) && cells["reference"] === order,
    );
    if (found === undefined) throw new Error("It is not listed");
    return found;
  });
  if (parcel === undefined || amount === undefined) throw new Error("There are two sides");
  const by = (counterpart: string) => ({ act: "手工匹配", counterpart });
  expect(await answer(finance, "differences", [await parcel(), by(other)])).toMatchObject([
    { outcome: "forbidden", why: "parcel" },
  ]);
  expect(await answer(finance, "differences", [await amount(), by(order)])).toMatchObject([
    { outcome: "forbidden", why: "counterpart" },
  ]);
  // One that was taken before holds no more, on either side.
  const [line1, amount1] = [(await parcel()).id, (await amount()).id];
  await env.DB.batch(
    [
      [line1, amount1, 300],
      [amount1, line1, 900],
    ].map(([id, withId, gap]) =>
      env.DB.prepare(
        `INSERT INTO difference_answer (id, month, outcome, class, gap, amount, with_id, at)
         VALUES (?1, '2024-03', 'matched', 'not-in-statement', ?3, 0, ?2, '2024-03-12T00:00:00.000Z')`,
      ).bind(id, withId, gap),
    ),
  );
  await sums("2024-03");
  const { results: faults } = await env.DB.prepare(matchingFaultsSql(9)).all();
  expect(faults).toEqual([]);
});

test.each([
  ["2023-11", "2023-10"],
  ["2023-10", "2023-11"],
] as const)(
  "a line that has waited stays matched in %s, where it was found, however often its months are matched anew",
  async (found, beside) => {
    const shop = `店W${found}`;
    const [whole, part] = [`74${found.slice(-2)}000000001`, `74${found.slice(-2)}000000002`];
    const waiting = [whole, part].map((orderNo, nth) =>
      line({ key: `${shop} ${nth}`, day: "2023-10-31", amount: 200, orderNo }),
    );
    const later = line({
      key: `${shop} 9`,
      day: "2023-11-20",
      amount: 500,
      orderNo: "7400000000009",
    });
    await sendAll(
      finance,
      newStatement({ shop, period: "2023-10-01..2023-11-30", lines: [...waiting, later] }),
    );
    for (const orderNo of [whole, part]) {
      const { lines } = await linesOf(finance, "differences", { shop });
      const one = lines.find(({ cells }) => cells["reference"] === orderNo);
      if (one === undefined) throw new Error("It is not listed");
      await answer(finance, "differences", [one, { act: "等下月", reason: "下月到账" }]);
    }
    const row = (registeredOn: string, orderNo: string, refund: number) =>
      newRow(afterSalesCells({ shop, registeredOn, orderNo, refund }));
    await push(clerk, row("2023-11-02", whole, 200), row("2023-10-30", part, 100));
    const said = async () => {
      const { results } = await env.DB.prepare(
        `SELECT line.order_no || ' ' || line.class || ' ' || line.matched || ' ' || line.matched_in AS said
       FROM statement CROSS JOIN statement_line AS line ON line.statement = statement.number
       WHERE statement.state = 'current' AND statement.shop = ?1 AND line.amount = 200 ORDER BY line.order_no`,
      )
        .bind(shop)
        .all<{ said: string }>();
      const { results: faults } = await env.DB.prepare(matchingFaultsSql(9)).all();
      return [...results.map((each) => each.said), ...faults];
    };
    await sums(found);
    for (const month of [beside, beside, found, found, beside]) {
      await sums(month);
      expect(await said()).toEqual([
        `${whole} cross-period 200 ${found}`,
        `${part} amount-differs 100 ${found}`,
      ]);
    }
  },
);

test("a month that another version no longer tells of is matched without it", async () => {
  const refund = { caseNo: "400000001", orderNo: "7100000000001", refund: 2000 };
  await push(
    clerk,
    newRow(afterSalesCells({ shop: "店D", registeredOn: "2026-04-10", ...refund })),
  );
  const document = { shop: "店D", period: "2026-04-01..2026-05-31" } as const;
  const found = { amount: 2000, caseNo: "400000001" };
  const may = line({ key: "may", day: "2026-05-02", amount: 900, orderNo: "7100000000009" });
  await sendAll(
    finance,
    newStatement({
      ...document,
      digest: "d1",
      lines: [line({ key: "april", day: "2026-04-11", ...found }), may],
    }),
  );
  const listed = async () =>
    (await linesOf(finance, "differences", { shop: "店D" })).lines.map(
      ({ cells }) => `${cells["class"]} ${cells["reference"]}`,
    );
  const inLedger = async () =>
    await env.DB.prepare("SELECT month, class FROM matched_amount WHERE shop = '店D'").all();
  expect(await listed()).toEqual(["台账无 7100000000009"]);
  expect((await inLedger()).results).toEqual([{ month: "2026-04", class: "matched" }]);
  await sendAll(
    finance,
    newStatement({
      ...document,
      digest: "d2",
      replaces: 1,
      lines: [line({ key: "later", day: "2026-05-03", amount: 2000, caseNo: "400000001" })],
    }),
  );
  expect(await listed()).toEqual(["跨期 400000001"]);
  expect((await inLedger()).results).toEqual([{ month: "2026-05", class: "cross-period" }]);
});

test("a line that was matched or answered and that another version changes is asked about", async () => {
  const shop = "店H";
  const given = (orderNo: string, refund: number) =>
    newRow(afterSalesCells({ shop, registeredOn: "2024-11-10", orderNo, refund }));
  await push(
    clerk,
    given("5800000000001", 1000),
    given("5800000000002", 2000),
    given("5800000000003", 3000),
    given("5800000000004", 4000),
  );
  const day = { day: "2024-11-11" } as const;
  const said = (key: string, amount: number, orderNo = `580000000000${key.slice(1)}`) =>
    line({ ...day, key, amount, orderNo });
  const send = (digest: string, replaces: number | null, ...lines: SentLine[]) =>
    sendAll(finance, newStatement({ shop, period: "2024-11", digest, replaces, lines }));
  const listed = async () =>
    (await linesOf(finance, "differences", { shop })).lines
      .map(({ cells }) =>
        ["class", "reference", "amount", "other"].map((cell) => cells[cell]).join(" "),
      )
      .toSorted();
  const of = async (reference: string, sort: string) => {
    const { lines } = await linesOf(finance, "differences", { shop });
    const one = lines.find(
      ({ cells }) => cells["reference"] === reference && cells["class"] === sort,
    );
    if (one === undefined) throw new Error(`${reference} is not listed`);
    return one;
  };
  const unknown = said("H5", 500);
  await send(
    "1",
    null,
    said("H1", 1000),
    said("H2", 2000),
    said("H3", 3000),
    said("H6", 600),
    unknown,
  );
  await answer(
    finance,
    "differences",
    [await of("5800000000005", "台账无"), { act: "核销", reason: "旧账" }],
    [await of("5800000000004", "平台无"), { act: "等下月" }],
  );
  expect(await listed()).toEqual(["台账无 5800000000006 600 0"]);

  // H1 stays, H2 changes, H3 is gone; H5 was written off and changes, of H6 nobody had said anything.
  await send("2", 1, said("H1", 1000), said("H2", 2500), said("H5", 550), said("H6", 660));
  const conflicts = [
    "版本冲突 5800000000002 2500 2000",
    "版本冲突 5800000000003 0 3000",
    "版本冲突 5800000000005 550 500",
  ];
  const missing = ["平台无 5800000000002 2000 0", "平台无 5800000000003 3000 0"];
  const open = [...conflicts, ...missing, "台账无 5800000000006 660 0"].toSorted();
  expect(await listed()).toEqual(open);
  expect((await classes()).filter((each) => each.startsWith("H"))).toEqual([
    "H1 matched 1000",
    "H2 version-conflict 0",
    "H5 version-conflict 0",
    "H6 not-in-ledger 0",
  ]);
  await sums("2024-11");
  expect(await listed()).toEqual(open);

  // A third version that says of H5 what the first has said takes that conflict back, and no other.
  await send("3", 2, said("H1", 1000), said("H2", 2500), said("H5", 500), said("H6", 660));
  expect((await listed()).filter((each) => each.startsWith("版本冲突"))).toEqual(
    conflicts.slice(0, 2),
  );
  expect((await classes()).filter((each) => each.startsWith("H5"))).toEqual(["H5 not-in-ledger 0"]);

  expect(
    await answer(
      finance,
      "differences",
      [await of("5800000000002", "版本冲突"), { act: "按新版" }],
      [await of("5800000000003", "版本冲突"), { act: "按新版" }],
      [await of("5800000000006", "台账无"), { act: "按新版" }],
    ),
  ).toMatchObject([
    { outcome: "taken", open: false },
    { outcome: "taken", open: false },
    { outcome: "forbidden", why: "one-version" },
  ]);
  // What was said has the month matched again by itself.
  const later = new Date(Date.now() + 11 * 60_000);
  const runs = async () =>
    env.DB.prepare(`SELECT max(run) AS run FROM month_matching`).first<number>("run");
  while ((await runs()) !== (await matchAgain(env.DB, sealers, later).then(runs)));
  expect(await listed()).toEqual([
    "台账无 5800000000006 660 0",
    "平台无 5800000000003 3000 0",
    "金额不符 5800000000002 2500 2000",
  ]);
});

test("what was matched by hand is open again once another version is taken", async () => {
  const shop = "店I";
  const orderNo = "5900000000001";
  await push(
    clerk,
    newRow(afterSalesCells({ shop, registeredOn: "2024-12-10", orderNo, refund: 900 })),
  );
  const send = (digest: string, amount: number, replaces: number | null) => {
    const only = line({ key: "I1", day: "2024-12-11", amount, orderNo: "5900000000009" });
    return sendAll(
      finance,
      newStatement({ shop, period: "2024-12", digest, replaces, lines: [only] }),
    );
  };
  const listed = async () => (await linesOf(finance, "differences", { shop })).lines;
  const first = async () => {
    const [one] = await listed();
    if (one === undefined) throw new Error("Nothing is listed");
    return one;
  };
  await send("1", 900, null);
  const theirs = (await listed()).find(({ cells }) => cells["class"] === "台账无");
  if (theirs === undefined) throw new Error("It is not listed");
  await answer(finance, "differences", [theirs, { act: "手工匹配", counterpart: orderNo }]);
  await sums("2024-12");
  expect(await listed()).toEqual([]);
  await send("2", 800, 1);
  expect((await listed()).map(({ cells }) => cells["class"])).toEqual(["版本冲突"]);
  await answer(finance, "differences", [await first(), { act: "按新版" }]);
  await sums("2024-12");
  const sorts = (await listed()).map(({ cells }) => String(cells["class"]));
  expect(sorts.toSorted()).toEqual(["台账无", "平台无"]);
});

test("the audit finds nothing in all that was matched, and whatever is moved by hand", async () => {
  const faults = async () => {
    const { results } = await env.DB.prepare(matchingFaultsSql(9)).all<{ what: string }>();
    return results.map(({ what }) => what);
  };
  expect(await faults()).toEqual([]);
  const moved = async (sql: string) => {
    await env.DB.prepare(`UPDATE ${sql}`).run();
    return faults();
  };
  const beyond = "is matched beyond itself";
  const other = "is another amount in its lines than in the ledger";
  const ofA1 = `statement_line SET class = %, matched = matched WHERE key = 'A1'`;
  expect(await moved(ofA1.replace("%", "NULL"))).toEqual(["has no class"]);
  expect(await moved(ofA1.replace("%", "'matched'"))).toEqual([]);
  expect(await moved(`statement_line SET set_off = 100 WHERE key = 'G5'`)).toEqual([
    "is matched in part alone",
  ]);
  expect(await moved(`statement_line SET set_off = 700 WHERE key = 'G5'`)).toEqual([]);
  expect(await moved(`statement_line SET matched = 4101 WHERE key = 'A1'`)).toEqual([
    beyond,
    "has parts that do not come to what is matched of it",
  ]);
  expect(await moved(`statement_line SET matched = 4100 WHERE key = 'A1'`)).toEqual([]);
  expect(await moved(`matched_amount SET matched = 4099 WHERE amount = 4100`)).toEqual([other]);
});

test("a month with more lines than a request can match is matched by itself soon after, and that is said", async () => {
  const month = "2025-08";
  const long = await sendAll(
    finance,
    newStatement({
      shop: "店L",
      period: month,
      lines: [line({ key: "long1", amount: 4200, day: "2025-08-10" })],
    }),
  );
  expect(long.later).toEqual([]);
  await env.DB.prepare(`UPDATE statement SET lines = 200000 WHERE number = ?1`)
    .bind(long.statement?.number)
    .run();
  const more = await sendAll(
    finance,
    newStatement({
      shop: "店M",
      period: month,
      lines: [line({ key: "long2", amount: 4300, day: "2025-08-11" })],
    }),
  );
  expect(more).toMatchObject({ outcome: "stored", later: [month] });
  const own = async () => (await classes()).filter((each) => /^long[12] /.test(each));
  expect(await own()).toEqual(["long1 not-in-ledger 0"]);
  expect(await finance.call(matchStatements, { body: { month } })).toMatchObject({
    matched: false,
    sums: [{ side: "statement", class: "not-in-ledger", count: 1, amount: 4200 }],
  });
  await matchAgain(env.DB, sealers, new Date());
  expect(await own()).toEqual(["long1 not-in-ledger 0", "long2 not-in-ledger 0"]);
});

test("a month at the ends of time is matched like any other", async () => {
  for (const month of ["0000-01", "1018-12", "9999-12"] as const)
    expect(await finance.call(matchStatements, { body: { month } })).toEqual({
      month,
      matched: true,
      sums: [],
    });
  const day = "9999-12-30";
  const lines = [line({ key: "last", amount: 4100, day })];
  await sendAll(finance, newStatement({ shop: "店Z", period: "2025-12", lines }));
  await matchAgain(env.DB, sealers, new Date());
  expect((await classes()).filter((each) => each.startsWith("last "))).toEqual([
    "last not-in-ledger 0",
  ]);
});
