import { expect, test } from "vitest";
import { assignedValue } from "../../../addin/excel/keep-text.ts";

test.each(["=", "+", "-", "@", "＝", "＋", "－", "＠"])(
  "a text that begins with %s is no formula in any program",
  (sign) => {
    expect(assignedValue({ value: `${sign}1+1`, format: null })).toBe(`'${sign}1+1`);
    expect(assignedValue({ value: ` ${sign}cmd|' /C calc'!A0`, format: null })).toMatch(/^' /);
    // Formatted as text, it is text.
    expect(assignedValue({ value: `${sign}1+1`, format: "@" })).toBe(`${sign}1+1`);
  },
);
