import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerEach } from "../../addin/actions/worklists/answer-lines.ts";
import { makePaymentFile } from "../../addin/actions/worklists/payment-file.ts";
import { readResult, textOfResult } from "../../addin/actions/worklists/payment-result.ts";
import { openWorklist } from "../../addin/actions/worklists/show-worklist.ts";
import { encodeGbk } from "../../shared/text/gbk.ts";
import type { Result } from "../../addin/state/trouble/to-result.ts";
import { at, paidRow, push, sealAt } from "../worker/support/payments.ts";
import { hire } from "../worker/support/staff.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers } from "./stage.ts";

beforeEach(emptyLedgers);
afterEach(() => {
  vi.useRealTimers();
});

const wanted = {
  worklist: "payments",
  state: "open",
  day: null,
  shop: null,
  find: null,
} as const;
const file = {
  template: "alipay-account",
  encoding: "gbk",
  account: "shop@example.com",
  name: "云溪贸易有限公司",
  reason: "今天打款",
} as const;

function given<T>(ended: Result<T>): T {
  if (!ended.ok) throw new Error(JSON.stringify(ended.trouble));
  return ended.value;
}

test("finance saves a payment file with whole accounts, and pastes its result: each row is an answer, or says why not", async () => {
  at("2026-03-10T10:00:00");
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const rows = [
    paidRow(10_00, { payeeName: "王一" }),
    paidRow(20_00, { payeeName: "赵二" }),
    paidRow(30_00, { payeeName: "钱三" }),
    paidRow(40_00, { payee: "6222021234567890123" }),
    paidRow(50_00, { payee: null, payeeName: null }),
    paidRow(60_00, { payeeName: "王𠮷" }),
  ] as const;
  await push(clerk, ...rows);
  await sealAt("2026-03-10T16:00:10");
  const pane = paneOf(new MemoryWorkbook(new MemorySheet("随手记", [["备注"]])), zhou.key);
  openWorklist(pane, "payments");
  await expect.poll(() => pane.store.get().work.value?.total).toBe(6);

  const made = given(await makePaymentFile(pane, wanted, [], file));
  expect(made).toMatchObject({ day: "2026-03-10", count: 3, sum: 60_00, gone: 0 });
  expect(new Map(made.left.map(({ reference, why }) => [reference, why]))).toEqual(
    new Map([
      [rows[3].cells["orderNo"], "no-alipay"],
      [rows[4].cells["orderNo"], "payee-missing"],
      [rows[5].cells["orderNo"], "not-gbk"],
    ]),
  );
  if (!("text" in made.file)) throw new Error(made.file.why);
  const { text, bytes } = made.file;
  expect(new TextDecoder("gbk").decode(bytes)).toBe(text);
  expect(text).toContain(`,${String(rows[0].cells["payee"])},王一,10.00,`);
  expect(text).toContain(`赔偿 ${String(rows[0].cells["orderNo"])}`);
  // Only what was chosen, and what of it is gone.
  const [first = ""] = pane.store.get().work.value?.lines.map(({ id }) => id) ?? [];
  expect(given(await makePaymentFile(pane, wanted, [first, "LOST.1"], file))).toMatchObject({
    count: 1,
    gone: 1,
  });

  const [, , , one = "", two = "", three = ""] = text.split("\r\n");
  const result = [
    "商户流水号,收款人email,收款人姓名,付款金额（元）,付款理由,状态,支付宝流水号,失败原因",
    `${one},成功,20260310001,`,
    `${two},失败,,户名不符`,
    `${three.replace("30.00", "3.00")},成功,20260310003,`,
    `${one},成功,20260310001,`,
  ].join("\r\n");
  const read = given(await readResult(pane, wanted, textOfResult(encodeGbk(result)), "2026-03-10"));
  if (read === null) throw new Error("It is no result");
  expect(read.faults).toEqual([
    { row: 4, fault: "another-amount" },
    { row: 5, fault: "twice" },
  ]);
  const answered = await answerEach(pane, read.answers);
  expect([...(answered?.told.values() ?? [])].map(({ outcome }) => outcome)).toEqual([
    "taken",
    "taken",
  ]);
  expect(answered?.notSent).toBe(0);
  // Pasted once more, nothing is paid twice.
  const again = given(await readResult(pane, wanted, result, "2026-03-10"));
  expect(again?.answers).toEqual([]);
  expect(again?.faults.map(({ fault }) => fault)).toEqual([
    "unknown-line",
    "unknown-line",
    "another-amount",
    "unknown-line",
  ]);
  expect(given(await readResult(pane, wanted, "日期,金额", "2026-03-10"))).toBeNull();
});
