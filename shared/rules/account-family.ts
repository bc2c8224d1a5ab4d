import type { KeyFamily } from "./rule.ts";

/** The rules that go by the account that a row pays. Called as the first of them: sealed keys have the name in them. */
export const OF_ACCOUNTS: KeyFamily = { name: "D105", rules: ["D105", "D114"] };
