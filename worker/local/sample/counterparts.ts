import { addDays, type Day } from "../../../shared/time/day.ts";

type Cells = Readonly<Record<string, unknown>>;

/** How many days ago the colleagues began these ledgers. */
const BEGUN = 10;

const ofCase = ({ registeredOn, platform, shop, orderNo, buyer, handler }: Cells) => ({
  registeredOn,
  platform,
  shop,
  orderNo,
  buyer,
  handler,
});

/** An order of before the sample's after-sales rows, with which a ledger began. */
const begun = (today: Day, orderNo: string): Cells => ({
  registeredOn: addDays(today, -BEGUN),
  platform: "天猫",
  shop: "云杉家居旗舰店",
  orderNo,
  buyer: "示例买家00",
  handler: "王芳",
});

/** What stands in the list of exchanges: those among the after-sales rows, all of them, and an older one. */
export function sampleExchanges(today: Day, afterSales: readonly Cells[]): Cells[] {
  return [
    begun(today, "4128374651928360001"),
    ...afterSales.filter(({ kind }) => kind === "换货"),
  ].map((one) => ({
    ...ofCase(one),
    newGoods: one["goods"] ?? "棉麻抱枕套 45cm",
    newQuantity: 1,
    reason: one["reason"] ?? "尺码不合",
    shipFirst: "客户急用",
    status: "待财务",
  }));
}

/** What was claimed from couriers: for each after-sales row that one is liable for, and an older one. */
export function sampleClaims(today: Day, afterSales: readonly Cells[]): Cells[] {
  return [
    begun(today, "4128374651928360002"),
    ...afterSales.filter(({ liable }) => liable === "快递"),
  ].map((one, index) => ({
    ...ofCase(one),
    courier: "圆通",
    trackingNo: `YT${7_300_000_000_000 + index * 1371}`,
    direction: "发出",
    kind: one["reason"] === "丢件" ? "丢件" : "破损",
    goodsValue: one["paid"] ?? 8900,
    status: "待提交",
  }));
}
