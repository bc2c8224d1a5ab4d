import { CLERKS } from "./clerks.ts";
import { digits, pick, typedDay } from "./sample-day.ts";

/** The columns of the sample's complaint ledger. */
export const COMPLAINT_HEADERS = [
  "投诉编号",
  "投诉时间",
  "渠道",
  "店铺",
  "客户名称",
  "联系电话",
  "订单号",
  "产品",
  "批次号",
  "投诉类型",
  "紧急程度",
  "投诉内容",
  "客户诉求",
  "第一接待人",
  "经办人",
  "责任部门",
  "承诺期限",
  "受理告知时间",
  "处理措施",
  "赔偿金额",
  "状态",
  "解决时间",
  "客户是否满意",
  "备注",
] as const;

const CASES = [
  [
    "灯塔数码专营店",
    "蓝牙音箱 便携款",
    "产品质量",
    "充电时发烫，用了两次就关机",
    "换一台新的",
    "质检部",
    "寄回检测后换新",
  ],
  [
    "云杉家居旗舰店",
    "实木衣架 十只装",
    "物流配送",
    "显示已签收，本人没有收到",
    "查清去向，补发",
    "物流部",
    "联系网点核实签收底单",
  ],
  [
    "松果母婴专营店",
    "儿童雨靴 26 码",
    "服务态度",
    "问了三次尺码，没有人回复",
    "道歉",
    "客服部",
    "主管回电致歉",
  ],
  [
    "灯塔数码专营店",
    "无线充电座 15W",
    "价格争议",
    "昨天买，今天降价三十元",
    "退差价",
    "运营部",
    "核对活动规则后补差",
  ],
  [
    "云杉家居旗舰店",
    "棉麻四件套 1.8 米",
    "产品质量",
    "洗过一次明显褪色",
    "退货退款",
    "质检部",
    "同批次抽检",
  ],
  [
    "云杉家居旗舰店",
    "折叠脏衣篮 大号",
    "合同问题",
    "发票抬头开错，催了一周",
    "重开发票",
    "财务部",
    "红冲重开",
  ],
  [
    "松果母婴专营店",
    "婴儿隔尿垫 两片装",
    "其他",
    "收到的赠品与页面不一致",
    "补寄赠品",
    "仓储部",
    "核对库存后补寄",
  ],
] as const;
const CHANNELS = ["电话", "旺旺", "微信", "平台", "12315"] as const;
const CUSTOMERS = ["钱女士", "冯先生", "褚女士", "卫先生", "蒋女士"] as const;

const ROWS = 25;

/** The rows of the sample as they were typed; the newest are of `today`. */
export function complaintRows(today: Date): string[][] {
  return Array.from({ length: ROWS }, (_, i) => {
    const daysBack = Math.floor((ROWS - 1 - i) / 2);
    const [shop, product, kind, content, request, department, measures] = pick(CASES, i * 3);
    const open = daysBack < 3 || i % 6 === 2;
    const compensated = !open && i % 4 === 0;
    const hour = 9 + (i % 9);
    const entry: Record<(typeof COMPLAINT_HEADERS)[number], string> = {
      投诉编号: `TS${typedDay(today, daysBack)
        .split("/")
        .map((part) => part.padStart(2, "0"))
        .join("")}${String(i % 2 === 0 ? 1 : 2).padStart(2, "0")}`,
      投诉时间: `${typedDay(today, daysBack)} ${hour}:${String((i * 7) % 60).padStart(2, "0")}`,
      渠道: pick(CHANNELS, i * 2),
      店铺: shop,
      客户名称: pick(CUSTOMERS, i * 3),
      联系电话: `137${digits(i + 30, 8)}`,
      // What is compensated without an order is paid from here, not by an after-sales row.
      订单号: i % 5 === 4 || compensated ? "" : `41${digits(i + 500, 17)}`,
      产品: product,
      批次号: `B${digits(i + 9, 6)}`,
      投诉类型: kind,
      紧急程度: i % 8 === 5 ? "特急" : i % 3 === 1 ? "紧急" : "一般",
      投诉内容: content,
      客户诉求: request,
      第一接待人: pick(CLERKS, i),
      经办人: pick(CLERKS, i + 1),
      责任部门: department,
      承诺期限: typedDay(today, daysBack - 3),
      受理告知时间: `${typedDay(today, daysBack)} ${hour}:59`,
      处理措施: open ? "" : measures,
      赔偿金额: compensated ? "30.00" : "",
      状态: open ? "处理中" : "已关闭",
      解决时间: open ? "" : `${typedDay(today, daysBack - 2)} 16:30`,
      客户是否满意: open ? "" : "满意",
      备注: "",
    };
    // mistakes on purpose: an unknown urgency, a phone too short, solved before it was received
    if (i === 6) entry.紧急程度 = "很急";
    if (i === 11) entry.联系电话 = "1371234";
    if (i === 13) entry.解决时间 = `${typedDay(today, daysBack + 2)} 10:00`;
    return COMPLAINT_HEADERS.map((header) => entry[header]);
  });
}
