import type { Language } from "../localized.ts";
import type { Instead } from "../statements/other-list.ts";

/** What is said of a list that finance takes for a statement and that is none. */
interface OtherListWords {
  readonly is: (title: string) => string;
  /** Of a statement that lacks one heading: which it would be, and which headings stand for what it lacks. */
  readonly near: (title: string) => string;
  readonly lacks: (headings: readonly string[]) => string;
  /** What is to be exported in its place, and where. */
  readonly instead: Readonly<Record<Instead, string>>;
}

/** What to export of a platform: its refunds, and the movements of the shop's account. */
const zhOf = (refunds: string, funds: string): string =>
  `对退款要用 ${refunds} 导出的；对资金要用 ${funds} 导出的。`;

const enOf = (refunds: string, funds: string): string =>
  `Refunds are matched with what ${refunds} exports, money with what ${funds} exports.`;

const zh: OtherListWords = {
  is: (title) => `这是${title}，对账用不上`,
  near: (title) => `像是${title}，缺一列`,
  lacks: (headings) =>
    `没找到「${headings.join("」或「")}」。平台可能改了表头：把那一列的表头改成「${headings[0] ?? ""}」；没有这一列就重新导出，把它勾上。`,
  instead: {
    taobao: zhOf("千牛 → 交易 → 退款管理", "支付宝商家中心 → 对账中心 → 账务明细"),
    jd: zhOf("京麦 → 售后 → 退款管理", "京麦 → 财务 → 结算明细"),
    pinduoduo: zhOf("商家后台 → 售后管理 → 售后工作台", "商家后台 → 账户资金 → 货款明细"),
    douyin: zhOf("抖店 → 售后 → 售后工作台", "抖店 → 资金 → 动账明细"),
    kuaishou: zhOf("快手小店 → 售后 → 售后列表", "快手小店 → 资金 → 账务明细"),
    xiaohongshu: zhOf("小红书千帆 → 售后 → 售后列表", "小红书千帆 → 资金 → 结算明细"),
    "wechat-shop": zhOf("微信小店 → 售后 → 售后列表", "微信小店 → 资金 → 资金流水"),
    platform: zhOf("平台后台「售后」里的退款列表", "平台后台「资金」或「财务」里的账务明细"),
    alipay: "对账要一笔一笔的：用支付宝商家中心 → 对账中心导出的业务明细或账务明细。",
    wechat: "对账要一笔一笔的：用微信支付商户平台 → 账单导出的交易账单、退款账单或资金账单。",
    courier: "对运费要用快递公司给的月结账单，里面有运单号、计费重量和费用。",
    bank: "对付款要用网银 → 账户明细（交易明细）导出的，里面有余额和对方户名。",
    none: "里面没有一笔一笔收付的钱。对账要用平台的退款明细、支付宝或微信的账单、快递的月结账单，或者银行的账户明细。",
  },
};

const en: OtherListWords = {
  is: (title) => `${title}, which nothing can be matched with`,
  near: (title) => `Nearly ${title}, but for one column`,
  lacks: (headings) =>
    `There is no ${headings.join(" or ")}. The platform may have renamed it: head that column ${headings[0] ?? ""}. If it is not there, export again with it chosen.`,
  instead: {
    taobao: enOf("千牛 → 交易 → 退款管理", "Alipay’s 商家中心 → 对账中心 → 账务明细"),
    jd: enOf("京麦 → 售后 → 退款管理", "京麦 → 财务 → 结算明细"),
    pinduoduo: enOf("商家后台 → 售后管理 → 售后工作台", "商家后台 → 账户资金 → 货款明细"),
    douyin: enOf("抖店 → 售后 → 售后工作台", "抖店 → 资金 → 动账明细"),
    kuaishou: enOf("快手小店 → 售后 → 售后列表", "快手小店 → 资金 → 账务明细"),
    xiaohongshu: enOf("小红书千帆 → 售后 → 售后列表", "小红书千帆 → 资金 → 结算明细"),
    "wechat-shop": enOf("微信小店 → 售后 → 售后列表", "微信小店 → 资金 → 资金流水"),
    platform: enOf("the platform’s list of refunds", "its list of the account’s movements"),
    alipay:
      "Matching takes single movements: export 业务明细 or 账务明细 at Alipay’s 商家中心 → 对账中心.",
    wechat: "Matching takes single movements: export 交易账单, 退款账单 or 资金账单 at WeChat Pay.",
    courier:
      "Freight is matched with the courier’s monthly bill, which has each parcel’s number, weight and cost.",
    bank: "Payments are matched with the account’s list from online banking, which has balances and the other side’s name.",
    none: "It holds no single movements of money. Matching takes a platform’s refunds, Alipay’s or WeChat’s bills, a courier’s monthly bill or a bank’s list.",
  },
};

export const otherListWords: Readonly<Record<Language, OtherListWords>> = { zh, en };
