import type { AskAnswer } from "../../shared/api/figures.ts";
import type { Wanted } from "../../shared/functions/read-ask.ts";
import { directions } from "../../shared/money/direction.ts";
import { NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { PostedAmount } from "../store/figures/asked-amounts.ts";
import type { ShopMeant } from "./shops-of.ts";

/** What was posted of a kind; where it went several ways and none is asked for, that is said instead of a sum. */
export function postedAmount(
  { month, kind, shop, direction }: Extract<Wanted, { function: "posted" }>,
  posted: readonly PostedAmount[],
  shopMeant: ShopMeant,
): AskAnswer {
  const meant = shop === null ? null : shopMeant(shop, new Set(posted.map((one) => one.shop)));
  if (typeof meant === "object" && meant !== null) return { is: "refused", refusal: meant };
  const amounts = posted.filter(
    (one) =>
      one.month === month &&
      one.kind === kind &&
      (meant === null || one.shop === meant) &&
      (direction === null || one.direction === direction),
  );
  const ways = directions.filter((each) => amounts.some((one) => one.direction === each));
  if (ways.length > 1)
    return { is: "refused", refusal: { code: "several-directions", directions: ways } };
  const amount = amounts.reduce((sum, one) => plus(sum, one.amount), NO_MONEY);
  return { is: "amount", amount };
}
