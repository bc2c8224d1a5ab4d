import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ledgerById, ledgers } from "../../../shared/ledgers/index.ts";
import { profiles } from "../../../shared/profiles/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { grid } from "./sheets.ts";

/** The headings of an export, the first spelling of each column, with those that mislead. */
const headingsOf = (profile: (typeof profiles)[number]) => [
  ...new Set([
    ...profile.needs,
    ...profile.telling,
    ...Object.values(profile.columns).flatMap((names) => names.slice(0, 1)),
    ...Object.keys(profile.misleading),
  ]),
];

const understood = (headings: readonly string[]) => {
  const { candidates } = findLedger(ledgers, grid([headings]), "Sheet1");
  const [best] = candidates;
  return {
    profile: best?.match.profile?.profile.id,
    ledger: best?.ledger.id,
    mapped: Object.fromEntries(
      (best?.match.headings ?? []).flatMap(({ text, column }) =>
        column === null ? [] : [[text, column]],
      ),
    ),
  };
};

describe.each(profiles.map((profile) => [profile.id, profile] as const))("%s", (id, profile) => {
  const headings = headingsOf(profile);

  test("is recognised, and means by its headings what it says", () => {
    const found = understood(headings);
    expect(found).toMatchObject({ profile: id, ledger: profile.ledger });
    const meant = Object.fromEntries(
      Object.entries(profile.columns).map(([column, [heading = ""]]) => [heading, column]),
    );
    expect(found.mapped).toMatchObject(meant);
  });

  test("places no heading that misleads, whatever its name means elsewhere", () => {
    const used = new Set(Object.values(profile.columns).map(([best]) => best));
    const misplaced = Object.keys(profile.misleading).filter(
      (heading) => heading in understood(headings).mapped && !used.has(heading),
    );
    expect(misplaced).toEqual([]);
  });

  test("is the same with its columns moved, others added and some left out", () => {
    const needed = new Set(profile.needs);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(headings, { minLength: Math.ceil(headings.length * 0.8) }),
        fc.uniqueArray(fc.stringMatching(/^自定义[甲乙丙丁]{1,4}$/), { maxLength: 5 }),
        (some, more) => {
          const kept = [...some, ...[...needed].filter((heading) => !some.includes(heading))];
          const there = kept.filter((heading) => profile.telling.includes(heading)).length;
          fc.pre(there >= 4 && !profile.unless((heading) => kept.includes(heading)));
          const found = understood([...kept, ...more]);
          expect(found.profile).toBe(id);
          // What the profile does not speak of is found by its exact name.
          const otherwise = Object.entries(found.mapped).filter(([heading, column]) => {
            const meant = profile.columns[column] ?? [];
            return !meant.includes(heading) && kept.some((one) => meant.includes(one));
          });
          expect(otherwise).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("names columns of its ledger alone, each heading once", () => {
    const ledger = ledgerById(profile.ledger);
    const names = Object.values(profile.columns).flat();
    expect(Object.keys(profile.columns).filter((key) => !(key in (ledger?.columns ?? {})))).toEqual(
      [],
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("an export", () => {
  const refunds = ["退款编号", "订单编号", "买家实际支付金额", "买家退款金额", "退款的申请时间"];

  test("is read as a person placed it, where one did", () => {
    const headings = [...refunds, "退款完结时间", "买家退款原因"];
    const after = ledgerById("after-sales");
    if (after === undefined) throw new Error("no after-sales ledger");
    const placed = { ledger: after.id, columns: { paid: { heading: "买家实际支付金额" } } };
    const { placement, profile } = matchHeaders(after, grid([headings]), placed);
    expect(profile?.profile.id).toBe("taobao-refunds");
    expect(placement.columns["paid"]).toEqual({ index: 2 });
  });

  test("of all transactions, payments too, is not the bill of refunds", () => {
    const all = ["交易时间", "商户订单号", "交易状态", "商户退款单号", "退款金额", "退款状态"];
    expect(understood(all).profile).toBeUndefined();
    expect(understood([...all, "退款申请时间"]).profile).toBe("wechat-pay-refunds");
  });

  test("is none where a ledger of one's own has a heading or two of it", () => {
    const own = ["登记日期", "订单号", "退款编号", "售后类型", "退款金额", "退款完结时间"];
    expect(understood(own)).toMatchObject({ profile: undefined, ledger: "after-sales" });
  });
});
