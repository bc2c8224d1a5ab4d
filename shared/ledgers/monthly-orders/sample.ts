import { asSample } from "../../sample-mark.ts";
import { addMonths, firstDayOf, monthOf } from "../../time/months.ts";
import type { SampleOf } from "../sample.ts";
import type { monthlyOrders } from "./definition.ts";

/** Last month of two shops, and the month before of one. */
export const monthlyOrdersSample: SampleOf<typeof monthlyOrders> = ({ day }) => {
  const thisMonth = firstDayOf(monthOf(day(0)));
  const [last, before] = [addMonths(thisMonth, -1), addMonths(thisMonth, -2)];
  return [
    {
      month: last,
      shop: "云帆家居旗舰店",
      platform: "天猫",
      orders: 12_480,
      sales: 186_420_000,
      handler: "周会计",
      note: asSample("一个店铺一个月一行"),
    },
    {
      month: last,
      shop: "云帆家居京东店",
      platform: "京东",
      orders: 5_310,
      handler: "周会计",
      note: asSample("投诉月报按它算投诉率"),
    },
    {
      month: before,
      shop: "云帆家居旗舰店",
      platform: "天猫",
      orders: 11_902,
      handler: "周会计",
      note: asSample("以前的月份也能补登"),
    },
  ];
};
