import { describe, expect, test } from "vitest";
import { courier } from "../../../shared/columns/courier.ts";
import { inShort, readCell } from "./reading-cells.ts";

const column = courier({ zh: "快递公司", en: "Courier" });
const listing = (...names: string[]) => ({ choices: () => names });

describe("a courier is known by any of its names", () => {
  test.each([
    ["中通", "中通"],
    ["中通快递", "中通"],
    ["zto", "中通"],
    ["J&T", "极兔"],
    [" 顺丰 速运", "顺丰"],
    ["平邮", "邮政"],
  ])("%s is %s", (written, known) => {
    expect(inShort(column, written)).toBe(known);
  });

  test("and keeps the name that the department's list gives it", () => {
    const ours = listing("京东物流", "顺丰");
    expect(inShort(column, "京东快递", ours)).toBe("京东物流");
    expect(inShort(column, "京东", ours)).toBe("京东物流");
    expect(inShort(column, "京东物流", ours)).toBe("京东物流");
    // The table knows it, though the list has forgotten it.
    expect(inShort(column, "韵达速递", ours)).toBe("韵达");
  });

  test("two names of one courier on the list stay two", () => {
    const ours = listing("京东", "京东物流");
    expect(inShort(column, "京东", ours)).toBe("京东");
    expect(inShort(column, "京东物流", ours)).toBe("京东物流");
  });
});

test("one that nobody knows is kept, asked about, and the nearest is offered first", () => {
  const { value, said, findings } = readCell(column, "中痛快递", listing("中通", "安吉物流"));
  expect([value, said]).toEqual(["中痛快递", ["R040 warning"]]);
  expect(findings[0]?.fixes?.[0]?.shows).toBe("中通");
  // The department's own come first.
  expect(findings[0]?.params).toEqual({
    choices: expect.arrayContaining(["中通", "安吉物流", "顺丰"]) as unknown,
  });
});

test("a whole sentence is no courier", () => {
  expect(inShort(column, "快".repeat(101))).toBe("R008 error");
});
