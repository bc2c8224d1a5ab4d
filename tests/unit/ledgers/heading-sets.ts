import { afterSalesTool, stationClaims, taxBureau } from "./header-lists.ts";

/** What a person who knows both the list and the ledger would say of a list's headings. */
export interface HeadingSet {
  /** The file in the folder of samples. */
  readonly file: string;
  /** The ledger that its rows belong to; null for what is none. */
  readonly ledger: string | null;
  /** The column of each heading that has one. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that a person may well take for a column, and that say nothing for certain. */
  readonly open?: Readonly<Record<string, string>>;
}

const set = (file: string, ledger: string | null, columns: HeadingSet["columns"] = {}) => ({
  file,
  ledger,
  columns,
});

/** Lists that nobody has prepared for the product, gone through by hand: their headings are facts. */
export const headingSets: readonly HeadingSet[] = [
  set("cn_more_headings/ERP退单导出.csv", "after-sales", {
    退单号: "caseNo",
    关联外部交易号: "orderNo",
    订单来源: "shop",
    下单人: "buyer",
    退单类型: "kind",
    退单状态: "status",
    退货快递单号: "returnNo",
    结算时间: "finishedOn",
    退款方式: "refundPath",
    产生退单时间: "registeredOn",
    退货数量: "quantity",
    退款金额: "refund",
    退单原因: "reason",
    商品名称: "goods",
    企业SKU码: "sku",
    退款帐号: "payee",
    退款账户: "payeeName",
  }),
  set("cn_more_headings/SHEIN售后.csv", "after-sales", {
    店铺: "shop",
    退款申请时间: "registeredOn",
    售后单号: "caseNo",
    订单号: "orderNo",
    商品SKU: "sku",
    售后处理方案: "kind",
    售后单处理状态: "status",
    售后申请类型: "reason",
    退款方式: "refundPath",
    退回单号: "returnNo",
    "备注(退款解析)": "note",
  }),
  set("cn_more_headings/会员投诉表.csv", "complaints", {
    姓名: "customer",
    手机号: "phone",
    投诉日期: "receivedAt",
    投诉内容: "content",
    处理状态: "status",
  }),
  set("cn_more_headings/发票申请.csv", "invoice-requests", {
    用户ID: "buyer",
    金额: "amount",
    发票类型: "kind",
    发票抬头: "title",
    税号: "taxNo",
    状态: "status",
    发票号码: "invoiceNo",
    快递公司: "courier",
    快递单号: "mailNo",
    创建时间: "requestedOn",
    开票时间: "issuedOn",
  }),
  set("cn_more_headings/微信退款账单.csv", "after-sales", {
    交易时间: "registeredOn",
    商户订单号: "orderNo",
    商户退款单号: "caseNo",
    退款状态: "status",
    退款金额: "refund",
  }),
  set("cn_more_headings/报修记录.csv", "property-reports", {
    报修单号: "reportNo",
    宿舍楼栋: "building",
    房间号: "room",
    报修类型: "scope",
    报修内容: "description",
    报修人: "customer",
    联系电话: "phone",
    报修时间: "reportedAt",
  }),
  set("cn_more_headings/顾客投诉处理登记表.csv", "complaints", {
    投诉接待时间: "receivedAt",
    投诉方式: "channel",
    投诉人姓名: "customer",
    投诉内容: "content",
    联系电话: "phone",
    投诉处理单编号: "complaintNo",
    处理完成日期: "resolvedAt",
    处理完成情况: "result",
    登记人: "firstContact",
    责任部门: "department",
    状态: "status",
    是否满意: "satisfied",
  }),
  set("cn_factory_complaints/complaint_records.csv", "complaints", {
    投诉编号: "complaintNo",
    反馈日期: "receivedAt",
    客户: "customer",
    产品型号: "product",
    批次号: "batchNo",
    反馈内容: "content",
    问题大类: "kind",
    严重程度: "urgency",
    客户诉求: "request",
    处理结果: "result",
    关闭状态: "status",
    责任部门: "department",
    纠正措施: "measures",
  }),
  set("cn_platform_headers/sample_local_aftersales_tool.csv", "after-sales", afterSalesTool),
  set("cn_platform_headers/sample_douyin_aftersale.csv", "after-sales", {
    售后单号: "caseNo",
    商品发货状态: "shipped",
    售后类型: "kind",
    "退商品金额（元）": "refund",
    售后状态: "status",
    售后完结时间: "finishedOn",
  }),
  set("cn_platform_headers/sample_express_claims.csv", "courier-claims", stationClaims),
  set("cn_platform_headers/sample_tax_invoice.csv", "invoice-requests", taxBureau),
  set("en_cfpb_complaints/complaints_first8000.csv", "complaints", {
    "Date received": "receivedAt",
    Product: "product",
    Company: "customer",
    "Submitted via": "channel",
    "Company response to consumer": "result",
  }),
  set("en_online_retail/online_retail_sample.csv", null),
  set("cn_payment_statements/alipay__example-alipay-records.csv", null),
  set("cn_payment_statements/boc__debit__example-boc-records.csv", null),
  set("cn_payment_statements/icbc__debit-v2__example-icbc-debit-v2-records.csv", null),
  set("cn_payment_statements/jd__example-jd-records.csv", null),
  set("cn_payment_statements/mt__example-mt-records.csv", null),
  set("cn_payment_statements/wechat__example-wechat-records.csv", null),
];
