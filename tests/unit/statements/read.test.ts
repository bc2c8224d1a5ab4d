import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { linesOf as said, readCells as read, type Cells } from "./sheet.ts";

const wechat: Cells = [
  ["交易时间", "商户订单号", "商户退款单号", "退款状态", "退款金额"],
  ["`2026-11-01 16:20:00", "`WY1", "`RF1", "`SUCCESS", "`2.50"],
  ["`2026-11-02 16:20:00", "`WY2", "`RF2", "`PROCESSING", "`5.00"],
  ["总交易单数", "总交易额", "", "", ""],
  ["`2", "`7.50", "", "", ""],
];

test("a bill of refunds is read through its backticks, and its own totals are proved", () => {
  expect(said(wechat)).toEqual([
    "2026-11-01 refund out 250 WY1 RF1",
    "2026-11-02 refund out 500 pending WY2 RF2",
  ]);
  expect(read(wechat)?.totals).toEqual([
    { group: null, count: 2, sum: 750, found: { count: 2, sum: 750 }, agrees: true },
  ]);
});

test("headings and totals in traditional characters are the same statement", () => {
  const bill: Cells = [
    ["交易時間", "商戶訂單號", "商戶退款單號", "退款狀態", "退款金額"],
    ["2026-11-01 16:20:00", "WY1", "RF1", "SUCCESS", "2.50"],
    ["合計", "", "", "", "2.50"],
  ];
  expect(said(bill)).toEqual(["2026-11-01 refund out 250 WY1 RF1"]);
});

test("amounts in another unit than yuan are no statement's amounts", () => {
  const inCents = wechat.map((row, at) => (at === 0 ? [...row.slice(0, 4), "退款金额(分)"] : row));
  expect(read(inCents)).toBeUndefined();
});

test("a file that was cut off does not come to what it says of itself", () => {
  const cut = [...wechat.slice(0, 2), ...wechat.slice(3)];
  expect(read(cut)?.totals).toMatchObject([{ agrees: false, found: { count: 1, sum: 250 } }]);
});

test("an account's own list: account and span above it, each way by itself, own transfers told apart", () => {
  const list: Cells = [
    ["导出信息："],
    ["支付宝账户：shop@example.com"],
    ["起始时间：[2026-11-01 00:00:00]    终止时间：[2026-11-30 23:59:59]"],
    ["共3笔记录"],
    ["支出：1笔 12.00元"],
    ["不计收支：2笔 108.00元"],
    [
      "交易时间 ",
      "交易分类",
      "交易对方",
      "收/支 ",
      "金额 ",
      "收/付款方式",
      "交易状态",
      "交易订单号",
      "商家订单号",
    ],
    [
      "2026-11-03 10:00:00",
      "转账",
      "李敏",
      "支出",
      "12.00",
      "余额",
      "交易成功",
      "2026110301\t",
      "/",
    ],
    [
      "2026-11-04 10:00:00",
      "退款",
      "某店",
      "不计收支",
      "8.00",
      "余额",
      "退款成功",
      "2026110302\t",
      "T1",
    ],
    [
      "2026-11-05 10:00:00",
      "提现",
      "自己",
      "不计收支",
      "100.00",
      "余额",
      "交易成功",
      "2026110303\t",
      "",
    ],
  ];
  expect(said(list)).toEqual([
    "2026-11-03 payout out 1200 2026110301",
    "2026-11-04 refund in 800 T1 2026110302",
    "2026-11-05 transfer out 10000 2026110303",
  ]);
  const { frame, totals } = read(list) ?? {};
  expect(frame).toMatchObject({
    account: "shop@example.com",
    from: "2026-11-01",
    to: "2026-11-30",
  });
  expect(totals?.map(({ group, agrees }) => [group, agrees])).toEqual([
    [null, true],
    ["支出", true],
    ["不计收支", true],
  ]);
});

