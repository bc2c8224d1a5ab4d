import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { withSamples } from "../../samples-folder.ts";
import { grid } from "../reading/sheets.ts";
import { headerLists, withoutLedger } from "./header-lists.ts";
import { headerShares, statedLists, understood, wholeLists } from "./header-samples.ts";

/** The ledger that a sheet with these headings is taken for and that misses none of its columns; null when there is none. */
function wholeLedger(headings: readonly string[]) {
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  return best?.match.missing.length === 0 ? best.ledger.id : null;
}

test.each(Object.entries(headerLists))(
  "%s: every heading that a person would place stands for that column, the others for none",
  (name, { ledger, mapped }) => {
    expect(understood(statedLists.get(name) ?? [])).toMatchObject({ ledger, mapped });
  },
);

test.each([
  ["that a person would place", statedLists] as const,
  ...withSamples([["of the lists as published", wholeLists] as const]),
])("of the headings %s, 97 of 100 are placed without asking, none wrongly", (_, lists) => {
  const { placed, left, wrong } = headerShares(lists);
  expect(wrong).toBe(0);
  expect(Math.floor((100 * placed) / (placed + left))).toBe(97);
});

test.each([
  ["stock", ["货号", "品名", "仓库", "库位", "库存数量", "入库日期", "备注"]],
  ["calls", ["通话时间", "主叫号码", "被叫号码", "通话时长", "坐席", "录音", "备注"]],
  ["spare parts", ["配件编码", "配件名称", "规格", "单价", "数量", "仓位", "备注"]],
  ["orders", ["订单编号", "下单时间", "买家昵称", "收货人", "手机号", "实付款", "订单状态"]],
])("a list of %s has no ledger, and is never taken for a whole one", (_, headings) => {
  expect(wholeLedger(headings)).toBeNull();
});

test.each(withSamples(Object.entries(headerLists)))(
  "%s, as published: its other headings change nothing, and a person is asked what is stated",
  (name, { byHand, ...expected }) => {
    const headings = wholeLists.get(name) ?? [];
    expect(understood(headings)).toEqual(expected);
    expect(byHand.filter((heading) => !headings.includes(heading))).toEqual([]);
  },
);

test.each(withSamples(withoutLedger))(
  "%s, as published, has no ledger, and is never taken for a whole one",
  (name) => {
    const headings = wholeLists.get(name) ?? [];
    expect(headings).not.toEqual([]);
    expect(wholeLedger(headings)).toBeNull();
  },
);

test.each(withSamples([...wholeLists.keys()]))(
  "%s is either stated or known to have no ledger",
  (name) => {
    expect([...Object.keys(headerLists), ...withoutLedger]).toContain(name);
  },
);
