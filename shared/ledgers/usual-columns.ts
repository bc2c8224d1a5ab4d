import { account } from "../columns/account.ts";
import { choiceFrom } from "../columns/choice-from.ts";
import { choice } from "../columns/choice.ts";
import { identifier } from "../columns/identifier.ts";
import { optional } from "../columns/optional.ts";
import { payeeName } from "../columns/payee-name.ts";
import { phone } from "../columns/phone.ts";
import { quantity } from "../columns/quantity.ts";
import { text } from "../columns/text.ts";
import { ANY_ORDER_NO, platformTable } from "../names/platform-table.ts";
import { reasonTable } from "../names/reason-table.ts";
import { PAYMENT_PATHS } from "./payment-path.ts";

type Aliases = readonly string[];

/** What people call the number of a parcel that a customer has sent back. */
export const RETURN_NUMBER: Aliases = [
  "退货运单号",
  "退回快递单号",
  "退回物流单号",
  "退回运单号",
  "退货物流单号",
  "退货快递单号",
  "寄回物流单号",
  "寄回快递单号",
  "寄回运单号",
  "快递单号",
  "物流单号",
  "运单号",
  "运单号码",
  "面单号",
];

/** The columns that stand in nearly every ledger; each ledger adds the headings of its own sheets. */
export const usual = {
  shop: (more: Aliases = []) =>
    optional(
      choiceFrom("shops", {
        zh: "店铺",
        en: "Shop",
        aliases: ["店铺名称", "店名", "门店", ...more],
        fillDown: true,
      }),
    ),

  platform: (more: Aliases = []) =>
    optional(
      choiceFrom("platforms", {
        zh: "平台",
        en: "Platform",
        aliases: ["销售平台", "来源平台", ...more],
        known: platformTable.platforms,
        fillDown: true,
        bySheetName: true,
      }),
    ),

  /** The shop's or platform's number of an order. */
  orderNo: (more: Aliases = []) =>
    identifier({
      zh: "订单号",
      en: "Order no.",
      aliases: ["订单编号", "线上订单号", ...more],
      likely: ANY_ORDER_NO,
    }),

  /** The number of one line of an order, by which platforms tell its goods apart. */
  lineNo: () =>
    optional(
      identifier({
        zh: "子订单号",
        en: "Order line no.",
        aliases: ["子订单编号", "子订单ID", "子单号", "商品单号", "订单明细编号"],
      }),
    ),

  /** Why a customer sends back or complains, from the department's list. */
  reason: (zh: string, aliases: Aliases) =>
    optional(choiceFrom("reasons", { zh, en: "Reason", aliases, known: reasonTable })),

  buyer: (more: Aliases = []) =>
    optional(
      text({
        zh: "旺旺",
        en: "Buyer",
        aliases: ["旺旺ID", "旺旺号", "买家昵称", "买家会员名", "会员名称", "客户网名", ...more],
        privacy: "personal",
      }),
    ),

  phone: (zh: string, en: string, aliases: Aliases) =>
    optional(phone({ zh, en, aliases, privacy: "personal" })),

  /** By which way money reaches the customer: the platform's, which finance only checks, or ours. */
  paymentPath: (zh: string, en: string, aliases: Aliases) =>
    optional(choice(PAYMENT_PATHS, { zh, en, aliases })),

  /** To whom finance pays. */
  payee: (more: Aliases = []) =>
    optional(
      account({
        zh: "收款账号",
        en: "Payee account",
        aliases: ["支付宝账号", ...more],
        privacy: "sensitive",
      }),
    ),

  payeeName: (more: Aliases = []) =>
    optional(
      payeeName({
        zh: "收款实名",
        en: "Payee name",
        aliases: ["支付宝实名", ...more],
        privacy: "sensitive",
      }),
    ),

  /** A name, an address or another text about a person. */
  personal: (zh: string, en: string, aliases: Aliases = []) =>
    optional(text({ zh, en, aliases, privacy: "personal" })),

  /** Free text that is open to everybody in the department. */
  words: (zh: string, en: string, aliases: Aliases = []) => optional(text({ zh, en, aliases })),

  /** The name of a thing, by which rows are listed and compared. */
  name: (zh: string, en: string, aliases: Aliases = []) =>
    optional(text({ zh, en, aliases, isName: true })),

  goods: (more: Aliases = []) =>
    optional(
      text({
        isName: true,
        zh: "商品名称",
        en: "Goods",
        aliases: ["商品", "货品名称", "品名", "宝贝标题", ...more],
      }),
    ),

  sku: (more: Aliases = []) =>
    optional(
      text({
        isName: true,
        zh: "商家编码",
        en: "SKU",
        aliases: ["商品编码", "货品编码", "货品编号", "货号", "款号", ...more],
        max: 200,
      }),
    ),

  quantity: (more: Aliases = []) =>
    optional(quantity({ zh: "数量", en: "Quantity", aliases: ["件数", ...more] })),

  /** Who wrote the row. */
  handler: (more: Aliases = []) =>
    optional(
      text({ isName: true, zh: "登记人", en: "Registered by", aliases: ["申请人", ...more] }),
    ),

  note: (more: Aliases = []) =>
    optional(text({ zh: "备注", en: "Note", aliases: ["说明", ...more] })),
};