test("a merchant's refund stands below zero, and its fee comes back with it", () => {
  const list: Cells = [
    ["#支付宝业务明细查询"],
    ["#账号：[20881234567890123456]"],
    [
      "支付宝交易号",
      "商户订单号",
      "业务类型",
      "创建时间",
      "完成时间",
      "订单金额（元）",
      "商家实收（元）",
      "退款批次号/请求号",
      "服务费（元）",
    ],
    [
      "2026110322001\t",
      "T200P4128",
      "交易",
      "2026-11-03 09:00:00",
      "2026-11-03 09:00:05",
      "30.00",
      "29.82",
      "",
      "-0.18",
    ],
    [
      "2026110322001\t",
      "T200P4128",
      "退款",
      "2026-11-04 09:00:00",
      "2026-11-04 09:00:05",
      "-30.00",
      "-29.82",
      "R77\t",
      "0.18",
    ],
    ["#-----------------业务明细列表结束-----------------"],
  ];
  expect(said(list)).toEqual([
    "2026-11-03 sale in 3000 T200P4128 2026110322001",
    "2026-11-03 fee out 18 T200P4128 2026110322001",
    "2026-11-04 refund out 3000 T200P4128 R77",
    "2026-11-04 fee in 18 T200P4128 R77",
  ]);
  expect(read(list)?.frame.account).toBe("20881234567890123456");
});

test("a courier's days without a year take the bill's month, and those before January its year before", () => {
  const bill: Cells = [
    ["顺丰速运月结账单"],
    ["日期", "运单号码", "计费重量(kg)", "费用(元)"],
    ["01-04", "SF0220481613112", 1.5, 12],
    ["12-31", "SF0220481613113", 1, "10.00"],
    ["合计", "", 2.5, 22],
  ];
  const lines = [
    "2026-01-04 freight out 1200 SF0220481613112",
    "2025-12-31 freight out 1000 SF0220481613113",
  ];
  for (const name of ["2026-01", "顺丰2026年1月", "账单 2026.01"])
    expect(said(bill, name)).toEqual(lines);
  expect(said([["账期：2026-01-01 至 2026-01-31"], ...bill])).toEqual(lines);
  expect(read(bill)?.faults.map(({ row, column, why }) => [row, column, why])).toEqual([
    [3, "日期", "month-needed"],
    [4, "日期", "month-needed"],
  ]);
});

test("a courier's bill without days is of its month's last day, once somebody says which month", () => {
  const bill: Cells = [
    ["快递单号", "收件省", "重量", "金额"],
    ["73123456789001", "江苏", 0.8, 2.5],
    ["73123456789002", "江苏", 0.8, 3.5],
    ["总计", "", "", 6],
  ];
  expect(read(bill)?.faults.map(({ row, why }) => [row, why])).toEqual([[2, "no-days"]]);
  expect(said(bill, "中通 2026-02")).toEqual([
    "2026-02-28 freight out 250 73123456789001",
    "2026-02-28 freight out 350 73123456789002",
  ]);
});

test("refunds of a platform by when they ended; those that came to nothing moved no money", () => {
  const list: Cells = [
    ["退款编号", "订单编号", "退款状态", "退款的申请时间", "退款完结时间", "买家退款金额"],
    [
      "`1001",
      "4128374650192837465",
      "退款成功",
      "2026-10-30 10:00:00",
      "2026-11-01 10:00:00",
      "35.00",
    ],
    [
      "`1002",
      "4128374650192837466",
      "退款关闭",
      "2026-10-30 10:00:00",
      "2026-11-02 10:00:00",
      "8.00",
    ],
  ];
  expect(said(list)).toEqual([
    "2026-11-01 refund out 3500 4128374650192837465 1001",
    "2026-11-02 refund out 800 failed 4128374650192837466 1002",
  ]);
});

