import type { Settings } from "./settings.ts";
import { defaultSwitches } from "./switches.ts";
import { defaultThresholds } from "./thresholds.ts";

/** The lists that columns choose from, with what every shop has; a department adds its own. */
const defaultLists = {
  shops: [],
  platforms: [
    "淘宝",
    "天猫",
    "京东",
    "拼多多",
    "抖店",
    "快手",
    "视频号",
    "小红书",
    "唯品会",
    "1688",
    "得物",
    "线下",
    "其他",
  ],
  couriers: [
    "顺丰",
    "圆通",
    "中通",
    "申通",
    "韵达",
    "极兔",
    "EMS",
    "邮政",
    "京东",
    "德邦",
    "菜鸟速递",
    "百世",
    "其他",
  ],
  reasons: [
    "七天无理由",
    "商品质量问题",
    "质量问题",
    "收到商品破损",
    "商品错发/漏发",
    "收到商品与描述不符",
    "尺码不合",
    "不喜欢",
    "少件",
    "丢件",
    "退运费",
    "发票问题",
    "未按约定时间发货",
    "其他",
  ],
  "complaint-channels": [
    "电话",
    "旺旺",
    "微信",
    "平台",
    "12315",
    "上门",
    "厂家",
    "媒体",
    "邮件",
    "信函",
    "网站",
    "其他",
  ],
  "complaint-kinds": ["产品质量", "服务态度", "物流配送", "价格争议", "合同问题", "其他"],
  "defect-kinds": ["破损", "做工", "色差", "尺寸", "功能", "异味", "少件", "错发", "其他"],
  "report-kinds": ["个人", "公共"],
  "goods-conditions": ["完好", "已使用", "破损", "少件", "货不对板"],
  severities: ["轻微", "一般", "严重", "致命"],
  "claim-kinds": ["丢件", "破损", "少件", "延误", "虚假签收", "错发双面单", "其他"],
} satisfies Settings["lists"];

/** A list that a column may choose from. */
export type ListName = keyof typeof defaultLists;

/** The settings of a department that has not changed any. */
export const defaultSettings: Settings = {
  timeZone: "Asia/Shanghai",
  cutoff: "16:00",
  exchangeCutoff: "17:00",
  lists: defaultLists,
  thresholds: defaultThresholds,
  levels: {},
  ownDays: [],
  switches: defaultSwitches,
};
