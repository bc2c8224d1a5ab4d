import { expect, test } from "vitest";
import { monthlyOrders } from "../../../shared/ledgers/monthly-orders/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("a shop has a number a month, each platform its own; thousands are ordinary, and no money", async () => {
  const { said, postings, deadlines } = await rowsIn(monthlyOrders, [
    ["统计月份", "店铺", "平台", "订单量"],
    ["2026-09", "旗舰店", "天猫", 12_480],
    ["2026-09", "旗舰店", "京东", "5310"],
    ["2026年9月", "旗舰店", "天猫", 12_481],
    ["2026-10", "旗舰店", "天猫", 0],
    ["2026-10", "", "天猫", 30],
    ["2026-10", "专营店", "天猫", "很多"],
  ]);
  expect(said).toEqual(["D112 warning 4 month", "R069 warning 6 shop", "R027 error 7 orders"]);
  expect([...postings.flat(), ...deadlines.flat()]).toEqual([]);
});
