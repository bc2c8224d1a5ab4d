import type { GivenArgument } from "../api/figures.ts";
import { DIGITS_KEPT } from "../text/damaged-number.ts";
import { oneSpelling } from "../text/number-spelling.ts";
import { normalised } from "../text/normalise.ts";

const HAS_LOST_DIGITS = /^\d(?:\.\d+)?e\+\d+$/i;

/** The order number that an argument means, in the spelling by which records are found; null where a sheet has lost digits of it. */
export function orderMeant(given: GivenArgument): string | null | undefined {
  if (typeof given === "number") {
    if (!Number.isInteger(given) || given <= 0) return undefined;
    return given < 10 ** DIGITS_KEPT ? String(given) : null;
  }
  if (typeof given !== "string") return undefined;
  const text = normalised(given).replace(/^[']|\s+/g, "");
  if (HAS_LOST_DIGITS.test(text)) return null;
  return text === "" ? undefined : oneSpelling(text);
}
