import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { serviceLog } from "./definition.ts";

/** What the columns of 服务登记簿 are for. */
export const serviceLogHelp: HelpOf<typeof serviceLog> = {
  registeredAt: { zh: "什么时候接到的。", en: "When it came in." },
  kind: { zh: "收不收费、按什么收。", en: "Whether and how it is charged." },
  voucherNo: {
    zh: "服务凭证上的号，一张只登一次。",
    en: "The number on the voucher, once for each.",
  },
  shop: usualHelp.shop,
  customer: null,
  phone: usualHelp.phone,
  address: null,
  goods: usualHelp.goods,
  sku: usualHelp.sku,
  model: null,
  spec: null,
  serialNo: usualHelp.serialNo,
  boughtOn: null,
  boughtAt: null,
  problem: { zh: "客户说坏在哪。", en: "What the customer says is wrong." },
  dispatchedBy: null,
  dispatchedAt: { zh: "什么时候派的工，填上就不再等派工。", en: "When somebody was sent." },
  technician: { zh: "谁上门。", en: "Who goes." },
  arrivedAt: null,
  finishedAt: null,
  work: null,
  fee: { zh: "收客户多少；免费服务不填。", en: "What the customer pays; none when free." },
  feeBy: { zh: "钱当场收还是以后收。", en: "On the spot or later." },
  handedInOn: { zh: "收的钱哪天交给财务的。", en: "When the money went to finance." },
  invoice: null,
  approvedBy: null,
  customerSigned: null,
  awayNo: { zh: "跨区服务的申请单号。", en: "The number of the request to work away." },
  awayApprovedOn: {
    zh: "申请哪天批的，要在到达之前。",
    en: "When it was approved, before the arrival.",
  },
  travel: null,
  allowance: null,
  filed: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
