import { NO_MONEY } from "../money/fen.ts";
import { courierTable } from "../names/courier-table.ts";
import { namesOf } from "../names/known-name.ts";
import { mentionedIn } from "../names/mentioned.ts";
import { TRACKING } from "./couriers.ts";
import { defineStatement } from "./statement.ts";

const SENT_AT = [
  "发货时间",
  "发货日期",
  "出库时间",
  "出库日期",
  "实际发货时间",
  "称重时间",
  "称重日期",
  "揽收时间",
  "打单时间",
  "计划发货时间",
] as const;

const WEIGHED = [
  "实际重量",
  "实称重量",
  "称重重量",
  "出库重量",
  "包裹重量",
  "包裹实际重量",
  "重量",
  "总重量",
  "订单重量",
  "预估重量",
  "理论重量",
  "标准重量",
  "商品重量",
] as const;

/** What the parcel should cost by the shop's own reckoning. */
const EXPECTED = [
  "称重运费",
  "预估运费",
  "预计运费",
  "理论运费",
  "应付运费",
  "预估邮资",
  "邮资成本",
  "邮资",
  "预估物流成本",
  "物流成本",
  "物流费用",
  "运费成本",
  "运费支出",
  "快递成本",
] as const;

/** What it cost, or what the buyer paid for it: beside a weight alone. */
const FREIGHT = ["实际运费", "快递费", "快递费用", "运费"] as const;

const COURIER = [
  "快递公司",
  "快递名称",
  "快递",
  "物流公司",
  "物流方式",
  "物流名称",
  "配送方式",
  "承运商",
  "承运公司",
] as const;

const couriers = courierTable.couriers.flatMap((courier) =>
  namesOf(courier).map((name) => [name, courier.name] as const),
);

const FIRST_PART = /^[^-_/()（]+/;

/** A courier by the name that it goes by, whatever a list adds to it (中通-菜鸟, 顺丰华东). */
export const courierIn = (text: string): string =>
  mentionedIn(text, couriers) ?? mentionedIn(FIRST_PART.exec(text)?.[0] ?? "", couriers) ?? text;

/**
 * What a shop's own program says that went out: a parcel, or an article of one, a row, with the weight and what it should
 * cost. It moves no money; couriers' bills are held against it.
 */
export const shipmentExport = defineStatement("shipments", {
  title: { zh: "发货导出", en: "Shipments" },
  source: "shipments",
  needs: [
    [...TRACKING, "发货运单号", "发货快递单号", "货运单号"],
    [
      "订单号",
      "订单编号",
      "平台订单号",
      "线上订单号",
      "原始单号",
      "平台单号",
      "网店订单号",
      "系统订单号",
      "内部订单号",
      "交易号",
      "单据编号",
      "出库单号",
      "发货单号",
    ],
    SENT_AT,
    [...WEIGHED, ...EXPECTED],
    [
      ...COURIER,
      "店铺",
      "店铺名称",
      "仓库",
      "仓库名称",
      "发货仓库",
      "商品名称",
      "商品编码",
      "商家编码",
      "货品名称",
      "买家昵称",
    ],
  ],
  // Bills, claims and after-sales name orders and parcels too.
  unless: [
    "计费重量",
    "结算重量",
    "计费重",
    "结算重",
    "应付金额",
    "结算金额",
    "结算费用",
    "赔付金额",
    "理赔金额",
    "理赔类型",
    "退款金额",
    "退款编号",
    "售后单号",
    "售后编号",
    "退货运单号",
    "退货物流单号",
    "退回快递单号",
    "登记人",
    "登记日期",
    "核销状态",
    // Lists of orders say what was paid.
    "订单应付金额",
    "买家应付货款",
    "买家实际支付金额",
    "买家实付金额",
    "用户实付金额",
    "订单实付金额",
    "商家实收金额",
  ],
  columns: {
    at: SENT_AT,
    trackingNo: ["发货运单号", "发货快递单号", ...TRACKING, "货运单号"],
    orderNo: [
      "平台订单号",
      "线上订单号",
      "原始单号",
      "平台单号",
      "网店订单号",
      "交易号",
      "订单号",
      "订单编号",
      "系统订单号",
      "内部订单号",
      "单据编号",
    ],
    weight: WEIGHED,
    freight: [...EXPECTED, ...FREIGHT],
    courier: COURIER,
  },
  lines(row) {
    if (row.text("trackingNo") === "") return [];
    const freight = row.money("freight");
    return [
      {
        kind: "shipment",
        direction: "out",
        amount: freight === null || freight < 0 ? NO_MONEY : freight,
        courier: courierIn(row.text("courier")),
      },
    ];
  },
});
