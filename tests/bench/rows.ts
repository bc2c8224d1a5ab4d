import { addDays, daysBetween, type Day } from "../../shared/time/day.ts";
import { seededRandom, type Random } from "./kit/random.ts";

/** A cell's stored value, as Excel hands it over. */
export type Value = string | number | boolean;

/** The headings of the sheet: 25 columns as a shop's after-sales desk keeps them. */
export const HEADINGS = [
  "登记日期",
  "班次",
  "平台",
  "店铺名称",
  "订单编号",
  "旺旺",
  "商品名称",
  "数量",
  "发货状态",
  "售后类型",
  "退款原因",
  "责任方",
  "实付金额",
  "邮费",
  "退款金额",
  "退款方式",
  "赔偿金额",
  "支付宝账号",
  "支付宝实名",
  "退货物流公司",
  "退货运单号",
  "处理状态",
  "完成时间",
  "售后客服",
  "备注",
] as const;

/** The index of a heading's column. */
export const columnOf = (heading: (typeof HEADINGS)[number]): number => HEADINGS.indexOf(heading);

interface RowsWanted {
  readonly count: number;
  /** The last day in the sheet; rows go back from there, a few hundred a day. */
  readonly today: Day;
  /** Another seed makes other rows, with other order numbers. */
  readonly seed: number;
  /** True for a sheet as it is before anybody checked it: some cells that can't be read. */
  readonly faults: boolean;
}

const ROWS_PER_DAY = 400;

/** After-sales rows in the spellings that people use, the headings first. */
export function afterSalesRows({ count, today, seed, faults }: RowsWanted): Value[][] {
  const random = seededRandom(seed);
  const days = Math.ceil(count / ROWS_PER_DAY);
  const rows: Value[][] = [[...HEADINGS]];
  for (let index = 0; index < count; index++) {
    const day = addDays(today, Math.floor(index / ROWS_PER_DAY) + 1 - days);
    const row = afterSalesRow(random, day, orderNumber(seed, index));
    if (faults && random.percent(0.5)) spoil(random, row);
    rows.push(row);
  }
  return rows;
}

const orderNumber = (seed: number, index: number) =>
  `${4_100_000 + (seed % 900_000)}${String(index * 7919).padStart(12, "0")}`;

/** A platform and its own spelling of an order number. */
function orderOf(random: Random, digits: string): readonly [platform: string, orderNo: string] {
  const platform = random.pick(["天猫", "天猫", "淘宝", "京东", "拼多多", "抖店 "]);
  if (platform === "京东") return [platform, digits.slice(-13)];
  if (platform !== "拼多多") return [platform, digits];
  return [platform, `${digits.slice(0, 6)}-${digits.slice(-15)}`];
}

/** A courier and the number of a parcel: no other order has it. */
function parcelOf(random: Random, order: string): readonly [courier: string, trackingNo: string] {
  const digits = order.slice(-13);
  const courier = random.pick(["顺丰", "圆通", "中通", "韵达", "极兔"]);
  const written: Readonly<Record<string, string>> = {
    顺丰: `SF${digits}`,
    圆通: `YT${digits}`,
    中通: `78${digits.slice(2)}${digits.slice(0, 1)}`,
    极兔: `JT${digits}`,
  };
  return [courier, written[courier] ?? digits];
}

const NAMES = ["张伟", "李娜", "王磊"];

function afterSalesRow(random: Random, day: Day, digits: string): Value[] {
  const [platform, orderNo] = orderOf(random, digits);
  const kind = random.pick(["仅退款", "退货退款", "退货退款", "换货", "补发", "补偿", "退运费"]);
  const paid = 500 + random.below(60_000);
  const returned = kind === "退货退款" || kind === "换货";
  const refunded = kind === "仅退款" || kind === "退货退款";
  const offline = refunded && random.percent(8);
  const compensated = kind === "补偿" || random.percent(3);
  const postage = returned || kind === "退运费" ? 500 + random.below(1000) : 0;
  const transferred = offline || compensated || postage > 0;
  const [courier, trackingNo] = returned || postage > 0 ? parcelOf(random, digits) : ["", ""];
  const account = random.below(1e8);
  const done = random.percent(70);
  const refund = refunded ? (random.percent(80) ? paid : Math.ceil(paid / 2)) : 0;
  return [
    date(random, day),
    random.pick(["早班", "早班", "晚班", "晚", "中班"]),
    platform,
    random.pick(["云杉家居旗舰店", "松果母婴专营店", "灯塔数码专营店", "云杉家居企业店"]),
    random.percent(5) ? `${orderNo} ` : orderNo,
    random.percent(90) ? `tb${random.below(1e9)}` : "",
    random.pick([
      "棉麻抱枕套 45cm",
      "北欧落地灯",
      "玻璃奶瓶 240ml",
      "蓝牙音箱（黑色）",
      "实木床头柜",
    ]),
    random.percent(95) ? 1 + random.below(3) : "",
    random.pick(["未发货", "已发货", "已发货", "已签收", "交易成功"]),
    random.percent(4) ? `${kind} ` : kind,
    random.pick(["七天无理由", "商品质量问题", "收到商品破损", "少件", "丢件", "尺码不合"]),
    random.pick(["客户", "快递", "仓库", "买家", "供应商/工厂"]),
    money(random, paid),
    postage === 0 ? "" : money(random, postage),
    refund === 0 ? "" : money(random, refund),
    refunded ? (offline ? "线下打款" : random.pick(["平台退款", "原路退回"])) : "",
    compensated ? money(random, 500 + random.below(3000)) : "",
    transferred ? `138${String(account).padStart(8, "0")}` : "",
    // Of an account that comes twice it is the same person.
    transferred ? (NAMES[account % NAMES.length] ?? "") : "",
    courier,
    trackingNo,
    done
      ? random.pick(["已完成", "已解决", "退款成功"])
      : random.pick(["待处理", "处理中", "待客户"]),
    done ? date(random, day) : "",
    random.pick(["李敏", "王芳", "赵倩"]),
    random.percent(40)
      ? random.pick(["客户催促，已电话安抚", "仓库已核实", "照片见群", "按协商金额处理"])
      : "",
  ];
}

/** Three of four dates are Excel's own, the others were typed as text. */
function date(random: Random, day: Day): Value {
  if (random.percent(75)) return daysBetween("1899-12-30", day);
  const [year, month, date] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))];
  return random.pick([
    `${year}.${month}.${date}`,
    `${year}-${month}-${date}`,
    `${year}年${month}月${date}日`,
  ]);
}

/** Nine of ten amounts are numbers, the others were typed with what belongs to money. */
function money(random: Random, fen: number): Value {
  if (random.percent(90)) return fen / 100;
  const yuan = (fen / 100).toFixed(2);
  return random.pick([`${yuan}元`, `￥${yuan}`, yuan, ` ${yuan}`]);
}

function spoil(random: Random, row: Value[]): void {
  const [heading, value] = random.pick<readonly [(typeof HEADINGS)[number], Value]>([
    ["登记日期", "2026.13.40"],
    ["订单编号", 4.1e18],
    ["售后类型", "退货退"],
    ["退款金额", "10+5"],
    ["邮费", "#N/A"],
    ["数量", "一些"],
  ]);
  row[columnOf(heading)] = value;
}
