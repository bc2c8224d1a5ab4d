import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { blueSlips } from "./definition.ts";

/** A slip that finance has, and two that are kept until the month's end. */
export const blueSlipsSample: SampleOf<typeof blueSlips> = ({ day }) => [
  {
    filedOn: day(-2),
    shop: "云帆家居旗舰店",
    slipNo: "LD-0450",
    orderNo: "3986015827401936582",
    courier: "顺丰",
    shipNo: "SF1390582746112",
    goods: asSample("窗帘 2.5 米"),
    sku: "CL-250-GR",
    quantity: 1,
    kept: true,
    handedOn: day(-1),
    handler: "李敏",
    note: asSample("已交财务"),
  },
  {
    filedOn: day(-1),
    shop: "云帆家居旗舰店",
    slipNo: "LD-0451",
    orderNo: "3988240175936820461",
    courier: "圆通",
    shipNo: "YT8830475610301",
    goods: asSample("抱枕套"),
    quantity: 2,
    kept: true,
    handler: "李敏",
    note: asSample("月底前交财务"),
  },
  {
    filedOn: day(0),
    shop: "云帆家居京东店",
    slipNo: "LD-0452",
    orderNo: "298741650327",
    goods: asSample("实木床头柜"),
    quantity: 1,
    kept: false,
    handler: "王芳",
    note: asSample("纸还没收好"),
  },
];
