import { expect, test } from "vitest";
import { linesOf, readCells, type Cells } from "./sheet.ts";

interface Case {
  /** The kind of statement. */
  readonly is: string;
  readonly sheet: Cells;
  readonly lines: readonly string[];
  /** Whether each total that it gives of itself is that of its lines. */
  readonly totals: readonly boolean[];
  readonly account: string | null;
  readonly span: readonly (string | null)[];
}

/** What a list without anything above or below its lines says of itself. */
const BARE = { totals: [], account: null, span: [null, null] } as const;

/** A row by the headings that it fills. */
const rowOf = (headings: readonly string[], cells: Readonly<Record<string, string | number>>) =>
  headings.map((heading) => cells[heading] ?? "");

/** Headings as exports have them, which others have published; the rows are made up. */
const flow =
  "序号,入账时间,支付宝交易号,支付宝流水号,商户订单号,账务类型,收入（+元）,支出（-元）,账户余额（元）,服务费（元）,支付渠道,签约产品,对方账户,对方名称,银行订单号,商品名称,备注,业务基础订单号,业务订单号,业务账单来源,业务描述,付款备注".split(
    ",",
  );
const records =
  "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态".split(
    ",",
  );
const ledger =
  "账务流水号,业务流水号,商品名称,发生时间,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注,商户订单号,对方账号,业务描述,业务基础订单号".split(
    ",",
  );
const jd =
  "订单编号,父单号,订单状态,订单下单时间,订单完成时间,售后服务单号,售后退款时间,商品编号,商品名称,商品数量,扣点类型,佣金比例,费用名称,应结金额,币种,收支方向,结算状态,预计结算时间,账单生成时间,到账时间,商户订单号,资金动账备注".split(
    ",",
  );
const newJd =
  "订单编号,父单号,订单状态,订单下单时间,订单完成时间,商品编号,商品名称,商品单价,商品数量,结算时间,商户订单号,资金动账备注,费用名称,费用分类,应结金额,结算单类型,结算单号,结算主体".split(
    ",",
  );
const kuaishou =
  "账务流水号,关联业务单号,入账时间,账务方向,发生额（元）,期末余额（元）,业务类型,描述,备注".split(
    ",",
  );
const xiaohongshu =
  "订单号,售后单号,下单时间,结算时间,交易类型,结算账户,动账金额,计佣基数,商品实付/实退,运费实付/实退,平台优惠补贴,佣金,备注".split(
    ",",
  );
const wechatShop =
  "流水单号,记账时间,动帐类型,收支类型,收支金额,账户余额,关联订单号,关联售后单号,关联提现单号,关联保单号,关联礼物单号,详情".split(
    ",",
  );
const taobao =
  "商家昵称,入帐日期,入帐时间,支付流水号,主订单id,子订单id,入帐类型,收入金额(元),支出金额(元),业务描述,备注,收/付渠道".split(
    ",",
  );
const douyin =
  "结算时间,订单号,子订单号,结算金额,结算账户,结算单类型,订单总价,商品总价,运费,用户实付,平台补贴,收入合计,平台服务费,佣金,支出合计".split(
    ",",
  );
const trades =
  "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注".split(
    ",",
  );
const funds =
  "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号".split(
    ",",
  );

