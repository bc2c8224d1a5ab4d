import type { AskAnswer } from "../../shared/api/figures.ts";
import type { Wanted } from "../../shared/functions/read-ask.ts";
import type { LateGroup } from "../store/deadlines/late-groups.ts";
import type { ShopMeant } from "./shops-of.ts";

/** How many rows are late: a row with several deadlines is one. */
export function lateRows(
  { ledger, shop }: Extract<Wanted, { function: "overdue" }>,
  late: readonly Pick<LateGroup, "ledger" | "shop" | "count">[],
  shopMeant: ShopMeant,
): AskAnswer {
  const meant = shop === null ? null : shopMeant(shop, new Set(late.map((one) => one.shop)));
  if (typeof meant === "object" && meant !== null) return { is: "refused", refusal: meant };
  const count = late
    .filter((one) => ledger === null || one.ledger === ledger)
    .filter((one) => meant === null || one.shop === meant)
    .reduce((sum, one) => sum + one.count, 0);
  return { is: "count", count };
}
