import type { KnownName } from "./known-name.ts";

/** A platform, the names that people give it, and what its order numbers look like. */
export interface Platform extends KnownName {
  /** What its order numbers look like, loosely; null where there is no telling. */
  readonly orderNo: RegExp | null;
}

interface PlatformTable {
  /** When these shapes were last looked at: platforms change them without a notice. */
  readonly version: string;
  readonly platforms: readonly Platform[];
}

/**
 * The platforms that shops sell on. That 淘宝 and 天猫 number orders by 64-bit integers stands in Taobao's
 * Open Platform (`tid`, `oid`); the other shapes are as seen in the platforms' exports of up to 2026-11,
 * since no platform publishes them. An order number that does not fit is asked about, never refused.
 */
export const platformTable: PlatformTable = {
  version: "2026-11",
  platforms: [
    { name: "淘宝", aliases: ["淘宝网", "淘宝店", "taobao"], orderNo: /^\d{15,19}$/ },
    { name: "天猫", aliases: ["天猫商城", "天猫店", "tmall"], orderNo: /^\d{15,19}$/ },
    {
      name: "京东",
      aliases: ["京东自营", "京东POP", "京东商城", "京东旗舰店", "京东店", "JD"],
      orderNo: /^\d{11,14}$/,
    },
    { name: "拼多多", aliases: ["PDD", "多多"], orderNo: /^\d{6}-\d{15}$/ },
    {
      name: "抖店",
      aliases: ["抖音", "抖音小店", "抖音商城", "抖音电商", "抖音店"],
      orderNo: /^(\d{19}|\d{16,19}A)$/,
    },
    { name: "快手", aliases: ["快手小店", "快手店"], orderNo: /^\d{13,19}$/ },
    {
      name: "视频号",
      aliases: ["微信小店", "视频号小店", "微信视频号"],
      orderNo: /^\d{16,20}$/,
    },
    { name: "小红书", aliases: ["小红书店", "XHS"], orderNo: /^P?\d{18,20}$/ },
    { name: "唯品会", aliases: ["唯品"], orderNo: null },
    { name: "1688", aliases: ["阿里巴巴", "阿里巴巴1688"], orderNo: null },
    { name: "得物", aliases: ["得物App"], orderNo: null },
    // Its API's `order_sn`: the day, then letters and digits.
    { name: "Shopee", aliases: ["虾皮", "虾皮购物"], orderNo: /^\d{6}[0-9A-Z]{8}$/ },
    { name: "Lazada", aliases: ["来赞达"], orderNo: null },
    { name: "TikTok Shop", aliases: ["TikTok", "TikTok 小店"], orderNo: null },
    { name: "其他", aliases: ["其它"], orderNo: null },
  ],
};

/** The shapes that order numbers of all platforms have: what fits none of them is asked about anywhere. */
export const ANY_ORDER_NO = /^(\d{11,20}|\d{16,19}A|\d{6}-\d{15}|P\d{18,20}|\d{6}[0-9A-Z]{8})$/;
