import { douyinAftersales } from "./douyin-aftersales.ts";
import { efastRefunds } from "./efast-refunds.ts";
import { efastReturns } from "./efast-returns.ts";
import { erpReturnedOrders } from "./erp-returned-orders.ts";
import { hotlineComplaints } from "./hotline-complaints.ts";
import { jdServices } from "./jd-services.ts";
import { pinduoduoAftersales } from "./pinduoduo-aftersales.ts";
import type { Profile } from "./profile.ts";
import { sheinAftersales } from "./shein-aftersales.ts";
import { shopeeReturns } from "./shopee-returns.ts";
import { taobaoOrders } from "./taobao-orders.ts";
import { taobaoRefunds } from "./taobao-refunds.ts";
import { tieredRefunds } from "./tiered-refunds.ts";
import { tiktokReturns } from "./tiktok-returns.ts";
import { wangdianReturns } from "./wangdian-returns.ts";
import { wechatPayComplaints } from "./wechat-pay-complaints.ts";
import { wechatPayRefunds } from "./wechat-pay-refunds.ts";

export type { Profile } from "./profile.ts";

/** Every export that is known by its set of headings. */
export const profiles: readonly Profile[] = [
  taobaoRefunds,
  tieredRefunds,
  taobaoOrders,
  jdServices,
  pinduoduoAftersales,
  douyinAftersales,
  wechatPayRefunds,
  sheinAftersales,
  erpReturnedOrders,
  efastRefunds,
  efastReturns,
  wangdianReturns,
  shopeeReturns,
  tiktokReturns,
  wechatPayComplaints,
  hotlineComplaints,
];
