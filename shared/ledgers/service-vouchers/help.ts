import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { serviceVouchers } from "./definition.ts";

/** What the columns of 服务凭证 are for. */
export const serviceVouchersHelp: HelpOf<typeof serviceVouchers> = {
  issuedOn: { zh: "哪天抽出来用的。", en: "The day it was taken from its book." },
  voucherNo: {
    zh: "凭证上印的号，作废的也登记，断号要能说清。",
    en: "The number printed on it; void ones too, so that no number is missing.",
  },
  state: null,
  shop: usualHelp.shop,
  technician: null,
  fee: { zh: "凭证上写的收费。", en: "What the voucher says was charged." },
  feeBy: null,
  cash: { zh: "交给财务多少，跟凭证金额核对。", en: "What was handed in, held against the fee." },
  cashOn: {
    zh: "当场收的，1 个工作日内交。",
    en: "What was collected on the spot, within 1 working day.",
  },
  customerSigned: null,
  filedOn: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
