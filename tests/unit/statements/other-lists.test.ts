import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { otherListWords } from "../../../shared/messages/other-list-words.ts";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { otherListIn } from "../../../shared/statements/find-other-list.ts";
import { nearStatement } from "../../../shared/statements/near-statement.ts";
import { statements } from "../../../shared/statements/index.ts";
import { otherLists } from "../../../shared/statements/other-lists.ts";
import { ledgerTemplate } from "../../../shared/templates/ledger-template.ts";

const sheetOf = (headings: readonly string[]) => ({
  firstRow: 1,
  firstColumn: 0,
  values: [["导出说明"], headings, headings.map(() => "1")],
  kinds: [],
});

/** The list that a sheet with these headings is, and the statement that it is not. */
const found = (headings: readonly string[]) => [
  otherListIn(sheetOf(headings))?.id,
  findStatement(sheetOf(headings), statements)?.statement.id,
];

/** Headings of exports, a part of them, as they stand in public. */
const exports: Readonly<Record<string, string>> = {
  "taobao-orders":
    "订单编号,支付单号,支付详情,买家应付货款,买家应付邮费,总金额,买家实付金额,订单状态,订单创建时间,订单付款时间,商品标题,退款金额,确认收货打款金额",
  "jd-orders":
    "订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,应付金额,订单状态,下单帐号,客户姓名,客户地址",
  "pinduoduo-orders":
    "商品,订单号,订单状态,商品总价(元),店铺优惠折扣(元),邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),收货人,承诺发货时间,售后状态,快递单号",
  "douyin-orders":
    "主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,订单应付金额,运费,收件人,订单提交时间,支付完成时间,订单状态,达人ID,售后状态",
  "kuaishou-orders":
    "订单号,订单创建时间,订单支付时间,订单状态,实付款,快递费,成交数量,售后状态,商品名称,CPS达人ID,预估推广佣金,快递单号",
  "xiaohongshu-orders":
    "订单号,订单状态,售后状态,订单类型,收件人姓名,小红书编码,SKU名称,SKU件数,商品总价(元),支付时间,快递单号",
  "wechat-shop-orders":
    "订单号,订单下单时间,订单发货时间,订单完成结算时间,订单状态,商品总价,订单实际支付金额,带货方式,快递单号,商品已退款金额",
  orders: "订单号,店铺,商品名称,数量,付款时间,订单状态,收货人",
  "jd-services": "服务单号,订单号,商品编号,商品名称,售后类型,申请时间,服务单状态,客户期望",
  "freight-insurance": "投保单号,订单编号,下单时间,承保时间,支付保费,保费状态,动账时间,动账流水号",
  "quality-control-fees": "结算单号,订单码,关联订单号,关联运单号,费用项,QIC仓,结算金额,结算时间",
  promotion: "日期,商品ID,商品名称,推广场景,成交花费(元),交易额(元),总花费(元),曝光量,点击量",
  traffic: "统计日期,商品ID,商品名称,访客数,浏览量,支付金额,支付买家数",
  "service-figures": "旺旺昵称,询单人数,平均响应时长（秒）,客户满意率",
  reviews: "订单编号,商品名称,评价内容,评价时间,买家昵称",
  stock: "仓库,商品编码,商品名称,可用库存,锁定库存",
  products: "商品ID,商品标题,一口价,库存,上架状态",
  deductions: "店铺名称,订单号,商品ID,商品名称,扣款原因,申请人,申请时间,申请扣款金额,打款状态",
  "settlement-summary":
    "京东结算单号,申请日期,对账状态,京东应收合计,京东应付合计,京东应结合计,京东开票金额,开票状态,收款状态",
  "takeaway-bill": "账单日期,订单号,交易类型,商家应收款,商品名称",
  withdrawals: "提现单号,提现金额,提现时间,提现状态,到账账户",
  "alipay-summary": "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）",
  "credit-card": "交易日期,入账日期,交易描述,卡末四位,交易币种,结算币种,交易金额,结算金额",
  "credit-card-by-day": "交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币",
  securities: "交收日期,业务名称,证券代码,证券名称,成交价格,成交数量,清算金额",
  books: "科目编码,科目名称,期初余额,借方发生额,贷方发生额,期末余额",
  wages: "序号,姓名,部门,基本工资,绩效,应发工资,社保,个人所得税,实发工资",
  attendance: "姓名,部门,应出勤天数,实际出勤天数,迟到次数",
  invoices: "序号,发票号码,数电发票号码,购买方名称,开票日期,金额,税率,税额,价税合计,发票状态",
  "compared-freight": "核销状态,配送方式,快递单号,称重运费,重量,快递运费,仓库,订单编号,发货时间",
  logistics: "快递单号,快递公司,物流状态,最新轨迹,签收时间",
  deliveries: "订单号,收件人,收件地址,快递公司,快递单号,发货时间",
};

test.each(Object.entries(exports))("%s is named, and is no statement", (id, headings) => {
  expect(found(headings.split(","))).toEqual([id, undefined]);
});

test.each([
  "账单日期,订单号,订单类型,结算金额,商品名称",
  "主订单号,账期,订单类型,对账单业务类型,应结金额",
  "到家业务单号,账期时间,sku名称,费用类型,结算金额",
])("bills of takeaway platforms are named, each platform's: %s", (headings) => {
  expect(found(headings.split(","))).toEqual(["takeaway-bill", undefined]);
});

test.each([
  "內部訂單號,訂單編號,訂單狀態,買家帳號,訂單成立日期,商品總價,商品名稱,數量",
  "内部订单号,线上订单号,订单状态,店铺,订单日期,付款日期,商品名,销售数量",
  "订单编号,店铺,子单原始单号,订单状态,应收金额,货品名称,付款时间",
  "Order ID,Order Status,Seller SKU,Product Name,Quantity,Created Time,Recipient",
])("orders are named in other words too: %s", (headings) => {
  expect(found(headings.split(","))).toEqual(["orders", undefined]);
});

test("each list has an example here, and words for what to export in its place in both languages", () => {
  expect(otherLists.map(({ id }) => id).toSorted()).toEqual(Object.keys(exports).toSorted());
  for (const { instead } of otherLists)
    expect([otherListWords.zh.instead[instead], otherListWords.en.instead[instead]]).not.toContain(
      undefined,
    );
});

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "a sheet with the headings of %s is no such list",
  (_id, ledger) => {
    for (const language of ["zh", "en"] as const) {
      const headings = ledgerTemplate(ledger, language).columns.map(({ heading }) => heading);
      expect(otherListIn(sheetOf(headings))?.id).toBe(undefined);
    }
  },
);

test("a statement that lacks one heading is named with it; a list with few of its headings is not", () => {
  const near = (headings: string) => {
    const lacking = nearStatement(sheetOf(headings.split(",")), statements);
    return lacking && [lacking.statement.id, lacking.lacks[0]];
  };
  expect(near("动账时间,动账流水号,收支方向,动账金额,订单号")).toEqual([
    "douyin-funds",
    "动账方向",
  ]);
  expect(near("退款编号,订单编号,状态,退款完结时间,买家退款金额")).toEqual([
    "taobao-refunds",
    "退款状态",
  ]);
  expect(near("日期,姓名,金额,备注")).toBeUndefined();
  expect(near("交易时间,收/支,金额,备注")).toBeUndefined();
});

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "a sheet with the headings of %s is no statement that lacks one",
  (_id, ledger) => {
    const headings = ledgerTemplate(ledger, "zh").columns.map(({ heading }) => heading);
    expect(nearStatement(sheetOf(headings), statements)?.statement.id).toBe(undefined);
  },
);
