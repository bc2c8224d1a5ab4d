/** What is left of a long number that was stored as a number once. */
export interface DamagedNumber {
  /** Its first fifteen digits: so many a spreadsheet keeps. */
  readonly digits: string;
  /** How many digits it had. */
  readonly length: number;
}

/** So many digits survive in any case. */
export const DIGITS_KEPT = 15;

/** Nothing that is counted or paid has more digits; a double of more is no number of anything. */
export const LONGEST_NUMBER = 32;

/** The digits that are written, and how many the whole number has; `4.12837465019283E+18` has 19. */
function digitsOf(written: string): DamagedNumber | undefined {
  const [, whole = "", decimals = "", power] =
    /^(\d+)(?:\.(\d+))?(?:e\+?(\d+))?$/i.exec(written) ?? [];
  if (power === undefined)
    return decimals === "" ? { digits: whole, length: whole.length } : undefined;
  return whole.length === 1 ? { digits: whole + decimals, length: Number(power) + 1 } : undefined;
}

/** What is left of a damaged number, from how its cell reads; undefined where too little is. */
export function damagedNumber(written: string): DamagedNumber | undefined {
  const { digits = "", length = 0 } = digitsOf(written.trim()) ?? {};
  if (digits.length < DIGITS_KEPT || length <= DIGITS_KEPT || length > LONGEST_NUMBER) {
    return undefined;
  }
  return { digits: digits.slice(0, DIGITS_KEPT), length };
}

/**
 * True when a whole number may have become what is written. A spreadsheet leaves zeros behind the
 * fifteenth digit; where other digits stand there, they are a double's, and only such numbers fit.
 */
export function mayHaveBecome(whole: string, written: string): boolean {
  const left = damagedNumber(written);
  if (left === undefined || whole.length !== left.length || !whole.startsWith(left.digits)) {
    return false;
  }
  const rest = digitsOf(written.trim())?.digits.slice(DIGITS_KEPT) ?? "";
  return /^0*$/.test(rest) || Number(whole) === Number(written);
}