const cases: Readonly<Record<string, Case>> = {
  "Alipay's movements, with 转账 to a buyer and own transfers": {
    ...BARE,
    is: "alipay-flow",
    sheet: [
      ["#账号：shop***@example.com[2088000000000001]"],
      ["#起始日期：[2026年10月01日 00:00:00]   终止日期：[2026年11月01日 00:00:00]"],
      flow,
      rowOf(flow, {
        入账时间: "2026-10-03 10:00:00",
        支付宝交易号: "J1",
        支付宝流水号: "L1",
        商户订单号: "T200P41",
        账务类型: "在线支付",
        "收入（+元）": "30.00",
      }),
      rowOf(flow, {
        入账时间: "2026-10-04 10:00:00",
        支付宝交易号: "J1",
        支付宝流水号: "L2",
        商户订单号: "T200P41",
        账务类型: "退款",
        "支出（-元）": "-30.00",
      }),
      rowOf(flow, {
        入账时间: "2026-10-05 10:00:00",
        支付宝交易号: "J2",
        支付宝流水号: "L3",
        账务类型: "转账",
        "支出（-元）": "-8.00",
        对方名称: "李敏",
      }),
      rowOf(flow, {
        入账时间: "2026-10-06 10:00:00",
        支付宝交易号: "J3",
        支付宝流水号: "L4",
        账务类型: "提现",
        "支出（-元）": "-500.00",
      }),
    ],
    lines: [
      "2026-10-03 sale in 3000 T200P41 L1",
      "2026-10-04 refund out 3000 T200P41 L2",
      "2026-10-05 payout out 800 J2",
      "2026-10-06 transfer out 50000 L4",
    ],
    account: "2088000000000001",
    span: ["2026-10-01", "2026-10-31"],
  },
  "Alipay's ledger under its preamble, whose end is the next day's midnight": {
    ...BARE,
    is: "alipay-ledger",
    sheet: [
      ["#支付宝账务明细查询"],
      ["#账号：[20880512402512820156]"],
      ["#起始日期：[2026年05月01日 00:00:00] 终止日期：[2026年06月01日 00:00:00]"],
      ["#----------------账务明细列表----------------"],
      ledger,
      rowOf(ledger, {
        账务流水号: "15707572421190",
        业务流水号: "2026051320004",
        发生时间: "2026-05-13 09:10:28",
        "收入金额（+元）": "146.92",
        "支出金额（-元）": "0",
        业务类型: "交易付款",
        商户订单号: "T200P5116032541422009305",
      }),
      rowOf(ledger, {
        账务流水号: "15707572421191",
        发生时间: "2026-05-14 09:10:28",
        "支出金额（-元）": "-3.00",
        业务类型: "收费",
        业务描述: "0030001|技术服务费",
      }),
      ["#----------------账务明细列表结束----------------"],
      ["#支出合计：1笔，共3.00元"],
      ["#收入合计：1笔，共146.90元"],
    ],
    lines: [
      "2026-05-13 sale in 14692 T200P5116032541422009305 2026051320004 15707572421190",
      "2026-05-14 fee out 300 15707572421191",
    ],
    totals: [true, false],
    account: "20880512402512820156",
    span: ["2026-05-01", "2026-05-31"],
  },
  "an own account's records from Alipay's website": {
    ...BARE,
    is: "alipay-records",
    sheet: [
      ["支付宝交易记录明细查询"],
      ["账号:[shop@example.com]"],
      ["起始日期:[2026-10-01 00:00:00]    终止日期:[2026-11-01 00:00:00]"],
      records,
      rowOf(records, {
        交易号: "20261003A\t",
        交易创建时间: "2026-10-03 10:00:00",
        付款时间: "2026-10-03 10:00:09",
        交易对方: "李敏",
        商品名称: "转账",
        "金额（元）": "12.00",
        "收/支": "支出",
        交易状态: "交易成功",
        资金状态: "已支出",
      }),
      rowOf(records, {
        交易号: "20261004B\t",
        交易创建时间: "2026-10-04 10:00:00",
        交易对方: "某店",
        商品名称: "退款-插座",
        "金额（元）": "8.00",
        交易状态: "退款成功",
        资金状态: "已收入",
      }),
      rowOf(records, {
        交易号: "20261005C\t",
        交易创建时间: "2026-10-05 10:00:00",
        "金额（元）": "9.00",
        交易状态: "交易关闭",
      }),
      ["共3笔记录"],
      ["已收入:1笔,8.00元"],
      ["已支出:1笔,12.00元"],
      ["导出时间:[2026-11-02 09:00:00]    用户:某某"],
    ],
    lines: ["2026-10-03 payout out 1200 20261003A", "2026-10-04 refund in 800 20261004B"],
    totals: [true, true, true],
    account: "shop@example.com",
    span: ["2026-10-01", "2026-10-31"],
  },
  "JD's settlement by costs": {
    ...BARE,
    is: "jd-funds",
    sheet: [
      ["名称：结算明细"],
      jd,
      rowOf(jd, {
        订单编号: "3553498017448001",
        费用名称: "货款",
        应结金额: "36.80",
        收支方向: "收入",
        到账时间: "2026-07-09 12:08:53",
      }),
      rowOf(jd, {
        订单编号: "3553498017448002",
        售后服务单号: "2501",
        费用名称: "货款",
        应结金额: "-13.80",
        收支方向: "支出",
        到账时间: "2026-07-09 12:08:53",
      }),
      rowOf(jd, {
        订单编号: "3553498017448006",
        费用名称: "售后卖家赔付费",
        应结金额: "-23.90",
        收支方向: "支出",
        到账时间: "2026-07-09 12:08:53",
      }),
    ],
    lines: [
      "2026-07-09 sale in 3680 3553498017448001",
      "2026-07-09 refund out 1380 3553498017448002 2501",
      "2026-07-09 deduction out 2390 3553498017448006",
    ],
  },
  "JD's settlement as it is exported since": {
    ...BARE,
    is: "jd-funds",
    sheet: [
      newJd,
      rowOf(newJd, {
        订单编号: "3553498017448001",
        结算时间: "2026-06-30 12:20:57",
        费用名称: "货款",
        费用分类: "支出",
        应结金额: "36.80",
      }),
    ],
    lines: ["2026-06-30 refund out 3680 3553498017448001"],
  },
  "Kuaishou's account": {
    ...BARE,
    is: "kuaishou-funds",
    sheet: [
      kuaishou,
      rowOf(kuaishou, {
        账务流水号: "K1",
        关联业务单号: "25",
        入账时间: "2026-10-02 08:00:00",
        账务方向: "入账",
        "发生额（元）": "20.00",
        业务类型: "货款结算",
      }),
      rowOf(kuaishou, {
        账务流水号: "K2",
        关联业务单号: "26",
        入账时间: "2026-10-02 09:00:00",
        账务方向: "出账",
        "发生额（元）": "5.00",
        业务类型: "退款",
      }),
    ],
    lines: ["2026-10-02 sale in 2000 25 K1", "2026-10-02 refund out 500 26 K2"],
  },
  "Xiaohongshu's settlement": {
    ...BARE,
    is: "xiaohongshu-settlement",
    sheet: [
      xiaohongshu,
      rowOf(xiaohongshu, {
        订单号: "P1",
        结算时间: "2026-10-02 08:00:00",
        交易类型: "订单结算",
        结算账户: "货款",
        动账金额: "88.00",
      }),
      rowOf(xiaohongshu, {
        订单号: "P1",
        售后单号: "R1",
        结算时间: "2026-10-03 08:00:00",
        交易类型: "售后退款",
        结算账户: "货款",
        动账金额: "-8.00",
      }),
    ],
    lines: ["2026-10-02 sale in 8800 P1", "2026-10-03 refund out 800 P1 R1"],
  },
  "WeChat shops' account": {
    ...BARE,
    is: "wechat-shop-funds",
    sheet: [
      wechatShop,
      rowOf(wechatShop, {
        流水单号: "W1",
        记账时间: "2026-10-02 08:00:00",
        动帐类型: "售后退款",
        收支类型: "支出",
        收支金额: "6.60",
        关联订单号: "371",
        关联售后单号: "20",
      }),
    ],
    lines: ["2026-10-02 refund out 660 371 20 W1"],
  },
  "千牛's movements, with day and time in columns of their own": {
    ...BARE,
    is: "taobao-funds",
    sheet: [
      taobao,
      rowOf(taobao, {
        入帐日期: "2026-10-02",
        入帐时间: "08:00:00",
        支付流水号: "Q1",
        主订单id: "41",
        入帐类型: "交易退款",
        "支出金额(元)": "-9.90",
      }),
    ],
    lines: ["2026-10-02 refund out 990 41 Q1"],
  },
  "Douyin's settlement": {
    ...BARE,
    is: "douyin-settlement",
    sheet: [
      douyin,
      rowOf(douyin, {
        结算时间: "2026-10-02 08:00:00",
        订单号: "69",
        子订单号: "70",
        结算金额: "19.00",
        结算单类型: "已结算",
      }),
      rowOf(douyin, {
        结算时间: "2026-10-03 08:00:00",
        订单号: "69",
        子订单号: "70",
        结算金额: "-4.00",
        结算单类型: "结算后退款",
      }),
    ],
    lines: ["2026-10-02 sale in 1900 69", "2026-10-03 refund out 400 69"],
  },
  "WeChat Pay's transactions, whose totals name several sums": {
    ...BARE,
    is: "wechat-trades",
    sheet: [
      trades,
      rowOf(trades, {
        交易时间: "`2026-10-02 08:00:00",
        微信订单号: "`4200",
        商户订单号: "`WY1",
        交易状态: "`SUCCESS",
        应结订单金额: "`10.00",
        退款金额: "`0.00",
        手续费: "`0.06",
      }),
      rowOf(trades, {
        交易时间: "`2026-10-03 08:00:00",
        微信订单号: "`4200",
        商户订单号: "`WY1",
        交易状态: "`REFUND",
        应结订单金额: "`0.00",
        微信退款单号: "`5000",
        商户退款单号: "`RF1",
        退款金额: "`4.00",
        退款状态: "`SUCCESS",
        手续费: "`-0.02",
      }),
      [
        "总交易单数",
        "应结订单总金额",
        "退款总金额",
        "充值券退款总金额",
        "手续费总金额",
        "订单总金额",
        "申请退款总金额",
      ],
      ["`2", "`10.00", "`4.00", "`0.00", "`0.04", "`10.00", "`4.00"],
    ],
    lines: [
      "2026-10-02 sale in 1000 WY1 4200",
      "2026-10-02 fee out 6 WY1 4200",
      "2026-10-03 refund out 400 WY1 RF1 5000",
      "2026-10-03 fee in 2 WY1 RF1 5000",
    ],
    totals: [true],
  },
  "WeChat Pay's funds, whose totals are given for each way": {
    ...BARE,
    is: "wechat-funds",
    sheet: [
      funds,
      rowOf(funds, {
        记账时间: "`2026-10-02 10:00:00",
        微信支付业务单号: "`P1",
        资金流水单号: "`F1",
        业务名称: "`交易收款",
        业务类型: "`交易",
        收支类型: "`收入",
        "收支金额（元）": "`100.00",
      }),
      rowOf(funds, {
        记账时间: "`2026-10-02 11:00:00",
        微信支付业务单号: "`S1",
        资金流水单号: "`F2",
        业务名称: "`提现",
        业务类型: "`提现",
        收支类型: "`支出",
        "收支金额（元）": "`90.00",
      }),
      ["资金流水总笔数", "收入笔数", "收入金额", "支出笔数", "支出金额"],
      ["`2", "`1", "`100.00", "`1", "`80.00"],
    ],
    lines: ["2026-10-02 sale in 10000 F1", "2026-10-02 transfer out 9000 F2"],
    totals: [true, true, false],
  },
};

