import type { OtherList } from "./other-list.ts";
import { otherOrders } from "./other-orders.ts";

const TRACKING = ["物流单号", "运单号", "运单号码", "运单编号", "快递单号", "快递运单号"];
const GOODS_ID = [
  "商品ID",
  "宝贝ID",
  "商品编码",
  "商家编码",
  "SKU ID",
  "SKUID",
  "货品编号",
  "货号",
];
/** A list of what single orders came to has these. */
const ORDER_NO = ["订单号", "订单编号", "主订单编号", "主订单号", "子订单编号", "业务单号"];
/** What people keep themselves is no export. */
const KEPT = ["登记人", "登记日期", "经办人", "班次", "处理结果"];

/** Lists that are taken for statements and are none, those with fewer headings of their own later. */
export const otherLists: readonly OtherList[] = [
  ...otherOrders,
  {
    id: "jd-services",
    title: { zh: "京东售后服务单导出", en: "JD’s after-sales services" },
    instead: "jd",
    needs: [
      ["服务单号"],
      ["订单号", "订单编号"],
      ["服务单状态", "客户期望", "审核原因", "审核结果", "处理结果"],
    ],
    unless: ["退款金额", "实际退款金额", "登记人"],
  },
  {
    id: "freight-insurance",
    title: { zh: "运费险明细", en: "A list of freight insurance" },
    instead: "platform",
    needs: [
      ["投保单号", "保单号", "保险交易单号", "收费编号"],
      ["支付保费", "保费", "保费(元)", "服务费用(元)", "商家承担服务费用(元)"],
    ],
  },
  {
    id: "quality-control-fees",
    title: { zh: "质检仓（BIC/QIC）费用明细", en: "A list of quality control fees" },
    instead: "platform",
    needs: [
      ["QIC仓", "质检仓"],
      ["订单码", "订单编号", "关联订单号"],
      ["结算状态", "费用项", "质检状态"],
    ],
  },
  {
    id: "promotion",
    title: { zh: "推广消耗报表", en: "A report of advertising" },
    instead: "none",
    needs: [
      ["花费", "消耗", "总花费", "推广花费", "广告消耗", "成交花费"],
      ["展现量", "展现数", "展示数", "曝光量", "曝光次数", "点击量", "点击数", "点击次数"],
    ],
  },
  {
    id: "traffic",
    title: { zh: "店铺经营数据", en: "A shop’s figures" },
    instead: "none",
    needs: [
      ["访客数", "商品访客数", "浏览量", "商品浏览量"],
      ["支付金额", "支付买家数", "成交金额", "支付转化率", "支付件数", "成交订单数"],
    ],
  },
  {
    id: "service-figures",
    title: { zh: "客服接待数据", en: "Figures of customer service" },
    instead: "none",
    needs: [
      ["旺旺昵称", "客服昵称", "客服", "客服账号", "客服名称"],
      ["接待人数", "咨询人数", "询单人数", "平均响应时长", "首次响应时长", "平均响应时间"],
    ],
    unless: KEPT,
  },
  {
    id: "reviews",
    title: { zh: "评价导出", en: "An export of reviews" },
    instead: "platform",
    needs: [
      ["评价内容", "初评内容", "评论内容", "追评内容", "买家评价"],
      ["评价时间", "评论时间", "初评时间", "评价等级", "评分", "星级", "商品评分"],
    ],
    unless: KEPT,
  },
  {
    id: "stock",
    title: { zh: "库存表", en: "A list of stock" },
    instead: "none",
    needs: [
      GOODS_ID,
      [
        "可用库存",
        "库存数量",
        "实际库存",
        "可销库存",
        "结存数量",
        "当前库存",
        "库存数",
        "库存量",
        "在库数量",
      ],
    ],
    unless: [...KEPT, "价格", "一口价", "订单号", "订单编号"],
  },
  {
    id: "products",
    title: { zh: "商品导出", en: "An export of products" },
    instead: "platform",
    needs: [
      GOODS_ID,
      ["商品名称", "宝贝标题", "商品标题", "宝贝名称"],
      [
        "库存",
        "总库存",
        "库存数量",
        "一口价",
        "售价",
        "价格",
        "商品价格",
        "单买价",
        "拼单价",
        "上架状态",
        "商品状态",
      ],
    ],
    unless: [...KEPT, "订单号", "订单编号", "主订单编号", "退款金额", "数量"],
  },
  {
    id: "deductions",
    title: { zh: "平台扣款申请表", en: "A list of deductions asked for" },
    instead: "platform",
    needs: [["申请扣款金额"], ["订单号", "订单编号"], ["扣款原因"]],
  },
  {
    id: "settlement-summary",
    title: { zh: "结算单汇总（一张结算单一行）", en: "Settlements, a row for each" },
    instead: "platform",
    needs: [
      ["结算单号", "京东结算单号", "结算单编号", "账单编号"],
      ["应结金额", "应结合计", "京东应结合计", "应结总额", "结算金额", "结算总额", "净结算额"],
    ],
    unless: [...ORDER_NO, "订单码", ...TRACKING, ...KEPT],
  },
  {
    id: "takeaway-bill",
    title: { zh: "外卖平台账单明细", en: "A takeaway platform’s bill" },
    instead: "platform",
    needs: [
      ["账单日期", "账期", "账期时间"],
      ["商家应收款", "结算金额", "应结金额"],
      ["交易类型", "订单类型", "对账单业务类型", "费用类型"],
    ],
    unless: [...TRACKING, ...KEPT],
  },
  {
    id: "withdrawals",
    title: { zh: "提现记录", en: "A list of withdrawals" },
    instead: "platform",
    needs: [
      ["提现金额", "提现金额(元)"],
      ["提现时间", "提现申请时间", "申请时间", "到账时间"],
      ["提现状态", "提现单号", "提现流水号", "提现银行", "到账账户", "收款账户"],
    ],
    unless: ["收支类型", "动账方向"],
  },
  {
    id: "alipay-summary",
    title: { zh: "支付宝汇总账单", en: "Alipay’s summary" },
    instead: "alipay",
    needs: [["交易订单总笔数"], ["退款订单总笔数"]],
  },
  {
    id: "credit-card",
    title: { zh: "信用卡账单", en: "A credit card’s bill" },
    instead: "bank",
    needs: [
      ["卡末四位", "卡号末四位", "卡号后四位", "卡号后4位", "卡号末4位"],
      ["交易描述", "交易摘要", "交易说明", "商户名称"],
      ["交易金额", "结算金额", "入账金额", "人民币金额", "支出"],
    ],
  },
  {
    // A card's bill has the day of posting beside each payment's own, and no balance.
    id: "credit-card-by-day",
    title: { zh: "信用卡账单", en: "A credit card’s bill" },
    instead: "bank",
    needs: [
      ["交易日", "交易日期"],
      ["记账日", "记账日期", "入账日", "入账日期", "银行记账日"],
      ["交易描述", "交易摘要", "交易说明", "商户名称"],
      ["交易金额", "入账金额", "人民币金额", "交易币种/金额", "入账币种/金额"],
    ],
    unless: ["余额", "账户余额", "交易余额"],
  },
  {
    id: "securities",
    title: { zh: "证券交割单", en: "A list of securities" },
    instead: "bank",
    needs: [
      ["证券代码", "股票代码"],
      ["成交价格", "成交均价", "成交数量"],
    ],
  },
  {
    id: "books",
    title: { zh: "会计账簿", en: "A bookkeeper’s journal or balances" },
    instead: "bank",
    needs: [
      ["科目名称", "科目编码", "科目代码", "会计科目", "科目"],
      ["借方金额", "借方发生额", "借方", "本期借方"],
      ["贷方金额", "贷方发生额", "贷方", "本期贷方"],
    ],
  },
  {
    id: "wages",
    title: { zh: "工资表", en: "A list of wages" },
    instead: "none",
    needs: [
      ["姓名", "员工姓名"],
      [
        "实发工资",
        "应发工资",
        "基本工资",
        "实发金额",
        "应发合计",
        "实发合计",
        "岗位工资",
        "个人所得税",
      ],
    ],
  },
  {
    id: "attendance",
    title: { zh: "考勤表", en: "A list of attendance" },
    instead: "none",
    needs: [
      ["姓名", "员工姓名"],
      [
        "出勤天数",
        "应出勤天数",
        "实际出勤天数",
        "上班打卡时间",
        "打卡时间",
        "考勤日期",
        "迟到次数",
      ],
    ],
  },
  {
    id: "invoices",
    title: { zh: "发票清单", en: "A list of invoices" },
    instead: "none",
    needs: [
      ["发票号码", "数电发票号码", "数电票号码", "发票号码发票代码"],
      ["价税合计", "税额", "总税额", "合计税额"],
      ["购方名称", "购买方名称", "销方名称", "发票抬头", "购方识别号", "购买方纳税人识别号"],
    ],
    unless: KEPT,
  },
  {
    id: "compared-freight",
    title: { zh: "ERP 的快递核销表", en: "What a program has compared of freight" },
    instead: "courier",
    needs: [TRACKING, ["核销状态"], ["称重运费", "快递运费"]],
  },
  {
    id: "logistics",
    title: { zh: "物流跟踪表", en: "A list of where parcels are" },
    instead: "courier",
    needs: [
      TRACKING,
      [
        "物流状态",
        "签收时间",
        "签收状态",
        "最新物流",
        "物流轨迹",
        "最新轨迹",
        "最后节点",
        "派件时间",
        "签收人",
      ],
    ],
    unless: [...KEPT, "赔付金额", "理赔金额", "退款金额"],
  },
  {
    id: "deliveries",
    title: { zh: "发货清单", en: "A list of deliveries" },
    instead: "courier",
    needs: [
      TRACKING,
      ["收货人", "收件人", "收货人姓名", "收件人姓名", "收货地址", "收件人地址", "收件地址"],
      [
        "发货时间",
        "打印时间",
        "出库时间",
        "发货日期",
        "下单时间",
        "寄件时间",
        "物流公司",
        "快递公司",
        "快递",
      ],
    ],
    unless: [...KEPT, "赔付金额", "理赔金额", "退款金额", "退货原因", "换货原因"],
  },
];
