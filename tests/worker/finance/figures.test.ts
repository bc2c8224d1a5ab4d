import { afterEach, expect, test, vi } from "vitest";
import { answerAsks, type Ask, type GivenArgument } from "../../../shared/api/figures.ts";
import { pushRows } from "../../../shared/api/push.ts";
import type { Caller } from "../support/caller.ts";
import { setDepartment } from "../support/department.ts";
import { answer, at, linesOf, paidRow, push, sealAt } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const limited = await hire("clerk", "王芳", ["专卖店"]);
await setDepartment(admin, {
  lists: { shops: ["旗舰店", "专卖店", "折扣店"] },
  cutoff: "16:00",
});

afterEach(() => {
  vi.useRealTimers();
});

const ask = (name: Ask["function"], ...args: GivenArgument[]): Ask => ({
  function: name,
  arguments: args,
});

const pushTo = async (ledger: string, cells: Parameters<typeof newRow>[0]) => {
  const { rows } = await clerk.call(pushRows, {
    params: { ledger },
    body: pushOf(newRow(cells)),
  });
  expect(rows).toMatchObject([{ outcome: "created" }]);
};

/** The answers, short: a number, the refusal, or how the order stands. */
async function answersTo({ call }: Pick<Caller, "call">, ...asks: Ask[]) {
  const { answers } = await call(answerAsks, { body: { asks } });
  return answers.map((one) => {
    if (one.is === "amount") return one.amount;
    if (one.is === "count") return one.count;
    return one.is === "stands" ? one.stands : one.refusal;
  });
}

test("what was posted in a finance month is told by shop, kind and direction, by the words of either language", async () => {
  at("2025-05-20T10:00:00");
  const refund = (cells: object) =>
    newRow(afterSalesCells({ registeredOn: "2025-05-19", ...cells }));
  await push(
    clerk,
    refund({ refund: 10_00 }),
    refund({ refund: 5_00 }),
    refund({ refund: 70_00, shop: "专卖店" }),
    paidRow(3_00, { registeredOn: "2025-05-19" }),
  );
  // After the hour of the last day: the month after.
  at("2025-05-31T16:30:00");
  await push(clerk, refund({ registeredOn: "2025-05-31", refund: 1_00 }));

  expect(
    await answersTo(
      clerk,
      ask("posted", "2025-05", "退款", "旗舰店"),
      ask("posted", "2025年5月", "Refund", "专卖店"),
      ask("posted", 45_796, "refund", null), // 2025-05-19, as Excel has it
      ask("posted", "2025-06", "退款"),
      ask("posted", 202_505, "赔偿", "旗舰店", "打款"),
      ask("posted", "2025-05", "赔偿", "旗舰店", "平台核对"),
      ask("posted", "2025-04", "退款", " 旗舰店"),
    ),
  ).toEqual([15_00, 70_00, 85_00, 1_00, 3_00, 0, 0]);
});

test("amounts that go several ways are never added up: the formula is asked which", async () => {
  at("2025-03-20T10:00:00");
  const day = { registeredOn: "2025-03-19" };
  await push(
    clerk,
    newRow(afterSalesCells({ ...day, refund: 10_00 })),
    paidRow(0, {
      ...day,
      kind: "仅退款",
      compensation: null,
      refund: 4_00,
      refundPath: "线下打款",
    }),
  );
  expect(
    await answersTo(
      clerk,
      ask("posted", "2025-03", "退款", "旗舰店"),
      ask("posted", "2025-03", "退款", "旗舰店", "平台核对"),
      ask("posted", "2025-03", "退款", "旗舰店", "To pay"),
    ),
  ).toEqual([{ code: "several-directions", directions: ["payout", "platform"] }, 10_00, 4_00]);
});

test("a wrong argument is named, and spoils no other answer", async () => {
  const wrong = (argument: string, given: string) => ({ code: "wrong-argument", argument, given });
  expect(
    await answersTo(
      clerk,
      ask("posted", "2026-13", "退款"),
      ask("posted", "2026-11", "退钱"),
      ask("posted", "2026-11", "退款", "旗舰店", "左边"),
      ask("posted"),
      ask("overdue", "没有的台账"),
      ask("overdue", "售后登记表", "旗帜店"),
      ask("status", ""),
      ask("paid", 4.128_374_650_192_83e18),
      ask("paid", "4.12837E+18"),
      ask("status", "没有的单"),
      ask("posted", "1999-01", "退款", "专卖店"),
    ),
  ).toEqual([
    wrong("month", "2026-13"),
    wrong("kind", "退钱"),
    wrong("direction", "左边"),
    wrong("month", ""),
    wrong("ledger", "没有的台账"),
    { code: "unknown-shop", shop: "旗帜店" },
    wrong("order", ""),
    { code: "damaged-order" },
    { code: "damaged-order" },
    { code: "no-record" },
    0,
  ]);
});

