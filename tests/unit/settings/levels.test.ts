import { expect, test } from "vitest";
import { settings } from "../../../shared/settings/settings.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { examineRows, inLines } from "../reading/sheets.ts";

const ORDER = "4128374650192837465";
const HEAD = ["登记日期", "店铺", "订单号", "售后类型", "实付金额", "退款金额", "快递公司", "邮费"];

test("a department's level counts for readers, rules and duplicates, and decides what is blocked", async () => {
  const rows = [
    HEAD,
    [46329, "旗舰店", ORDER, "仅退款", 10, 20, "飞毛腿", 8],
    [46329, "旗舰店", ORDER, "仅退款", 30, 20, "", 8],
    [46329, "旗舰店", "12345", "仅退款", 30, 20, "", 16],
  ];
  const choices = (setting: string) => (setting === "couriers" ? ["圆通"] : []);
  const usual = await examineRows(afterSales, rows, { choices });
  expect(inLines(usual)).toEqual([
    "R040 warning 2 courier",
    "R024 error 2 refund",
    "D101 error 3 orderNo",
    "R007 warning 4 orderNo",
    "R023 warning 4 postage",
  ]);
  expect(usual.rows.map(({ blocked }) => blocked)).toEqual([true, true, false]);

  const levels = {
    R040: "off",
    R024: "note",
    D101: "warning",
    R007: "error",
    R023: "off",
  } as const;
  const judged = await examineRows(afterSales, rows, { choices, levels });
  expect(inLines(judged)).toEqual([
    "R024 note 2 refund",
    "D101 warning 3 orderNo",
    "R007 error 4 orderNo",
  ]);
  expect(judged.rows.map(({ blocked }) => blocked)).toEqual([false, false, true]);
});

test("a number whose digits are lost stays an error, whatever its rule is called", async () => {
  const rows = [HEAD, [46329, "旗舰店", 4128374650192830000, "仅退款", 30, 20, "", ""]];
  expect(inLines(await examineRows(afterSales, rows, { levels: { R003: "off" } }))).toEqual([
    "R003 error 2 orderNo",
  ]);
});

test("old days that are errors are told row by row, however many there are", async () => {
  const old = Array.from({ length: 30 }, (_, index) => [
    44000,
    "旗舰店",
    `41283746501928374${index + 10}`,
    "仅退款",
  ]);
  const rows = [HEAD, ...old];
  const { problems } = await examineRows(afterSales, rows, { levels: { R014: "error" } });
  expect(problems.filter(({ code, level }) => code === "R014" && level === "error")).toHaveLength(
    30,
  );
});

test("no department can call a required blank anything but an error", () => {
  expect(settings.safeParse({ ...defaultSettings, levels: { R001: "off" } }).success).toBe(false);
  expect(settings.parse({ ...defaultSettings, levels: { R024: "warning" } }).levels).toEqual({
    R024: "warning",
  });
});
