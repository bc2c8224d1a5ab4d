import type { Localized } from "../localized.ts";
import type { LineKind } from "../statements/statement.ts";

/** What the money of a statement's line was for, in words. */
export const lineKindNames: Readonly<Record<LineKind, Localized>> = {
  sale: { zh: "收款", en: "Received from buyers" },
  refund: { zh: "退款", en: "Refunds" },
  payout: { zh: "付出", en: "Paid out" },
  fee: { zh: "手续费、服务费", en: "Fees" },
  freight: { zh: "运费", en: "Freight" },
  shipment: { zh: "发出的包裹（应付运费）", en: "Parcels sent (freight expected)" },
  claim: { zh: "快递冲减", en: "Credited by the courier" },
  deduction: { zh: "平台扣款", en: "Deducted by the platform" },
  income: { zh: "收入", en: "Income" },
  transfer: { zh: "提现、充值、转存（不算业务）", en: "Own transfers (no business)" },
  other: { zh: "其他", en: "Other" },
};
