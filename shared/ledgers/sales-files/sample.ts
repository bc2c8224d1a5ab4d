import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { salesFiles } from "./definition.ts";

/** A sale whose 7DC visit is due tomorrow, one of a second-level branch, and a customer who wants no calls. */
export const salesFilesSample: SampleOf<typeof salesFiles> = ({ day }) => [
  {
    fileNo: "DA-2601",
    pickedUpOn: day(-6),
    branch: "一级网点",
    customer: asSample("张先生"),
    phone: "13800138000",
    product: "H5",
    seller: "钱丽",
    papersOn: day(-5),
    note: asSample("提车后第 7 天回访"),
  },
  {
    fileNo: "DA-2602",
    invoicedOn: day(-3),
    branch: "二级网点",
    customer: asSample("李女士"),
    phone: "13800138000",
    product: "H5",
    seller: "钱丽",
    note: asSample("二级网点按开票日期算 10 天"),
  },
  {
    fileNo: "DA-2603",
    pickedUpOn: day(-1),
    branch: "一级网点",
    customer: asSample("王先生"),
    phone: "13800138000",
    product: "H7",
    seller: "孙亮",
    noVisit: true,
    note: asSample("客户说不要打电话"),
  },
];
