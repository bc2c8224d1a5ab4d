import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { repairFiles } from "./definition.ts";

/** A repair whose visit is due, one that was handed over yesterday, and a customer who wants no calls. */
export const repairFilesSample: SampleOf<typeof repairFiles> = ({ day }) => [
  {
    jobNo: "WX-0301",
    handedOverOn: day(-4),
    customer: asSample("张先生"),
    phone: "13800138000",
    product: "H5",
    work: "更换刹车片",
    amount: 68_000,
    adviser: "钱丽",
    papersOn: day(-4),
    note: asSample("交车后第 3 到 5 天回访"),
  },
  {
    jobNo: "WX-0302",
    handedOverOn: day(-1),
    customer: asSample("李女士"),
    phone: "13800138000",
    product: "H5",
    work: "保养",
    amount: 45_000,
    adviser: "孙亮",
    note: asSample("资料 1 个工作日内移交"),
  },
  {
    jobNo: "WX-0303",
    handedOverOn: day(-1),
    customer: asSample("王先生"),
    phone: "13800138000",
    product: "H7",
    work: "喷漆",
    adviser: "孙亮",
    noVisit: true,
    note: asSample("客户说不要打电话"),
  },
];
