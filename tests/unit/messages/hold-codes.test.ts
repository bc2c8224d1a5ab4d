import { expect, test } from "vitest";
import { heldText } from "../../../shared/messages/hold-codes.ts";

test.each([
  [["above-amount"], "金额超过上限，等第二个人确认"],
  [["above-amount", "other-name"], "金额超过上限、这个账号以前是别的户名，等第二个人确认"],
  // What was sent back is the clerk's first, whatever else there is.
  [["returned", "above-amount"], "退回来了，要改、金额超过上限"],
  [["of-next-year"], "of-next-year，等第二个人确认"],
])("what is held for %j says whom it waits for", (codes, said) => {
  expect(heldText(codes, "zh")).toBe(said);
});