test.each(Object.entries(cases))("%s", (_name, { sheet, ...expected }) => {
  const read = readCells(sheet);
  expect({
    is: read?.statement.id,
    lines: linesOf(sheet),
    totals: read?.totals.map(({ agrees }) => agrees),
    account: read?.frame.account,
    span: [read?.frame.from, read?.frame.to],
    faults: read?.faults,
  }).toEqual({ ...expected, faults: [] });
});

const bills: Readonly<Record<string, Cells>> = {
  顺丰: [
    ["日期", "运单号码", "对方地区", "计费重量", "产品类型", "费用(元)", "折扣/促销", "应付金额"],
    ["2026-10-03", "SF1000000000001", "上海", 1.5, "标快", 20, 2, 18],
  ],
  中通: [
    ["扫描时间", "运单号", "目的地", "计费重量", "总金额", "预付", "应付"],
    ["2026-10-03 10:00:00", "SF1000000000001", "上海", "1.5", 20, -2, 18],
  ],
  申通: [
    ["业务时间", "运单号", "订单目的省份", "订单目的城市", "结算重量", "费用合计"],
    ["2026-10-03 10:00:00", "SF1000000000001", "上海", "上海", "1.5", 18],
  ],
  圆通: [
    ["发货时间", "快递单号", "收件省", "收件市", "结算重量(公斤)", "首重费", "续重费", "合计"],
    ["2026-10-03", "SF1000000000001", "上海", "上海", 1.5, 10, 8, 18],
  ],
  韵达: [
    ["揽收时间", "运单编号", "目的省份", "计费重量(KG)", "快递费用"],
    ["2026/10/3 10:00", "SF1000000000001", "上海", 1.5, "18.00"],
  ],
  邮政: [
    ["收寄日期", "邮件号", "寄达地", "重量（克）", "总邮资"],
    ["20261003", "SF1000000000001", "上海", 1500, 18],
  ],
};