test("rows that are late are counted once each, by ledger and shop", async () => {
  at("2025-07-01T10:00:00");
  const late = () => newRow(afterSalesCells({ registeredOn: "2025-07-01", shop: "折扣店" }));
  await push(clerk, late(), late());
  at("2025-07-08T10:00:00");
  const [all, theirs, ofLimited, ofOther] = await answersTo(
    clerk,
    ask("overdue", "", "折扣店"),
    ask("overdue", "售后", "折扣店"),
    ask("overdue", "After-sales ledger", "折扣店"),
    ask("overdue", "投诉登记表", "折扣店"),
  );
  expect([all, theirs, ofLimited, ofOther]).toEqual([2, 2, 2, 0]);
});

test("an order stands as each ledger's newest record says, and what was paid out for it is what did not bounce", async () => {
  at("2026-03-10T10:00:00");
  const orderNo = "5100-0000-0000-9001";
  const paid = paidRow(20_00, { orderNo, status: "处理中" });
  const later = paidRow(7_00, {
    orderNo,
    registeredOn: "2026-03-10",
    status: "待客户",
    liable: "客户",
  });
  await push(clerk, paid, later);
  await pushTo("blue-slips", { filedOn: "2026-03-10", slipNo: "9001", orderNo });
  expect(await answersTo(clerk, ask("paid", orderNo))).toEqual([0]);
  await sealAt("2026-03-10T16:00:10");
  const { lines } = await linesOf(finance, "payments", { limit: 500 });
  const lineOf = (id: string) => {
    const line = lines.find(({ record }) => record?.id === id);
    if (line === undefined) throw new Error("It is not to be paid");
    return line;
  };
  const pay = (flowNumber: string) => ({ outcome: "已付", flowNumber, paidOn: "2026-03-10" });
  const outcomes = await answer(
    finance,
    "payments",
    [lineOf(paid.id), pay("F-9001")],
    [lineOf(later.id), pay("F-9002")],
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken"]);

  const [sum, same, stands] = await answersTo(
    clerk,
    ask("paid", orderNo),
    ask("paid", "5100000000009001"),
    ask("status", 5_100_000_000_009_001),
  );
  expect([sum, same]).toEqual([27_00, 27_00]);
  expect(stands).toEqual({ code: "damaged-order" });
  expect(await answersTo(clerk, ask("status", orderNo))).toMatchObject([
    [
      { ledger: "after-sales", day: "2026-03-10", status: "待客户" },
      { ledger: "blue-slips", day: "2026-03-10", status: null, awaits: "monthEnd" },
    ],
  ]);
  // Nobody is told of another shop's order.
  expect(
    await answersTo(
      limited,
      ask("status", orderNo),
      ask("paid", orderNo),
      ask("overdue", "", "旗舰店"),
    ),
  ).toEqual([{ code: "no-record" }, { code: "no-record" }, { code: "other-shop", shop: "旗舰店" }]);
});

test("an order is found in every ledger that has it: invoices and complaints, by the number of its case, with a platform's prefix", async () => {
  at("2026-04-10T10:00:00");
  const orderNo = "5200000000009002";
  const caseNo = "88520000000090021";
  await push(
    clerk,
    newRow(afterSalesCells({ orderNo, caseNo, registeredOn: "2026-04-08", status: "已完成" })),
    newRow(afterSalesCells({ orderNo, registeredOn: "2026-04-09", status: "处理中" })),
    // One whose case has the order's own number is one record all the same.
    paidRow(1_00, { orderNo: "5200000000009003", caseNo: "5200000000009003" }),
  );
  await pushTo("invoice-requests", {
    requestedOn: "2026-04-09",
    shop: "旗舰店",
    orderNo,
    title: "李敏",
    amount: 80_00,
    status: "待开票",
  });
  await pushTo("complaints", {
    receivedAt: "2026-04-09T09:00:00",
    shop: "旗舰店",
    orderNo,
    complaintNo: "7",
    content: "少了一件",
    status: "处理中",
  });
  const [stands, ofCase, prefixed, zero, ofOwn] = await answersTo(
    clerk,
    ask("status", orderNo),
    ask("status", caseNo),
    ask("status", `T200P${orderNo}`),
    ask("paid", "5200000000009003"),
    ask("status", "7"),
  );
  expect(stands).toMatchObject([
    { ledger: "after-sales", day: "2026-04-09", status: "处理中" },
    { ledger: "invoice-requests", status: "待开票" },
    { ledger: "complaints", status: "处理中" },
  ]);
  expect(prefixed).toEqual(stands);
  // A case is one row alone.
  expect(ofCase).toMatchObject([{ ledger: "after-sales", day: "2026-04-08", status: "已完成" }]);
  expect([zero, ofOwn]).toEqual([0, { code: "no-record" }]);
});
