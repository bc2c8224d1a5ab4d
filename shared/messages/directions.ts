import type { Language, Localized } from "../localized.ts";
import { type ByDirection, directions, type Direction } from "../money/direction.ts";
import { showFen } from "../money/fen.ts";
import type { Figures } from "../money/summary.ts";

/** Where amounts go, in a word or two. */
export const directionNames: ByDirection<Localized> = {
  payout: { zh: "打款", en: "To pay" },
  platform: { zh: "平台核对", en: "Paid by platform" },
  receipt: { zh: "进账", en: "Money in" },
};

/** Where an amount goes, in a word or two. */
export function directionName(direction: Direction, language: Language): string {
  return directionNames[direction][language];
}

/** The amounts of each direction, side by side, in yuan. */
export function amountsByDirection(figures: Figures, language: Language): string {
  return directions
    .map((each) => `${directionName(each, language)} ${showFen(figures[each].amount)}`)
    .join(language === "zh" ? "，" : ", ");
}
