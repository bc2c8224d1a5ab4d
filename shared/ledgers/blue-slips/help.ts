import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { blueSlips } from "./definition.ts";

/** What the columns of 换货蓝单 are for. */
export const blueSlipsHelp: HelpOf<typeof blueSlips> = {
  filedOn: { zh: "蓝单哪天收到的。", en: "When the slip came in." },
  month: usualHelp.month,
  shop: usualHelp.shop,
  slipNo: { zh: "蓝单上印的号，一张只登一次。", en: "The number on the slip, once for each." },
  orderNo: usualHelp.orderNo,
  courier: null,
  shipNo: null,
  goods: usualHelp.goods,
  sku: usualHelp.sku,
  quantity: usualHelp.quantity,
  kept: { zh: "纸质蓝单收好了没有。", en: "Whether the paper is filed." },
  handedOn: {
    zh: "哪天交给财务的，月底前要交。",
    en: "When it went to finance; due by the month’s end.",
  },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
