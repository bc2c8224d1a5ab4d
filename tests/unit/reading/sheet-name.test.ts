import { expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { grid } from "./sheets.ts";

const choices = (setting: string) => defaultSettings.lists[setting] ?? [];

/** The values for all rows that a sheet of this name gives a ledger with these headings. */
function said(
  ledger: Ledger,
  name: string,
  headings: readonly string[],
  remembered?: RememberedPlacement["columns"],
) {
  const memory = remembered && { ledger: ledger.id, columns: remembered };
  const match = matchHeaders(ledger, grid([headings]), memory, { name, choices });
  const places = Object.entries(match.placement.columns);
  return Object.fromEntries(
    places.flatMap(([key, place]) => ("constant" in place ? [[key, place.constant]] : [])),
  );
}

const SALES = ["登记日期", "订单号", "售后类型"];
const CLAIMS = ["登记日期", "快递单号"];

test.each([
  ["天猫", { platform: "天猫" }],
  ["京东旗舰", { platform: "京东" }],
  ["抖店11月", { platform: "抖店" }],
  ["抖音", { platform: "抖店" }],
  ["抖音11月售後", { platform: "抖店" }],
  ["淘寶退款", { platform: "淘宝" }],
  ["微信小店售后", { platform: "视频号" }],
  ["天猫和抖店", {}],
  ["汽车店", {}],
  ["其他", {}],
  ["Sheet1", {}],
])("a sheet called %s says of rows without a platform: %o", (name, expected) => {
  expect(said(afterSales, name, SALES)).toEqual(expected);
});

test.each([
  ["中通丢件登记", { courier: "中通" }],
  ["申通（云仓）丢件登记", { courier: "申通" }],
  ["ZTO 丢件", { courier: "中通" }],
  ["圆通速递", { courier: "圆通" }],
  ["抖店顺丰丢件", { courier: "顺丰", platform: "抖店" }],
  // A platform, or the courier of that name: nobody can tell.
  ["京东丢件登记", {}],
  ["中通申通丢件", {}],
  ["EMST", {}],
])("a sheet of claims called %s says: %o", (name, expected) => {
  expect(said(courierClaims, name, CLAIMS)).toEqual(expected);
});

test("a column that stands in the sheet speaks for itself", () => {
  expect(said(afterSales, "天猫", [...SALES, "平台"])).toEqual({});
});

test("what a person has chosen instead is kept: another value, or none", () => {
  expect(said(afterSales, "天猫", SALES, { platform: { constant: "淘宝" } })).toEqual({
    platform: "淘宝",
  });
  expect(said(afterSales, "天猫", SALES, { platform: null })).toEqual({});
});

test("what the name says is told, once for the sheet", () => {
  const sheet = { name: "顺丰丢件登记", choices };
  expect(matchHeaders(courierClaims, grid([CLAIMS]), undefined, sheet)).toMatchObject({
    missing: [],
    problems: [
      {
        code: "S317",
        level: "note",
        column: "courier",
        value: "顺丰",
        params: { sheet: sheet.name },
      },
    ],
  });
});