test.each(Object.entries(bills))("a bill of %s is read by what is to be paid", (_name, sheet) => {
  expect(readCells(sheet)?.statement.id).toBe("courier-bill");
  expect(linesOf(sheet)).toEqual(["2026-10-03 freight out 1800 SF1000000000001"]);
  expect(readCells(sheet)?.lines.map(({ weight }) => weight)).toEqual([1500]);
});

test("a cost beside the freight stands in a row of its own, and is no second freight", () => {
  const sheet = [
    ["日期", "运单号码", "计费重量", "增值费用", "应付金额"],
    ["2026-10-03", "SF1000000000001", 1.5, "快递运费", 18],
    ["2026-10-03", "SF1000000000001", "", "保价", 2],
  ];
  expect(linesOf(sheet)).toEqual([
    "2026-10-03 freight out 1800 SF1000000000001",
    "2026-10-03 fee out 200 SF1000000000001",
  ]);
});

test("a bookkeeper's journal, where debit is what comes in, is no bank's list", () => {
  const sheet = [
    ["记账日期", "凭证字号", "科目名称", "摘要", "借方金额", "贷方金额", "余额", "对方户名"],
    ["2026-10-03", "记-1", "银行存款", "收款", 10, "", 10, "李敏"],
  ];
  expect(readCells(sheet)).toBeUndefined();
});
