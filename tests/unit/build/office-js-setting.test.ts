import { expect, test } from "vitest";
import { officeJsSource } from "../../../addin/build/mode.ts";

test.each([
  [undefined, "global"],
  ["", "global"],
  ["global", "global"],
  ["china", "china"],
])("OFFICE_JS=%s means the %s network", (setting, source) => {
  expect(officeJsSource(setting)).toBe(source);
});

test("a network that does not exist stops the build and names those that do", () => {
  expect(() => officeJsSource("mars")).toThrow('it may be "global" or "china"');
});
