import { expect, test } from "vitest";
import { choicesOf, toRemember, withChoice } from "../../../addin/engine/sheet/column-choice.ts";

const heading = (index: number, name: string) => ({
  index,
  name,
  text: name,
  address: `A${index}`,
  column: null,
  owned: null,
});

const understood = {
  headings: [heading(0, "日期"), heading(1, "单号"), heading(2, "店")],
  placement: { headerRow: 0, columns: { day: { index: 0 }, shop: { constant: "云杉" } } },
};
const choices = choicesOf(["day", "shop", "orderNo"], understood);

test("the headings are shown as they were understood", () => {
  expect(choices).toEqual({ day: { heading: "日期" }, shop: { constant: "云杉" }, orderNo: null });
});

test("a heading that is given to another column is taken from the first", () => {
  expect(withChoice(choices, "orderNo", { heading: "日期" })).toEqual({
    day: null,
    shop: { constant: "云杉" },
    orderNo: { heading: "日期" },
  });
});

test("only what differs from the unaided reading is remembered, so that new columns are still found", () => {
  const unaided = { day: { heading: "日期" }, shop: null, orderNo: { heading: "单号" } };
  const chosen = { day: { heading: "日期" }, shop: { constant: "云杉" }, orderNo: null };
  expect(toRemember(chosen, unaided)).toEqual({ shop: { constant: "云杉" }, orderNo: null });
});
