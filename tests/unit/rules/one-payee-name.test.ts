import { expect, test } from "vitest";
import { onePayeeName } from "../../../shared/rules/one-payee-name.ts";
import type { MatchCandidate, RuleContext } from "../../../shared/rules/rule.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { NO_MONEY } from "../../../shared/money/fen.ts";
import type { Day } from "../../../shared/time/day.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };
const rule = onePayeeName("payee", "payeeName", { when: "status", is: "已取消" });

const key = (payee: string | null, payeeName: string | null, status: string | null = null) =>
  rule.key({ payee, payeeName, status }, (_column, value) => value);
const called = (day: Day, tag: string): MatchCandidate => ({ day, tag, amount: NO_MONEY });
const asked = (mine: MatchCandidate, ...others: MatchCandidate[]) =>
  rule.judge(mine, others, context)[0]?.other.day;

test("an account and a name are the same however they are spelled; a mask, a blank and what came to nothing are none", () => {
  const same = { value: "13800138000", amount: 0, tag: "johnsmith" };
  expect(key("138 0013 8000", "John Smith")).toEqual(same);
  expect(key("１38００138000", "JOHN  SMITH")).toEqual(same);
  expect([
    key("138****8000", "王一"),
    key("a@b.cn", "王*"),
    key(null, "王一"),
    key("a@b.cn", null),
    key("a@b.cn", "王一", "已取消"),
  ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test("what is paid under another name than the first one is asked about, and the first one is not", () => {
  const [first, other] = [called("2026-11-01", "王一"), called("2026-11-02", "赵六")];
  expect(asked(other, first)).toBe("2026-11-01");
  expect(asked(called("2026-11-03", "王一"), first, other)).toBeUndefined();
  // Nor does a second row under the other name pass because of the first of them.
  expect(asked(called("2026-11-03", "赵六"), other, first)).toBe("2026-11-01");
  expect(asked(first)).toBeUndefined();
});
