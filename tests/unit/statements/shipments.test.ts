import { expect, test } from "vitest";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { statements } from "../../../shared/statements/index.ts";
import type { Cells } from "./sheet.ts";
import { readCells } from "./sheet.ts";

const said = (cells: Cells) => {
  const read = readCells(cells);
  return [
    read?.statement.id,
    ...(read?.lines ?? []).map(({ kind, amount, weight, orderNo, trackingNo, courier, day }) =>
      [kind, amount, weight, orderNo, trackingNo, courier, day].join(" "),
    ),
  ];
};

const kindOf = (...headings: string[]) =>
  findStatement(
    { firstRow: 1, firstColumn: 0, values: [headings, headings.map(() => "1")], kinds: [] },
    statements,
  )?.statement.id;

test("what a shop's program says was sent: a parcel a row, with its courier, weight and what it should cost", () => {
  expect(
    said([
      ["店铺名称", "订单号", "交易号", "配送方式", "物流单号", "重量(Kg)", "称重运费", "发货时间"],
      [
        "甲店",
        "2610",
        "4100000000000000001",
        "中通-菜鸟",
        "\t73100000000001",
        1.25,
        "4.50",
        "2026-10-02 09:00:00",
      ],
      [
        "甲店",
        "2611",
        "4100000000000000002",
        "顺丰华东",
        "SF1000000000001",
        0.8,
        "",
        "2026-10-03 09:00:00",
      ],
      ["甲店", "2612", "4100000000000000003", "顺丰华东", "", 0.8, "12", "2026-10-03 09:00:00"],
    ]),
  ).toEqual([
    "shipments",
    "shipment 450 1250 4100000000000000001 73100000000001 中通 2026-10-02",
    "shipment 0 800 4100000000000000002 SF1000000000001 顺丰 2026-10-03",
  ]);
  expect(
    said([
      ["订单编号", "快递公司", "快递单号", "实际重量(g)", "运费", "发货日期"],
      ["1", "圆通速递", "YT1000000000001", 640, 3.2, "2026/10/05"],
    ]),
  ).toEqual(["shipments", "shipment 320 640 1 YT1000000000001 圆通 2026-10-05"]);
});

test("bills, claims and lists of orders name parcels, weights and freight too, and are none", () => {
  expect(kindOf("运单号", "客户订单号", "寄件日期", "计费重量", "费用(元)")).toBe("courier-bill");
  expect(kindOf("快递公司", "运单号", "订单号", "发货时间", "计费重量", "应付金额")).toBe(
    "courier-bill",
  );
  expect(kindOf("运单号", "发货时间", "重量", "运费")).toBe("courier-bill");
  for (const headings of [
    ["订单编号", "快递单号", "快递公司", "店铺", "发货时间", "运费"],
    ["订单编号", "快递单号", "快递公司", "商品名称", "发货时间", "重量", "订单应付金额"],
    ["订单号", "快递单号", "快递公司", "发货日期", "重量", "赔付金额"],
  ])
    expect(kindOf(...headings)).toBeUndefined();
});
