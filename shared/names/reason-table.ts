import { type KnownName, namesOf } from "./known-name.ts";

const withoutReason: KnownName = {
  name: "七天无理由",
  aliases: [
    "7天无理由",
    "七日无理由",
    "7日无理由",
    "七天无理由退货",
    "7天无理由退货",
    "七天无理由退换",
    "7天无理由退换",
    "七天无理由退换货",
    "7天无理由退换货",
    "无理由",
    "无理由退货",
    "无理由退换货",
  ],
};

/**
 * Reasons that platforms and clerks word in several ways, as they stand in platforms' refund exports and
 * shop software's lists of up to 2026-11. Only what means the same to the word stands together.
 */
export const reasonTable: readonly KnownName[] = [
  withoutReason,
  { name: "商品质量问题", aliases: ["产品质量问题", "货品质量问题"] },
  { name: "收到商品破损", aliases: ["商品破损", "收到破损", "收货破损"] },
  { name: "商品错发/漏发", aliases: ["错发/漏发", "错发漏发", "商品错发漏发"] },
  { name: "收到商品与描述不符", aliases: ["商品与描述不符", "与描述不符", "描述不符"] },
  { name: "尺码不合", aliases: ["尺码不合适", "尺寸不合适", "尺寸不合"] },
  { name: "丢件", aliases: ["快递丢件"] },
  { name: "退运费", aliases: ["退邮费"] },
  { name: "未按约定时间发货", aliases: ["未按时发货", "未按约定时间发货(缺货)"] },
  { name: "其他", aliases: ["其它", "其他原因"] },
];

/**
 * Sent back because one may, for no reason that has to be given: by any of its names, since a department's
 * list calls it what it likes.
 */
export const WITHOUT_REASON: readonly string[] = namesOf(withoutReason);
