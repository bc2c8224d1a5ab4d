import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { USUAL, workdays } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { VOID } from "./void.ts";

/** 服务凭证: one row for each voucher that was taken from its book, used or void. */
export const serviceVouchers = defineLedger("service-vouchers", {
  title: { zh: "服务凭证", en: "Service vouchers" },
  purpose: {
    zh: "一行是一张服务凭证；跟服务登记簿两头核对，收的现金也按它核对。",
    en: "A row is a service voucher; it is held against the service log both ways, and the cash against it.",
  },
  sheetNames: ["服务凭证", "凭证登记", "凭证领用", "service vouchers"],
  reference: ["voucherNo"],
  day: "issuedOn",

  columns: {
    issuedOn: date({
      zh: "凭证日期",
      en: "Issued",
      aliases: ["凭证开出日期", "凭证领用日期", "抽出日期", "开出日期"],
      fillDown: true,
    }),
    voucherNo: identifier({
      zh: "服务凭证号",
      en: "Voucher no.",
      aliases: ["凭证号", "凭证编号", "凭证号码"],
      of: "own",
    }),
    state: optional(
      choice(
        { 使用: ["已用", "已使用", "正常"], [VOID]: ["已作废", "废票", "无效"] },
        { zh: "凭证状态", en: "State", aliases: ["是否作废", "使用状态"] },
      ),
    ),
    shop: usual.shop(),
    technician: usual.name("服务人员", "Technician", ["领用人", "凭证领用人", "使用人"]),
    fee: optional(money({ zh: "凭证金额", en: "Fee", aliases: ["收费金额", "收款金额"] })),
    feeBy: optional(
      choice(
        { 当场: ["当场收费", "现金", "现场收费"], 后收: ["事后收费", "开票后收"] },
        { zh: "收款方式", en: "Collected", aliases: ["收费方式"] },
      ),
    ),
    cash: optional(
      money({ zh: "交款金额", en: "Cash handed in", aliases: ["交财务金额", "上交金额"] }),
    ),
    cashOn: optional(
      date({ zh: "交款日期", en: "Handed in", aliases: ["交财务日期", "上交日期"] }),
    ),
    customerSigned: optional(
      flag({ zh: "客户签章", en: "Customer signed", aliases: ["客户签字", "是否签字"] }),
    ),
    filedOn: optional(date({ zh: "归档日期", en: "Filed", aliases: ["凭证归档日期"] })),
    handler: usual.handler(["经手人"]),
    note: usual.note(),
  },

  rules: [
    recent("issuedOn"),
    needs({ when: "fee" }, ["feeBy"], "warning"),
    needs({ when: "cash" }, ["cashOn"], "warning"),
    needs({ when: "filedOn" }, ["customerSigned"], "warning"),
    notBefore("cashOn", "issuedOn"),
    notBefore("filedOn", "issuedOn"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D111", ["voucherNo"], {
      needs: ["voucherNo"],
      pointsAt: "voucherNo",
      level: "error",
    }),
  ],

  dimensions: { shop: "shop", registrant: "handler" },
  responsible: ["technician", "handler"],

  deadlines: {
    cash: {
      title: { zh: "现金待交财务", en: "Cash to hand in" },
      clearedBy: { zh: "填上交款日期", en: "Fill in when the cash was handed in" },
      from: "issuedOn",
      allowed: { [USUAL]: workdays(1) },
      within: (row, allowed) =>
        row.feeBy === "当场" && row.fee !== null && row.fee > 0 ? allowed(USUAL) : null,
      until: "cashOn",
      dropped: (row) => row.state === VOID,
    },
  },

  crossReferences: { voucherNo: "voucher" },

  links: {
    X236: {
      when: (row) => row.state !== VOID,
      in: "service-log",
      by: { voucherNo: "voucher" },
      since: "issuedOn",
      within: "counterpartDays",
    },
  },
});
