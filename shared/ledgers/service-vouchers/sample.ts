import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { serviceVouchers } from "./definition.ts";

/** A voucher whose cash was handed in, one for a free service, and one that was spoilt. */
export const serviceVouchersSample: SampleOf<typeof serviceVouchers> = ({ day }) => [
  {
    issuedOn: day(-2),
    voucherNo: "PZ-0101",
    state: "使用",
    technician: "赵师傅",
    fee: 8_000,
    feeBy: "当场",
    cash: 8_000,
    cashOn: day(-1),
    customerSigned: true,
    filedOn: day(-1),
    handler: "陈调度",
    note: asSample("当场收的，次日交财务"),
  },
  {
    issuedOn: day(-1),
    voucherNo: "PZ-0102",
    state: "使用",
    technician: "赵师傅",
    customerSigned: true,
    handler: "陈调度",
    note: asSample("免费服务"),
  },
  {
    issuedOn: day(-1),
    voucherNo: "PZ-0103",
    state: "作废",
    technician: "吴师傅",
    handler: "陈调度",
    note: asSample("写错了，作废也登记"),
  },
];
