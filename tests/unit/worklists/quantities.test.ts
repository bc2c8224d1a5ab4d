import { expect, test } from "vitest";
import { exchangeList } from "../../../shared/worklists/exchanges/definition.ts";
import { invoices } from "../../../shared/worklists/invoices/definition.ts";
import { quantitiesOf } from "../../../shared/worklists/quantities.ts";

test("lines are added up by SKU and variant, each thing once", () => {
  const line = (newSku: string, newSpec: string | null, newQuantity: number) => ({
    cells: { newSku, newGoods: "窗帘", newSpec, newQuantity },
  });
  const lines = [line("CL-250", "灰", 2), line("CL-200", null, 1), line("CL-250", "灰", 3)];
  expect(quantitiesOf(exchangeList, lines)).toEqual([
    { cells: { newSku: "CL-200", newGoods: "窗帘", newSpec: null }, quantity: 1, lines: 1 },
    { cells: { newSku: "CL-250", newGoods: "窗帘", newSpec: "灰" }, quantity: 5, lines: 2 },
  ]);
  expect(quantitiesOf(invoices, lines)).toEqual([]);
});
