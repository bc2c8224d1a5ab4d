import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fen } from "../../../shared/money/fen.ts";
import { encodeGbk, notInGbk } from "../../../shared/text/gbk.ts";
import {
  paymentFiles,
  serialOf,
  writePaymentFile,
  type FilePayment,
  type PaymentFileId,
} from "../../../shared/worklists/payments/payment-file.ts";
import { readPaymentResult } from "../../../shared/worklists/payments/payment-result.ts";

const payer = { account: "shop@example.com", name: "云溪贸易有限公司", day: "2026-11-03" } as const;
const payment = (nth: number, some: Partial<FilePayment> = {}): FilePayment => ({
  line: `DC5P441QHHKMJNZ${nth}.${100 + nth}`,
  account: "13800138000",
  name: "王一",
  amount: fen(1_234_50 + nth),
  purpose: "赔偿 4128374650192837465",
  ...some,
});
const textOf = (id: PaymentFileId, ...payments: FilePayment[]): string => {
  const file = writePaymentFile(id, payments, payer);
  return "text" in file ? file.text : file.why;
};

test("a file has the headings of its template, the sums of all, and amounts as those read them", () => {
  expect(textOf("alipay-account", payment(1), payment(2))).toBe(
    [
      "批次号,付款日期,付款人email,账户名称,总金额（元）,总笔数",
      "202611030002HHKMJNZ2N102,20261103,shop@example.com,云溪贸易有限公司,2469.03,2",
      "商户流水号,收款人email,收款人姓名,付款金额（元）,付款理由",
      "DC5P441QHHKMJNZ1N101,13800138000,王一,1234.51,赔偿 4128374650192837465",
      "DC5P441QHHKMJNZ2N102,13800138000,王一,1234.52,赔偿 4128374650192837465",
      "",
    ].join("\r\n"),
  );
  expect(textOf("alipay-bank", payment(1)).split("\r\n").slice(0, 4)).toEqual([
    "日期,总金额,总笔数,支付宝帐号(Email)",
    "20261103,1234.51,1,shop@example.com",
    "商户流水号,收款银行户名,收款银行帐号,收款开户银行,收款银行所在省份,收款银行所在市,收款支行名称,金额,对公对私标志,备注",
    "DC5P441QHHKMJNZ1N101,王一,13800138000,,,,,1234.51,2,赔偿 4128374650192837465",
  ]);
  expect(textOf("bank-of-china", payment(1)).split("\r\n")[1]).toBe(
    "shop@example.com,13800138000,王一,,,,个人,1234.51,,20261103,赔偿 4128374650192837465,DC5P441QHHKMJNZ1N101,,",
  );
  expect(textOf("alipay-account")).toBe("none");
  expect(textOf("bank-of-china", ...Array.from({ length: 1001 }, (_, n) => payment(n)))).toBe(
    "too-many",
  );
});

test("no name or purpose is ever a formula, nor a cell of its own", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("=", "+", "-", "@", "\t=", " @", '"='),
      fc.string({ maxLength: 20 }),
      (sign, rest) => {
        const text = textOf("alipay-account", payment(1, { name: `${sign}${rest}` }));
        const [, , , row = ""] = text.split("\r\n");
        // Of a quoted cell, what it begins with.
        const begins = row.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.slice(0, 1));
        expect(begins).not.toMatch(/(^|,)\s*[=+\-@]/);
        const result = text.replace("付款理由", "状态").replace("赔偿 4128374650192837465", "失败");
        expect(
          readPaymentResult(result, [{ ...payment(1), name: null, payee: null }], "2026-11-03"),
        ).toEqual([{ row: 4, line: payment(1).line, cells: { outcome: "退票" } }]);
      },
    ),
    { numRuns: 200 },
  );
  expect(textOf("alipay-account", payment(1, { account: "+86 138-0013-8000" }))).toContain(
    ",13800138000,",
  );
});

test("GBK reads back as it was written, and what it lacks is told", () => {
  const text = textOf("alipay-account", payment(1, { name: "买买提·艾合买提" }));
  expect(new TextDecoder("gbk").decode(encodeGbk(text))).toBe(text);
  expect(notInGbk("王𠮷，€一")).toEqual(["𠮷"]);
  expect(new TextDecoder("gbk").decode(encodeGbk("王𠮷"))).toBe("王?");
});

test("a result that somebody has edited is checked row by row", () => {
  const awaited = [1, 2, 3, 4, 5, 6, 7, 8].map((nth) => ({
    ...payment(nth),
    payee: nth === 7 ? 1 : nth,
  }));
  const rows = [
    ["批次结果"],
    ["商户流水号", "收款人姓名", "付款金额（元）", "付款状态", "支付宝流水号", "失败原因"],
    [serialOf(payment(1).line), "王一", '="1,234.51"', "付款成功", '="2026110300001"', ""],
    [serialOf(payment(2).line), "王一", "1234.52", "付款失败", "", "户名不符"],
    [serialOf(payment(1).line), "王一", "1234.51", "成功", "2026110300002", ""],
    [serialOf(payment(3).line), "王一", "1.00", "成功", "2026110300003", ""],
    [serialOf(payment(4).line), "赵六", "1234.54", "成功", "2026110300004", ""],
    [serialOf(payment(5).line), "王一", "1234.55", "处理中", "2026110300005", ""],
    [serialOf(payment(6).line), "王一", "1234.56", "成功", "", ""],
    ["DC5P441QHHKMJNZ9N109", "王一", "1234.56", "成功", "1", ""],
    [serialOf(payment(7).line), "王一", "1234.57", "成功", "2026110300001", ""],
    [serialOf(payment(8).line), "王一", "1234.58", "成功", "2026110300001", ""],
    ["合计", "", "9999.99", "", "", ""],
  ];
  const expected = [
    {
      row: 3,
      line: payment(1).line,
      cells: {
        outcome: "已付",
        flowNumber: "2026110300001",
        paidOn: "2026-11-03",
        paidAmount: 1_234_51,
      },
    },
    { row: 4, line: payment(2).line, cells: { outcome: "退票", remark: "户名不符" } },
    { row: 5, fault: "twice" },
    { row: 6, fault: "another-amount" },
    { row: 7, fault: "another-name" },
    { row: 8, fault: "unknown-status" },
    { row: 9, fault: "no-number" },
    { row: 10, fault: "unknown-line" },
    {
      row: 11,
      line: payment(7).line,
      cells: {
        outcome: "已付",
        flowNumber: "2026110300001",
        paidOn: "2026-11-03",
        paidAmount: 1_234_57,
      },
    },
    { row: 12, fault: "same-number" },
  ];
  const pasted = rows.map((cells) => cells.join("\t")).join("\n");
  expect(readPaymentResult(pasted, awaited, "2026-11-03")).toEqual(expected);
  const saved = rows
    .map((cells) => cells.map((cell) => `"${cell.replace(/^="|"$/g, "")}"`).join(","))
    .join("\r\n");
  expect(readPaymentResult(`\ufeff${saved}`, awaited, "2026-11-03")).toEqual(expected);
  expect(readPaymentResult("日期,金额\n1,2", awaited, "2026-11-03")).toBeNull();
});

test("every template has a name and knows its payments by their serial", () => {
  for (const { headings } of Object.values(paymentFiles))
    expect(headings.some((heading) => /流水号|业务编号/.test(heading))).toBe(true);
});
