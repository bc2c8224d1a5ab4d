import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { datetime } from "../../columns/datetime.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { needs } from "../../rules/needs.ts";
import { noFee } from "../../rules/no-fee.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { daysAt } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 服务登记簿: one row for each service voucher, from the call to the signed and filed slip. */
export const serviceLog = defineLedger("service-log", {
  title: { zh: "服务登记簿", en: "Service log" },
  purpose: { zh: "一行是一次上门服务。", en: "A row is a service order in the field." },
  sheetNames: ["服务登记", "派工", "保修单", "service log"],
  reference: ["voucherNo"],
  person: "customer",
  day: "registeredAt",

  columns: {
    registeredAt: datetime({
      zh: "登记时间",
      en: "Registered",
      aliases: ["登记日期", "日期", "接报时间", "接修日期", "接修时间", "创建时间"],
      fillDown: true,
    }),
    kind: optional(
      choice(
        {
          有偿服务: ["A", "A类", "有偿服务(A)", "有偿"],
          合同服务: ["B", "B类", "合同服务(B)", "合同"],
          免费服务: ["C", "C类", "免费服务(C)", "免费"],
          内务服务: ["D", "D类", "内务服务(D)", "内务"],
        },
        { zh: "服务类别", en: "Kind", aliases: ["服务类型", "类别"] },
      ),
    ),
    voucherNo: identifier({
      zh: "凭证号",
      en: "Voucher no.",
      aliases: ["服务凭证号", "凭证编号", "服务编号", "保修单号"],
      of: "own",
    }),
    shop: usual.shop(["关联店铺"]),
    customer: usual.personal("客户名称", "Customer", ["客户姓名", "客户", "姓名", "寄件客户姓名"]),
    phone: usual.phone("电话", "Phone", ["联系电话", "手机", "手机号", "寄件客户手机", "寄回手机"]),
    address: usual.personal("地址", "Address", ["客户地址", "详细地址", "寄件客户地址"]),
    goods: usual.goods(["产品名称", "保修货品名称"]),
    sku: usual.sku(["保修货品商家编码"]),
    model: usual.name("商品型号", "Model", ["型号", "产品型号"]),
    spec: usual.name("规格", "Variant", ["规格型号"]),
    serialNo: optional(
      identifier({
        zh: "序列号",
        en: "Serial no.",
        aliases: ["机器序列号", "出厂序列号", "机器SN", "机身编号", "机身号"],
        of: "own",
      }),
    ),
    boughtOn: optional(date({ zh: "购买日期", en: "Bought", aliases: ["购买时间"] })),
    boughtAt: usual.words("购买地点", "Bought at", ["购买店铺"]),
    problem: usual.words("报修内容", "Problem", ["故障描述", "故障现象", "问题描述", "诉求"]),
    dispatchedBy: usual.words("派工人", "Dispatched by"),
    dispatchedAt: optional(
      datetime({ zh: "派工时间", en: "Dispatched", aliases: ["派工日期"], future: true }),
    ),
    technician: usual.name("服务人员", "Technician", ["维修人员", "维修工", "维修员", "服务人"]),
    arrivedAt: optional(datetime({ zh: "到达时间", en: "Arrived", aliases: ["上门时间"] })),
    finishedAt: optional(
      datetime({
        zh: "完成时间",
        en: "Finished",
        aliases: ["完成日期", "完工日期", "完工时间", "保修完成时间", "返单时间", "返单日期"],
      }),
    ),
    work: usual.words("服务内容", "Work done", ["维修内容", "处理内容", "保修结束语"]),
    fee: optional(
      money({ zh: "收费金额", en: "Fee", aliases: ["服务金额", "服务费", "维修费用", "维修费"] }),
    ),
    feeBy: optional(
      choice(
        { 当场: ["当场收费", "现金", "现场收费"], 后收: ["事后收费", "开票后收"] },
        { zh: "收款方式", en: "Collected", aliases: ["收费方式"] },
      ),
    ),
    handedInOn: optional(
      date({ zh: "交财务日期", en: "Handed in", aliases: ["交财务时间", "交款日期"] }),
    ),
    invoice: optional(
      choiceFrom("invoice-states", {
        zh: "发票状态",
        en: "Invoice",
        aliases: ["发票"],
        known: [
          { name: "未开", aliases: ["未开票", "待开"] },
          { name: "已开", aliases: ["已开票"] },
          { name: "已寄出", aliases: ["已补寄"] },
          { name: "不需要", aliases: ["不开票"] },
        ],
      }),
    ),
    approvedBy: usual.words("经理核签", "Approved by", ["部门经理核签", "核签人"]),
    customerSigned: optional(
      flag({ zh: "客户签章", en: "Customer signed", aliases: ["客户签字", "是否签字"] }),
    ),
    awayNo: optional(
      identifier({
        zh: "异地服务申请单",
        en: "Away request no.",
        aliases: ["异地单号", "异地申请单号"],
        of: "own",
      }),
    ),
    awayApprovedOn: optional(
      date({ zh: "异地核准日期", en: "Away approved", aliases: ["核准日期"] }),
    ),
    travel: optional(money({ zh: "差旅费", en: "Travel", aliases: ["差旅"] })),
    allowance: optional(money({ zh: "补贴费", en: "Allowance", aliases: ["补贴"] })),
    filed: optional(flag({ zh: "归档", en: "Filed", aliases: ["已归档", "是否归档"] })),
    handler: usual.handler(["处理登记人", "接报人"]),
    note: usual.note(),
  },

  rules: [
    recent("registeredAt"),
    noFee({ when: "kind", is: ["合同服务", "免费服务", "内务服务"] }, "fee"),
    needs({ when: "fee" }, ["feeBy"], "warning"),
    needs({ when: "feeBy", is: "当场" }, ["handedInOn"], "warning"),
    needs({ when: "filed", is: true }, ["customerSigned", "approvedBy"], "warning"),
    needs({ when: "awayNo" }, ["awayApprovedOn"], "warning"),
    notBefore("dispatchedAt", "registeredAt"),
    notBefore("arrivedAt", "awayApprovedOn"),
    notBefore("finishedAt", "registeredAt"),
    notBefore("finishedAt", "arrivedAt"),
    plainText("work"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D111", ["voucherNo"], {
      needs: ["voucherNo"],
      pointsAt: "voucherNo",
      level: "error",
    }),
  ],

  responsible: ["technician", "handler"],
  dimensions: { shop: "shop", registrant: "handler" },

  // A fee comes in when it is collected on the spot, or has reached finance; travel and allowances are
  // costs of the service that finance pays by its own vouchers.
  postings: (row) =>
    row.fee !== null && (row.feeBy === "当场" || row.handedInOn !== null)
      ? [{ kind: "service-fee", direction: "receipt", amount: row.fee }]
      : [],

  deadlines: {
    dispatch: {
      title: { zh: "待派工", en: "To be dispatched" },
      clearedBy: { zh: "填上派工时间", en: "Fill in when it was dispatched" },
      from: "registeredAt",
      // What a day leaves over goes first the next morning.
      within: daysAt(1, "12:00"),
      until: "dispatchedAt",
      dropped: (row) => row.finishedAt !== null,
    },
  },

  crossReferences: { voucherNo: "voucher" },

  links: {
    X237: {
      when: () => true,
      in: "service-vouchers",
      by: { voucherNo: "voucher" },
      since: "registeredAt",
      within: "counterpartDays",
    },
  },
});
