import { CLERKS } from "./clerks.ts";
import { digits, pick, typedDay } from "./sample-day.ts";

/** The columns of the sample's after-sales ledger, as its header row has them. */
export const AFTER_SALES_HEADERS = [
  "登记日期",
  "班次",
  "平台",
  "店铺",
  "订单号",
  "旺旺",
  "商品名称",
  "商家编码",
  "数量",
  "发货状态",
  "售后类型",
  "原因",
  "责任方",
  "实付金额",
  "邮费",
  "退款金额",
  "退款方式",
  "赔偿金额",
  "收款账号",
  "收款实名",
  "退回快递",
  "退回单号",
  "状态",
  "完成日期",
  "登记人",
  "备注",
] as const;

type Header = (typeof AFTER_SALES_HEADERS)[number];
type Entry = Partial<Record<Header, string>>;

const SHOPS = [
  {
    platform: "天猫",
    name: "云杉家居旗舰店",
    goods: [
      ["折叠脏衣篮 大号", "YS-2201", "59.80"],
      ["棉麻四件套 1.8 米", "YS-4418", "268.00"],
      ["实木衣架 十只装", "YS-1010", "39.90"],
    ],
  },
  {
    platform: "淘宝",
    name: "松果母婴专营店",
    goods: [
      ["婴儿隔尿垫 两片装", "SG-0318", "46.00"],
      ["儿童雨靴 26 码", "SG-2650", "75.50"],
    ],
  },
  {
    platform: "抖店",
    name: "灯塔数码专营店",
    goods: [
      ["无线充电座 15W", "DT-1507", "129.00"],
      ["蓝牙音箱 便携款", "DT-3302", "199.00"],
    ],
  },
] as const;
const BUYERS = ["青禾", "山有木", "小满", "半糖", "老周", "阿树", "云边", "豆子"] as const;
const NAMES = ["吴青", "郑禾", "孙晚", "何树"] as const;
const COURIERS = ["圆通", "中通", "韵达", "极兔"] as const;

function trackingNumber(courier: string, seed: number): string {
  if (courier === "圆通") return `YT${digits(seed, 13)}`;
  if (courier === "极兔") return `JT${digits(seed, 13)}`;
  return courier === "中通" ? `78${digits(seed, 12)}` : `4${digits(seed, 12)}`;
}

function caseOf(kind: number, price: string, i: number): Entry {
  const courier = pick(COURIERS, i * 3);
  const back = { 退回快递: courier, 退回单号: trackingNumber(courier, i + 700) };
  switch (kind) {
    case 0:
      return {
        售后类型: "仅退款",
        发货状态: "未发货",
        原因: "不喜欢",
        退款金额: price,
        退款方式: "平台退款",
      };
    case 1:
      return {
        售后类型: "退货退款",
        原因: "七天无理由",
        退款金额: price,
        退款方式: "平台退款",
        ...back,
      };
    case 2:
      return {
        售后类型: "退运费",
        原因: "退运费",
        责任方: "仓库",
        邮费: pick(["8.00", "10.00", "12.00"], i),
        收款账号: `1380013${String(8000 + i)}`,
        收款实名: pick(NAMES, i),
        ...back,
      };
    case 3:
      return {
        售后类型: "补偿",
        原因: "收到商品破损",
        责任方: "快递",
        赔偿金额: pick(["5.00", "15.00", "20.00"], i),
        收款账号: `1390013${String(9000 + i)}`,
        收款实名: pick(NAMES, i),
      };
    case 4:
      return { 售后类型: "换货", 原因: "尺码不合", ...back };
    default:
      return { 售后类型: "补发", 原因: "少件", 责任方: "仓库" };
  }
}

/** What is wrong in the sample on purpose, by row: each is a mistake that real ledgers have. */
function planted(i: number, today: Date): Entry {
  switch (i) {
    // A day that somebody typed in one row and copied down the next two.
    case 9:
    case 10:
    case 11:
      return { 登记日期: `${today.getMonth() + 1}.10` };
    case 14:
      return { 退款金额: "12元", 售后类型: "仅退款", 退款方式: "平台退款" };
    case 21:
      return { 邮费: "10+5", 售后类型: "退运费" };
    case 27:
      return { 售后类型: "退钱" };
    case 33:
      return { 售后类型: "仅退款", 退款方式: "平台退款", 实付金额: "46.00", 退款金额: "460.00" };
    case 38:
      return { 登记日期: typedDay(today, 3).replaceAll("/", ".") };
    case 45:
      return { 状态: "已完成", 完成日期: "" };
    case 52:
      return { 备注: "=已加微信" };
    default:
      return {};
  }
}

/** The row (from 0) whose order number someone typed as a number, so that its tail is lost. */
export const DAMAGED_ROW = 17;

const ROWS = 60;
const ROWS_A_DAY = 8;

/** The rows of the sample as a clerk typed them; the newest are of `today`. */
export function afterSalesRows(today: Date): string[][] {
  return Array.from({ length: ROWS }, (_, i) => {
    const daysBack = Math.floor((ROWS - 1 - i) / ROWS_A_DAY);
    const shop = pick(SHOPS, i * 7 + Math.floor(i / 5));
    const [goods, sku, price] = pick(shop.goods, i * 5 + 2);
    const done = daysBack > 1 && i % 7 !== 3;
    const entry: Entry = {
      登记日期: typedDay(today, daysBack),
      班次: i % 3 === 1 ? "晚班" : "早班",
      平台: shop.platform,
      店铺: shop.name,
      订单号: shop.platform === "抖店" ? `69${digits(i, 17)}` : `41${digits(i + 100, 17)}`,
      旺旺: `${pick(BUYERS, i * 3)}_${digits(i + 40, 3)}`,
      商品名称: goods,
      商家编码: sku,
      数量: i % 11 === 4 ? "2" : "1",
      发货状态: i % 4 === 0 ? "已签收" : "已发货",
      实付金额: price,
      状态: done ? "已完成" : pick(["待处理", "处理中", "待退回"], i),
      完成日期: done ? typedDay(today, daysBack - 1) : "",
      登记人: pick(CLERKS, Math.floor(i / 4)),
      ...caseOf((i * 5 + Math.floor(i / 6)) % 6, price, i),
      ...planted(i, today),
    };
    return AFTER_SALES_HEADERS.map((header) => entry[header] ?? "");
  });
}