test("a bank's list, with one column of amounts or one for each way, and the time beside the day", () => {
  expect(
    said([
      ["记账日期", "记账时间", "金额", "余额", "交易名称", "对方账户名"],
      ["2026-11-03", "10:00:01", "-71.89", "3,240.28", "转账", "李敏"],
    ]),
  ).toEqual(["2026-11-03 payout out 7189"]);
  expect(
    said([
      ["交易日期", "摘要", "收入金额", "支出金额", "余额", "对方户名"],
      ["20261103", "退款", "50.00", "", "100.00", "某店"],
      ["人民币合计", "", "50.00", "0.00", "", ""],
    ]),
  ).toEqual(["2026-11-03 refund in 5000"]);
});

test("a bank's columns of each way are known by whatever word it has for the way and for the sum", () => {
  for (const [income, outgo] of [
    ["存入金额", "取出金额"],
    ["贷方金额", "借方金额"],
    ["来账金额", "往账金额"],
    ["转入发生额（元）", "转出发生额（元）"],
  ])
    expect(
      said([
        ["交易日期", "交易类型", income ?? "", outgo ?? "", "余额", "交易对手名称"],
        ["2026/11/03  14:06:51", "转账", "", "3.88", "96.12", "李敏"],
      ]),
    ).toEqual(["2026-11-03 payout out 388"]);
});

test("a row in another currency is no amount in yuan: it is said, and left out", () => {
  const list: Cells = [
    ["交易日期", "摘要", "收入金额", "支出金额", "余额", "币种", "对方户名"],
    ["2026-11-01", "货款", "100.00", "", "1000.00", "美元", "ACME"],
    ["2026-11-02", "退款", "", "50.00", "950.00", "人民币元", "张三"],
  ];
  expect(said(list)).toEqual(["2026-11-02 refund out 5000"]);
  expect(read(list)?.faults).toEqual([
    { row: 2, column: "币种", value: "美元", why: "other-currency" },
  ]);
});

test.each([
  [["公布价运费", "保价费", "优惠金额", "应收总额"], ["18.00", "1.00", "2.00", "17.00"], 1700],
  [["原始金额", "折扣金额", "结算金额"], ["9.00", "1.50", "7.50"], 750],
  [["运费", "折后运费"], ["9.00", "8.10"], 810],
  [["差额", "充单", "运费"], ["2.30", "0.20", "2.50"], 250],
])("of a courier's amounts %j what is to be paid counts", (headings, amounts, paid) => {
  const bill = [
    ["运单号", "开单日期", "计费重量", ...headings],
    ["DPK370000000001", "2026-11-03", "1", ...amounts],
  ];
  expect(read(bill)?.lines.map(({ amount }) => amount)).toEqual([paid]);
});

test("headings that are said once more, as of each section or page, are no line and no fault", () => {
  const headings = ["日期", "运单号", "重量(kg)", "运费(元)"];
  const bill: Cells = [
    headings,
    ["2026-11-01", "73123456789001", 0.8, 2.5],
    ["小计", "", "", 2.5],
    headings,
    ["2026-11-02", "73123456789002", 1.2, 3.5],
    ["合计", "", "", 6],
  ];
  expect(read(bill)?.faults).toEqual([]);
  expect(read(bill)?.totals.map(({ sum, agrees }) => [sum, agrees])).toEqual([[600, true]]);
});

test("a cell that is no amount, and a day that is none, are said with their row and column", () => {
  const list: Cells = [
    ["交易时间", "商户订单号", "商户退款单号", "退款状态", "退款金额"],
    ["2026-11-01", "WY1", "RF1", "SUCCESS", "十元"],
    ["昨天", "WY2", "RF2", "SUCCESS", "5.00"],
  ];
  expect(read(list)?.faults).toEqual([
    { row: 2, column: "退款金额", value: "十元", why: "no-amount" },
    { row: 3, column: "交易时间", value: "昨天", why: "no-day" },
  ]);
});

