import { expect, test } from "vitest";
import { frequentPayee } from "../../../shared/rules/frequent-payee.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import type { MatchCandidate, RuleContext } from "../../../shared/rules/rule.ts";
import { NO_MONEY } from "../../../shared/money/fen.ts";
import type { Day } from "../../../shared/time/day.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };
const rule = frequentPayee("payee", ["orderNo", "caseNo"], { when: "status", is: "已取消" });

const key = (payee: string | null, orderNo: string | null = "1", status: string | null = null) =>
  rule.key({ payee, orderNo, caseNo: null, status }, (_column, value) => value);

const paid = (day: Day, tag: string): MatchCandidate => ({ day, tag, amount: NO_MONEY });
const times = (mine: MatchCandidate, ...others: MatchCandidate[]) =>
  rule.judge(mine, others, context)[0]?.params;

test("an account is the same however it is spelled; a masked, a missing and a cancelled one is none", () => {
  expect(key(" １38 0013 8000")).toEqual({ value: "13800138000", amount: 0, tag: "1" });
  expect(key("Wang@Example.com")?.value).toBe("wang@example.com");
  expect([
    key("138****8000"),
    key(null),
    key("a@b.cn", null),
    key("a@b.cn", "1", "已取消"),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

test("the third case within 30 days is asked about, whichever way they lie", () => {
  const [first, second] = [paid("2026-11-01", "a"), paid("2026-11-20", "b")];
  expect(times(second, first)).toBeUndefined();
  expect(times(paid("2026-11-30", "c"), first, second)).toEqual({ times: 3, days: 30 });
  expect(times(first, second, paid("2026-11-30", "c"))).toEqual({ times: 3, days: 30 });
  expect(times(paid("2026-11-10", "c"), first, second)).toBeUndefined();
});

test("several rows of one case are one time", () => {
  const rows = [paid("2026-11-01", "a"), paid("2026-11-01", "a"), paid("2026-11-02", "b")];
  expect(times(paid("2026-11-03", "a"), ...rows)).toBeUndefined();
  expect(times(paid("2026-11-03", "c"), ...rows)).toEqual({ times: 3, days: 30 });
});
