import type { GivenArgument } from "../api/figures.ts";
import { withoutPrefix } from "../statements/matching/number-of.ts";
import { DIGITS_KEPT } from "../text/damaged-number.ts";
import { oneSpelling } from "../text/number-spelling.ts";
import { normalised } from "../text/normalise.ts";

const HAS_LOST_DIGITS = /^\d(?:\.\d+)?e\+\d+$/i;

/** Long enough to be a platform's: letters before a shorter number are part of somebody's own. */
const IS_A_PLATFORMS = /^\d{6}-?\d{6}/;

/**
 * The order that an argument means, in the spellings by which records are found: as it is written, else without the
 * prefix that a platform's lists give it. Null where a sheet has lost digits of it.
 */
export function orderMeant(given: GivenArgument): readonly string[] | null | undefined {
  if (typeof given === "number") {
    if (!Number.isInteger(given) || given <= 0) return undefined;
    return given < 10 ** DIGITS_KEPT ? [String(given)] : null;
  }
  if (typeof given !== "string") return undefined;
  const text = normalised(given).replace(/^[']|\s+/g, "");
  if (HAS_LOST_DIGITS.test(text)) return null;
  if (text === "") return undefined;
  const plain = withoutPrefix(text);
  return plain === text || !IS_A_PLATFORMS.test(plain)
    ? [oneSpelling(text)]
    : [oneSpelling(text), oneSpelling(plain)];
}
