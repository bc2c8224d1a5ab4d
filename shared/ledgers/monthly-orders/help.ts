import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { monthlyOrders } from "./definition.ts";

/** What the columns of 月订单量 are for. */
export const monthlyOrdersHelp: HelpOf<typeof monthlyOrders> = {
  month: { zh: "哪个月的订单，整月的才算率。", en: "Of which month; rates are of whole months." },
  shop: {
    zh: "跟客户投诉登记里的店铺写成一样。",
    en: "As the complaint ledger has it.",
  },
  platform: {
    zh: "分平台登的，一个平台一行。",
    en: "A row for each, where they are counted apart.",
  },
  orders: { zh: "这个月一共多少单。", en: "How many orders there were in it." },
  sales: {
    zh: "这个月的销售额，售后月结按它算售后占多少。",
    en: "The sales of the month, of which after-sales are a share.",
  },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
