import type { MatchClass } from "../../api/statements.ts";
import type { Localized } from "../../localized.ts";

/** What a difference is, as people call it. */
export const differenceClasses: Readonly<
  Record<Exclude<MatchClass, "matched" | "no-business">, Localized>
> = {
  "amount-differs": { zh: "金额不符", en: "Amount differs" },
  "not-in-ledger": { zh: "台账无", en: "Not in the ledgers" },
  "not-in-statement": { zh: "平台无", en: "Not in the statements" },
  "cross-period": { zh: "跨期", en: "Another month" },
  unfinished: { zh: "状态未完结", en: "Unfinished" },
  duplicate: { zh: "重复", en: "Double" },
  "version-conflict": { zh: "版本冲突", en: "Version conflict" },
};
