import { money } from "../../columns/money.ts";
import { month } from "../../columns/month.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { defineLedger } from "../../ledger.ts";
import { ledgerKeepers } from "../../role.ts";
import { expected } from "../../rules/expected.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { plainText } from "../../rules/plain-text.ts";
import { usual } from "../usual-columns.ts";

/** No shop has more in a month: it would be another number. */
const MOST = 99_999_999;

/** 月订单量: one row for each month and shop, of which complaints are a share, and after-sales of its sales. */
export const monthlyOrders = defineLedger("monthly-orders", {
  title: { zh: "月订单量", en: "Orders of a month" },
  purpose: {
    zh: "一行是一个店铺一个月的订单数和销售额，投诉月报按它算投诉率，售后月结按它算占销售额。",
    en: "A row is the orders and sales of a shop in a month; the rate of complaints and the share of after-sales are of these.",
  },
  sheetNames: ["月订单量", "订单量", "monthly orders"],
  reference: ["shop"],
  day: "month",
  // It is finance who has these figures.
  pushedBy: [...ledgerKeepers, "finance"],

  columns: {
    month: month({
      zh: "月份",
      en: "Month",
      aliases: ["统计月份", "订单月份", "所属月份"],
      fillDown: true,
    }),
    shop: usual.shop(),
    platform: usual.platform(),
    orders: quantity({
      zh: "订单数",
      en: "Orders",
      aliases: ["订单量", "订单总数", "月订单数", "月订单量", "成交订单数"],
      min: 0,
      max: MOST,
      usual: MOST,
    }),
    sales: optional(
      money({
        zh: "销售额",
        en: "Sales",
        aliases: ["销售金额", "成交金额", "销售总额", "月销售额", "支付金额", "GMV"],
      }),
    ),
    handler: usual.handler(["填报人", "统计人"]),
    note: usual.note(),
  },

  rules: [expected("shop"), plainText("note")],

  matchRules: [
    noDuplicate("D112", ["month", "shop", "platform"], {
      needs: ["month"],
      pointsAt: "month",
      level: "warning",
    }),
  ],

  dimensions: { shop: "shop", registrant: "handler" },
});
