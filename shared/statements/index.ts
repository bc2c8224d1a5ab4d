import { alipayBusiness, alipayLedger, alipayPersonal } from "./alipay.ts";
import { bankSigned, bankTwoColumns } from "./banks.ts";
import { courierBill } from "./couriers.ts";
import {
  douyinPayoutStatement,
  douyinRefundStatement,
  jdCompensationStatement,
  jdRefundStatement,
  pinduoduoRefundStatement,
  taobaoRefundStatement,
} from "./platforms.ts";
import type { Statement } from "./statement.ts";
import { wechatFunds, wechatPersonal, wechatRefunds, wechatTrades } from "./wechat.ts";

/** The one list of kinds of statement; those with fewer own headings come later. */
export const statements: readonly Statement[] = [
  alipayBusiness,
  alipayLedger,
  alipayPersonal,
  wechatTrades,
  wechatRefunds,
  wechatFunds,
  wechatPersonal,
  taobaoRefundStatement,
  jdCompensationStatement,
  jdRefundStatement,
  douyinPayoutStatement,
  douyinRefundStatement,
  pinduoduoRefundStatement,
  courierBill,
  bankTwoColumns,
  bankSigned,
];
