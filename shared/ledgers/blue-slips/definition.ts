import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { recent } from "../../rules/recent.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { untilMonthEnd } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 换货蓝单: one row for each blue copy of an exchange slip; finance gets them at the end of the month. */
export const blueSlips = defineLedger("blue-slips", {
  title: { zh: "换货蓝单", en: "Blue slips" },
  purpose: { zh: "一行是一张换货单的蓝联。", en: "A row is the blue copy of an exchange slip." },
  sheetNames: ["蓝单", "blue slips"],
  reference: ["slipNo", "orderNo"],
  day: "filedOn",

  columns: {
    filedOn: date({
      zh: "登记日期",
      en: "Filed",
      aliases: ["日期", "保存日期", "发出日期", "发货日期"],
      fillDown: true,
    }),
    month: usual.name("月份", "Month"),
    shop: usual.shop(),
    slipNo: identifier({
      zh: "蓝单号",
      en: "Slip no.",
      aliases: ["蓝单编号", "蓝单"],
      of: "own",
    }),
    orderNo: optional(usual.orderNo(["换货订单号"])),
    courier: optional(
      courier({ zh: "发出快递", en: "Courier", aliases: ["快递公司", "发出快递公司"] }),
    ),
    shipNo: optional(
      identifier({
        zh: "发出单号",
        en: "Tracking no.",
        aliases: ["发出快递单号", "快递单号", "运单号"],
        of: "parcel",
      }),
    ),
    goods: usual.goods(),
    sku: usual.sku(),
    quantity: usual.quantity(),
    kept: optional(flag({ zh: "是否已存", en: "Kept", aliases: ["已存", "已保存", "是否保存"] })),
    handedOn: optional(
      date({ zh: "交财务日期", en: "To finance", aliases: ["发财务日期", "提交财务日期"] }),
    ),
    handler: usual.handler(["保存人"]),
    note: usual.note(),
  },

  rules: [recent("filedOn"), trackingFits("courier", "shipNo"), notBefore("handedOn", "filedOn")],

  matchRules: [
    noDuplicate("D111", ["slipNo"], { needs: ["slipNo"], pointsAt: "slipNo", level: "error" }),
  ],

  dimensions: { shop: "shop", courier: "courier" },

  deadlines: {
    monthEnd: {
      title: { zh: "月底交财务", en: "To finance by month end" },
      clearedBy: { zh: "填上交财务日期", en: "Fill in the day finance got it" },
      from: "filedOn",
      within: untilMonthEnd,
      until: "handedOn",
    },
  },

  crossReferences: { slipNo: "slip", orderNo: "order", shipNo: "parcel" },

  links: {
    X220: {
      when: () => true,
      in: "exchanges",
      by: { slipNo: "slip", orderNo: "order", shipNo: "parcel" },
      since: "filedOn",
      within: "counterpartDays",
    },
  },
});
