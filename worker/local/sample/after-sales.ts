import { addDays, type Day } from "../../../shared/time/day.ts";

type Case = {
  /** How many days ago it was registered. */
  ago: number;
  shop: string;
  kind: string;
  reason: string;
  liable: string;
  /** Amounts in 分. */
  paid: number;
  refund?: number;
  postage?: number;
  compensation?: number;
  /** Days from registering to finishing; left out while it is open. */
  took?: number;
  goods: string;
};

const cedar = "云杉家居旗舰店";
const pinecone = "松果母婴专营店";
const lamp = "灯塔数码专营店";

const cases: readonly Case[] = [
  {
    ago: 0,
    shop: cedar,
    kind: "仅退款",
    reason: "未按约定时间发货",
    liable: "仓库",
    paid: 12900,
    refund: 12900,
    took: 0,
    goods: "棉麻抱枕套 45cm",
  },
  {
    ago: 0,
    shop: cedar,
    kind: "退货退款",
    reason: "七天无理由",
    liable: "客户",
    paid: 8990,
    refund: 8990,
    postage: 800,
    goods: "北欧落地灯",
  },
  {
    ago: 0,
    shop: pinecone,
    kind: "补偿",
    reason: "收到商品破损",
    liable: "快递",
    paid: 16800,
    compensation: 2000,
    took: 0,
    goods: "玻璃奶瓶 240ml",
  },
  {
    ago: 0,
    shop: lamp,
    kind: "换货",
    reason: "商品错发/漏发",
    liable: "仓库",
    paid: 25900,
    postage: 1200,
    goods: "蓝牙音箱 黑色",
  },
  {
    ago: 1,
    shop: cedar,
    kind: "退货退款",
    reason: "收到商品与描述不符",
    liable: "客服",
    paid: 19900,
    refund: 19900,
    postage: 1000,
    took: 0,
    goods: "实木床头柜",
  },
  {
    ago: 1,
    shop: pinecone,
    kind: "仅退款",
    reason: "丢件",
    liable: "快递",
    paid: 5980,
    refund: 5980,
    took: 1,
    goods: "婴儿湿巾 6 包",
  },
  {
    ago: 1,
    shop: lamp,
    kind: "退运费",
    reason: "退运费",
    liable: "平台",
    paid: 9900,
    postage: 1200,
    took: 0,
    goods: "手机支架",
  },
  {
    ago: 1,
    shop: lamp,
    kind: "退货退款",
    reason: "商品质量问题",
    liable: "供应商/工厂",
    paid: 45900,
    refund: 45900,
    postage: 1500,
    goods: "机械键盘 87 键",
  },
  {
    ago: 2,
    shop: cedar,
    kind: "补发",
    reason: "少件",
    liable: "仓库",
    paid: 3990,
    took: 1,
    goods: "挂钩 10 只装",
  },
  {
    ago: 2,
    shop: cedar,
    kind: "补偿",
    reason: "商品质量问题",
    liable: "供应商/工厂",
    paid: 32900,
    compensation: 5000,
    took: 0,
    goods: "遮光窗帘 2.7m",
  },
  {
    ago: 2,
    shop: pinecone,
    kind: "退货退款",
    reason: "尺码不合",
    liable: "客户",
    paid: 13900,
    refund: 13900,
    postage: 800,
    took: 1,
    goods: "连体衣 80 码",
  },
  {
    ago: 3,
    shop: pinecone,
    kind: "换货",
    reason: "尺码不合",
    liable: "客户",
    paid: 9900,
    postage: 1000,
    goods: "学步鞋 14cm",
  },
  {
    ago: 3,
    shop: lamp,
    kind: "仅退款",
    reason: "其他",
    liable: "客户",
    paid: 2990,
    refund: 2990,
    took: 0,
    goods: "数据线 1m",
  },
  {
    ago: 4,
    shop: cedar,
    kind: "退货退款",
    reason: "收到商品破损",
    liable: "快递",
    paid: 21900,
    refund: 21900,
    postage: 1500,
    took: 2,
    goods: "陶瓷花瓶",
  },
  {
    ago: 4,
    shop: lamp,
    kind: "保价",
    reason: "其他",
    liable: "平台",
    paid: 129900,
    refund: 10000,
    took: 0,
    goods: "平板电脑 128G",
  },
  {
    ago: 5,
    shop: pinecone,
    kind: "补偿",
    reason: "未按约定时间发货",
    liable: "仓库",
    paid: 7900,
    compensation: 500,
    took: 0,
    goods: "辅食碗套装",
  },
  {
    ago: 6,
    shop: cedar,
    kind: "退运费",
    reason: "退运费",
    liable: "客服",
    paid: 6900,
    postage: 900,
    took: 1,
    goods: "收纳箱 3 只装",
  },
  {
    ago: 8,
    shop: lamp,
    kind: "退货退款",
    reason: "商品质量问题",
    liable: "供应商/工厂",
    paid: 35900,
    refund: 35900,
    postage: 1400,
    took: 3,
    goods: "行车记录仪",
  },
  {
    ago: 0,
    shop: lamp,
    kind: "补偿",
    reason: "商品质量问题",
    liable: "供应商/工厂",
    paid: 129900,
    // More than one person may pay out alone: it waits for the supervisor.
    compensation: 60000,
    took: 0,
    goods: "车载空气净化器",
  },
];

const names = ["王一", "李二妹", "张三丰", "赵思", "陈小五"] as const;

/** Whether finance pays something of it to an account. */
const isPaidOut = ({ postage, compensation }: Case): boolean =>
  postage !== undefined || compensation !== undefined;

/** What the demo's colleagues have registered in the past days: cells as they travel. */
export function sampleAfterSales(today: Day): Record<string, unknown>[] {
  return cases.map((one, index) => {
    const registeredOn = addDays(today, -one.ago);
    const finishedOn = one.took === undefined ? null : addDays(registeredOn, one.took);
    return {
      registeredOn,
      shift: index % 2 === 0 ? "早班" : "晚班",
      platform: one.shop === lamp ? "京东" : "天猫",
      shop: one.shop,
      orderNo: `${one.shop === lamp ? "4128" : "41283746519"}${String(28_370_101 + index * 137)}`,
      buyer: `示例买家${String(index + 1).padStart(2, "0")}`,
      goods: one.goods,
      quantity: 1,
      kind: one.kind,
      reason: one.reason,
      liable: one.liable,
      paid: one.paid,
      refund: one.refund ?? null,
      refundPath: one.refund === undefined ? null : "平台退款",
      postage: one.postage ?? null,
      compensation: one.compensation ?? null,
      ...(isPaidOut(one) && {
        payee: `1380013${8100 + index}`,
        payeeName: names[index % names.length],
      }),
      status: finishedOn === null ? "处理中" : "已完成",
      finishedOn,
      handler: index % 2 === 0 ? "李敏" : "王芳",
    };
  });
}
