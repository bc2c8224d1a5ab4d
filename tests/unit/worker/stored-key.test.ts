import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowKey } from "../../../shared/derive/keys.ts";
import { NO_MONEY } from "../../../shared/money/fen.ts";
import { OF_ACCOUNTS } from "../../../shared/rules/account-family.ts";
import { SEPARATOR } from "../../../shared/rules/separator.ts";
import { storedKeys, tagsIn } from "../../../worker/record/stored-key.ts";

const key = (rule: string, tag: string, family?: RowKey["family"]): RowKey => ({
  rule,
  family,
  value: "a",
  day: "2026-11-03",
  amount: NO_MONEY,
  tag,
});

test("what two rules ask of one account is kept as one key, beside those of other rules", () => {
  const keys = [
    key("D101", "灯"),
    key("D105", "41283746501", OF_ACCOUNTS),
    key("D114", "f00d", OF_ACCOUNTS),
  ];
  expect(storedKeys(keys).map(({ rule, value, tag }) => [rule, value, tag])).toEqual([
    ["D101", "a", "灯"],
    ["D105", "a", `41283746501${SEPARATOR}f00d`],
  ]);
});

test("each rule of a family finds its tag again, and those without one find none", () => {
  const tag = fc.string({ minLength: 1 }).filter((text) => !text.includes(SEPARATOR));
  const some = fc.dictionary(fc.constantFrom(...OF_ACCOUNTS.rules), tag, {
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(some, (tags) => {
      const keys = Object.entries(tags).map(([rule, text]) => key(rule, text, OF_ACCOUNTS));
      const [kept, ...others] = storedKeys(keys);
      expect(others).toEqual([]);
      expect(Object.fromEntries(tagsIn(OF_ACCOUNTS, kept?.tag ?? ""))).toEqual(tags);
    }),
  );
});
