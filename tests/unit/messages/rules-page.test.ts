import { expect, test } from "vitest";
import { choiceFrom } from "../../../shared/columns/choice-from.ts";
import { listTitle } from "../../../shared/messages/rules-page.ts";

test("a list has a title; one that only a newer server knows goes by its name", () => {
  expect([listTitle("shops", "zh"), listTitle("shops", "en")]).toEqual(["店铺", "Shops"]);
  expect(listTitle("warehouses", "zh")).toBe("warehouses");
  // A name that every object has is no list either.
  expect(listTitle("toString", "en")).toBe("toString");
});

test("a column chooses from a list of the settings alone", () => {
  // @ts-expect-error no department is asked for a list of warehouses
  const column = choiceFrom("warehouses", { zh: "仓库", en: "Warehouse" });
  expect(column.choices).toEqual({ setting: "warehouses" });
});
