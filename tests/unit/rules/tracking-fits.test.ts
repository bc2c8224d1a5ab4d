import { describe, expect, test } from "vitest";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { trackingFits } from "../../../shared/rules/tracking-fits.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };
const rule = trackingFits("courier", "trackingNo");
const said = (courier: string | null, trackingNo: string | null) =>
  rule.check({ courier, trackingNo }, context)?.code;

describe("a tracking number fits its courier", () => {
  test.each([
    ["顺丰", "SF1020304050607"],
    ["顺丰速运", "sf1020304050607"],
    ["中通", "431020304050607"],
    ["中通", "78312345678901"],
    ["申通", "77102030405060"],
    ["邮政", "1240102030405"],
    ["邮政", "4309102030405"],
    ["圆通", "YT1234567890123"],
    ["京东", "JDX012345678901-1-1-"],
    ["德邦", "DPK123456789012"],
    // 极兔 took 百世 over.
    ["百世", "JT0012345678901"],
    // Nobody posts a number for it.
    ["自送", "1"],
    ["某某物流", "1"],
    [null, "SF1020304050607"],
    ["顺丰", null],
  ])("%s %s", (courier, trackingNo) => {
    expect(said(courier, trackingNo)).toBeUndefined();
  });
});

test.each([
  ["中通", "JT0012345678901", "R042"],
  ["顺丰", "YT1234567890123", "R042"],
  ["圆通", "SF1020304050607", "R042"],
  ["中通", "77102030405060", "R042"],
  ["韵达", "JDX012345678901", "R042"],
  ["安能", "DPK123456789012", "R042"],
  ["顺丰", "SF102030405060", "R041"],
  ["韵达", "12345678901234", "R041"],
  ["中通", "1234567", "R041"],
])("%s %s is asked about: %s", (courier, trackingNo, code) => {
  expect(said(courier, trackingNo)).toBe(code);
});

test("the finding names the courier that the number looks like", () => {
  expect(rule.check({ courier: "中通快递", trackingNo: "JT0012345678901" }, context)).toEqual({
    code: "R042",
    level: "warning",
    column: "trackingNo",
    params: { courier: "中通快递", other: "courier", likely: "极兔" },
  });
});