test("the lists that people keep are no statements", () => {
  for (const headings of [
    ["登记日期", "班次", "平台", "店铺", "订单号", "售后类型", "退款金额", "登记人"],
    ["登记日期", "店铺名称", "订单号", "快递单号", "理赔类型", "货值", "运费", "备注"],
    ["退单号", "主订单号", "退单类型", "退单状态", "财务状态", "邮费", "退商品金额"],
    ["日期", "姓名", "金额", "备注"],
  ])
    expect(read([headings, headings.map(() => "1")])).toBeUndefined();
});

test("each line keeps its key wherever the file begins, and no two lines of a file have the same", () => {
  const rows = fc.array(
    fc.record({
      order: fc.integer({ min: 1, max: 3 }),
      refund: fc.integer({ min: 0, max: 3 }),
      amount: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, fc.nat({ max: 5 }), (some, above) => {
      const body = some.map(({ order, refund, amount }) => [
        "2026-11-01",
        `WY${order}`,
        refund === 0 ? "" : `RF${refund}`,
        "SUCCESS",
        amount,
      ]);
      const keys = (preamble: number) =>
        read([
          ...Array.from({ length: preamble }, () => ["说明"]),
          [...(wechat[0] ?? [])],
          ...body,
        ])?.lines.map(({ key }) => key);
      const first = keys(0) ?? [];
      expect(new Set(first).size).toBe(some.length);
      expect(keys(above)).toEqual(first);
    }),
  );
});

test("a bank's list says which way by a column, by both sides' names, or by a column for each", () => {
  expect(
    said([
      ["交易日期", "交易时间", "交易类型", "借贷", "交易金额", "余额", "对方户名"],
      ["2026-11-01", "09:00:00", "其他", "贷 Cr", "1.23", "9.00", "李敏"],
      ["2026-11-02", "09:00:00", "转账", "借 Dr", "3.21", "8.00", "张三"],
    ]),
  ).toEqual(["2026-11-01 income in 123", "2026-11-02 payout out 321"]);
  const both = read([
    ["交易类型", "付款人名称", "收款人名称", "交易日期", "交易金额", "交易后余额", "摘要"],
    ["往账", "某公司", "张三", "20261103", "-3,210.00", "1.00", "货损"],
    ["来账", "李敏", "某公司", "20261104", "10.00", "2.00", ""],
  ]);
  expect(both?.lines.map(({ direction, amount, payee }) => [direction, amount, payee])).toEqual([
    ["out", 321_000, "张三"],
    ["in", 1000, "李敏"],
  ]);
  expect(
    said([
      ["交易日期", "交易金额", "本次余额", "对手信息"],
      [20261103, "+10.00", "20.00", "李敏"],
      [20261104, "-5.00", "15.00", "张三"],
    ]),
  ).toEqual(["2026-11-03 income in 1000", "2026-11-04 payout out 500"]);
});

test("what a row of totals says of its columns is proved, each by itself", () => {
  const bill: Cells = [
    ["寄件日期", "运单号", "计费重量", "运费"],
    ["2026-11-01", "SF1", 1, 12],
    ["2026-11-02", "SF2", 1, "¥1,010.00"],
    ["合计", "", 2, 1022],
  ];
  const totals = (values: Cells) =>
    read(values)?.totals.map(({ group, sum, found, agrees }) => [group, sum, found.sum, agrees]);
  expect(totals(bill)).toEqual([["运费", 102_200, 102_200, true]]);
  expect(totals(bill.filter((_, nth) => nth !== 2))).toEqual([["运费", 102_200, 1200, false]]);
});

test("a refund under way is of the day on which it was asked for; a sum without any day is said", () => {
  const list: Cells = [
    ["退款编号", "订单编号", "退款状态", "退款的申请时间", "退款完结时间", "买家退款金额"],
    ["1", "41", "等待卖家同意", "2026-11-03 10:00:00", "", "35.00"],
    ["2", "42", "退款成功", "", "", "8.00"],
  ];
  expect(said(list)).toEqual(["2026-11-03 refund out 3500 pending 41 1"]);
  expect(read(list)?.faults.map(({ row, why }) => [row, why])).toEqual([[3, "no-day"]]);
});

test("the movements of shops' accounts with Pinduoduo, Douyin and JD, by what they were for", () => {
  expect(
    said([
      ["拼多多店铺账务明细查询"],
      [
        "商户订单号",
        "发生时间",
        "收入金额（+元）",
        "支出金额（-元）",
        "账务类型",
        "备注",
        "业务描述",
      ],
      ["261101-1", "2026-11-01 10:00:00", "61.80", "0", "交易收入", "-", "交易收入-订单收入"],
      ["261101-2", "2026-11-02 10:00:00", "0", "-20.00", "退款", "-", "退款-订单退款"],
      ["261101-3", "2026-11-03 10:00:00", "0", "-3.00", "扣款", "-", "延迟发货赔付"],
      ["-", "2026-11-04 10:00:00", "0", "-500.00", "提现", "-", ""],
      ["#支出合计：3笔，523.00元"],
    ]),
  ).toEqual([
    "2026-11-01 sale in 6180 261101-1",
    "2026-11-02 refund out 2000 261101-2",
    "2026-11-03 deduction out 300 261101-3",
    "2026-11-04 transfer out 50000",
  ]);
  expect(
    said([
      ["动账时间", "动帐流水号", "动账方向", "动账金额", "动账场景", "订单号", "售后编号"],
      ["2026-11-01 10:00:00", "D1", "入账", "9.00", "货款结算入账", "69", ""],
      ["2026-11-02 10:00:00", "D2", "出账", "4.00", "退款", "69", "A7"],
    ]),
  ).toEqual(["2026-11-01 sale in 900 69 D1", "2026-11-02 refund out 400 69 A7 D2"]);
  expect(
    said([
      ["订单编号", "单据编号", "单据类型", "费用结算时间", "费用项", "金额", "收支方向"],
      ["31", "B1", "取消退款单", "2026-11-02", "货款", "-40.00", "支出"],
      ["31", "B2", "售后服务单", "2026-11-02", "售后卖家赔付费", "-5.00", "支出"],
    ]),
  ).toEqual(["2026-11-02 refund out 4000 31 B1", "2026-11-02 deduction out 500 31 B2"]);
});

test("refunds are named by the platform whose columns they have", () => {
  const named = (headings: readonly string[]) =>
    read([headings, headings.map(() => "1")])?.statement.id;
  const usual = ["售后单号", "订单编号", "退款金额", "售后状态", "售后完结时间"];
  expect(named([...usual, "是否ATOM处理"])).toBe("kuaishou-refunds");
  expect(
    named([
      "售后单号",
      "订单号",
      "退商品金额（元）",
      "退运费金额（元）",
      "售后状态",
      "售后完结时间",
    ]),
  ).toBe("douyin-refunds");
  expect(named(["售后编号", "订单编号", "退款金额", "售后状态", "退款成功时间"])).toBe(
    "pinduoduo-refunds",
  );
  expect(named(usual)).toBe("platform-refunds");
});

test("no ledger's own headings, nor a list of orders, are a statement", () => {
  const sheets = [
    ...ledgers.flatMap(({ columns }) => [
      Object.values(columns).map(({ header }) => header.zh),
      Object.values(columns).map(({ header }) => header.en),
    ]),
    ["登记人", "退款编号", "订单编号", "退款状态", "退款完结时间", "买家退款金额"],
    ["登记日期", "登记人", "售后单号", "订单号", "退款金额", "售后状态", "退款时间"],
    ["订单编号", "物流单号", "重量", "运费", "商品名称", "付款时间"],
    ["主订单编号", "商品单价", "售后单号", "售后状态", "结算金额", "售后完结时间", "订单提交时间"],
    [
      "售后编号",
      "订单编号",
      "发货运单号",
      "售后状态",
      "退款类型",
      "交易金额",
      "退款金额",
      "申请时间",
    ],
  ];
  for (const headings of sheets)
    expect([headings, read([headings, headings.map(() => "1")])?.statement.id]).toEqual([
      headings,
      undefined,
    ]);
});
