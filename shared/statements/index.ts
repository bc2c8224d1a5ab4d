import { alipayFlow, alipayRecords } from "./alipay-flow.ts";
import { alipayBusiness, alipayLedger, alipayPersonal } from "./alipay.ts";
import { bankBothSides, bankSigned, bankTwoColumns } from "./banks.ts";
import { courierBill } from "./couriers.ts";
import {
  douyinFunds,
  kuaishouFunds,
  pinduoduoFunds,
  taobaoFunds,
  wechatShopFunds,
  xiaohongshuFunds,
} from "./platform-funds.ts";
import {
  douyinSettlement,
  jdFunds,
  kuaishouSettlement,
  xiaohongshuSettlement,
} from "./platform-settlements.ts";
import {
  douyinPayoutStatement,
  douyinRefundStatement,
  jdCompensationStatement,
  jdRefundStatement,
  kuaishouRefundStatement,
  otherRefundStatement,
  pinduoduoRefundStatement,
  taobaoRefundStatement,
} from "./platforms.ts";
import { shipmentExport } from "./shipments.ts";
import type { Statement } from "./statement.ts";
import { jdPersonal, meituanPersonal } from "./wallets.ts";
import { wechatFunds, wechatPersonal, wechatRefunds, wechatTrades } from "./wechat.ts";

/** The one list of kinds of statement; those with fewer own headings come later. */
export const statements: readonly Statement[] = [
  alipayBusiness,
  alipayLedger,
  alipayFlow,
  alipayPersonal,
  alipayRecords,
  jdPersonal,
  meituanPersonal,
  wechatTrades,
  wechatRefunds,
  wechatFunds,
  wechatPersonal,
  taobaoRefundStatement,
  jdCompensationStatement,
  jdRefundStatement,
  douyinPayoutStatement,
  douyinFunds,
  kuaishouFunds,
  wechatShopFunds,
  taobaoFunds,
  xiaohongshuFunds,
  pinduoduoFunds,
  jdFunds,
  douyinSettlement,
  kuaishouSettlement,
  xiaohongshuSettlement,
  douyinRefundStatement,
  kuaishouRefundStatement,
  pinduoduoRefundStatement,
  otherRefundStatement,
  shipmentExport,
  courierBill,
  bankBothSides,
  bankTwoColumns,
  bankSigned,
];
