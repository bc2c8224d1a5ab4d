import { type KnownName, namesOf } from "./known-name.ts";

/** A courier, the names that people give it, and what its tracking numbers look like. */
export interface Courier extends KnownName {
  /** What its numbers look like, loosely and in capitals; null where there is no number. */
  readonly shape: RegExp | null;
  /** A beginning and a length that no other courier's numbers have. */
  readonly prefix?: RegExp;
  /** Couriers it took over, or hands parcels to: their numbers are no contradiction. */
  readonly carries?: readonly string[];
}

interface CourierTable {
  /** When these shapes were last looked at: couriers change them without a notice. */
  readonly version: string;
  readonly couriers: readonly Courier[];
}

const ANY_NUMBER = /^[A-Z0-9-]{8,20}$/;

/**
 * The couriers of mainland China. Names and shapes are those that open-source shop software goes by
 * (the tables of logistics companies in eFAST365, 2015 to 2018; checks of tracking numbers published in
 * 2022), loosened until the numbers in couriers' bills of up to 2026-11 fit: no courier publishes its
 * own, and those sources contradict each other. So a number that does not fit is asked about, never
 * refused, and digits alone never say which courier it is.
 */
export const courierTable: CourierTable = {
  version: "2026-11",
  couriers: [
    {
      name: "顺丰",
      aliases: ["顺丰速运", "顺丰快递", "顺丰速递", "SF"],
      shape: /^(SF\d{13}|\d{12}|\d{15})$/,
      prefix: /^SF\d{10}/,
    },
    {
      name: "圆通",
      aliases: ["圆通速递", "圆通快递", "YTO", "YT"],
      shape: /^(YT\d{13}|[A-Z]{1,2}\d{8,13}|\d{10,13}|[689]\d{17})$/,
      prefix: /^YT\d{10}/,
    },
    {
      name: "中通",
      aliases: ["中通快递", "中通速递", "ZTO"],
      shape: /^(\d{12}|\d{14,15})$/,
      prefix: /^78\d{12}$/,
    },
    {
      name: "申通",
      aliases: ["申通快递", "申通速递", "STO"],
      shape: /^(\d{12,13}|77\d{12,13}|STO\d{10})$/,
      prefix: /^77\d{12,13}$/,
    },
    {
      name: "韵达",
      aliases: ["韵达快递", "韵达速递", "YUNDA", "YD"],
      shape: /^(\d{13}|\d{15})$/,
    },
    {
      name: "极兔",
      aliases: ["极兔速递", "极兔快递", "J&T", "JT"],
      shape: /^JT\d{12,13}$/,
      prefix: /^JT\d{10}/,
    },
    {
      name: "EMS",
      aliases: ["EMS快递", "邮政EMS", "EYB"],
      shape: /^([A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/,
    },
    {
      name: "邮政",
      aliases: ["中国邮政", "邮政快递包裹", "邮政小包", "平邮"],
      shape: /^(\d{13}|[A-Z]{2}\d{9}[A-Z0-9]{2})$/,
    },
    {
      name: "京东",
      aliases: ["京东快递", "京东物流", "JD"],
      shape: /^(JD[A-Z0-9]{11,15}|\d{10,13})(-\d+-\d+-?)?$/,
      prefix: /^JD[A-Z0-9]{9}/,
    },
    {
      name: "德邦",
      aliases: ["德邦快递", "德邦物流", "DBKD"],
      shape: /^(DPK\d{11,12}|\d{8,10}|\d{15})$/,
      prefix: /^DPK\d{8}/,
    },
    { name: "菜鸟速递", aliases: ["丹鸟", "丹鸟快递", "菜鸟"], shape: ANY_NUMBER },
    { name: "百世", aliases: ["百世快递", "百世汇通"], shape: ANY_NUMBER, carries: ["极兔"] },
    { name: "安能", aliases: ["安能物流", "安能快递"], shape: ANY_NUMBER },
    { name: "优速", aliases: ["优速快递", "优速物流"], shape: ANY_NUMBER },
    { name: "跨越", aliases: ["跨越速运", "跨越物流"], shape: ANY_NUMBER },
    { name: "宅急送", aliases: [], shape: ANY_NUMBER },
    { name: "天天", aliases: ["天天快递"], shape: ANY_NUMBER },
    { name: "自送", aliases: ["客户自送", "送货上门"], shape: null },
    { name: "闪送", aliases: [], shape: null },
    { name: "自提", aliases: ["客户自提"], shape: null },
    { name: "厂家直发", aliases: [], shape: null },
  ],
};

/** The names of those who bring a parcel without a number, such as 自送. */
export const WITHOUT_NUMBER: readonly string[] = courierTable.couriers
  .filter(({ shape }) => shape === null)
  .flatMap(namesOf);
